welcome = Willkommen in der Bibliothek
books =
    { $count ->
        [one] Sie haben ein neues Buch.
       *[other] Sie haben { $count } neue Bücher.
    }
due = Bitte geben Sie das Buch bis { DATETIME($date) } zurück.
rules = Lesen Sie die **Hausordnung**, bevor Sie kommen.
later = Wählen Sie „Später senden“, wenn Sie nicht sicher sind.
question = Möchten Sie die Ausleihe wirklich abbrechen?
hours = Der Lesesaal öffnet um 9 (sonntags geschlossen).
catalogue = Katalog öffnen: { $link }
