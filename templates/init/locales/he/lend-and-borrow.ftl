### המדריך lend-and-borrow: כך שכנים משאילים דברים זה לזה ונשארים חברים.

guide-lend-and-borrow-title = להשאיל ולשאול
guide-lend-and-borrow-summary = כיצד משאילים חפץ לשכנים, וכיצד מקבלים אותו בחזרה בלי מריבה.

blank-neighbour-name = שם השכן או השכנה
blank-thing = מה השאלתם
blank-your-name = שמכם

## lend-a-thing

lend-a-thing-title = משאילים חפץ
lend-a-thing-lead = שני צעדים קצרים לפני שהחפץ יוצא מהבית.
lend-a-thing-summary =
    מקדחה, סולם או סיר גדול נחוצים פעמיים בשנה. שכנים שמשאילים דברים כאלה זה לזה קונים פחות ומדברים יותר.

    ההשאלה מצליחה כששני הצדדים יודעים **מה** הושאל ו**עד מתי**.

lend-a-thing-step-write-it-down = רשמו מה אתם משאילים.
    .detail = צלמו גם תמונה, כדי ששני הצדדים יזכרו איך נראה החפץ.
lend-a-thing-step-agree-on-a-date = סכמו על מועד החזרה.
    .detail =
        { $reminder-days ->
            [one] יום אחד מספיק לרוב העבודות בבית.
            [two] יומיים מספיקים לרוב העבודות בבית.
           *[other] { $reminder-days } ימים מספיקים לרוב העבודות בבית.
        }
lend-a-thing-do-show-how-it-works = הראו איך החפץ פועל.
    .reason = רוב הנזקים נגרמים מפני שאיש לא הסביר.
lend-a-thing-dont-lend-what-you-need = אל תשאילו דבר שתזדקקו לו בעצמכם.
    .reason = תצטרכו לבקש אותו בחזרה לפני הזמן, וזה לא נעים לשני הצדדים.

lend-a-thing-search =
    להשאיל כלים, השאלה, מקדחה, סולם, לקחו ממני, איך מקבלים בחזרה, לא החזירו לי, לכמה זמן להשאיל

check-photo-taken = צולמה תמונה
check-date-agreed = סוכם מועד החזרה

decision-lend-or-not-title = האם להשאיל?
decision-lend-or-not-summary = שתי שאלות מובילות אתכם לתשובה.
question-lend-or-not-needed-soon = האם תזדקקו לחפץ בעצמכם בימים הקרובים?
answer-lend-or-not-needed-soon-answer-yes = כן, נזדקק לו
answer-lend-or-not-needed-soon-answer-no = לא, הוא פנוי
question-lend-or-not-easy-to-use = האם קל ובטוח להשתמש בחפץ?
answer-lend-or-not-easy-to-use-answer-yes = כן, כל אחד יכול להשתמש בו
answer-lend-or-not-easy-to-use-answer-no = לא, צריך ניסיון

outcome-keep-it-title = השאירו אותו אצלכם לעת עתה
outcome-keep-it-text = סרבו בנימוס, וציינו יום שבו החפץ יהיה פנוי.
outcome-lend-it-title = השאילו אותו
outcome-lend-it-text =
    - רשמו מה אתם משאילים.
    - סכמו על מועד החזרה.
outcome-use-it-together-title = השתמשו בו יחד
outcome-use-it-together-text = הציעו לבוא ולעזור. העבודה תיעשה, והחפץ שלכם יישאר שלם.

log-lending-list-title = רשימת החפצים המושאלים
log-lending-list-summary = שורה אחת לכל חפץ. תלו את הדף במקום שבו אתם שומרים את הכלים.
column-lending-list-date = תאריך
column-lending-list-thing = חפץ
column-lending-list-neighbour = שכן או שכנה
column-lending-list-returned = הוחזר בתאריך

## get-it-back

get-it-back-title = מקבלים אותו בחזרה
get-it-back-lead = בקשו פעם אחת, בנימוס, והקלו על ההחזרה.
get-it-back-summary = רוב האנשים שמחזיקים בחפץ זמן רב מדי פשוט שכחו אותו. בדרך כלל די בהודעה קצרה אחת; *האופן* שבו מבקשים קובע אם תישארו חברים.

get-it-back-sign-date-has-passed = המועד שסיכמתם עליו עבר, ולא שמעתם דבר.

get-it-back-step-send-a-reminder = שלחו תזכורת קצרה.
    .detail = ציינו את החפץ ואת היום שבו תרצו לקבל אותו בחזרה.
get-it-back-step-offer-to-fetch-it = הציעו לבוא ולקחת את החפץ בעצמכם.
    .detail = לא פעם סולם כבד נשאר במקומו רק מפני שקשה לשאת אותו.

caveat-valuable-things = לפני השאלה של חפצים יקרי ערך, ערכו הסכם בכתב. דף זה אינו ייעוץ משפטי.

check-reminder-sent = נשלחה תזכורת
check-thing-looked-over = החפץ נבדק לאחר החזרתו

## friendly-reminder

letter-friendly-reminder-title = תזכורת ידידותית
letter-friendly-reminder-subject = מה שהשאלנו לכם: { $thing }
letter-friendly-reminder-body =
    שלום { $neighbour-name },

    אני מקווה שזה הועיל לכם. בקרוב אזדקק בעצמי לחפץ הזה: { $thing }

    מתי יהיה לכם נוח להחזיר אותו? אפשר גם שאבוא לקחת אותו.

    בברכה,

    { $your-name }
letter-friendly-reminder-when = שלחו את המכתב לאחר שהמועד שסוכם עבר.
letter-friendly-reminder-before = ודאו שהחפץ עדיין לא הוחזר.
