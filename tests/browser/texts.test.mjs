// What every page says, in which language, and how the pages of all languages lead to each other.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SITE, close, locales, open, pages, visit } from './site.mjs';

before(open);
after(close);

/** The links of a page that say where else it is: `[hreflang, address]`. */
const alternates = ({ html }) => [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, lang, href]) => [lang, href]);
const canonical = ({ html }) => /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
const isHidden = ({ html }) => html.includes('name="robots" content="noindex"');

test('pages in several languages name each other, themselves, and nothing that is not there', () => {
  const known = new Map(pages.filter(canonical).map((page) => [canonical(page), page]));
  assert.ok(known.size > 0);
  for (const page of pages) {
    const links = alternates(page);
    if (isHidden(page)) assert.deepEqual(links, [], `${page.path} is kept from search engines`);
    if (links.length === 0) continue;
    assert.ok(links.some(([, href]) => href === canonical(page)), `${page.path} names itself`);
    for (const [lang, href] of links) {
      const target = known.get(href);
      assert.ok(target && !isHidden(target), `${page.path}: ${href}`);
      if (lang !== 'x-default') assert.ok(target.lang === lang || target.path === 'index.html', `${page.path}: ${href} is not in ${lang}`);
      if (page.path !== 'index.html') assert.deepEqual(alternates(target), links, `${page.path} and ${target.path} name the same`);
    }
  }
});

test('the sitemap has the pages that may be found, with the same alternates', () => {
  const entries = readFileSync(join(SITE, 'sitemap.xml'), 'utf8').split('<url>').slice(1);
  const listed = new Map(entries.map((entry) => [/<loc>([^<]+)/.exec(entry)[1], [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href])]));
  const found = pages.filter((page) => canonical(page) && !isHidden(page));
  assert.deepEqual([...listed.keys()].sort(), found.map(canonical).sort());
  for (const page of found) assert.deepEqual(listed.get(canonical(page)).sort(), alternates(page).sort(), page.path);
});

/** Every piece of text in a page that somebody sees or hears, with the language that it is marked with. */
const pieces = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html'), found = [];
  const note = (element, text) => /\p{L}/u.test(text ?? '') && found.push([element.closest('[lang]').lang, text.trim().replace(/\s+/g, ' ')]);
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style')) note(walker.currentNode.parentElement, walker.currentNode.data);
  for (const element of page.querySelectorAll('*')) for (const name of ['title', 'alt', 'aria-label', 'placeholder', 'data-ticks', 'data-loading', 'data-failed', 'data-none', 'data-copied']) note(element, element.getAttribute(name));
  for (const name of ['description', 'og:title', 'og:description', 'og:site_name']) note(page.body, page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.content);
  return found;
};

/** Latin words that belong to other scripts' texts too: names (of sizes of paper, too), and what is written so everywhere. */
const EVERYWHERE = /\b(?:[A-Z]{2,}|JavaScript|Freelancer|A[45]|Letter|kB|MB|https?:\S+|[\w.-]+\.(?:html|org|com))\b/g;

test('no text is in another language than it is marked with', async () => {
  const { page, context } = await visit();
  const texts = new Map();
  for (const { path, html } of pages) texts.set(path, await page.evaluate(`(${pieces})(${JSON.stringify(html)})`));
  await context.close();
  const script = (lang) => new Intl.Locale(lang).maximize().script;
  const strays = [];
  for (const { path, lang } of pages.filter(({ path }) => locales.some(({ lang }) => path.startsWith(`${lang}/`)))) {
    const english = new Set(texts.get(path.replace(/^[^/]+/, 'en'))?.map(([, text]) => text));
    for (const [marked, text] of texts.get(path)) {
      const rest = text.replace(EVERYWHERE, ''), own = new RegExp(`[\\p{Script_Extensions=${script(marked)}}\\p{Script=Common}\\p{Script=Inherited}]`, 'gu');
      const foreign = rest.replace(own, '');
      if (foreign) strays.push(`${path} (${marked}): ${foreign} in ${text.slice(0, 80)}`);
      if (marked !== 'en' && english.has(text) && text.split(' ').length > 3) strays.push(`${path} (${marked}): as in English: ${text.slice(0, 80)}`);
      if (marked !== lang && !locales.some((locale) => locale.lang === marked)) strays.push(`${path}: marked ${marked}`);
    }
  }
  assert.deepEqual(strays, []);
});
