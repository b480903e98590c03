### A small shop, in six scripts: the clean tree that defects are seeded into.

# The name is not translated.
-brand = Lantern

## Orders

welcome = Welcome to { -brand }
    .title = Start page of the shop
orders =
    { $count ->
        [one] You have one new order.
       *[other] You have { $count } new orders.
    }
greeting =
    { $tone ->
        [formal] Dear { $name }, thank you for your order.
       *[friendly] Hello { $name }, thanks a lot for the order!
    }
shared =
    { $photos ->
        [one] { $user } shared one photo.
       *[other] { $user } shared { $photos } photos.
    }
due = Please pay the invoice by { DATETIME($date, month: "long") }.
total = The total is { NUMBER($amount, minimumFractionDigits: 2) } euros.
help = Write to help@example.org or read our [guide to payments](https://example.org/guide).
terms = Read the **terms of service** before you order.
legal = By ordering you accept the <a href="https://example.org/terms" class="link">terms</a> and the <strong>price list</strong>.
note = Delivery takes 3 days (not counting weekends).
later = Choose “Send later” if you are not sure.
loading = Loading the list…
question = Do you really want to cancel the order?
warning = This cannot be undone!
settings = Settings of the account
    .label = Open the settings
see-welcome = Go back to { welcome } at any time.
dialog =
    .title = Delete the account
    .text = All your data will be removed after { $days } days.
steps =
    First read the offer carefully.

    - Check the price of each item.
    - Check the address of the delivery.
not-found = The page was not found.
thanks = Thank you for your visit
thanks-again = Thank you for your visit
founded = The shop was founded in 1998 and has 25 people.
