//! The coverage as the data of a badge (the endpoint schema of shields.io): publish the file and point a badge at it.

use serde_json::json;

use super::{ReportOptions, Reporter};
use crate::check::Checked;
use crate::source::Sources;

/// The badge format.
pub struct Badge;

impl Reporter for Badge {
    fn name(&self) -> &'static str {
        "badge"
    }

    fn description(&self) -> &'static str {
        "the coverage as endpoint data of a shields.io badge"
    }

    fn write(&self, checked: &Checked, _: &Sources, _: &ReportOptions) -> String {
        let targets = checked.coverage.targets().map(|locale| (locale.locale.clone(), locale.count().percent()));
        badge(&targets.collect::<Vec<_>>())
    }
}

/// The badge of some locales, each with its whole per cent: `km 97% · cs 100%`, in the colour of the least of them.
pub fn badge(locales: &[(String, usize)]) -> String {
    let parts: Vec<String> = locales.iter().map(|(tag, percent)| format!("{tag} {percent}%")).collect();
    let message = if parts.is_empty() { "no translations".to_owned() } else { parts.join(" · ") };
    let color = locales.iter().map(|(_, percent)| *percent).min().map_or("lightgrey", color);
    format!("{:#}\n", json!({ "schemaVersion": 1, "label": "translations", "message": message, "color": color }))
}

fn color(percent: usize) -> &'static str {
    match percent {
        100.. => "brightgreen",
        90..=99 => "green",
        75..=89 => "yellowgreen",
        50..=74 => "yellow",
        25..=49 => "orange",
        _ => "red",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_has_the_colour_of_the_least() {
        let text = badge(&[("km".to_owned(), 97), ("cs".to_owned(), 100)]);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&value["message"], &value["color"]), (&"km 97% · cs 100%".into(), &"green".into()));
        assert!(badge(&[]).contains("no translations"));
    }
}
