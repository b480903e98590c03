// Every kind of page in every locale.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SITE, close, locales, of, open, pages, samples, visit } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KINDS = ['home', 'guide', 'section', 'letters', 'letter', 'checklists', 'checklist', 'decisions', 'decision', 'logs', 'log', 'not-found'];
let root;
before(async () => { root = await open(); });
after(close);

const inLocales = (page) => locales.some(({ lang }) => page.path.startsWith(`${lang}/`));

/** What axe finds. It comes in from outside, so that the page's policy stays in force. */
async function faults(page, runOnly) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => (await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] })).violations, runOnly);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()}: ${id}: ${node.html.slice(0, 160)}`));
}

describe('files', () => {
  test('every locale has every kind of page', () => {
    for (const { lang } of locales) assert.deepEqual(KINDS.filter((kind) => of(lang, kind).length === 0), [], lang);
  });

  test('language and direction are those of the locale', () => {
    for (const page of pages.filter(inLocales)) {
      const locale = locales.find(({ lang }) => page.path.startsWith(`${lang}/`));
      assert.deepEqual({ lang: page.lang, dir: page.dir }, locale, page.path);
    }
  });

  test('the language menu leads to the same page, which is there', () => {
    for (const page of pages.filter(inLocales)) {
      const menu = /<nav class="languages"[\s\S]*?<\/nav>/.exec(page.html)[0];
      const links = [...menu.matchAll(/href="([^"]+)" lang="([^"]+)"/g)];
      assert.equal(links.length, locales.length, page.path);
      for (const [, href, lang] of links) {
        const target = join(dirname(page.path), href);
        assert.equal(target, page.path.replace(/^[^/]+/, lang));
        assert.ok(existsSync(join(SITE, target)), target);
      }
    }
  });

  test('every link and every anchor inside the site leads somewhere', () => {
    const ids = new Map(pages.map((page) => [page.path, new Set([...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
    for (const page of pages.filter((page) => page.path !== '404.html')) {
      for (const [, href] of page.html.matchAll(/<(?:a|link)\b[^>]* href="([^"]+)"/g)) {
        if (/^[a-z]+:/.test(href)) continue;
        const [path, hash] = href.split('#');
        const target = path === '' ? page.path : join(dirname(page.path), path);
        assert.ok(existsSync(join(SITE, target)), `${page.path}: ${href}`);
        if (hash) assert.ok(ids.get(target)?.has(hash), `${page.path}: ${href}`);
      }
    }
  });

  test('facts for machines are JSON in the page’s language', () => {
    for (const page of pages.filter((page) => page.html.includes('application/ld+json'))) {
      const facts = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)[1]);
      assert.equal(facts['@graph'][0].inLanguage, page.lang, page.path);
      if (page.kind === 'section') assert.ok(facts['@graph'].some((fact) => fact['@type'] === 'BreadcrumbList'), page.path);
    }
  });

  test('the style sheet knows no left or right, and clips no text', () => {
    const css = readFileSync(join(SITE, 'assets/style.css'), 'utf8').replace(/\/\*[\s\S]*?\*\/|@media[^{]*/g, '');
    assert.deepEqual(css.match(/(?<![\w-])(?:margin|padding|border|inset|float|clear|text-align)?-?(?:left|right)(?![\w-])[^;{}]*/g) ?? [], []);
    assert.deepEqual(css.match(/(?<![\w-])(?:width|height|min-width|max-height|min-height|top|bottom)\s*:[^;]*;/g) ?? [], []);
    assert.deepEqual(css.match(/overflow:\s*hidden|line-clamp|letter-spacing|text-transform/g) ?? [], []);
  });

  test('the scripts are small, and nothing is inline', () => {
    // All of them together, those that are fetched only when somebody searches included.
    const folder = join(SITE, 'assets/js');
    const all = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    assert.ok(all < 15_000, `${all} bytes`);
    for (const page of pages) {
      assert.ok(!/<style|\sstyle="|\son[a-z]+="|<script(?![^>]*(?:src=|application\/ld\+json))/.test(page.html), page.path);
      assert.match(page.html, /http-equiv="Content-Security-Policy"/, page.path);
    }
  });
});

describe('accessible, light and dark', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      // A reader of another language, so that its offer is on the page too.
      const { page, context, troubles } = await visit({ colorScheme: 'light', viewport: { width: 1280, height: 900 }, locale: lang === 'en' ? 'km' : 'en-GB' });
      const found = [];
      for (const { path } of samples.filter((sample) => sample.path.startsWith(`${lang}/`))) {
        await page.goto(root + path);
        found.push(...await faults(page, WCAG));
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...await faults(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      assert.deepEqual(found, []);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
});

describe('accessible on a phone', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      const { page, context } = await visit({ viewport: { width: 320, height: 640 }, hasTouch: true });
      const found = [];
      for (const kind of ['home', 'section', 'letter']) {
        await page.goto(root + of(lang, kind)[0].path);
        await page.click('.menu-button');
        await page.click('.languages summary', { force: true }).catch(() => {});
        found.push(...await faults(page, WCAG));
      }
      assert.deepEqual(found, []);
      await context.close();
    });
  }
});

describe('accessible on paper, enlarged, in forced colours, without motion', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      const found = [];
      const ways = [
        [{ viewport: { width: 1280, height: 900 } }, { media: 'print' }],
        // A window of 1280 by 900 at 200 and at 400 %.
        [{ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, {}],
        [{ viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }, {}],
        [{ viewport: { width: 1280, height: 900 } }, { forcedColors: 'active', reducedMotion: 'reduce' }],
      ];
      for (const [options, media] of ways) {
        const { page, context } = await visit(options);
        await page.emulateMedia(media);
        for (const kind of KINDS) {
          await page.goto(root + of(lang, kind)[0].path);
          found.push(...(await faults(page, WCAG)).map((fault) => `${JSON.stringify([options, media])}: ${fault}`));
        }
        await context.close();
      }
      assert.deepEqual(found, []);
    });
  }
});

describe('nothing sticks out at 320 px', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      const { page, context, troubles } = await visit({ viewport: { width: 320, height: 640 } });
      const wide = [];
      for (const { path } of pages.filter((page) => page.path.startsWith(`${lang}/`))) {
        await page.goto(root + path);
        const out = await page.evaluate(() => {
          if (document.documentElement.scrollWidth <= innerWidth) return '';
          const widest = [...document.querySelectorAll('main *, header *, footer *')].find((element) => {
            const { left, right } = element.getBoundingClientRect();
            return (right > innerWidth + 1 || left < -1) && !element.closest('.table-scroll, .visually-hidden');
          });
          return widest?.outerHTML.slice(0, 120) ?? 'something';
        });
        if (out) wide.push(`${path}: ${out}`);
      }
      assert.deepEqual(wide, []);
      await page.click('.languages summary');
      const cut = await page.$$eval('.languages li a', (links) => links.filter((link) => link.getBoundingClientRect().left < 0 || link.getBoundingClientRect().right > innerWidth).map((link) => link.hreflang));
      assert.deepEqual(cut, [], 'every language of the menu can be read');
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
});

describe('no letter is clipped', () => {
  for (const { lang } of locales) {
    test(lang, async () => {
      const { page, context } = await visit();
      for (const kind of ['home', 'section', 'checklist', 'log']) {
        await page.goto(root + of(lang, kind)[0].path);
        const clipped = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) => {
          const { overflowY } = getComputedStyle(element);
          return !['visible', 'auto', 'scroll'].includes(overflowY) && !element.matches('.visually-hidden, .skip, svg, svg *, input, progress, script, [popover]');
        }).map((element) => element.outerHTML.slice(0, 100)));
        assert.deepEqual(clipped, [], kind);
      }
      await context.close();
    });
  }
});

describe('the root', () => {
  test('offers every language and sends nobody anywhere', async () => {
    const { page, context, troubles } = await visit({ locale: 'km' });
    await page.goto(root);
    await page.waitForTimeout(300);
    assert.equal(page.url(), root);
    assert.deepEqual(await page.$$eval('.choices a', (links) => links.map((link) => link.hreflang)), locales.map(({ lang }) => lang));
    assert.equal(await page.$eval('.choices a.preferred', (link) => link.hreflang), 'km');
    assert.deepEqual(await faults(page, WCAG), []);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('has a page for addresses that do not exist, whole at any depth', async () => {
    const { page, context, troubles } = await visit();
    const answer = await page.goto(`${root}no/such/page.html`);
    assert.equal(answer.status(), 404);
    assert.equal(await page.$eval('.choices a', (link) => getComputedStyle(link).display), 'block');
    await page.click('.choices a[hreflang="en"]');
    assert.equal(page.url(), `${root}en/index.html`);
    assert.deepEqual(troubles, []);
    await context.close();
  });
});
