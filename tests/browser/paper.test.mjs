// What comes out of the printer.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { close, locales, of, open, visit } from './site.mjs';

let root;
before(async () => { root = await open(); });
after(close);

/** The pages of a PDF as Chromium writes it, with the size of each. */
async function print(page, options = {}) {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false, ...options })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => ({ width: Math.round(width), height: Math.round(height) }));
}

/** Items on a sheet of A4, with headings, lines to fill in and room for notes; measured in the most spacious script. */
const most = (items) => (items <= 14 ? 1 : Math.ceil(items / 12));

for (const { lang, dir } of locales) {
  describe(`on paper: ${lang}`, () => {
    test('checklists have the expected number of pages and whole boxes', async () => {
      const { page, context } = await visit();
      for (const { path, html } of of(lang, 'checklist')) {
        await page.goto(root + path);
        const items = html.match(/data-tick="/g).length;
        for (const format of ['A4', 'Letter']) {
          const sheets = await print(page, { format });
          assert.ok(sheets.length >= 1 && sheets.length <= most(items), `${path}: ${items} items on ${sheets.length} pages of ${format}`);
        }
        await page.emulateMedia({ media: 'print' });
        const boxes = await page.$$eval('[data-tick]', (boxes) => boxes.map((box) => {
          const style = getComputedStyle(box);
          const [own, item] = [box.getBoundingClientRect(), box.closest('li').getBoundingClientRect()];
          return {
            border: style.borderTopStyle === 'solid' && parseFloat(style.borderTopWidth) >= 1,
            size: own.width >= 14 && own.height >= 14,
            whole: getComputedStyle(box.closest('li')).breakInside === 'avoid',
            start: document.dir === 'rtl' ? item.right - own.right < 4 : own.left - item.left < 4,
          };
        }));
        assert.equal(boxes.length, items);
        for (const box of boxes) assert.deepEqual(box, { border: true, size: true, whole: true, start: true }, path);
        for (const part of ['.fill-in', '.notes', '.site-footer bdi']) assert.ok(await page.isVisible(part), `${path}: ${part}`);
        for (const part of ['.site-header', '.breadcrumbs', '.ticked', '.theme', '.actions']) assert.ok(!(await page.isVisible(part)), `${path}: ${part}`);
        await page.emulateMedia({ media: null });
      }
      await context.close();
    });

    test('record sheets are one A4 page across, with rows to write in', async () => {
      const { page, context } = await visit();
      for (const { path } of of(lang, 'log')) {
        await page.goto(root + path);
        assert.deepEqual(await print(page), [{ width: 842, height: 595 }], path);
        await page.emulateMedia({ media: 'print' });
        const rows = await page.$$eval('.log-sheet tbody tr', (rows) => rows.map((row) => row.getBoundingClientRect().height));
        assert.ok(rows.length >= 14 && rows.every((height) => height >= (9 / 25.4) * 96 - 0.5), `${path}: ${rows}`);
        const [first, last] = await page.$$eval('.log-sheet th', (cells) => [cells[0], cells.at(-1)].map((cell) => cell.getBoundingClientRect().left));
        assert.equal(first > last, dir === 'rtl');
        await page.emulateMedia({ media: null });
      }
      await context.close();
    });

    test('letters, sections and decisions print without what is for the screen', async () => {
      const { page, context } = await visit({ colorScheme: 'dark' });
      for (const kind of ['section', 'letter', 'decision', 'guide', 'home']) {
        const { path } = of(lang, kind)[0];
        await page.goto(root + path);
        assert.ok((await print(page)).length <= 8, path);
        await page.emulateMedia({ media: 'print' });
        const left = await page.locator('button:visible, nav:visible, form:visible, fieldset:visible, .skip:visible').count();
        assert.equal(left, 0, path);
        assert.equal(await page.$eval('body', (body) => getComputedStyle(body).color), 'rgb(0, 0, 0)');
        await page.emulateMedia({ media: null });
      }
      const { path } = of(lang, 'decision')[0];
      await page.goto(root + path);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.question:visible').count(), await page.locator('.question').count(), 'all questions are printed');
      await context.close();
    });
  });
}
