welcome = Boas-vindas à biblioteca
books =
    { $count ->
        [one] Você tem um livro novo.
       *[other] Você tem { $count } livros novos.
    }
due = Devolva o livro até { DATETIME($date) }.
rules = Leia as **regras da casa** antes de vir.
later = Escolha “Enviar depois” se não tiver certeza.
question = Quer mesmo cancelar o empréstimo?
hours = A sala de leitura abre às 9 (fechada aos domingos).
catalogue = Abrir o catálogo: { $link }
