#!/usr/bin/env python3
"""The same pages by guidewright and by other generators, in turn in one run: CPU seconds, wall time, peak memory.

The project is the one of the other benches (six locales, G guides of eight sections). The others are given the texts of the
pages as guidewright writes them (its Markdown twins), six languages, and a plain template with a menu of languages and
alternates; guidewright also checks all translations and writes letters, checklists and facts for machines. All write into the
same file system (`--dir`; one in memory tells more about programs and less about disks).

    cargo build --release
    python3 benches/beside.py --guides 100 --dir /dev/shm

Needs cargo, and takes of Hugo (Debian: `apt install hugo`) and Zola (`--zola PROGRAM` if it is not in the PATH) what is there.
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

HUGO_BASE = """<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}</head>
<body><header><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
<nav><ul>{{ range .AllTranslations }}<li><a hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a></li>{{ end }}</ul></nav></header>
<main><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ .Content }}{{ end }}</main></body></html>
"""
HUGO_LIST = """{{ define "main" }}{{ .Content }}{{ if .IsHome }}<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}{{ end }}
"""
# `PAGE` is what Zola calls the page: `page`, or `section` where other pages stand below it.
ZOLA_PAGE = """<!doctype html>
<html lang="{{ lang }}">
<head><meta charset="utf-8"><title>{{ PAGE.title }}</title><link rel="canonical" href="{{ PAGE.permalink | safe }}">
{% for other in PAGE.translations %}<link rel="alternate" hreflang="{{ other.lang }}" href="{{ other.permalink | safe }}">
{% endfor %}</head>
<body><header><a href="{{ config.base_url | safe }}">{{ config.title }}</a>
<nav><ul>{% for other in PAGE.translations %}<li><a hreflang="{{ other.lang }}" href="{{ other.permalink | safe }}">{{ other.lang }}</a></li>{% endfor %}</ul></nav></header>
<main><h1>{{ PAGE.title }}</h1>
{{ PAGE.content | safe }}{% block list %}{% endblock %}</main></body></html>
"""
ZOLA_HOME = """{% extends "section.html" %}{% block list %}<ul>{% for path in section.subsections %}{% set guide = get_section(path=path, metadata_only=true) %}<li><a href="{{ guide.permalink | safe }}">{{ guide.title }}</a></li>
{% endfor %}</ul>{% endblock %}
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


def languages(twins):
    return sorted(folder.name for folder in twins.iterdir() if (folder / "index.md").is_file())


def given(twins):
    """The pages whose Markdown twins stand in `twins`: language, path without `.md`, if pages stand below it, front matter and text.

    A home page has no text: on it stands only what the other generator lists there itself.
    """
    for twin in sorted(twins.glob("*/**/*.md")):
        tag, *rest = twin.relative_to(twins).parts
        title, _, text = twin.read_text(encoding="utf-8").partition("\n")
        is_home = rest == ["index.md"]
        path = Path(*rest).with_suffix("")
        quoted = title.removeprefix("# ").replace("\\", "\\\\").replace('"', '\\"')
        has_pages = is_home or twin.with_suffix("").is_dir()
        yield tag, Path() if is_home else path, has_pages, f'+++\ntitle = "{quoted}"\n+++\n{"" if is_home else text}'


def write(place, text):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def hugo_site(twins, site):
    """Hugo's own form of the pages whose Markdown twins stand in `twins`; how many they are."""
    tags = languages(twins)
    config = f'baseURL = "https://example.org/"\ntitle = "Advice"\ndefaultContentLanguage = "{tags[0]}"\ndefaultContentLanguageInSubdir = true\n'
    config += 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
    config += "".join(f'[languages.{tag}]\nlanguageName = "{tag}"\ncontentDir = "content/{tag}"\n' for tag in tags)
    write(site / "config.toml", config)
    layouts = site / "layouts/_default"
    for name, text in (("baseof", HUGO_BASE), ("list", HUGO_LIST), ("single", '{{ define "main" }}{{ .Content }}{{ end }}\n')):
        write(layouts / f"{name}.html", text)
    count = 0
    for count, (tag, path, has_pages, text) in enumerate(given(twins), 1):
        write(site / "content" / tag / (path / "_index.md" if has_pages else path.with_suffix(".md")), text)
    return count


def zola_site(twins, site):
    """Zola's own form of the same pages; how many they are."""
    tags = languages(twins)
    config = f'base_url = "https://example.org"\ntitle = "Advice"\ndefault_language = "{tags[0]}"\ngenerate_sitemap = false\ngenerate_robots_txt = false\n'
    write(site / "config.toml", config + "".join(f'[languages.{tag}]\ntitle = "Advice"\n' for tag in tags[1:]))
    for name, text in (("page", ZOLA_PAGE.replace("PAGE", "page")), ("section", ZOLA_PAGE.replace("PAGE", "section")), ("index", ZOLA_HOME)):
        write(site / "templates" / f"{name}.html", text)
    write(site / "templates/404.html", "")
    count = 0
    for count, (tag, path, has_pages, text) in enumerate(given(twins), 1):
        end = ".md" if tag == tags[0] else f".{tag}.md"
        write(site / "content" / (path / f"_index{end}" if has_pages else path.with_name(path.name + end)), text)
    return count


def hugo(program, site, out):
    return [program, "--quiet", "--source", str(site), "--destination", str(out)]


def zola(program, site, out):
    return [program, "--root", str(site), "build", "--output-dir", str(out), "--force"]


# Each with what makes its site, what builds it, and what tells its version.
OTHERS = {"hugo": (hugo_site, hugo, "version"), "zola": (zola_site, zola, "--version")}


def pages(out):
    found = [path for path in out.rglob("*.html")]
    return len(found), sum(path.stat().st_size for path in found) / 1e6


def version(program, argument):
    said = subprocess.run([program, argument], capture_output=True, text=True, check=True).stdout.split()
    return re.split("[-+]", said[1])[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--guides", type=int, default=10)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--dir", default=None, help="where to work [default: the system's temporary folder]")
    parser.add_argument("--program", default=ROOT / "target/release/guidewright")
    for name in OTHERS:
        parser.add_argument(f"--{name}", default=name, help=f"the program of {name} [default: {name}]")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.dir) as folder:
        work = Path(folder)
        project, out = work / "project", work / "out"
        make = {**os.environ, "GUIDEWRIGHT_BENCH_PROJECT": str(project), "GUIDEWRIGHT_BENCH_GUIDES": str(args.guides)}
        subprocess.run(["cargo", "bench", "-q", "--locked", "--bench", "build_vs_floor"], cwd=ROOT, env=make, check=True)
        build = [str(args.program), "build", "--quiet", "--project", str(project), "--out", str(out)]
        settings_with(project, "[markdown]")
        measured(build, out)
        rows = {}
        for name, (site, command, argument) in OTHERS.items():
            program = shutil.which(getattr(args, name))
            if program is None:
                print(f"{name} is not here: left out")
                continue
            count = site(out, work / name)
            rows[f"{name} {version(program, argument)}"] = (command(program, work / name, work / "site"), work / "site", [])
            print(f"{args.guides} guides, {count} pages for {name}")
        settings_with(project, "[]")
        rows["guidewright"] = (build, out, [])
        sizes = {}
        for _ in range(args.runs):
            for name, (command, into, runs) in rows.items():
                runs.append(measured(command, into))
                sizes.setdefault(name, pages(into))
                shutil.rmtree(into)
        width = max(len(name) for name in rows)
        print(f"{args.runs} runs of each in turn, medians")
        print(f"{'':<{width}} {'pages':>7} {'MB':>7} {'CPU s':>8} {'ms a page':>10} {'wall s':>8} {'peak MiB':>9}")
        for name, (_, _, runs) in rows.items():
            cpu, wall, peak = (statistics.median(column) for column in zip(*runs))
            count, size = sizes[name]
            print(f"{name:<{width}} {count:>7} {size:>7.1f} {cpu:>8.2f} {cpu * 1000 / count:>10.3f} {wall:>8.2f} {peak:>9.0f}")


if __name__ == "__main__":
    main()
