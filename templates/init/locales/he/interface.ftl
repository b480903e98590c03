### המילים של התבנית עצמה: תפריטים, כפתורים, כותרות והערות. קצר ופשוט; אין נקודה בסוף כפתור או כותרת.

## ניווט

ui-skip-to-content = דילוג לתוכן
ui-menu = תפריט ראשי
ui-breadcrumbs = המיקום שלכם באתר
ui-home = דף הבית
ui-guides = מדריכים
ui-letters = מכתבים
ui-checklists = רשימות תיוג
ui-tools = כלים להחלטה
ui-logs = דפי רישום
ui-on-this-page = בדף הזה
ui-sections = פרקי המדריך
ui-read-on = להמשך הקריאה
ui-next = הבא
ui-previous = הקודם
ui-back-to-guide = חזרה למדריך
ui-belongs-to-section = שייך לפרק

## שפות

ui-language = שפה
ui-choose-language = בחירת שפה
ui-not-translated = טרם תורגם
ui-draft-notice = הדף הזה עדיין לא תורגם במלואו. חלקים ממנו מוצגים בשפה הזאת: { $language }.
ui-stale-notice = המקור של הדף הזה השתנה מאז שתורגם. ייתכן שחלק מהפרטים אינם מעודכנים.
ui-suggest-language = הדף הזה קיים גם בשפה שלכם

## חלקי פרק

ui-signs = סימנים שכדאי לשים לב אליהם
ui-steps = מה עושים
ui-do = מומלץ
ui-dont = לא מומלץ
ui-letter = מכתב
ui-caveat = לתשומת לבכם
ui-checklist = רשימת תיוג
ui-decision = כלי להחלטה
ui-log = דף רישום
ui-why = מדוע
ui-reading-time =
    { $minutes ->
        [one] דקת קריאה אחת
        [two] שתי דקות קריאה
       *[other] { $minutes } דקות קריאה
    }
ui-section-count =
    { $count ->
        [one] פרק אחד
        [two] שני פרקים
       *[other] { $count } פרקים
    }
ui-reviewed = נבדק לאחרונה: { $date }

## מכתבים

ui-letter-when = מתי להשתמש במכתב
ui-letter-before = לפני השליחה
ui-letter-subject = נושא
ui-letter-text = נוסח המכתב
ui-letter-fill-in = מילוי המכתב
ui-letter-kept = מה שתכתבו יישאר במכשיר הזה. דבר אינו נשלח.
ui-letter-copy = העתקת המכתב
ui-letter-copied = המכתב הועתק.
ui-letter-copy-failed = לא היה אפשר להעתיק את המכתב. סמנו את הטקסט והעתיקו אותו בעצמכם.
ui-letter-mail = פתיחה בתוכנת הדואר
ui-letter-clear = מחיקת מה שנכתב
ui-letter-open = פתיחת המכתב
ui-letters-summary = מכתבים להעתקה ולהתאמה. כל מכתב מציין עובדות, מבקש דבר אחד ונוקב במועד אחד.

## רשימות תיוג

ui-checklists-summary = סמנו מה שנעשה, על המסך או על הנייר. לכל מדריך יש רשימת תיוג בדף להדפסה.
ui-checklist-title = רשימת תיוג: { $guide }
ui-checklist-progress =
    { $done ->
        [0] עדיין לא סומן דבר (מתוך { $total })
        [one] בוצע סעיף אחד מתוך { $total }
        [two] בוצעו שני סעיפים מתוך { $total }
       *[other] בוצעו { $done } סעיפים מתוך { $total }
    }
ui-checklist-clear = ניקוי כל הסימונים
ui-checklist-kept = הסימונים שלכם נשארים במכשיר הזה. דבר אינו נשלח.
ui-checklist-open = פתיחת רשימת התיוג להדפסה

## כלים להחלטה

ui-tools-summary = ענו על שאלה אחר שאלה. כל תשובה מובילה הלאה, עד שהצעד הבא ברור.
ui-decision-start = מתחילים בשאלה הראשונה
ui-decision-question = שאלה { $number }
ui-decision-go-to-question = המשיכו לשאלה { $number }
ui-decision-back = חזרה לשאלה הקודמת
ui-decision-restart = התחלה מחדש
ui-decision-outcome = הצעד הבא שלכם
ui-decision-outcomes = תוצאות
ui-decision-read = להמשך הקריאה
ui-decision-letter = מכתב שיעזור

## דפי רישום

ui-logs-summary = דפים לרישום ביד. כתבו עובדות בלבד: תאריכים, סכומים והמילים שנאמרו.
ui-log-rows =
    { $count ->
        [one] שורה ריקה אחת למילוי
        [two] שתי שורות ריקות למילוי
       *[other] { $count } שורות ריקות למילוי
    }

## הדפסה וקבצים

ui-print = הדפסת הדף
ui-print-page = פתיחת הדף להדפסה
ui-print-name = שם
ui-print-project = מיזם
ui-print-date = תאריך
ui-print-date-blank = ____ / ____ / ______
ui-print-notes = הערות
ui-print-address = כתובת הדף
ui-print-page-number = עמוד { $page } מתוך { $pages }
ui-downloads = הדפסה והורדה
ui-download-pdf =
    { $pages ->
        [one] קובץ PDF, { $paper }, עמוד אחד, { $size } ק״ב
        [two] קובץ PDF, { $paper }, שני עמודים, { $size } ק״ב
       *[other] קובץ PDF, { $paper }, { $pages } עמודים, { $size } ק״ב
    }
ui-paper-a4 = A4
ui-paper-letter = US Letter
ui-download-epub = ספר אלקטרוני (EPUB), { $size } ק״ב
ui-download-bundle = המדריך כולו בקובץ אחד, גם בלי אינטרנט
ui-book-accessibility = כל התוכן הוא טקסט: תוכנות קריאה יכולות להגדיל אותו, לשנות את צבעיו ולהקריא אותו. כותרות, רשימות, תוכן עניינים וקישורים מובילים בספר. שום דבר אינו נמסר בתמונה, בצליל או בצבע בלבד. שום גוף בלתי תלוי לא אישר את נגישות הספר.
ui-booklet = חוברת
ui-letter-pack = כל המכתבים
ui-contents = תוכן העניינים
ui-glossary = מונחים במדריך הזה

## חיפוש

ui-search = חיפוש
ui-search-placeholder = מה אתם מחפשים?
ui-search-results =
    { $count ->
        [0] לא נמצא דבר
        [one] תוצאה אחת
        [two] שתי תוצאות
       *[other] { $count } תוצאות
    }
ui-search-none = לא נמצא דבר. נסו מילה אחרת, או פחות מילים.
ui-search-loading = החיפוש נטען…
ui-search-failed = לא היה אפשר לטעון את החיפוש. בדקו את החיבור ונסו שוב.
ui-search-without-script = לחיפוש נדרש JavaScript. כל המדריכים והפרקים מופיעים בדף הבית.
ui-close = סגירה

## בלי חיבור

ui-offline-title = אין חיבור לאינטרנט
ui-offline-text = הדף הזה עדיין לא נשמר במכשיר שלכם. דפים שביקרתם בהם זמינים גם בלי חיבור.

## דף שאינו קיים

ui-not-found-title = הדף לא נמצא
ui-not-found-text = אין דף בכתובת הזאת. בדף הבית מופיע כל מה שיש באתר.

## בהיר וכהה

ui-theme = צבעים
ui-theme-light = בהיר
ui-theme-dark = כהה
ui-theme-auto = כמו במכשיר

## עדכונים

ui-feed-title = { $site }: עדכונים
