### The theme’s own words: menus, buttons, headings, notes. Short and plain; buttons and headings have no full stop.
### “You” is the reader of the site.

## Finding the way

# Link at the very top of a page for keyboard and screen reader users.
ui-skip-to-content = Skip to content
# Name of the main menu for screen readers.
ui-menu = Main menu
# Name of the path of links above the title (Home › Guide › Section) for screen readers.
ui-breadcrumbs = You are here
ui-home = Home
ui-guides = Guides
ui-letters = Letters
ui-checklists = Checklists
ui-tools = Decision tools
ui-logs = Record sheets
# Heading of the list of headings of this page.
ui-on-this-page = On this page
# Heading of the list of sections of a guide.
ui-sections = Sections of this guide
# Heading above the links to the next and the previous section.
ui-read-on = Continue reading
ui-next = Next
ui-previous = Previous
# Link from a section or checklist to its guide. The guide’s title stands after it.
ui-back-to-guide = Back to the guide
# Link on the page of a letter, a decision tool or a record sheet to the section that explains when to use it. The section’s title stands after it.
ui-belongs-to-section = From the section

## Languages

# Label of the language menu.
ui-language = Language
# Heading of the page that offers all languages.
ui-choose-language = Choose a language
# Shown beside a language in the menu when the page is not translated into it yet.
ui-not-translated = not translated yet
# Notice above a text that is still in the source language. $language: name of that language in itself (English).
ui-draft-notice = This page is not fully translated yet. Parts of it are shown in this language: { $language }.
# Notice above a translation whose source has changed since.
ui-stale-notice = The original of this page has changed since it was translated. Some details may be out of date.
# Gentle offer to readers whose browser prefers this language.
ui-suggest-language = This page is available in your language

## Blocks of a section

ui-signs = Signs to watch for
ui-steps = What to do
ui-do = Do
ui-dont = What to avoid
ui-letter = Letter
ui-caveat = Please note
ui-checklist = Checklist
ui-decision = Decision tool
ui-log = Record sheet
# Before the reason of a piece of advice, for screen readers.
ui-why = Why
# How long it takes to read a page. $minutes: whole number of minutes, at least 1.
ui-reading-time =
    { $minutes ->
        [one] { $minutes } minute to read
       *[other] { $minutes } minutes to read
    }
# $count: number of sections in a guide.
ui-section-count =
    { $count ->
        [one] { $count } section
       *[other] { $count } sections
    }
# When the content was last checked. $date: a date written out.
ui-reviewed = Last checked: { $date }

## Letters

ui-letter-when = When to use it
ui-letter-before = Before you send it
ui-letter-subject = Subject
ui-letter-text = Text of the letter
# Heading of the form with the blanks of a letter.
ui-letter-fill-in = Fill in the letter
# Under the form.
ui-letter-kept = What you write stays on this device. Nothing is sent.
ui-letter-copy = Copy the letter
ui-letter-copied = The letter has been copied.
ui-letter-copy-failed = The letter could not be copied. Please select the text and copy it yourself.
ui-letter-mail = Open in your email program
ui-letter-clear = Clear the form
# Link from a section to a letter’s own page. The letter’s title stands after it.
ui-letter-open = Open the letter
# Description at the top of the page that lists all letters.
ui-letters-summary = Letters to copy and adapt. Each one states facts, asks for one thing, and gives the dates that matter.

## Checklists

# Description at the top of the page that lists all checklists.
ui-checklists-summary = Tick what is done, on screen or on paper. Each guide has its own checklist to print.
# Title of a guide’s checklist page. $guide: the guide’s title.
ui-checklist-title = Checklist: { $guide }
# How many items are ticked. $done: number ticked, $total: number of all items.
ui-checklist-progress =
    { $done ->
        [0] Nothing ticked yet ({ $total } in all)
        [one] { $done } of { $total } done
       *[other] { $done } of { $total } done
    }
ui-checklist-clear = Clear all ticks
ui-checklist-kept = Your ticks stay on this device. Nothing is sent.
ui-checklist-open = Open the printable checklist

## Decision tools

# Description at the top of the page that lists the decision tools.
ui-tools-summary = Answer one question after another. Each answer takes you further, until there is a clear next step.
ui-decision-start = Start with the first question
# $number: number of a question on the sheet.
ui-decision-question = Question { $number }
# On the printed sheet, after an answer. $number: the question to go to.
ui-decision-go-to-question = Go to question { $number }
ui-decision-back = Previous question
ui-decision-restart = Start again
# Above the outcome of a decision tool.
ui-decision-outcome = Your next step
# Above the list of all outcomes on the printed sheet.
ui-decision-outcomes = Outcomes
# Link from an outcome to a section. The section’s title stands after it.
ui-decision-read = Read more
# Link from an outcome to a letter. The letter’s title stands after it.
ui-decision-letter = A letter that helps

## Record sheets

# Description at the top of the page that lists the sheets for keeping records.
ui-logs-summary = Sheets for keeping records by hand. Write facts only: dates, amounts, and the words that were used.
# Label of the empty rows for screen readers. $count: number of rows.
ui-log-rows =
    { $count ->
        [one] { $count } empty row to fill in
       *[other] { $count } empty rows to fill in
    }

## Printing and files

ui-print = Print this page
ui-print-page = Open the printable sheet
# Captions of the lines to write on at the top of a printed sheet.
ui-print-name = Name
ui-print-project = Project
ui-print-date = Date
# A date to be filled in by hand on paper, in the order that readers are used to. Underscores or dots are the space to write on.
ui-print-date-blank = ____ / ____ / ______
ui-print-notes = Notes
# Before the web address in the footer of a printed sheet.
ui-print-address = Address of this page
# Page number on paper. $page: this page, $pages: number of pages.
ui-print-page-number = Page { $page } of { $pages }
ui-downloads = Print and download
# $paper: name of a paper size (A4, US Letter), $size: number of kilobytes, $pages: number of pages.
ui-download-pdf =
    { $pages ->
        [one] PDF, { $paper }, { $pages } page, { $size } kB
       *[other] PDF, { $paper }, { $pages } pages, { $size } kB
    }
# Names of two paper sizes.
ui-paper-a4 = A4
ui-paper-letter = US Letter
# $size: number of kilobytes.
ui-download-epub = E-book (EPUB), { $size } kB
# One file that holds a whole guide and works without the internet.
ui-download-bundle = The whole guide as one file that works offline
# In the facts of the e-book that stores and libraries show: what readers who see, hear, or move differently can expect of it.
ui-book-accessibility = All content is text: reading systems can enlarge it, change its colours, and read it aloud. Headings, lists, a table of contents, and links lead through the book. Nothing is told by pictures, sound, or colour alone. No independent body has certified its accessibility.
ui-booklet = Booklet
ui-letter-pack = All letters
# Heading of the table of contents in a booklet or e-book.
ui-contents = Contents
# Heading of the list of terms in a booklet.
ui-glossary = Terms used in this guide

## Search

ui-search = Search
ui-search-placeholder = What are you looking for?
# $count: number of results.
ui-search-results =
    { $count ->
        [0] Nothing found
        [one] { $count } result
       *[other] { $count } results
    }
ui-search-none = Nothing found. Try another word or fewer words.
ui-search-loading = Loading search…
ui-search-failed = Search could not be loaded. Check your connection and try again.
ui-search-without-script = Search needs JavaScript. All guides and sections are listed on the home page.
ui-close = Close

## Offline

ui-offline-title = You are offline
ui-offline-text = This page is not stored on your device yet. Pages that you have visited work offline.

## A page that does not exist

ui-not-found-title = Page not found
ui-not-found-text = There is no page at this address. The home page lists everything on this site.

## Light and dark

ui-theme = Colours
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-auto = Same as this device

## Feed

# Title of the feed of changes. $site: the site’s title.
ui-feed-title = { $site }: changes
