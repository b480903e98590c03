// Real queries over the built site: node --test tests/search (SITE=<folder of the built site>, default site/).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const here = new URL('./', import.meta.url);
const site = process.env.SITE ? new URL(`file://${process.env.SITE}/`) : new URL('../../site/', here);
const locales = readdirSync(here).filter((name) => name.endsWith('.tsv')).map((name) => name.slice(0, -4));
// The scripts of a page share `tools`; an index sets `tools.index`.
globalThis.tools = {};
const run = (url) => runInThisContext(readFileSync(url, 'utf8'));
run(new URL('../../templates/assets/js/search-engine.js', here));
const { fold, prepare, find: search, ranges, excerpt } = tools;
// Further lists, each written before any result was looked at (docs/search.md has what came out first).
const lists = locales.flatMap((tag) => [tag, ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((list) => `${list}/${tag}`)]);
const index = (tag) => {
  run(new URL(`${tag}/search.js`, site));
  return prepare(tools.index);
};

for (const list of lists) {
  const tag = list.slice(-2);
  test(`${list}: the right section is among the first three for 95 of 100 queries`, () => {
    const started = performance.now();
    const ready = index(tag);
    const prepared = performance.now() - started;
    const lines = readFileSync(new URL(`${list}.tsv`, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
    assert.ok(lines.length >= 25);
    let slowest = 0;
    const wrong = lines.flatMap((line) => {
      const [query, expected] = line.split('\t');
      const at = performance.now();
      const found = search(ready, query);
      slowest = Math.max(slowest, performance.now() - at);
      for (const result of found) excerpt(result);
      const top = found.slice(0, 3).map(({ page }) => page.path.replace(/^.*\/|\.html$/g, ''));
      const kind = found.slice(0, 3).map(({ page }) => page.kind);
      const right = top.some((id, i) => kind[i] === 'section' && expected.split(' ').includes(id));
      return right ? [] : [`${query} -> ${top.map((id, i) => `${kind[i]}:${id}`).join(', ')} (not ${expected})`];
    });
    const share = 1 - wrong.length / lines.length;
    console.log(`${list}: ${lines.length - wrong.length} of ${lines.length} (${(share * 100).toFixed(1)} %), ready in ${prepared.toFixed(0)} ms, slowest query ${slowest.toFixed(1)} ms`);
    for (const line of wrong) console.log(`   ${line}`);
    assert.ok(share >= 0.95, wrong.join('\n'));
  });
}

test('writing is folded alike', () => {
  assert.equal(fold('Příliš ŽLUŤOUČKÝ'), 'prilis zlutoucky');
  assert.equal(fold('تأخُّر السَّداد ـ إيقاف'), fold('تاخر السداد ايقاف'));
  assert.equal(fold('فاتورة'), fold('فاتوره'));
  assert.equal(fold('संकेत'), fold('सङ्केत'));
  assert.equal(fold('गर्\u200Dयो'), fold('गर्यो'));
  assert.equal(fold('កេរ្ដិ៍ឈ្មោះ'), fold('កេរ្តិ៍ឈ្មោះ'));
  assert.equal(fold('១២៣ ४५६ ๗๘ ٩٠'), '123 456 78 90'.replace(/ /g, (_, at) => (at === 3 || at === 7 || at === 10 ? ' ' : '')));
});

test('what is not seen is found all the same: another ending, two words as one, a slip', () => {
  for (const [tag, query, section] of [['en', 'reminded politely', 'polite-reminders'], ['cs', 'upomínkami', 'polite-reminders'], ['en', 'latepayments', 'late-payment-signs'], ['en', 'hnad over', 'hand-over'], ['ne', 'ढिलोभुक्तानीलाई', 'late-payment-signs'], ['ar', 'للتسليم', 'hand-over']]) {
    const top = search(index(tag), query).slice(0, 3).map(({ page }) => page.path.replace(/^.*\/|\.html$/g, ''));
    assert.ok(top.includes(section), `${tag}: ${query} -> ${top}`);
  }
});

test('any language is searched without a file of its own', () => {
  const page = (id, title) => ['section', `${id}.html`, title, '', ''];
  const pages = [page('a', 'การชำระเงินล่าช้า'), page('b', 'การพูดคุยครั้งแรก'), page('c', 'ข้อตกลง')];
  const [first] = search(prepare({ counts: [], language: {}, pages }), 'ชำระเงิน');
  assert.equal(first.page.path, 'a.html');
});

test('a result shows why it was found: in its title, its text, or by the words that led to it', () => {
  const page = ['section', 'a.html', 'Late payment', 'What to do.', 'Write a letter. Wait.', 'cash flow,overdue bill'];
  const shown = (query) => excerpt(search(prepare({ counts: [], language: {}, pages: [page, ['section', 'b.html', '-', '-', '-']] }), query)[0]);
  assert.deepEqual(shown('overdue'), ['What to do. · overdue bill', [[14, 21]]]);
  assert.deepEqual(shown('letter'), ['… Write a letter. Wait. …', [[10, 16]]]);
  assert.deepEqual(shown('payment'), ['What to do.', []]);
  for (const tag of locales) {
    const ready = index(tag);
    const queries = readFileSync(new URL(`sixth/${tag}.tsv`, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')[0]);
    const first = queries.map((query) => search(ready, query)[0]);
    const bare = first.filter((result) => !excerpt(result)[1].length && !ranges(result.page.title, result.terms).length);
    assert.ok(bare.length <= queries.length / 20, `${tag}: ${bare.length} of ${queries.length} first results show nothing`);
  }
});

test('marks never split a letter', () => {
  const raw = 'การชำระเงินล่าช้า กับลูกค้า';
  const [[from, to]] = ranges(raw, ['ลา', fold('ล่าช้า')]);
  assert.equal(raw.slice(from, to), 'ล่าช้า');
  for (const tag of locales) {
    const ready = index(tag);
    for (const { title } of ready.pages) {
      const [first] = search(ready, title);
      const [text, found] = excerpt(first);
      for (const [a, b] of found) assert.ok(a < b && !/^\p{M}/u.test(text.slice(b)) && !/^\p{M}/u.test(text.slice(a)), `${tag}: ${text}`);
    }
  }
});

test('nothing breaks on odd queries', () => {
  for (const tag of locales) {
    const ready = index(tag);
    for (const query of ['', ' ', '.', '*(', 'a', '\u200D', '\u0301', '🙂', 'x'.repeat(3000), '<script>']) for (const result of search(ready, query)) excerpt(result);
  }
});

test('hiragana and katakana are alike', () => {
  assert.equal(fold('リマインダー'), fold('りまいんだー'));
  assert.equal(fold('ﾘﾏｲﾝﾀﾞｰ'), fold('リマインダー'));
});
