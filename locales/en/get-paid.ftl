### The guide “Get paid”: late payment, reminders, pausing and restarting work.
### The text speaks to one freelancer or a small agency (“you”). Tone: calm, warm, concrete.
### The “client” is a person or an organisation; the text uses “they”.
### In the letters, the reader speaks to the client. Letters are polite and state facts only.

## Guide

# Name of the guide in menus and at the top of its page.
guide-get-paid-title = Get paid
guide-get-paid-summary = How to notice late payment early, remind a client politely, and pause and restart work fairly.

## Section: late-payment-signs

late-payment-signs-title = Signs of late payment
late-payment-signs-lead = Recognise a pattern of late payment early, and find out exactly what you are owed.
late-payment-signs-summary =
    One late payment can have a simple cause. A pattern deserves your attention: the money comes later each time, it never comes on the agreed date, or you hear only promises. Every rule has exceptions, so look at the dates first and decide afterwards.

    The risk is not only that money comes late. You may never be paid, and too little income can put you in financial difficulty. It is normal to worry and still not want to lose an income that you rely on. Clear figures help you to decide calmly.

# The client’s words in quotation marks are spoken words. They name no date, and this is the point.
late-payment-signs-sign-pay-you-eventually = The client says “Keep working, you will be paid eventually” and names no date.
late-payment-signs-sign-later-every-cycle = The first invoices were paid on time, but each new payment arrives later than the one before.
late-payment-signs-sign-irregular-payments = The money always arrives in the end, but at irregular times and never by the due date.
late-payment-signs-sign-excuses-about-quality = However good the work is, the client finds some reason to justify not paying at all.

late-payment-signs-step-check-payment-dates = Write down when each invoice was due and when it was paid.
    .detail = Look at your bank statements, and count the days between the due date and the payment.
late-payment-signs-step-compare-with-terms = Compare these dates with the agreed payment terms.
    .detail = Find the due date in the contract, the quote, or the invoice, and mark every payment that came after it.
late-payment-signs-step-add-up-what-is-owed = Add up everything that the client owes you today.
    .detail = List each unpaid invoice with its number, amount, and due date, and note what the client has promised about it.

late-payment-signs-dont-cling-to-uncertain-income = Do not rely on income that may never arrive.
    .reason = It is understandable to fear losing a client, but unpaid work also takes time that you need for clients who pay.

check-payment-dates-checked = Payment dates checked
check-terms-compared = Dates compared with the agreed terms
check-promises-noted = Promises about payment noted
check-total-owed-known = Total amount owed calculated

## Section: polite-reminders

polite-reminders-title = Polite payment reminders
polite-reminders-lead = Ask for an overdue payment in a way that is friendly, clear, and easy to answer.
polite-reminders-summary =
    An invoice can be overlooked, or it can reach the wrong person. When a due date is missed, send a courteous message soon and say that the invoice may have been overlooked. The client can then pay without embarrassment, and you protect a relationship that you may want to keep.

    Tidy invoices make this easier. When each invoice is simple and professional, you always know what every client owes. Your reminder then needs only the invoice number, the amount, the due date, and a new date. Some places also have formal steps for asking for payment. A lawyer or a business association can explain them.

polite-reminders-step-check-the-invoice = Check that the invoice is correct and has reached the right person.
    .detail = Compare the amount, the due date, and the bank details with your agreement, and look up where you sent the invoice.
polite-reminders-step-send-friendly-reminder = Send a short, friendly payment reminder.
    .detail = Write only to the client or to the person who handles their invoices, and say that the invoice may have been overlooked.
# $reminder-days is a number of days, counted from the day on which the reminder is sent. Each branch is a complete sentence.
polite-reminders-step-give-new-date = Give one new payment date.
    .detail =
        { $reminder-days ->
            [one] Give one more day, counted from the day on which you send the reminder, and write the exact date in it.
           *[other] Give { $reminder-days } more days, counted from the day on which you send the reminder, and write the exact date in it.
        }
polite-reminders-step-log-the-reminder = Record the reminder in your log.
    .detail = Note the day, the channel, the person to whom you wrote, and the new payment date.

# Meaning: the client can keep their dignity. Translate the meaning, not a set phrase.
polite-reminders-do-let-client-save-face = Make it easy for the client to pay without embarrassment.
    .reason = A missed date can be a simple oversight, and a client who feels respected can pay and continue the work with you.
polite-reminders-do-keep-invoices-tidy = Keep your invoices professional, simple, and tidy.
    .reason = You then know at any time what each client owes, and the client finds every detail quickly.
polite-reminders-dont-shame-in-public = Do not speak about the debt in public or to people who are not involved.
    .reason = Public pressure can lead to legal claims against you, and it makes a friendly solution less likely.

caveat-debt-collection-rules = Rules about asking for unpaid money differ by country. Contact only the client or the person who handles their invoices, state facts, and never use threats.
caveat-no-public-shaming = Do not name a client in public in order to be paid. In some places this can lead to claims or penalties against you, even if the client really owes you the money.

check-invoice-checked = Invoice checked
check-reminder-sent = Payment reminder sent
check-new-date-given = New payment date given
check-reminder-logged = Reminder recorded in the log

## Letter: payment-reminder. The reader writes to the client. Friendly; the delay may be an accident.

letter-payment-reminder-title = Payment reminder
letter-payment-reminder-subject = Payment reminder – invoice number: { $invoice-number }
letter-payment-reminder-body =
    Hello { $client-name },

    I hope you are well. I am writing about an invoice for which I have not yet received payment. These are the details:

    - Invoice number: { $invoice-number }
    - Amount: { $amount }
    - Due date: { $due-date }

    The invoice may have been overlooked, or it may not have reached the right person. I am happy to send you another copy.

    Please make the payment by this date: { $new-date }

    If you have already paid, thank you, and please ignore this message. If anything on the invoice is not clear, I will gladly explain it.

    Thank you for your help.

    Kind regards,

    { $your-name }
letter-payment-reminder-when = Send this letter soon after the due date of an invoice has passed without payment.
letter-payment-reminder-before = Check that the payment has not arrived in the meantime, that the invoice is correct, and that you are writing to the right person.

## Section: pause-and-resume

pause-and-resume-title = Pause work and start again
pause-and-resume-lead = Pause work fairly when an invoice stays unpaid, and restart after full payment.
pause-and-resume-summary =
    If you keep working while an invoice stays unpaid, you show the client that late payment is acceptable. The client may continue to pay late and in the end forget to pay altogether. A pause is a calm answer. With a client who does pay in the end, pause the work and keep the relationship.

    Read your contract first. Announce the pause in writing, and restart quickly when every overdue amount is paid. If the pause does not help, send one final notice with a date. End the working relationship if that date passes without payment or if the delay happens again. Do not keep a client who does not pay at all.

pause-and-resume-sign-reminder-ignored = The date in your payment reminder has passed, and you have received neither the payment nor a clear answer.

pause-and-resume-step-read-the-contract = Read what your contract says about pausing work.
    .detail = Look for terms about late payment, pausing, and notice, and ask for local advice if you find none.
# $pause-days is a number of days, counted from the day on which the reminder is sent; the pause never begins before the new payment date. Each branch is a complete sentence.
pause-and-resume-step-send-pause-notice = Tell the client in writing that work is paused.
    .detail =
        { $pause-days ->
            [one] If the new payment date has passed and no payment has arrived within one day after you sent the reminder, write when the pause begins, what is overdue, and that all of it must be paid before work restarts.
           *[other] If the new payment date has passed and no payment has arrived within { $pause-days } days after you sent the reminder, write when the pause begins, what is overdue, and that all of it must be paid before work restarts.
        }
pause-and-resume-step-stop-work = Stop all work on the project until the payment arrives.
    .detail = From the announced date, do no new tasks and send no new drafts, and keep your files in order for a quick restart.
pause-and-resume-step-resume-after-full-payment = Restart only after every overdue amount is paid.
    .detail = Check that the full amount is in your account, and then confirm the restart date and the new delivery date in writing.

pause-and-resume-do-pause-before-ending = Pause the work before you consider ending the working relationship.
    .reason = A client who does pay in the end can remain a client, and after a pause both of you can continue.
pause-and-resume-dont-work-for-free = Do not keep working while a payment is overdue.
    .reason = Each additional day of work tells the client that late payment is acceptable, and it increases the amount that you may lose.
pause-and-resume-dont-accept-a-second-delay = Do not accept a second attempt to postpone payment.
    .reason = A repeated delay is a pattern, so it is time to end the working relationship, unless you know a good reason for an exception.

caveat-pausing-needs-contract-basis = In some places, stopping work can itself break a contract. Read your contract and ask for local advice before you stop, especially if the contract says nothing about a pause.
caveat-partial-payment-care = If the client pays only part of the amount, confirm in writing which invoice this payment covers and what amount is still unpaid.

check-contract-read = Contract read
check-pause-notice-sent = Pause notice sent
check-work-stopped = Work stopped
check-full-payment-received = Full payment received
check-restart-confirmed = Restart confirmed in writing

## Letter: work-paused. The reader writes to the client. Clear and polite; the way to restart is stated.

letter-work-paused-title = Notice that work is paused
letter-work-paused-subject = Work paused – project: { $project-name }
letter-work-paused-body =
    Hello { $client-name },

    I recently sent you a reminder about an overdue invoice. I have not yet received the payment. These are the details:

    - Project: { $project-name }
    - Invoice number: { $invoice-number }
    - Overdue amount: { $overdue-amount }

    I am therefore pausing my work on this project. The pause begins on this date: { $pause-date }

    I would like to continue our work together. I will restart work promptly when this condition is met: { $resume-condition }

    The delivery date will move because of the pause. I will confirm the new date when work restarts.

    Please reply and tell me when I can expect the payment. If you have a question about the invoice, I will gladly answer it.

    Kind regards,

    { $your-name }
letter-work-paused-when = Send this letter when the date in your payment reminder has passed, the waiting period named in the section about pausing work is over, and the invoice is still unpaid.
letter-work-paused-before = Read what your contract says about pausing work, and check once more that the payment has not arrived. As the condition, name the payment of every overdue amount.

## Letter: work-resumed. The reader writes to the client. Friendly, without reproach.

letter-work-resumed-title = Notice that work restarts
letter-work-resumed-subject = Work restarts – project: { $project-name }
letter-work-resumed-body =
    Hello { $client-name },

    Thank you for your payment. Every overdue amount is now paid, and I am glad that we can continue our work together. These are the details:

    - Project: { $project-name }
    - Payment received on: { $payment-date }
    - Work restarts on: { $restart-date }
    - New delivery date: { $new-delivery-date }

    The delivery date is later than planned because of the pause. All other parts of our agreement stay the same.

    If anything in the project has changed during the pause, please tell me before work restarts, so that I can include it in my planning.

    Thank you for your cooperation.

    Kind regards,

    { $your-name }
letter-work-resumed-when = Send this letter as soon as every overdue amount has arrived.
letter-work-resumed-before = Check that the full amount is in your account and that you can keep the new delivery date.
