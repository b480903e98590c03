### Příručka „Zvládnout náročné situace“: texty k content/guides/handle-situations.yaml.
### Text mluví ke člověku na volné noze nebo k malé agentuře („vy“).
### Popisuje chování a nikoho nenálepkuje. U hrubého chování je na prvním místě bezpečí.
### Dopisy píše čtenář klientovi: zdvořile, nejdřív fakta.
### Popisky prázdných míst a upozornění „není právní rada“ jsou v souboru shared.ftl.

## Příručka

guide-handle-situations-title = Zvládnout náročné situace
guide-handle-situations-summary = Zjistěte, co se děje, zvolte férovou reakci a jasně ji vyjádřete. Každá kapitola popisuje, jakého chování si všímat a které kroky pomáhají.

## Kapitola: sort-the-situation

sort-the-situation-title = Zjistit, co se děje
sort-the-situation-lead = Než zvolíte reakci, podívejte se, co se děje, jak často a proč.
sort-the-situation-summary =
    Většina potíží s klienty patří do jedné ze tří skupin: klient neodpovídá, chce mít všechno pod kontrolou, nebo platí čím dál později. Pět signálů naznačuje, že spolupráce přestává fungovat: nespolehlivé placení, rozdílné představy o přiměřené ceně, nemožnost dojít k fungujícímu kompromisu, slovní napadání a nerozhodnost.

    Většina klientů jsou obyčejní lidé, kteří vám nechtějí uškodit. Položte si otázku, zda klient nějaký problém má, nebo zda je problémem jeho chování: na tom závisí vaše reakce. Máte dvě možnosti: pokusit se klientův problém vyřešit, nebo spolupráci ukončit. Náročný případ a neřešitelný případ vypadají podobně a konečné rozhodnutí je osobní věc.

sort-the-situation-sign-dread-before-each-contact = Děsí vás každá zpráva, každý hovor a každý další krok s tímto klientem.
sort-the-situation-sign-signs-keep-returning = Stejné varovné signály se vracejí i poté, co je s klientem proberete.

sort-the-situation-step-name-the-signs = Sepište signály, které vidíte.
    .detail = Poznamenejte si, co klient udělal nebo napsal, připojte datum a nepřidávejte názor na jeho osobu.
sort-the-situation-step-count-how-often = Spočítejte, jak často se který signál objevuje.
    .detail = Pokud váháte, projděte si zprávy z posledních měsíců a každý signál spočítejte, protože jeden špatný den ještě neznamená, že se něco opakuje.
sort-the-situation-step-look-for-the-cause = Hledejte příčinu.
    .detail = Nejdřív ověřte, zda klient nedostal méně, než čekal, a pak se ptejte, zda prochází těžkým obdobím, na vaši službu ještě není připravený, nebo potřebuje mít vše pod kontrolou.
sort-the-situation-step-choose-a-route = Zvolte jednu ze dvou cest.
    .detail = Rozhodněte se, zda se pokusíte klientův problém vyřešit, nebo spolupráci ukončíte, a pomocí otázky v této kapitole najděte radu, která se na vaši situaci hodí.

sort-the-situation-do-assume-good-faith-first = Nejdřív předpokládejte dobrý úmysl.
    .reason = Klient obvykle dostal méně, než čekal, nebo prochází těžkým obdobím, a v obou případech stačí k jeho spokojenosti nejspíš malý krok z každé strany.
sort-the-situation-dont-label-the-person = Nedávejte lidem nálepky.
    .reason = Klienti se od sebe velmi liší a popis chování vám pomůže víc než nálepka.

decision-find-the-pattern-title = Rozpoznat, co se opakuje
decision-find-the-pattern-summary = Vyberte nejvýstižnější odpověď a dostanete se ke kapitole, která může pomoci. Pokud se necítíte v bezpečí, začněte kapitolou o hrubém chování.
question-find-the-pattern-pattern = Co se s tímto klientem děje nejčastěji?
answer-find-the-pattern-pattern-no-replies = Na své otázky nedostávám odpovědi
answer-find-the-pattern-pattern-controls-everything = Klient chce schvalovat každý detail mé práce
answer-find-the-pattern-pattern-pays-late = Klient mi platí pozdě, nebo neplatí vůbec
answer-find-the-pattern-pattern-disputes-price = O ceně jednáme pořád dokola
answer-find-the-pattern-pattern-cannot-decide = Klient mi nedokáže říct, co chce
answer-find-the-pattern-pattern-cannot-agree = Nedokážeme najít kompromis
answer-find-the-pattern-pattern-insults = Klient uráží mě nebo můj tým
answer-find-the-pattern-pattern-never-content = Klient není nikdy spokojený, ať dělám cokoli
answer-find-the-pattern-pattern-hard-time = Klient prochází těžkým obdobím

check-signs-noted = Zapsat signály s daty
check-frequency-counted = Spočítat, jak často se který signál objevuje
check-likely-cause-named = Pojmenovat pravděpodobnou příčinu
check-route-chosen = Zvolit další postup

## Kapitola: client-under-pressure

client-under-pressure-title = Klient pod tlakem
client-under-pressure-lead = Pomozte klientovi, který není spokojený s dobrou prací, protože je sám v těžké situaci.
client-under-pressure-summary =
    Někdy děláte všechno správně, a klient přesto spokojený není, protože sám prochází něčím těžkým. Když ho budete obviňovat a nic dalšího neuděláte, nepomůže to. Zamyslete se nad tím, co by klienta uspokojilo: odpověď bývá jednodušší, než se zdá.

    Naslouchejte, upřímně se omluvte za nedorozumění a nabídněte, že jednu věc napravíte. Soustřeďte se na pomoc a udělejte něco opravdu užitečného, co klient nečekal. Můžete tím získat trvalou důvěru a pro vaše podnikání je to lepší než ukončit spolupráci jen proto, že je práce s klientem náročná.

client-under-pressure-sign-unhappy-despite-good-work = Klient není spokojený, přestože dostal, co bylo dohodnuto.
client-under-pressure-sign-hard-circumstances = Druhá strana se zmiňuje o nemoci, finančních potížích, konfliktu nebo tlaku jiných lidí.

client-under-pressure-step-listen-first = Nejdřív poslouchejte, teprve pak vysvětlujte.
    .detail = Nechte klienta domluvit, pak hlavní myšlenku zopakujte vlastními slovy a zeptejte se, zda jí rozumíte správně.
client-under-pressure-step-apologise-sincerely = Upřímně se omluvte za nedorozumění.
    .detail = Jednou větou řekněte, co vás mrzí, a nepřidávejte žádnou výmluvu.
client-under-pressure-step-offer-one-fix = Nabídněte, že jednu věc napravíte.
    .detail = Zeptejte se, co by pomohlo nejvíc, vyberte jednu věc, jejíž náprava opravdu pomůže, a řekněte, kdy bude hotovo.
client-under-pressure-step-follow-up = Později se zeptejte, zda to pomohlo.
    .detail = Den nebo dva po nápravě pošlete krátkou zprávu s dotazem, zda ještě něco nechybí.

client-under-pressure-do-go-one-step-further = Udělejte něco užitečného, co klient nečekal.
    .reason = Pomocí nad rámec dohody můžete získat důvěru na dlouhou dobu.
client-under-pressure-dont-blame-the-client = Neobviňujte klienta.
    .reason = Obviňování nic nevyřeší a klient pod tlakem potřebuje pomoc víc než hádku.
client-under-pressure-dont-do-nothing = Nenechávejte stížnost bez odpovědi.
    .reason = Ke spokojenosti klienta často vede něco jednoduššího, než se zdá, takže může stačit malá náprava.

letter-apology-and-fix-title = Omluva a náprava
letter-apology-and-fix-subject = Omluva a návrh řešení
letter-apology-and-fix-body =
    { $client-name }

    Dobrý den,

    děkuji Vám, že o své nespokojenosti mluvíte otevřeně. Mrzí mě to nedorozumění a omlouvám se za potíže, které Vám způsobilo.

    Celou záležitost mám prověřenou a chci ji napravit.

    - Co se nepovedlo: { $what-went-wrong }
    - Jak to napravím: { $offered-fix }
    - Hotovo bude dne: { $fix-date }

    Za nápravu si nic neúčtuji. Nemusíte nic připravovat: výsledek Vám v uvedený den pošlu ke kontrole.

    Pokud by Vám víc pomohlo něco jiného, dejte mi to prosím před tímto datem vědět.

    S pozdravem

    { $your-name }
letter-apology-and-fix-when = Použijte tento dopis po skutečné chybě nebo nedorozumění, případně když klient pod tlakem není spokojený s dobrou prací.
letter-apology-and-fix-before = Ověřte, že dopis uvádí jen fakta, že nabízí nápravu jedné věci a že datum můžete dodržet.

caveat-apology-and-liability = Někde se omluva může vykládat jako přiznání viny. Pište o faktech a o nápravě. Jde-li o velké peníze nebo vážnou škodu, poraďte se před odesláním s právníkem nebo se svou pojišťovnou.

check-client-heard-out = Vyslechnout klienta až do konce
check-apology-given = Omluvit se
check-one-fix-offered = Nabídnout nápravu jedné věci
check-fix-followed-up = Zeptat se klienta, zda náprava pomohla

## Kapitola: unresponsive-client

unresponsive-client-title = Klient, který nereaguje
unresponsive-client-lead = Když odpovědi nepřicházejí, ptejte se jasně, stanovte termín a zaznamenávejte dobu čekání.
unresponsive-client-summary =
    Vaše otázky zůstávají bez odpovědi a připomínky, o které žádáte, nepřicházejí. Takové mlčení zdržuje samotného klienta a také vás připravuje o čas. Později se týž klient může ptát, zda je to opravdu všechno, co je hotovo. Nezapočítá čas a příležitosti, které se čekáním ztratily, ani vaši snahu připomínky získat.

    Při každém kroku klientovi řekněte, že bez včasné komunikace pokračovat nemůžete. Jednejte rozhodně a zároveň přátelsky. Dejte jasně najevo, že pozdní odpovědi jeho projekt zdržují a omezují vaše možnosti mu pomoci.

unresponsive-client-sign-questions-unanswered = Na vaše otázky nepřichází odpověď ani po uplynutí dohodnuté doby.
unresponsive-client-sign-feedback-missing = Připomínky, o které žádáte, nepřicházejí.
unresponsive-client-sign-asks-is-that-all = Klient se po dlouhém mlčení ptá, zda je to všechno, co je hotovo.

unresponsive-client-step-list-open-questions = Shrňte všechny otevřené otázky do jedné zprávy.
    .detail = Otázky očíslujte a každou napište tak, aby na ni klient mohl odpovědět jedním řádkem.
unresponsive-client-step-say-what-is-waiting = Řekněte, který krok na odpovědi čeká.
    .detail = Uveďte krok, který nemůžete zahájit, a řekněte, že pozdní odpověď zdržuje projekt a omezuje vaše možnosti pomoci.
unresponsive-client-step-set-reply-date = Stanovte termín odpovědi.
    .detail = { $reply-days ->
        [one] Požádejte o odpověď do { $reply-days } pracovního dne, napište přesné datum a uveďte, že bez odpovědi se termín dodání posouvá.
        [few] Požádejte o odpověď do { $reply-days } pracovních dnů, napište přesné datum a uveďte, že bez odpovědi se termín dodání posouvá.
        [many] Požádejte o odpověď do { $reply-days } pracovního dne, napište přesné datum a uveďte, že bez odpovědi se termín dodání posouvá.
       *[other] Požádejte o odpověď do { $reply-days } pracovních dnů, napište přesné datum a uveďte, že bez odpovědi se termín dodání posouvá.
    }
unresponsive-client-step-record-waiting-time = Zaznamenávejte dobu čekání.
    .detail = Zapište si den každé otázky a den každé odpovědi, protože klient čas ztracený čekáním nepočítá.

unresponsive-client-do-be-firm-and-friendly = Jednejte rozhodně a zároveň přátelsky.
    .reason = Na přátelskou zprávu se snadno odpovídá a pevné datum ukazuje, že je odpověď potřeba.
unresponsive-client-dont-chase-for-hours = Neztrácejte hodiny snahou dočkat se reakce.
    .reason = Jedna jasná zpráva s datem zabere málo času, kdežto mnoho zpráv odpověď málokdy urychlí.

letter-waiting-for-reply-title = Prosba o odpověď
letter-waiting-for-reply-subject = Prosím o odpovědi do: { $reply-date }
letter-waiting-for-reply-body =
    { $client-name }

    Dobrý den,

    chci pokračovat v práci na Vašem projektu. K tomu ale nejdřív potřebuji Vaše odpovědi na níže uvedené otázky.

    - Otevřené otázky: { $open-questions }
    - Na odpověď čekám od: { $waiting-since }
    - Krok, který nelze zahájit: { $blocked-step }

    Vím, že toho teď možná máte hodně. Bez včasných odpovědí však tento krok nemohu zahájit a termín dodání se posouvá. Pozdní odpovědi také omezují mé možnosti pomoci se zbytkem projektu.

    Pošlete mi prosím odpovědi nejpozději do tohoto data: { $reply-date }

    Ke každé otázce stačí jeden řádek.

    S pozdravem

    { $your-name }
letter-waiting-for-reply-when = Pošlete tento dopis pokaždé, když chybějící odpověď zastaví některý krok práce.
letter-waiting-for-reply-before = Ověřte, že klient otázky dostal a že vám odpovědi nepřišly jinou cestou.

check-open-questions-listed = Shrnout otevřené otázky do jedné zprávy
check-blocked-step-named = Uvést krok, který čeká
check-reply-date-set = Stanovit termín odpovědi
check-waiting-days-logged = Zaznamenat dny čekání

## Kapitola: controlling-client

controlling-client-title = Klient, který chce mít vše pod kontrolou
controlling-client-lead = Ukažte, jak neustálé schvalování ovlivňuje práci, a nabídněte pevný postup s datem vyhodnocení.
controlling-client-summary =
    Někteří klienti chtějí vidět a schválit každý detail. Čekání na schválení a nepodstatné změny pak spolknou tolik času, že se téměř nic nedokončí. Hotová práce málokdy funguje tak dobře, jak by mohla.

    S klidem vysvětlete, že za těchto okolností nelze dělat dohodnutou práci. Navrhněte pevný postup: více položek najednou, jeden den schvalování a přístup ke všem účtům, které práce vyžaduje. Stanovte datum, kdy ověříte, zda postup pomáhá. Pokud klient vaše slova nebere na vědomí a nic se nemění, spolupráci ukončete.

controlling-client-sign-previews-everything = Klient trvá na tom, že předem uvidí úplně každou položku.
controlling-client-sign-distrusts-advice = Klient vám nedůvěřuje a zpochybňuje každou radu.
controlling-client-sign-undermines-good-practice = Druhá strana narušuje osvědčené postupy, například vrací zpět kroky, které váš obor považuje za nezbytné.
controlling-client-sign-treats-all-as-critical = Ke každému úkonu klient přistupuje, jako by na něm záviselo všechno.
controlling-client-sign-approves-every-detail = Klient chce vědět i o tom nejmenším kroku a každý schvalovat.
controlling-client-sign-shares-partial-access = Druhá strana vám dává přístup jen k některým účtům, takže koordinovaná práce je téměř nemožná.
controlling-client-sign-nitpicks = Klient kritizuje každou maličkost na vaší práci.

controlling-client-step-show-effect-on-work = Ukažte dopad na práci.
    .detail = Vypište dny čekání i hodiny strávené drobnými změnami a vysvětlete, že za těchto okolností nelze dělat dohodnutou práci.
controlling-client-step-propose-approval-routine = Navrhněte pevný postup schvalování.
    .detail = Posílejte více položek najednou, dohodněte si jeden den schvalování v týdnu a požádejte o všechny připomínky v jedné zprávě.
controlling-client-step-list-missing-access = Vypište chybějící přístupy.
    .detail = Uveďte každý účet i úkol, ke kterému je potřeba, a požádejte klienta, aby vám vytvořil vlastní přístup, místo aby posílal heslo.
controlling-client-step-set-review-date = Stanovte datum vyhodnocení.
    .detail = Zvolte den za dva až čtyři týdny, kdy se obě strany podívají, co se zlepšilo.
controlling-client-step-leave-if-nothing-changes = Pokud se nic nezmění, spolupráci ukončete.
    .detail = Jestliže klient do data vyhodnocení vaše slova nevezme na vědomí, splňte zbývající závazky a pošlete krátké, zdvořilé oznámení.

controlling-client-dont-absorb-endless-tweaks = Nepřijímejte drobné změny bez omezení.
    .reason = Nepodstatné změny zaberou tolik času, že se téměř nic jiného nedokončí.

letter-approval-routine-title = Návrh postupu schvalování
letter-approval-routine-subject = Návrh jednoduššího postupu schvalování
letter-approval-routine-body =
    { $client-name }

    Dobrý den,

    chci Vám dodat dohodnuté výsledky. Schvalování každé položky zvlášť teď ale zabírá tolik času, že dohodnutou práci dělat nemohu.

    Dosavadní dopad na práci: { $effect-on-work }

    Navrhuji tento postup:

    - Den schvalování: { $review-day }
    - Počet položek v jedné dávce: { $batch-size }
    - Přístupy, které ještě potřebuji: { $needed-access }

    Položky i nadále uvidíte dřív, než budou konečné. V den schvalování mi prosím pošlete všechny připomínky v jedné zprávě a já změny zapracuji najednou. Na samotnou práci tak zbude víc času.

    Potvrďte mi prosím tento postup písemně před prvním dnem schvalování.

    S pozdravem

    { $your-name }
letter-approval-routine-when = Pošlete tento dopis, když schvalování a drobné změny zabírají víc času než práce samotná.
letter-approval-routine-before = Ověřte, že dopad popisujete pomocí dat nebo hodin a že žádná věta nehodnotí klienta.

caveat-expect-blame = Když výsledek zklame, klient, který řídil každý krok, vám často dá vinu jako první. Svá doporučení, každé schválení i každé zpoždění mějte písemně zaznamenané.

check-approval-routine-agreed = Dohodnout postup schvalování
check-items-batched = Seskupit položky ke společnému schválení
check-missing-access-listed = Vypsat chybějící přístupy
check-effect-explained = Vysvětlit dopad na práci
check-review-date-set = Stanovit datum vyhodnocení

## Kapitola: price-pushback

price-pushback-title = Když klient zpochybňuje cenu
price-pushback-lead = Vysvětlete svou cenu jednou, předložte jednu poslední nabídku a pak se rozhodněte.
price-pushback-summary =
    Vaše představa o přiměřené odměně a představa klienta se střetávají. Klienta, který obvyklé ceny nezná, může ta vaše šokovat. Spolupráci hned neukončujte: vysvětlení může klientovi pomoci vaši cenu přijmout.

    Vysvětlete jen jednou, co cena zahrnuje. Klient může namítnout, že jiní odborníci by tutéž práci udělali mnohem levněji. Nezačínejte s nimi soutěžit. Pokud debata o ceně nekončí, předložte jednu poslední nabídku s datem platnosti. Když ji klient odmítne, možná budete chtít jednání ukončit natrvalo.

price-pushback-sign-fee-shock = Klienta vaše cena šokuje.
price-pushback-sign-cheaper-elsewhere = Klient říká, že jiní odborníci by tutéž práci udělali mnohem levněji.
price-pushback-sign-never-ending-haggling = Klient znovu a znovu žádá o nižší cenu.

price-pushback-step-restate-scope-and-price = Znovu uveďte rozsah prací a cenu.
    .detail = Napište zahrnuté práce i celkovou cenu do jedné zprávy, aby je klient viděl pohromadě.
price-pushback-step-explain-once = Cenu vysvětlete jednou.
    .detail = Uveďte, kolik času a jaké nástroje práce vyžaduje, vysvětlení pošlete písemně a za cenu se neomlouvejte.
price-pushback-step-decide-on-last-offer = Rozhodněte se o poslední nabídce.
    .detail = Zvolte nejnižší cenu nebo nejmenší rozsah prací, které můžete přijmout, stanovte platnost nabídky, a pokud ji klient odmítne, jednání zdvořile uzavřete.

price-pushback-do-give-time-after-shock = Po prvním překvapení dejte klientovi čas.
    .reason = Kdo neznal obvyklé ceny, může vaši cenu přijmout, až jí porozumí.
price-pushback-dont-race-to-the-bottom = Nesoutěžte s nižšími cenami ostatních.
    .reason = Jiná nabídka může zahrnovat méně práce a cena, která nepokryje váš čas, vám škodí.
price-pushback-dont-end-it-at-once = Neukončujte spolupráci okamžitě.
    .reason = Klientovi mohou jen chybět informace a vysvětlení může stačit.

check-scope-and-price-restated = Znovu uvést rozsah prací a cenu
check-price-explained = Písemně vysvětlit cenu
check-rivals-not-matched = Nepřistoupit na nižší ceny ostatních
check-last-offer-decided = Rozhodnout se o poslední nabídce

## Kapitola: indecisive-client

indecisive-client-title = Klient, který se nedokáže rozhodnout
indecisive-client-lead = Když přání zůstávají neurčitá, nabídněte dvě jasné možnosti a jeden termín rozhodnutí.
indecisive-client-summary =
    Někteří klienti nedokážou říct, co chtějí. Že je klient zvědavý na průběh práce, je normální a trocha flexibility z vaší strany může pomoci. Problém nastává, když je všechno neurčité. Klientovi, který neví, co potřebuje, můžete jen stěží nabídnout správné řešení a objevují se komplikace.

    Nabídněte dvě možnosti, požádejte o jednu volbu a tu písemně potvrďte. Stanovte termín rozhodnutí. Pokud klient nedokáže ani vysvětlit, co potřebuje, ani reagovat na vaše návrhy, spolupráci ukončete. Práci vám to může usnadnit.

indecisive-client-sign-cannot-say-what-they-want = Klient nedokáže říct, co chce, ani když se zeptáte přímo.
indecisive-client-sign-changes-mind-after-delivery = Klient změní názor, až když dostane to, co si sám vybral.
indecisive-client-sign-everything-is-vague = Všechno zůstává neurčité: cíl, obsah i termín.

indecisive-client-step-offer-two-options = Nabídněte dvě možnosti.
    .detail = Popište dvě jasná řešení, každé s cenou a termínem, a zeptejte se, které je blíž tomu, co klient potřebuje.
indecisive-client-step-confirm-choice-in-writing = Volbu písemně potvrďte.
    .detail = Pošlete krátkou zprávu, která uvádí zvolenou možnost a říká, kolik stojí pozdější změna.
indecisive-client-step-set-decision-date = Stanovte termín rozhodnutí.
    .detail = Uveďte, do kterého dne volbu potřebujete, a řekněte, že pozdější rozhodnutí posune i termín dodání.
indecisive-client-step-leave-if-no-answer = Pokud odpověď nepřijde, spolupráci ukončete.
    .detail = Jestliže klient do tohoto data ani nevysvětlí, co potřebuje, ani nezareaguje na vaše návrhy, zdvořile řekněte, že bez rozhodnutí pokračovat nemůžete, a práci ukončete.

indecisive-client-do-allow-some-curiosity = Na běžné otázky o průběhu práce odpovídejte.
    .reason = Zvědavost je normální a trocha flexibility může klientovi pomoci s rozhodnutím.
indecisive-client-dont-guess-the-need = Nehádejte, co klient potřebuje.
    .reason = Když potřebu neznáte, správné řešení najdete jen stěží a špatný odhad vede ke komplikacím.

check-two-options-offered = Nabídnout dvě možnosti
check-choice-confirmed = Písemně potvrdit volbu
check-change-cost-stated = Uvést cenu pozdějších změn
check-decision-date-set = Stanovit termín rozhodnutí

## Kapitola: no-common-ground

no-common-ground-title = Když se nemůžete dohodnout
no-common-ground-lead = Zkuste jeden férový kompromis a pak se rozhodněte, zda projekt dokončit, nebo spolupráci ukončit.
no-common-ground-summary =
    Neshody jsou běžné a nevyhnutelné, a přesto mohou pro všechny dopadnout dobře. Je těžké najít rovnováhu mezi svým odborným pohledem a pohledem klienta. Když žádný pokus o kompromis nevyjde, je projekt v ohrožení: stojí a všichni čekají. Pokud nechcete projekty opouštět, všímejte si tohoto signálu včas.

    Jednou z cest je dokončit práci s ústupky na obou stranách. Výsledek pak ale nemusí uspokojit nikoho a obě strany může připravit o čas. Kompromis není vždy nutný. Odborné neshody existují i s těmi nejlepšími klienty a ukončení spolupráce může být pro všechny nejlepší řešení.

no-common-ground-sign-compromise-keeps-failing = Každý pokus o kompromis selže.
no-common-ground-sign-project-stalled = Projekt se zastavil a všichni čekají.

no-common-ground-step-write-both-positions = Sepište obě stanoviska.
    .detail = Několika větami popište, co doporučujete vy a co chce klient, a zeptejte se ho, zda je jeho část správně.
no-common-ground-step-compare-with-goals = Porovnejte obě stanoviska s dohodnutými cíli.
    .detail = Ověřte, které části každého stanoviska slouží sepsaným cílům a které jsou jen věcí vkusu.
no-common-ground-step-try-one-compromise = Zkuste jeden kompromis.
    .detail = Písemně navrhněte jedno řešení s ústupkem z každé strany a uveďte termín odpovědi.
no-common-ground-step-consider-parting = Zvažte, zda spolupráci ukončit.
    .detail = Pokud selže i tento kompromis, odpovězte na otázky v této kapitole a rozhodněte se, zda je ukončení spolupráce nejlepším řešením pro obě strany.

no-common-ground-do-spot-it-early = Všímejte si tohoto signálu včas.
    .reason = Neshoda zachycená včas se řeší snáz a opustíte méně projektů.
no-common-ground-dont-settle-for-what-nobody-wants = Nedodávejte výsledek, který nikdo nechce.
    .reason = Neuspokojí ani jednu stranu a obě připraví o čas.

decision-is-a-compromise-worth-it-title = Vyplatí se kompromis?
decision-is-a-compromise-worth-it-summary = Dvě otázky vám pomohou rozhodnout, zda projekt dokončit s kompromisem, nebo spolupráci ukončit.
question-is-a-compromise-worth-it-goals-still-met = Splňuje kompromis i nadále dohodnuté cíle?
answer-is-a-compromise-worth-it-goals-still-met-answer-yes = Ano, cíle i nadále splňuje
answer-is-a-compromise-worth-it-goals-still-met-answer-no = Ne, některý důležitý cíl chybí
question-is-a-compromise-worth-it-both-would-accept = Přijaly by výsledek obě strany?
answer-is-a-compromise-worth-it-both-would-accept-answer-yes = Ano, obě strany ho mohou přijmout
answer-is-a-compromise-worth-it-both-would-accept-answer-no = Ne, alespoň jedna strana ho přijmout nemůže

outcome-finish-with-compromise-title = Dokončit projekt s kompromisem
outcome-finish-with-compromise-text =
    Kompromis splňuje cíle a obě strany ho mohou přijmout. Práci můžete dokončit s ústupky na obou stranách.

    Znovu sepište cíl, výstupy a termín. Než budete pokračovat, požádejte klienta, aby je písemně potvrdil.
outcome-propose-parting-title = Navrhnout ukončení spolupráce
outcome-propose-parting-text =
    Výsledek, který neuspokojí nikoho, připraví obě strany o čas. Odborné neshody existují i s těmi nejlepšími klienty a ukončení spolupráce může být pro všechny nejlepší řešení.

    Nejdřív si přečtěte smlouvu a vypište nesplněné závazky. Potom ve zdvořilé zprávě bez výčitek navrhněte datum ukončení.

check-positions-written = Sepsat obě stanoviska
check-goals-compared = Porovnat stanoviska s cíli
check-one-compromise-tried = Zkusit jeden kompromis
check-parting-considered = Zvážit ukončení spolupráce

## Kapitola: never-satisfied-client

never-satisfied-client-title = Klient, kterému se nezavděčíte
never-satisfied-client-lead = Porovnejte požadavky se smlouvou, zastavte neplacené vícepráce a rozhodněte se.
never-satisfied-client-summary =
    Kdo pracuje s klienty dost dlouho, jednou narazí na někoho, kdo zůstává nespokojený, ať se udělá cokoli. Po každém úsilí, ať je sebevětší, se najde nový důvod ke stížnosti. Nejdřív ověřte, zda příčinou není nedorozumění nebo těžké období v životě či podnikání klienta.

    Pokud tohoto klienta nic nemůže potěšit, je to pravděpodobně jeho povaha a tu nezměníte. Nemusíte znovu a znovu dokazovat svou hodnotu. Porovnejte každý požadavek se smlouvou, dokončete, co je dohodnuto, a zastavte neplacené vícepráce. Pak se v klidu rozhodněte, zda pokračovat.

never-satisfied-client-sign-always-unhappy = Po každém dodání si klient najde důvod ke stížnosti, ať je vaše úsilí sebevětší.
never-satisfied-client-sign-excessive-demands = Klient má přehnané požadavky, které daleko přesahují dohodnutou práci.
never-satisfied-client-sign-no-respect-for-time = Klient nerespektuje váš čas: nepřichází na schůzky nebo čeká odpověď v kteroukoli hodinu.
never-satisfied-client-sign-acts-owed = Klient se chová, jako by u vás měl něco k dobru.
never-satisfied-client-sign-knows-better = Druhá strana vystupuje, jako by vašemu oboru rozuměla víc než vy, a tvrdí, že děláte všechno špatně.
never-satisfied-client-sign-endless-improvements = Klient označuje svá přání za skromná, ale chce nekonečná vylepšení a složitá řešení na míru.
never-satisfied-client-sign-attacks-your-team = Klient volá do vaší kanceláře a kvůli drobným nedostatkům veřejně kritizuje váš tým.

never-satisfied-client-step-compare-requests-with-contract = Porovnejte každý požadavek se smlouvou.
    .detail = Vypište všechny požadavky a u každého označte, zda je součástí smlouvy, nebo jde o vícepráce.
never-satisfied-client-step-stop-extra-work = Zastavte neplacené vícepráce.
    .detail = Dokončete, co zahrnuje smlouva, a než začnete s čímkoli dalším, pošlete cenu.
never-satisfied-client-step-move-to-decision = Rozhodněte se, zda pokračovat.
    .detail = Zvolte si datum rozhodnutí a použijte rozhodovací pomůcku o tom, zda zůstat, nebo odejít.

never-satisfied-client-dont-try-to-change-character = Nesnažte se změnit klientovu povahu.
    .reason = Takové chování patří pravděpodobně k jeho povaze a vy ho nezměníte.
never-satisfied-client-dont-keep-giving-in = Nepřistupujte stále na každý požadavek.
    .reason = Přijdou nové požadavky a klient stejně spokojený nebude.

check-requests-listed = Vypsat požadavky
check-contract-compared = Porovnat požadavky se smlouvou
check-extra-work-stopped = Zastavit neplacené vícepráce
check-decision-started = Zvolit datum rozhodnutí

## Kapitola: abusive-behaviour

abusive-behaviour-title = Hrubé chování
abusive-behaviour-lead = Nejdřív chraňte své bezpečí, uložte si zprávy, stanovte hranici, a pokud hrubé chování pokračuje, odejděte.
abusive-behaviour-summary =
    Vaše bezpečí je na prvním místě. Pokud se vy nebo váš tým cítíte v ohrožení, nescházejte se s klientem o samotě, svěřte se někomu, komu důvěřujete, a zajistěte si pomoc. Před odchodem nemusíte nikoho varovat.

    Klient může mít k některé části práce výhrady, a pokud je vyjádří slušně, není to žádný problém. Slovní napadání namísto konstruktivní kritiky je něco jiného. Emoce mohou být silné, zejména když se klienta věc citově dotýká, ani pak však hrubé chování není přijatelné.

    Pokud jste v bezpečí, reagujte hned, jakmile se něco takového stane, aby se situace nezhoršila. Nejdřív dejte najevo, že vnímáte klientovo rozrušení. Potom otevřeně řekněte, že takové chování není přijatelné. Pokud to nepomůže, spolupráci ukončete.

abusive-behaviour-sign-insults = Konstruktivní kritiku nahrazují urážky, nebo urážky přicházejí spolu s kritikou, která nemá žádné opodstatnění.
abusive-behaviour-sign-attacks-on-character = Klient útočí na vaši osobu a o práci nemluví.
abusive-behaviour-sign-outsize-reactions = Klient reaguje na nepatrné chyby velkým hněvem.

abusive-behaviour-step-check-safety-first = Nejdřív si ověřte, zda jste v bezpečí.
    .detail = Pokud vy nebo někdo z vašeho týmu čelíte výhrůžkám nebo sexuálnímu obtěžování, nescházejte se s klientem o samotě, svěřte se někomu, komu důvěřujete, a než uděláte cokoli dalšího, obraťte se na policii nebo na místní pomáhající organizaci.
abusive-behaviour-step-save-the-messages = Uložte si zprávy.
    .detail = Každou zprávu uchovejte s datem a po hovoru nebo schůzce si zapište přesná slova a jména přítomných.
abusive-behaviour-step-acknowledge-distress = Dejte najevo, že vnímáte klientovo rozrušení.
    .detail = Je-li bezpečné odpovědět, začněte jednou klidnou větou, například: „Chápu, že je pro vás tato situace frustrující.“
abusive-behaviour-step-state-the-limit = Otevřeně stanovte hranici.
    .detail = Pojmenujte chování, řekněte, že není přijatelné, a uveďte, jaké jednání odteď očekáváte.
abusive-behaviour-step-end-if-repeated = Pokud se to zopakuje, spolupráci ukončete.
    .detail = Pošlete krátké oznámení bez dohadování, nebo, pokud se necítíte v bezpečí, odejděte bez varování a požádejte jinou osobu, aby převzala veškerý další kontakt.

abusive-behaviour-do-act-at-once = Jednejte hned, jakmile se to stane.
    .reason = Hrubé zacházení, na které nikdo nereaguje, se může zhoršovat, proto reagujte včas, pokud jste v bezpečí.
abusive-behaviour-do-speak-up-for-yourself = Braňte se s klidem.
    .reason = Bránit se člověku, který vám platí, je těžší, ale i tak je důležité chránit se a ozvat se ve vlastním zájmu.
abusive-behaviour-dont-answer-with-insults = Neodpovídejte urážkami.
    .reason = Kvůli urážkám může být situace ještě nebezpečnější a vaše vlastní slova mohou být použita proti vám.

letter-behaviour-limit-title = Stanovení hranice po hrubém chování
letter-behaviour-limit-subject = Naše další komunikace
letter-behaviour-limit-body =
    { $client-name }

    Dobrý den,

    chápu, že je pro Vás tato situace frustrující. Vaše výhrady k práci beru vážně a vždy mi můžete říct, co na ní chcete změnit.

    Následující chování je však pro mě nepřijatelné:

    - Datum: { $incident-date }
    - Co se stalo: { $behaviour }

    Při veškeré další komunikaci Vás žádám o toto: { $expected-conduct }

    Pokud se uvedené nepřijatelné chování zopakuje, ukončím naši spolupráci v souladu s podmínkami naší dohody.

    Za těchto podmínek chci v práci pokračovat a v klidu s Vámi vyřešit otevřené body.

    S pozdravem

    { $your-name }
letter-behaviour-limit-when = Použijte tento dopis po prvním případu hrubého chování, a to jen tehdy, pokud se cítíte v bezpečí a chcete v práci pokračovat.
letter-behaviour-limit-before = Ověřte, že jste v bezpečí a že jsou zprávy uloženy. Popište jen to, co zaznělo nebo se stalo, a neposílejte dopis nikomu dalšímu.

caveat-personal-safety = Vaše bezpečí a bezpečí vašeho týmu jsou důležitější než jakýkoli projekt nebo platba. Pokud se cítíte v nebezpečí, nescházejte se s klientem o samotě, svěřte se někomu, komu důvěřujete, a svůj odchod neoznamujte, dokud v bezpečí nebudete.
caveat-threats-are-for-the-police = Na výhrůžky, násilí, pronásledování a sexuální obtěžování dopis nestačí. Obraťte se na policii nebo na místní pomáhající organizaci a uložte si důkazy. V bezprostředním nebezpečí volejte místní tísňovou linku.

check-safety-checked = Ověřit své bezpečí i bezpečí týmu
check-messages-saved = Uložit zprávy s daty
check-frustration-acknowledged = Dát klientovi najevo, že jeho rozrušení vnímáte
check-limit-stated = Jasně stanovit hranici
check-someone-told = Svěřit se někomu, komu důvěřujete
