### Guide: lend-and-borrow. How neighbours lend things to each other and stay friends.
### “You” is the person who lends.

guide-lend-and-borrow-title = Lend and borrow
guide-lend-and-borrow-summary = How to lend a thing to a neighbour, and how to get it back without a quarrel.

# Captions of blanks, in letters and on record sheets.
blank-neighbour-name = Name of your neighbour
blank-thing = What you lent
blank-your-name = Your name

## Section: lend-a-thing

lend-a-thing-title = Lend a thing
lend-a-thing-lead = Two short steps before a thing leaves your home.
lend-a-thing-summary =
    A drill, a ladder or a large pot is needed twice a year. Neighbours who lend such things to each other buy less and talk more.

    Lending goes well when both of you know **what** was lent and **until when**.

lend-a-thing-step-write-it-down = Write down what you lend.
    .detail = Take a photograph too, so that you both remember how the thing looked.
# $reminder-days is a number of days. Each branch is a complete sentence.
lend-a-thing-step-agree-on-a-date = Agree on a date for its return.
    .detail =
        { $reminder-days ->
            [one] One day is enough for most work at home.
           *[other] { $reminder-days } days are enough for most work at home.
        }
lend-a-thing-do-show-how-it-works = Show how the thing works.
    .reason = Most damage happens because nobody explained the thing.
lend-a-thing-dont-lend-what-you-need = Do not lend what you will need yourself.
    .reason = You would have to ask for it back early, and that is unpleasant for both of you.

# Words to be found by, never shown: what people would type to find this page. Translators write their own.
lend-a-thing-search =
    lending tools, loan, drill, ladder, borrowed my things, get my things back, did not bring it back, how long may they keep it

check-photo-taken = Photograph taken
check-date-agreed = Date of return agreed

decision-lend-or-not-title = Should you lend it?
decision-lend-or-not-summary = Two questions lead you to an answer.
question-lend-or-not-needed-soon = Will you need the thing yourself in the coming days?
answer-lend-or-not-needed-soon-answer-yes = Yes, I will need it
answer-lend-or-not-needed-soon-answer-no = No, it is free
question-lend-or-not-easy-to-use = Is the thing easy and safe to use?
answer-lend-or-not-easy-to-use-answer-yes = Yes, anyone can use it
answer-lend-or-not-easy-to-use-answer-no = No, it takes practice

outcome-keep-it-title = Keep it for now
outcome-keep-it-text = Say no in a friendly way, and name a day on which the thing will be free.
outcome-lend-it-title = Lend it
outcome-lend-it-text =
    - Write down what you lend.
    - Agree on a date for its return.
outcome-use-it-together-title = Use it together
outcome-use-it-together-text = Offer to come along and help. Your neighbour gets the work done, and your thing stays whole.

log-lending-list-title = List of lent things
log-lending-list-summary = One row for each thing. Hang the sheet where you keep your tools.
column-lending-list-date = Date
column-lending-list-thing = Thing
column-lending-list-neighbour = Neighbour
column-lending-list-returned = Returned on

## Section: get-it-back

get-it-back-title = Get it back
get-it-back-lead = Ask once, in a friendly way, and make it easy to bring the thing back.
get-it-back-summary = Most people who keep a thing too long have simply forgotten it. One short message is usually enough; *how* you ask decides whether you stay friends.

get-it-back-sign-date-has-passed = The date that you agreed on has passed, and you have heard nothing.

get-it-back-step-send-a-reminder = Send a short reminder.
    .detail = Name the thing and the day on which you would like to have it back.
get-it-back-step-offer-to-fetch-it = Offer to fetch the thing yourself.
    .detail = A heavy ladder often stays where it is only because it is hard to carry.

caveat-valuable-things = For very valuable things, make a written agreement first. This page is no legal advice.

check-reminder-sent = Reminder sent
check-thing-looked-over = Thing looked over after its return

## Letter: friendly-reminder. The reader writes to a neighbour. Warm; nobody is blamed.

letter-friendly-reminder-title = Friendly reminder
letter-friendly-reminder-subject = What I lent you: { $thing }
letter-friendly-reminder-body =
    Hello { $neighbour-name },

    I hope that it was useful. I will soon need this myself: { $thing }

    When would be a good time to bring it back? I can also come and fetch it.

    Kind regards,

    { $your-name }
letter-friendly-reminder-when = Send this letter when the agreed date has passed.
letter-friendly-reminder-before = Check that the thing has not come back already.
