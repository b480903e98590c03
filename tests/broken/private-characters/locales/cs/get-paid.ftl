site-title = Férová práce
site-tagline = Rady pro lidi, kteří pracují na sebe
site-description = Krátké průvodce ve vašem jazyce.
guide-get-paid-title = Dostat zaplaceno
guide-get-paid-summary = Jak vlídně požádat o své peníze.
reminders-title = Upomínky
reminders-lead = Ptejte se včas a ptejte se vlídně.
reminders-summary = Často stačí krátká zpráva.
reminders-step-send-reminder = Pošlete upomínku po { $reminder-days } dnech.
    .detail = Napište { "\U0F0003" }section:reminders{ "\U0F0004" } tomu.
letter-reminder-title = Upomínka k platbě
letter-reminder-subject = Faktura pro { $client-name }
letter-reminder-body = Dobrý den, { $client-name }, prosíme o úhradu faktury tento týden.
letter-reminder-when = Když je faktura po splatnosti.
letter-reminder-before = Zkontrolujte adresu.
blank-client-name = Jméno klienta
check-reminder-sent = Upomínka odeslána

