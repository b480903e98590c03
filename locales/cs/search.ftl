guide-set-expectations-search =
    než začneme, na začátku, nová zakázka, nový projekt, začátek spolupráce, dohodnout předem, předejít nedorozumění

guide-handle-situations-search =
    problémový klient, těžký klient, obtížný zákazník, hrozný klient, klient z pekla, konflikt, potíže s klientem,
    problémy s klienty

guide-get-paid-search =
    peníze, nezaplaceno, nezaplatil, problémy s placením, vymáhání, pohledávka, pohledávky, dluh, inkaso, cash flow

guide-end-well-search =
    končím, skončit s klientem, odejít od klienta, rozloučit se, rozchod, konec zakázky, poslední faktura

first-conversation-search =
    první schůzka, první hovor, první telefonát, úvodní schůzka, úvodní hovor, úvodní meeting, kickoff, kick-off,
    onboarding, nový klient, nový zákazník, nová zakázka, nová poptávka, zájemce, poptávka, začátek spolupráce,
    jak začít spolupráci, jak začít s novým klientem, než začneme, příprava na schůzku, na co se ptát klienta,
    otázky pro klienta, dotazník pro klienta, představit se, jak pracuju, jak pracuji, vysvětlit postup,
    postup práce, průběh spolupráce, pracovní doba, kdy jsem k zastižení, do kdy odpovídám, na jakém kanálu,
    whatsapp nebo mail, e-mail nebo telefon, slack, zoom, kontaktní osoba, kdo rozhoduje, harmonogram, časový plán,
    kdy to bude hotové, nastavit očekávání, přehnaná očekávání, nereálná očekávání, nedorozumění, nepochopení,
    mysleli si, čekali něco jiného, představoval si něco jiného, zápis ze schůzky, shrnutí schůzky,
    shrnout domluvu mailem, první dojem, pravidla spolupráce, setkání, první setkání

price-and-payment-terms-search =
    kolik si účtovat, kolik si říct, kolik si vzít, jak nacenit, nacenění, nacenit práci, kalkulace, cenotvorba,
    hodinová sazba, hodinovka, denní sazba, sazba za hodinu, pevná cena, paušál, paušální cena, balíček, ceník,
    cenová nabídka, nabídka, poslat nabídku, odhad ceny, rozpočet zakázky, položkový rozpočet, záloha, zálohy,
    zálohová faktura, chci zálohu, vzít si zálohu, platba předem, peníze předem, polovina předem,
    padesát procent předem, splátky, na splátky, dílčí fakturace, kdy fakturovat, splatnost, lhůta splatnosti,
    platební podmínky, kdy mi zaplatí, číslo účtu, platba převodem, hotově, DPH, daň, úrok z prodlení,
    smluvní pokuta, penále, pokuta za pozdní platbu, smlouva, vzor smlouvy, smlouva o dílo, bez smlouvy,
    nemáme smlouvu, podepsat smlouvu, písemná smlouva, ústní dohoda, ústní domluva, obchodní podmínky, VOP, zdražit,
    zvýšit cenu, zdražení, měna, eura, honorář, kolik účtovat zákazníkovi

goals-and-scope-search =
    rozsah práce, rozsah zakázky, zadání, brief, specifikace, požadavky, výstupy, co dodám, co je v ceně,
    co není v ceně, není součástí zakázky, nad rámec, nad rámec dohody, mimo dohodu, práce navíc, vícepráce,
    úkoly navíc, ještě jedna drobnost, drobnost navíc, když už jsi u toho, nabalují se další věci, nabaluje se to,
    narůstá to, scope creep, změnový požadavek, pozdní změny, změny po schválení, změna zadání, kola úprav,
    kolik úprav, počet korektur, korektury, revize, neomezené úpravy, úpravy zdarma, opravy zdarma, účtovat změny,
    změna termínu, zdarma, práce zdarma, ukázka zdarma, návrh zdarma, vzorek zdarma, zkušební úkol, test zdarma,
    ukázková práce, ukázky bez placení, tendr zdarma, pitch, za referenci, do portfolia, návrhy, skicy,
    autorská práva, komu patří dílo, vlastnictví, vlastník návrhu, licence, zdrojové soubory čí jsou,
    duševní vlastnictví, cíl projektu, cíle, předmět smlouvy, přidat práci, kolik oprav, co chce zákazník navíc

sort-the-situation-search =
    co se děje, o co jde, co je špatně, něco nehraje, něco je špatně, něco nesedí, divný pocit, špatný pocit,
    špatné tušení, tuším problém, úzkost, mám strach z každé zprávy, děsím se telefonátu, bojím se otevřít mail,
    nervózní před hovorem, nechuť komunikovat, varovné signály, varovné znamení, red flags, problémový klient,
    problémový zákazník, těžký klient, obtížný klient, hrozný klient, typy klientů, druhy klientů, jaký typ klienta,
    jaký mám problém, kde začít, nevím co dělat, nevím co s tím, nevím si rady, jsem zmatený, pomoc, poraďte,
    rozpoznat problém, vyznat se v tom, proč to dělá, proč se takhle chová, příčina, důvod chování, je to moje chyba,
    dělám něco špatně, je to normální, přeháním to, opakuje se to, pořád dokola stejný problém, stále se to vrací,
    vzorec, jak často, test, kvíz, rozcestník, situace, druh klienta, druh zákazníka, typ zákazníka,
    v čem je problém, problém s klientem

client-under-pressure-search =
    klient ve stresu, stres, vystresovaný, nervózní klient, pod tlakem, těžké období, těžká doba, má toho hodně,
    osobní problémy, rodinné problémy, nemoc, nemocný, v nemocnici, rakovina, úmrtí v rodině, pohřeb, zármutek,
    rozvod, těhotná, přišel o práci, tlačí na něj šéf, tlak od šéfa, tlak vedení, finanční potíže klienta,
    firma mu krachuje, krize, emoce, brečí, pláče, panikaří, rozčilený, naštvaný, smutný, zklamaný,
    nespokojený i když je práce dobrá, neoprávněná reklamace, reklamace, nedorozumění, moje chyba, udělal jsem chybu,
    spletl jsem se, spletla jsem se, pokazil jsem to, zkazil jsem to, překlep, nestihl jsem termín, nestíhám termín,
    pozdě odevzdáno, zpoždění z mé strany, omluva, omluvit se, jak se omluvit, promiňte, mrzí mě to, napravit,
    náprava, odčinit, odškodnění, vstřícnost, zachránit vztah, získat zpět důvěru, uklidnit klienta, vyslechnout,
    naslouchat, empatie, soucit, pochopení, trpělivost, zlobí se, je mi líto, zákazník ve stresu, omluva zákazníkovi

unresponsive-client-search =
    neodpovídá, neodpověděl, neodepisuje, neodepsal, nereaguje, nereagoval, nepíše, neozývá se, neozval se,
    přestal odpovídat, přestal komunikovat, nekomunikuje, ghosting, ghostuje, zmizel, ztratil se, vypařil se,
    mrtvý brouk, dělá mrtvého brouka, ticho, mlčí, mlčení, ticho po pěšině, nedá se sehnat, nelze zastihnout,
    nezvedá telefon, nebere telefon, nebere mi to, vypnutý telefon, hlasová schránka, nevolá zpátky, zobrazeno,
    přečetl a neodpověděl, přečteno, ignoruje, ignoruje maily, ignoruje zprávy, žádná odpověď, žádná odezva,
    žádná reakce, bez odpovědi, bez odezvy, čekám na odpověď, čekám na vyjádření, čekám na podklady,
    nedodal podklady, neposlal podklady, neposlal texty, chybí materiály, čekám na zpětnou vazbu, žádná zpětná vazba,
    čekám na schválení, nemůžu pokračovat, stojí to na klientovi, kvůli němu stojíme, zdržuje, odpovídá pozdě,
    odpovídá za týden, odpovídá po měsíci, zaneprázdněný, nemá čas, na dovolené, zapomněl na mě, připomenout se,
    jak se připomenout, kolikrát psát, kolikrát urgovat, urgovat odpověď, urgence, popohnat, a to je všechno,
    volám mu, neozve se, neozval, odmlčel se, po návrhu se odmlčel, ztichl, utichl, zákazník neodpovídá

controlling-client-search =
    mikromanagement, mikromanažer, mikromanažuje, mikromanaguje, micromanagement, kontroluje mě,
    kontroluje každý krok, chce kontrolovat všechno, kontrolor, kontrola každou hodinu, dohlíží, hlídá mě,
    sleduje každý pohyb, kouká mi přes rameno, dýchá mi na krk, stojí mi za zády, šmíruje, volá pořád,
    volá každou chvíli, otravuje, chce hlášení, denní report, pořád chce vědět jak to jde, chce vše schvalovat,
    schvaluje každou maličkost, schvaluje každé slovo, schvalování, schvalování trvá dlouho, chce vidět každý návrh,
    chce vidět vše předem, nedůvěra, nevěří mi, nedůvěřuje, pochybuje o mně, zpochybňuje moje rady,
    nedá na moje rady, ignoruje moje doporučení, neposlouchá odborníka, plete se mi do práce, kecá mi do práce,
    mluví mi do toho, diktuje, přikazuje, komanduje, šéfuje, chová se jako můj šéf, jako zaměstnanec, hnidopich,
    puntičkář, rýpe se v detailech, šťourá, šťourá se, drobné úpravy, posuň to o pixel, o dva pixely, detailista,
    všechno je urgentní, vše je kritické, nechce dát přístupy, nedal mi heslo, nemám přístup, omezený přístup,
    nenechá mě pracovat, přepisuje mi to, předělává to po mně, dělá si to sám, svoboda v práci, volná ruka,
    mluví do všeho, do všeho mi mluví, vměšuje se, rozkazuje, vidět předem, vidět všechno, před zveřejněním,
    zákazník mě kontroluje

price-pushback-search =
    drahé, moc drahé, příliš drahé, je to drahý, předražené, cena je vysoká, přestřelená cena, za co tolik,
    proč to tolik stojí, proč tak moc, šok z ceny, lekl se ceny, zaskočila ho cena, levněji, levnější,
    jinde levnější, našel levnějšího, konkurence je levnější, někdo to udělá levněji, synovec to udělá,
    známý to udělá levněji, umělá inteligence to udělá zadarmo, sleva, slevy, chce slevu, žádá slevu,
    množstevní sleva, kamarádská cena, snížit cenu, snížení ceny, jít s cenou dolů, slevit, srazit cenu,
    tlačí na cenu, tlačí cenu dolů, smlouvá, smlouvat, smlouvání, smlouvání o ceně, handrkuje, handrkování,
    licitovat, vyjednávat, vyjednávání o ceně, jednání o ceně, protinabídka, podbízení, podbízet se, nemá rozpočet,
    malý rozpočet, nemá na to, nemůže si to dovolit, nechce tolik dát, obhájit cenu, zdůvodnit cenu, vysvětlit cenu,
    námitky proti ceně, stěžuje si na cenu, odmítl nabídku, dorovnat cenu, poslední nabídka, stojím si za cenou,
    zlevnit, za hubičku, za pár korun, pod cenou, handrkovat, konkurent, našel si levnějšího, zákazník chce slevu,
    moc drahé pro ně

indecisive-client-search =
    neví co chce, sám neví co chce, neví jak to chce, nemá jasno, nemá představu, nedokáže se rozhodnout,
    nemůže se rozhodnout, nerozhodný, nerozhodnost, váhá, váhavý, váhání, otálí, odkládá rozhodnutí, oddaluje,
    protahuje, nejasné, nejasné zadání, nejasné požadavky, vágní, mlhavé, mlhavá představa, neurčité,
    protichůdné pokyny, zmatený, chaotický, chaos, mění názor, změnil názor, změnila názor, pořád mění názor,
    každý den chce něco jiného, každou chvíli jinak, otočil, otáčí, nestálý, nový nápad, nové nápady,
    samé nové nápady, stále nové verze, další varianty, více variant, dvě varianty, kterou variantu, neumí si vybrat,
    nemůže si vybrat, výběr varianty, chce obojí, začít znovu, začínáme od začátku, od nuly, znovu a jinak,
    předělávat kvůli změně názoru, schválil a pak změnil, nejdřív schválil, na poslední chvíli změna,
    ptá se všech na názor, rozhoduje komise, moc lidí rozhoduje, nikdo nerozhodne, uvidím pak poznám, něco wow,
    ať to má šmrnc, termín rozhodnutí, donutit k rozhodnutí, rozmýšlí se, rozmyslel si to, co vlastně chce, tápe,
    zákazník neví

no-common-ground-search =
    nemůžeme se dohodnout, nedohodli jsme se, nedohoda, neshoda, neshody, neshodneme se, nesouhlasí, nesouhlas,
    jiný názor, rozdílné názory, rozdílné představy, jiná představa, jiná vize, jiný vkus, každý chce něco jiného,
    každý táhne jinam, nerozumíme si, nesedli jsme si, nesedíme si, konflikt, spor, hádka, hádáme se, hádky,
    přeme se, přít se, rozpor, rozepře, pat, patová situace, mrtvý bod, na mrtvém bodě, slepá ulička, zaseknuté,
    projekt se zasekl, projekt stojí, nikam to nevede, nehýbe se to, stojí si na svém, trvá na svém, tvrdohlavý,
    umíněný, paličatý, nechce ustoupit, neustoupí, ustoupit, mám ustoupit, kdo má pravdu, kompromis, najít kompromis,
    kompromis nefunguje, zlatá střední cesta, střední cesta, napůl, půl na půl, na půl cesty, společná řeč,
    společné řešení, najít společnou řeč, mediace, mediátor, prostředník, urovnat, smír, vyřešit spor,
    rozejít se v dobrém, zablokováno, uvázlo to, najít řešení, na půlce cesty, rozdílný názor, spor se zákazníkem

never-satisfied-client-search =
    věčně nespokojený, stále nespokojený, nikdy spokojený, nikdy není spokojený, nespokojený klient, nespokojenost,
    nic mu není dobré, nic se mu nelíbí, nic jí není dost dobré, nelíbí se mu to, stěžuje si, pořád si stěžuje,
    na všechno si stěžuje, stížnost, stížnosti, kritizuje všechno, kritika, věčná kritika, vždycky něco najde,
    hledá chyby, hledá mouchy, remcá, prudí, buzeruje, brblá, vrtá, náročný, moc náročný, vybíravý,
    přehnané požadavky, přehnané nároky, nesmyslné požadavky, nekonečné úpravy, nekonečné požadavky,
    další a další úpravy, pořád další změny, další připomínky, pořád chce víc, chce víc za stejné peníze, stále víc,
    předělat, předělávat, předělávám to popáté, všechno znovu, znovu a znovu, dokola, nevděčný, nevděk,
    ani nepoděkuje, rozmazlený, chová se jako bych mu něco dlužil, myslí si že mu patřím, chytrák, všeználek,
    rozumí tomu líp, ví všechno líp, poučuje mě, prý dělám všechno špatně, nerespektuje můj čas, neváží si mého času,
    volá v noci, píše v noci, volá o víkendu, píše o víkendech, o víkendu, večer, chce mě mít k dispozici,
    24 hodin denně, nepřišel na schůzku, nechodí na schůzky, chodí pozdě, pomlouvá můj tým, nadává na kolegy,
    perfekcionista, vyčerpávající, chce vrátit peníze protože se mu to nelíbí, nenasytný, pořád něco, chytřejší,
    dělá všechno špatně, nespokojený zákazník

abusive-behaviour-search =
    nadává, nadává mi, nadávky, sprostě nadává, sprostý, sprosťák, vulgární, vulgarismy, urazil mě, uráží, urážky,
    urážka, urážlivý, hrubý, hrubost, hrubián, drzý, neslušný, nezdvořilý, ponižuje, ponížení, ponižování,
    zesměšňuje, vysmívá se mi, posmívá se, řekl že jsem blbec, řekla že jsem neschopná, idiot, debil, křičí,
    křičí na mě, křik, řve, řve na mě, ječí, vyjel na mě, vyjíždí po mně, zuří, vztek, vzteklý, výbuchy vzteku,
    ztrácí nervy, agresivní, agrese, útočí, osobní útok, útočí na mě, napadá mě, slovní napadání, šikana, šikanuje,
    zastrašuje, zastrašování, vyhrožuje, vyhrožování, výhrůžky, výhružky, hrozba, hrozí mi, vydírá, vydírání,
    obtěžuje, obtěžování, sexuální obtěžování, sexuální narážky, dotýká se mě, osahává, zve mě na rande, flirtuje,
    sexista, rasismus, rasista, diskriminace, nenávist, toxický, násilí, násilný, uhodil mě, bojím se, mám strach,
    strach o bezpečí, nebezpečí, bezpečí, policie, nahlásit na policii, trestní oznámení, stalking, zablokovat ho,
    manipuluje, manipulace, rozbrečel mě, hranice, nastavit hranice, vymezit se, ohradit se, bránit se,
    jak reagovat na urážky, dost, nenechat si líbit, výsměch, hloupý, hlupák, sprostý zákazník, zákazník nadává

late-payment-signs-search =
    platí pozdě, pozdní platba, pozdě platí, opožděná platba, vždycky zaplatí pozdě, zase nezaplatil včas,
    neplatí včas, neplatí, neplatič, nezaplatil, nezaplatil fakturu, nezaplacená faktura, neuhrazená faktura,
    neuhrazené faktury, faktura po splatnosti, po splatnosti, prodlení, zpoždění platby, platba nedorazila,
    peníze nepřišly, peníze nedorazily, kde jsou peníze, ještě nezaplatil, slibuje že zaplatí, slíbil že zaplatí,
    sliby, samé sliby, plané sliby, příští týden prý, zítra zaplatí, časem zaplatí, jednou zaplatí, výmluvy,
    vymlouvá se, výmluva, vymlouvá se na účetní, na banku, nemá peníze, není cash, druhotná platební neschopnost,
    vyhýbá se placení, odmítá zaplatit, nechce zaplatit, nechce platit, nemíní platit, zadržuje platbu,
    prý je práce špatná tak neplatí, vymlouvá se na kvalitu, zaplatil jen část, částečná platba, zaplatil míň,
    zaplatil méně, kolik mi dluží, dluží mi, dlužník, dlužná částka, celkový dluh, pohledávka, nepravidelné platby,
    platí jak se mu chce, platí čím dál později, podvod, podvodník, okradl mě, krach klienta, insolvence,
    uvidím vůbec peníze, pracuj dál peníze budou, prachy, po termínu, nepřišly peníze, zákazník neplatí

polite-reminders-search =
    upomínka, upomínky, upomenout, upomínat, první upomínka, druhá upomínka, vzor upomínky, jak napsat upomínku,
    slušná upomínka, zdvořilá upomínka, přátelská upomínka, připomenout fakturu, připomenout platbu,
    připomenutí platby, připomínka platby, jak si říct o peníze, říct si o peníze, požádat o zaplacení,
    zeptat se na peníze, stydím se říct o peníze, je mi trapné, trapné, nepříjemné, neumím si říct o peníze,
    jak slušně, slušně, zdvořile, jemně, urgence platby, urgovat fakturu, urgovat platbu, vymáhat, vymáhání,
    vymoci peníze, výzva k úhradě, výzva k zaplacení, poslední výzva, předžalobní výzva, kdy poslat upomínku,
    kdy upomínat, jak dlouho čekat, zapomněl zaplatit, zapomněl na fakturu, faktura se ztratila, faktura nepřišla,
    faktura do spamu, poslat fakturu znovu, chyba ve faktuře, špatná faktura, variabilní symbol, nový termín platby,
    posunout splatnost, odklad platby, prodloužit splatnost, splátkový kalendář, abych neztratil klienta,
    nechci ho naštvat, inkasní agentura, vymahačská firma, zveřejnit dlužníka, ostuda na internetu, mile,
    upomenout zákazníka

pause-and-resume-search =
    pozastavit, pozastavit práci, pozastavení, pozastavit projekt, zastavit práci, zastavit práce, zastavit projekt,
    přerušit práci, přerušení, přestat pracovat, přestat makat, stopnout, stopka, stop, pauza, dát si pauzu,
    dokud nezaplatí, dokud nezaplatí nedělám, nezaplatí nedělám, bez peněz nepracuju, bez zaplacení nepokračuju,
    bez peněz, zadarmo nepracuju, pracuju zadarmo, mám dělat dál, mám pokračovat, odmítnout pokračovat,
    pracovat bez zaplacení, nereaguje na upomínku, upomínku ignoruje, upomínka nepomohla, ani po upomínce, ultimátum,
    poslední varování, zadržet výstupy, zadržet data, zadržet soubory, nepředat dílo, nevydat práci,
    neodevzdat dokud nezaplatí, vypnout web, odpojit web, zablokovat přístup, můžu zastavit práci, mám právo přestat,
    smím přestat, právo přerušit, zmrazit, odložit, stávka, obnovit práci, obnovení, pokračovat po zaplacení,
    začít znovu po platbě, znovu spustit, znovu začít, konečně zaplatil, peníze přišly, nový termín po pauze,
    posun termínů, podruhé pozdě, zaplatil jen část a chce pokračovat, nepracovat, bez reakce na upomínku, nedělat,
    přestanu dělat, nebudu pracovat

stay-or-leave-search =
    zůstat nebo odejít, zůstat, odejít, mám skončit, mám odejít, mám to ukončit, mám zůstat, mám s ním dál pracovat,
    mám si ho nechat, nechat si klienta, pokračovat nebo ne, pokračovat, vydržet, vydržet to, stojí to za to,
    stojí mi to za to, nestojí to za to, má to cenu, nemá to cenu, nevyplatí se, plusy a mínusy, pro a proti,
    rozhodnutí, rozhodnout se, rozhodování, váhám jestli odejít, kdy odejít, kdy skončit, kdy to zabalit, zabalit to,
    vykašlat se na to, už toho mám dost, mám toho dost, mám ho plné zuby, leze mi krkem, dál to nejde, už nemůžu,
    unavený, vyčerpaný, vyhořelý, vyhoření, nespím, nemůžu spát, stres z klienta, ničí mi zdraví, psychika, deprese,
    nebaví mě to, trpět, snášet, dát mu ještě šanci, druhá šance, poslední šance, zlepší se to, změní se,
    doufám že se zlepší, bojím se o příjem, potřebuju peníze, potřebuju ty peníze, nemůžu si dovolit odejít,
    jediný klient, závislý na jednom klientovi, velký klient, nájem, hledat nové klienty, jiní klienti,
    toxický klient, nové podmínky, změnit podmínky, nechat ho být, nechat si zákazníka

ending-conversation-search =
    ukončit spolupráci, ukončení spolupráce, jak ukončit spolupráci, konec spolupráce, končím, končíme,
    jak říct že končím, oznámit konec, oznámit odchod, odchod, odcházím, dát výpověď, výpověď, výpověď smlouvy,
    vypovědět smlouvu, výpovědní doba, výpovědní lhůta, odstoupit od smlouvy, odstoupení, zrušit smlouvu,
    zrušit zakázku, rozvázat smlouvu, rozvázat spolupráci, dopis na rozloučenou, rozloučit se, rozloučení, sbohem,
    rozejít se s klientem, rozchod, zbavit se klienta, vyhodit klienta, propustit klienta, dát klientovi kopačky,
    poslat ho pryč, vzdát se zakázky, odmítnout další práci, odmítnout zakázku, neprodloužit, dál nepokračovat,
    už s ním nechci pracovat, nechci pro něj dělat, jaký důvod uvést, důvod odchodu, neutrální důvod,
    výmluva proč končím, slušně odejít, odejít slušně, odejít v dobrém, nespálit mosty, bez hádky, poslední den,
    poslední pracovní den, do kdy pracovat, uprostřed projektu, nedokončená práce, rozdělaná práce, vrátit zálohu,
    přemlouvá mě, prosí ať zůstanu, nechce mě pustit, jak to napsat klientovi, poslední dny, dát vědět že končím,
    odmítnout zákazníka, rozloučit se se zákazníkem

hand-over-search =
    předání, předat, předávka, předat práci, předat projekt, předání projektu, předávací protokol, protokol,
    předat soubory, předat podklady, předat data, předat přístupy, předat účty, předat hesla, hesla,
    jak poslat hesla, přihlašovací údaje, přístupy, přístupové údaje, loginy, účty, admin práva, převod účtu,
    převod domény, převést doménu, přepsat doménu, hosting, web předat, sociální sítě předat, vrátit, vrátit věci,
    vrátit podklady, vrátit dokumenty, odevzdat, odevzdání, odevzdat soubory, finální soubory, zdrojové soubory,
    zdrojáky, všechny soubory, nahrát soubory, disk, úložiště, dropbox, zip, záloha dat, zálohovat data, archiv,
    archivace, smazat data, smazat data klienta, GDPR, osobní údaje, odebrat si přístup, zrušit můj přístup,
    nástupce, nový dodavatel, nový freelancer, jiný freelancer, jiná agentura to přebírá, převezme po mně,
    kdo to převezme, závěrečná zpráva, závěrečný report, shrnutí práce, výsledky, co zbývá, nedokončené úkoly,
    otevřené úkoly, dokumentace, návod, manuál, zaškolení, uzavřít projekt, po skončení, poslední faktura,
    předat zákazníkovi

records-and-reputation-search =
    záznamy, vést záznamy, zapisovat, zapisovat si, zápisky, poznámky, deník, evidence, log, přehled událostí,
    časová osa, důkazy, důkaz, jak to dokázat, dokázat, prokázat, doložit, screenshoty, screenshot, snímky obrazovky,
    uložit zprávy, uložit chat, uložit maily, zálohovat zprávy, schovat si maily, uchovat, jak dlouho uchovávat,
    archivovat, nahrávat hovory, nahrávka hovoru, černé na bílém, písemně, tvrzení proti tvrzení, tvrdí že to neřekl,
    zapírá, popírá, lže, lži, lže o mně, obvinil mě, obviňuje, obvinění, falešné obvinění, křivé obvinění, soud,
    žaloba, zažalovat, právník, advokát, soudní spor, špatná recenze, negativní recenze, jedna hvězdička, hvězdička,
    hodnocení, recenze na googlu, falešná recenze, smazat recenzi, odpovědět na recenzi, pomluva, pomluvy,
    pomlouvá mě, očerňuje, očernil, drby, šíří o mně, píše o mně na facebooku, příspěvek na facebooku,
    sociální sítě útok, veřejný útok, veřejně mě kritizuje, veřejná kritika, ostuda, pověst, dobré jméno, reputace,
    poškozuje mi jméno, ztráta pověsti, hejt, jak reagovat veřejně, zachovat klid, co řeknou ostatní,
    poškození pověsti, google, nepravda, snímek obrazovky, ukládat zprávy, psát si poznámky, zákazník o mně lže

letter-expectations-summary-search =
    vzor mailu po schůzce, shrnutí mailem vzor, uvítací mail

letter-price-explanation-search =
    vzor vysvětlení ceny, průvodní mail k nabídce

letter-goals-confirmation-search =
    vzor potvrzení zadání, potvrzovací mail, potvrzení rozsahu

letter-apology-and-fix-search =
    vzor omluvy, omluvný dopis, omluvný mail

letter-waiting-for-reply-search =
    vzor urgence, mail když neodpovídá, připomínací mail

letter-approval-routine-search =
    vzor návrhu schvalování, mail schvalování

letter-behaviour-limit-search =
    dopis sprostému klientovi, mail po urážce, vzor vymezení hranic

letter-payment-reminder-search =
    vzor upomínky, ukázka upomínky, text upomínky, dopis k faktuře

letter-work-paused-search =
    vzor oznámení o pozastavení, dopis zastavení prací

letter-work-resumed-search =
    vzor oznámení o obnovení, mail pokračujeme

letter-ending-notice-search =
    vzor výpovědi, výpověď vzor, dopis o ukončení

letter-handover-report-search =
    vzor předávacího protokolu, závěrečná zpráva vzor

decision-stay-or-leave-tool-search =
    test, kvíz, otázky k rozhodnutí

decision-find-the-pattern-search =
    test, kvíz, který problém mám

decision-is-a-compromise-worth-it-search =
    test kompromis, přijmout nebo ne

log-incident-and-payment-log-search =
    tabulka k tisku, formulář, arch k vyplnění, tabulka plateb
