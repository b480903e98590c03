// Finding, weight and reading without a network: the search form, what a first visit costs, offline pages, bundles.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SITE, close, locales, of, open, visit } from './site.mjs';

let root;
before(async () => { root = await open(); });
after(close);

describe('search in the page', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      const { page, context, troubles } = await visit();
      await page.goto(root + of(lang, 'home')[0].path);
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      const title = (await page.textContent('.guide-card .links a')).trim();
      await page.fill('#search', title);
      await page.waitForSelector('.search ol:not([hidden]) li');
      assert.ok(asked.some((url) => url.endsWith(`${lang}/search.js`)), 'the index is fetched when somebody searches');
      assert.equal((await page.textContent('.search li a')).replace(/[\u2060\u200B]/g, ''), title.replace(/[\u2060\u200B]/g, ''));
      assert.ok(await page.locator('.search li mark').count() > 0, 'what matches is marked');
      assert.notEqual(await page.textContent('.search [role=status]'), '', 'the number of results is told');
      await page.press('#search', 'ArrowDown');
      assert.ok(await page.evaluate(() => document.activeElement.matches('.search li:first-child a')));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.search li').count(), 0);
      await page.fill('#search', title);
      await page.waitForSelector('.search ol:not([hidden]) li');
      await page.click('.search li a');
      await page.waitForLoadState();
      assert.equal(await page.getAttribute('body', 'class'), 'page-section');
      await page.goto(`${root}${lang}/index.html?q=${encodeURIComponent(title)}`);
      await page.waitForSelector('.search ol:not([hidden]) li');
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
});

describe('a first visit to a section: fewer than 8 requests, less than 100 kB', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      for (const { path } of of(lang, 'section')) {
        const { page, context } = await visit({ serviceWorkers: 'block' });
        const asked = new Set();
        page.on('request', (request) => asked.add(new URL(request.url()).pathname));
        await page.goto(root + path, { waitUntil: 'networkidle' });
        // The browser asks for the icon and the manifest as well, now or later.
        asked.add(new URL(`${root}assets/mark.svg`).pathname).add(new URL(`${root}${lang}/manifest.webmanifest`).pathname);
        const mount = new URL(root).pathname;
        const size = [...asked].map((name) => readFileSync(join(SITE, name.slice(mount.length)))).reduce((sum, bytes) => sum + Math.min(bytes.length, gzipSync(bytes).length), 0);
        assert.ok(asked.size < 8, `${path}: ${[...asked].join(' ')}`);
        assert.ok(size < 100_000, `${path}: ${size} bytes`);
        await context.close();
      }
    });
  }
});

test('a locale that was visited can be read without a network', async () => {
  const { page, context } = await visit();
  await page.goto(root + of('km', 'home')[0].path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const wanted = of('km', 'section').at(-1).path;
  const stored = async (path) => (await page.evaluate(async (url) => (await caches.match(url)) !== undefined, root + path));
  for (let n = 0; n < 100 && !(await stored(wanted)); n += 1) await page.waitForTimeout(100);
  await context.setOffline(true);
  await page.goto(root + wanted);
  assert.equal(await page.getAttribute('html', 'lang'), 'km');
  assert.ok(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded'))), 'in its own fonts');
  const answer = await page.goto(`${root}km/no-such-page.html`);
  assert.equal(answer.status(), 503);
  assert.equal(await page.getAttribute('html', 'dir'), 'ltr');
  await context.close();
});

const bundles = locales.flatMap(({ lang }) => readdirSync(join(SITE, lang)).filter((name) => name.endsWith('.bundle.html')).map((name) => join(SITE, lang, name)));
test('bundles work from a memory stick and ask for nothing', { skip: bundles.length === 0 && 'built without bundles' }, async () => {
  const { page, context, troubles } = await visit();
  for (const file of bundles) {
    assert.ok(existsSync(file));
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    assert.deepEqual(asked.filter((url) => !/^(file|data):/.test(url)), []);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].every((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))), file);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), file);
    page.removeAllListeners('request');
  }
  // On a host, under the policy that it sends with all files.
  for (const { lang } of locales) {
    await page.goto(`${root}${lang}/${bundles.find((file) => file.includes(`/${lang}/`)).split('/').at(-1)}`);
    const family = await page.$eval('html', (html) => getComputedStyle(html).getPropertyValue('--fonts'));
    assert.notEqual(family, '', `${lang}: has its styles`);
    assert.ok(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded'))), `${lang}: has its fonts`);
  }
  assert.deepEqual(troubles, []);
  await context.close();
});
