### Texts with facts in them: amounts, units, dates, addresses, keys.

-brand = Lantern
price = The ticket costs €25 per person.
price-range = Rooms cost between $80 and $120 a night.
discount = You save 15% with the annual plan.
phone = Call +420 224 123 456 between 9:00 and 17:00.
mail = Write to office@example.org by 31 December 2026.
parcel = The parcel may weigh up to 20 kg and be 120 cm long.
medicine = Keep the medicine between 2 °C and 8 °C.
version = Version 2.4.1 needs 512 MB of memory.
rules = Read the [rules](https://example.org/rules?id=5#fees) and the [prices](https://example.org/prices).
site = Visit www.example.org for the latest news.
emphasis = Pay **at once** and keep the receipt in a **safe place**.
code = Type `save --all` and press Enter.
sent = { $sender } sent a file to { $receiver }.
quoted = Choose “Send” in the menu, then choose “Close”.
identity = Bring a passport (or an identity card) with you.
progress = { NUMBER($share, style: "percent") } of the work is done.
due = The rent is due on { DATETIME($date, dateStyle: "long") }.
place =
    { NUMBER($rank, type: "ordinal") ->
        [one] You took the { $rank }st place.
        [two] You took the { $rank }nd place.
        [few] You took the { $rank }rd place.
       *[other] You took the { $rank }th place.
    }
files =
    { $count ->
        [0] There are no files.
        [one] There is { $count } file.
       *[other] There are { $count } files.
    }
guest =
    { $gender ->
        [male] He has invited { $guest } to the party.
        [female] She has invited { $guest } to the party.
       *[other] They have invited { $guest } to the party.
    }
help-link = Ask the <a href="https://example.org/help" title="Help centre">help centre</a> for advice.
save-key = Press Ctrl+S to save the document.
printf = Hello %s, you have %d new messages.
escaped = The folder is called C:\\Reports on every computer.
three = The office is closed today. It opens again on Monday. Please come back then.
prepare = Before the journey:

    - Check your passport.
    - Print the ticket.
    - Lock the door.
question = Do you want to leave without saving?
danger = Do not open the door!
menu = File
    .label = Open the file
    .accesskey = F
    .title = Opens a file from this computer
about = { -brand } is made by volunteers in 12 countries.
hours = The shop is open from 8 to 18 on weekdays.
ratio = Mix water and flour 2:1 and wait.
email-subject = Re: your order no. { $number }
colon = Note: the offer ends soon.
dash = Our office – the one in Prague – is closed.
and-more = Apples, pears, plums and more…
year = The contract of 2019 ended in 2024.
mixed = Use the code ABC-123 at the till.
