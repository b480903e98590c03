site-title = Jasné podmínky
site-tagline = Rady pro lidi, kteří pracují pro klienty
site-description = Krátké příručky a dopisy.
guide-get-paid-title = Dostat zaplaceno
guide-get-paid-summary = Jak požádat o dlužné peníze.
polite-reminders-title = Zdvořilé upomínky
polite-reminders-lead = Upomeňte přátelsky a srozumitelně.
polite-reminders-summary = Upomínka první den po splatnosti je běžná. **Pište stručně** a uveďte číslo faktury.
polite-reminders-step-check-the-invoice = Zkontrolujte fakturu.
    .detail = Ověřte číslo, částku i datum.
letter-payment-reminder-title = Upomínka
letter-payment-reminder-subject = Faktura pro { $client-name }
letter-payment-reminder-body =
    Dobrý den, { $client-name },

    částka { $amount } dosud nebyla uhrazena. Zaplaťte ji prosím do 14 dnů.
letter-payment-reminder-when = Faktura je několik dní po splatnosti.
letter-payment-reminder-before = Nejdřív zkontrolujte svůj účet.
blank-client-name = Klient
blank-amount = Částka
check-invoice-checked = Faktura je zkontrolovaná.
check-reminder-sent = Upomínka odešla správnému člověku a kopie je uložená společně se smlouvou a všemi žluťoučkými e-maily.
check-reply-noted = Odpověď je zapsaná.
term-due-date = Datum splatnosti
    .meaning = Poslední den, kdy lze zaplatit včas.
