welcome = Bienvenue à la bibliothèque
books =
    { $count ->
        [one] Vous avez un nouveau livre.
       *[other] Vous avez { $count } nouveaux livres.
    }
due = Merci de rendre le livre avant le { DATETIME($date) }.
rules = Lisez le **règlement intérieur** avant de venir.
later = Choisissez « Envoyer plus tard » si vous vous posez des questions.
question = Voulez-vous vraiment annuler le prêt ?
hours = La salle de lecture ouvre à 9 (fermée le dimanche).
catalogue = Ouvrir le catalogue : { $link }
