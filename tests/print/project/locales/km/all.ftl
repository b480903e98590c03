site-title = លក្ខខណ្ឌច្បាស់លាស់
site-tagline = ការណែនាំសម្រាប់អ្នកធ្វើការជាមួយអតិថិជន
site-description = សេចក្តីណែនាំ និងលិខិតខ្លីៗ។
guide-get-paid-title = ទទួលប្រាក់កម្រៃ
guide-get-paid-summary = របៀបទារប្រាក់ដែលគេជំពាក់។
polite-reminders-title = សាររំលឹកដោយគួរសម
polite-reminders-lead = រំលឹកដោយរាក់ទាក់ និងច្បាស់លាស់។
polite-reminders-summary = សាររំលឹកនៅថ្ងៃដំបូងក្រោយថ្ងៃផុតកំណត់គឺជារឿងធម្មតា។ **សូមសរសេរឱ្យខ្លី** ហើយបញ្ជាក់លេខវិក្កយបត្រ។
polite-reminders-step-check-the-invoice = ពិនិត្យវិក្កយបត្រ។
    .detail = ពិនិត្យលេខ ចំនួនប្រាក់ និងកាលបរិច្ឆេទឱ្យបានត្រឹមត្រូវ។
letter-payment-reminder-title = សាររំលឹកការបង់ប្រាក់
letter-payment-reminder-subject = វិក្កយបត្រជូន { $client-name }
letter-payment-reminder-body =
    សូមគោរពជូន { $client-name }

    ចំនួនប្រាក់ { $amount } មិនទាន់បានបង់នៅឡើយ។ សូមបង់ក្នុងរយៈពេល ១៤ ថ្ងៃ។
letter-payment-reminder-when = វិក្កយបត្រហួសកំណត់ពីរបីថ្ងៃ។
letter-payment-reminder-before = ពិនិត្យគណនីរបស់អ្នកជាមុនសិន។
blank-client-name = អតិថិជន
blank-amount = ចំនួនប្រាក់
check-invoice-checked = បានពិនិត្យវិក្កយបត្រ។
check-reminder-sent = បានផ្ញើសាររំលឹកទៅមនុស្សត្រឹមត្រូវ ហើយរក្សាទុកច្បាប់ចម្លងជាមួយកិច្ចសន្យា និងអ៊ីមែលទាំងអស់ដែលពាក់ព័ន្ធនឹងប្រតិបត្តិការនេះ។
check-reply-noted = បានកត់ត្រាចម្លើយ។
term-due-date = ថ្ងៃផុតកំណត់បង់ប្រាក់
    .meaning = ថ្ងៃចុងក្រោយដែលអាចបង់ទាន់ពេល។
