// The plain site opened from a disk (`file:`), as a publisher looks at it before it is anywhere else, and as a reader has it
// on a memory stick: all tools but the service worker.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { SITE, close, locales, of, open, visit } from './site.mjs';

before(open);
after(close);

// What a browser says of fonts that are asked for ahead: from a disk they come with the style sheet alone.
const isAhead = (text) => /Access to font at|ERR_FAILED/.test(text);
const disk = (path) => pathToFileURL(join(SITE, path)).href;

test('every kind of page runs its scripts and asks for nothing elsewhere', async () => {
  const { page, context, troubles } = await visit();
  for (const { lang } of locales) {
    for (const kind of ['home', 'section', 'letter', 'checklist', 'decision', 'log', 'not-found']) {
      await page.goto(disk(of(lang, kind)[0].path));
      await page.waitForSelector('[data-theme-choice]:not([hidden])');
      const empty = await page.evaluate(() => [...document.querySelectorAll('[data-later][hidden]')].map((part) => part.outerHTML.slice(0, 80)));
      assert.ok(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded'))), `${lang} ${kind}: in its own fonts`);
      assert.deepEqual(empty, [], `${lang} ${kind}: places are kept for what does not come`);
    }
  }
  await page.goto(disk('index.html'));
  await page.waitForSelector('.choices .preferred');
  assert.deepEqual(troubles.filter((trouble) => !isAhead(trouble)), []);
  await context.close();
});

test('search finds, in every locale', async () => {
  const { page, context, troubles } = await visit();
  for (const { lang } of locales) {
    await page.goto(disk(of(lang, 'home')[0].path));
    const title = (await page.textContent('.guide-card .links a')).trim();
    await page.fill('#search', title);
    await page.waitForSelector('.search ol:not([hidden]) li mark');
    await page.click('.search li a');
    await page.waitForLoadState();
    assert.equal(await page.getAttribute('body', 'class'), 'page-section', lang);
    assert.match(page.url(), /^file:/);
  }
  assert.deepEqual(troubles.filter((trouble) => !isAhead(trouble)), []);
  await context.close();
});

test('ticks are kept and letters are filled in', async () => {
  const { page, context, troubles } = await visit();
  await page.goto(disk(of('en', 'checklist')[0].path));
  await page.click('label:has([data-tick])');
  const id = await page.getAttribute('[data-tick]:checked', 'data-tick');
  await page.goto(disk(of('km', 'checklist')[0].path));
  assert.ok(await page.isChecked(`[data-tick="${id}"]`));
  await page.goto(disk(of('en', 'letter')[0].path));
  const name = await page.getAttribute('form.blanks input', 'name');
  await page.fill('form.blanks input', 'Ms Novak');
  assert.equal(await page.textContent(`.letter [data-blank="${name}"]`), 'Ms Novak');
  await page.reload();
  assert.equal(await page.inputValue('form.blanks input'), 'Ms Novak');
  assert.deepEqual(troubles.filter((trouble) => !isAhead(trouble)), []);
  await context.close();
});

test('decisions are walked, and walked back', async () => {
  const { page, context, troubles } = await visit();
  await page.goto(disk(of('en', 'decision').find(({ html }) => /class="answers"><li><a href="#/.test(html)).path));
  await page.waitForSelector('.walking');
  const first = await page.getAttribute('.question:visible', 'id');
  await page.click('.question:visible .answers a[href^="#"]');
  assert.notEqual(await page.locator('.question:visible, .outcome:visible').getAttribute('id'), first);
  await page.goBack();
  assert.equal(await page.getAttribute('.question:visible', 'id'), first);
  assert.deepEqual(troubles.filter((trouble) => !isAhead(trouble)), []);
  await context.close();
});

test('without scripts no place is kept free for them', async () => {
  const { page, context } = await visit({ javaScriptEnabled: false });
  await page.goto(disk(of('en', 'home')[0].path));
  const [header, bars] = await page.$eval('.site-header', (header) => [header.getBoundingClientRect().height, [...header.querySelectorAll('.bar > *')].reduce((sum, part) => Math.max(sum, part.getBoundingClientRect().bottom), 0)]);
  assert.ok(header - bars < 40, `the header is ${header} high, what is in it ends at ${bars}`);
  assert.equal(await page.locator('form.search:visible').count(), 0);
  await context.close();
});
