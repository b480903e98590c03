-brand = Lantern
price = Vstupenka stojí 25 € na osobu.
price-range = Pokoje stojí od $80 do $120 za noc.
discount = S ročním tarifem ušetříte 15 %.
phone = Volejte +420 224 123 456 mezi 9:00 a 17:00.
mail = Napište na office@example.org do 31. prosince 2026.
parcel = Balík může vážit nejvýše 20 kg a měřit 120 cm.
medicine = Lék uchovávejte při teplotě od 2 °C do 8 °C.
version = Verze 2.4.1 potřebuje 512 MB paměti.
rules = Přečtěte si [pravidla](https://example.org/rules?id=5#fees) a [ceník](https://example.org/prices).
site = Nejnovější zprávy najdete na www.example.org.
emphasis = Zaplaťte **ihned** a stvrzenku uložte na **bezpečné místo**.
code = Napište `save --all` a stiskněte Enter.
sent = Uživatel { $sender } poslal soubor uživateli { $receiver }.
quoted = V nabídce zvolte „Odeslat“ a potom „Zavřít“.
identity = Vezměte si s sebou pas (nebo občanský průkaz).
progress = Hotovo je { NUMBER($share, style: "percent") } práce.
due = Nájem je splatný { DATETIME($date, dateStyle: "long") }.
place = Skončili jste na { $rank }. místě.
files =
    { $count ->
        [0] Nejsou tu žádné soubory.
        [one] Je tu { $count } soubor.
        [few] Jsou tu { $count } soubory.
        [many] Je tu { $count } souboru.
       *[other] Je tu { $count } souborů.
    }
guest =
    { $gender ->
        [male] Pozval na oslavu hosta { $guest }.
        [female] Pozvala na oslavu hosta { $guest }.
       *[other] Na oslavu přijde { $guest }.
    }
help-link = O radu požádejte <a href="https://example.org/help" title="Nápověda">centrum nápovědy</a>.
save-key = Dokument uložíte stisknutím Ctrl+S.
printf = Dobrý den, %s, máte %d nových zpráv.
escaped = Složka se na každém počítači jmenuje C:\\Reports.
three = Kancelář je dnes zavřená. Znovu otevře v pondělí. Přijďte prosím potom.
prepare = Před cestou:

    - Zkontrolujte si pas.
    - Vytiskněte si jízdenku.
    - Zamkněte dveře.
question = Chcete odejít bez uložení?
danger = Neotvírejte dveře!
menu = Soubor
    .label = Otevřít soubor
    .accesskey = S
    .title = Otevře soubor z tohoto počítače
about = { -brand } vyvíjejí dobrovolníci ve 12 zemích.
hours = Obchod má ve všední dny otevřeno od 8 do 18.
ratio = Smíchejte vodu a mouku 2:1 a počkejte.
email-subject = Re: vaše objednávka č. { $number }
colon = Poznámka: nabídka brzy skončí.
dash = Naše kancelář – ta v Praze – je zavřená.
and-more = Jablka, hrušky, švestky a další…
year = Smlouva z roku 2019 skončila v roce 2024.
mixed = U pokladny použijte kód ABC-123.
