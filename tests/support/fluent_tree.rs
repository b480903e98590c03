//! A bare tree of Fluent files of any size, for the bench of the check: many locales in ten scripts, as large projects
//! have them.
//!
//! Texts are rows of words, so that no two messages are alike and a translation has the length of its source. Beside
//! plain texts there are comments, attributes, terms, variables, plurals, references, HTML, paragraphs and links.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use guidewright::locale::PluralRules;

/// Messages in a file.
const PER_FILE: usize = 75;

/// A language: its tag, the mark that ends a sentence, what stands between words, words.
struct Language(&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const LANGUAGES: [Language; 10] = [
    Language("en", ".", " ", "account address answer archive bookmark browser button calendar camera channel client comment contract country device document download folder history invoice language library machine message network package payment picture printer privacy project session"),
    Language("de", ".", " ", "konto anschrift antwort archiv lesezeichen programm knopf kalender kamera kanal kunde kommentar vertrag staat gerät dokument datei ordner verlauf rechnung sprache bücherei maschine nachricht netzwerk paket zahlung bild drucker schutz vorhaben sitzung"),
    Language("cs", ".", " ", "účet adresa odpověď archiv záložka prohlížeč tlačítko kalendář kamera kanál klient komentář smlouva země zařízení dokument stažení složka historie faktura jazyk knihovna stroj zpráva síť balíček platba obrázek tiskárna soukromí projekt relace"),
    Language("ru", ".", " ", "учётная адрес ответ архив закладка браузер кнопка календарь камера канал клиент комментарий договор страна устройство документ загрузка папка журнал счёт язык библиотека машина сообщение сеть пакет оплата рисунок принтер защита проект сеанс"),
    Language("el", ".", " ", "λογαριασμός διεύθυνση απάντηση αρχείο σελιδοδείκτης περιηγητής κουμπί ημερολόγιο κάμερα κανάλι πελάτης σχόλιο συμβόλαιο χώρα συσκευή έγγραφο λήψη φάκελος ιστορικό τιμολόγιο γλώσσα βιβλιοθήκη μηχανή μήνυμα δίκτυο πακέτο πληρωμή εικόνα εκτυπωτής απόρρητο έργο συνεδρία"),
    Language("ar", ".", " ", "حساب عنوان جواب أرشيف إشارة متصفح زر تقويم كاميرا قناة عميل تعليق عقد بلد جهاز مستند تنزيل مجلد سجل فاتورة لغة مكتبة آلة رسالة شبكة حزمة دفعة صورة طابعة خصوصية مشروع جلسة"),
    Language("hi", "।", " ", "खाता पता उत्तर अभिलेख पुस्तचिह्न ब्राउज़र बटन पंचांग कैमरा चैनल ग्राहक टिप्पणी अनुबंध देश उपकरण दस्तावेज़ डाउनलोड फ़ोल्डर इतिहास बीजक भाषा पुस्तकालय मशीन संदेश नेटवर्क पैकेज भुगतान चित्र मुद्रक निजता परियोजना सत्र"),
    Language("th", "", "", "บัญชี ที่อยู่ คำตอบ คลัง ที่คั่นหน้า เบราว์เซอร์ ปุ่ม ปฏิทิน กล้อง ช่อง ลูกค้า ความเห็น สัญญา ประเทศ อุปกรณ์ เอกสาร ดาวน์โหลด โฟลเดอร์ ประวัติ ใบแจ้งหนี้ ภาษา ห้องสมุด เครื่อง ข้อความ เครือข่าย แพ็กเกจ การชำระ รูปภาพ แท่นพิมพ์ ส่วนตัว โครงการ เซสชัน"),
    Language("km", "។", "", "គណនី អាសយដ្ឋាន ចម្លើយ បណ្ណសារ ចំណាំ កម្មវិធី ប៊ូតុង ប្រតិទិន កាមេរ៉ា ប៉ុស្តិ៍ អតិថិជន មតិ កិច្ចសន្យា ប្រទេស ឧបករណ៍ ឯកសារ ទាញយក ថត ប្រវត្តិ វិក្កយបត្រ ភាសា បណ្ណាល័យ ម៉ាស៊ីន សារ បណ្តាញ កញ្ចប់ ប្រាក់ រូបភាព បោះពុម្ព ឯកជន គម្រោង សម័យ"),
    Language("ja", "。", "", "口座 住所 回答 保管庫 しおり 閲覧 ボタン 暦 カメラ 経路 顧客 意見 契約 国 端末 文書 取得 フォルダー 履歴 請求書 言語 図書館 機械 連絡 通信 荷物 支払い 画像 印刷機 秘密 計画 会議"),
];

const REGIONS: [&str; 12] = ["", "AE", "AU", "BE", "CA", "CH", "FR", "IN", "JP", "MX", "US", "ZA"];

/// What stands in the tree.
#[derive(Clone, Copy, Debug)]
pub struct Tree {
    /// How many locales, the source `en` included; 120 at most.
    pub locales: usize,
    /// How many messages each has.
    pub messages: usize,
    /// True for translations in which much is wrong.
    pub faulty: bool,
}

impl Tree {
    /// Writes the tree; gives its size in bytes and files.
    pub fn write(self, dir: &Path) -> (usize, usize) {
        let (mut bytes, mut files) = (0, 0);
        for (tag, language) in self.tags() {
            for first in (0..self.messages).step_by(PER_FILE) {
                let text = self.file(&tag, language, first);
                let path = dir.join(&tag).join(format!("area-{}/page-{}.ftl", first / PER_FILE % 8, first / PER_FILE));
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, &text).unwrap();
                (bytes, files) = (bytes + text.len(), files + 1);
            }
        }
        (bytes, files)
    }

    fn tags(self) -> impl Iterator<Item = (String, &'static Language)> {
        let all = REGIONS.iter().flat_map(|region| LANGUAGES.iter().map(move |language| (region, language)));
        all.take(self.locales).map(|(region, language)| {
            let dash = if region.is_empty() { "" } else { "-" };
            (format!("{}{dash}{region}", language.0), language)
        })
    }

    fn file(self, tag: &str, language: &Language, first: usize) -> String {
        let mut out = String::from(
            "# Texts of a page, generated.\n# They mean nothing and are of the usual kinds.\n\n### Shared by all pages of this area\n\n",
        );
        let writer =
            Writer { language, words: language.3.split(' ').collect(), plurals: plurals(tag), is_faulty: self.faulty && tag != "en" };
        writeln!(out, "-brand-{first} = {}\n", writer.text(first, 2)).unwrap();
        for at in first..(first + PER_FILE).min(self.messages) {
            writer.message(&mut out, at, first);
        }
        out
    }
}

fn plurals(tag: &str) -> Vec<&'static str> {
    let rules = PluralRules::cardinal(tag).unwrap();
    rules.categories().iter().map(|category| category.name()).filter(|name| *name != "other").collect()
}

struct Writer<'a> {
    language: &'a Language,
    words: Vec<&'a str>,
    plurals: Vec<&'static str>,
    is_faulty: bool,
}

impl Writer<'_> {
    /// A row of words that is another one for each number below 30,000: the first three tell them apart.
    fn text(&self, at: usize, count: usize) -> String {
        let mut out = String::new();
        let (mut seed, mut last, mut before_last) = (at, usize::MAX, usize::MAX);
        for rank in 0..count {
            let mut pick = match rank {
                0 => at % 32,
                1 => at / 32 % 31,
                2 => at / 992 % 30,
                _ => {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (seed >> 33) % 32
                }
            };
            // No word stands twice in a row, nor do two.
            while pick == last || pick == before_last || (rank == 1 && pick == at % 32) {
                pick = (pick + 1) % 32;
            }
            (before_last, last) = (last, pick);
            let word = self.words[pick];
            if rank > 0 {
                out.push_str(self.language.2);
            }
            match word.chars().next().filter(|_| rank == 0) {
                Some(c) => out.extend(c.to_uppercase().chain(word.chars().skip(1))),
                None => out.push_str(word),
            }
        }
        out
    }

    fn sentence(&self, at: usize, count: usize) -> String {
        format!("{}{}", self.text(at, count), self.language.1)
    }

    fn message(&self, out: &mut String, at: usize, first: usize) {
        if at.is_multiple_of(15) {
            writeln!(out, "## Part {} of the page\n", at / 15).unwrap();
        }
        if at % 4 == 1 {
            writeln!(out, "# Shown where the reader looks first. Keep it short, and leave names as they are.").unwrap();
        }
        let fault = if self.is_faulty { at % 7 } else { usize::MAX };
        let id = format!("page-{}-text-{at}", at / PER_FILE);
        // A translation that lacks the message.
        if fault == 0 {
            return;
        }
        let body = match at % 20 {
            0..=5 => self.text(at, 3),
            6..=8 => self.sentence(at, 8),
            9 | 10 => self.sentence(at, 18),
            11 if fault == 1 => self.sentence(at, 6),
            11 => format!("{} {{ $name }}{}", self.text(at, 5), self.language.1),
            12 => format!("{} {{ -brand-{first} }}{}", self.text(at, 6), self.language.1),
            13 => self.plural(at),
            14 => format!("\n    {}\n    {}\n    {}", self.sentence(at, 12), self.sentence(at + 7, 9), self.sentence(at + 13, 14)),
            15 => format!("{} <a href=\"https://example.org/page/{at}\">{}</a>{}", self.text(at, 4), self.text(at + 5, 3), self.language.1),
            16 if fault == 2 => self.sentence(at, 7),
            16 => format!("{} <strong>{}</strong>{}", self.text(at, 5), self.text(at + 3, 2), self.language.1),
            17 => format!("{}\n    .title = {}\n    .label = {}", self.text(at, 4), self.text(at + 11, 3), self.text(at + 17, 2)),
            18 => format!("\n    .aria-label = {}\n    .placeholder = {}", self.text(at, 5), self.sentence(at + 9, 4)),
            _ => format!("{} {{ page-{}-text-{} }}{}", self.text(at, 5), first / PER_FILE, first + 20 - first % 20, self.language.1),
        };
        let body = match fault {
            3 => body.replacen(' ', "  ", 1),
            4 => format!("{body}\u{200B}x {{ $nobody }}"),
            5 => format!("{body} ({}", self.text(at, 2)),
            _ => body,
        };
        writeln!(out, "{id} ={}{body}", if body.starts_with('\n') { "" } else { " " }).unwrap();
    }

    fn plural(&self, at: usize) -> String {
        let mut out = "\n    { $count ->".to_owned();
        for (rank, category) in self.plurals.iter().enumerate() {
            write!(out, "\n        [{category}] {} {{ $count }} {}", self.text(at + rank * 3, 3), self.sentence(at + rank, 3)).unwrap();
        }
        write!(out, "\n       *[other] {} {{ $count }} {}\n    }}", self.text(at, 4), self.sentence(at, 4)).unwrap();
        out
    }
}
