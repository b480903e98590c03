-brand = لانترن
price = ثمن التذكرة 25 € للشخص الواحد.
price-range = تتراوح أسعار الغرف بين 80 و120 دولارًا لليلة.
discount = توفّر 15% مع الاشتراك السنوي.
phone = اتصل على الرقم +420 224 123 456 بين الساعة 9:00 و17:00.
mail = اكتب إلى office@example.org قبل 31 ديسمبر 2026.
parcel = يمكن أن يصل وزن الطرد إلى 20 كغ وطوله إلى 120 سم.
medicine = احفظ الدواء في درجة حرارة بين 2 °C و8 °C.
version = يحتاج الإصدار 2.4.1 إلى 512 ميغابايت من الذاكرة.
rules = اقرأ [القواعد](https://example.org/rules?id=5#fees) و[الأسعار](https://example.org/prices).
site = تجد آخر الأخبار على www.example.org.
emphasis = ادفع **فورًا** واحفظ الإيصال في **مكان آمن**.
code = اكتب `save --all` ثم اضغط Enter.
sent = أرسل { $sender } ملفًا إلى { $receiver }.
quoted = اختر «إرسال» من القائمة، ثم اختر «إغلاق».
identity = أحضر معك جواز السفر (أو بطاقة الهوية).
progress = أُنجز { NUMBER($share, style: "percent") } من العمل.
due = يستحق الإيجار في { DATETIME($date, dateStyle: "long") }.
place = حصلت على المركز { $rank }.
files =
    { $count ->
        [0] لا توجد ملفات.
        [one] يوجد ملف واحد.
        [two] يوجد ملفان.
        [few] توجد { $count } ملفات.
        [many] يوجد { $count } ملفًا.
       *[other] يوجد { $count } ملف.
    }
guest =
    { $gender ->
        [male] دعا { $guest } إلى الحفلة.
        [female] دعت { $guest } إلى الحفلة.
       *[other] سيأتي { $guest } إلى الحفلة.
    }
help-link = اطلب النصيحة من <a href="https://example.org/help" title="مركز المساعدة">مركز المساعدة</a>.
save-key = اضغط Ctrl+S لحفظ المستند.
printf = مرحبًا %s، لديك %d رسائل جديدة.
escaped = اسم المجلد على كل حاسوب C:\\Reports.
three = المكتب مغلق اليوم. يفتح من جديد يوم الاثنين. عُد إلينا حينها من فضلك.
prepare = قبل السفر:

    - تحقق من جواز سفرك.
    - اطبع التذكرة.
    - أغلق الباب.
question = هل تريد المغادرة دون حفظ؟
danger = لا تفتح الباب!
menu = ملف
    .label = فتح الملف
    .accesskey = م
    .title = يفتح ملفًا من هذا الحاسوب
about = يطوّر { -brand } متطوعون في 12 بلدًا.
hours = المتجر مفتوح من 8 إلى 18 في أيام العمل.
ratio = اخلط الماء والدقيق بنسبة 2:1 وانتظر.
email-subject = رد: طلبك رقم { $number }
colon = ملاحظة: ينتهي العرض قريبًا.
dash = مكتبنا – الموجود في براغ – مغلق.
and-more = تفاح وإجاص وبرقوق وغير ذلك…
year = انتهى عقد عام 2019 في عام 2024.
mixed = استعمل الرمز ABC-123 عند الدفع.
