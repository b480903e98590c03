//! `guidewright export LOCALE`: texts to translate, for the translator's own tool.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::desk::{Desk, DeskArgs};
use super::{Failure, Outcome, output};
use crate::exchange::{self, CODECS, Document, Filter};
use crate::locale::Locale;
use crate::project::{self, Catalog, State, Wanted};
use crate::source::FileId;
use crate::workspace;

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// The locale; it need not exist yet
    locale: String,
    /// The format [default: by the ending of --out, else po]
    #[arg(long, short = 'f', value_name = "FORMAT", value_parser = PossibleValuesParser::new(CODECS.iter().map(|codec| codec.name())))]
    format: Option<String>,
    /// Only what is in these states: missing, stale, untranslated, machine, translated, reviewed
    #[arg(long, value_name = "STATE", value_delimiter = ',', value_parser = PossibleValuesParser::new(State::ALL.map(State::name)))]
    only: Vec<String>,
    /// Only texts whose source stands in this file of the source locale, such as get-paid.ftl (can be given several times)
    #[arg(long, value_name = "NAME")]
    file: Vec<String>,
    /// Where to write [default: standard output]
    #[arg(long, short = 'o', value_name = "FILE")]
    out: Option<PathBuf>,
    /// Begin with a byte order mark, which some spreadsheets need to see that a file is UTF-8
    #[arg(long)]
    bom: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &ExportArgs) -> Result<Outcome, Failure> {
    let by_name = args.out.as_ref().and_then(|path| exchange::codec_for_file(&path.to_string_lossy()));
    let codec = match &args.format {
        Some(name) => exchange::codec(name),
        None => by_name.or_else(|| exchange::codec("po")),
    };
    let codec = codec.ok_or_else(|| Failure("there is no such format".to_owned()))?;
    let desk = args.desk.open_for(&[&args.locale])?;
    let locale = Locale::parse(&args.locale)?;
    if args.locale == desk.project.config.source_locale.value {
        desk.target(&args.locale)?;
    }
    let empty = Catalog::new(locale, Vec::new(), Vec::new(), Vec::new());
    let catalog = desk.project.catalog(&args.locale).unwrap_or(&empty);
    let wanted = Wanted::of(&desk.project);
    let states = args.only.iter().filter_map(|name| State::from_name(name)).collect();
    let filter = Filter { states, files: files(&desk, &args.file)? };
    let units = exchange::units(&desk.project, desk.sources(), &wanted, catalog, &filter);
    let document = Document {
        source_locale: desk.project.config.source_locale.value.clone(),
        target_locale: args.locale.clone(),
        reviewed: desk.project.config.reviewed.as_ref().map(|date| date.value.iso()),
        byte_order_mark: args.bom,
        units,
    };
    let text = codec.write(&document);
    match &args.out {
        None => output::print(&text),
        Some(path) => {
            // A file of this name that is of another kind is somebody's work: a catalog, a setting.
            if workspace::exists(path) && exchange::codec_for_file(&path.to_string_lossy()).is_none() {
                let endings = codec.endings().join("` or `.");
                return Err(Failure(format!(
                    "`{}` is there already and is no file of exchange; give --out a name in `.{endings}`",
                    path.display()
                )));
            }
            workspace::write_file(path, text.as_bytes())?;
            output::print(&format!("{}: {} texts into {}\n", args.locale, document.units.len(), path.display()));
            if text.len() as u64 > workspace::MAX_NAMED_FILE {
                let limit = workspace::MAX_NAMED_FILE / 1024 / 1024;
                output::error(&format!("`import` reads at most {limit} MiB: export file by file with --file NAME"));
            }
        }
    }
    Ok(Outcome::Clean)
}

/// The files of the source locale that have these names; the ending can be left out.
fn files(desk: &Desk, names: &[String]) -> Result<Vec<FileId>, Failure> {
    let folder = format!("{}{}/", desk.project.layout.folder(), desk.project.config.source_locale.value);
    let known: Vec<(&str, FileId)> =
        desk.sources().under(&folder).filter_map(|file| Some((file.path.as_str().strip_prefix(&folder)?, file.id))).collect();
    let find = |name: &String| {
        let found = known.iter().find(|(path, _)| path == name || path.strip_suffix(".ftl") == Some(name));
        found.map(|(_, id)| *id).ok_or_else(|| {
            let paths: Vec<&str> = known.iter().map(|(path, _)| *path).collect();
            let near = project::nearest(name, &paths).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            Failure(format!("there is no file `{name}` in {folder}{near}"))
        })
    };
    names.iter().map(find).collect()
}
