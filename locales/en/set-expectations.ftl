### Guide “Set expectations”: the prose of content/guides/set-expectations.yaml.
### The reader is a freelancer or works in a small agency. The text speaks to them as “you”.
### Letters are written by the reader to a client: polite, facts first, no contractions.
### Captions of blanks and the note “not legal advice” stand in shared.ftl.

## Guide

guide-set-expectations-title = Set expectations
guide-set-expectations-summary = Agree on how you work, what it costs, and what you will deliver before the work begins. Clear expectations at the start prevent many misunderstandings later.

## Section: first-conversation

first-conversation-title = The first conversation
first-conversation-lead = Explain how you work, what you deliver, and when, before the client has to guess.
first-conversation-summary =
    The very first contact with a client shapes what they expect from you. Explain in plain words how you work, what the client will receive and when, and where they can ask questions. A client who has not understood everything makes assumptions about the rest. Later, they may expect finished work on a day that you never agreed to.

    Guide a new client through the start of your work together. Work on how you communicate: a direct conversation at an early stage can prevent a creative disagreement. Saying all this early prevents resentment on both sides later. Then send the same points in writing.

first-conversation-step-explain-process = Explain how your work is organised.
    .detail = Describe each stage in one plain sentence, from the first draft to the final delivery, and say what you need from the client at that stage.
first-conversation-step-say-what-and-when = Say what the client will receive and when.
    .detail = Name each result with its delivery date, and say which information you need, and by when, to keep that date.
# $reply-days: number of working days within which one side answers a message.
first-conversation-step-name-contact-channel = Name one contact channel for questions.
    .detail = { $reply-days ->
        [one] Tell the client which address or number to use, and say that you answer within one working day.
       *[other] Tell the client which address or number to use, and say that you answer within { $reply-days } working days.
    }
first-conversation-step-send-written-summary = Send a written summary on the same day.
    .detail = Use the letter in this section: it repeats the process, the delivery date, the contact channel, and the reply time in a few lines.
first-conversation-step-check-understanding = Check that the client has understood.
    .detail = Ask the client to describe the next steps in their own words, and correct any point that differs from your plan.

first-conversation-dont-leave-gaps-to-assumption = Do not leave important points unsaid.
    .reason = A client who does not know your process makes assumptions about it, and these assumptions become expectations.
first-conversation-dont-wait-for-first-complaint = Do not wait for the first complaint before you explain how you work.
    .reason = By then, the client may already expect the work to be ready that day, and your explanation will sound like an excuse.

# Name of the letter, shown in lists and as a heading.
letter-expectations-summary-title = Summary of expectations
letter-expectations-summary-subject = Summary of our conversation: { $project-name }
# The reader writes to a new client. Each blank stands after a colon, where no inflection is needed.
letter-expectations-summary-body =
    Hello { $client-name },

    Thank you for talking with me about your project. This is a short summary of what we discussed, so that we both begin with the same expectations.

    - Project: { $project-name }
    - How the work is organised: { $process-steps }
    - Delivery date: { $delivery-date }
    - Contact channel for questions: { $contact-channel }
    - My reply time: { $reply-time }

    I can keep the delivery date if your answers and materials reach me in time. If a date has to change on either side, we will confirm the new date in writing.

    Please tell me before the work begins if anything is missing or different from your understanding.

    Kind regards,

    { $your-name }
letter-expectations-summary-when = Send this letter after the first conversation with a new client, on the same day if you can.
letter-expectations-summary-before = Check that every promise in the letter has a date and that you can keep it.

# Checklist items name a result to tick. No full stop.
check-written-summary-sent = Written summary sent
check-process-explained = Work process explained
check-what-and-when-agreed = Results and delivery dates agreed
check-contact-channel-given = Contact channel given
check-understanding-confirmed = Understanding confirmed by the client

## Section: price-and-payment-terms

price-and-payment-terms-title = Price and payment terms
price-and-payment-terms-lead = Write down your price, what it includes, and when you expect payment.
price-and-payment-terms-summary =
    Give your services a firm price structure, and write down your expectations about payment. Your work has value: the fee covers the time that you invest and the tools that you use. Clients who were never informed may simply not know what such work costs, so explain it before they ask.

    Put the payment dates in the contract, for example the first day of each month. A deposit or instalments reduce your risk from the start. A late fee may help with clients who pay late, where the contract and the law allow it.

# $deposit-share: share of the price that is paid in advance, in percent. Write the percent sign as your language does.
price-and-payment-terms-step-set-price-structure = Give each service a fixed price or a clear rate.
    .detail = Write a price list that names each service, its price, and the price of extra work, and ask for { $deposit-share }% of the price as a deposit.
price-and-payment-terms-step-explain-what-the-fee-covers = Explain what the fee covers.
    .detail = List the working hours, the tools, and the other costs that are part of the price, so that the client can see what they pay for.
# $payment-days: number of days from the invoice date to the due date.
price-and-payment-terms-step-fix-payment-dates = Fix the payment dates in the contract.
    .detail = { $payment-days ->
        [one] Write a fixed date, such as the first day of each month, or a period: for example, each invoice is due one day after the invoice date.
       *[other] Write a fixed date, such as the first day of each month, or a period: for example, each invoice is due { $payment-days } days after the invoice date.
    }
price-and-payment-terms-step-agree-late-payment-rule = Agree on what happens when a payment is late.
    .detail = Write down the steps in order, for example a payment reminder, then a pause in the work, and a late fee where the law allows it.

price-and-payment-terms-do-put-terms-in-contract = Put every payment term in the contract.
    .reason = Both sides can read a written term again, but they may remember a spoken promise differently.
price-and-payment-terms-dont-assume-client-knows-prices = Do not assume that the client knows what your work costs.
    .reason = Many clients order such work for the first time, and nobody has told them the usual fees.

letter-price-explanation-title = Explanation of the price
letter-price-explanation-subject = Price and payment dates: { $project-name }
# The reader writes to a client, with the quote or after the client was surprised by the price. Calm and sure: no apology for the price, no mention of other providers.
letter-price-explanation-body =
    Hello { $client-name },

    Thank you for talking with me about your project. This message explains what the price includes, so that you can decide with all the facts.

    - Project: { $project-name }
    - Included work: { $included-work }
    - Price: { $amount }
    - Payment dates: { $payment-dates }

    The price covers the working time for each stage and the tools that the work needs. Work that is not in this list has its own price, and I will send you that price in writing before I begin.

    If the total is higher than you planned, we can include less work at a lower price.

    Please confirm the included work, the price, and the payment dates in writing before the work begins.

    Kind regards,

    { $your-name }
letter-price-explanation-when = Send this letter together with your quote, or later if the price surprises the client.
letter-price-explanation-before = Check that the list of included work is complete. Check that the amount and the payment dates are the same as in your quote or contract.

caveat-contract-law-varies = Rules for contracts differ from country to country. Before you use a payment term for the first time, ask a lawyer or a business association in your country whether you can use it.
caveat-late-fee-limits = A late fee may need a written agreement, and its amount may be limited. Check the contract and the local rules first. Where a late fee is not allowed or not wanted, ask for a deposit or for instalments instead.

check-price-list-written = Price list written
check-fee-explained = Fee explained to the client
check-payment-date-in-contract = Payment date written in the contract
check-late-payment-rule-agreed = Rule for late payment agreed
check-signed-copy-kept = Signed copy of the contract kept

## Section: goals-and-scope

goals-and-scope-title = Goals and scope of work
goals-and-scope-lead = Agree on what you will achieve, what you will deliver, and what a later change costs.
goals-and-scope-summary =
    Agree on clear goals early, so that the client is not confused later. Write down what you will deliver and how many rounds of revision are included. If the client changes their mind after the work is complete, you may have to do it again. Agree beforehand on what such a change costs, and confirm every change in writing.

    Be careful with unpaid spec work, which means samples that you make before anyone has agreed to pay for them. Free help is a risk for you. Also agree on who owns drafts and samples, because this question can lead to a dispute.

goals-and-scope-sign-asks-for-spec-work = The client cannot decide and asks for several pieces of unpaid spec work: samples before any payment.

goals-and-scope-step-write-the-goals = Write the goals in one or two sentences.
    .detail = Describe the result that the client wants, such as more orders or fewer complaints, and ask the client to confirm it.
goals-and-scope-step-list-deliverables = List the deliverables.
    .detail = Write each deliverable with its format, its quantity, and its delivery date, and name the tasks that are not included.
# $revision-rounds: number of rounds of revision that the price includes.
goals-and-scope-step-agree-revision-rounds = Agree on how many rounds of revision are included.
    .detail = { $revision-rounds ->
        [one] Include one round of revision in the price, and say that each further round costs extra.
       *[other] Include { $revision-rounds } rounds of revision in the price, and say that each further round costs extra.
    }
goals-and-scope-step-price-late-changes = Set a price for changes after approval.
    .detail = Say that a change after approval is extra work, and confirm the change, its price, and the new delivery date in writing before you begin.

goals-and-scope-dont-give-away-spec-work = Do not give unpaid spec work to the client.
    .reason = Free help is risky: the client can use work that you give before payment and never pay for it.
goals-and-scope-dont-leave-ownership-open = Do not begin without an agreement about the rights to the work.
    .reason = Without a written rule, both sides can claim a draft or a sample, and this can end in a dispute.

letter-goals-confirmation-title = Confirmation of goals
letter-goals-confirmation-subject = Please confirm the goal and the deliverables
# The reader writes to a client before the work begins, or again when the client has not decided. $revision-count is a number filled in by the reader.
letter-goals-confirmation-body =
    Hello { $client-name },

    Thank you for explaining what you need. Before the next step, I would like to confirm these points with you.

    - Goal: { $goal }
    - Deliverables: { $deliverables }
    - Rounds of revision included: { $revision-count }

    Changes within these rounds are part of the price. If the goal or a deliverable changes after your approval, some of the work may have to be done again. In that case, I will send you the new price and the new delivery date, and I will begin when you have confirmed them in writing.

    Please confirm these points, or tell me what to correct, by this date: { $decision-date }

    Kind regards,

    { $your-name }
letter-goals-confirmation-when = Send this letter before the work begins. Send it again when the client cannot decide or changes their mind.
letter-goals-confirmation-before = Check that both sides can verify the goal, and that the letter gives an exact number of rounds.

caveat-ownership-law-varies = Rules about who owns drafts, samples, and unpaid work differ from country to country. Write the rights to the work into the contract, and ask a lawyer in your country when the work is valuable.

check-goals-written = Goals written and confirmed
check-deliverables-listed = Deliverables listed
check-revision-rounds-agreed = Rounds of revision agreed
check-no-unpaid-spec-work = No unpaid spec work given
check-ownership-agreed = Rights to the work agreed
