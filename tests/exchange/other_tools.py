#!/usr/bin/env python3
"""Takes exports through other tools and back: Translate Toolkit reads and rewrites every PO and XLIFF file, Python's csv
every table, gettext compiles every PO file; nothing may be refused or changed by the way, and a text that is changed
there must arrive here.

    other_tools.py PROGRAM PROJECT [SCHEMAS]

PROJECT is copied, not changed. SCHEMAS is a folder with `xliff_core_2.0.xsd` (of XLIFF 2.0, with its modules beside it) and
`sarif-schema-2.1.0.json`, both of OASIS; without it the files are not held against them, and a line says so.
Needs the Python packages translate-toolkit and lxml (for SARIF: jsonschema), and gettext's msgfmt.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from lxml import etree
from translate.storage import xliff2
from translate.storage.pypo import pofile

program, project = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
schemas = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
work = pathlib.Path(tempfile.mkdtemp())
faults = []


def run(*arguments, fails=False):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, cwd=work / "project")
    if done.returncode > (1 if fails else 0):
        faults.append(f"{arguments}: {done.stdout}{done.stderr}")
    return done.stdout


def rewrite_po(path, change):
    store = pofile.parsefile(str(path))
    units = [unit for unit in store.units if unit.istranslated() and not unit.isheader() and not unit.hasplural()]
    change(units)
    store.savefile(str(path))
    return sum(unit.istranslated() for unit in store.units if not unit.isheader())


def rewrite_xliff(path, change):
    store = xliff2.Xliff2File.parsefile(str(path))
    change([unit for unit in store.units if unit.target])
    store.savefile(str(path))
    return sum(bool(unit.target) for unit in store.units)


def rewrite_csv(path, change):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    column = next(name for name in rows[0] if name.startswith("translation"))
    cells = [Cell(row, column) for row in rows if row[column]]
    change(cells)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
    return len(cells)


class Cell:
    """A row of a table, with the names that Translate Toolkit has for its units."""

    def __init__(self, row, column):
        self.row, self.column = row, column

    @property
    def source(self):
        return self.row["source"]

    @property
    def target(self):
        return self.row[self.column]

    @target.setter
    def target(self, text):
        self.row[self.column] = text


REWRITE = {"po": rewrite_po, "xliff": rewrite_xliff, "csv": rewrite_csv}


def change_one(units):
    """Doubles the text of the first unit that is plain words."""
    for unit in units:
        words = str(unit.target)
        if not set("{}<>[]*_`|\n%0123456789") & set(words + str(unit.source)) and len(words) > 12:
            unit.target = words + " " + words
            return
    faults.append("no unit of plain words")


def validate(path, kind):
    if kind == "xliff" and schemas is not None:
        schema = etree.XMLSchema(etree.parse(str(schemas / "xliff_core_2.0.xsd")))
        if not schema.validate(etree.parse(str(path))):
            faults.append(f"{path.name}: {schema.error_log}")
    elif kind == "po":
        done = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", path], capture_output=True, text=True)
        if done.returncode:
            faults.append(f"{path.name}: {done.stderr}")


shutil.copytree(project, work / "project", ignore=shutil.ignore_patterns("site", "target", ".git", "node_modules"))
source = next(line.split(":")[1].strip() for line in open(project / "content/site.yaml", encoding="utf-8") if line.startswith("source-locale:"))
tags = sorted(folder.name for folder in (project / "locales").iterdir() if folder.is_dir() and folder.name != source)
for tag in tags:
    counts = {}
    for kind, rewrite in REWRITE.items():
        path = work / f"{tag}.{kind}"
        run("export", tag, "--format", kind, "--out", path)
        validate(path, kind)
        counts[kind] = rewrite(path, lambda units: None)
        said = run("import", path, "--locale", tag, "--dry-run")
        if not said.startswith(f"{tag}: 0 messages changed") or " 0 refused" not in said:
            faults.append(f"{path.name}, only rewritten: {said}")
        rewrite(path, change_one)
        said = run("import", path, "--locale", tag, "--dry-run", fails=True)
        if f"{tag}: 1 message changed" not in said:
            faults.append(f"{path.name}, with one text changed: {said[-300:]}")
    if len(set(counts.values())) != 1:
        faults.append(f"{tag}: other numbers of texts: {counts}")
    print(f"{tag}: {counts['po']} texts as PO, XLIFF and CSV through other tools and back")

if schemas is None:
    print("NOT CHECKED: XLIFF and SARIF against their schemas (no folder of schemas is given)")
else:
    import jsonschema

    for locale_file in sorted((work / "project/locales").glob("*/*.ftl"))[:3]:
        with open(locale_file, "a", encoding="utf-8") as file:
            file.write("\nbroken = { $nobody }  {\nnot-asked-for = x  y\n")
    report = json.loads(run("check", "--format", "sarif", fails=True))
    jsonschema.validate(report, json.load(open(schemas / "sarif-schema-2.1.0.json", encoding="utf-8")))
    print(f"{len(report['runs'][0]['results'])} findings as SARIF, and all XLIFF, valid against their schemas")

shutil.rmtree(work)
print("\n".join(faults), end="\n" if faults else "")
sys.exit(bool(faults))
