#!/usr/bin/env bash
# A long run of one target under libFuzzer, guided by coverage, on the stable toolchain (a C++ compiler is needed):
#   tests/fuzz/long.sh TARGET [RUNS]        RUNS: 10,000,000 unless told otherwise
# Takes the kept corpus, and writes what it has found worth keeping (smallest set of inputs with the same coverage, none
# over 400 bytes) back into it. A failing input is left in target/fuzz/TARGET-crash-… and printed as a line for the corpus.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?names a target: see TARGETS in tests/fuzz/targets.rs}
runs=${2:-10000000}
work=${CARGO_TARGET_DIR:-$PWD/../../target/fuzz}
mkdir -p "$work/$target"
export CARGO_TARGET_DIR=$work
export RUSTFLAGS='-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1'
# A target of its own, so that build scripts are not instrumented.
host=$(rustc -vV | sed -n 's/^host: //p')
(cd libfuzzer && cargo build --release --target "$host")
program=$work/$host/release/guidewright-fuzz

python3 - "corpus/$target.txt" "$work/$target" unpack <<'PY' || exit
import hashlib, pathlib, sys
corpus, folder, _ = sys.argv[1:]
for line in open(corpus).read().splitlines():
    data = line.encode().decode('unicode_escape').encode('latin-1')
    pathlib.Path(folder, hashlib.sha1(data).hexdigest()).write_bytes(data)
PY

status=0
FUZZ_TARGET=$target "$program" "$work/$target" -runs="$runs" -max_len=512 -len_control=10 -rss_limit_mb=2048 -timeout=10 \
    -artifact_prefix="$work/$target-" -print_final_stats=1 -verbosity=0 || status=$?
rm -rf "$work/$target.least" && mkdir "$work/$target.least"
FUZZ_TARGET=$target "$program" -merge=1 "$work/$target.least" "$work/$target" -max_len=400 -rss_limit_mb=2048 -verbosity=0

python3 - "corpus/$target.txt" "$work/$target.least" "$work" "$target" <<'PY'
import pathlib, sys
corpus, folder, work, target = sys.argv[1:]
def escaped(data):
    names = {0x5c: '\\\\', 0x0a: '\\n', 0x0d: '\\r', 0x09: '\\t', 0x22: '\\"', 0x27: "\\'"}
    return ''.join(names.get(b) or (chr(b) if 0x20 <= b < 0x7f else '\\x%02x' % b) for b in data)
kept = pathlib.Path(corpus).read_text().splitlines()
new = sorted((escaped(path.read_bytes()) for path in pathlib.Path(folder).iterdir()), key=lambda line: (len(line), line))
new = [line for line in new if line and line not in kept and len(line) <= 1600][:150]
pathlib.Path(corpus).write_text(''.join(line + '\n' for line in kept + new))
for path in sorted(pathlib.Path(work).glob(target + '-crash-*')) + sorted(pathlib.Path(work).glob(target + '-timeout-*')):
    print('fails:', escaped(path.read_bytes()))
PY
exit $status
