site-title = Clear terms
site-tagline = Advice for people who work for clients
site-description = Short guides and letters.
guide-get-paid-title = Get paid
guide-get-paid-summary = How to ask for money that is owed.
polite-reminders-title = Polite reminders
polite-reminders-lead = Ask in a way that is friendly and clear.
polite-reminders-summary = A reminder on the first day after the due date is normal. **Keep it short**, and name the invoice.
polite-reminders-step-check-the-invoice = Check the invoice.
    .detail = See that the number, the amount, and the date are right.
letter-payment-reminder-title = Payment reminder
letter-payment-reminder-subject = Invoice for { $client-name }
letter-payment-reminder-body =
    Dear { $client-name },

    the amount of { $amount } is still open. Please pay within 14 days.
letter-payment-reminder-when = The invoice is a few days late.
letter-payment-reminder-before = Check your account first.
blank-client-name = Client
blank-amount = Amount
check-invoice-checked = The invoice is checked.
check-reminder-sent = The reminder was sent to the right person, and a copy is kept together with the contract and all emails.
check-reply-noted = The reply is noted.
term-due-date = Due date
    .meaning = The last day to pay on time.
