site-title = شروط واضحة
site-tagline = إرشادات لمن يعمل مع العملاء
site-description = أدلة ورسائل قصيرة.
guide-get-paid-title = تحصيل المستحقات
guide-get-paid-summary = كيف تُطلب المبالغ المستحقة.
polite-reminders-title = تذكير مهذّب
polite-reminders-lead = تذكير بأسلوب ودّي وواضح.
polite-reminders-summary = التذكير في أول يوم بعد تاريخ الاستحقاق أمر معتاد. **الإيجاز أفضل**، مع ذكر رقم الفاتورة.
polite-reminders-step-check-the-invoice = مراجعة الفاتورة.
    .detail = التأكد من صحة الرقم والمبلغ والتاريخ.
letter-payment-reminder-title = تذكير بالسداد
letter-payment-reminder-subject = فاتورة { $client-name }
letter-payment-reminder-body =
    السادة { $client-name }،

    لم يُسدَّد مبلغ { $amount } بعد. نرجو السداد خلال ١٤ يومًا.
letter-payment-reminder-when = مضت أيام قليلة على موعد الفاتورة.
letter-payment-reminder-before = مراجعة حسابك أولًا.
blank-client-name = العميل
blank-amount = المبلغ
check-invoice-checked = تمت مراجعة الفاتورة.
check-reminder-sent = أُرسل التذكير إلى الشخص المعني، وحُفظت نسخة منه مع العقد وجميع رسائل البريد المتعلقة بهذا السداد لدى الطرفين.
check-reply-noted = دُوِّن الرد.
term-due-date = تاريخ الاستحقاق
    .meaning = آخر يوم للسداد في موعده.
