//! The program: arguments in, exit code out.

use std::process::ExitCode;

/// Millions of short texts are made and dropped by several threads, which the system's allocator is slow at.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    guidewright::cli::run(std::env::args_os())
}
