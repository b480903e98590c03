### Texty společné více příručkám: právní upozornění a popisky všech prázdných míst v dopisech
### i polí v záhlaví záznamu. Popisky jsou krátké, bez dvojtečky a bez tečky.

## Upozornění

caveat-not-legal-advice = Informace na této stránce jsou obecné a nejsou právní radou. Pravidla se liší podle země i podle smlouvy. Než uděláte krok s právními důsledky, poraďte se s právníkem nebo s podnikatelským sdružením.

## Jména

blank-client-name = Jméno klienta
blank-your-name = Vaše jméno
blank-project-name = Název projektu

## Peníze a faktury

blank-invoice-number = Číslo faktury
blank-amount = Částka
blank-overdue-amount = Částka po splatnosti
blank-due-date = Datum splatnosti
blank-new-date = Nové datum úhrady
blank-payment-date = Datum přijetí platby
blank-payment-dates = Dohodnuté termíny plateb
blank-included-work = Práce zahrnuté v ceně

## Pozastavení a nové zahájení práce

blank-pause-date = První den pozastavení
blank-resume-condition = Podmínka pro pokračování v práci
blank-restart-date = Datum, od kdy práce pokračuje
blank-new-delivery-date = Nový termín dodání

## Začátek projektu

blank-process-steps = Postup práce po krocích
blank-delivery-date = Termín dodání
blank-contact-channel = Kontakt pro dotazy
blank-reply-time = Doba odpovědi
blank-goal = Cíl projektu
blank-deliverables = Výstupy
blank-revision-count = Počet kol úprav
blank-decision-date = Termín rozhodnutí
blank-contract-date = Datum smlouvy

## Otázky, schvalování a nápravy

blank-open-questions = Otevřené otázky
blank-waiting-since = Na odpověď čekáte od
blank-blocked-step = Krok, který nelze zahájit
blank-reply-date = Termín odpovědi
blank-effect-on-work = Dopad na práci
blank-review-day = Den schvalování
blank-batch-size = Počet položek v jedné dávce
blank-needed-access = Potřebné přístupy
blank-what-went-wrong = Co se nepovedlo
blank-offered-fix = Náprava, kterou nabízíte
blank-fix-date = Termín nápravy

## Chování

blank-incident-date = Datum události
blank-behaviour = Nepřijatelné chování
blank-expected-conduct = Chování, které očekáváte

## Ukončení a předání

blank-end-date = Poslední den práce
blank-unmet-need = Co k práci chybělo
blank-open-items = Otevřené body
blank-period = Období spolupráce
blank-results = Dosažené výsledky
blank-account-list = Seznam účtů
