### Guide “Handle difficult situations”: the prose of content/guides/handle-situations.yaml.
### The reader is a freelancer or works in a small agency. The text speaks to them as “you”.
### It describes behaviour and never labels a person. Safety comes first where there is abuse.
### Letters are written by the reader to a client: polite, facts first, no contractions.
### Captions of blanks and the note “not legal advice” stand in shared.ftl.

## Guide

guide-handle-situations-title = Handle difficult situations
guide-handle-situations-summary = Find out what is happening, choose a fair response, and say it clearly. Each section describes behaviour that you can observe and the steps that help.

## Section: sort-the-situation

sort-the-situation-title = Find out what is happening
sort-the-situation-lead = Look at what happens, how often, and why, before you choose a response.
sort-the-situation-summary =
    Most difficulties with clients belong to one of three groups: the client does not reply, wants to control everything, or always postpones payment. Five signs suggest that a working relationship is failing: unreliable payment, different ideas of a fair price, no compromise that works, verbal abuse, and indecision.

    Most clients are ordinary people who do not want to harm you. Ask whether the client has a problem, or whether their behaviour is the problem: your response depends on the answer. You have two possible courses: try to solve the client’s problem, or stop working together. A difficult case and an impossible case look similar, and the final choice is a personal one.

sort-the-situation-sign-dread-before-each-contact = You dread every message, every call, and every next step with this client.
sort-the-situation-sign-signs-keep-returning = The same warning signs return after you have discussed them with the client.

sort-the-situation-step-name-the-signs = Write down the signs that you see.
    .detail = Note what the client did or wrote, with the date, and do not add an opinion about the person.
sort-the-situation-step-count-how-often = Count how often each sign appears.
    .detail = When you are unsure, read the messages from the last few months and count each sign, because one bad day is not a pattern.
sort-the-situation-step-look-for-the-cause = Look for the cause.
    .detail = Check first whether you delivered less than the client expected, and then ask whether the client is going through a difficult period, is not ready for your service yet, or needs to control everything.
sort-the-situation-step-choose-a-route = Choose one of two courses.
    .detail = Decide whether you will try to solve the client’s problem or stop working together, and use the question in this section to find the advice that fits.

sort-the-situation-do-assume-good-faith-first = Assume good intentions first.
    .reason = Usually, either you delivered less than the client expected or the client is going through a difficult period. In both cases, a small step from each side can probably satisfy the client.
sort-the-situation-dont-label-the-person = Do not label the person.
    .reason = Clients differ greatly from one another, and a description of the behaviour helps you more than a label.

decision-find-the-pattern-title = Find the pattern
decision-find-the-pattern-summary = Choose the answer that fits best, and it will lead you to the section that can help. If you do not feel safe, begin with the section about abusive behaviour.
question-find-the-pattern-pattern = What happens most often with this client?
# Answers are spoken by the reader (I, we). Short statements, no full stop.
answer-find-the-pattern-pattern-no-replies = My questions stay unanswered
answer-find-the-pattern-pattern-controls-everything = The client wants to approve every detail of my work
answer-find-the-pattern-pattern-pays-late = The client pays me late or not at all
answer-find-the-pattern-pattern-disputes-price = We discuss the price again and again
answer-find-the-pattern-pattern-cannot-decide = The client cannot tell me what they want
answer-find-the-pattern-pattern-cannot-agree = We cannot find a compromise
answer-find-the-pattern-pattern-insults = The client insults me or my team
answer-find-the-pattern-pattern-never-content = The client is never satisfied, whatever I do
answer-find-the-pattern-pattern-hard-time = The client is going through a difficult period

# Checklist items name a result to tick. No full stop.
check-signs-noted = Signs noted with dates
check-frequency-counted = Frequency of each sign counted
check-likely-cause-named = Likely cause named
check-route-chosen = Course of action chosen

## Section: client-under-pressure

client-under-pressure-title = A client under pressure
client-under-pressure-lead = Help a client who is unhappy with good work because their own situation is hard.
client-under-pressure-summary =
    Sometimes you do everything right and the client is still unhappy, because their own circumstances are hard. It does not help to blame the client and do nothing more. Think about what would satisfy the client: the answer is often simpler than it looks.

    Listen, apologise sincerely for the misunderstanding, and offer to correct one thing. Focus on helping, and do something truly useful that the client did not expect. This can earn lasting trust, and it serves your business better than ending the working relationship because the work with a client is difficult.

client-under-pressure-sign-unhappy-despite-good-work = The client is unhappy although you delivered what was agreed.
client-under-pressure-sign-hard-circumstances = The client mentions illness, money problems, a conflict, or pressure from other people.

client-under-pressure-step-listen-first = Listen before you explain.
    .detail = Let the client finish, repeat the main point in your own words, and ask whether you have understood it correctly.
client-under-pressure-step-apologise-sincerely = Apologise sincerely for the misunderstanding.
    .detail = Say in one sentence what you are sorry about, and do not add an excuse.
client-under-pressure-step-offer-one-fix = Offer to correct one thing.
    .detail = Ask what would help most, choose one correction that is truly useful, and name the date when it will be ready.
client-under-pressure-step-follow-up = Ask afterwards whether it helped.
    .detail = Write a short message a day or two after the correction and ask whether anything is still missing.

client-under-pressure-do-go-one-step-further = Do something useful that the client did not expect.
    .reason = Help that goes beyond the agreement can earn trust for a long time.
client-under-pressure-dont-blame-the-client = Do not blame the client.
    .reason = Blame solves nothing, and a client under pressure needs help more than an argument.
client-under-pressure-dont-do-nothing = Do not leave a complaint without a response.
    .reason = What would satisfy the client is often simpler than it looks, so a small correction may be enough.

letter-apology-and-fix-title = Apology and correction
letter-apology-and-fix-subject = My apology and a proposal
# The reader writes to a client who is unhappy. Warm and factual: an apology for the misunderstanding, without words that accept legal fault.
letter-apology-and-fix-body =
    Hello { $client-name },

    Thank you for telling me openly that you are not satisfied. I am sorry for the misunderstanding and for the trouble that it caused you.

    I have looked at what happened, and I would like to correct it.

    - What went wrong: { $what-went-wrong }
    - What I will do: { $offered-fix }
    - Ready on: { $fix-date }

    There is no extra charge for this. You do not need to prepare anything: I will send you the result on that day, so that you can check it.

    If something else would help you more, please tell me before that date.

    Kind regards,

    { $your-name }
letter-apology-and-fix-when = Use this letter after a real mistake or a misunderstanding, or when a client under pressure is unhappy with good work.
letter-apology-and-fix-before = Check that the letter gives only facts, that it offers one correction, and that you can keep the date.

caveat-apology-and-liability = In some places, an apology may be read as an admission of fault. Write about facts and about the correction. If a large amount of money or serious damage is involved, ask a lawyer or your insurer before you write.

check-client-heard-out = Client given time to finish
check-apology-given = Apology given
check-one-fix-offered = One correction offered
check-fix-followed-up = Client asked whether the correction helped

## Section: unresponsive-client

unresponsive-client-title = A client who does not reply
unresponsive-client-lead = Ask clearly, set a date, and record the waiting time when answers do not come.
unresponsive-client-summary =
    Your questions stay unanswered, and the feedback that you asked for does not come. This silence delays the client’s own progress and wastes your time as well. Later, the same client may ask whether this is all that was done. They do not count the time and the chances that were lost while you waited, or your effort to get the feedback.

    At every step, tell the client that you cannot continue without timely communication. Be firm and friendly at the same time. Make clear that late replies delay their project and limit how far you can help.

unresponsive-client-sign-questions-unanswered = Your questions stay unanswered for longer than the agreed reply time.
unresponsive-client-sign-feedback-missing = The feedback that you asked for does not come.
unresponsive-client-sign-asks-is-that-all = After a long silence, the client asks whether this is all that was done.

unresponsive-client-step-list-open-questions = List all open questions in one message.
    .detail = Number the questions, and write each one so that the client can answer it in one line.
unresponsive-client-step-say-what-is-waiting = Say which step is waiting for the answers.
    .detail = Name the step that you cannot begin, and say that a late reply delays the project and limits how far you can help.
# $reply-days: number of working days within which one side answers a message.
unresponsive-client-step-set-reply-date = Set a date for the reply.
    .detail = { $reply-days ->
        [one] Ask for an answer within one working day, write the exact date, and say that the delivery date moves if no answer comes.
       *[other] Ask for an answer within { $reply-days } working days, write the exact date, and say that the delivery date moves if no answer comes.
    }
unresponsive-client-step-record-waiting-time = Record the waiting time.
    .detail = Write down the day of each question and the day of each answer, because the client does not count the time that was lost while you waited.

unresponsive-client-do-be-firm-and-friendly = Be firm and friendly at the same time.
    .reason = A friendly message is easy to answer, and a firm date shows that the answer is needed.
unresponsive-client-dont-chase-for-hours = Do not lose hours trying to get a reaction.
    .reason = One clear message with a date takes little time, and many messages rarely bring an answer sooner.

letter-waiting-for-reply-title = Waiting for a reply
letter-waiting-for-reply-subject = Please send your answers by { $reply-date }
# The reader writes to a client whose answers are missing. Friendly and firm, without reproach.
letter-waiting-for-reply-body =
    Hello { $client-name },

    I would like to continue with your project. Before I can do that, I need your answers to the questions below.

    - Open questions: { $open-questions }
    - Waiting since: { $waiting-since }
    - Step that cannot begin: { $blocked-step }

    I know that you may have many other tasks at the moment. Without timely answers, I cannot begin this step, and the delivery date will move. Late answers also limit how far I can help with the rest of the project.

    Please send me your answers by this date: { $reply-date }. One line for each question is enough.

    Kind regards,

    { $your-name }
letter-waiting-for-reply-when = Send this letter each time a missing answer stops a step of the work.
letter-waiting-for-reply-before = Check that the client received the questions, and that the answers did not reach you through another channel.

check-open-questions-listed = Open questions listed in one message
check-blocked-step-named = Waiting step named
check-reply-date-set = Reply date set
check-waiting-days-logged = Waiting days recorded

## Section: controlling-client

controlling-client-title = A client who wants to control everything
controlling-client-lead = Show how constant approvals affect the work, and offer a routine with a review date.
controlling-client-summary =
    Some clients want to see and approve every detail. So much time then goes into waiting for approval and into trivial changes that almost nothing is finished. The finished work is seldom as effective as it could be.

    Explain calmly that this makes it impossible to do the job that you agreed to do. Propose a fixed routine: several items together, one review day, and access to all the accounts that the work needs. Set a date to check whether the routine helps. If the client does not listen and nothing changes, end the working relationship.

controlling-client-sign-previews-everything = The client demands to see every single item in advance.
controlling-client-sign-distrusts-advice = The client does not trust you and doubts each piece of advice.
controlling-client-sign-undermines-good-practice = The client undermines good practice, for example by reversing steps that your field considers necessary.
controlling-client-sign-treats-all-as-critical = The client treats every action as if everything depended on it.
controlling-client-sign-approves-every-detail = The client wants to be told about even the smallest action and to approve it.
controlling-client-sign-shares-partial-access = The client gives you access to only some of the accounts, so coordinated work is almost impossible.
controlling-client-sign-nitpicks = The client criticises every little thing that you do.

controlling-client-step-show-effect-on-work = Show the effect on the work.
    .detail = Write down the days of waiting and the hours of small changes, and explain that this makes it impossible to do the job that you agreed to do.
controlling-client-step-propose-approval-routine = Propose a fixed routine for approvals.
    .detail = Send several items together, agree on one review day in each week, and ask for all comments in one message.
controlling-client-step-list-missing-access = List the access that is missing.
    .detail = Name each account and the task that needs it, and ask the client to add you as a user rather than send a password.
controlling-client-step-set-review-date = Set a date to review the routine.
    .detail = Choose a day two to four weeks later, when both sides will look at what has improved.
controlling-client-step-leave-if-nothing-changes = End the working relationship if nothing changes.
    .detail = If the client has not listened by the review date, fulfil your open commitments and send a short, polite notice.

controlling-client-dont-absorb-endless-tweaks = Do not accept small changes without a limit.
    .reason = Trivial changes take so much time that almost nothing else is finished.

letter-approval-routine-title = Proposal for an approval routine
letter-approval-routine-subject = Proposal for a simpler approval routine
# The reader writes to a client who approves every item. Calm: it describes the effect on the work and never the client’s motives.
letter-approval-routine-body =
    Hello { $client-name },

    I would like to deliver the results that we agreed on. At the moment, separate approval of each item takes so much time that I cannot do the agreed job.

    Effect on the work so far: { $effect-on-work }

    I propose the following routine:

    - Review day: { $review-day }
    - Number of items in one review: { $batch-size }
    - Access still needed: { $needed-access }

    You will still see the items before they are final. On the review day, please send all your comments in one message, and I will make all the changes in one step. This leaves more time for the work itself.

    Please confirm this routine in writing before the first review day.

    Kind regards,

    { $your-name }
letter-approval-routine-when = Send this letter when approvals and small changes take more time than the work itself.
letter-approval-routine-before = Check that you describe the effect with dates or hours, and that no sentence judges the client.

caveat-expect-blame = When the result disappoints, a client who controlled every step will often be the first to blame you. Keep your advice, each approval, and each delay in writing.

check-approval-routine-agreed = Approval routine agreed
check-items-batched = Items grouped for one review
check-missing-access-listed = Missing access listed
check-effect-explained = Effect on the work explained
check-review-date-set = Review date set

## Section: price-pushback

price-pushback-title = When the client disputes the price
price-pushback-lead = Explain your price once, make one last offer, and then decide.
price-pushback-summary =
    Your idea of fair pay and the client’s idea are in conflict. A client who does not know the usual fees may be shocked. Do not end the working relationship immediately: an explanation may help the client to accept your price.

    Explain once what the price includes. The client may say that other professionals would do the same job for far less. Do not begin to compete with them. If the discussion about the price does not end, make one last offer with a date. If the client refuses it, you may want to end the discussion permanently.

price-pushback-sign-fee-shock = The client is shocked when they hear your fee.
price-pushback-sign-cheaper-elsewhere = The client says that other professionals would do the same job for far less.
price-pushback-sign-never-ending-haggling = The client asks for a lower price again and again.

price-pushback-step-restate-scope-and-price = State the scope of work and the price again.
    .detail = Write the included work and the total price in the same message, so that the client sees both together.
price-pushback-step-explain-once = Explain the price once.
    .detail = Say how much time and which tools the work needs, send the explanation in writing, and do not apologise for the price.
price-pushback-step-decide-on-last-offer = Decide on your last offer.
    .detail = Choose the lowest price or the smallest scope of work that you can accept, give the offer an end date, and close the discussion politely if the client refuses.

price-pushback-do-give-time-after-shock = Give the client time after the first surprise.
    .reason = A client who did not know the usual fees may accept the price when they understand it.
price-pushback-dont-race-to-the-bottom = Do not compete with the lower prices of others.
    .reason = Another offer may include less work, and a price that does not pay for your time harms you.
price-pushback-dont-end-it-at-once = Do not end the working relationship immediately.
    .reason = The client may only lack information, and an explanation may be enough.

check-scope-and-price-restated = Scope of work and price stated again
check-price-explained = Price explained in writing
check-rivals-not-matched = Lower prices of others not matched
check-last-offer-decided = Last offer decided

## Section: indecisive-client

indecisive-client-title = A client who cannot decide
indecisive-client-lead = Offer two clear options and one decision date when the client’s wishes stay vague.
indecisive-client-summary =
    Some clients cannot say what they want. It is normal for a client to be curious about progress, and some flexibility on your side can help. It becomes a problem when everything is vague. You can hardly give the right solution to a client who does not know what they need, and complications follow.

    Offer two options, ask for one choice, and confirm it in writing. Set a date for the decision. If the client can neither explain what they need nor respond to your suggestions, end the working relationship. Your work may become easier.

indecisive-client-sign-cannot-say-what-they-want = The client cannot say what they want, even when you ask directly.
indecisive-client-sign-changes-mind-after-delivery = The client changes their mind after you have delivered what they chose.
indecisive-client-sign-everything-is-vague = Everything stays vague: the goal, the content, and the date.

indecisive-client-step-offer-two-options = Offer two options.
    .detail = Describe two clear solutions, each with a price and a date, and ask which one is closer to what the client needs.
indecisive-client-step-confirm-choice-in-writing = Confirm the choice in writing.
    .detail = Send a short message that names the chosen option and says what a later change costs.
indecisive-client-step-set-decision-date = Set a date for the decision.
    .detail = Name the day by which you need the choice, and say that a later decision also moves the delivery date.
indecisive-client-step-leave-if-no-answer = End the working relationship if no answer comes.
    .detail = If the client has neither explained the need nor responded to your suggestions by that date, say politely that you cannot continue without a decision, and end the work.

indecisive-client-do-allow-some-curiosity = Answer normal questions about progress.
    .reason = Curiosity is normal, and some flexibility can help the client to decide.
indecisive-client-dont-guess-the-need = Do not guess what the client needs.
    .reason = You can hardly find the right solution for an unknown need, and a wrong guess leads to complications.

check-two-options-offered = Two options offered
check-choice-confirmed = Choice confirmed in writing
check-change-cost-stated = Cost of later changes stated
check-decision-date-set = Decision date set

## Section: no-common-ground

no-common-ground-title = When you cannot agree
no-common-ground-lead = Try one fair compromise, and then decide whether to complete the project or end the working relationship.
no-common-ground-summary =
    Disagreement is common and unavoidable, and it can still end well for everyone. It is hard to balance your professional view with the client’s view. When no attempt at a compromise succeeds, the project is at risk: it stops and everyone waits. If you do not want to abandon projects, look for this sign early.

    One way is to complete the job with concessions from both sides. The result may then satisfy nobody and waste the time of both. A compromise is not always required. Professional differences exist even with the best clients, and ending the working relationship can be the best outcome for all.

no-common-ground-sign-compromise-keeps-failing = Every attempt at a compromise fails.
no-common-ground-sign-project-stalled = The project has stopped and everyone is waiting.

no-common-ground-step-write-both-positions = Write down both positions.
    .detail = Describe in a few sentences what you recommend and what the client wants, and ask the client whether their part is correct.
no-common-ground-step-compare-with-goals = Compare both positions with the agreed goals.
    .detail = Check which parts of each position serve the written goals and which parts are only a matter of taste.
no-common-ground-step-try-one-compromise = Try one compromise.
    .detail = Propose in writing one solution with a concession from each side, and give a date for the answer.
no-common-ground-step-consider-parting = Consider whether to end the working relationship.
    .detail = If this compromise fails too, answer the questions in this section and decide whether ending the working relationship is the best outcome for both sides.

no-common-ground-do-spot-it-early = Look for this sign early.
    .reason = An early disagreement is easier to solve, and you abandon fewer projects.
no-common-ground-dont-settle-for-what-nobody-wants = Do not deliver a result that nobody wants.
    .reason = It satisfies neither side and wastes the time of both.

decision-is-a-compromise-worth-it-title = Is a compromise worth it?
decision-is-a-compromise-worth-it-summary = Two questions help you to decide whether to complete the project with a compromise or to end the working relationship.
question-is-a-compromise-worth-it-goals-still-met = Does the compromise still meet the agreed goals?
# Answers are spoken by the reader (I, we). Short statements, no full stop.
answer-is-a-compromise-worth-it-goals-still-met-answer-yes = Yes, it still meets the goals
answer-is-a-compromise-worth-it-goals-still-met-answer-no = No, an important goal is missing
question-is-a-compromise-worth-it-both-would-accept = Would both sides accept the result?
answer-is-a-compromise-worth-it-both-would-accept-answer-yes = Yes, both of us can accept it
answer-is-a-compromise-worth-it-both-would-accept-answer-no = No, at least one of us cannot accept it

# Outcomes are shown at the end of a path through the questions, with a link to a section and a letter.
outcome-finish-with-compromise-title = Complete the project with a compromise
outcome-finish-with-compromise-text =
    The compromise meets the goals, and both sides can accept it. You can complete the job with concessions from both sides.

    Write down the goal, the deliverables, and the date again. Ask the client to confirm them in writing before you continue.
outcome-propose-parting-title = Propose to end the working relationship
outcome-propose-parting-text =
    A result that satisfies nobody wastes the time of both sides. Professional differences exist even with the best clients, and ending the working relationship can be the best outcome for all.

    First read the contract and list your open commitments. Then propose an end date in a polite message, without blame.

check-positions-written = Both positions written down
check-goals-compared = Positions compared with the goals
check-one-compromise-tried = One compromise tried
check-parting-considered = End of the working relationship considered

## Section: never-satisfied-client

never-satisfied-client-title = A client who is never satisfied
never-satisfied-client-lead = Compare the requests with the contract, stop unpaid extra work, and decide.
never-satisfied-client-summary =
    Anyone who works with clients for long enough meets one who stays unhappy whatever is done. After every effort, however great, there is something new to complain about. First check that the cause is not a misunderstanding or a difficult period in the client’s life or business.

    If nothing can satisfy this client, this behaviour is probably part of their character, and you will not change it. You do not have to prove your worth again and again. Compare each request with the contract, complete the agreed work, and stop unpaid extra work. Then decide calmly whether to continue.

never-satisfied-client-sign-always-unhappy = The client finds something to complain about after every delivery, however great your effort.
never-satisfied-client-sign-excessive-demands = The client makes excessive demands, far beyond the agreed work.
never-satisfied-client-sign-no-respect-for-time = The client does not respect your time: they miss meetings or expect answers at any hour.
never-satisfied-client-sign-acts-owed = The client behaves as if you owed them something.
never-satisfied-client-sign-knows-better = The client acts as though they know your field better than you, and says that you do everything wrong.
never-satisfied-client-sign-endless-improvements = The client calls their wishes modest but asks for endless improvements and complex custom solutions.
never-satisfied-client-sign-attacks-your-team = The client calls your office and criticises your team in public over small faults.

never-satisfied-client-step-compare-requests-with-contract = Compare each request with the contract.
    .detail = List all requests, and mark each one as part of the contract or as extra work.
never-satisfied-client-step-stop-extra-work = Stop unpaid extra work.
    .detail = Complete what the contract includes, and send a price before you begin anything else.
never-satisfied-client-step-move-to-decision = Decide whether to continue.
    .detail = Choose a date for your decision, and use the decision tool about staying or leaving.

never-satisfied-client-dont-try-to-change-character = Do not try to change the client’s character.
    .reason = This behaviour is probably part of their character, and you will not change it.
never-satisfied-client-dont-keep-giving-in = Do not continue to accept every demand.
    .reason = New demands follow, and the client is still not satisfied.

check-requests-listed = Requests listed
check-contract-compared = Requests compared with the contract
check-extra-work-stopped = Unpaid extra work stopped
check-decision-started = Date for the decision chosen

## Section: abusive-behaviour

abusive-behaviour-title = Abusive behaviour
abusive-behaviour-lead = Protect your safety first, save the messages, state a limit, and leave if the abuse continues.
abusive-behaviour-summary =
    Your safety comes first. If you or your team feel threatened, do not meet the client alone, tell someone you trust, and get help. You do not have to warn anyone before you leave.

    Clients may object to parts of the work, and this is no problem when they do so properly. Verbal abuse in place of constructive criticism is different. Feelings can become strong, especially when the client is emotionally involved, but abuse is still not acceptable.

    If you are safe, respond as soon as the abuse happens, so that it does not become worse. First acknowledge the client’s distress. Then say frankly that this behaviour is not acceptable. If that does not work, end the working relationship.

abusive-behaviour-sign-insults = Insults take the place of constructive criticism, or come together with criticism that has no basis.
abusive-behaviour-sign-attacks-on-character = The client attacks your character and does not discuss the work.
abusive-behaviour-sign-outsize-reactions = The client reacts to tiny mistakes with great anger.

# Safety text: keep every element (not alone, trusted person, police or support service, team).
abusive-behaviour-step-check-safety-first = Check first whether you are safe.
    .detail = If someone threatens or sexually harasses you or a member of your team, do not meet the client alone, tell a person you trust, and contact the police or a local support service before you do anything else.
abusive-behaviour-step-save-the-messages = Save the messages.
    .detail = Keep each message with its date, and after a call or a meeting write down the exact words and the names of the people present.
abusive-behaviour-step-acknowledge-distress = Acknowledge the client’s distress.
    .detail = If it is safe to answer, begin with one calm sentence, for example: “I understand that this situation is frustrating for you.”
abusive-behaviour-step-state-the-limit = State the limit frankly.
    .detail = Name the behaviour, say that it is not acceptable, and say what conduct you expect from now on.
abusive-behaviour-step-end-if-repeated = End the working relationship if it happens again.
    .detail = Send a short notice without an argument, or, if you do not feel safe, leave without a warning and ask another person to handle all further contact.

abusive-behaviour-do-act-at-once = Act as soon as it happens.
    .reason = Mistreatment that meets no response can become worse, so respond early if you are safe.
abusive-behaviour-do-speak-up-for-yourself = Defend yourself calmly.
    .reason = It is harder to defend yourself against a person who pays you, but it is still important to protect yourself and to speak in your own interest.
abusive-behaviour-dont-answer-with-insults = Do not answer with insults.
    .reason = Insults can make the situation more dangerous, and your own words can be used against you.

letter-behaviour-limit-title = Limit after abusive behaviour
letter-behaviour-limit-subject = How we communicate from now on
# The reader writes to a client after a first abusive incident. Calm and explicit. The limit must stay clear in every language; it is not a threat.
letter-behaviour-limit-body =
    Hello { $client-name },

    I understand that the situation is frustrating for you. I take your concerns about the work seriously, and you can always tell me what you would like to change in it.

    This behaviour is not acceptable to me:

    - Date: { $incident-date }
    - What happened: { $behaviour }

    I ask for the following in all further contact: { $expected-conduct }

    If such an incident happens again, I will end our working relationship in accordance with the terms of our agreement.

    I would like to continue with the work on this basis and to solve the open points with you calmly.

    Kind regards,

    { $your-name }
letter-behaviour-limit-when = Use this letter after the first abusive incident, and only if you feel safe and want to continue the work.
letter-behaviour-limit-before = Check that you are safe and that the messages are saved. Describe only what was said or done, and send the letter to nobody else.

caveat-personal-safety = Your safety and the safety of your team matter more than any project or payment. If you feel in danger, do not meet the client alone, tell someone you trust, and do not announce that you are leaving before you are safe.
caveat-threats-are-for-the-police = Threats, violence, stalking, and sexual harassment need more than a letter. Contact the police or a local support service, and save the evidence. In immediate danger, call the local emergency number.

check-safety-checked = Your safety and your team’s safety checked
check-messages-saved = Messages saved with dates
check-frustration-acknowledged = Client’s distress acknowledged
check-limit-stated = Limit stated clearly
check-someone-told = Trusted person told
