-brand = Lantern
price = Die Karte kostet 25 € pro Person.
price-range = Zimmer kosten zwischen 80 $ und 120 $ pro Nacht.
discount = Mit dem Jahresabo sparen Sie 15 %.
phone = Rufen Sie zwischen 9:00 und 17:00 Uhr +420 224 123 456 an.
mail = Schreiben Sie bis zum 31. Dezember 2026 an office@example.org.
parcel = Das Paket darf bis zu 20 kg wiegen und 120 cm lang sein.
medicine = Bewahren Sie das Medikament zwischen 2 °C und 8 °C auf.
version = Version 2.4.1 braucht 512 MB Speicher.
rules = Lesen Sie die [Regeln](https://example.org/rules?id=5#fees) und die [Preise](https://example.org/prices).
site = Aktuelle Nachrichten finden Sie auf www.example.org.
emphasis = Zahlen Sie **sofort** und bewahren Sie die Quittung an einem **sicheren Ort** auf.
code = Geben Sie `save --all` ein und drücken Sie Enter.
sent = { $sender } hat eine Datei an { $receiver } gesendet.
quoted = Wählen Sie im Menü „Senden“ und dann „Schließen“.
identity = Bringen Sie einen Reisepass (oder einen Personalausweis) mit.
progress = { NUMBER($share, style: "percent") } der Arbeit sind erledigt.
due = Die Miete ist am { DATETIME($date, dateStyle: "long") } fällig.
place = Sie haben den { $rank }. Platz belegt.
files =
    { $count ->
        [0] Es gibt keine Dateien.
        [one] Es gibt { $count } Datei.
       *[other] Es gibt { $count } Dateien.
    }
guest =
    { $gender ->
        [male] Er hat { $guest } zur Feier eingeladen.
        [female] Sie hat { $guest } zur Feier eingeladen.
       *[other] { $guest } kommt zur Feier.
    }
help-link = Fragen Sie das <a href="https://example.org/help" title="Hilfe">Hilfezentrum</a> um Rat.
save-key = Drücken Sie Strg+S, um das Dokument zu speichern.
printf = Hallo %s, Sie haben %d neue Nachrichten.
escaped = Der Ordner heißt auf jedem Computer C:\\Reports.
three = Das Büro ist heute geschlossen. Es öffnet wieder am Montag. Bitte kommen Sie dann wieder.
prepare = Vor der Reise:

    - Prüfen Sie Ihren Pass.
    - Drucken Sie die Fahrkarte.
    - Schließen Sie die Tür ab.
question = Möchten Sie gehen, ohne zu speichern?
danger = Öffnen Sie nicht die Tür!
menu = Datei
    .label = Datei öffnen
    .accesskey = D
    .title = Öffnet eine Datei von diesem Computer
about = { -brand } wird von Freiwilligen in 12 Ländern gemacht.
hours = Der Laden ist werktags von 8 bis 18 Uhr geöffnet.
ratio = Mischen Sie Wasser und Mehl 2:1 und warten Sie.
email-subject = Re: Ihre Bestellung Nr. { $number }
colon = Hinweis: Das Angebot endet bald.
dash = Unser Büro – das in Prag – ist geschlossen.
and-more = Äpfel, Birnen, Pflaumen und mehr…
year = Der Vertrag von 2019 endete 2024.
mixed = Nennen Sie an der Kasse den Code ABC-123.
