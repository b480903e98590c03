// Searching an index in parts, on a site that was forced into parts (`search-parts-above: 0`): from a server, from a disk,
// by keyboard, and without a network after it was used.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { SITE, close, locales, of, open, visit } from './site.mjs';

let root;
before(async () => { root = await open(); });
after(close);

const isAhead = (text) => /Access to font at|ERR_FAILED/.test(text);
const bare = (text) => text.replace(/[\u2060\u200B\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

/** Searches for a section's title, and gives back what was asked for meanwhile. */
async function searched(page, title) {
  const asked = [], note = (request) => asked.push(request.url());
  page.on('request', note);
  await page.fill('#search', title);
  await page.waitForSelector('.search ol:not([hidden]) li');
  page.off('request', note);
  assert.equal(bare(await page.textContent('.search li a')), bare(title));
  assert.ok(await page.locator('.search li mark').count() > 0, 'what matches is marked');
  return asked;
}

const titleOf = async (page, lang) => {
  await page.goto(root + of(lang, 'section').at(-1).path);
  return bare(await page.textContent('h1'));
};

test('the site is in parts', () => assert.ok(existsSync(join(SITE, 'km/search/p0.js')), 'build it with search-parts-above: 0'));

test('search from a server, by keyboard, in every language', async () => {
  for (const { lang } of locales) {
    const { page, context, troubles } = await visit({ serviceWorkers: 'block' });
    const title = await titleOf(page, lang);
    await page.goto(root + of(lang, 'home')[0].path);
    const asked = await searched(page, title);
    assert.ok(asked.some((url) => /\/search\/\d+\.js\?/.test(url)) && asked.some((url) => /\/search\/p\d+\.js\?/.test(url)), `${lang}: ${asked}`);
    assert.notEqual(await page.textContent('.search [role=status]'), '', 'the number of results is told');
    await page.press('#search', 'ArrowDown');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.search li:first-child a')));
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    assert.equal(await page.getAttribute('body', 'class'), 'page-section');
    assert.equal(bare(await page.textContent('h1')), title);
    await page.fill('#search', 'qqqqxxxx');
    await page.waitForFunction(() => document.querySelector('.search [role=status]').textContent !== '');
    assert.equal(await page.locator('.search li').count(), 0);
    assert.deepEqual(troubles, []);
    await context.close();
  }
});

test('search from a disk, in every language', async () => {
  const { page, context, troubles } = await visit();
  for (const { lang } of locales) {
    const title = await titleOf(page, lang);
    await page.goto(pathToFileURL(join(SITE, of(lang, 'home')[0].path)).href);
    await searched(page, title);
    await page.click('.search li a');
    await page.waitForLoadState();
    assert.match(page.url(), /^file:/);
    assert.equal(bare(await page.textContent('h1')), title);
  }
  assert.deepEqual(troubles.filter((trouble) => !isAhead(trouble)), []);
  await context.close();
});

test('what was searched once is found without a network, and what cannot be is told', async () => {
  for (const lang of ['km', 'ar']) {
    const { page, context } = await visit();
    const title = await titleOf(page, lang);
    await page.goto(root + of(lang, 'home')[0].path);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await searched(page, title);
    // Pages are not stored ahead where the index is in parts.
    const stored = (path) => page.evaluate(async (url) => (await caches.match(url)) !== undefined, root + path);
    assert.ok(!(await stored(of(lang, 'log')[0].path)));
    for (let n = 0; n < 100 && !(await stored(`${lang}/search.js`)); n += 1) await page.waitForTimeout(100);
    await context.setOffline(true);
    await page.reload();
    await searched(page, title);
    await page.fill('#search', 'zzzyyy');
    await page.waitForFunction((failed) => document.querySelector('.search [role=status]').textContent === failed, await page.getAttribute('form.search', 'data-failed'));
    await context.close();
  }
});
