// The sheets (PDF) that pages link: each is there and opens, and the page says how long and how large it is in the
// locale's digits.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { SITE, close, locales, open, pages, visit } from './site.mjs';

let root;
before(async () => { root = await open(); });
after(close);

/** The kinds of pages that sheets belong to, with what the name of the sheet begins with. */
const KINDS = { guide: 'booklet-', section: 'checklist-', letters: 'letters-', checklist: 'checklist-', decision: 'decision-', log: 'log-' };

/** The locale's numbering system: the one that the project sets, else CLDR's. */
const settings = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../content/site.yaml'), 'utf8');
const digits = (lang) => new RegExp(`^ +${lang}: \\{.*?\\bdigits: (\\w+)`, 'm').exec(settings)?.[1] ?? new Intl.NumberFormat(lang).resolvedOptions().numberingSystem;

/** The links to sheets of a page, as its HTML has them. */
function links({ path, html }) {
  const found = html.matchAll(/<a href="([^"]+\.pdf)" type="application\/pdf">([^<]*)<\/a>/g);
  return [...found].map(([, href, label]) => ({ href, label, file: posix.join(posix.dirname(path), href) }));
}

const sheetsOf = (lang) => readdirSync(join(SITE, lang, 'print'), { recursive: true }).filter((name) => name.endsWith('.pdf')).map((name) => `${lang}/print/${name}`);

for (const { lang } of locales) {
  describe(`sheets: ${lang}`, () => {
    const own = pages.filter((page) => page.path.startsWith(`${lang}/`));
    const linked = own.flatMap(links);

    test('every sheet is linked, and every link leads to a sheet', () => {
      const files = [...new Set(linked.map(({ file }) => file))].sort();
      assert.ok(files.length >= 40, `${files.length}`);
      assert.deepEqual(files, sheetsOf(lang).sort());
      for (const [kind, name] of Object.entries(KINDS)) {
        const page = own.find((page) => page.kind === kind && links(page).length > 0);
        assert.ok(page, `no page of the kind ${kind} has a sheet`);
        assert.deepEqual(links(page).map(({ file }) => posix.basename(file).startsWith(name) && /-(a4|letter)\.pdf$/.exec(file)[1]), ['a4', 'letter'], page.path);
      }
    });

    test('pages say length and size as they are, in the locale’s digits', () => {
      const number = new Intl.NumberFormat(`${lang}-u-nu-${digits(lang)}`);
      for (const { file, label } of linked) {
        const size = number.format(Math.ceil(statSync(join(SITE, file)).size / 1000));
        const length = Number(/^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [join(SITE, file)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[1]);
        const numbers = label.match(/[\p{Nd}]+/gu);
        assert.ok(numbers.includes(size), `${file}: ${label} says nothing of ${size} kB`);
        // Arabic says one page and two pages in words.
        assert.ok(numbers.includes(number.format(length)) || (lang === 'ar' && length <= 2), `${file}: ${label} says nothing of ${length} pages`);
      }
    });

    test('a click opens the file', async () => {
      const { page, context, troubles } = await visit();
      for (const kind of Object.keys(KINDS)) {
        const { path } = own.find((page) => page.kind === kind && links(page).length > 0);
        await page.goto(root + path);
        const link = page.locator('.downloads a[type="application/pdf"]').first();
        const file = decodeURIComponent(new URL(await link.getAttribute('href'), page.url()).pathname).slice(new URL(root).pathname.length);
        const [answer] = await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('.pdf')), link.click()]);
        assert.equal(answer.status(), 200, path);
        assert.equal(answer.headers()['content-type'], 'application/pdf', path);
        assert.ok(existsSync(join(SITE, file)), file);
        assert.equal(readFileSync(join(SITE, file)).subarray(0, 5).toString(), '%PDF-', file);
      }
      assert.deepEqual(troubles, []);
      await context.close();
    });
  });
}
