### Vlastní texty šablony: nabídky, tlačítka, nadpisy, poznámky. Krátce a srozumitelně; tlačítka a nadpisy jsou bez tečky.
### „Vy“ je čtenář nebo čtenářka webu.

## Orientace na webu

ui-skip-to-content = Přejít k obsahu
ui-menu = Hlavní nabídka
ui-breadcrumbs = Nacházíte se zde
ui-home = Úvod
ui-guides = Příručky
ui-letters = Dopisy
ui-checklists = Kontrolní seznamy
ui-tools = Rozhodovací pomůcky
ui-logs = Záznamové listy
ui-on-this-page = Na této stránce
ui-sections = Kapitoly této příručky
ui-read-on = Pokračovat ve čtení
ui-next = Další
ui-previous = Předchozí
ui-back-to-guide = Zpět na příručku
ui-belongs-to-section = Patří ke kapitole

## Jazyky

ui-language = Jazyk
ui-choose-language = Vybrat jazyk
ui-not-translated = zatím nepřeloženo
ui-draft-notice = Tato stránka zatím není celá přeložena. Její části se zobrazují v tomto jazyce: { $language }.
ui-stale-notice = Originál této stránky se od doby překladu změnil. Některé údaje už nemusí být aktuální.
ui-suggest-language = Tato stránka je k dispozici ve vašem jazyce

## Části kapitoly

ui-signs = Varovné signály
ui-steps = Co dělat
ui-do = Co se vyplatí
ui-dont = Čemu se vyhnout
ui-letter = Dopis
ui-caveat = Upozornění
ui-checklist = Kontrolní seznam
ui-decision = Rozhodovací pomůcka
ui-log = Záznamový list
ui-why = Proč
ui-reading-time =
    { $minutes ->
        [one] Čtení na { $minutes } minutu
        [few] Čtení na { $minutes } minuty
        [many] Čtení na { $minutes } minuty
       *[other] Čtení na { $minutes } minut
    }
ui-section-count =
    { $count ->
        [one] { $count } kapitola
        [few] { $count } kapitoly
        [many] { $count } kapitoly
       *[other] { $count } kapitol
    }
ui-reviewed = Naposledy zkontrolováno: { $date }

## Dopisy

ui-letter-when = Kdy dopis použít
ui-letter-before = Než dopis odešlete
ui-letter-subject = Předmět
ui-letter-text = Text dopisu
ui-letter-fill-in = Vyplnit dopis
ui-letter-kept = Co napíšete, zůstává v tomto zařízení. Nic se neodesílá.
ui-letter-copy = Zkopírovat dopis
ui-letter-copied = Dopis je zkopírován.
ui-letter-copy-failed = Dopis se nepodařilo zkopírovat. Označte prosím text a zkopírujte ho ručně.
ui-letter-mail = Otevřít v e-mailovém programu
ui-letter-clear = Vymazat vyplněné údaje
ui-letter-open = Otevřít dopis
ui-letters-summary = Dopisy ke zkopírování a úpravě. Každý uvádí fakta a důležité termíny a žádá o jednu věc.

## Kontrolní seznamy

ui-checklists-summary = Zaškrtávejte, co je hotovo, na obrazovce i na papíře. Každá příručka má svůj kontrolní seznam jako list k vytištění.
ui-checklist-title = Kontrolní seznam: { $guide }
ui-checklist-progress =
    { $done ->
        [0] Zatím není nic zaškrtnuto (celkem: { $total })
        [one] Splněn { $done } bod z { $total }
        [few] Splněny { $done } body z { $total }
        [many] Splněno { $done } bodu z { $total }
       *[other] Splněno { $done } bodů z { $total }
    }
ui-checklist-clear = Zrušit všechna zaškrtnutí
ui-checklist-kept = Zaškrtnutí zůstávají v tomto zařízení. Nic se neodesílá.
ui-checklist-open = Otevřít kontrolní seznam k tisku

## Rozhodovací pomůcky

ui-tools-summary = Odpovídejte na jednu otázku za druhou. Každá odpověď vás posune dál, až bude další krok jasný.
ui-decision-start = Začít první otázkou
ui-decision-question = Otázka { $number }
ui-decision-go-to-question = Přejít na otázku { $number }
ui-decision-back = O otázku zpět
ui-decision-restart = Začít znovu
ui-decision-outcome = Váš další krok
ui-decision-outcomes = Výsledky
ui-decision-read = Přečíst si víc
ui-decision-letter = Dopis, který pomůže

## Záznamové listy

ui-logs-summary = Listy pro záznamy psané rukou. Pište jen fakta: data, částky a slova, která opravdu zazněla.
ui-log-rows =
    { $count ->
        [one] { $count } prázdný řádek k vyplnění
        [few] { $count } prázdné řádky k vyplnění
        [many] { $count } prázdného řádku k vyplnění
       *[other] { $count } prázdných řádků k vyplnění
    }

## Tisk a soubory

ui-print = Vytisknout stránku
ui-print-page = Otevřít list k tisku
ui-print-name = Jméno
ui-print-project = Projekt
ui-print-date = Datum
ui-print-date-blank = ____. ____. ______
ui-print-notes = Poznámky
ui-print-address = Adresa této stránky
ui-print-page-number = Strana { $page } z { $pages }
ui-downloads = Tisk a stažení
ui-download-pdf =
    { $pages ->
        [one] PDF, { $paper }, { $pages } strana, { $size } kB
        [few] PDF, { $paper }, { $pages } strany, { $size } kB
        [many] PDF, { $paper }, { $pages } strany, { $size } kB
       *[other] PDF, { $paper }, { $pages } stran, { $size } kB
    }
ui-paper-a4 = A4
ui-paper-letter = US Letter
ui-download-epub = E-kniha (EPUB), { $size } kB
ui-download-bundle = Celá příručka v jednom souboru, který funguje offline
ui-book-accessibility = Veškerý obsah je text: čtecí aplikace ho umí zvětšit, změnit jeho barvy a přečíst nahlas. Knihou provázejí nadpisy, seznamy, obsah a odkazy. Nic není sděleno jen obrázkem, zvukem nebo barvou. Přístupnost knihy neověřil žádný nezávislý orgán.
ui-booklet = Brožura
ui-letter-pack = Všechny dopisy
ui-contents = Obsah
ui-glossary = Pojmy použité v této příručce

## Hledání

ui-search = Hledat
ui-search-placeholder = Co hledáte?
ui-search-results =
    { $count ->
        [0] Nic se nenašlo
        [one] { $count } výsledek
        [few] { $count } výsledky
        [many] { $count } výsledku
       *[other] { $count } výsledků
    }
ui-search-none = Nic se nenašlo. Zkuste jiné slovo nebo méně slov.
ui-search-loading = Načítá se vyhledávání…
ui-search-failed = Vyhledávání se nepodařilo načíst. Zkontrolujte připojení a zkuste to znovu.
ui-search-without-script = Vyhledávání potřebuje JavaScript. Všechny příručky a kapitoly najdete na úvodní stránce.
ui-close = Zavřít

## Bez připojení

ui-offline-title = Jste offline
ui-offline-text = Tato stránka ve vašem zařízení zatím uložena není. Už navštívené stránky fungují i offline.

## Neexistující stránka

ui-not-found-title = Stránka nenalezena
ui-not-found-text = Na této adrese žádná stránka není. Na úvodní stránce je přehled všeho, co tu najdete.

## Světlý a tmavý vzhled

ui-theme = Barvy
ui-theme-light = Světlé
ui-theme-dark = Tmavé
ui-theme-auto = Podle zařízení

## Přehled změn

ui-feed-title = { $site }: změny
