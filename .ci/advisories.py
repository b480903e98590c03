#!/usr/bin/env python3
"""Holds Cargo.lock against a copy of the RustSec advisory database: `advisories.py FOLDER`. For places where cargo-deny is
not installed; what may be left open, and why, stands in .ci/deny.toml, which is cargo-deny's too. An exception that nothing
needs any more is a fault as well. Versions are compared as Cargo does (https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html).
Yanked versions are not in the database (cargo chooses none for a new lock file)."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = tomllib.loads((ROOT / ".ci/deny.toml").read_text())["advisories"]
EXCEPTIONS = {entry["id"]: entry["reason"] for entry in SETTINGS["ignore"]}


def version(text):
    """A version as a key to sort by; a pre-release comes before its release, as Semantic Versioning 2.0.0 has it."""
    core, _, label = text.split("+")[0].partition("-")
    numbers = tuple(int(number) for number in (core.split(".") + ["0", "0"])[:3])
    parts = tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in label.split(".") if part)
    return numbers, (0, parts) if parts else (1, ())


def next_release(numbers, given, operator):
    """The first release that `^` or `~` does not take in any more; `given` numbers were written."""
    major, minor, patch = numbers
    if operator == "~" and given > 1 or operator == "^" and major == 0 and (minor > 0 or given == 2):
        return major, minor + 1, 0
    if operator == "^" and major == 0 and given > 2:
        return 0, 0, patch + 1
    return major + 1, 0, 0


def takes_in(requirement, candidate):
    def one(comparator):
        operator, bound = re.fullmatch(r"(>=|<=|>|<|=|\^|~)?\s*(\S+)", comparator.strip()).groups()
        left, right = version(candidate), version(bound)
        compared = {">=": left >= right, "<=": left <= right, ">": left > right, "<": left < right, "=": left == right}
        if operator in compared:
            return compared[operator]
        given = len(bound.split("-")[0].split("."))
        return left >= right and left[0] < next_release(right[0], given, operator or "^")

    return all(one(comparator) for comparator in requirement.split(","))


def concerns(advisory, candidate):
    if "withdrawn" in advisory["advisory"]:
        return False
    safe = advisory.get("versions", {})
    return not any(takes_in(requirement, candidate) for kind in ("patched", "unaffected") for requirement in safe.get(kind, []))


def test():
    for requirement, inside, outside in [
        (">= 0.41.0", "0.41.0", "0.41.0-rc.1"), ("^1.2", "1.9.0", "2.0.0"), ("^0.2.3", "0.2.9", "0.3.0"), ("^0.0.3", "0.0.3", "0.0.4"),
        ("~1.2.3", "1.2.9", "1.3.0"), (">= 1.0, < 1.4", "1.3.9", "1.4.0"), ("1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-beta.1"),
        ("< 0.9", "0.8.7", "0.9.0"), ("= 1.5.0", "1.5.0", "1.5.1"),
    ]:  # fmt: skip
        assert takes_in(requirement, inside) and not takes_in(requirement, outside), requirement
    affected = {"advisory": {"id": "X"}, "versions": {"patched": [">= 2.0.0"], "unaffected": ["< 1.0.0"]}}
    assert concerns(affected, "1.5.0") and not concerns(affected, "2.0.0") and not concerns(affected, "0.9.0")
    assert not concerns({"advisory": {"id": "X", "withdrawn": "2026-01-01"}}, "1.0.0")


def main(database):
    test()
    files = sorted(Path(database).glob("crates/*/RUSTSEC-*.md"))
    if not files:
        print(f"{database}: there are no advisories in this folder")
        return 2
    advisories = {}
    for file in files:
        advisories.setdefault(file.parent.name, []).append(tomllib.loads(file.read_text().split("```toml", 1)[1].split("```", 1)[0]))
    faults, met = [], set()
    packages = tomllib.loads((ROOT / "Cargo.lock").read_text())["package"]
    for package in packages:
        for advisory in advisories.get(package["name"], []):
            if not concerns(advisory, package["version"]):
                continue
            name = advisory["advisory"]["id"]
            met.add(name)
            if name not in EXCEPTIONS:
                kind = advisory["advisory"].get("informational", "vulnerability")
                faults.append(f"{package['name']} {package['version']}: {name} ({kind}), see https://rustsec.org/advisories/{name}")
    faults += [f".ci/deny.toml: nothing needs the exception {name} any more" for name in sorted(EXCEPTIONS.keys() - met)]
    newest = max(advisory["advisory"]["date"] for known in advisories.values() for advisory in known)
    print(f"{len(packages)} packages against {len(files)} advisories, the newest of {newest}")
    print("\n".join(f"  left open: {name}, {EXCEPTIONS[name]}" for name in sorted(met & EXCEPTIONS.keys())))
    print("\n".join(faults) or "no other advisory concerns a package")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
