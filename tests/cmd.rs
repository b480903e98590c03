//! The command line as people meet it: every `tests/cmd/*.trycmd` holds commands and exactly what they print.
//! `TRYCMD=overwrite cargo test --test cmd` rewrites them.

#[test]
fn commands_print_what_is_written_here() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
