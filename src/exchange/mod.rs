//! For translators: stubs for what is missing, and PO, XLIFF and CSV both ways.
//!
//! A message becomes one [`Unit`] per form ([`forms`]), so that a translator in Poedit, OmegaT, Weblate or a spreadsheet
//! fills in whole sentences. A file that comes back is held against the units of the project as it is now; nothing is
//! believed of it but its texts.

mod codec;
mod csv;
pub mod forms;
mod import;
mod placement;
mod po;
mod po_parser;
mod rename;
mod rename_structure;
mod sync;
mod unit;
mod xliff;
mod xliff_parser;

pub use codec::{CODECS, Codec, Document, ImportedUnit, ParseError, Parsed, codec, codec_for_file};
pub use import::{ImportOptions, Imported, Judge, Refusal, import};
pub use rename::{RenameError, rename};
pub use sync::{Synced, sync};
pub use unit::{Filter, Unit, units};
