//! A project of any size, for benches and tests: six locales in five scripts, guides of eight sections.
//!
//! Every section has a running text, signs, steps, advice, cautions and checklist items, some 150 to 250 words (or as
//! much ink in scripts without spaces); every guide has a letter with blanks and a checklist. The text of each section differs, so nothing can be made once and shown often.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use guidewright::project::INTERFACE;
use guidewright::source::{ProjectPath, Sources};

pub const SECTIONS: usize = 8;

/// A language: its tag and sentences to make texts of.
pub struct Language {
    pub tag: &'static str,
    sentences: [&'static str; 8],
}

pub const LANGUAGES: [Language; 6] = [
    Language {
        tag: "en",
        sentences: [
            "Write down when each invoice was due and when it was paid.",
            "A client who does pay in the end can remain a client.",
            "Read your contract first, and announce the pause in writing.",
            "Some places have formal steps for asking for payment.",
            "Contact only the person who handles the invoices.",
            "Tidy invoices make this easier for both of you.",
            "Check that the full amount is in your account.",
            "If something is not clear, ask for advice before you decide.",
        ],
    },
    Language {
        tag: "km",
        sentences: [
            "សូមកត់ត្រាថ្ងៃដែលវិក្កយបត្រនីមួយៗត្រូវបង់ និងថ្ងៃដែលបានបង់។",
            "អតិថិជនដែលបង់ប្រាក់នៅទីបំផុតអាចបន្តជាអតិថិជនរបស់អ្នកបាន។",
            "សូមអានកិច្ចសន្យារបស់អ្នកជាមុនសិន ហើយជូនដំណឹងជាលាយលក្ខណ៍អក្សរ។",
            "នៅកន្លែងខ្លះមាននីតិវិធីផ្លូវការសម្រាប់ការទាមទារប្រាក់។",
            "សូមទាក់ទងតែអ្នកដែលទទួលបន្ទុកវិក្កយបត្រប៉ុណ្ណោះ។",
            "វិក្កយបត្រដែលមានរបៀបរៀបរយធ្វើឱ្យការងារនេះងាយស្រួលជាងមុន។",
            "សូមពិនិត្យមើលថាចំនួនទឹកប្រាក់ទាំងអស់បានចូលក្នុងគណនីរបស់អ្នក។",
            "ប្រសិនបើមានអ្វីមិនច្បាស់ សូមសុំយោបល់មុនពេលសម្រេចចិត្ត។",
        ],
    },
    Language {
        tag: "ne",
        sentences: [
            "प्रत्येक बीजकको भुक्तानी मिति र भुक्तानी भएको मिति लेख्नुहोस्।",
            "अन्त्यमा भुक्तानी गर्ने ग्राहक ग्राहककै रूपमा रहन सक्छन्।",
            "पहिले आफ्नो सम्झौता पढ्नुहोस् र काम रोक्ने कुरा लिखित रूपमा जानकारी दिनुहोस्।",
            "केही ठाउँमा भुक्तानी माग्ने औपचारिक प्रक्रिया हुन्छ।",
            "बीजकको जिम्मा लिने व्यक्तिलाई मात्र सम्पर्क गर्नुहोस्।",
            "व्यवस्थित बीजकले दुवैका लागि काम सजिलो बनाउँछ।",
            "पूरा रकम आफ्नो खातामा आएको छ कि छैन जाँच्नुहोस्।",
            "कुनै कुरा स्पष्ट नभए निर्णय गर्नुअघि सल्लाह लिनुहोस्।",
        ],
    },
    Language {
        tag: "th",
        sentences: [
            "จดวันที่ครบกำหนดและวันที่ชำระของใบแจ้งหนี้แต่ละฉบับ",
            "ลูกค้าที่ชำระเงินในที่สุดยังเป็นลูกค้าของคุณต่อไปได้",
            "อ่านสัญญาก่อน แล้วแจ้งการหยุดงานเป็นลายลักษณ์อักษร",
            "บางประเทศมีขั้นตอนอย่างเป็นทางการสำหรับการทวงถาม",
            "ติดต่อเฉพาะผู้ที่ดูแลใบแจ้งหนี้เท่านั้น",
            "ใบแจ้งหนี้ที่เป็นระเบียบช่วยให้ทั้งสองฝ่ายทำงานง่ายขึ้น",
            "ตรวจสอบว่าได้รับเงินครบถ้วนในบัญชีแล้ว",
            "หากมีสิ่งใดไม่ชัดเจน ให้ขอคำแนะนำก่อนตัดสินใจ",
        ],
    },
    Language {
        tag: "cs",
        sentences: [
            "Zapište si, kdy byla která faktura splatná a kdy byla zaplacena.",
            "Klient, který nakonec zaplatí, může zůstat vaším klientem.",
            "Nejdřív si přečtěte smlouvu a přerušení práce oznamte písemně.",
            "Někde platí pro vymáhání plateb přesný postup.",
            "Obracejte se jen na toho, kdo má faktury na starosti.",
            "Přehledné faktury to oběma stranám usnadní.",
            "Ověřte, že na účet přišla celá částka.",
            "Není-li něco jasné, poraďte se, než se rozhodnete.",
        ],
    },
    Language {
        tag: "ar",
        sentences: [
            "تدوين تاريخ استحقاق كل فاتورة وتاريخ سدادها.",
            "العميل الذي يدفع في النهاية يمكن أن يبقى عميلًا.",
            "قراءة العقد أولًا، ثم الإعلان عن التوقف كتابةً.",
            "في بعض البلدان خطوات رسمية للمطالبة بالمستحقات.",
            "التواصل مع المسؤول عن الفواتير وحده.",
            "الفواتير المرتبة تسهّل الأمر على الطرفين.",
            "التأكد من وصول المبلغ كاملًا إلى الحساب.",
            "عند عدم وضوح أمر ما، يُفضّل طلب المشورة قبل اتخاذ القرار.",
        ],
    },
];

/// A kind of item of a section and how many there are: the part of the message id, the number, the attribute.
const ITEMS: [(&str, usize, Option<&str>); 4] =
    [("sign", 2, None), ("step", 3, Some("detail")), ("do", 1, Some("reason")), ("dont", 1, Some("reason"))];

/// The section that holds a guide's letter, and the letter's blanks.
const HOLDS_LETTER: usize = 1;
const BLANKS: [&str; 3] = ["client", "amount", "day"];

/// The files of a project: path and text.
pub fn files(guides: usize) -> Vec<(String, String)> {
    let mut files = vec![("content/site.yaml".to_owned(), settings(guides))];
    files.extend((0..guides).map(|g| (format!("content/guides/guide-{g}.yaml"), structure(g))));
    for language in &LANGUAGES {
        files.push((format!("locales/{}/site.ftl", language.tag), site(language)));
        files.push((format!("locales/{}/interface.ftl", language.tag), interface(language)));
        files.extend((0..guides).map(|g| (format!("locales/{}/guide-{g}.ftl", language.tag), texts(language, g))));
    }
    files
}

/// The same in memory.
pub fn sources(guides: usize) -> Sources {
    Sources::from_bytes(files(guides).into_iter().map(|(path, text)| (ProjectPath::new(&path).unwrap(), text.into_bytes())).collect())
}

/// Writes a project into a directory.
pub fn write(dir: &Path, guides: usize) {
    for (path, text) in files(guides) {
        let path = dir.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn settings(guides: usize) -> String {
    let list: Vec<_> = (0..guides).map(|g| format!("guide-{g}")).collect();
    let locales: String = LANGUAGES.iter().map(|language| format!("  {}: {{tier: complete}}\n", language.tag)).collect();
    format!(
        "source-locale: en\nbase-url: https://example.org/advice/\nreviewed: 2026-11-23\nguides: [{}]\nlocales:\n{locales}parameters:\n  reminder-days: {{type: days, value: 7}}\n",
        list.join(", ")
    )
}

fn section_id(g: usize, s: usize) -> String {
    format!("g{g}-s{s}")
}

fn structure(g: usize) -> String {
    let mut out = format!("id: guide-{g}\nsections:\n");
    for s in 0..SECTIONS {
        let id = section_id(g, s);
        let _ = writeln!(out, "  - id: {id}\n    blocks:");
        out.push_str("      - {type: summary}\n      - {type: signs, items: [a0, a1]}\n      - {type: steps, items: [a0, a1, a2]}\n");
        out.push_str("      - {type: do-dont, do: [a0], dont: [a0]}\n");
        if s == HOLDS_LETTER {
            let _ = writeln!(out, "      - {{type: letter, id: g{g}-letter}}");
        }
        let _ = writeln!(out, "      - {{type: caveat, items: [{id}-note]}}\n      - {{type: checklist, items: [{id}-c0, {id}-c1]}}");
    }
    let _ = writeln!(out, "letters:\n  - {{id: g{g}-letter, blanks: [{}]}}", BLANKS.join(", "));
    out
}

/// A run of sentences that is another for every seed.
fn prose(language: &Language, seed: usize, count: usize) -> String {
    prose_from(language, seed, 0, count)
}

/// As [`prose`], some sentences further on: no sentence stands twice in one text.
fn prose_from(language: &Language, seed: usize, from: usize, count: usize) -> String {
    let sentences: Vec<_> = (from..from + count).map(|n| language.sentences[(seed * 5 + n * 3 + seed / 8) % 8]).collect();
    sentences.join(" ")
}

/// A title that no other thing has.
fn title(language: &Language, seed: usize) -> String {
    let sentence = language.sentences[seed % 8].trim_end_matches(['.', '।', '។']);
    format!("{sentence} ({})", seed + 1)
}

fn site(language: &Language) -> String {
    let blanks: String = (4..).zip(BLANKS).map(|(n, blank)| format!("blank-{blank} = {}\n", title(language, n))).collect();
    format!(
        "site-title = {}\nsite-tagline = {}\nsite-description =\n    {}\n{blanks}",
        title(language, 1),
        title(language, 2),
        prose(language, 3, 6)
    )
}

fn interface(language: &Language) -> String {
    let mut out = String::new();
    for (n, message) in INTERFACE.iter().enumerate() {
        let variables: Vec<_> = message.variables.iter().map(|name| format!("{{ ${name} }}")).collect();
        let _ = writeln!(out, "{} = {} {}", message.id, title(language, n), variables.join(" "));
    }
    out
}

fn texts(language: &Language, g: usize) -> String {
    let mut out = format!("guide-guide-{g}-title = {}\nguide-guide-{g}-summary = {}\n", title(language, g), prose(language, g, 2));
    for s in 0..SECTIONS {
        section(language, &section_id(g, s), g * SECTIONS + s, &mut out);
    }
    letter(language, &format!("letter-g{g}-letter"), g, &mut out);
    out
}

fn letter(language: &Language, id: &str, seed: usize, out: &mut String) {
    let _ = writeln!(out, "\n## letter\n\n{id}-title = {}\n{id}-when = {}", title(language, seed + 3), prose(language, seed + 1, 1));
    let _ = writeln!(out, "{id}-before = {}\n{id}-subject = {} – {{ $amount }}", prose(language, seed + 2, 2), title(language, seed + 4));
    let _ = writeln!(out, "{id}-body =\n    {{ $client }},\n\n    {}\n", prose(language, seed + 3, 3));
    let _ = writeln!(out, "    - {{ $amount }}\n    - {{ $day }}\n\n    {}", prose_from(language, seed + 3, 3, 4));
}

fn section(language: &Language, id: &str, seed: usize, out: &mut String) {
    let _ = writeln!(out, "\n## {id}\n\n{id}-title = {}\n{id}-lead = {}", title(language, seed), prose(language, seed, 1));
    let _ = writeln!(
        out,
        "{id}-summary =\n    {}\n\n    {} **{}** {}\n",
        prose(language, seed, 4),
        prose_from(language, seed, 4, 1),
        title(language, seed + 1),
        prose_from(language, seed, 5, 3)
    );
    for (kind, count, attribute) in ITEMS {
        for n in 0..count {
            let _ = writeln!(out, "{id}-{kind}-a{n} = {}", prose(language, seed + n, 1));
            if let Some(attribute) = attribute {
                let days = if n == 1 { " { $reminder-days }" } else { "" };
                let _ = writeln!(out, "    .{attribute} = {}{days}", prose(language, seed + n + 2, 2));
            }
        }
    }
    let _ = writeln!(out, "caveat-{id}-note = {}", prose(language, seed + 4, 2));
    let _ = writeln!(out, "check-{id}-c0 = {}\ncheck-{id}-c1 = {}", title(language, seed + 5), title(language, seed + 6));
}
