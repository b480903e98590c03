-brand = Lantern

## Objednávky

welcome = Vítejte v obchodě { -brand }
    .title = Úvodní stránka obchodu
orders =
    { $count ->
        [one] Máte jednu novou objednávku.
        [few] Máte { $count } nové objednávky.
        [many] Máte { $count } nové objednávky.
       *[other] Máte { $count } nových objednávek.
    }
greeting =
    { $tone ->
        [formal] Dobrý den, { $name }, děkujeme za objednávku.
       *[friendly] Ahoj { $name }, moc díky za objednávku!
    }
shared =
    { $photos ->
        [one] { $user } sdílí jednu fotku.
        [few] { $user } sdílí { $photos } fotky.
        [many] { $user } sdílí { $photos } fotky.
       *[other] { $user } sdílí { $photos } fotek.
    }
due = Fakturu prosím zaplaťte do { DATETIME($date, month: "long") }.
total = Celkem to je { NUMBER($amount, minimumFractionDigits: 2) } eur.
help = Napište na help@example.org nebo si přečtěte [návod k platbám](https://example.org/guide).
terms = Než objednáte, přečtěte si **podmínky služby**.
legal = Objednávkou přijímáte <a href="https://example.org/terms" class="link">podmínky</a> a <strong>ceník</strong>.
note = Doručení trvá 3 dny (bez víkendů).
later = Pokud si nejste jistí, zvolte „Odeslat později“.
loading = Načítá se seznam…
question = Opravdu chcete objednávku zrušit?
warning = Tento krok nelze vrátit!
settings = Nastavení účtu
    .label = Otevřít nastavení
see-welcome = Kdykoli se můžete vrátit na { welcome }.
dialog =
    .title = Smazat účet
    .text = Všechna vaše data budou odstraněna po { $days } dnech.
steps =
    Nejprve si pečlivě přečtěte nabídku.

    - Zkontrolujte cenu každé položky.
    - Zkontrolujte adresu doručení.
not-found = Stránka nebyla nalezena.
thanks = Děkujeme za návštěvu
thanks-again = Děkujeme za návštěvu
founded = Obchod vznikl v roce 1998 a má 25 lidí.
