welcome = Witamy w bibliotece
books =
    { $count ->
        [one] Masz jedną nową książkę.
        [few] Masz { $count } nowe książki.
       *[many] Masz { $count } nowych książek.
    }
due = Prosimy zwrócić książkę do { DATETIME($date) }.
rules = Przed przyjściem przeczytaj **regulamin**.
later = Wybierz „Wyślij później”, jeśli nie masz pewności.
question = Czy na pewno chcesz anulować wypożyczenie?
hours = Czytelnia otwiera się o 9 (w niedzielę zamknięte).
catalogue = Otwórz katalog: { $link }
