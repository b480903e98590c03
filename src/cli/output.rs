//! What commands print: reports on standard output, everything about the work itself on standard error.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::sync::OnceLock;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostic::harmless;
use crate::report::ReportOptions;

/// Why standard output could not be written to, the first time.
static FAILED: OnceLock<io::Error> = OnceLock::new();

/// Prints to standard output. A closed pipe (`| head`) ends the output quietly; that the disk is full under a file into which
/// the output goes is kept for the end ([`failed`]).
pub(super) fn print(text: &str) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        FAILED.get_or_init(|| error);
    }
}

/// Why something of what was printed is lost, if it is.
pub(super) fn failed() -> Option<&'static io::Error> {
    FAILED.get()
}

/// Prints a diff: as it is, so that it can be applied, but harmless on a terminal, since texts of contributors stand in it.
pub(super) fn diff(text: &str) {
    if stdout_is_terminal() { print(&harmless(text)) } else { print(text) }
}

/// Prints a line to standard error.
pub(super) fn error(text: &str) {
    let mut out = std::io::stderr().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")));
}

/// How reports look on standard output: colours only on a terminal, and never with `NO_COLOR`.
pub(super) fn report_options(terminal: bool) -> ReportOptions {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    ReportOptions { color: terminal && wanted, ..ReportOptions::default() }
}

/// True if standard output is a terminal.
pub(super) fn stdout_is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// True if standard error is a terminal.
pub(super) fn stderr_is_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// A progress bar on a terminal, and nothing at all in a pipe or when asked to be quiet.
pub(super) fn progress(quiet: bool) -> ProgressBar {
    if quiet || !stderr_is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} files, {eta} left") {
        bar.set_style(style);
    }
    bar
}
