### The theme’s own words: menus, buttons, headings, notes. Verbal nouns; no full stop on buttons and headings.

## Finding the way

ui-skip-to-content = الانتقال إلى المحتوى
ui-menu = القائمة الرئيسية
ui-breadcrumbs = مسار التنقل
ui-home = الصفحة الرئيسية
ui-guides = الأدلة الإرشادية
ui-letters = نماذج الرسائل
ui-checklists = قوائم المراجعة
ui-tools = أدوات اتخاذ القرار
ui-logs = نماذج السجلّات
ui-on-this-page = في هذه الصفحة
ui-sections = أقسام هذا الدليل
ui-read-on = متابعة القراءة
ui-next = التالي
ui-previous = السابق
ui-back-to-guide = العودة إلى الدليل
ui-belongs-to-section = ضمن القسم

## Languages

ui-language = اللغة
ui-choose-language = اختيار اللغة
ui-not-translated = لا تتوفر ترجمة بعد
ui-draft-notice = لم تكتمل ترجمة هذه الصفحة بعد، وتظهر أجزاء منها بهذه اللغة: { $language }.
ui-stale-notice = تغيّر النص الأصلي لهذه الصفحة بعد ترجمتها، وقد تكون بعض التفاصيل قديمة.
ui-suggest-language = هذه الصفحة متاحة بلغتك

## Blocks of a section

ui-signs = علامات تستحق الانتباه
ui-steps = الخطوات
ui-do = توصيات
ui-dont = محاذير
ui-letter = نموذج رسالة
ui-caveat = تنبيه
ui-checklist = قائمة مراجعة
ui-decision = أداة اتخاذ القرار
ui-log = نموذج سجلّ
ui-why = السبب
ui-reading-time =
    { $minutes ->
        [zero] مدة القراءة: أقل من دقيقة
        [one] مدة القراءة: دقيقة واحدة
        [two] مدة القراءة: دقيقتان
        [few] مدة القراءة: { $minutes } دقائق
        [many] مدة القراءة: { $minutes } دقيقةً
       *[other] مدة القراءة: { $minutes } دقيقة
    }
ui-section-count =
    { $count ->
        [zero] لا أقسام
        [one] قسم واحد
        [two] قسمان
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }
ui-reviewed = آخر مراجعة: { $date }

## Letters

ui-letter-when = متى تُستخدم
ui-letter-before = قبل الإرسال
ui-letter-subject = الموضوع
ui-letter-text = نص الرسالة
ui-letter-fill-in = تعبئة الرسالة
ui-letter-kept = يبقى النص المكتوب هنا على هذا الجهاز، ولا يُرسَل منه شيء.
ui-letter-copy = نسخ الرسالة
ui-letter-copied = نُسخت الرسالة.
ui-letter-copy-failed = تعذّر نسخ الرسالة. يُرجى تحديد النص ونسخه يدويًا.
ui-letter-mail = فتح في برنامج البريد الإلكتروني
ui-letter-clear = مسح ما كتبته
ui-letter-open = فتح الرسالة
ui-letters-summary = نماذج رسائل للنسخ والتعديل. تذكر كل رسالة الوقائع، وتطلب أمرًا واحدًا، وتحدّد المواعيد المهمة.

## Checklists

ui-checklists-summary = قوائم لوضع علامة أمام كل ما أُنجز، على الشاشة أو على الورق. ولكل دليل قائمته في ورقة جاهزة للطباعة.
ui-checklist-title = قائمة مراجعة: { $guide }
ui-checklist-progress =
    { $done ->
        [zero] لم يُنجَز أي بند بعد (عدد البنود: { $total })
        [one] أُنجز بند واحد من أصل { $total }
        [two] أُنجز بندان من أصل { $total }
        [few] أُنجزت { $done } بنود من أصل { $total }
        [many] أُنجز { $done } بندًا من أصل { $total }
       *[other] أُنجز { $done } بند من أصل { $total }
    }
ui-checklist-clear = مسح كل علامات الإنجاز
ui-checklist-kept = تبقى علامات الإنجاز على هذا الجهاز، ولا يُرسَل منها شيء.
ui-checklist-open = فتح قائمة المراجعة للطباعة

## Decision tools

ui-tools-summary = أسئلة يُجاب عنها واحدًا بعد آخر، وتقود كل إجابة إلى ما بعدها حتى تتّضح الخطوة التالية.
ui-decision-start = البدء بالسؤال الأول
ui-decision-question = السؤال { $number }
ui-decision-go-to-question = الانتقال إلى السؤال { $number }
ui-decision-back = العودة إلى السؤال السابق
ui-decision-restart = البدء من جديد
ui-decision-outcome = خطوتك التالية
ui-decision-outcomes = النتائج
ui-decision-read = متابعة القراءة
ui-decision-letter = رسالة تساعدك

## Record sheets

ui-logs-summary = أوراق للتدوين بخط اليد، تُكتب فيها الوقائع وحدها: التواريخ والمبالغ والعبارات كما قيلت.
ui-log-rows =
    { $count ->
        [zero] لا صفوف فارغة للتعبئة
        [one] صف فارغ واحد للتعبئة
        [two] صفّان فارغان للتعبئة
        [few] { $count } صفوف فارغة للتعبئة
        [many] { $count } صفًّا فارغًا للتعبئة
       *[other] { $count } صف فارغ للتعبئة
    }

## Printing and files

ui-print = طباعة هذه الصفحة
ui-print-page = فتح الورقة للطباعة
ui-print-name = الاسم
ui-print-project = المشروع
ui-print-date = التاريخ
ui-print-date-blank = ____ / ____ / ______
ui-print-notes = ملاحظات
ui-print-address = عنوان هذه الصفحة
ui-print-page-number = الصفحة { $page } من { $pages }
ui-downloads = الطباعة والتنزيل
ui-download-pdf =
    { $pages ->
        [zero] ملف PDF، { $paper }، بلا صفحات، { $size } كيلوبايت
        [one] ملف PDF، { $paper }، صفحة واحدة، { $size } كيلوبايت
        [two] ملف PDF، { $paper }، صفحتان، { $size } كيلوبايت
        [few] ملف PDF، { $paper }، { $pages } صفحات، { $size } كيلوبايت
        [many] ملف PDF، { $paper }، { $pages } صفحةً، { $size } كيلوبايت
       *[other] ملف PDF، { $paper }، { $pages } صفحة، { $size } كيلوبايت
    }
ui-paper-a4 = ورق A4
ui-paper-letter = ورق Letter الأمريكي
ui-download-epub = كتاب إلكتروني (EPUB)، { $size } كيلوبايت
ui-download-bundle = الدليل كاملًا في ملف واحد يعمل دون إنترنت
ui-book-accessibility = المحتوى كله نصّ يمكن لبرامج القراءة تكبيره وتغيير ألوانه وقراءته بصوت مسموع. وتساعد العناوين والقوائم وفهرس المحتويات والروابط على التنقّل في الكتاب. ولا تُنقل أي معلومة بالصور أو الصوت أو اللون وحده. ولم تصدّق أي جهة مستقلة على سهولة النفاذ إلى هذا الكتاب.
ui-booklet = كتيّب
ui-letter-pack = جميع نماذج الرسائل
ui-contents = المحتويات
ui-glossary = المصطلحات المستخدمة في هذا الدليل

## Search

ui-search = البحث
ui-search-placeholder = كلمة أو عبارة للبحث
ui-search-results =
    { $count ->
        [zero] لا توجد نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجةً
       *[other] { $count } نتيجة
    }
ui-search-none = لا توجد نتائج. قد يفيد البحث بكلمة أخرى أو بكلمات أقل.
ui-search-loading = جارٍ تحميل البحث…
ui-search-failed = تعذّر تحميل البحث. يُرجى التحقّق من الاتصال والمحاولة من جديد.
ui-search-without-script = يحتاج البحث إلى JavaScript. جميع الأدلة والأقسام مدرجة في الصفحة الرئيسية.
ui-close = إغلاق

## Offline

ui-offline-title = لا يوجد اتصال بالإنترنت
ui-offline-text = هذه الصفحة غير محفوظة على جهازك بعد. أما الصفحات التي سبق فتحها فتعمل دون اتصال.

## A page that does not exist

ui-not-found-title = الصفحة غير موجودة
ui-not-found-text = لا توجد صفحة في هذا العنوان. وفي الصفحة الرئيسية قائمة بكل ما في الموقع.

## Light and dark

ui-theme = الألوان
ui-theme-light = فاتحة
ui-theme-dark = داكنة
ui-theme-auto = كما في هذا الجهاز

## Feed

ui-feed-title = آخر التغييرات: { $site }
