### Messages that several guides share: the legal notice, and the captions of all blanks in the letters
### and of the header fields of the log. A caption is shown beside or below an empty line that the
### reader fills in. Captions are short, without a colon and without a full stop.

## Notices

# Shown in every section about money, contracts, or ending the work.
caveat-not-legal-advice = This page gives general information and is not legal advice. Rules differ by country and by contract. Ask a lawyer or a business association before you take a step that has legal effects.

## Names

blank-client-name = Client’s name
# The name of the reader, who signs the letter.
blank-your-name = Your name
blank-project-name = Name of the project

## Money and invoices

blank-invoice-number = Invoice number
# An amount of money with its currency.
blank-amount = Amount
blank-overdue-amount = Overdue amount
# The date by which the invoice had to be paid.
blank-due-date = Due date
# A new date by which the client is asked to pay.
blank-new-date = New payment date
# The date on which the payment arrived.
blank-payment-date = Date of payment
# Several dates on which the client will pay, for example one for each instalment.
blank-payment-dates = Agreed payment dates
# The work that the price includes.
blank-included-work = Work included in the price

## Pausing and restarting work

blank-pause-date = First day of the pause
# What must happen before work restarts, for example payment of every overdue amount.
blank-resume-condition = Condition for restarting work
blank-restart-date = Date when work restarts
blank-new-delivery-date = New delivery date

## Starting a project

# The steps in which the freelancer does the work.
blank-process-steps = Steps of the work
blank-delivery-date = Delivery date
# How the client can reach the freelancer: email, telephone, chat.
blank-contact-channel = Channel for questions
# How quickly questions are answered, for example within two working days.
blank-reply-time = Time needed for a reply
blank-goal = Goal of the project
# The results that the client receives.
blank-deliverables = Deliverables
blank-revision-count = Number of rounds of revision
# The date by which the client decides.
blank-decision-date = Date for the decision
# Header field of the log: the date of the contract.
blank-contract-date = Date of the contract

## Questions, approvals, and corrections

blank-open-questions = Open questions
# The date since which the freelancer has been waiting for an answer.
blank-waiting-since = Waiting since
# The step of the work that cannot begin without an answer.
blank-blocked-step = Step that cannot begin
blank-reply-date = Date for the reply
# How the present way of approving affects the work.
blank-effect-on-work = Effect on the work
# The day, for example of each week, when the client reviews and approves.
blank-review-day = Day for the review
# How many items the client reviews and approves together.
blank-batch-size = Number of items in one review
# Accounts or permissions that the freelancer still needs.
blank-needed-access = Access that is needed
blank-what-went-wrong = What went wrong
# The one correction that the freelancer offers.
blank-offered-fix = Correction that you offer
blank-fix-date = Date of the correction

## Behaviour

blank-incident-date = Date of the incident
# What the client did or said, described with facts.
blank-behaviour = Behaviour that is not acceptable
# How the freelancer expects the client to communicate.
blank-expected-conduct = Behaviour that you expect

## Ending and hand-over

blank-end-date = Last working day
# What the work needed from the client and did not receive, for example feedback or access.
blank-unmet-need = What the work needed
# Tasks or questions that are not finished yet.
blank-open-items = Open items
# The time from the start to the end of the work.
blank-period = Period of the work
blank-results = Results achieved
# Names of the accounts only; never passwords.
blank-account-list = List of accounts
