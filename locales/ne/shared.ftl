### धेरै मार्गदर्शिकामा साझा हुने पाठ: कानुनी सूचना, पत्रका खाली ठाउँ र अभिलेख पानाका शीर्षक।
### शीर्षक छोटा हुन्छन्, अन्त्यमा कुनै विराम चिह्न हुँदैन।

## Notices

caveat-not-legal-advice = यस पृष्ठमा सामान्य जानकारी मात्र छ, यो कानुनी सल्लाह होइन। नियम देश र करारअनुसार फरक हुन्छन्। कानुनी असर पर्ने कुनै कदम चाल्नुअघि वकिल वा व्यवसायी सङ्घसँग सोध्नुहोस्।

## Names

blank-client-name = ग्राहकको नाम
blank-your-name = तपाईँको नाम
blank-project-name = परियोजनाको नाम

## Money and invoices

blank-invoice-number = बीजक नम्बर
blank-amount = रकम
blank-overdue-amount = म्याद नाघेको रकम
blank-due-date = भुक्तानी गर्नुपर्ने मिति
blank-new-date = भुक्तानीको नयाँ मिति
blank-payment-date = भुक्तानी प्राप्त भएको मिति
blank-payment-dates = सहमति भएका भुक्तानी मितिहरू
blank-included-work = सेवा शुल्कभित्र पर्ने काम

## Pausing and restarting work

blank-pause-date = काम रोकिने पहिलो दिन
blank-resume-condition = काम फेरि सुरु गर्ने सर्त
blank-restart-date = काम फेरि सुरु हुने मिति
blank-new-delivery-date = काम बुझाउने नयाँ मिति

## Starting a project

blank-process-steps = कामका चरणहरू
blank-delivery-date = काम बुझाउने मिति
blank-contact-channel = प्रश्न सोध्ने माध्यम
blank-reply-time = जवाफ दिन लाग्ने समय
blank-goal = परियोजनाको लक्ष्य
blank-deliverables = बुझाउने काम
blank-revision-count = संशोधन चक्रको सङ्ख्या
blank-decision-date = निर्णय दिने मिति
blank-contract-date = करारको मिति

## Questions, approvals, and corrections

blank-open-questions = जवाफ आउन बाँकी प्रश्नहरू
blank-waiting-since = प्रतीक्षा सुरु भएको मिति
blank-blocked-step = सुरु हुन नसकेको चरण
blank-reply-date = जवाफ दिने मिति
blank-effect-on-work = काममा परेको असर
blank-review-day = समीक्षाको दिन
blank-batch-size = एक पटकको समीक्षामा राखिने सामग्रीको सङ्ख्या
blank-needed-access = आवश्यक पहुँच
blank-what-went-wrong = के बिग्रियो
blank-offered-fix = तपाईँले गर्ने सुधार
blank-fix-date = सुधारको मिति

## Behaviour

blank-incident-date = घटनाको मिति
blank-behaviour = स्वीकार्य नभएको व्यवहार
blank-expected-conduct = तपाईँले अपेक्षा गर्ने व्यवहार

## Ending and hand-over

blank-end-date = कामको अन्तिम दिन
blank-unmet-need = कामलाई चाहिएको कुरा
blank-open-items = बाँकी काम
blank-period = कामको अवधि
blank-results = प्राप्त नतिजा
blank-account-list = खाताहरूको सूची
