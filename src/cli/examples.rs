//! Examples under the help of the commands that people meet first: what to type, and what comes next.

pub(super) const CHECK: &str = "\
Examples:
  guidewright check --locale km                      what is wrong in Khmer, and where
  guidewright check --fix --dry-run                  what could be mended with certainty, as a diff
  guidewright check --strict --format github         in a workflow: annotations, and 1 if anything is found
  guidewright check --fluent l10n --source en        any tree of Fluent files: l10n/<locale>/**/*.ftl
  guidewright explain missing-message                what a rule finds, why, and how to fix it";

pub(super) const STATUS: &str = "\
Examples:
  guidewright status                                 all locales, and what to do next in each
  guidewright status km --list missing,stale         by guide and section, and the messages by name
  guidewright status --format badge > badge.json     for a badge of shields.io";

pub(super) const ACCEPT: &str = "\
Examples:
  guidewright accept km welcome-title                this translation says what the source says now
  guidewright accept km 'letter-*' --by reviewer     a second person has read these
  guidewright accept --all-locales welcome-title     a corrected comma: all translations are as right as before";

pub(super) const SYNC: &str = "\
Next: take the “# ” away before an id, write the text after “=”, then `guidewright check --locale LOCALE`.";

pub(super) const EXPORT: &str = "\
Examples:
  guidewright export km --only missing,stale -o km.po    for Poedit, OmegaT, Weblate
  guidewright export km -o km.xlf                        XLIFF 2, for larger tools
  guidewright export km -o km.csv --bom                  for Excel
Next: translate, then `guidewright import FILE`.";

pub(super) const IMPORT: &str = "\
Examples:
  guidewright import km.po --dry-run                 what would be written, and what would be refused
  guidewright import km.po                           texts and lock together, all or nothing
  guidewright import km.csv --by machine             a machine made them, so they wait for a review
Next: `guidewright check --locale LOCALE`, `guidewright status LOCALE`.";
