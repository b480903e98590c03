//! The model: what a project is, pure and with places, and the parsers that make it from source files.

mod config;
mod config_parser;
mod fields;
mod guide;
mod guide_parser;
mod id;
mod spanned;
mod yaml;

pub use config::{AllowEntry, Checks, Config, LevelEntry, LocaleEntry, Parameter, ParameterValue};
pub use config_parser::normalized_base_url;
pub use guide::{Answer, Block, Decision, Guide, Item, Letter, Log, Outcome, Question, Section, Target};
pub use id::{Id, MAX_ID_LENGTH};
pub use spanned::Spanned;
