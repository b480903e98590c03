### वेबसाइटका आफ्नै शब्दहरू: मेनु, बटन, शीर्षक, सूचना। छोटो र सरल; बटन र शीर्षकमा पूर्णविराम हुँदैन।
### “तपाईँ” भन्नाले यस साइटका पाठक।

## Finding the way

ui-skip-to-content = सिधै मुख्य सामग्रीमा जानुहोस्
ui-menu = मुख्य मेनु
ui-breadcrumbs = तपाईँ यहाँ हुनुहुन्छ
ui-home = गृहपृष्ठ
ui-guides = मार्गदर्शिकाहरू
ui-letters = पत्रहरू
ui-checklists = जाँचसूचीहरू
ui-tools = निर्णय प्रश्नावलीहरू
ui-logs = अभिलेख पानाहरू
ui-on-this-page = यस पृष्ठमा
ui-sections = यस मार्गदर्शिकाका खण्डहरू
ui-read-on = अगाडि पढ्नुहोस्
ui-next = अर्को
ui-previous = अघिल्लो
ui-back-to-guide = मार्गदर्शिकामा फर्कनुहोस्
ui-belongs-to-section = यो रहेको खण्ड

## Languages

ui-language = भाषा
ui-choose-language = भाषा छान्नुहोस्
ui-not-translated = अनुवाद हुन बाँकी
ui-draft-notice = यस पृष्ठको अनुवाद पूरा भइसकेको छैन। केही अंश अर्को भाषामा देखाइएको छ – { $language }।
ui-stale-notice = अनुवादपछि यस पृष्ठको मूल पाठ बदलिएको छ। केही विवरण पुरानो भइसकेको हुन सक्छ।
ui-suggest-language = यो पृष्ठ तपाईँको भाषामा पनि उपलब्ध छ

## Blocks of a section

ui-signs = ध्यान दिनुपर्ने सङ्केतहरू
ui-steps = के गर्ने
ui-do = यसो गर्नुहोस्
ui-dont = के नगर्ने
ui-letter = पत्र
ui-caveat = ध्यान दिनुहोस्
ui-checklist = जाँचसूची
ui-decision = निर्णय प्रश्नावली
ui-log = अभिलेख पाना
ui-why = किन
ui-reading-time =
    { $minutes ->
        [one] पढ्न { $minutes } मिनेट लाग्छ
       *[other] पढ्न { $minutes } मिनेट लाग्छ
    }
ui-section-count =
    { $count ->
        [one] { $count } वटा खण्ड
       *[other] { $count } वटा खण्ड
    }
ui-reviewed = पछिल्लो पटक जाँचिएको – { $date }

## Letters

ui-letter-when = कहिले प्रयोग गर्ने
ui-letter-before = पठाउनुअघि
ui-letter-subject = विषय
ui-letter-text = पत्रको पाठ
ui-letter-fill-in = पत्र भर्नुहोस्
ui-letter-kept = तपाईँले लेख्नुभएको कुरा यसै उपकरणमा रहन्छ, कतै पठाइँदैन।
ui-letter-copy = पत्र प्रतिलिपि गर्नुहोस्
ui-letter-copied = पत्र प्रतिलिपि गरियो।
ui-letter-copy-failed = पत्र प्रतिलिपि गर्न सकिएन। कृपया पाठ छानेर आफैँ प्रतिलिपि गर्नुहोस्।
ui-letter-mail = आफ्नो इमेल प्रोग्राममा खोल्नुहोस्
ui-letter-clear = लेखेका कुरा मेटाउनुहोस्
ui-letter-open = पत्र खोल्नुहोस्
ui-letters-summary = प्रतिलिपि गरेर आफ्नो आवश्यकताअनुसार मिलाउन सकिने पत्रहरू। हरेक पत्रमा तथ्य, एउटा अनुरोध र आवश्यक मितिहरू हुन्छन्।

## Checklists

ui-checklists-summary = सकिएका काममा चिह्न लगाउनुहोस्, स्क्रिनमा होस् वा कागजमा। हरेक मार्गदर्शिकाको जाँचसूची छाप्न मिल्ने पानाका रूपमा पनि छ।
ui-checklist-title = जाँचसूची – { $guide }
ui-checklist-progress =
    { $done ->
        [0] अहिलेसम्म कुनैमा चिह्न लगाइएको छैन (जम्मा { $total } वटा)
        [one] { $total } वटामध्ये { $done } वटा पूरा
       *[other] { $total } वटामध्ये { $done } वटा पूरा
    }
ui-checklist-clear = सबै चिह्न हटाउनुहोस्
ui-checklist-kept = तपाईँले लगाउनुभएका चिह्न यसै उपकरणमा रहन्छन्, कतै पठाइँदैनन्।
ui-checklist-open = छाप्नका लागि जाँचसूची खोल्नुहोस्

## Decision tools

ui-tools-summary = एकपछि अर्को प्रश्नको जवाफ दिँदै जानुहोस्। हरेक जवाफले अघि बढाउँछ र अन्त्यमा अब के गर्ने भन्ने स्पष्ट हुन्छ।
ui-decision-start = पहिलो प्रश्नबाट सुरु गर्नुहोस्
ui-decision-question = प्रश्न { $number }
ui-decision-go-to-question = अब प्रश्न { $number } हेर्नुहोस्
ui-decision-back = अघिल्लो प्रश्नमा फर्कनुहोस्
ui-decision-restart = फेरि सुरुदेखि थाल्नुहोस्
ui-decision-outcome = अब के गर्ने
ui-decision-outcomes = नतिजाहरू
ui-decision-read = थप पढ्नुहोस्
ui-decision-letter = काम लाग्ने पत्र

## Record sheets

ui-logs-summary = हातले अभिलेख राख्ने पानाहरू। मिति, रकम र प्रयोग भएका शब्दजस्ता तथ्य मात्र लेख्नुहोस्।
ui-log-rows =
    { $count ->
        [one] भर्नका लागि { $count } वटा खाली पङ्क्ति
       *[other] भर्नका लागि { $count } वटा खाली पङ्क्ति
    }

## Printing and files

ui-print = यो पृष्ठ छाप्नुहोस्
ui-print-page = छाप्नका लागि पाना खोल्नुहोस्
ui-print-name = नाम
ui-print-project = परियोजना
ui-print-date = मिति
ui-print-date-blank = ______ साल ____ महिना ____ गते
ui-print-notes = टिपोट
ui-print-address = यस पृष्ठको ठेगाना
ui-print-page-number = पृष्ठ { $page } / { $pages }
ui-downloads = छपाइ र डाउनलोड
ui-download-pdf =
    { $pages ->
        [one] PDF, { $paper }, { $pages } पृष्ठ, { $size } केबी
       *[other] PDF, { $paper }, { $pages } पृष्ठ, { $size } केबी
    }
ui-paper-a4 = A4
ui-paper-letter = यूएस लेटर
ui-download-epub = ई-पुस्तक (EPUB), { $size } केबी
ui-download-bundle = इन्टरनेटबिना पनि चल्ने, पूरै मार्गदर्शिका एउटै फाइलमा
ui-book-accessibility = सबै सामग्री पाठका रूपमा छ, त्यसैले पढ्ने एपले अक्षर ठूलो पार्न, रङ बदल्न र पढेर सुनाउन सक्छ। शीर्षक, सूची, विषयसूची र लिङ्कले पुस्तकभित्र बाटो देखाउँछन्। कुनै पनि कुरा चित्र, ध्वनि वा रङले मात्र बताइएको छैन। यसको पहुँचयोग्यता कुनै स्वतन्त्र निकायले प्रमाणित गरेको छैन।
ui-booklet = पुस्तिका
ui-letter-pack = सबै पत्र
ui-contents = विषयसूची
ui-glossary = यस मार्गदर्शिकामा प्रयोग भएका शब्द

## Search

ui-search = खोज
ui-search-placeholder = के खोज्दै हुनुहुन्छ?
ui-search-results =
    { $count ->
        [0] केही भेटिएन
        [one] { $count } वटा नतिजा
       *[other] { $count } वटा नतिजा
    }
ui-search-none = केही भेटिएन। अर्को शब्द वा अलि थोरै शब्द राखेर खोज्नुहोस्।
ui-search-loading = खोज सुविधा खुल्दै छ…
ui-search-failed = खोज सुविधा खुल्न सकेन। इन्टरनेट जाँचेर फेरि प्रयास गर्नुहोस्।
ui-search-without-script = खोज्नका लागि JavaScript चाहिन्छ। सबै मार्गदर्शिका र खण्डको सूची गृहपृष्ठमा छ।
ui-close = बन्द गर्नुहोस्

## Offline

ui-offline-title = तपाईँ अफलाइन हुनुहुन्छ
ui-offline-text = यो पृष्ठ अझै तपाईँको उपकरणमा सुरक्षित भएको छैन। पहिले हेरिसकेका पृष्ठ भने अफलाइनमा पनि खुल्छन्।

## A page that does not exist

ui-not-found-title = पृष्ठ भेटिएन
ui-not-found-text = यस ठेगानामा कुनै पृष्ठ छैन। यहाँ भएका सबै सामग्रीको सूची गृहपृष्ठमा छ।

## Light and dark

ui-theme = रङ
ui-theme-light = उज्यालो
ui-theme-dark = अँध्यारो
ui-theme-auto = यस उपकरणमा जस्तो

## Feed

ui-feed-title = { $site } – परिवर्तनहरू
