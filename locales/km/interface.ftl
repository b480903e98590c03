### ពាក្យរបស់រូបរាងគេហទំព័រ៖ ម៉ឺនុយ ប៊ូតុង ចំណងជើង និងចំណាំ។ ប៊ូតុង និងចំណងជើងមិនមាន ។ ទេ។
### “អ្នក” គឺអ្នកអានគេហទំព័រ។

## Finding the way

ui-skip-to-content = រំលងទៅខ្លឹមសារ
ui-menu = ម៉ឺនុយចម្បង
ui-breadcrumbs = អ្នកនៅទីនេះ
ui-home = ទំព័រដើម
ui-guides = សេចក្តីណែនាំ
ui-letters = គំរូលិខិត
ui-checklists = បញ្ជីត្រួតពិនិត្យ
ui-tools = ឧបករណ៍ជួយសម្រេចចិត្ត
ui-logs = តារាងកត់ត្រា
ui-on-this-page = ក្នុងទំព័រនេះ
ui-sections = ផ្នែកនានាក្នុងសេចក្តីណែនាំនេះ
ui-read-on = អានបន្ត
ui-next = បន្ទាប់
ui-previous = មុន
ui-back-to-guide = ត្រឡប់ទៅសេចក្តីណែនាំ
ui-belongs-to-section = ស្ថិតក្នុងផ្នែក

## Languages

ui-language = ភាសា
ui-choose-language = ជ្រើសរើសភាសា
ui-not-translated = មិនទាន់បកប្រែ
ui-draft-notice = ទំព័រនេះមិនទាន់បានបកប្រែទាំងស្រុងទេ។ ផ្នែកខ្លះបង្ហាញជាភាសានេះ៖ { $language }
ui-stale-notice = ច្បាប់ដើមនៃទំព័រនេះបានកែប្រែក្រោយពេលបកប្រែ។ ព័ត៌មានលម្អិតខ្លះអាចលែងទាន់សម័យ។
ui-suggest-language = ទំព័រនេះមានជាភាសារបស់អ្នក

## Blocks of a section

ui-signs = សញ្ញាដែលគួរសង្កេត
ui-steps = អ្វីដែលត្រូវធ្វើ
ui-do = គួរធ្វើ
ui-dont = គួរជៀសវាង
ui-letter = លិខិត
ui-caveat = ចំណាំ
ui-checklist = បញ្ជីត្រួតពិនិត្យ
ui-decision = ឧបករណ៍ជួយសម្រេចចិត្ត
ui-log = តារាងកត់ត្រា
ui-why = មូលហេតុ
ui-reading-time = រយៈពេលអាន { $minutes } នាទី
ui-section-count = { $count } ផ្នែក
ui-reviewed = ពិនិត្យចុងក្រោយ៖ { $date }

## Letters

ui-letter-when = ពេលដែលត្រូវប្រើ
ui-letter-before = មុនពេលផ្ញើ
ui-letter-subject = កម្មវត្ថុ
ui-letter-text = អត្ថបទលិខិត
ui-letter-fill-in = បំពេញលិខិត
ui-letter-kept = អ្វីដែលអ្នកសរសេរ រក្សាទុកតែក្នុងឧបករណ៍នេះប៉ុណ្ណោះ។ គ្មានអ្វីផ្ញើចេញទៅណាទេ។
ui-letter-copy = ចម្លងលិខិត
ui-letter-copied = បានចម្លងលិខិតរួចហើយ។
ui-letter-copy-failed = មិនអាចចម្លងលិខិតបានទេ។ សូមជ្រើសរើសអត្ថបទ រួចចម្លងដោយខ្លួនឯង។
ui-letter-mail = បើកក្នុងកម្មវិធីអ៊ីមែល
ui-letter-clear = លុបអ្វីដែលខ្ញុំបានសរសេរ
ui-letter-open = បើកលិខិត
ui-letters-summary = លិខិតសម្រាប់ចម្លង និងកែតាមស្ថានភាពរបស់អ្នក។ លិខិតនីមួយៗរៀបរាប់ការពិត ស្នើសុំរឿងមួយ និងបញ្ជាក់កាលបរិច្ឆេទសំខាន់ៗ។

## Checklists

ui-checklists-summary = គូសចំណុចដែលធ្វើរួច លើអេក្រង់ ឬលើក្រដាស។ សេចក្តីណែនាំនីមួយៗមានបញ្ជីត្រួតពិនិត្យមួយសន្លឹកសម្រាប់បោះពុម្ព។
ui-checklist-title = បញ្ជីត្រួតពិនិត្យ៖ { $guide }
ui-checklist-progress =
    { $done ->
        [0] មិនទាន់បានគូសចំណុចណាទេ (សរុប { $total })
       *[other] ធ្វើរួច { $done } ក្នុងចំណោម { $total }
    }
ui-checklist-clear = លុបសញ្ញាគូសទាំងអស់
ui-checklist-kept = សញ្ញាគូសរបស់អ្នក រក្សាទុកតែក្នុងឧបករណ៍នេះប៉ុណ្ណោះ។ គ្មានអ្វីផ្ញើចេញទៅណាទេ។
ui-checklist-open = បើកបញ្ជីត្រួតពិនិត្យសម្រាប់បោះពុម្ព

## Decision tools

ui-tools-summary = ឆ្លើយសំណួរម្តងមួយៗ។ ចម្លើយនីមួយៗនាំអ្នកទៅមុខ រហូតដល់ឃើញច្បាស់ថាត្រូវធ្វើអ្វីបន្ទាប់។
ui-decision-start = ចាប់ផ្តើមពីសំណួរទីមួយ
ui-decision-question = សំណួរទី { $number }
ui-decision-go-to-question = ទៅសំណួរទី { $number }
ui-decision-back = ថយក្រោយមួយសំណួរ
ui-decision-restart = ចាប់ផ្តើមឡើងវិញ
ui-decision-outcome = ជំហានបន្ទាប់របស់អ្នក
ui-decision-outcomes = លទ្ធផល
ui-decision-read = អានបន្ត
ui-decision-letter = លិខិតដែលអាចជួយ

## Record sheets

ui-logs-summary = តារាងសម្រាប់កត់ត្រាដោយដៃ។ សរសេរតែការពិត៖ កាលបរិច្ឆេទ ចំនួនទឹកប្រាក់ និងពាក្យដែលបាននិយាយ។
ui-log-rows = ជួរទទេ { $count } សម្រាប់បំពេញ

## Printing and files

ui-print = បោះពុម្ពទំព័រនេះ
ui-print-page = បើកសន្លឹកសម្រាប់បោះពុម្ព
ui-print-name = ឈ្មោះ
ui-print-project = គម្រោង
ui-print-date = កាលបរិច្ឆេទ
ui-print-date-blank = ថ្ងៃទី ……… ខែ ……… ឆ្នាំ ………
ui-print-notes = កំណត់ចំណាំ
ui-print-address = អាសយដ្ឋានទំព័រនេះ
ui-print-page-number = ទំព័រ { $page } នៃ { $pages }
ui-downloads = បោះពុម្ព និងទាញយក
ui-download-pdf = PDF, { $paper }, { $pages } ទំព័រ, { $size } kB
ui-paper-a4 = A4
ui-paper-letter = US Letter
ui-download-epub = សៀវភៅអេឡិចត្រូនិក (EPUB), { $size } kB
ui-download-bundle = សេចក្តីណែនាំទាំងមូលជាឯកសារតែមួយ ប្រើបានដោយគ្មានអ៊ីនធឺណិត
ui-book-accessibility = ខ្លឹមសារទាំងអស់ជាអក្សរ ដែលកម្មវិធីអានអាចពង្រីក ប្តូរពណ៌ និងអានឱ្យស្តាប់បាន។ ចំណងជើង បញ្ជី មាតិកា និងតំណ ជួយនាំផ្លូវក្នុងសៀវភៅ។ គ្មានអ្វីដែលបង្ហាញដោយរូបភាព សំឡេង ឬពណ៌តែមួយមុខឡើយ។ មិនទាន់មានអង្គភាពឯករាជ្យណាបញ្ជាក់ភាពងាយប្រើរបស់សៀវភៅនេះទេ។
ui-booklet = កូនសៀវភៅ
ui-letter-pack = លិខិតទាំងអស់
ui-contents = មាតិកា
ui-glossary = ពាក្យដែលប្រើក្នុងសេចក្តីណែនាំនេះ

## Search

ui-search = ស្វែងរក
ui-search-placeholder = តើអ្នកកំពុងរកអ្វី?
ui-search-results =
    { $count ->
        [0] រកមិនឃើញ
       *[other] លទ្ធផល { $count }
    }
ui-search-none = រកមិនឃើញ។ សាកល្បងពាក្យផ្សេង ឬប្រើពាក្យតិចជាងនេះ។
ui-search-loading = កំពុងផ្ទុកការស្វែងរក…
ui-search-failed = មិនអាចផ្ទុកការស្វែងរកបានទេ។ សូមពិនិត្យការតភ្ជាប់អ៊ីនធឺណិត រួចព្យាយាមម្តងទៀត។
ui-search-without-script = ការស្វែងរកត្រូវការ JavaScript។ សេចក្តីណែនាំ និងផ្នែកទាំងអស់មានរាយក្នុងទំព័រដើម។
ui-close = បិទ

## Offline

ui-offline-title = គ្មានការតភ្ជាប់អ៊ីនធឺណិត
ui-offline-text = ទំព័រនេះមិនទាន់បានរក្សាទុកក្នុងឧបករណ៍របស់អ្នកទេ។ ទំព័រដែលអ្នកធ្លាប់បើក អាចអានបានដោយគ្មានអ៊ីនធឺណិត។

## A page that does not exist

ui-not-found-title = រកទំព័រមិនឃើញ
ui-not-found-text = គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។ ទំព័រដើមរាយអ្វីៗទាំងអស់ដែលមានក្នុងគេហទំព័រនេះ។

## Light and dark

ui-theme = ពណ៌
ui-theme-light = ភ្លឺ
ui-theme-dark = ងងឹត
ui-theme-auto = តាមឧបករណ៍នេះ

## Feed

ui-feed-title = ការផ្លាស់ប្តូរ៖ { $site }
