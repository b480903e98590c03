### Příručka „Ukončit spolupráci v dobrém“: rozhodnout se, ukončit spolupráci, předat práci, vést záznamy.
### Text mluví k jednomu člověku na volné noze nebo k malé agentuře („vy“). Tón: klidný, vstřícný, konkrétní.
### Popisuje chování a nikoho nenálepkuje. Bezpečí má přednost před smlouvou a penězi.
### V dopisech mluví čtenář ke klientovi (Vy, Vám, Váš). Dopisy jsou zdvořilé a uvádějí jen fakta.

## Příručka

guide-end-well-title = Ukončit spolupráci v dobrém
guide-end-well-summary = Jak se rozhodnout, zda zůstat, a jak zdvořile ukončit spolupráci, předat práci a vést užitečné záznamy.

## Kapitola: stay-or-leave

stay-or-leave-title = Zůstat, nebo odejít
stay-or-leave-lead = Rozhodněte se, zda pokračovat, změnit podmínky, nebo spolupráci ukončit.
stay-or-leave-summary =
    Že se k sobě nehodíte, poznáte snadno, ale ukončit spolupráci už tak snadné nebývá. Těžké je na tom to, že nikdy nevíte, zda se vztah zlepší. Naučte se rozpoznat, kdy je čas odejít: když vás klient nenechá dělat vaši práci, když ho nemůže nic uspokojit nebo když peníze za tu zátěž nestojí.

    Jakmile je zřejmé, že se potíže opakují, práci ukončete. Nevěnujte jí další čas a síly. Odejít ze špatné situace a hledat nové klienty, kteří dobře platí, je v pořádku. Vaše bezpečí je na prvním místě.

stay-or-leave-step-answer-the-questions = Odpovězte na otázky v rozhodovací pomůcce.
    .detail = Najděte si deset klidných minut, připravte si zprávy a přehled, kdy přišly platby, a odpovídejte podle toho, co se opravdu stalo.
stay-or-leave-step-weigh-pay-against-strain = Porovnejte výdělek se zátěží.
    .detail = Napište si, kolik tento klient zaplatil, kolik hodin vám práce zabrala a jak působí na váš spánek, zdraví a ostatní práci.
stay-or-leave-step-check-open-commitments = Zjistěte, co ještě musíte dodat.
    .detail = Vypište si nedokončenou práci, výpovědní dobu a všechny platby přijaté předem.
stay-or-leave-step-set-a-date = Stanovte datum.
    .detail = Odcházíte-li, zapište si do kalendáře poslední den práce; zůstáváte-li, zapište si den, kdy se rozhodnete znovu.

stay-or-leave-dont-wait-for-a-miracle = Neodkládejte rázný krok v naději, že se klient změní.
    .reason = Nikdo neví, zda se vztah zlepší, ale každý týden čekání vás stojí čas a síly.
stay-or-leave-dont-fear-the-reaction = Nepřistupujte stále na všechno jen ze strachu, jak klient zareaguje.
    .reason = Rozzlobená reakce bývá málokdy horší než to, jak vám současná situace škodí v životě, ale pokud se bojíte o své bezpečí, zajistěte si nejdřív pomoc.
stay-or-leave-dont-be-forced-to-fail = Nenechte se klientem dotlačit k neúspěchu.
    .reason = Když vás klient nenechá dělat vaši práci, výsledek tím utrpí a vina může padnout na vás.

caveat-income-risk = Odchod od klienta může ohrozit peníze na nájem a další základní potřeby. Je rozumné ještě nějakou dobu zůstat za lepších podmínek a zatím hledat jinou práci.

check-questions-answered = Odpovědět na otázky
check-pay-and-strain-weighed = Porovnat výdělek se zátěží
check-commitments-checked = Ověřit nesplněné závazky
check-leaving-date-set = Stanovit poslední den práce nebo datum příštího rozhodnutí

## Rozhodovací pomůcka: stay-or-leave-tool. Otázky mluví ke čtenáři („vy“), odpovědi jsou jeho vlastní slova („já“, „my“).

decision-stay-or-leave-tool-title = Máte zůstat, nebo odejít?
decision-stay-or-leave-tool-summary = Odpovídejte postupně na jednu otázku za druhou. Pořadí má svůj důvod: bezpečí, hrubé chování, peníze, příčina, změna a nakonec otázka, zda výdělek stojí za tu zátěž.

question-stay-or-leave-tool-feel-safe = Cítíte se vy i lidé, kteří s vámi pracují, u tohoto klienta v bezpečí?
answer-stay-or-leave-tool-feel-safe-answer-no = Ne, nebo nevím jistě
answer-stay-or-leave-tool-feel-safe-answer-yes = Ano, cítíme se v bezpečí

question-stay-or-leave-tool-is-there-abuse = Uráží klient vás nebo váš tým, případně na vás osobně útočí?
answer-stay-or-leave-tool-is-there-abuse-answer-yes = Ano, dochází k urážkám nebo osobním útokům
answer-stay-or-leave-tool-is-there-abuse-answer-no = Ne, k urážkám ani osobním útokům nedochází

question-stay-or-leave-tool-limit-already-stated = Ví už klient od vás, že takové chování není přijatelné?
answer-stay-or-leave-tool-limit-already-stated-answer-no = Ne, to ode mě zatím nezaznělo
answer-stay-or-leave-tool-limit-already-stated-answer-yes = Ano, a přesto v tom klient pokračuje

question-stay-or-leave-tool-money-overdue = Je některá faktura po splatnosti a stále neuhrazená?
answer-stay-or-leave-tool-money-overdue-answer-yes = Ano, některá platba je po splatnosti
answer-stay-or-leave-tool-money-overdue-answer-no = Ne, všechny splatné platby dorazily

question-stay-or-leave-tool-usually-pays-in-full = Zaplatí klient nakonec většinou celou částku?
answer-stay-or-leave-tool-usually-pays-in-full-answer-yes = Ano, nebo je to první pozdní platba
answer-stay-or-leave-tool-usually-pays-in-full-answer-no = Ne, část peněz nikdy nedorazí

question-stay-or-leave-tool-fixable-cause = Mají potíže příčinu, se kterou se dá něco dělat, například vaši chybu nebo těžké období na straně klienta?
answer-stay-or-leave-tool-fixable-cause-answer-yes = Ano, vidím příčinu, se kterou se dá něco dělat
answer-stay-or-leave-tool-fixable-cause-answer-no = Ne, žádnou takovou příčinu nevidím

question-stay-or-leave-tool-effect-explained = Ví klient od vás, jak problém ovlivňuje práci, a je stanoveno datum, kdy se k němu vrátíte?
answer-stay-or-leave-tool-effect-explained-answer-no = Ne, alespoň jedno z toho zatím chybí
answer-stay-or-leave-tool-effect-explained-answer-yes = Ano, klient to ode mě ví a datum je stanoveno

question-stay-or-leave-tool-has-it-changed = Zlepšila se situace poté, co se klient od vás o problému dozvěděl?
answer-stay-or-leave-tool-has-it-changed-answer-yes = Ano, zlepšila se
answer-stay-or-leave-tool-has-it-changed-answer-no = Ne, nebo jen nakrátko

question-stay-or-leave-tool-worth-the-strain = Stojí vám teď výdělek za tu zátěž?
answer-stay-or-leave-tool-worth-the-strain-answer-yes = Ano, teď mi za to stojí
answer-stay-or-leave-tool-worth-the-strain-answer-no = Ne, nestojí mi za to

## Výsledky pomůcky stay-or-leave-tool. Každý říká, co udělat teď; stránka doplní odkazy na kapitolu a dopis.

outcome-get-safe-first-title = Nejdřív si zajistit bezpečí
outcome-get-safe-first-text =
    Vaše bezpečí je důležitější než smlouva, peníze i zdvořilost. Nescházejte se s klientem o samotě. Ještě dnes se svěřte někomu, komu důvěřujete, a uložte si všechny zprávy.

    Pokud vám někdo vyhrožuje nebo vás sexuálně obtěžuje, obraťte se na policii nebo na místní pomáhající organizaci. Totéž platí pro lidi ve vašem týmu. Svůj odchod nemusíte klientovi předem oznamovat ani zdůvodňovat.

outcome-state-the-limit-title = Stanovit jasnou hranici
outcome-state-the-limit-text =
    Jednejte brzy. Nejdřív dejte najevo, že vnímáte klientovo rozrušení. Potom jasně řekněte, jaké chování není přijatelné a co očekáváte místo něj. Pošlete to klientovi i písemně a jeho zprávy si uložte.

    O tom, co se stalo, řekněte někomu, komu důvěřujete. Pokud se takové chování zopakuje, spolupráci ukončete. Pokud se začnete bát o své bezpečí, nemusíte klienta před odchodem varovat.

outcome-pause-and-collect-title = Pozastavit práci až do zaplacení
outcome-pause-and-collect-text =
    Pokud upomínka zatím neodešla, pošlete ji teď, přátelsky a s novým datem úhrady. Vyčkejte, až toto datum mine a uplyne i lhůta uvedená v kapitole o pozastavení práce. Nepřijde-li platba ani potom, přečtěte si smlouvu, písemně oznamte pozastavení a práci zastavte.

    Jakmile budou zaplaceny všechny částky po splatnosti, vraťte se rychle k práci. Kdo nakonec zaplatí, může zůstat vaším klientem. Pokud se zpoždění zopakuje, spolupráci ukončete.

outcome-stop-and-seek-advice-title = Nepřijmout novou práci a poradit se
outcome-stop-and-seek-advice-text =
    Nepřijímejte od tohoto klienta žádnou novou práci. Shromážděte smlouvu, faktury, zprávy a doklady o své práci a doplňte záznam událostí.

    Než zastavíte dohodnutou práci nebo vznesete nárok, zeptejte se právníka nebo podnikatelského sdružení, co dovolují smlouva a místní pravidla. Potom pošlete jednu poslední výzvu k úhradě a uveďte v ní datum. Pokud do tohoto data platba nepřijde, spolupráci ukončete.

outcome-help-and-repair-title = Pomoci klientovi a problém napravit
outcome-help-and-repair-text =
    Nejdřív klienta vyslechněte. Upřímně se omluvte za nedorozumění a nabídněte, že jednu věc do určitého data napravíte. Vyberte něco, co klientovi opravdu pomůže, i kdyby to bylo o trochu víc, než čeká.

    Později se zeptejte, zda je problém vyřešen. Tak můžete získat trvalou důvěru. Pokud se problém vrátí, odpovězte na otázky v této pomůcce znovu.

outcome-explain-and-set-date-title = Vysvětlit dopad a stanovit datum vyhodnocení
outcome-explain-and-set-date-text =
    Klient možná neví, jak problém ovlivňuje práci. Popište to pomocí faktů: co chybělo, co se zpozdilo a co odteď potřebujete. Jednejte rozhodně a přátelsky.

    Dohodněte se na datu, kdy se na situaci společně podíváte, a zapište si ho do kalendáře. Po tomto datu odpovězte na otázky v této pomůcce znovu.

outcome-stay-and-watch-title = Zůstat a situaci pravidelně vyhodnocovat
outcome-stay-and-watch-text =
    Situace se zlepšila, takže můžete pokračovat. Poděkujte klientovi za změnu. Záznam událostí veďte dál, protože včas ukáže, zda se staré potíže vracejí.

    Zvolte si datum příštího vyhodnocení a v ten den se podívejte na platby, odpovědi a požadavky. Pokud se problém vrátí, nečekejte a odpovězte na otázky v této pomůcce znovu.

outcome-stay-with-new-terms-title = Zůstat za nových podmínek
outcome-stay-with-new-terms-text =
    Zůstat je rozhodnutí hodné respektu, například když ten příjem potřebujete. Požádejte o podmínky, které zátěž sníží: platbu předem nebo ve splátkách, pevný počet úprav či pevné hodiny pro vyřizování zpráv.

    Než budete pokračovat, nové podmínky sepište. Zároveň hledejte další klienty a zvolte si datum, kdy se rozhodnete znovu.

outcome-end-after-commitments-title = Splnit závazky a ukončit spolupráci
outcome-end-after-commitments-text =
    Můžete odejít. Vypište, co ještě musíte dodat, a přečtěte si ve smlouvě výpovědní dobu. Tyto závazky splňte a pošlete krátké, zdvořilé oznámení s neutrálním důvodem.

    Pokud docházelo k hrubému chování, dělejte jen to, co je pro vás bezpečné, a poraďte se, zda lze odejít dřív. Připravte předání a své záznamy si uschovejte.

## Kapitola: ending-conversation

ending-conversation-title = Oznámit klientovi, že odcházíte
ending-conversation-lead = Ukončete práci stručně a profesionálně, s neutrálním důvodem a jasným posledním dnem.
ending-conversation-summary =
    Jakmile se rozhodnete, jednejte brzy. Spolupráci ukončete, hned jak splníte všechny dřívější závazky. Oznamte to klientovi rychle, profesionálně a bez urážek. Uveďte jeden neutrální důvod: nemůžete vyhovět potřebám klienta, protože chybělo něco, co práce vyžadovala. Popište, co chybělo, a nehodnoťte člověka.

    Než zvolíte poslední den, přečtěte si ve smlouvě výpovědní dobu. Pokud se necítíte v bezpečí, nemusíte s klientem mluvit. Svěřte se někomu, komu důvěřujete, a nechte si ke smlouvě poradit. Vaše bezpečí má přednost před vašimi závazky.

ending-conversation-step-finish-commitments = Dokončete, co má klient od vás slíbeno.
    .detail = Vypište všechny dohodnuté výstupy, dokončete je a písemně se dohodněte, co bude s tím, co dokončit nemůžete.
ending-conversation-step-choose-neutral-reason = Zvolte jeden neutrální důvod.
    .detail = Napište „Tento výsledek nemohu dodat bez…“ a uveďte, co chybělo, například připomínky, přístup, rozhodnutí nebo platba.
ending-conversation-step-give-notice = Dodržte výpovědní dobu.
    .detail = Najděte ve smlouvě výpovědní dobu a spočítejte si poslední den práce.
ending-conversation-step-send-ending-notice = Pošlete oznámení písemně.
    .detail = Použijte dopis na této stránce, pošlete ho způsobem, který určuje smlouva, a uschovejte si kopii s datem.

ending-conversation-do-stay-professional = Zůstaňte profesionální až do poslední zprávy.
    .reason = Zdvořilé ukončení chrání vaši pověst a nezůstanou po něm slova, která by bylo možné použít proti vám.
ending-conversation-do-be-brief = Vyjadřujte se stručně.
    .reason = Krátká zpráva s jedním důvodem je srozumitelná a nedává mnoho prostoru k dohadům.
ending-conversation-dont-trade-insults = Neodpovídejte na urážky urážkami.
    .reason = Napsanou urážku může později někdo citovat a fakta kvůli ní ustupují do pozadí.
ending-conversation-dont-reopen-the-argument = Nevracejte se ke starému sporu.
    .reason = Rozhodnutí už padlo a nová debata vezme čas oběma stranám, aniž na něm něco změní.

caveat-termination-terms = Mnohé smlouvy určují, jak a kdy je lze ukončit. Než oznámení pošlete, ověřte si výpovědní dobu, požadovanou formu a pravidla pro platby přijaté předem.
caveat-discrimination-law = Nikdy neukončujte spolupráci kvůli tomu, kým klient je, například kvůli původu, náboženství, pohlaví, věku nebo zdravotnímu postižení. Je to nespravedlivé a na mnoha místech protizákonné.

check-commitments-finished = Dokončit závazky
check-reason-neutral = Zformulovat důvod neutrálními slovy
check-notice-period-kept = Dodržet výpovědní dobu
check-ending-notice-sent = Odeslat oznámení o ukončení spolupráce

## Dopis: ending-notice. Neutrální a konečný; nehodnotí člověka.

letter-ending-notice-title = Oznámení o ukončení spolupráce
letter-ending-notice-subject = Ukončení spolupráce – projekt: { $project-name }
letter-ending-notice-body =
    { $client-name }

    Dobrý den,

    děkuji Vám za dosavadní spolupráci. Tímto Vám oznamuji, že ji ukončuji. Podrobnosti uvádím níže:

    - Projekt: { $project-name }
    - Poslední den práce: { $end-date }

    V tomto projektu nemohu vyhovět Vašim potřebám, protože k práci chybělo následující: { $unmet-need }

    Následující body zůstávají otevřené a zahrnu je do předání: { $open-items }

    Dostanete ode mě také závěrečnou zprávu a seznam účtů.

    Sdělte mi prosím před posledním dnem práce, kdo převezme soubory a přístupy k účtům.

    Přeji Vám i projektu hodně úspěchů.

    S pozdravem

    { $your-name }
letter-ending-notice-when = Pošlete tento dopis, když je vaše rozhodnutí konečné a dřívější závazky jsou splněny nebo do posledního dne práce splněny budou. Pokud se necítíte v bezpečí, zajistěte si nejdřív pomoc.
letter-ending-notice-before = Ověřte ve smlouvě výpovědní dobu a požadovanou formu. Znovu si přečtěte důvod a odstraňte každé slovo, které hodnotí člověka.

## Kapitola: hand-over

hand-over-title = Předat práci
hand-over-lead = Předejte klientovi účty, soubory a informace, které potřebuje, aby mohl pokračovat bez vás.
hand-over-summary =
    Úplné předání prospívá oběma stranám: klient může pokračovat a vy můžete doložit, že je všechno vráceno. Při ukončení spolupráce zajistěte, aby měl klient plný přístup k uživatelským účtům, které pro něj spravujete. Pošlete závěrečnou zprávu o tom, čeho se podařilo dosáhnout.

    To vše předpokládá, že klient má všechno zaplaceno. Pokud je některá částka stále po splatnosti, nerozhodujte o zadržení účtů nebo souborů na vlastní pěst. Mohou patřit klientovi, proto se nejdřív poraďte. Osobní údaje vraťte nebo smažte, zrušte svůj přístup a nikdy neposílejte hesla ve zprávách.

hand-over-step-list-the-accounts = Vypište všechny účty, které spravujete.
    .detail = U každého účtu napište službu, účel a vlastníka, ale nikdy heslo.
hand-over-step-transfer-access = Dejte klientovi plný přístup.
    .detail = Nastavte klienta jako vlastníka nebo správce každého účtu a požádejte ho o potvrzení, že se může přihlásit.
hand-over-step-remove-own-access = Zrušte svůj přístup.
    .detail = Až klient přístup potvrdí, odeberte z každého účtu svého uživatele a odhlaste se na všech svých zařízeních.
hand-over-step-deliver-files = Předejte soubory.
    .detail = Uložte konečné soubory s jasnými názvy do jedné složky a vraťte nebo smažte osobní údaje, které už nepotřebujete.
hand-over-step-send-final-report = Pošlete závěrečnou zprávu.
    .detail = Pomocí dopisu na této stránce vypište výsledky, účty a body, které zůstávají otevřené.

hand-over-dont-hold-accounts-hostage = Nepoužívejte účty ani soubory k nátlaku na klienta.
    .reason = Mohou patřit klientovi a jejich zadržení může vést k nároku vůči vám.
hand-over-dont-send-passwords-by-message = Neposílejte hesla e-mailem ani v chatu.
    .reason = Zprávy lze přeposlat a může je číst někdo jiný, proto klienta přidejte přímo v dané službě nebo použijte správce hesel.

caveat-withholding-access-risk = Zadržováním účtů nebo souborů můžete porušit smlouvu nebo zákon, a to i když je platba po splatnosti. Než cokoli zadržíte, poraďte se s právníkem.
caveat-personal-data-return = Osobní údaje klienta nebo jeho zákazníků si možná nesmíte ponechat. Vraťte je nebo smažte tak, jak to vyžadují smlouva a místní pravidla, a poznamenejte si datum.

check-accounts-listed = Vypsat účty
check-access-transferred = Převést přístupy a nechat si převod potvrdit
check-own-access-removed = Zrušit svůj přístup
check-files-delivered = Předat soubory
check-final-report-sent = Odeslat závěrečnou zprávu

## Dopis: handover-report. Věcný a přátelský; bez hesel.

letter-handover-report-title = Závěrečná zpráva a předání
letter-handover-report-subject = Závěrečná zpráva a předání – projekt: { $project-name }
letter-handover-report-body =
    { $client-name }

    Dobrý den,

    naše spolupráce je nyní u konce. Posílám Vám závěrečnou zprávu se vším, co budete k dalšímu postupu potřebovat.

    - Projekt: { $project-name }
    - Období spolupráce: { $period }
    - Dosažené výsledky: { $results }
    - Předané účty: { $account-list }
    - Otevřené body: { $open-items }

    K účtům v seznamu máte nyní plný přístup. U účtů, jejichž převzetí je už z Vaší strany potvrzeno, je můj přístup zrušený. Z bezpečnostních důvodů tato zpráva neobsahuje žádná hesla.

    Konečné soubory Vám byly předány zvlášť.

    Zkontrolujte prosím všechny účty a soubory a v odpovědi mi potvrďte, že máte všechno.

    Děkuji Vám za příležitost pracovat na tomto projektu. Přeji Vám hodně úspěchů.

    S pozdravem

    { $your-name }
letter-handover-report-when = Pošlete tento dopis na konci práce, když jsou účty a soubory předány.
letter-handover-report-before = Ověřte, že se klient může přihlásit ke všem účtům a že dopis neobsahuje žádné heslo. Pokud je některá částka stále po splatnosti, poraďte se dřív, než cokoli zadržíte.

## Kapitola: records-and-reputation

records-and-reputation-title = Záznamy a dobrá pověst
records-and-reputation-lead = Udržujte ve faktech pořádek a na veřejný útok odpovězte jednou a klidně.
records-and-reputation-summary =
    Když klient působí potíže, zapište je brzy po tom, co nastanou. Pokud na vás zaútočí na internetu, budete potřebovat záznamy o vykonané práci i o potížích na jeho straně. Stejné záznamy využijete, pokud budete muset vymáhat nezaplacené peníze.

    Zapisujte fakta: datum, přesná slova, jména přítomných a místo, kde je uložen doklad. Nechávejte si jen to, co potřebujete, a bezpečně to uložte. Na veřejný útok odpovězte jednou, klidně a bez soukromých podrobností, a dál už nereagujte. Pokud se cítíte v ohrožení, uložte si zprávy, svěřte se někomu, komu důvěřujete, a zajistěte si pomoc dřív, než odpovíte.

records-and-reputation-step-keep-contract-and-changes = Uschovejte smlouvu a každou dohodnutou změnu.
    .detail = Podepsanou smlouvu, cenovou nabídku a všechna písemná potvrzení uložte do jedné složky seřazené podle data.
records-and-reputation-step-keep-messages = Uschovejte zprávy.
    .detail = Ukládejte e-maily a chaty s datem a odesílatelem, a než opustíte sdílený systém, pořiďte si kopii.
records-and-reputation-step-keep-work-record = Veďte si záznam o své práci.
    .detail = Ke každému úkolu si poznamenejte datum, výsledek a místo, kde je uložen doklad o dodání.
records-and-reputation-step-fill-in-the-log = Po každé události a po každé platbě doplňte záznam událostí.
    .detail = Ještě týž den zapište jeden řádek s fakty a přesnými slovy, bez hodnocení člověka.
records-and-reputation-step-answer-public-attack-calmly = Na veřejný útok odpovězte jednou a klidně.
    .detail = Napište dvě nebo tři věty s fakty, nabídněte pokračování v soukromí a veřejně už neodpovídejte.

records-and-reputation-dont-publish-private-details = Nezveřejňujte soukromé podrobnosti ani zprávy.
    .reason = Jejich zveřejnění může lidem ublížit a vést k nároku vůči vám, i když jsou fakta pravdivá.
records-and-reputation-dont-argue-in-public = Nehádejte se na veřejnosti.
    .reason = Každá nová odpověď přitáhne ke sporu další pozornost a čtenáři vás mohou posuzovat podle tónu.

caveat-privacy-and-retention =
    Nechávejte si jen to, co potřebujete, a bezpečně to uložte. Hovor nenahrávejte, dokud si neověříte, že to místní zákon dovoluje.
    { $log-years ->
        [one] Často je užitečné uchovávat záznamy { $log-years } rok, ale zeptejte se odborníka, jaká doba platí pro vás.
        [few] Často je užitečné uchovávat záznamy { $log-years } roky, ale zeptejte se odborníka, jaká doba platí pro vás.
        [many] Často je užitečné uchovávat záznamy { $log-years } roku, ale zeptejte se odborníka, jaká doba platí pro vás.
       *[other] Často je užitečné uchovávat záznamy { $log-years } let, ale zeptejte se odborníka, jaká doba platí pro vás.
    }
caveat-defamation-risk = Veřejné prohlášení o klientovi může vést k nároku nebo sankci, někde i tehdy, když je pravdivé. Než cokoli zveřejníte, poraďte se.
caveat-claims-need-advice = Než formálně uplatníte nárok na nezaplacené peníze, poraďte se s právníkem nebo s podnikatelským sdružením. Mohou platit předepsané postupy a lhůty.

check-contract-filed = Uložit smlouvu a změny
check-messages-kept = Uložit zprávy
check-work-record-kept = Uschovat záznam o práci
check-log-filled-in = Doplnit záznam událostí
check-records-stored-safely = Bezpečně uložit záznamy

## Záznam: incident-and-payment-log. Tištěná tabulka k ručnímu vyplnění; záhlaví sloupců musí být krátká.

log-incident-and-payment-log-title = Záznam událostí a plateb
log-incident-and-payment-log-summary = Na každou událost, upomínku nebo platbu použijte jeden řádek. Pište jen fakta, pokud možno ještě týž den.

column-incident-and-payment-log-date = Datum
column-incident-and-payment-log-channel = Způsob kontaktu
column-incident-and-payment-log-what-happened = Co se stalo
column-incident-and-payment-log-who-was-present = Kdo byl přítomen
column-incident-and-payment-log-evidence-reference = Kde je doklad
column-incident-and-payment-log-invoice-number = Číslo faktury
column-incident-and-payment-log-amount = Částka
column-incident-and-payment-log-due-date = Datum splatnosti
column-incident-and-payment-log-paid-date = Zaplaceno dne
column-incident-and-payment-log-action-taken = Podniknutý krok
column-incident-and-payment-log-next-step = Další krok
