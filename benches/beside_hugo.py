#!/usr/bin/env python3
"""The same pages by guidewright and by Hugo, in turn in one run: CPU seconds, wall time, peak memory.

The project is the one of the other benches (six locales, G guides of eight sections). Hugo is given the texts of the pages as
guidewright writes them (its Markdown twins), six languages, and a plain template with a menu of languages and alternates;
guidewright also checks all translations and writes letters, checklists and facts for machines. Both write into the same file
system (`--dir`; one in memory tells more about programs and less about disks).

    cargo build --release
    python3 benches/beside_hugo.py --guides 100 --dir /dev/shm

Needs Hugo (Debian: `apt install hugo`) and cargo; nothing else.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BASE = """<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}</head>
<body><header><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
<nav><ul>{{ range .AllTranslations }}<li><a hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a></li>{{ end }}</ul></nav></header>
<main><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ .Content }}{{ end }}</main></body></html>
"""
LIST = """{{ define "main" }}{{ .Content }}{{ if .IsHome }}<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}{{ end }}
"""


def measured(command, out):
    """Runs a command that writes into `out`, which it finds empty: CPU seconds, wall seconds, peak memory in MiB."""
    shutil.rmtree(out, ignore_errors=True)
    with open(os.devnull, "w") as nothing:
        started = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=nothing, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
    if status != 0:
        sys.exit(f"{command}: {said.decode(errors='replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def settings_with(project, formats):
    path = project / "content/site.yaml"
    text = re.sub(r"(?m)^formats:.*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{text}formats: {formats}\n", encoding="utf-8")


def hugo_site(twins, site):
    """Hugo's own form of the pages whose Markdown twins stand in `twins`."""
    tags = sorted(folder.name for folder in twins.iterdir() if (folder / "index.md").is_file())
    languages = "".join(f'[languages.{tag}]\nlanguageName = "{tag}"\ncontentDir = "content/{tag}"\n' for tag in tags)
    config = f'baseURL = "https://example.org/"\ntitle = "Advice"\ndefaultContentLanguage = "{tags[0]}"\ndefaultContentLanguageInSubdir = true\n'
    config += 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
    layouts = site / "layouts/_default"
    layouts.mkdir(parents=True)
    (site / "config.toml").write_text(config + languages, encoding="utf-8")
    (layouts / "baseof.html").write_text(BASE, encoding="utf-8")
    for name, text in (("list.html", LIST), ("single.html", '{{ define "main" }}{{ .Content }}{{ end }}\n')):
        (layouts / name).write_text(text, encoding="utf-8")
    count = 0
    for twin in sorted(twins.glob("*/**/*.md")):
        tag, *rest = twin.relative_to(twins).parts
        # A page with pages below it is a section of Hugo's.
        has_pages = twin.with_suffix("").is_dir()
        name = "_index.md" if rest == ["index.md"] else "/".join(rest)
        place = site / "content" / tag / (Path(name).with_suffix("") / "_index.md" if has_pages else name)
        title, _, text = twin.read_text(encoding="utf-8").partition("\n")
        # Only Hugo's own list of guides stands on its home page.
        body = "" if rest == ["index.md"] else text
        quoted = title.removeprefix("# ").replace("\\", "\\\\").replace('"', '\\"')
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f'+++\ntitle = "{quoted}"\n+++\n{body}', encoding="utf-8")
        count += 1
    return count


def pages(out):
    found = [path for path in out.rglob("*.html")]
    return len(found), sum(path.stat().st_size for path in found) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--guides", type=int, default=10)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--dir", default=None, help="where to work [default: the system's temporary folder]")
    parser.add_argument("--program", default=ROOT / "target/release/guidewright")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.dir) as folder:
        work = Path(folder)
        project, out = work / "project", work / "out"
        make = {**os.environ, "GUIDEWRIGHT_BENCH_PROJECT": str(project), "GUIDEWRIGHT_BENCH_GUIDES": str(args.guides)}
        subprocess.run(["cargo", "bench", "-q", "--locked", "--bench", "build_vs_floor"], cwd=ROOT, env=make, check=True)
        build = [str(args.program), "build", "--quiet", "--project", str(project), "--out", str(out)]
        settings_with(project, "[markdown]")
        measured(build, out)
        given = hugo_site(out, work / "hugo")
        settings_with(project, "[]")
        hugo = ["hugo", "--quiet", "--source", str(work / "hugo"), "--destination", str(out)]
        rows = {"hugo": (hugo, []), "guidewright": (build, [])}
        sizes = {}
        for _ in range(args.runs):
            for name, (command, runs) in rows.items():
                runs.append(measured(command, out))
                sizes.setdefault(name, pages(out))
        version = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout.split()[1]
        print(f"{args.guides} guides, {given} pages for Hugo ({version}), {args.runs} runs of each in turn, medians")
        print(f"{'':<12} {'pages':>7} {'MB':>7} {'CPU s':>8} {'ms a page':>10} {'wall s':>8} {'peak MiB':>9}")
        for name, (_, runs) in rows.items():
            cpu, wall, peak = (statistics.median(column) for column in zip(*runs))
            count, size = sizes[name]
            print(f"{name:<12} {count:>7} {size:>7.1f} {cpu:>8.2f} {cpu * 1000 / count:>10.3f} {wall:>8.2f} {peak:>9.0f}")


if __name__ == "__main__":
    main()
