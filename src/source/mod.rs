//! Text and where it stands: source files, byte spans, line and column, edits to a text, and finished output files.
//!
//! Everything above this room speaks of places as [`Span`]s (a file and a byte range); only reports turn them into
//! lines and columns, through [`LineIndex`]. Nothing here reads or writes a disk.

mod artifact;
mod digest;
mod edit;
mod fast_map;
mod file;
mod line_index;
mod path;
mod seek;
mod span;
mod text_slice;

pub use artifact::Artifact;
pub use digest::{Digest, Hashed, hash};
pub use edit::{EditError, SourceChange, TextEdit};
pub use fast_map::{FastHash, FastMap, FastSet, HashTable};
pub use file::{FileId, LoadError, Loader, SourceFile, Sources, Store};
pub use line_index::{LineIndex, Position};
pub use path::{PathError, ProjectPath, is_disruptive};
pub use seek::{find_byte, has_byte, has_text, lines, places_of, places_of_text, places_where, utf8};
pub use span::Span;
pub use text_slice::TextSlice;
