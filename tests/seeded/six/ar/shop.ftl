-brand = Lantern

## الطلبات

welcome = مرحبًا بكم في { -brand }
    .title = الصفحة الرئيسية للمتجر
orders =
    { $count ->
        [zero] ليست لديكم طلبات جديدة.
        [one] لديكم طلب جديد واحد.
        [two] لديكم طلبان جديدان.
        [few] لديكم { $count } طلبات جديدة.
        [many] لديكم { $count } طلبًا جديدًا.
       *[other] لديكم { $count } طلب جديد.
    }
greeting =
    { $tone ->
        [formal] تحية طيبة { $name }، شكرًا على طلبكم.
       *[friendly] أهلًا { $name }، شكرًا جزيلًا على الطلب!
    }
shared =
    { $photos ->
        [zero] لم تتم مشاركة أي صورة من { $user }.
        [one] تمت مشاركة صورة واحدة من { $user }.
        [two] تمت مشاركة صورتين من { $user }.
        [few] تمت مشاركة { $photos } صور من { $user }.
        [many] تمت مشاركة { $photos } صورة من { $user }.
       *[other] تمت مشاركة { $photos } صورةٍ من { $user }.
    }
due = يُرجى سداد الفاتورة قبل { DATETIME($date, month: "long") }.
total = المجموع { NUMBER($amount, minimumFractionDigits: 2) } يورو.
help = اكتبوا إلى help@example.org أو اقرؤوا [دليل الدفع](https://example.org/guide).
terms = اقرؤوا **شروط الخدمة** قبل الطلب.
legal = بتقديم الطلب تقبلون <a href="https://example.org/terms" class="link">الشروط</a> و<strong>قائمة الأسعار</strong>.
note = يستغرق التوصيل 3 أيام (دون احتساب عطلة نهاية الأسبوع).
later = اختاروا «الإرسال لاحقًا» إذا لم تكونوا متأكدين.
loading = جارٍ تحميل القائمة…
question = هل تريدون حقًا إلغاء الطلب؟
warning = لا يمكن التراجع عن هذا الإجراء!
settings = إعدادات الحساب
    .label = فتح الإعدادات
see-welcome = يمكنكم العودة إلى { welcome } في أي وقت.
dialog =
    .title = حذف الحساب
    .text = ستُحذف جميع بياناتكم بعد { $days } يومًا.
steps =
    اقرؤوا العرض بعناية أولًا.

    - تحققوا من سعر كل سلعة.
    - تحققوا من عنوان التوصيل.
not-found = لم يُعثر على الصفحة.
thanks = شكرًا على زيارتكم
thanks-again = شكرًا على زيارتكم
founded = تأسس المتجر عام 1998 ويعمل فيه 25 شخصًا.
