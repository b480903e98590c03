//! The translators' desk as a user meets it: the program itself, in real directories, with real git.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(dir: &Path, program: &str, args: &[&str]) -> Output {
    Command::new(program).args(args).current_dir(dir).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn desk(dir: &Path, args: &[&str]) -> String {
    let output = run(dir, env!("CARGO_BIN_EXE_guidewright"), args);
    assert_ne!(output.status.code(), Some(2), "{args:?}: {}", text(&output));
    text(&output)
}

fn git(dir: &Path, args: &[&str]) -> Output {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
    run(dir, "git", &[&identity[..], args].concat())
}

fn commit(dir: &Path, message: &str) {
    git(dir, &["add", "-A"]);
    let output = git(dir, &["commit", "-qm", message]);
    assert!(output.status.success(), "{}", text(&output));
}

fn write(dir: &Path, path: &str, text: &str) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(dir: &Path, path: &str) -> String {
    fs::read_to_string(dir.join(path)).unwrap()
}

fn edit(dir: &Path, path: &str, old: &str, new: &str) {
    let text = read(dir, path);
    assert!(text.contains(old), "{path} has no {old:?}:\n{text}");
    write(dir, path, &text.replacen(old, new, 1));
}

/// A tree of eight messages in English and Khmer, accepted and committed.
fn repository() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let messages = |prefix: &str| (1..=8).map(|n| format!("m{n} = {prefix}{n}\n\n\n\n")).collect::<String>();
    write(dir.path(), "en/a.ftl", &messages("Text "));
    write(dir.path(), "km/a.ftl", &messages("អត្ថបទ "));
    git(dir.path(), &["init", "-qb", "main"]);
    desk(dir.path(), &["accept", "km", "--fluent", "."]);
    commit(dir.path(), "start");
    dir
}

fn states(dir: &Path) -> String {
    let json: serde_json::Value = serde_json::from_str(&desk(dir, &["status", "km", "--fluent", ".", "--format", "json"])).unwrap();
    let km = &json["locales"][0];
    format!("{} current, {} stale, {} missing, {} unrecorded", km["current"], km["stale"], km["missing"], km["unrecorded"])
}

#[test]
fn branches_that_touch_neighbouring_messages_merge_by_git_alone() {
    for with_attributes in [true, false] {
        let dir = repository();
        let dir = dir.path();
        if !with_attributes {
            fs::remove_file(dir.join(".gitattributes")).unwrap();
            commit(dir, "no attributes");
        }
        for (branch, message) in [("one", "m3"), ("two", "m4")] {
            git(dir, &["checkout", "-q", "-b", branch, "main"]);
            edit(dir, "en/a.ftl", &format!("{message} = Text"), &format!("{message} = New text"));
            assert_eq!(states(dir), "7 current, 1 stale, 0 missing, 0 unrecorded");
            assert!(desk(dir, &["accept", "km", message, "--fluent", "."]).contains("1 of them were stale"));
            commit(dir, branch);
        }
        let merged = git(dir, &["merge", "-q", "--no-edit", "one"]);
        assert!(merged.status.success(), "{}", text(&merged));
        assert_eq!(states(dir), "8 current, 0 stale, 0 missing, 0 unrecorded");
    }
}

#[test]
fn branches_that_add_messages_at_one_place_of_the_lock_merge_too() {
    let dir = repository();
    let dir = dir.path();
    for (branch, message, anchor) in [("one", "m41", "m1 ="), ("two", "m42", "m8 =")] {
        git(dir, &["checkout", "-q", "-b", branch, "main"]);
        edit(dir, "en/a.ftl", anchor, &format!("{message} = More\n\n{anchor}"));
        edit(dir, "km/a.ftl", anchor, &format!("{message} = ទៀត {branch}\n\n{anchor}"));
        desk(dir, &["accept", "km", message, "--fluent", "."]);
        commit(dir, branch);
    }
    let merged = git(dir, &["merge", "-q", "--no-edit", "one"]);
    assert!(merged.status.success(), "{}", text(&merged));
    assert_eq!(states(dir), "10 current, 0 stale, 0 missing, 0 unrecorded");
}

#[test]
fn a_conflict_about_one_message_is_told_and_loses_nothing() {
    let dir = repository();
    let dir = dir.path();
    fs::remove_file(dir.join(".gitattributes")).unwrap();
    commit(dir, "no attributes");
    for branch in ["one", "two"] {
        git(dir, &["checkout", "-q", "-b", branch, "main"]);
        edit(dir, "km/a.ftl", "m3 = អត្ថបទ", &format!("m3 = {branch}"));
        desk(dir, &["accept", "km", "m3", "--fluent", "."]);
        commit(dir, branch);
    }
    assert!(!git(dir, &["merge", "-q", "--no-edit", "one"]).status.success());
    git(dir, &["checkout", "-q", "--ours", "km/a.ftl"]);
    let before = read(dir, "km.lock.yaml");
    assert!(before.contains("<<<<<<<"));
    assert_eq!(states(dir), "7 current, 1 stale, 0 missing, 0 unrecorded");
    let refused = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["accept", "km", "--fluent", "."]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused).contains("conflict"), "{}", text(&refused));
    assert_eq!(read(dir, "km.lock.yaml"), before);
    let both: String = before.lines().filter(|line| !line.starts_with(['<', '=', '>'])).map(|line| format!("{line}\n")).collect();
    write(dir, "km.lock.yaml", &both);
    desk(dir, &["accept", "km", "m3", "--fluent", "."]);
    assert_eq!(states(dir), "8 current, 0 stale, 0 missing, 0 unrecorded");
}

#[test]
fn what_changed_is_shown_without_git_and_a_mere_correction_is_stamped_once() {
    let dir = repository();
    let dir = dir.path();
    edit(dir, "en/a.ftl", "m2 = Text 2", "m2 = Text two, longer");
    let shown = desk(dir, &["diff", "km", "--fluent", "."]);
    for part in ["m2  km/a.ftl:5", "en, then  Text 2", "en, now   Text two, longer", "Text [-2-] {+two, longer+}", "km        អត្ថបទ 2"]
    {
        assert!(shown.contains(part), "{part:?} is not in\n{shown}");
    }
    write(dir, "cs/a.ftl", "m2 = Dva\n");
    let told = desk(dir, &["accept", "m2", "--all-locales", "--fluent", "."]);
    assert!(told.contains("km: 1 recorded") && told.contains("cs: 1 recorded"), "{told}");
    assert!(desk(dir, &["diff", "km", "--fluent", "."]).contains("no translation is stale"));
    assert!(read(dir, "source.lock.yaml").contains("\"Text 2\""));
    desk(dir, &["accept", "km", "--fluent", "."]);
    assert!(!read(dir, "source.lock.yaml").contains("\"Text 2\""), "a text that no lock speaks of is dropped");
    let unknown = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["accept", "km", "m99", "--fluent", "."]);
    assert!(text(&unknown).contains("no message `m99`"), "{}", text(&unknown));
}

#[test]
fn sync_keeps_every_byte_and_doing_it_twice_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let source = "### About\n\n## First\n\n# For one.\na = One\n    .x = Ex\nb = Two { $n ->\n    [one] day\n   *[other] days\n }\n\n## Second\n\nc = Three\nd = Four\n";
    write(dir, "en/a.ftl", source);
    let own = "\u{FEFF}## První\r\n\r\n# mine\r\ngone = pryč\r\n    .x = y\r\na = Jedna\r\nd = Čtyři";
    write(dir, "cs/a.ftl", own);
    let dry = desk(dir, &["sync", "cs", "--fluent", ".", "--dry-run"]);
    assert!(dry.starts_with("--- a/cs/a.ftl\n+++ b/cs/a.ftl\n@@ "), "{dry}");
    assert_eq!(read(dir, "cs/a.ftl"), own);
    desk(dir, &["sync", "cs", "--fluent", "."]);
    let synced = read(dir, "cs/a.ftl");
    let expected = "\u{FEFF}## První\r\n\r\na = Jedna\r\n\r\n# For one.\r\n# Source of .x: Ex\r\n# To add to `a` above:\r\n#     .x =\r\n\r\n# Source:\r\n#     one: Two day\r\n#     other: Two days\r\n# b =\r\n#     { $n ->\r\n#         [one]\r\n#         [few]\r\n#         [many]\r\n#        *[other]\r\n#     }\r\n\r\n## Second\r\n\r\n# Source: Three\r\n# c =\r\n\r\nd = Čtyři\r\n\r\n## Obsolete: the source has no such messages any more\r\n\r\n# mine\r\ngone = pryč\r\n    .x = y\r\n";
    assert_eq!(synced, expected);
    assert!(desk(dir, &["sync", "cs", "--fluent", "."]).contains("nothing to do"));
    assert_eq!(read(dir, "cs/a.ftl"), synced);
    edit(dir, "cs/a.ftl", "# c =", "c = Tři");
    edit(dir, "en/a.ftl", "Two { $n", "Twice { $n");
    desk(dir, &["sync", "cs", "--fluent", "."]);
    let refreshed = read(dir, "cs/a.ftl");
    assert!(refreshed.contains("#     one: Twice day\r\n") && refreshed.contains("# Source: Three\r\nc = Tři\r\n"), "{refreshed}");
    assert_eq!(refreshed.replace("Twice", "Two"), synced.replace("# c =", "c = Tři"));
}

#[test]
fn a_new_locale_is_begun_in_the_order_of_the_source() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    write(dir, "en/sub/a.ftl", "### About\n\n## First\n\na = One\n\n## Second\n\nb = Two\n");
    desk(dir, &["sync", "km", "--fluent", "."]);
    assert_eq!(read(dir, "km/sub/a.ftl"), "### About\n\n## First\n\n# Source: One\n# a =\n\n## Second\n\n# Source: Two\n# b =\n");
    assert!(desk(dir, &["status", "--fluent", "."]).contains("km             2         0         0"));
}

/// The small project of the rule pages.
fn small_site() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules-base");
    let copied = Command::new("cp").arg("-r").arg(base.join(".")).arg(dir.path()).status().unwrap();
    assert!(copied.success());
    dir
}

#[test]
fn an_id_moves_through_content_locales_and_locks() {
    let dir = small_site();
    let dir = dir.path();
    desk(dir, &["accept", "km"]);
    let before = desk(dir, &["status", "km", "--format", "json"]);
    desk(dir, &["rename", "reminders", "nudges"]);
    desk(dir, &["rename", "reminder", "nudge-letter"]);
    desk(dir, &["rename", "client-name", "customer"]);
    desk(dir, &["rename", "reminder-days", "wait-days"]);
    for path in
        ["content/guides/get-paid.yaml", "content/site.yaml", "locales/en/get-paid.ftl", "locales/km/get-paid.ftl", "locales/km.lock.yaml"]
    {
        let text = read(dir, path);
        for old in ["reminders-", "letter-reminder-", "client-name", "reminder-days", "id: reminders", "id: reminder,"] {
            assert!(!text.contains(old), "{path} still has {old}:\n{text}");
        }
    }
    assert!(read(dir, "locales/km/get-paid.ftl").contains("{ $customer }"));
    let after = desk(dir, &["status", "km", "--format", "json"]).replace("nudges", "reminders");
    assert_eq!(before, after, "nothing is stale or lost");
    let taken = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["rename", "nudges", "Not An Id"]);
    assert_eq!(taken.status.code(), Some(2));
    assert!(text(&run(dir, env!("CARGO_BIN_EXE_guidewright"), &["rename", "nowhere", "x"])).contains("nothing has the id"));
}

#[test]
fn a_morning_at_the_desk() {
    let dir = small_site();
    let dir = dir.path();
    fs::remove_file(dir.join("locales/km/get-paid.ftl")).unwrap();
    desk(dir, &["sync", "km"]);
    desk(dir, &["export", "km", "--only", "missing,stale", "--out", "km.po"]);
    let po = read(dir, "km.po");
    let filled: String = po
        .split("\n\n")
        .enumerate()
        .map(|(at, entry)| if at == 0 { entry.to_owned() } else { fill(entry) })
        .collect::<Vec<_>>()
        .join("\n\n");
    write(dir, "km.po", &filled);
    let told = desk(dir, &["import", "km.po"]);
    assert!(told.contains("0 refused"), "{told}");
    let status: serde_json::Value = serde_json::from_str(&desk(dir, &["status", "km", "--format", "json"])).unwrap();
    assert_eq!((&status["locales"][0]["missing"], &status["locales"][0]["unrecorded"]), (&0.into(), &0.into()), "{status:#}");
    assert!(!read(dir, "locales/km/get-paid.ftl").contains("# Source"));
}

#[test]
fn a_large_site_is_exported_file_by_file() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    write(dir, "en/a.ftl", "a = One text\n");
    write(dir, "en/sub/b.ftl", "b = Another text\n");
    write(dir, "cs/a.ftl", "a = Jeden text\n");
    let export = |names: &[&str]| {
        let names = names.iter().flat_map(|name| ["--file", name]);
        desk(dir, &["export", "cs", "--fluent", "."].into_iter().chain(names).collect::<Vec<_>>())
    };
    let has = |po: &str| (po.contains("msgid \"One text\""), po.contains("msgid \"Another text\""));
    assert_eq!(has(&export(&[])), (true, true));
    assert_eq!(has(&export(&["a"])), (true, false));
    assert_eq!(has(&export(&["sub/b.ftl"])), (false, true));
    assert_eq!(has(&export(&["a.ftl", "sub/b"])), (true, true));
    let output = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["export", "cs", "--fluent", ".", "--file", "sub/c.ftl"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("there is no file `sub/c.ftl` in en/; did you mean `sub/b.ftl`?"), "{}", text(&output));
    fs::write(dir.join("large.po"), vec![b' '; 64 * 1024 * 1024 + 1]).unwrap();
    let output = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["import", "large.po", "--fluent", ".", "--locale", "cs"]);
    assert!(text(&output).contains("is larger than 64 MiB; `guidewright export LOCALE --file NAME`"), "{}", text(&output));
}

/// The translation of an entry: the source's placeables in Khmer words.
fn fill(entry: &str) -> String {
    let source = entry.split_once("msgid ").map_or("", |(_, rest)| rest.split_once("\nmsgstr").map_or(rest, |(source, _)| source));
    let placeables: Vec<&str> = source
        .match_indices("{ $")
        .filter_map(|(at, _)| source[at..].split_once('}').map(|(inner, _)| &source[at..at + inner.len() + 1]))
        .collect();
    entry.replace("msgstr \"\"", &format!("msgstr \"អត្ថបទខ្មែរ {}។\"", placeables.join(" ")))
}

#[test]
fn terms_get_stubs_and_records_like_messages() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    write(dir, "en/a.ftl", "# The company.\n-brand = Acme\n    .gender = none\nhello = Welcome to { -brand }.\n");
    write(dir, "cs/a.ftl", "hello = Vítá vás { -brand }.\n");
    desk(dir, &["sync", "cs", "--fluent", "."]);
    let synced = read(dir, "cs/a.ftl");
    assert_eq!(synced, "# The company.\n# Source: Acme\n# -brand =\n\nhello = Vítá vás { -brand }.\n");
    assert!(desk(dir, &["sync", "cs", "--fluent", "."]).contains("nothing to do"));
    edit(dir, "cs/a.ftl", "# -brand =", "-brand = Acme");
    desk(dir, &["accept", "cs", "--fluent", "."]);
    assert!(read(dir, "cs.lock.yaml").contains("-brand: "));
    edit(dir, "en/a.ftl", "Acme", "Acme Ltd");
    assert!(desk(dir, &["diff", "cs", "--fluent", "."]).contains("-brand  cs/a.ftl:3"));
    let status = desk(dir, &["status", "cs", "--fluent", ".", "--list", "stale"]);
    assert!(status.contains("cs stale        -brand"), "{status}");
}

#[test]
fn what_a_spreadsheet_or_a_broken_copy_makes_of_a_file_is_read_or_refused() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    write(dir, "en/a.ftl", "a = One text\nb = Another text\n");
    write(dir, "cs/a.ftl", "a = Jeden text\n");
    desk(dir, &["export", "cs", "--fluent", ".", "--out", "cs.csv"]);
    let wide = read(dir, "cs.csv").replace("Another text,,", "Another text,Jiný text,");
    let utf16: Vec<u8> = std::iter::once(0xFEFFu16).chain(wide.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(dir.join("utf16.csv"), utf16).unwrap();
    fs::write(dir.join("latin2.csv"), b"id,translation (cs)\nb,Jin\xfd text\n").unwrap();
    fs::write(dir.join("cut.csv"), "id,translation (cs)\nb,\"Jiný te").unwrap();
    fs::write(dir.join("empty.po"), "").unwrap();
    fs::write(dir.join("zeros.po"), [0u8; 64]).unwrap();
    fs::write(dir.join("bomb.xlf"), "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><xliff version=\"2.0\">&b;</xliff>").unwrap();
    let before = read(dir, "cs/a.ftl");
    for (file, reason) in [
        ("latin2.csv", "is not UTF-8"),
        ("cut.csv", "line 2: the file is cut off"),
        ("empty.po", "the file has no entries"),
        ("zeros.po", "line 1: "),
        ("bomb.xlf", "a document type is not allowed"),
    ] {
        let output = run(dir, env!("CARGO_BIN_EXE_guidewright"), &["import", file, "--fluent", ".", "--locale", "cs"]);
        assert_eq!(output.status.code(), Some(2), "{file}");
        let told = text(&output);
        assert!(told.contains(reason) && told.contains("Nothing was written"), "{file}: {told}");
        assert_eq!(read(dir, "cs/a.ftl"), before);
    }
    fs::write(dir.join("paths.csv"), "id,translation (cs)\n../../etc/passwd,x\nb/../a,y\n").unwrap();
    let told = desk(dir, &["import", "paths.csv", "--fluent", "."]);
    assert!(told.contains("paths.csv:2: refused ../../etc/passwd") && told.contains("2 refused"), "{told}");
    assert!(desk(dir, &["import", "utf16.csv", "--fluent", "."]).contains("1 message changed"));
    assert_eq!(read(dir, "cs/a.ftl"), "a = Jeden text\n\nb = Jiný text\n");
}
