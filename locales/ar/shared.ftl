### Messages that several guides share: the legal notice, and the captions of all blanks in the letters
### and of the header fields of the log.

## Notices

caveat-not-legal-advice = تقدّم هذه الصفحة معلومات عامة، وهي ليست استشارة قانونية. وتختلف القواعد من بلد إلى آخر ومن عقد إلى آخر، لذا ينبغي الرجوع إلى محامٍ أو جمعية مهنية قبل أي خطوة لها آثار قانونية.

## Names

blank-client-name = اسم العميل
blank-your-name = اسمك
blank-project-name = اسم المشروع

## Money and invoices

blank-invoice-number = رقم الفاتورة
blank-amount = المبلغ
blank-overdue-amount = المبلغ المتأخر
blank-due-date = تاريخ الاستحقاق
blank-new-date = موعد السداد الجديد
blank-payment-date = تاريخ السداد
blank-payment-dates = مواعيد السداد المتفق عليها
blank-included-work = الأعمال المشمولة في السعر

## Pausing and restarting work

blank-pause-date = أول أيام الإيقاف المؤقت
blank-resume-condition = شرط استئناف العمل
blank-restart-date = تاريخ استئناف العمل
blank-new-delivery-date = موعد التسليم الجديد

## Starting a project

blank-process-steps = مراحل العمل
blank-delivery-date = موعد التسليم
blank-contact-channel = قناة التواصل للاستفسارات
blank-reply-time = المدة اللازمة للرد
blank-goal = هدف المشروع
blank-deliverables = مُخرجات العمل
blank-revision-count = عدد جولات التعديل
blank-decision-date = موعد اتخاذ القرار
blank-contract-date = تاريخ العقد

## Questions, approvals, and corrections

blank-open-questions = الأسئلة المعلّقة
blank-waiting-since = تاريخ بدء الانتظار
blank-blocked-step = الخطوة التي يتعذّر البدء بها
blank-reply-date = موعد الرد
blank-effect-on-work = الأثر في العمل
blank-review-day = يوم المراجعة
blank-batch-size = عدد العناصر في كل مراجعة
blank-needed-access = صلاحيات الدخول المطلوبة
blank-what-went-wrong = ما لم يسر كما ينبغي
blank-offered-fix = التصحيح المعروض
blank-fix-date = موعد التصحيح

## Behaviour

blank-incident-date = تاريخ الواقعة
blank-behaviour = السلوك غير المقبول
blank-expected-conduct = السلوك المطلوب

## Ending and hand-over

blank-end-date = آخر يوم عمل
blank-unmet-need = ما كان العمل يحتاج إليه
blank-open-items = البنود غير المكتملة
blank-period = مدة العمل
blank-results = النتائج المحقَّقة
blank-account-list = قائمة الحسابات
