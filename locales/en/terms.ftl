### Terms that the guides use, each with its meaning in a sentence. They stand at the end of printed guides and e-books.

term-scope = Scope of work
    .meaning = What the agreed fee covers: the work, the deliverables, and what is left out.

term-deliverable = Deliverable
    .meaning = A finished piece of work that the client receives, such as a report, a design, or a page.

term-revision = Revision
    .meaning = A change to work that was already delivered. The contract says how many rounds the fee includes.

term-approval = Approval
    .meaning = The client’s written yes to a piece of work or a decision.

term-deposit = Deposit
    .meaning = A part of the fee that the client pays before the work begins.

term-late-fee = Late fee
    .meaning = An amount that the contract or the law adds when an invoice is paid after its due date.

term-due-date = Due date
    .meaning = The last day on which an invoice can be paid on time.

term-rights = Rights to the work
    .meaning = Who may use, change, or sell the finished work.

term-spec-work = Unpaid spec work
    .meaning = Work done without pay in the hope of being hired.

term-notice-period = Notice period
    .meaning = The time between saying that the contract ends and the day on which it ends.

term-feedback = Feedback
    .meaning = What the client says about the work, and what should change.

term-dispute = Dispute
    .meaning = A disagreement that the two sides have not settled between themselves.

term-evidence = Evidence
    .meaning = Emails, invoices, and notes that show what was agreed and what happened.

term-invoice = Invoice
    .meaning = A numbered request for payment that names the work, the amount, and the due date.

term-overdue = Overdue
    .meaning = Not paid, although the due date has passed.

term-reminder = Payment reminder
    .meaning = A short message that asks for payment of an overdue invoice.

term-final-notice = Final notice
    .meaning = The last message before the next step, such as ending the contract or asking for legal advice.

term-pause-work = Pause work
    .meaning = Stop working for a time, and continue when the overdue amount is paid.

term-hand-over = Hand-over
    .meaning = Giving the client all accounts, files, and information at the end of the work.

term-final-report = Final report
    .meaning = A summary of what was done, what is still open, and where everything is.

term-incident-log = Incident log
    .meaning = Dated notes of what happened, what was said, and what was done.
