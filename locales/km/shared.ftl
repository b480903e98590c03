### អត្ថបទដែលសេចក្តីណែនាំច្រើនប្រើរួមគ្នា៖ ចំណាំផ្នែកច្បាប់ និងឈ្មោះនៃចន្លោះដែលត្រូវបំពេញ។
### ឈ្មោះចន្លោះត្រូវខ្លី គ្មាន ៖ និងគ្មាន ។ ទេ។

## Notices

caveat-not-legal-advice = ទំព័រនេះផ្តល់ព័ត៌មានទូទៅ មិនមែនជាដំបូន្មានផ្លូវច្បាប់ទេ។ ច្បាប់ និងបទប្បញ្ញត្តិខុសគ្នាតាមប្រទេស និងតាមកិច្ចសន្យា។ សូមសួរមេធាវី ឬសមាគមធុរកិច្ច មុននឹងចាត់វិធានការដែលមានផលផ្លូវច្បាប់។

## Names

blank-client-name = ឈ្មោះអតិថិជន
blank-your-name = ឈ្មោះរបស់អ្នក
blank-project-name = ឈ្មោះគម្រោង

## Money and invoices

blank-invoice-number = លេខវិក្កយបត្រ
blank-amount = ចំនួនទឹកប្រាក់
blank-overdue-amount = ចំនួនទឹកប្រាក់ហួសកំណត់
blank-due-date = ថ្ងៃផុតកំណត់បង់ប្រាក់
blank-new-date = ថ្ងៃបង់ប្រាក់ថ្មី
blank-payment-date = ថ្ងៃទទួលបានប្រាក់
blank-payment-dates = ថ្ងៃបង់ប្រាក់ដែលបានព្រមព្រៀង
blank-included-work = ការងារដែលរួមក្នុងតម្លៃ

## Pausing and restarting work

blank-pause-date = ថ្ងៃចាប់ផ្តើមផ្អាក
blank-resume-condition = លក្ខខណ្ឌដើម្បីបន្តការងារ
blank-restart-date = ថ្ងៃបន្តការងារ
blank-new-delivery-date = ថ្ងៃប្រគល់ថ្មី

## Starting a project

blank-process-steps = ដំណាក់កាលការងារ
blank-delivery-date = ថ្ងៃប្រគល់
blank-contact-channel = មធ្យោបាយទាក់ទងសម្រាប់សួរសំណួរ
blank-reply-time = រយៈពេលឆ្លើយតប
blank-goal = គោលដៅគម្រោង
blank-deliverables = លទ្ធផលការងារ
blank-revision-count = ចំនួនជុំនៃការកែសម្រួល
blank-decision-date = ថ្ងៃសម្រេច
blank-contract-date = កាលបរិច្ឆេទកិច្ចសន្យា

## Questions, approvals, and corrections

blank-open-questions = សំណួរដែលមិនទាន់មានចម្លើយ
blank-waiting-since = រង់ចាំតាំងពី
blank-blocked-step = ជំហានដែលមិនអាចចាប់ផ្តើមបាន
blank-reply-date = ថ្ងៃត្រូវឆ្លើយតប
blank-effect-on-work = ផលប៉ះពាល់ដល់ការងារ
blank-review-day = ថ្ងៃពិនិត្យ
blank-batch-size = ចំនួនចំណុចក្នុងការពិនិត្យម្តង
blank-needed-access = សិទ្ធិប្រើគណនីដែលត្រូវការ
blank-what-went-wrong = អ្វីដែលមិនប្រក្រតី
blank-offered-fix = ការកែតម្រូវដែលអ្នកស្នើ
blank-fix-date = ថ្ងៃកែតម្រូវរួច

## Behaviour

blank-incident-date = ថ្ងៃកើតហេតុ
blank-behaviour = អាកប្បកិរិយាដែលមិនអាចទទួលយកបាន
blank-expected-conduct = អាកប្បកិរិយាដែលអ្នករំពឹងទុក

## Ending and hand-over

blank-end-date = ថ្ងៃធ្វើការចុងក្រោយ
blank-unmet-need = អ្វីដែលការងារត្រូវការ
blank-open-items = ចំណុចដែលនៅសល់
blank-period = រយៈពេលធ្វើការ
blank-results = លទ្ធផលដែលសម្រេចបាន
blank-account-list = បញ្ជីគណនី
