site-title = स्पष्ट सर्त
site-tagline = ग्राहकका लागि काम गर्नेहरूलाई सल्लाह
site-description = छोटा मार्गदर्शिका र पत्र।
guide-get-paid-title = भुक्तानी पाउने
guide-get-paid-summary = बाँकी रकम कसरी माग्ने।
polite-reminders-title = शिष्ट सम्झौटो
polite-reminders-lead = मैत्रीपूर्ण र स्पष्ट ढङ्गले सम्झाउनुहोस्।
polite-reminders-summary = म्याद नाघेको पहिलो दिनमै सम्झाउनु सामान्य हो। **छोटो लेख्नुहोस्** र बीजक नम्बर उल्लेख गर्नुहोस्।
polite-reminders-step-check-the-invoice = बीजक जाँच्नुहोस्।
    .detail = नम्बर, रकम र मिति ठीक छन् कि छैनन्, हेर्नुहोस्।
letter-payment-reminder-title = भुक्तानी सम्झाउने सन्देश
letter-payment-reminder-subject = { $client-name } को बीजक
letter-payment-reminder-body =
    { $client-name },

    { $amount } रकम अझै बाँकी छ। कृपया १४ दिनभित्र भुक्तानी गर्नुहोस्।
letter-payment-reminder-when = बीजकको म्याद केही दिन नाघेको छ।
letter-payment-reminder-before = पहिले आफ्नो खाता हेर्नुहोस्।
blank-client-name = ग्राहक
blank-amount = रकम
check-invoice-checked = बीजक जाँचियो।
check-reminder-sent = सम्झाउने सन्देश सही व्यक्तिलाई पठाइयो, र प्रतिलिपि करार तथा सबै इमेलसँगै सुरक्षित राखियो, ताकि पछि झण्डै सबै प्रमाण भेटियोस्।
check-reply-noted = जवाफ टिपियो।
term-due-date = भुक्तानी गर्नुपर्ने मिति
    .meaning = समयमै तिर्न सकिने अन्तिम दिन।
