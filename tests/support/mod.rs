//! What tests and benches share.
#![allow(dead_code, missing_docs)]

pub mod by_file;
pub mod generate;
pub mod measure;
pub mod onto;
pub mod shipped;
pub mod small;
pub mod written;
