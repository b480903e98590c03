site-title = အိမ်နီးချင်းကောင်းများ
site-tagline = အတူတကွ ကောင်းစွာနေထိုင်ရန် လမ်းညွှန်တိုများ
site-description = ပုံနှိပ်ရန် နမူနာစီမံကိန်း ဖြစ်သည်။

ui-print-name = အမည်
ui-print-project = လုပ်ငန်း
ui-print-date = ရက်စွဲ
ui-print-notes = မှတ်စုများ
ui-print-address = ဤစာမျက်နှာ၏ လိပ်စာ
ui-print-page-number = စာမျက်နှာ { $page } / { $pages }
ui-checklist = စစ်ဆေးရန်စာရင်း
ui-checklist-title = စစ်ဆေးရန်စာရင်း – { $guide }
ui-letter = စာ
ui-letters = စာများ
ui-letters-summary = ဖြည့်စွက်ရန် နေရာပါသော စာများ
ui-letter-pack = စာအားလုံး
ui-letter-when = ပို့ရမည့်အချိန်
ui-letter-before = မပို့မီ
ui-letter-subject = အကြောင်းအရာ
ui-steps = လုပ်ဆောင်ရန်
ui-do = လုပ်ပါ
ui-dont = မလုပ်ပါနှင့်
ui-signs = သတိပြုရမည့် လက္ခဏာများ
ui-caveat = သတိပြုရန်
ui-decision = ဆုံးဖြတ်ရန် အကူအညီ
ui-decision-question = မေးခွန်း { $number }
ui-decision-go-to-question = မေးခွန်း { $number } သို့ သွားပါ
ui-decision-outcomes = အဖြေများ
ui-decision-read = ဆက်ဖတ်ရန်
ui-decision-letter = သင့်လျော်သောစာ
ui-log = မှတ်တမ်းစာရွက်
ui-booklet = စာအုပ်ငယ်
ui-contents = မာတိကာ
ui-reviewed = နောက်ဆုံးစစ်ဆေးသည့်ရက် – { $date }

guide-lend-and-borrow-title = ငှားရမ်းခြင်းနှင့် ပြန်ပေးခြင်း
guide-lend-and-borrow-summary = အိမ်နီးချင်းအား ပစ္စည်းငှားပေးပြီး ရန်မဖြစ်ဘဲ ပြန်ရယူနည်း။

blank-neighbour-name = အိမ်နီးချင်း၏ အမည်
blank-thing = ငှားပေးခဲ့သော ပစ္စည်း
blank-your-name = သင့်အမည်

lend-a-thing-title = ပစ္စည်းငှားပေးခြင်း
lend-a-thing-lead = ပစ္စည်းအိမ်မှ မထွက်မီ လုပ်ရန် အဆင့်တိုနှစ်ခု။
lend-a-thing-summary =
    လွန်စက်၊ လှေကား သို့မဟုတ် အိုးကြီးတစ်လုံးကို တစ်နှစ်လျှင် နှစ်ကြိမ်ခန့်သာ လိုအပ်သည်။ ထိုသို့သော ပစ္စည်းများကို အချင်းချင်း ငှားပေးသော အိမ်နီးချင်းများသည် ဝယ်ရန်နည်းပြီး စကားပိုပြောဖြစ်ကြသည်။

    { "" }**ဘာကို** ငှားပေးပြီး **ဘယ်အချိန်အထိ** ဖြစ်သည်ကို နှစ်ဦးစလုံး သိလျှင် အဆင်ပြေသည်။
lend-a-thing-step-write-it-down = ငှားပေးသည့် ပစ္စည်းကို ရေးမှတ်ပါ။
    .detail = ပစ္စည်း၏ အခြေအနေကို နှစ်ဦးစလုံး မှတ်မိစေရန် ဓာတ်ပုံလည်း ရိုက်ထားပါ။
lend-a-thing-step-agree-on-a-date = ပြန်ပေးမည့်ရက်ကို သဘောတူပါ။
    .detail =
        { $reminder-days ->
           *[other] အိမ်တွင်းအလုပ်အများစုအတွက် { $reminder-days } ရက် လုံလောက်သည်။
        }
lend-a-thing-do-show-how-it-works = ပစ္စည်းအသုံးပြုနည်းကို ပြပါ။
    .reason = ရှင်းမပြခဲ့သောကြောင့် ပျက်စီးမှုအများစု ဖြစ်ပွားသည်။
lend-a-thing-dont-lend-what-you-need = ကိုယ်တိုင်လိုအပ်မည့် ပစ္စည်းကို မငှားပါနှင့်။
    .reason = စောစီးစွာ ပြန်တောင်းရလျှင် နှစ်ဦးစလုံး စိတ်မသက်မသာ ဖြစ်ရသည်။
check-photo-taken = ဓာတ်ပုံရိုက်ပြီး
check-date-agreed = ပြန်ပေးမည့်ရက် သဘောတူပြီး
decision-lend-or-not-title = ငှားပေးသင့်သလား
decision-lend-or-not-summary = မေးခွန်းနှစ်ခုက အဖြေသို့ ပို့ဆောင်ပေးသည်။
question-lend-or-not-needed-soon = လာမည့်ရက်များတွင် ကိုယ်တိုင်လိုအပ်မည်လား။
answer-lend-or-not-needed-soon-answer-yes = လိုအပ်မည်
answer-lend-or-not-needed-soon-answer-no = မလိုအပ်ပါ
question-lend-or-not-easy-to-use = ပစ္စည်းကို လွယ်ကူလုံခြုံစွာ သုံးနိုင်သလား။
answer-lend-or-not-easy-to-use-answer-yes = မည်သူမဆို သုံးနိုင်သည်
answer-lend-or-not-easy-to-use-answer-no = လေ့ကျင့်ရန် လိုသည်
outcome-keep-it-title = လောလောဆယ် မငှားပါနှင့်
outcome-keep-it-text = ယဉ်ကျေးစွာ ငြင်းပြီး ပစ္စည်းအားမည့်ရက်ကို ပြောပါ။
outcome-lend-it-title = ငှားပေးပါ
outcome-lend-it-text =
    - ငှားပေးသည့် ပစ္စည်းကို ရေးမှတ်ပါ။
    - ပြန်ပေးမည့်ရက်ကို သဘောတူပါ။
outcome-use-it-together-title = အတူတူ သုံးပါ
outcome-use-it-together-text = ကူညီရန် လိုက်ပါသွားပါ။ အလုပ်ပြီးပြီး ပစ္စည်းလည်း မပျက်စီးပါ။
log-lending-list-title = ငှားပေးသော ပစ္စည်းစာရင်း
log-lending-list-summary = ပစ္စည်းတစ်ခုလျှင် တစ်တန်း။ ကိရိယာထားရာနေရာတွင် ချိတ်ထားပါ။
column-lending-list-date = ရက်စွဲ
column-lending-list-thing = ပစ္စည်း
column-lending-list-neighbour = အိမ်နီးချင်း
column-lending-list-returned = ပြန်ရသည့်ရက်

get-it-back-title = ပြန်ရယူခြင်း
get-it-back-lead = ယဉ်ကျေးစွာ တစ်ကြိမ်မေးပြီး ပြန်ပေးရန် လွယ်ကူအောင် လုပ်ပေးပါ။
get-it-back-summary = ပစ္စည်းကို ကြာကြာထားသူအများစုသည် မေ့နေခြင်းသာ ဖြစ်သည်။ စာတိုတစ်စောင်ဖြင့် လုံလောက်တတ်သည်။
get-it-back-sign-date-has-passed = သဘောတူထားသောရက် ကျော်သွားပြီး ဘာမျှမကြားရသေးပါ။
get-it-back-step-send-a-reminder = သတိပေးစာတို ပို့ပါ။
    .detail = ပစ္စည်းအမည်နှင့် ပြန်လိုချင်သည့်ရက်ကို ဖော်ပြပါ။
get-it-back-step-offer-to-fetch-it = ကိုယ်တိုင်လာယူမည်ဟု ပြောပါ။
    .detail = လေးလံသော လှေကားသည် သယ်ရခက်သောကြောင့်သာ ကျန်နေတတ်သည်။
caveat-valuable-things = အလွန်တန်ဖိုးရှိသော ပစ္စည်းများအတွက် စာဖြင့် သဘောတူညီချက် အရင်လုပ်ပါ။ ဤစာမျက်နှာသည် ဥပဒေအကြံဉာဏ် မဟုတ်ပါ။
check-reminder-sent = သတိပေးစာ ပို့ပြီး
check-thing-looked-over = ပြန်ရပြီး ပစ္စည်းကို စစ်ဆေးပြီး
letter-friendly-reminder-title = ဖော်ရွေသော သတိပေးစာ
letter-friendly-reminder-subject = ငှားပေးခဲ့သော ပစ္စည်း – { $thing }
letter-friendly-reminder-body =
    မင်္ဂလာပါ { $neighbour-name }၊

    ပစ္စည်းက အသုံးဝင်ခဲ့မည်ဟု မျှော်လင့်ပါသည်။ မကြာမီ ကျွန်ုပ် လိုအပ်ပါမည် – { $thing }

    ဘယ်အချိန် ပြန်ပေးရန် အဆင်ပြေပါသလဲ။ ကျွန်ုပ် လာယူနိုင်ပါသည်။

    လေးစားစွာဖြင့်

    { $your-name }
letter-friendly-reminder-when = သဘောတူထားသောရက် ကျော်သွားလျှင် ဤစာကို ပို့ပါ။
letter-friendly-reminder-before = ပစ္စည်း ပြန်ရောက်ပြီးလားဟု စစ်ဆေးပါ။
