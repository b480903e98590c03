### Příručka „Dostat zaplaceno“: pozdní platby, upomínky, pozastavení a nové zahájení práce.
### Text mluví k jednomu člověku na volné noze nebo k malé agentuře („vy“). Tón: klidný, vstřícný, konkrétní.
### V dopisech mluví čtenář ke klientovi (Vy, Vám, Váš). Dopisy jsou zdvořilé a uvádějí jen fakta.

## Příručka

guide-get-paid-title = Dostat zaplaceno
guide-get-paid-summary = Jak včas rozpoznat pozdní platby, zdvořile klientovi připomenout fakturu a férově pozastavit i znovu zahájit práci.

## Kapitola: late-payment-signs

late-payment-signs-title = Známky pozdního placení
late-payment-signs-lead = Rozpoznejte včas, že se pozdní platby opakují, a zjistěte přesně, kolik vám klient dluží.
late-payment-signs-summary =
    Jedna pozdní platba může mít prostou příčinu. Zpozorněte, když se to opakuje: peníze přicházejí pokaždé později, nikdy nedorazí v dohodnutý den nebo slyšíte jen sliby. Každé pravidlo má výjimky, proto se nejdřív podívejte, kdy platby přicházely, a teprve potom se rozhodněte.

    Riziko není jen v tom, že peníze přijdou pozdě. Možná nedostanete zaplaceno vůbec a příliš nízké příjmy vás mohou dostat do finančních potíží. Je přirozené mít obavy, a přesto nechtít přijít o příjem, se kterým počítáte. Jasná čísla vám pomohou rozhodnout se v klidu.

late-payment-signs-sign-pay-you-eventually = Klient říká „pracujte dál, však peníze jednou dostanete“ a neuvede žádné datum.
late-payment-signs-sign-later-every-cycle = První faktury klient zaplatil včas, ale každá nová platba přichází později než ta předchozí.
late-payment-signs-sign-irregular-payments = Peníze nakonec vždycky dorazí, ale nepravidelně a nikdy do data splatnosti.
late-payment-signs-sign-excuses-about-quality = Ať je práce sebelepší, druhá strana vždy najde nějaký důvod, proč nezaplatit vůbec.

late-payment-signs-step-check-payment-dates = Vypište si, kdy byla která faktura splatná a kdy byla zaplacena.
    .detail = Projděte výpisy z účtu a spočítejte dny mezi datem splatnosti a platbou.
late-payment-signs-step-compare-with-terms = Porovnejte tato data s dohodnutými platebními podmínkami.
    .detail = Vyhledejte datum splatnosti ve smlouvě, v cenové nabídce nebo na faktuře a označte každou platbu, která přišla po něm.
late-payment-signs-step-add-up-what-is-owed = Sečtěte vše, co vám klient k dnešnímu dni dluží.
    .detail = Zapište každou neuhrazenou fakturu s číslem, částkou a datem splatnosti a poznamenejte si, co k ní klient slíbil.

late-payment-signs-dont-cling-to-uncertain-income = Nespoléhejte na příjem, který nemusí nikdy přijít.
    .reason = Obava ze ztráty klienta je pochopitelná, ale neplacená práce vám bere i čas, který potřebujete pro platící klienty.

check-payment-dates-checked = Zkontrolovat, kdy přišly platby
check-terms-compared = Porovnat platby s dohodnutými podmínkami
check-promises-noted = Poznamenat si sliby týkající se plateb
check-total-owed-known = Spočítat celkovou dlužnou částku

## Kapitola: polite-reminders

polite-reminders-title = Zdvořilé upomínky
polite-reminders-lead = Požádejte o platbu po splatnosti tak, aby zpráva byla přátelská a jasná a dalo se na ni snadno odpovědět.
polite-reminders-summary =
    Fakturu lze snadno přehlédnout, nebo se může dostat k nesprávné osobě. Když klient do data splatnosti nezaplatí, pošlete mu brzy zdvořilou zprávu a napište, že faktura možná jen unikla pozornosti. Klient pak může zaplatit bez rozpaků a vy chráníte vztah, o který možná stojíte.

    Pomáhá pořádek ve fakturách. Když je každá faktura jednoduchá a profesionální, vždycky víte, kolik vám který klient dluží. V upomínce pak stačí číslo faktury, částka, datum splatnosti a nové datum úhrady. V některých zemích existují pro výzvy k úhradě také formální postupy. Vysvětlí vám je právník nebo podnikatelské sdružení.

polite-reminders-step-check-the-invoice = Ověřte, že je faktura správná a že se dostala ke správné osobě.
    .detail = Porovnejte částku, datum splatnosti a bankovní údaje s dohodou a dohledejte, kam faktura odešla.
polite-reminders-step-send-friendly-reminder = Pošlete krátkou, přátelskou upomínku.
    .detail = Pište jen klientovi nebo osobě, která má jeho faktury na starosti, a uveďte, že faktura možná jen unikla pozornosti.
polite-reminders-step-give-new-date = Stanovte jedno nové datum úhrady.
    .detail =
        { $reminder-days ->
            [one] Dejte klientovi ještě { $reminder-days } den od odeslání upomínky a napište do ní přesné datum.
            [few] Dejte klientovi ještě { $reminder-days } dny od odeslání upomínky a napište do ní přesné datum.
            [many] Dejte klientovi ještě { $reminder-days } dne od odeslání upomínky a napište do ní přesné datum.
           *[other] Dejte klientovi ještě { $reminder-days } dní od odeslání upomínky a napište do ní přesné datum.
        }
polite-reminders-step-log-the-reminder = Upomínku si zapište do záznamu událostí.
    .detail = Poznamenejte si den, způsob odeslání, příjemce a nové datum úhrady.

polite-reminders-do-let-client-save-face = Umožněte klientovi snadno zaplatit bez rozpaků.
    .reason = Pozdní úhrada může být pouhé nedopatření a klient, který cítí respekt, může zaplatit a pracovat s vámi dál.
polite-reminders-do-keep-invoices-tidy = Vystavujte profesionální, jednoduché a přehledné faktury.
    .reason = Máte tak kdykoli přehled, kolik vám který klient dluží, a klient rychle najde každý údaj.
polite-reminders-dont-shame-in-public = Nemluvte o dluhu veřejně ani s lidmi, kterých se netýká.
    .reason = Veřejný nátlak může vést k právním nárokům vůči vám a snižuje naději na přátelské řešení.

caveat-debt-collection-rules = Pravidla pro upomínání a vymáhání nezaplacených peněz se v jednotlivých zemích liší. Obracejte se jen na klienta nebo na osobu, která má jeho faktury na starosti, uvádějte fakta a nikdy nevyhrožujte.
caveat-no-public-shaming = Nezveřejňujte jméno klienta ve snaze dostat zaplaceno. Někde vám za to hrozí právní nároky nebo sankce, i když vám klient peníze opravdu dluží.

check-invoice-checked = Zkontrolovat fakturu
check-reminder-sent = Odeslat upomínku
check-new-date-given = Stanovit nové datum úhrady
check-reminder-logged = Zapsat upomínku do záznamu událostí

## Dopis: payment-reminder. Přátelský; zpoždění může být náhoda.

letter-payment-reminder-title = Upomínka
letter-payment-reminder-subject = Upomínka – faktura č. { $invoice-number }
letter-payment-reminder-body =
    { $client-name }

    Dobrý den,

    obracím se na Vás kvůli faktuře, u které zatím neeviduji úhradu. Údaje k faktuře:

    - Číslo faktury: { $invoice-number }
    - Částka: { $amount }
    - Datum splatnosti: { $due-date }

    Faktura možná jen zapadla mezi ostatní poštou nebo se nedostala ke správné osobě. Na požádání Vám ji pošlu znovu.

    Prosím o úhradu nejpozději do tohoto data: { $new-date }

    Pokud je již zaplaceno, děkuji a považujte prosím tuto zprávu za bezpředmětnou. Není-li Vám na faktuře něco jasné, ochotně to vysvětlím.

    Děkuji Vám za vyřízení.

    S pozdravem

    { $your-name }
letter-payment-reminder-when = Pošlete tento dopis brzy po datu splatnosti, pokud platba nepřišla.
letter-payment-reminder-before = Ověřte, že platba mezitím nepřišla, že je faktura správná a že píšete správné osobě.

## Kapitola: pause-and-resume

pause-and-resume-title = Pozastavit práci a znovu ji zahájit
pause-and-resume-lead = Když faktura zůstává neuhrazená, práci férově pozastavte a vraťte se k ní po úplném zaplacení.
pause-and-resume-summary =
    Když pracujete dál, přestože faktura zůstává neuhrazená, dáváte klientovi najevo, že platit pozdě je v pořádku. Klient pak může platit pozdě i nadále a nakonec na placení úplně zapomenout. Pozastavení práce je klidná odpověď. U klienta, který nakonec přece jen zaplatí, práci pozastavte a spolupráci zachovejte.

    Nejdřív si přečtěte smlouvu. Pozastavení oznamte písemně, a jakmile budou zaplaceny všechny částky po splatnosti, vraťte se rychle k práci. Pokud pozastavení nepomůže, pošlete jednu poslední výzvu k úhradě a uveďte v ní datum. Jestliže klient ani do tohoto data nezaplatí nebo se zpoždění zopakuje, spolupráci ukončete. S klientem, který neplatí vůbec, dál nespolupracujte.

pause-and-resume-sign-reminder-ignored = Datum z upomínky už minulo a vy nemáte ani platbu, ani jasnou odpověď.

pause-and-resume-step-read-the-contract = Přečtěte si, co o pozastavení práce říká smlouva.
    .detail = Hledejte ujednání o pozdních platbách, o pozastavení práce a o tom, jak se má oznámit, a pokud žádné nenajdete, poraďte se s někým, kdo zná místní pravidla.
pause-and-resume-step-send-pause-notice = Písemně klientovi oznamte, že je práce pozastavena.
    .detail =
        { $pause-days ->
            [one] Pokud nové datum úhrady už minulo a platba nedorazila ani do { $pause-days } dne od odeslání upomínky, napište klientovi, kdy pozastavení začíná a co je po splatnosti, a uveďte, že práce bude pokračovat až po zaplacení celého dluhu.
            [few] Pokud nové datum úhrady už minulo a platba nedorazila ani do { $pause-days } dnů od odeslání upomínky, napište klientovi, kdy pozastavení začíná a co je po splatnosti, a uveďte, že práce bude pokračovat až po zaplacení celého dluhu.
            [many] Pokud nové datum úhrady už minulo a platba nedorazila ani do { $pause-days } dne od odeslání upomínky, napište klientovi, kdy pozastavení začíná a co je po splatnosti, a uveďte, že práce bude pokračovat až po zaplacení celého dluhu.
           *[other] Pokud nové datum úhrady už minulo a platba nedorazila ani do { $pause-days } dnů od odeslání upomínky, napište klientovi, kdy pozastavení začíná a co je po splatnosti, a uveďte, že práce bude pokračovat až po zaplacení celého dluhu.
        }
pause-and-resume-step-stop-work = Zastavte veškerou práci na projektu, dokud platba nedorazí.
    .detail = Od oznámeného data nezačínejte nové úkoly a neposílejte nové návrhy; v souborech udržujte pořádek, ať se dá rychle pokračovat.
pause-and-resume-step-resume-after-full-payment = Začněte znovu až po zaplacení všech částek po splatnosti.
    .detail = Ověřte, že je na účtu celá částka, a pak písemně potvrďte, odkdy práce pokračuje a jaký je nový termín dodání.

pause-and-resume-do-pause-before-ending = Než začnete uvažovat o ukončení spolupráce, práci nejdřív pozastavte.
    .reason = Kdo nakonec zaplatí, může zůstat vaším klientem a po pozastavení mohou obě strany pokračovat.
pause-and-resume-dont-work-for-free = Nepracujte dál, dokud je některá platba po splatnosti.
    .reason = Každý další den práce klientovi říká, že platit pozdě je v pořádku, a zvyšuje částku, o kterou můžete přijít.
pause-and-resume-dont-accept-a-second-delay = Na druhý pokus o odklad platby už nepřistupujte.
    .reason = Opakované zpoždění už není náhoda, a je tedy čas spolupráci ukončit, ledaže znáte dobrý důvod pro výjimku.

caveat-pausing-needs-contract-basis = Někde může být porušením smlouvy už samo zastavení práce. Než práci zastavíte, přečtěte si smlouvu a poraďte se s někým, kdo zná místní pravidla, zejména pokud smlouva o pozastavení nic neříká.
caveat-partial-payment-care = Pokud klient zaplatí jen část, písemně potvrďte, ke které faktuře se platba vztahuje a kolik ještě zbývá uhradit.

check-contract-read = Přečíst si smlouvu
check-pause-notice-sent = Odeslat oznámení o pozastavení
check-work-stopped = Zastavit práci
check-full-payment-received = Ověřit, že dorazila celá částka
check-restart-confirmed = Písemně potvrdit nové zahájení práce

## Dopis: work-paused. Jasný a zdvořilý; uvádí, za jakých podmínek práce pokračuje.

letter-work-paused-title = Oznámení o pozastavení práce
letter-work-paused-subject = Pozastavení práce – projekt: { $project-name }
letter-work-paused-body =
    { $client-name }

    Dobrý den,

    nedávno Vám ode mě přišla upomínka k faktuře po splatnosti. Úhradu zatím neeviduji. Podrobnosti uvádím níže:

    - Projekt: { $project-name }
    - Číslo faktury: { $invoice-number }
    - Částka po splatnosti: { $overdue-amount }

    Práci na tomto projektu proto pozastavuji. Pozastavení platí od tohoto data: { $pause-date }

    O další spolupráci s Vámi mám zájem. K práci se rychle vrátím, jakmile bude splněna tato podmínka: { $resume-condition }

    Termín dodání se kvůli pozastavení posouvá. Nové datum Vám potvrdím, až bude práce pokračovat.

    Dejte mi prosím vědět, kdy mohu platbu očekávat. Máte-li k faktuře dotaz, ochotně ho zodpovím.

    S pozdravem

    { $your-name }
letter-work-paused-when = Pošlete tento dopis, když datum z upomínky už minulo, uplynula i lhůta uvedená v kapitole o pozastavení práce a faktura je stále neuhrazená.
letter-work-paused-before = Přečtěte si, co o pozastavení práce říká smlouva, a ještě jednou ověřte, že platba nedorazila. Jako podmínku uveďte zaplacení všech částek po splatnosti.

## Dopis: work-resumed. Přátelský, bez výčitek.

letter-work-resumed-title = Oznámení o obnovení práce
letter-work-resumed-subject = Obnovení práce – projekt: { $project-name }
letter-work-resumed-body =
    { $client-name }

    Dobrý den,

    děkuji Vám za platbu. Všechny částky po splatnosti jsou nyní uhrazeny a těší mě, že můžeme ve spolupráci pokračovat. Přehled údajů:

    - Projekt: { $project-name }
    - Datum přijetí platby: { $payment-date }
    - Práce pokračuje od: { $restart-date }
    - Nový termín dodání: { $new-delivery-date }

    Termín dodání se kvůli pozastavení oproti plánu posouvá. Všechny ostatní body naší dohody zůstávají beze změny.

    Pokud se v projektu během pozastavení něco změnilo, dejte mi to prosím vědět ještě před obnovením práce. Zohledním to v plánu.

    Děkuji Vám za spolupráci.

    S pozdravem

    { $your-name }
letter-work-resumed-when = Pošlete tento dopis, jakmile dorazí všechny částky po splatnosti.
letter-work-resumed-before = Ověřte, že je na účtu celá částka a že nový termín dodání můžete dodržet.
