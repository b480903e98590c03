// Searching an index in parts: node --test tests/search/parts.test.mjs (PROGRAM=<guidewright>, default target/release/guidewright).
// The program builds the project that ships with its index forced into parts, and a project of all characters of Unicode.
// Pieces are made by the program and looked for by the browser, so both must fold alike: every list is made again here from
// the pages, by the browser's `fold`, and held against the program's.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

const here = new URL('./', import.meta.url), root = fileURLToPath(new URL('../../', here));
const program = process.env.PROGRAM ?? join(root, 'target/release/guidewright');
const folder = mkdtempSync(join(tmpdir(), 'search-parts-'));
after(() => rmSync(folder, { recursive: true }));

globalThis.tools = {};
const run = (path) => runInThisContext(readFileSync(path, 'utf8'));
run(join(root, 'templates/assets/js/search-engine.js'));
const engine = { ...tools };
run(join(root, 'templates/assets/js/search-parts.js'));
// What a query has loaded: names of parts and their bytes.
let loaded = [];
tools.load = (address) => new Promise((onload) => setImmediate(() => {
  const path = fileURLToPath(new URL(address.replace(/\?.*/, '')));
  loaded.push({ path, size: readFileSync(path).length });
  run(path);
  onload();
}));
const { fold } = tools;

/** Builds a project that stands in `folder` as `name`; gives back where its site is. */
function built(name) {
  const site = join(folder, `${name}-site`);
  execFileSync(program, ['build', '-q', '--draft', '-p', join(folder, name), '-o', site], { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  return site;
}

/** The project that ships, with an index in parts or whole. */
function shipped(name, setting) {
  const project = join(folder, name);
  for (const part of ['content', 'locales']) cpSync(join(root, part), join(project, part), { recursive: true });
  const settings = join(project, 'content/site.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nformats: [search]\n${setting}\n`);
  return built(name);
}

const index = (site, tag) => {
  run(join(site, tag, 'search.js'));
  return tools.index;
};
const inParts = (site, tag) => tools.prepare(index(site, tag), pathToFileURL(join(site, tag, 'search.js')).href);
const part = (site, tag, name) => {
  run(join(site, tag, 'search', `${name}.js`));
  return tools.part;
};

const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u;
const FIELDS = [4, 2, 1, 4], WORTH = [0.5, 0.66, 0.75, 0.79, 1, 1.3, 1.6, 2, 2.6, 3.2, 4, 5];
const bare = (text) => text.replace(/(?<=\p{sc=Arab})[\u0627\u0648\u064A](?=\p{sc=Arab})/gu, '');
const well = (piece) => piece.isWellFormed?.() ?? !/\p{Cs}/u.test(piece);

/** What the lists of all pieces must say: for each piece its pages with their steps, `page:step`. */
function expected(pages) {
  const lists = new Map();
  pages.forEach((page, number) => {
    if (!page) return;
    const [, , title, lead, text, words] = page, counts = new Map();
    [[title], [lead], [text], words.split(',')].forEach((parts, field) => {
      const folded = parts.map(fold), short = folded.map(bare);
      const all = short.every((text, i) => text === folded[i]) ? folded : [...folded, ...short];
      for (const word of all.flatMap((text) => text.split(' ')).filter(Boolean)) {
        const spaced = ` ${word} `, pieces = [];
        for (let at = 0; at + 3 <= spaced.length; at++) pieces.push(spaced.slice(at, at + 3));
        if (UNSPACED.test(word)) for (const size of [2, 4]) for (let at = 0; at + size <= word.length; at++) pieces.push(word.slice(at, at + size));
        else if (spaced.length > 3 && spaced.length < 35) pieces.push(spaced);
        for (const piece of pieces.filter(well)) counts.set(piece, (counts.get(piece) ?? [0, 0, 0, 0]).map((n, i) => n + (i === field)));
      }
    });
    for (const [piece, found] of counts) {
      const worth = found.reduce((sum, n, i) => sum + FIELDS[i] * (1 - 1 / (n + 1)), 0);
      lists.set(piece, [...(lists.get(piece) ?? []), `${number}:${WORTH.findLastIndex((least, i) => !i || worth + 0.001 >= least)}`]);
    }
  });
  return lists;
}

/** What a list says, in the order of the pages. */
function said(list) {
  const pages = [];
  let step = 0, page = -1, number = 0, unit = 1;
  for (const letter of list) {
    const code = letter.charCodeAt();
    if (code >= 0x5D) number += (code - 0x5D) * unit, unit *= 32;
    else if (code >= 0x50) step = code - 0x50, page = -1;
    else pages.push([page += number + (code - 0x30) * unit, step]), number = 0, unit = 1;
  }
  return pages.sort(([a], [b]) => a - b).map((pair) => pair.join(':'));
}

/** Holds all parts of a locale against its pages. */
function holds(site, tag) {
  const { parts: { version, count, together, kinds, from } } = index(site, tag);
  const pages = Array.from({ length: Math.ceil(kinds.length / together) }, (_, number) => part(site, tag, `p${number}`)).flat();
  assert.equal(pages.length, kinds.length);
  assert.deepEqual(pages.map(Boolean), [...kinds].map((kind) => kind !== '-'));
  assert.equal(pages.filter(Boolean).length, count);
  const want = expected(pages), found = new Map();
  from.forEach((first, number) => {
    const made = part(site, tag, number), keys = Object.keys(made.pieces).filter((key) => !/^\d+$/.test(key));
    assert.equal(made.version, version);
    for (const key of keys) assert.ok(key >= first && !(key >= from[number + 1]), `${key} stands in the wrong part`);
    for (const [key, list] of Object.entries(made.pieces)) found.set(key, list);
  });
  const other = [...want].filter(([piece, list]) => !found.has(piece) || said(found.get(piece)).join() !== list.join());
  const more = [...found.keys()].filter((piece) => !want.has(piece));
  const shown = (piece) => `"${piece}" ${[...piece].map((c) => c.codePointAt().toString(16))}`;
  assert.deepEqual([other.slice(0, 20).map(([piece, list]) => `${shown(piece)} ${list.slice(0, 9)} not ${found.has(piece) ? said(found.get(piece)).slice(0, 9) : 'there'}`), more.slice(0, 20).map(shown)], [[], []], `${tag}: ${other.length} and ${more.length} of ${want.size}`);
  return want.size;
}

const site = shipped('parts', 'search-parts-above: 0'), wholeSite = shipped('whole', 'search-parts-above: 1000');
const locales = readdirSync(here).filter((name) => name.endsWith('.tsv')).map((name) => name.slice(0, -4));

test('the pieces of all texts are those that the browser would make', () => {
  for (const tag of locales) assert.ok(holds(site, tag) > 1000, tag);
});

// A number for each step, the same in every run.
function* numbers(seed = 1) {
  for (;;) yield (seed = (seed * 48271) % 2147483647);
}

test('all letters, marks and digits are folded alike, in all places, and so are random strings', () => {
  const all = [];
  for (let code = 0x20; code < 0x110000; code++) {
    const c = String.fromCodePoint(code);
    // Without what the format of texts or the index gives a meaning, and bidirectional controls, which no text may have.
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Zs}]/u.test(c) && !/[{}"\\,،、，\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]|[\u{E0000}-\u{E0FFF}]|\p{Noncharacter_Code_Point}/u.test(c)) all.push(c);
  }
  assert.ok(all.length > 140_000);
  // Most ideographs and syllables are alike: one of twenty in all places.
  const rare = all.filter((c, i) => !/[\p{sc=Hani}\p{sc=Hang}\p{sc=Tang}]/u.test(c) || i % 20 === 0);
  const places = rare.flatMap((c) => [`a${c}b`, `क${c}त`, `ក${c}ត`, `${c}ا`, `x ${c}${c} ا${c}ب`]);
  const next = numbers(), pick = (list) => list[next.next().value % list.length];
  const letters = [...'aZé őßİıΣς абЙ ً ّ أإآؤئىةيکگ٣٠ क़ङञणनमकतथदध्ंँँिीुू ४५ កខគដតប្្រេើោៅ់៉១២ กขแเเโใไ่้๊๋์ๅำ๑๒ ကခ္် がカﾞ漢字 ½②.-\u200c\u200d'];
  const random = Array.from({ length: 30_000 }, () => Array.from({ length: 1 + (next.next().value % 12) }, () => pick(next.next().value % 8 ? letters : all)).join(''));
  const words = [...all, ...places, ...random].map((word) => word.replace(/[{}]/g, ''));
  const project = join(folder, 'unicode'), sections = Array.from({ length: 200 }, (_, i) => `s${i}`);
  for (const part of ['content/guides', 'locales/en', 'locales/cs']) mkdirSync(join(project, part), { recursive: true });
  writeFileSync(join(project, 'content/site.yaml'), 'source-locale: en\nguides: [g]\nformats: [search]\nsearch-parts-above: 0\n');
  writeFileSync(join(project, 'content/guides/g.yaml'), `id: g\nsections:\n${sections.map((id) => `  - id: ${id}\n    blocks:\n      - {type: summary}\n`).join('')}`);
  for (const name of ['interface', 'site', 'shared']) for (const tag of ['en', 'cs']) cpSync(join(root, `locales/${tag}/${name}.ftl`), join(project, `locales/${tag}/${name}.ftl`));
  // What is wrong in a translation stops no draft.
  const texts = (list) => `guide-g-title = Guide\nguide-g-summary = Summary.\n${sections.map((id, i) => `${id}-title = Title ${i}\n${id}-lead = Lead.\n${id}-summary = Summary.\n${id}-search = x${list.filter((_, at) => at % sections.length === i).map((word) => `, ${word}`).join('')}\n`).join('')}`;
  writeFileSync(join(project, 'locales/en/g.ftl'), texts([]));
  writeFileSync(join(project, 'locales/cs/g.ftl'), texts(words));
  assert.ok(holds(built('unicode'), 'cs') > 50_000);
});

const lists = locales.flatMap((tag) => [tag, ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((list) => `${list}/${tag}`)]);
const lines = (list) => readFileSync(new URL(`${list}.tsv`, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const top = (found, most) => found.slice(0, most).map(({ page }) => page.path).join(' ');
let queries = 0, first = 0, three = 0;

for (const list of lists) {
  const tag = list.slice(-2);
  test(`${list}: in parts, the right section is among the first three for 95 of 100 queries`, async () => {
    const ready = inParts(site, tag), whole = engine.prepare(index(wholeSite, tag)), wrong = [];
    for (const [query, right] of lines(list)) {
      const found = await tools.find(ready, query, 20), as = engine.find(whole, query);
      for (const result of found) tools.excerpt(result);
      queries++, first += top(found, 1) === top(as, 1), three += top(found, 3).split(' ').sort().join() === top(as, 3).split(' ').sort().join();
      const hit = found.slice(0, 3).some(({ page: { path, kind } }) => kind === 'section' && right.split(' ').includes(path.replace(/^.*\/|\.html$/g, '')));
      if (!hit) wrong.push(`${query} -> ${top(found, 3)} (not ${right})`);
    }
    assert.ok(wrong.length <= lines(list).length * 0.05, wrong.join('\n'));
  });
}

test('results in parts are those of a whole index', () => {
  console.log(`${queries} queries: ${(100 * first / queries).toFixed(1)} % with the same first result, ${(100 * three / queries).toFixed(1)} % with the same first three`);
  assert.ok(first / queries > 0.95 && three / queries > 0.9);
});

test('nothing breaks on odd queries, and a query loads few parts', async () => {
  for (const tag of locales) {
    const ready = inParts(site, tag);
    for (const query of ['', ' ', '.', '*(', 'a', 'ka', '\u200D', '\u0301', '🙂', 'x'.repeat(3000), '<script>', '__proto__ constructor', 'ก', 'กา', 'ក']) {
      loaded = [];
      for (const result of await tools.find(ready, query, 20)) tools.excerpt(result);
      assert.ok(loaded.length <= 64, `${tag}: ${query}`);
    }
  }
});
