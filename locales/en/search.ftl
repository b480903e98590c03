### Words to be found by: what readers would type to find a page, in words that the page itself may not use. Never shown.
### Words and phrases between commas, in any order: synonyms, colloquial words, misspellings, loan words, whole questions.
### Choose words that fit one page and few others. Translators do not translate these lists: they write what readers of
### their language would type, in as many words as they like, in Latin letters too where people type so.

guide-set-expectations-search =
    before we start, start of a project, new project, prepare, agree first, avoid misunderstandings, contract basics,
    beginning

guide-handle-situations-search =
    difficult client, problem client, hard client, client from hell, nightmare client, conflict, trouble,
    client problems, deal with clients

guide-get-paid-search =
    money, unpaid, not paid, payment problems, collect money, invoice unpaid, debt, chase payment, cash flow

guide-end-well-search =
    quit, leave a client, fire a client, goodbye, finish a project, last invoice, exit, breakup

first-conversation-search =
    first call, first meeting, kickoff, kick-off, intro call, discovery call, onboarding, onboard a new client,
    new customer, new client checklist, getting started, before the project starts, what to ask a client,
    questions for a new client, introduce myself, introduce how I work, explain my process, how I work,
    working hours, office hours, reply times, when will I answer, which channel, whatsapp or email, slack,
    phone or mail, zoom, contact person, point of contact, who decides, timeline, schedule, when will it be ready,
    set expectations, expectations too high, unrealistic expectations, misunderstanding, misunderstood, they assumed,
    assumptions, not what they expected, meeting notes, recap email, follow-up email after a call,
    summary after the meeting, welcome message, first impression, prospect, lead, inquiry, enquiry, introduction

price-and-payment-terms-search =
    how much to charge, what should I charge, set my rate, hourly rate, day rate, fixed price, flat fee,
    package price, price list, pricing, rate card, retainer, quote, quotation, proposal, estimate, offer,
    cost breakdown, budget of the project, deposit, down payment, upfront, advance payment, prepayment,
    50 percent before starting, half now half later, instalments, installments, milestones, net 30, net 14,
    payment schedule, payment method, bank transfer, paypal, currency, vat, tax, late fee, late payment fee,
    interest on late payment, penalty, clause, contract template, written contract, no contract, sign a contract,
    signed agreement, verbal agreement, handshake deal, terms and conditions, when do they pay, due date,
    raise my prices, price increase, flat rate, rates, invoice schedule, half before, money up front,
    ask for money up front

goals-and-scope-search =
    scope, scope of work, statement of work, SOW, brief, briefing, requirements, deliverables, what is included,
    not included, out of scope, outside the agreement, scope creep, extra work, extra tasks, additional work,
    one more thing, while you are at it, small favour, change request, late changes, changes after approval,
    revisions, number of revisions, how many revisions, unlimited revisions, revision limit, rounds of changes,
    free changes, charge for changes, free sample, free samples, test task, unpaid test, trial work,
    sample before paying, spec work, pitch for free, free work, work for exposure, portfolio, mockup, drafts,
    copyright, ownership, who owns the work, rights, licence, license, intellectual property, IP,
    source files ownership, goal of the project, success criteria, objective, deadline moved, specification, revise,
    rework, feature, add-on, more changes, number of changes, new feature

sort-the-situation-search =
    what is going on, what is happening, what is wrong, something is off, something feels wrong, gut feeling,
    bad feeling, uneasy, anxious, anxiety, dread, nervous before every call, do not want to open the email, red flag,
    red flags, warning signs, difficult client, problem client, bad client, client from hell, types of clients,
    kinds of clients, which kind of client, what kind of problem, where to start, where do I begin,
    do not know what to do, I am confused, help me understand, diagnose, figure it out, why do they do this,
    is it my fault, am I the problem, is this normal, am I overreacting, same problem again, keeps happening,
    it happens every time, pattern, how often, root cause, cause, client trouble, situation, quiz, self-test,
    type of client, why is this happening, going wrong, what's wrong, figure out, understand the problem, is it me,
    is it me or them, me or the client

client-under-pressure-search =
    stressed client, stress, under pressure, hard time, difficult time, going through a lot, personal problems,
    family problem, sick, ill, illness, hospital, cancer, death in the family, bereavement, funeral, grief, divorce,
    pregnant, burnout of the client, lost their job, their boss is angry, pressure from their boss,
    financial trouble of the client, business is failing, crisis, emotional, crying, panic, upset, sad, disappointed,
    unhappy with good work, not happy although I did everything, unfair complaint, misunderstanding, my mistake,
    I made a mistake, I messed up, I screwed up, wrong file, my error, my fault, I missed the deadline, I am late,
    I delivered late, sorry, apologise, apologize, apology, how to say sorry, make it right, fix it, make up for it,
    goodwill, compensation, win back trust, save the relationship, calm down a client, listen, empathy, sympathy,
    compassion, kind, be patient, boss pressure, deadline stress, stressed customer

unresponsive-client-search =
    no reply, no answer, no response, does not reply, does not answer, not answering, not responding, never replies,
    stopped replying, ghost, ghosted, ghosting, ghosts me, disappeared, vanished, missing, cannot reach, unreachable,
    silence, silent, gone quiet, radio silence, gone cold, left on read, read but no reply, seen, blue ticks,
    ignores me, ignored, ignoring my messages, ignores emails, does not pick up, phone off, voicemail, no call back,
    slow to reply, takes weeks to reply, takes forever, waiting for feedback, waiting for an answer,
    waiting for content, waiting for materials, waiting for files, waiting for approval, blocked,
    cannot continue without, stuck because of the client, never sends what I need, has not sent the texts, follow up,
    follow-up, how many times to follow up, nudge, chase, no feedback, forgot about me, busy client, on holiday,
    out of office, no sign of life, missed call, unanswered, unresponsive, no contact, hear back, text back,
    read receipt, stopped talking, phone calls not returned, calls not returned, customer does not answer

controlling-client-search =
    micromanage, micromanager, micromanaging, micromanagement, control freak, controlling,
    wants to control everything, bossy, looks over my shoulder, breathing down my neck, hovering, watches me,
    tracks my time, screenshots of my screen, checks every hour, calls all the time, constant updates,
    status reports, daily report, wants to approve everything, approval for everything, approves every word,
    sign off every detail, asks me to show every draft, every single step, no trust, does not trust me, doubts me,
    second-guesses, questions everything, overrides my advice, ignores my advice, ignores my expertise,
    tells me how to do my job, treats me like an employee, dictates, interferes, meddles, nitpick, nitpicking,
    nitpicky, picky about details, pixel by pixel, move it two pixels, tiny changes, endless tweaks, fussy,
    perfectionist, everything is urgent, everything is critical, does not give me access, no password, no login,
    admin access refused, limited access, partial access, too many approvals, approval takes too long,
    let me do my job, autonomy, freedom, space, rewrites my work, does it himself, watching, checks everything,
    meddling, nosy, see everything, before posting, before publishing, preview, every item,
    customer controls everything

price-pushback-search =
    too expensive, expensive, overpriced, price too high, costs too much, rip off, why so much,
    why does it cost so much, shocked by the price, sticker shock, cheaper, cheap, cheaper elsewhere,
    found someone cheaper, someone else does it for less, competitor is cheaper, fiverr, upwork,
    his nephew does it cheaper, AI can do it for free, discount, ask for a discount, wants a discount,
    student discount, friend price, lower price, lower my price, reduce the price, price reduction, cut the price,
    haggle, haggling, bargain, bargaining, negotiate, negotiation, negotiate price, lowball, lowballing, low offer,
    counter offer, counteroffer, cannot afford, no budget, small budget, tight budget, out of budget, over budget,
    does not want to pay my rate, justify my price, defend my price, explain my price,
    argue about money before start, not worth it they say, undercut, match the price, final offer, quote rejected,
    price objection, disputes the price, complains about the price, thinks it is too much, another freelancer,
    somebody else cheaper, customer wants a discount, too pricey, too expensive for them

indecisive-client-search =
    cannot decide, can't decide, indecisive, undecided, unsure, not sure what they want,
    does not know what they want, doesn't know what he wants, no idea what she wants, I will know it when I see it,
    make it pop, unclear, unclear wishes, unclear instructions, vague, vague brief, no clear brief,
    contradictory instructions, confusing, changes mind, changed her mind, changes his mind, keeps changing his mind,
    keeps changing, changes everything, every day something different, flip flop, back and forth, wishy-washy,
    hesitates, hesitant, hesitation, postpones the decision, delays decision, puts off, procrastinate, cannot choose,
    too many options, choose between versions, which version, two options, wants both, wants to see more options,
    more versions, new ideas all the time, new direction, start over, starts from scratch, begin again,
    approved then changed, asks everyone's opinion, committee, too many people decide, nobody decides,
    cannot make up their mind, make a decision, decision deadline, come to a decision, last minute change,
    changing mind, changing their mind, changed mind, disorganised, messy, sloppy, cant choose,
    customer cannot decide

no-common-ground-search =
    cannot agree, can't agree, no agreement, disagree, disagreement, disagrees with me, different opinion,
    different ideas, different views, different taste, different vision, not on the same page, clash, conflict,
    argument, arguing, argue, we argue, dispute, quarrel, fight, deadlock, stalemate, impasse, stuck, project stuck,
    project stalled, standstill, on both sides, neither wants to give in, nobody gives in, stubborn, will not budge,
    refuses to compromise, compromise, compromise does not work, half way, halfway, meet in the middle,
    middle ground, middle way, common ground, both sides, find a solution together, negotiate a solution, mediation,
    mediator, third party, settle, settlement, reach an agreement, give in or not, who is right, it is my way or,
    incompatible, not compatible, bad fit, not a good fit, not a match, part in peace, creative differences,
    opposite, dispute with a customer

never-satisfied-client-search =
    never satisfied, never happy, always unhappy, not satisfied, dissatisfied, unsatisfied, nothing is good enough,
    nothing is right, always complains, complains about everything, complaint, complaining, whining, moaning,
    criticises everything, always finds a fault, finds something wrong, hates everything, does not like anything,
    rejects everything, perfectionist, impossible to please, hard to please, hard to satisfy, picky, demanding,
    too demanding, high maintenance, unreasonable demands, excessive demands, unreasonable requests,
    endless requests, endless changes, another change, again and again, more and more, always wants more,
    wants more for the same money, redo, redo it all, do it again, start over for the fifth time,
    improvements without end, entitled, spoiled, acts like I owe him, acts like he owns me, knows better,
    know-it-all, thinks he is the expert, says everything is wrong, no respect for my time, calls at night,
    calls at midnight, messages at night, messages on weekends, weekend work, evenings, expects me 24/7,
    available at any time, urgent every time, misses meetings, no show, late to meetings, wastes my time, ungrateful,
    never says thank you, blames my team, criticises my team, bad-mouths my staff, exhausting client,
    difficult to please, refund because not happy, whine, nothing right, over and over, hate everything,
    does everything wrong, bigger and bigger demands, unhappy customer

abusive-behaviour-search =
    abuse, abusive, verbal abuse, insult, insults, insulted me, insulting, called me stupid, calls me names,
    name calling, idiot, swears, swearing, curses, cursing, foul language, rude, rudeness, disrespect, disrespectful,
    humiliates, humiliation, belittles, mocks, makes fun of me, yells, yelling, shouts, shouting, screams, screaming,
    angry, anger, rage, furious, loses temper, outburst, aggressive, aggression, hostile, bully, bullying,
    intimidates, intimidation, threat, threats, threatens me, threatened, blackmail, extortion, harass, harassment,
    stalking, sexual harassment, sexual comments, dirty messages, touching, unwanted advances, asks me out, flirts,
    sexist, racist, racism, discrimination, hate, toxic, violent, violence, hit, scared, afraid, fear, unsafe,
    danger, safety, police, report to the police, block him, personal attack, attacks me personally, gaslighting,
    manipulates, makes me cry, boundaries, set a boundary, set limits, say stop, stand up for myself,
    how to respond to insults, mean, cruel, moron, useless, call me names, yells at me, yells on the phone,
    rude customer

late-payment-signs-search =
    pays late, late payment, always late with payment, payment late again, late payer, slow payer,
    does not pay on time, overdue, past due, payment delayed, delays payment, money is late, money has not arrived,
    still not paid, not paid yet, promised to pay, promises to pay, empty promises, will pay soon, pay you later,
    pay tomorrow, next week he says, eventually, the check is in the mail, excuses, excuse for not paying,
    excuses not to pay, accounting problem, bank problem, boss has to sign, cash flow problem of client,
    no money now, avoids the topic of money, dodges payment, refuses to pay, will not pay, won't pay,
    doesn't want to pay, withholds payment, finds faults to avoid paying, quality as an excuse, paid only part,
    partial payment, part of the money, underpaid, paid less than agreed, unpaid invoices, several invoices open,
    how much do they owe me, owes me money, owed money, total owed, outstanding amount, balance, debt, bad debt,
    debtor, non-paying, non-payment, cheated, scam, scammed, bankrupt client, insolvency, irregular payments,
    sign of trouble with money, will I ever get paid, keep working without money, never paid, behind on payment,
    after deadline, pays after the deadline, delay payment, dodging payment, pays when he wants, missed payment,
    pays whenever, customer does not pay

polite-reminders-search =
    payment reminder, reminder, remind, reminder email, reminder message, remind client to pay, gentle reminder,
    friendly reminder, polite reminder, politely ask for money, ask for money, ask for payment,
    how to ask for my money, asking for payment without being rude, awkward to ask, shy to ask,
    embarrassed to ask for money, uncomfortable, nudge about the invoice, follow up on invoice, follow up on payment,
    invoice follow-up, chase invoice, chasing an invoice, chase payment, unpaid invoice email,
    overdue invoice letter, second reminder, first reminder, dunning, dunning letter, demand letter, final notice,
    when to remind, how long to wait before reminding, forgot to pay, forgot the invoice, invoice lost,
    did not get the invoice, resend the invoice, wrong invoice, mistake in the invoice, invoice number,
    bank details missing, new payment date, extension, give more time to pay, payment plan,
    without losing the client, stay friendly, collect money, get my money, template for payment, public shaming,
    post about unpaid bill, name and shame, collection agency, debt collector, nag

pause-and-resume-search =
    pause, pause work, pause the project, stop work, stop working, stop working until paid, stop until they pay,
    put on hold, on hold, hold the work, freeze the project, suspend, suspend work, suspend services, interrupt,
    strike, refuse to continue, down tools, no pay no work, no money no work, no payment no work, not paid so I stop,
    work without pay, working for free, unpaid work continues, should I keep working, continue without payment,
    reminder ignored, ignored my reminder, did not react to the reminder, still no money after the reminder,
    final warning, ultimatum, withhold files, hold back the files, withhold delivery, keep the files until paid,
    not deliver until paid, take the website offline, shut down the site, lock access, may I stop,
    am I allowed to stop, right to stop, legal to stop work, contract allows pause, resume, resume work, restart,
    restart the project, start again, continue after payment, paid at last, money arrived now,
    new deadline after pause, new schedule, second delay, partial payment to continue, restart fee, won't work until,
    no work until

stay-or-leave-search =
    stay or leave, stay or go, should I quit, should I leave, should I stay, should I drop this client,
    should I fire my client, keep this client, keep or drop, continue or not, carry on, go on, is it worth it,
    worth the money, worth the stress, not worth it, pros and cons, decide, decision, hard to decide, doubts,
    time to leave, when to quit, when to walk away, walk away, enough is enough, had enough, fed up,
    tired of this client, exhausted, burned out, burnout, burnt out, cannot sleep, stress from client,
    bad for my health, mental health, depressed, hate my job, put up with, tolerate, give another chance,
    second chance, last chance, will it get better, will they change, hope it improves, afraid to lose income,
    need the money, cannot afford to leave, depend on one client, only client, big client, rent to pay,
    find new clients, other clients, better clients, toxic client leave, give up, red lines, change the terms,
    renegotiate, quit quiz, decision tool, keep the client, keep this customer

ending-conversation-search =
    quit, quitting, resign, resignation, resign from a project, I quit, end the contract, terminate the contract,
    termination, cancel the contract, cancel the project, end the work, end the relationship, end cooperation,
    stop working with, stop working together, part ways, break up with a client, fire a client, firing a client,
    get rid of a client, drop a client, say goodbye, goodbye, goodbye letter, farewell, bow out, how to tell them,
    how to say I am leaving, tell client I am leaving, tell the client no more, what to say when leaving,
    what reason to give, reason for leaving, neutral reason, excuse to leave, leave politely, leave on good terms,
    without burning bridges, no drama, break off, notice, notice period, how much notice, last day, last working day,
    termination letter, ending email, step down, withdraw from the project, leave in the middle of a project,
    unfinished project, do not renew, refuse to renew, decline more work, turn down, refund the deposit,
    return the advance, they want me to stay, client begs me to stay, begs, argues when I leave, dismiss,
    drop a customer

hand-over-search =
    handover, hand over, hand-over, handoff, hand off, transfer, transfer files, transfer of accounts,
    transfer domain, give back, give back the accounts, return the files, return documents, send final files,
    final files, final delivery, source files, all files, upload, zip, google drive, dropbox, passwords,
    how to send passwords, give passwords, credentials, logins, login data, access data, account access,
    admin rights, ownership of accounts, change owner, remove my access, remove myself, delete my data,
    delete client data, confidential data, privacy, backup, back up, archive, website handover,
    social media accounts, hosting, domain, subscriptions, licences, next freelancer, new freelancer, replacement,
    successor, new agency takes over, somebody takes over my work, take over, final report, closing report,
    last report, summary of work done, results, open tasks, unfinished tasks, documentation, manual,
    instructions for the client, training, wrap up, project closure, close the project, after the project ends,
    final invoice

records-and-reputation-search =
    keep records, record keeping, records, proof, evidence, prove it, proof of agreement, screenshot, screenshots,
    save chats, save messages, save emails, backup of messages, keep emails, document everything,
    write everything down, write down, notes, log, logbook, diary, journal, timeline of events, minutes of calls,
    phone call notes, recording calls, paper trail, how long to keep, archive invoices, court, lawsuit, sue, lawyer,
    small claims, legal action, legal advice, said he never agreed, denies, denied what was agreed,
    his word against mine, lies, lying about me, accuse, accused, accusation, false claims, bad review,
    negative review, one star, 1 star, google review, fake review, remove a review, answer a review,
    reply to a review, rating, bad rating, slander, defamation, libel, rumor, rumour, gossip, talks badly about me,
    bad-mouthing, badmouth, posts about me, facebook post, social media attack, public attack, public criticism,
    shitstorm, reputation, my good name, image, name in the industry, damage my reputation, smear, respond in public,
    stay calm online, client complains in public, other clients hear, post about me

letter-expectations-summary-search =
    email after first call, recap template, welcome email, summary email sample

letter-price-explanation-search =
    price explanation email, quote email template, cover letter for quote, explain price sample

letter-goals-confirmation-search =
    confirmation email, confirm scope template, confirm the brief, please confirm email

letter-apology-and-fix-search =
    apology letter, apology email template, sorry email, sample apology

letter-waiting-for-reply-search =
    follow-up email template, email when no answer, waiting for feedback email

letter-approval-routine-search =
    proposal email approvals, template for approval process, email to micromanager

letter-behaviour-limit-search =
    letter to rude client, warning letter, email after insult, template set a boundary

letter-payment-reminder-search =
    payment reminder template, sample reminder, overdue invoice email, wording, example letter

letter-work-paused-search =
    pause notice template, stop work letter, notice of suspension, sample

letter-work-resumed-search =
    restart notice, resume email, template work continues

letter-ending-notice-search =
    termination letter template, resignation letter sample, ending email, cancellation letter

letter-handover-report-search =
    handover template, final report template, handover document, closing letter

decision-stay-or-leave-tool-search =
    quiz, test, questions to decide, decision tree, flowchart

decision-find-the-pattern-search =
    quiz, test, which problem, decision tree, find my problem

decision-is-a-compromise-worth-it-search =
    quiz compromise, accept or not, decision tree

log-incident-and-payment-log-search =
    log sheet, printable table, form to print, record sheet, tracking sheet, spreadsheet
