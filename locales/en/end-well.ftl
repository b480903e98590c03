### The guide “End well”: decide, end a working relationship, hand over the work, keep records.
### The text speaks to one freelancer or a small agency (“you”). Tone: calm, warm, concrete.
### It describes behaviour and never labels a person. Safety comes before contract and money.
### In the letters, the reader speaks to the client. Letters are polite and state facts only.

## Guide

# Name of the guide in menus and at the top of its page. Meaning: end a working relationship in a good way.
guide-end-well-title = End well
guide-end-well-summary = How to decide whether to stay, and how to end a working relationship politely, hand over the work, and keep useful records.

## Section: stay-or-leave

stay-or-leave-title = Stay or leave
stay-or-leave-lead = Decide whether to continue, change the terms, or end the working relationship.
stay-or-leave-summary =
    A bad match is easy to see, but it is not always easy to end. The hard part is that you never know whether the relationship will improve. Learn to see when it is time to leave: when the client does not let you do your job, when nothing can satisfy the client, or when the strain is not worth the pay.

    When the pattern is clear, end the work. Do not give more of your time and strength. It is not wrong to leave a bad situation and look for new clients who pay well. Your safety comes first.

stay-or-leave-step-answer-the-questions = Answer the questions in the tool.
    .detail = Take ten quiet minutes, have your messages and payment dates ready, and base your answers on what has really happened.
stay-or-leave-step-weigh-pay-against-strain = Compare the pay with the strain.
    .detail = Write down what this client has paid, the hours you have worked, and the effect on your sleep, your health, and your other work.
stay-or-leave-step-check-open-commitments = Check what you still have to deliver.
    .detail = List the unfinished work, the notice period, and any payment that you have received in advance.
stay-or-leave-step-set-a-date = Set a date.
    .detail = If you are leaving, write your last working day in your calendar; if you are staying, write the day when you will decide again.

stay-or-leave-dont-wait-for-a-miracle = Do not postpone firm action in the hope that the client will change.
    .reason = Nobody knows whether the relationship will improve, but each week of waiting costs you time and strength.
# Safety: keep the second half of the reason. A reader may be in danger.
stay-or-leave-dont-fear-the-reaction = Do not keep agreeing to everything because you fear the client’s reaction.
    .reason = An angry reaction is rarely worse than the harm to your life now, but if you are afraid for your safety, get help first.
stay-or-leave-dont-be-forced-to-fail = Do not let a client force you to fail.
    .reason = If the client does not let you do your job, the result suffers, and you may be blamed for it.

caveat-income-risk = Leaving a client can put the money for your rent and other basic needs at risk. It is reasonable to stay for some time on better terms while you look for other work.

check-questions-answered = Questions answered
check-pay-and-strain-weighed = Pay and strain compared
check-commitments-checked = Open commitments checked
check-leaving-date-set = Last working day or next decision date set

## Decision: stay-or-leave-tool. The reader answers one question at a time; an answer is a link or a numbered box.
## Questions speak to the reader (“you”); answers are the reader’s own words (“I”, “we”).

decision-stay-or-leave-tool-title = Should you stay or leave?
decision-stay-or-leave-tool-summary = Answer one question at a time. The order is deliberate: safety, abuse, money, cause, change, and whether the pay is worth the strain.

question-stay-or-leave-tool-feel-safe = Do you and the people who work with you feel safe with this client?
answer-stay-or-leave-tool-feel-safe-answer-no = No, or I am not sure
answer-stay-or-leave-tool-feel-safe-answer-yes = Yes, we feel safe

question-stay-or-leave-tool-is-there-abuse = Does the client insult you or your team, or attack you personally?
answer-stay-or-leave-tool-is-there-abuse-answer-yes = Yes, there are insults or personal attacks
answer-stay-or-leave-tool-is-there-abuse-answer-no = No, there are no insults or personal attacks

question-stay-or-leave-tool-limit-already-stated = Have you told the client that this behaviour is not acceptable?
answer-stay-or-leave-tool-limit-already-stated-answer-no = No, I have not said this yet
answer-stay-or-leave-tool-limit-already-stated-answer-yes = Yes, and the behaviour has not stopped

question-stay-or-leave-tool-money-overdue = Is an invoice past its due date and still unpaid?
answer-stay-or-leave-tool-money-overdue-answer-yes = Yes, a payment is overdue
answer-stay-or-leave-tool-money-overdue-answer-no = No, I have received every payment that was due

question-stay-or-leave-tool-usually-pays-in-full = Does the client usually pay the full amount in the end?
answer-stay-or-leave-tool-usually-pays-in-full-answer-yes = Yes, or this is the first late payment
answer-stay-or-leave-tool-usually-pays-in-full-answer-no = No, some money never arrives

question-stay-or-leave-tool-fixable-cause = Is there a cause that can be solved, such as a mistake of yours or a difficult time for the client?
answer-stay-or-leave-tool-fixable-cause-answer-yes = Yes, I see a cause that can be solved
answer-stay-or-leave-tool-fixable-cause-answer-no = No, I see no such cause

question-stay-or-leave-tool-effect-explained = Have you explained to the client how the problem affects the work, and set a date to review it?
answer-stay-or-leave-tool-effect-explained-answer-no = No, I have not done both
answer-stay-or-leave-tool-effect-explained-answer-yes = Yes, I have explained it and set a date

question-stay-or-leave-tool-has-it-changed = Has the situation improved since you explained the problem?
answer-stay-or-leave-tool-has-it-changed-answer-yes = Yes, it has improved
answer-stay-or-leave-tool-has-it-changed-answer-no = No, or only for a short time

question-stay-or-leave-tool-worth-the-strain = Is the pay worth the strain for you at present?
answer-stay-or-leave-tool-worth-the-strain-answer-yes = Yes, at present it is worth it
answer-stay-or-leave-tool-worth-the-strain-answer-no = No, it is not worth it

## Outcomes of the stay-or-leave-tool. Each says what to do now; the page adds links to a section and a letter.

# Safety: speak plainly and warmly. The reader may be in danger.
outcome-get-safe-first-title = Make sure you are safe first
outcome-get-safe-first-text =
    Your safety is more important than the contract, the money, or politeness. Do not meet the client alone. Tell someone you trust today, and save all messages.

    If you are threatened or sexually harassed, contact the police or a local support service. All of this also applies to the people in your team. You do not have to warn the client before you leave, and you do not have to give a reason.

outcome-state-the-limit-title = State a clear limit
outcome-state-the-limit-text =
    Act soon. First acknowledge that the client is upset. Then say plainly which behaviour is not acceptable and what you expect instead. Put this in writing to the client, and save the client’s messages.

    Tell someone you trust what happened. If the behaviour happens again, end the working relationship. If you become afraid for your safety, you do not have to give a warning before you leave.

outcome-pause-and-collect-title = Pause the work until you are paid
outcome-pause-and-collect-text =
    If you have not sent a payment reminder yet, send a friendly one with a new date. Wait until that date has passed and the waiting period named in the section about pausing work is over. If the invoice is still unpaid then, read your contract, announce a pause in writing, and stop the work.

    Restart quickly when every overdue amount is paid. A client who does pay in the end can remain a client. If the delay happens again, end the working relationship.

outcome-stop-and-seek-advice-title = Take no new work and seek advice
outcome-stop-and-seek-advice-text =
    Do not accept new work from this client. Collect the contract, the invoices, the messages, and the evidence of your work, and complete your log.

    Before you stop agreed work or make a claim, ask a lawyer or a business association what your contract and the local rules allow. Then send one final notice with a date. If this date passes without payment, end the working relationship.

outcome-help-and-repair-title = Help the client and repair the problem
outcome-help-and-repair-text =
    Listen to the client first. Apologise sincerely for the misunderstanding, and offer one correction with a date. Choose something that is truly useful to the client, even if it is a little more than they expect.

    Ask afterwards whether the problem is solved. This can build lasting trust. If the problem returns, answer the questions in this tool again.

outcome-explain-and-set-date-title = Explain the effect and set a review date
outcome-explain-and-set-date-text =
    The client may not know how the problem affects the work. Describe it with facts: what was missing, what was delayed, and what you need from now on. Be firm and friendly.

    Agree on a date when you will look at the situation together, and write it in your calendar. After that date, answer the questions in this tool again.

outcome-stay-and-watch-title = Stay, and review the situation regularly
outcome-stay-and-watch-text =
    The situation has improved, so you can continue. Thank the client for the change. Keep your log, because it shows early whether the old pattern returns.

    Choose a date for the next review, and look at payments, replies, and requests on that day. If the problem returns, do not wait: answer the questions in this tool again.

outcome-stay-with-new-terms-title = Stay, on new terms
outcome-stay-with-new-terms-text =
    It is a respectable choice to stay, for example because you need the income. Ask for terms that reduce the strain: payment in advance or in instalments, a fixed number of revisions, or fixed hours for messages.

    Put the new terms in writing before you continue. Look for other clients at the same time, and choose a date when you will decide again.

# This outcome is also reached after repeated abuse: keep the sentence about abuse.
outcome-end-after-commitments-title = Fulfil your commitments and end the working relationship
outcome-end-after-commitments-text =
    You may leave. List what you still have to deliver, and read the notice period in your contract. Fulfil these commitments, and send a short, polite notice with a neutral reason.

    If there was abuse, do only what is safe for you, and ask for advice about leaving sooner. Prepare the hand-over, and keep your records.

## Section: ending-conversation

ending-conversation-title = Tell the client that you are leaving
ending-conversation-lead = End the work briefly and professionally, with a neutral reason and a clear last day.
ending-conversation-summary =
    When you have decided, act soon. End the working relationship as soon as you have fulfilled all earlier commitments. Tell the client quickly and professionally, without insults. Give one neutral reason: you cannot meet their needs, because something that the work needed was missing. Describe what was missing, and do not judge the person.

    Read the notice period in your contract before you choose the last day. If you do not feel safe, you do not have to speak to the client. Tell someone you trust, and ask for advice about your contract. Your safety comes before your commitments.

ending-conversation-step-finish-commitments = Finish what you have promised.
    .detail = List each agreed delivery, complete it, and agree in writing on what happens to anything that you cannot complete.
ending-conversation-step-choose-neutral-reason = Choose one neutral reason.
    .detail = Write “I cannot deliver this result without …”, and name what was missing, such as feedback, access, a decision, or a payment.
ending-conversation-step-give-notice = Respect the notice period.
    .detail = Find the notice period in your contract, and calculate your last working day.
ending-conversation-step-send-ending-notice = Send the notice in writing.
    .detail = Use the letter on this page, send it through the channel that the contract names, and keep a dated copy.

ending-conversation-do-stay-professional = Stay professional until the last message.
    .reason = A polite ending protects your reputation, and it leaves no words that can be quoted against you.
ending-conversation-do-be-brief = Be brief.
    .reason = A short message with one reason is easy to understand and leaves little to dispute.
ending-conversation-dont-trade-insults = Do not answer insults with insults.
    .reason = A written insult can be quoted later, and it makes the facts harder to see.
ending-conversation-dont-reopen-the-argument = Do not discuss the old disagreement again.
    .reason = Your decision is made, and a new discussion costs both of you time without changing it.

caveat-termination-terms = Many contracts say how and when you can end them. Check the notice period, the required form, and the rules for payments made in advance before you send the notice.
caveat-discrimination-law = Never end a working relationship because of who the client is, for example because of their origin, religion, sex, age, or disability. This is unfair, and in many places it is against the law.

check-commitments-finished = Commitments fulfilled
check-reason-neutral = Reason written in neutral words
check-notice-period-kept = Notice period respected
check-ending-notice-sent = Ending notice sent

## Letter: ending-notice. The reader writes to the client. Neutral and final; no judgement of the person.

letter-ending-notice-title = Ending notice
letter-ending-notice-subject = End of our work together – project: { $project-name }
letter-ending-notice-body =
    Hello { $client-name },

    Thank you for the work we have done together. I am writing to tell you that I am ending our working relationship. These are the details:

    - Project: { $project-name }
    - Last working day: { $end-date }

    I cannot meet your needs in this project without the following, which was not available: { $unmet-need }

    These items are still open, and I will include them in the hand-over: { $open-items }

    You will also receive a final report and a list of the accounts.

    Please tell me before the last working day who will receive the files and the account access.

    I wish you and the project every success.

    Kind regards,

    { $your-name }
# The condition matters for safety: finished commitments are the usual case only.
letter-ending-notice-when = Send this letter when your decision is final and your earlier commitments are fulfilled, or will be by the last working day. If you do not feel safe, get help first.
letter-ending-notice-before = Check the notice period and the required form in your contract. Read the reason again, and remove every word that judges the person.

## Section: hand-over

hand-over-title = Hand over the work
hand-over-lead = Give the client the accounts, files, and information that they need to continue without you.
hand-over-summary =
    A complete hand-over is good for both sides: the client can continue, and you can show that you have returned everything. When the working relationship ends, make sure that the client has full access to the accounts that you managed for them. Send a final report that says what you have achieved.

    This assumes that the client’s payments are up to date. If money is still overdue, do not decide alone to withhold accounts or files. They may belong to the client, so ask for advice first. Return or delete personal data, remove your own access, and never send passwords by message.

hand-over-step-list-the-accounts = List all accounts that you managed.
    .detail = Write down the service, the purpose, and the owner of each account, but never the password.
hand-over-step-transfer-access = Give the client full access.
    .detail = Make the client the owner or administrator of each account, and ask them to confirm that they can sign in.
hand-over-step-remove-own-access = Remove your own access.
    .detail = After the client has confirmed, remove your user from each account and sign out on all your devices.
hand-over-step-deliver-files = Deliver the files.
    .detail = Put the final files in one folder with clear names, and return or delete personal data that you no longer need.
hand-over-step-send-final-report = Send a final report.
    .detail = Use the letter on this page to list the results, the accounts, and the items that are still open.

# The id uses a strong image; the text does not. Meaning: do not use accounts to force a payment.
hand-over-dont-hold-accounts-hostage = Do not use accounts or files to put pressure on the client.
    .reason = They may belong to the client, and withholding them can lead to a claim against you.
hand-over-dont-send-passwords-by-message = Do not send passwords by email or chat.
    .reason = Messages can be forwarded or read by others, so invite the client inside the service or use a password manager.

caveat-withholding-access-risk = Withholding accounts or files can break a contract or the law, even when a payment is overdue. Ask for legal advice before you withhold anything.
caveat-personal-data-return = You may have no right to keep personal data of the client or of their customers. Return or delete it as your contract and the local rules require, and note the date.

check-accounts-listed = Accounts listed
check-access-transferred = Access transferred and confirmed
check-own-access-removed = Own access removed
check-files-delivered = Files delivered
check-final-report-sent = Final report sent

## Letter: handover-report. The reader writes to the client at the end. Factual and friendly; no passwords.

letter-handover-report-title = Final report and hand-over
letter-handover-report-subject = Final report and hand-over – project: { $project-name }
letter-handover-report-body =
    Hello { $client-name },

    Our work together is now complete. This is my final report, with everything that you need in order to continue.

    - Project: { $project-name }
    - Period: { $period }
    - Results achieved: { $results }
    - Accounts handed over: { $account-list }
    - Open items: { $open-items }

    You now have full access to the accounts in the list. I have removed my own access from each account that you have already confirmed. For security, this message contains no passwords.

    The final files have been delivered to you separately.

    Please check every account and file, and confirm in a reply that you have received everything.

    Thank you for the opportunity to work on this project. I wish you every success.

    Kind regards,

    { $your-name }
letter-handover-report-when = Send this letter at the end of the work, when the accounts and the files have been handed over.
letter-handover-report-before = Check that the client can sign in to every account and that the letter contains no password. If money is still overdue, ask for advice before you withhold anything.

## Section: records-and-reputation

records-and-reputation-title = Records and reputation
records-and-reputation-lead = Keep the facts in order, and answer a public attack once and calmly.
records-and-reputation-summary =
    When a client causes problems, document them soon after they happen. If the client attacks you online, you will need records of the work you did and of the problems on the client’s side. You will need the same records if you have to ask for unpaid money.

    Write down facts: the date, the words used, who was present, and where the evidence is. Keep only what you need, and store it safely. Answer a public attack once, calmly and without private details, and then stop. If you feel threatened, save the messages, tell someone you trust, and get help before you answer.

records-and-reputation-step-keep-contract-and-changes = Keep the contract and every agreed change.
    .detail = Store the signed contract, the quote, and each written confirmation in one folder, sorted by date.
records-and-reputation-step-keep-messages = Keep the messages.
    .detail = Save emails and chats with the date and the sender, and make a copy before you leave a shared system.
records-and-reputation-step-keep-work-record = Keep a record of your work.
    .detail = For each task, note the date, the result, and where the proof of delivery is stored.
records-and-reputation-step-fill-in-the-log = Fill in the log after each incident and each payment.
    .detail = Write one row on the same day, with facts and exact words, and without judging the person.
records-and-reputation-step-answer-public-attack-calmly = Answer a public attack once, calmly.
    .detail = Write two or three sentences with facts, offer to continue in private, and do not reply in public again.

records-and-reputation-dont-publish-private-details = Do not publish private details or messages.
    .reason = Publishing them can harm people and can lead to a claim against you, even when the facts are true.
records-and-reputation-dont-argue-in-public = Do not argue in public.
    .reason = Each new reply draws more attention to the dispute, and readers may judge you by your tone.

# $log-years is a number of years, a suggestion only. Each branch is a complete sentence.
caveat-privacy-and-retention =
    Keep only what you need, and store it safely. Do not record a call unless you have checked that the local law allows it.
    { $log-years ->
        [one] It is often useful to keep records for one year, but ask an adviser which period applies to you.
       *[other] It is often useful to keep records for { $log-years } years, but ask an adviser which period applies to you.
    }
caveat-defamation-risk = A public statement about a client can lead to a claim or a penalty, in some places even when it is true. Ask for advice before you publish anything.
caveat-claims-need-advice = Before you make a formal claim for unpaid money, ask a lawyer or a business association. There may be formal steps and time limits.

check-contract-filed = Contract and changes stored
check-messages-kept = Messages saved
check-work-record-kept = Record of work kept
check-log-filled-in = Log filled in
check-records-stored-safely = Records stored safely

## Log: incident-and-payment-log. A printed table to fill in by hand; column headings must be short.

log-incident-and-payment-log-title = Incident and payment log
log-incident-and-payment-log-summary = Use one row for each incident, reminder, or payment. Write facts only, on the same day if possible.

column-incident-and-payment-log-date = Date
# How the contact took place: email, telephone, chat, meeting.
column-incident-and-payment-log-channel = Channel
column-incident-and-payment-log-what-happened = What happened
column-incident-and-payment-log-who-was-present = Who was present
# The place where the evidence is stored, for example a folder or a file name.
column-incident-and-payment-log-evidence-reference = Where the evidence is
column-incident-and-payment-log-invoice-number = Invoice number
column-incident-and-payment-log-amount = Amount
column-incident-and-payment-log-due-date = Due date
# The date on which the payment arrived.
column-incident-and-payment-log-paid-date = Date paid
column-incident-and-payment-log-action-taken = Action taken
column-incident-and-payment-log-next-step = Next step
