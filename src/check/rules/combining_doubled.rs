//! A vowel sign or tone mark that is typed twice.

use crate::check::profile::{COMBINING, TWICE, is_leading_vowel, is_sign};
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("combining-doubled", include_str!("combining-doubled.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(COMBINING) || !part.profile.has(TWICE) {
        return;
    }
    for reading in &part.readings {
        let mut before = ' ';
        let mut characters = reading.text.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let is_doubled = c == before && is_sign(c);
            before = c;
            if !is_doubled {
                continue;
            }
            // However often it stands there, it is one fault.
            let mut more = 1;
            while characters.next_if(|(_, next)| *next == c).is_some() {
                more += 1;
            }
            found.push(finding(c, more, reading.span(at..at + more * c.len_utf8()).unwrap_or(part.span())));
        }
    }
}

fn finding(c: char, more: usize, span: Span) -> Diagnostic {
    let (number, times) = (format!("U+{:04X}", c as u32), more + 1);
    let (times, label, help, title) = match more {
        1 => ("twice".to_owned(), "the second one, which is hard to see", "remove one of the two", format!("remove the second {number}")),
        _ => {
            let title = format!("remove all {number} but the first");
            (format!("{times} times"), "all but the first, which are hard to see", "leave one of them", title)
        }
    };
    RULE.finding(format!("the sign `\u{25CC}{c}` ({number}) is typed {times}")).at(span, label).help(help).fix(fix::replace(
        title,
        span,
        "",
        !is_leading_vowel(c),
    ))
}

#[cfg(test)]
mod tests {
    use crate::check::{CheckOptions, check};
    use crate::project::parse;
    use crate::source::Sources;

    #[test]
    fn a_sign_that_stands_there_many_times_is_one_finding_and_one_repair() {
        let khmer = format!("s-title = រឿ{}\n", "ា".repeat(1_000));
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\nguides: []\n"),
            ("locales/en/a.ftl", "s-title = A\n"),
            ("locales/km/a.ftl", &khmer),
        ]);
        let (project, found) = parse(&sources);
        let options = CheckOptions { rules: vec!["combining-doubled".to_owned()], ..CheckOptions::default() };
        let checked = check(&project, &sources, found, &options);
        let [finding] = &*checked.diagnostics else { panic!("{:?}", checked.diagnostics) };
        assert!(finding.message.contains("1000 times"), "{}", finding.message);
        let change = &finding.fix.as_ref().unwrap().change;
        let file = sources.find("locales/km/a.ftl").unwrap();
        assert_eq!(change.apply(file.id, &file.text).unwrap(), "s-title = រឿា\n");
    }
}
