### Příručka „Ujasnit si očekávání“: texty k content/guides/set-expectations.yaml.
### Text mluví ke člověku na volné noze nebo k malé agentuře („vy“).
### Dopisy píše čtenář klientovi: zdvořile, nejdřív fakta.
### Popisky prázdných míst a upozornění „není právní rada“ jsou v souboru shared.ftl.

## Příručka

guide-set-expectations-title = Ujasnit si očekávání
guide-set-expectations-summary = Ještě před začátkem práce se dohodněte, jak pracujete, kolik to stojí a co dodáte. Jasná očekávání na začátku předejdou mnoha pozdějším nedorozuměním.

## Kapitola: first-conversation

first-conversation-title = První rozhovor
first-conversation-lead = Vysvětlete, jak pracujete, co dodáte a kdy, dřív než si to klient bude muset domýšlet.
first-conversation-summary =
    Už úplně první kontakt ovlivňuje, co od vás klient očekává. Srozumitelně vysvětlete, jak pracujete, co a kdy klient dostane a kam se může obracet s dotazy. Kdo všemu neporozuměl, ten si zbytek domýšlí. Později pak takový klient může čekat hotovou práci v den, o kterém nikdy nebyla řeč.

    Proveďte nového klienta začátkem spolupráce. Pracujte na tom, jak spolu komunikujete: přímý rozhovor hned na začátku může předejít sporu o tvůrčí pojetí. Když všechno zazní včas, nevznikne později hořkost na žádné straně. Stejné body pak pošlete i písemně.

first-conversation-step-explain-process = Vysvětlete, jak je vaše práce uspořádaná.
    .detail = Popište každou fázi jednou jednoduchou větou, od prvního návrhu až po konečné dodání, a řekněte, co v ní od klienta potřebujete.
first-conversation-step-say-what-and-when = Řekněte, co klient dostane a kdy.
    .detail = U každého výsledku uveďte termín dodání a řekněte, jaké informace a do kdy potřebujete, aby se dal dodržet.
first-conversation-step-name-contact-channel = Určete jeden kontakt pro dotazy.
    .detail = { $reply-days ->
        [one] Řekněte klientovi, na kterou adresu nebo číslo se má obracet a že odpovídáte do { $reply-days } pracovního dne.
        [few] Řekněte klientovi, na kterou adresu nebo číslo se má obracet a že odpovídáte do { $reply-days } pracovních dnů.
        [many] Řekněte klientovi, na kterou adresu nebo číslo se má obracet a že odpovídáte do { $reply-days } pracovního dne.
       *[other] Řekněte klientovi, na kterou adresu nebo číslo se má obracet a že odpovídáte do { $reply-days } pracovních dnů.
    }
first-conversation-step-send-written-summary = Ještě týž den pošlete písemné shrnutí.
    .detail = Použijte dopis z této kapitoly: v několika řádcích opakuje postup práce, termín dodání, kontakt pro dotazy a dobu odpovědi.
first-conversation-step-check-understanding = Ověřte si, že klient všemu rozumí.
    .detail = Požádejte klienta, aby další kroky popsal vlastními slovy, a opravte všechno, co se liší od vašeho plánu.

first-conversation-dont-leave-gaps-to-assumption = Nenechávejte důležité věci nevyslovené.
    .reason = Kdo váš postup nezná, ten si ho domýšlí, a z domněnek se stávají očekávání.
first-conversation-dont-wait-for-first-complaint = S vysvětlením, jak pracujete, nečekejte na první stížnost.
    .reason = V té chvíli už klient možná čeká hotovou práci ještě týž den a vaše vysvětlení zní jako výmluva.

letter-expectations-summary-title = Shrnutí očekávání
letter-expectations-summary-subject = Shrnutí našeho rozhovoru: { $project-name }
letter-expectations-summary-body =
    { $client-name }

    Dobrý den,

    děkuji Vám za rozhovor o Vašem projektu. Posílám stručné shrnutí toho, o čem byla řeč, aby obě strany začínaly se stejným očekáváním.

    - Projekt: { $project-name }
    - Postup práce: { $process-steps }
    - Termín dodání: { $delivery-date }
    - Kontakt pro dotazy: { $contact-channel }
    - Doba odpovědi: { $reply-time }

    Termín dodání mohu dodržet, pokud od Vás dostanu odpovědi a podklady včas. Bude-li na kterékoli straně potřeba nějaké datum změnit, nové si vzájemně potvrdíme písemně.

    Pokud ve shrnutí něco chybí nebo něčemu rozumíte jinak, dejte mi to prosím vědět, než práce začne.

    S pozdravem

    { $your-name }
letter-expectations-summary-when = Pošlete tento dopis po prvním rozhovoru s novým klientem, pokud možno ještě týž den.
letter-expectations-summary-before = Ověřte, že každý slib v dopise má datum a že ho můžete dodržet.

check-written-summary-sent = Odeslat písemné shrnutí
check-process-explained = Vysvětlit postup práce
check-what-and-when-agreed = Dohodnout výsledky a termíny dodání
check-contact-channel-given = Sdělit kontakt pro dotazy
check-understanding-confirmed = Nechat si od klienta potvrdit, že všemu rozumí

## Kapitola: price-and-payment-terms

price-and-payment-terms-title = Cena a platební podmínky
price-and-payment-terms-lead = Napište, kolik vaše práce stojí, co cena zahrnuje a kdy očekáváte platbu.
price-and-payment-terms-summary =
    Stanovte pro své služby pevnou cenovou strukturu a napište, co očekáváte ohledně plateb. Vaše práce má hodnotu: cena pokrývá čas, který jí věnujete, i nástroje, které používáte. Klient, kterému to nikdo nikdy neřekl, možná prostě neví, kolik taková práce stojí. Vysvětlete mu to proto dřív, než se zeptá.

    Termíny plateb uveďte ve smlouvě, například první den každého měsíce. Záloha nebo splátky snižují vaše riziko od samého začátku. U klientů, kteří platí pozdě, může pomoci úrok z prodlení, pokud ho smlouva a zákon dovolují.

price-and-payment-terms-step-set-price-structure = Stanovte pro každou službu pevnou cenu nebo jasnou sazbu.
    .detail = Sestavte ceník s názvem každé služby, její cenou a cenou víceprací a požádejte o zálohu ve výši { $deposit-share } % ceny.
price-and-payment-terms-step-explain-what-the-fee-covers = Vysvětlete, co cena zahrnuje.
    .detail = Vypište pracovní hodiny, nástroje a další náklady, které jsou součástí ceny, aby klient viděl, za co platí.
price-and-payment-terms-step-fix-payment-dates = Zapište termíny plateb do smlouvy.
    .detail = { $payment-days ->
        [one] Uveďte pevné datum, třeba první den každého měsíce, nebo lhůtu: každá faktura je například splatná do { $payment-days } dne od data vystavení.
        [few] Uveďte pevné datum, třeba první den každého měsíce, nebo lhůtu: každá faktura je například splatná do { $payment-days } dnů od data vystavení.
        [many] Uveďte pevné datum, třeba první den každého měsíce, nebo lhůtu: každá faktura je například splatná do { $payment-days } dne od data vystavení.
       *[other] Uveďte pevné datum, třeba první den každého měsíce, nebo lhůtu: každá faktura je například splatná do { $payment-days } dnů od data vystavení.
    }
price-and-payment-terms-step-agree-late-payment-rule = Dohodněte se, co se stane, když se platba opozdí.
    .detail = Sepište jednotlivé kroky v jejich pořadí, například upomínku, potom pozastavení práce a tam, kde to zákon dovoluje, úrok z prodlení.

price-and-payment-terms-do-put-terms-in-contract = Všechny platební podmínky zapište do smlouvy.
    .reason = K písemné podmínce se mohou obě strany vrátit, kdežto ústní slib si může každá pamatovat jinak.
price-and-payment-terms-dont-assume-client-knows-prices = Nepředpokládejte, že klient ví, kolik vaše práce stojí.
    .reason = Mnoho klientů si takovou práci objednává poprvé a obvyklé ceny jim nikdo neřekl.

letter-price-explanation-title = Vysvětlení ceny
letter-price-explanation-subject = Cena a termíny plateb: { $project-name }
letter-price-explanation-body =
    { $client-name }

    Dobrý den,

    děkuji Vám za rozhovor o Vašem projektu. V této zprávě vysvětluji, co cena zahrnuje, aby Vaše rozhodnutí vycházelo z úplných informací.

    - Projekt: { $project-name }
    - Práce zahrnuté v ceně: { $included-work }
    - Cena: { $amount }
    - Termíny plateb: { $payment-dates }

    Cena pokrývá pracovní čas v každé fázi a nástroje, které práce vyžaduje. Práce, které v tomto výčtu nejsou, mají vlastní cenu. Tu Vám pošlu písemně, než s nimi začnu.

    Pokud je celková cena vyšší, než plánujete, můžeme rozsah prací zmenšit a cenu snížit.

    Před začátkem práce mi prosím písemně potvrďte zahrnuté práce, cenu a termíny plateb.

    S pozdravem

    { $your-name }
letter-price-explanation-when = Pošlete tento dopis spolu s cenovou nabídkou, nebo později, když klienta cena překvapí.
letter-price-explanation-before = Ověřte, že výčet zahrnutých prací je úplný. Ověřte také, že se částka a termíny plateb shodují s cenovou nabídkou nebo smlouvou.

caveat-contract-law-varies = Pravidla pro smlouvy se v jednotlivých zemích liší. Než některou platební podmínku poprvé použijete, zeptejte se právníka nebo podnikatelského sdružení ve své zemi, zda ji použít můžete.
caveat-late-fee-limits = Úrok z prodlení může vyžadovat písemnou dohodu a jeho výše může být omezená. Nejdřív si ověřte smlouvu a místní pravidla. Kde úrok z prodlení není dovolený nebo žádoucí, požádejte místo něj o zálohu nebo splátky.

check-price-list-written = Sestavit ceník
check-fee-explained = Vysvětlit klientovi cenu
check-payment-date-in-contract = Zapsat termín platby do smlouvy
check-late-payment-rule-agreed = Dohodnout pravidlo pro pozdní platby
check-signed-copy-kept = Uschovat podepsané vyhotovení smlouvy

## Kapitola: goals-and-scope

goals-and-scope-title = Cíle a rozsah prací
goals-and-scope-lead = Dohodněte se, čeho chcete dosáhnout, co dodáte a kolik stojí pozdější změna.
goals-and-scope-summary =
    Na jasných cílech se dohodněte včas, aby v nich klient později neměl zmatek. Napište, co dodáte a kolik kol úprav je v ceně. Když klient změní názor až po dokončení práce, možná ji budete muset dělat znovu. Předem se proto dohodněte, kolik taková změna stojí, a každou změnu potvrďte písemně.

    Opatrně s neplacenými ukázkami, tedy se vzorky práce, které vytvoříte dřív, než se někdo zaváže za ně zaplatit. Pomoc zdarma je pro vás riziko. Dohodněte se také, komu návrhy a vzorky patří, protože tato otázka může vést ke sporu.

goals-and-scope-sign-asks-for-spec-work = Klient se nemůže rozhodnout a chce několik neplacených ukázek, tedy vzorky práce ještě před jakoukoli platbou.

goals-and-scope-step-write-the-goals = Napište cíle jednou nebo dvěma větami.
    .detail = Popište výsledek, který klient chce, třeba víc objednávek nebo méně stížností, a požádejte o jeho potvrzení.
goals-and-scope-step-list-deliverables = Vypište výstupy.
    .detail = U každého výstupu uveďte formát, množství a termín dodání a vyjmenujte úkoly, které zahrnuty nejsou.
goals-and-scope-step-agree-revision-rounds = Dohodněte se, kolik kol úprav je v ceně.
    .detail = { $revision-rounds ->
        [one] Do ceny zahrňte { $revision-rounds } kolo úprav a uveďte, že každé další se platí zvlášť.
        [few] Do ceny zahrňte { $revision-rounds } kola úprav a uveďte, že každé další se platí zvlášť.
        [many] Do ceny zahrňte { $revision-rounds } kola úprav a uveďte, že každé další se platí zvlášť.
       *[other] Do ceny zahrňte { $revision-rounds } kol úprav a uveďte, že každé další se platí zvlášť.
    }
goals-and-scope-step-price-late-changes = Stanovte cenu za změny po schválení.
    .detail = Řekněte, že změna po schválení patří mezi vícepráce, a než s ní začnete, písemně potvrďte změnu, její cenu a nový termín dodání.

goals-and-scope-dont-give-away-spec-work = Nedávejte klientovi neplacené ukázky.
    .reason = Pomoc zdarma je riskantní: práci předanou před platbou může klient použít a nikdy za ni nezaplatit.
goals-and-scope-dont-leave-ownership-open = Nezačínejte bez dohody o autorských právech k dílu.
    .reason = Bez písemného pravidla si mohou na návrh nebo vzorek dělat nárok obě strany a věc může skončit sporem.

letter-goals-confirmation-title = Potvrzení cílů
letter-goals-confirmation-subject = Prosba o potvrzení cíle a výstupů
letter-goals-confirmation-body =
    { $client-name }

    Dobrý den,

    děkuji Vám za vysvětlení, co potřebujete. Před dalším krokem si s Vámi chci potvrdit tyto body:

    - Cíl: { $goal }
    - Výstupy: { $deliverables }
    - Počet kol úprav v ceně: { $revision-count }

    Změny v rámci těchto kol jsou součástí ceny. Pokud se cíl nebo některý výstup změní až po Vašem schválení, bude možná nutné část práce udělat znovu. V takovém případě Vám pošlu novou cenu a nový termín dodání a začnu, až mi je písemně potvrdíte.

    Potvrďte mi prosím tyto body, nebo mi napište, co mám opravit, a to nejpozději do tohoto data: { $decision-date }

    S pozdravem

    { $your-name }
letter-goals-confirmation-when = Pošlete tento dopis před začátkem práce. Pošlete ho znovu, když se klient nemůže rozhodnout nebo změní názor.
letter-goals-confirmation-before = Zkontrolujte, že splnění cíle mohou ověřit obě strany a že dopis uvádí přesný počet kol.

caveat-ownership-law-varies = Pravidla o tom, komu patří návrhy, vzorky a nezaplacená práce, se v jednotlivých zemích liší. Autorská práva k dílu upravte ve smlouvě, a je-li práce hodnotná, zeptejte se právníka ve své zemi.

check-goals-written = Sepsat a potvrdit cíle
check-deliverables-listed = Vypsat výstupy
check-revision-rounds-agreed = Dohodnout počet kol úprav
check-no-unpaid-spec-work = Neposkytnout žádnou neplacenou ukázku
check-ownership-agreed = Dohodnout autorská práva k dílu
