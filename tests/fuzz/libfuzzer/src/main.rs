//! The targets of `tests/fuzz` under libFuzzer. `FUZZ_TARGET` names the one that is run.

#![no_main]
#![allow(dead_code)]

#[path = "../../inert.rs"]
mod inert;
#[path = "../../targets.rs"]
mod targets;

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

fuzz_target!(|data: &[u8]| {
    let run = TARGET.get_or_init(|| {
        let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
        targets::target(&name).expect("FUZZ_TARGET names a target")
    });
    run(data);
});
