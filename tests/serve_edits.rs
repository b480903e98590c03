//! The preview after many saves shows and finds what a preview that is started afresh shows and finds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use guidewright::report::ReportOptions;
use guidewright::serve::{Preview, PreviewOptions, Rebuild, Stage};
use support::generate;

const PATIENCE: Duration = Duration::from_secs(30);

/// A running preview and what it tells.
struct Running {
    preview: Preview,
    rebuilds: Receiver<Rebuild>,
}

fn start(dir: &Path, draft: bool) -> Running {
    let options = PreviewOptions { root: dir.to_owned(), port: 0, draft, report: ReportOptions::default() };
    let (told, rebuilds) = channel();
    let preview = Preview::start(&options, move |rebuild| told.send(rebuild.clone()).unwrap_or_default()).unwrap();
    Running { preview, rebuilds }
}

impl Running {
    /// Waits until a state is checked in which all that was saved by now is seen: the first, or one after a change of `last`.
    fn settle(&self, last: &str) -> Rebuild {
        loop {
            let rebuild = self.rebuilds.recv_timeout(PATIENCE).unwrap();
            let is_seen = last.is_empty() || rebuild.changed.iter().any(|path| path.ends_with(last));
            if rebuild.stage == Stage::Checked && is_seen {
                return rebuild;
            }
        }
    }

    /// A file of the preview, without what differs from one preview to the next.
    fn get(&self, path: &str) -> String {
        let address = self.preview.address();
        let text = get(address, path);
        let text = text.replace(&address.to_string(), "ADDRESS");
        text.lines().filter(|line| !line.contains("reload.js?generation=")).collect::<Vec<_>>().join("\n")
    }

    fn report(&self) -> Option<String> {
        let findings = get(self.preview.address(), "/__guidewright/findings");
        let findings: serde_json::Value = serde_json::from_str(findings.split_once("\r\n\r\n").unwrap().1).unwrap();
        findings["report"].as_str().map(str::to_owned)
    }

    /// Everything that can be looked at.
    fn site(&self) -> Vec<String> {
        let pages =
            ["index.html", "guide-0.html", "guide-0/g0-s0.html", "guide-0/g0-s3.html", "checklists.html", "404.html", "search.json"];
        let localized = generate::LANGUAGES.iter().flat_map(|language| pages.map(|page| format!("/{}/{page}", language.tag)));
        ["/", "/sitemap.xml", "/de/", "/de/guide-1/g1-s1.html"]
            .map(str::to_owned)
            .into_iter()
            .chain(localized)
            .map(|path| self.get(&path))
            .collect()
    }
}

fn get(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    // Lengths differ with the numbers of ports.
    text.lines()
        .filter(|line| !line.starts_with("Content-Length"))
        .map(|line| format!("{line}\n"))
        .collect::<String>()
        .replacen("\n\n", "\r\n\r\n", 1)
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }
}

fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(path).unwrap_or_default();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, change(text)).unwrap();
}

/// One save, or several at once, of the kinds that people make.
fn save(dir: &Path, dice: &mut Dice, n: usize) {
    let tag = generate::LANGUAGES[dice.below(6)].tag;
    let guide = dice.below(2);
    let locale = |tag: &str| dir.join(format!("locales/{tag}/guide-{guide}.ftl"));
    let yaml = dir.join(format!("content/guides/guide-{guide}.yaml"));
    match dice.below(12) {
        0 | 1 => edit(&locale(tag), |text| text.replacen("-title = ", &format!("-title = {n} "), 3)),
        2 => edit(&locale("en"), |text| text.replacen("-lead = ", &format!("-lead = {n} {{ $reminder-days }} "), 2)),
        3 => edit(&locale(tag), |text| text.lines().filter(|line| !line.contains("-s0-title")).map(|line| format!("{line}\n")).collect()),
        4 => edit(&locale(tag), |text| format!("{text}\nbroken-{n} = {{ $x\n")),
        5 => edit(&yaml, |text| text.replacen("items: [a0, a1]", "items: [a1, a0]", 1)),
        6 => edit(&yaml, |text| text.replacen("type: caveat", "type: caveats", 1)),
        7 => edit(&dir.join("templates/section.html"), |_| {
            let more = if n.is_multiple_of(3) { "{{ nothing.there }}".to_owned() } else { format!("<!-- {n} -->") };
            include_str!("../templates/section.html").replace("{% endblock", &format!("{more}{{% endblock"))
        }),
        8 => {
            edit(&dir.join("locales/de/extra.ftl"), |_| format!("site-title = Titel {n}\ng1-s1-title = Eins\n"));
            edit(&dir.join("content/site.yaml"), |text| {
                text.replacen("  en: ", "  de: {tier: growing}\n  en: ", usize::from(!text.contains("  de: ")))
            });
        }
        9 => drop(fs::remove_dir_all(dir.join("locales/de"))),
        10 => edit(&dir.join("content/site.yaml"), |text| text.replacen("value: 7", "value: 9", 1)),
        _ => {
            // Everything as it was at first.
            fs::remove_dir_all(dir.join("templates")).unwrap_or_default();
            fs::remove_dir_all(dir.join("locales/de")).unwrap_or_default();
            generate::write(dir, 2);
        }
    }
}

#[test]
fn after_many_saves_all_is_as_after_a_fresh_start() {
    let dir = tempfile::tempdir().unwrap();
    generate::write(dir.path(), 2);
    // Read, and of no meaning.
    let notes = ["locales/notes-0.tsv", "locales/notes-1.tsv"];
    notes.iter().for_each(|notes| fs::write(dir.path().join(notes), "").unwrap());
    let running = start(dir.path(), true);
    running.settle("");
    let mut dice = Dice(7);
    let (mut compared, mut forbidden) = (0, 0);
    for n in 0..24 {
        save(dir.path(), &mut dice, n);
        if dice.below(3) == 0 {
            save(dir.path(), &mut dice, n + 100);
        }
        // A save may change nothing; another file tells when all before it was seen.
        fs::write(dir.path().join(notes[n % 2]), format!("{n}\n")).unwrap();
        let last = running.settle(notes[n % 2]);
        let fresh = start(dir.path(), true);
        let first = fresh.settle("");
        assert_eq!((&last.summary, last.shown), (&first.summary, first.shown), "after save {n}");
        assert!(running.report() == fresh.report(), "after save {n}: {:.800?}\n{:.800?}", running.report(), fresh.report());
        forbidden += usize::from(last.blocked.is_some());
        if last.shown {
            compared += 1;
            for (now, then) in running.site().iter().zip(fresh.site()) {
                let differs = now.lines().zip(then.lines()).find(|(now, then)| now != then);
                assert!(*now == then, "after save {n}: {differs:?}");
            }
        }
    }
    assert!(compared > 5 && forbidden > 3, "{compared} states were compared, {forbidden} forbidden");
}
