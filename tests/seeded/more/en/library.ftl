welcome = Welcome to the library
books =
    { $count ->
        [one] You have one new book.
       *[other] You have { $count } new books.
    }
due = Please return the book by { DATETIME($date) }.
rules = Read the **rules of the house** before you come.
later = Choose “Send later” if you are not sure.
question = Do you really want to cancel the loan?
hours = The reading room opens at 9 (closed on Sunday).
catalogue = Open the catalogue: { $link }
