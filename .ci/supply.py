#!/usr/bin/env python3
"""Holds all dependencies against .ci/deny.toml by `cargo metadata`, without a network: licences, banned crates, sources,
wildcard versions, and the minimum Rust version that Cargo.toml states. What cargo-deny does besides (advisories, yanked
versions) needs its database; .ci/run says whether that was looked at."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = tomllib.loads((ROOT / ".ci/deny.toml").read_text())
ALLOWED = set(RULES["licenses"]["allow"])


def metadata(*arguments):
    command = ["cargo", "metadata", "--locked", "--format-version", "1", *arguments]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)


def permitted(expression):
    """True if an SPDX expression can be met by allowed licences. `/` is how old crates write OR."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))

    def either(at):
        value, at = both(at)
        while at < len(tokens) and tokens[at] == "OR":
            other, at = both(at + 1)
            value = value or other
        return value, at

    def both(at):
        value, at = one(at)
        while at < len(tokens) and tokens[at] == "AND":
            other, at = one(at + 1)
            value = value and other
        return value, at

    def one(at):
        if tokens[at] == "(":
            value, at = either(at + 1)
            return value, at + 1
        name, at = tokens[at], at + 1
        if at + 1 < len(tokens) and tokens[at] == "WITH":
            name, at = f"{name} WITH {tokens[at + 1]}", at + 2
        return name in ALLOWED, at

    value, at = either(0)
    return value and at == len(tokens)


def version(text):
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


def main():
    assert permitted("(MIT OR GPL-3.0) AND BSD-3-Clause") and not permitted("MIT AND GPL-3.0") and not permitted("GPL-3.0/LGPL-2.1")
    faults = []
    banned = {entry["crate"] for entry in RULES["bans"]["deny"]}
    registries = {f"registry+{url}" for url in RULES["sources"]["allow-registry"]}
    everything = metadata("--all-features")
    for package in everything["packages"]:
        name = f"{package['name']} {package['version']}"
        if not package["license"] or not permitted(package["license"]):
            faults.append(f"{name}: the licence is {package['license'] or 'not said'}")
        if package["name"] in banned:
            faults.append(f"{name}: is banned")
        if package["source"] is not None and package["source"] not in registries:
            faults.append(f"{name}: comes from {package['source']}")
    own = next(package for package in everything["packages"] if package["source"] is None)
    faults += [f"{item['name']}: any version is allowed" for item in own["dependencies"] if item["req"] == "*"]
    faults += [f"{target['name']}: we have no build scripts" for target in own["targets"] if "custom-build" in target["kind"]]

    # What is compiled by default must do with the Rust that Cargo.toml states.
    default = metadata()
    least = own["rust_version"]
    compiled = {node["id"] for node in default["resolve"]["nodes"]}
    for package in default["packages"]:
        if package["id"] in compiled and version(package["rust_version"] or "1.0") > version(least):
            faults.append(f"{package['name']} {package['version']}: needs Rust {package['rust_version']}, and Cargo.toml says {least}")
    print(f"{len(everything['packages'])} packages ({len(compiled)} of them compiled by default), Rust {least}")
    print("\n".join(faults) or "licences, bans, sources and the stated Rust version hold")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
