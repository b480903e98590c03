//! What commands print: reports on standard output, everything about the work itself on standard error.

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::report::ReportOptions;

/// Prints to standard output. A closed pipe (`| head`) ends the output quietly.
pub(super) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
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
