//! `guidewright import FILE`: translations come back, checked before anything is written.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::desk::DeskArgs;
use super::{Failure, Outcome, output};
use crate::check::{self, CheckOptions};
use crate::diagnostic::visible;
use crate::exchange::{self, CODECS, ImportOptions, Imported, Parsed};
use crate::locale::Locale;
use crate::project::MadeBy;
use crate::report::inert;
use crate::source::Sources;
use crate::workspace::{self, FileError};

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// The file: PO, XLIFF 2 or CSV
    file: PathBuf,
    /// The target locale [default: as the file says]
    #[arg(long, short = 'l', value_name = "TAG")]
    locale: Option<String>,
    /// The format [default: by the ending of the name]
    #[arg(long, short = 'f', value_name = "FORMAT", value_parser = PossibleValuesParser::new(CODECS.iter().map(|codec| codec.name())))]
    format: Option<String>,
    /// Who made the translations, where the file does not say that they are reviewed
    #[arg(long, value_name = "WHO", default_value = "person", value_parser = PossibleValuesParser::new(MadeBy::ALL.map(MadeBy::name)))]
    by: String,
    /// Show what would be written, as a diff
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &ImportArgs) -> Result<Outcome, Failure> {
    let parsed = read(args)?;
    let tag = locale_of(args, &parsed)?;
    let desk = args.desk.open_for(&[&tag])?;
    if tag == desk.project.config.source_locale.value {
        return Err(Failure(format!("`{tag}` is the source locale: texts are not imported into it")));
    }
    desk.refuse_conflict(&tag)?;
    let by = MadeBy::from_name(&args.by).unwrap_or(MadeBy::Person);
    let options = CheckOptions { locales: vec![tag.clone()], rules: Vec::new() };
    let judge = |sources: &Sources| {
        let (project, found) = args.desk.parse_locales(sources, &[&tag]);
        let checked = check::check(&project, sources, found, &options);
        (project, checked.diagnostics)
    };
    let imported = exchange::import(&desk.project, desk.sources(), &parsed.units, ImportOptions { tag: &tag, by }, &judge);
    desk.write(&imported.change, args.dry_run)?;
    report(args, &tag, &imported);
    Ok(if imported.refused.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn read(args: &ImportArgs) -> Result<Parsed, Failure> {
    let name = args.file.display().to_string();
    let codec = match &args.format {
        Some(format) => exchange::codec(format),
        None => exchange::codec_for_file(&name),
    };
    let codec = codec.ok_or_else(|| Failure(format!("{name}: the ending tells no format; give --format po, xliff or csv")))?;
    let bytes = workspace::read_file(&args.file).map_err(|error| match error {
        FileError::TooLarge(_) => Failure(format!("{error}; `guidewright export LOCALE --file NAME` writes the texts file by file")),
        other => other.into(),
    })?;
    let text = decoded(bytes).ok_or_else(|| {
        Failure(format!("{name} is not UTF-8; save it as UTF-8 (in Excel: “CSV UTF-8”) and try again. Nothing was written"))
    })?;
    codec.parse(&text).map_err(|error| Failure(format!("{name}: {error}. Nothing was written")))
}

/// UTF-8, or UTF-16 with its mark, as spreadsheets save “Unicode text”. Anything else would have to be guessed.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        rest.is_empty().then(|| String::from_utf16(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>()).ok())?
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn locale_of(args: &ImportArgs, parsed: &Parsed) -> Result<String, Failure> {
    let tag = match (&args.locale, &parsed.target_locale) {
        (Some(asked), Some(named)) if asked != named => {
            return Err(Failure(format!("the file is for `{}`, not for `{asked}`", visible(named))));
        }
        (Some(tag), _) | (None, Some(tag)) => tag.clone(),
        (None, None) => return Err(Failure("the file does not say which locale it is for; give --locale TAG".to_owned())),
    };
    Locale::parse(&tag)?;
    Ok(tag)
}

fn report(args: &ImportArgs, tag: &str, imported: &Imported) {
    let name = args.file.display();
    for refusal in &imported.refused {
        output::error(&inert(&format!("{name}:{}: refused {}: {}", refusal.line, refusal.context, refusal.reason)));
    }
    for warning in &imported.warnings {
        output::error(&inert(&format!("{name}:{}: warning {}: {}", warning.line, warning.context, warning.reason)));
    }
    let would = if args.dry_run { " (nothing was written)" } else { "" };
    output::print(&format!(
        "{tag}: {} {} changed, {} confirmed, {} texts as they were, {} refused{would}\n",
        imported.changed,
        if imported.changed == 1 { "message" } else { "messages" },
        imported.confirmed,
        imported.unchanged,
        imported.refused.len()
    ));
}
