// The search itself, loaded when somebody searches. Query and texts are folded alike, here and nowhere else, and every
// page is scanned for pieces of the query, a few letters each. A piece that few pages have counts much, one that all
// have nothing; so endings, prefixes, joined words and small slips need no grammar. The words by which a page is looked
// for come with the page; what a language needs (assets/search/*.json) comes with the index.

'use strict';
{
// Scripts that put no spaces between words.
const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u;

// Letters that are folded together: a letter with its marks, and letters under a virama or coeng.
const GROUP = /(?:[^\p{M}][\p{M}\p{Cf}]*[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u1039\u17D2]\p{Cf}*)*[^\p{M}][\p{M}\p{Cf}]*/gu;

// What is alike to a reader who types in a hurry, after NFKD: what to take away, and which letters to
// write like the last of them.
const AWAY = /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]\p{M}*)\p{M}|[\p{Cf}\u0591-\u05C7\u0640\u064B-\u065F\u0670\u0621\u093C\u17B4\u17B5\u17C9-\u17D1\u17DD]/gu;
const ALIKE = ['\u0671\u0627', '\u0649\u06CC\u064A', '\u0629\u0647', '\u06A9\u0643', '\u0940\u093F', '\u0942\u0941', '\u0908\u0907', '\u090A\u0909', 'शषस', 'वब', 'णन'];
const RULES = [
  ...ALIKE.map((letters) => [new RegExp(`[${letters}]`, 'g'), letters.at(-1)]),
  // Nasals before a consonant, chandrabindu; vowels typed in two parts.
  [/[ङञणनम]\u094D(?=[क-ह])|\u0901/g, '\u0902'],
  [/\u17C1\u17B8/g, '\u17BE'], [/\u17C1\u17B6/g, '\u17C4'], [/\u17D2\u178A/g, '\u17D2\u178F'], [/\u0E40\u0E40/g, '\u0E41'],
  // Katakana as hiragana.
  [/[\u30A1-\u30F6]/g, (letter) => String.fromCharCode(letter.charCodeAt() - 96)],
  [/\p{Nd}/gu, (digit) => [...'0123456789'].findIndex((_, value) => !/^\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0) - value - 1)))],
  [/[^\p{L}\p{M}\p{N}]+/gu, ' '],
];

const known = {};
const foldGroup = (group) => (known[group] ??= RULES.reduce((text, [from, to]) => text.replace(from, to), group.normalize('NFKD').replace(AWAY, '').toLowerCase()));

/** A folded text, words apart by one space, and for each of its characters where its letter begins and ends in the raw text. */
function folded(raw) {
  const from = [], to = [];
  let text = '', gap = false;
  for (const { 0: group, index } of raw.matchAll(GROUP)) {
    let part = foldGroup(group);
    if (!part.trim()) { gap ||= part !== ''; continue; }
    if (gap && text && !(UNSPACED.test(text.at(-1)) && UNSPACED.test(part))) part = ` ${part}`;
    gap = false;
    for (const _ of part.split('')) from.push(index), to.push(index + group.length);
    text += part;
  }
  return { text, from, to };
}

const fold = (raw) => folded(raw).text;

// A word of Arabic without the long vowels inside it: what its forms have in common (تعديل and أعدل, فاتورة and فواتير).
const bare = (text) => text.replace(/(?<=\p{sc=Arab})[\u0627\u0648\u064A](?=\p{sc=Arab})/gu, '');

// The words of a text but those that every text has, unless it has no others.
function telling(raw, stop) {
  const words = fold(raw).split(' ').filter(Boolean), kept = words.filter((word) => !stop.includes(word));
  return kept.length ? kept : words;
}

/** Makes an index ready: folds it once. `met` will hold what is known of pieces. */
function prepare({ counts, language: { stop = [], alike = [] }, pages }) {
  stop = stop.map(fold);
  const field = (parts) => { const text = ` ${parts.map(fold).join(' | ')} `, short = bare(text); return text === short ? text : text + short; };
  const page = ([kind, path, title, lead, text, words = '']) => ({ kind, path, title, lead, text, fields: [[title], [lead], [text], words.split(',')].map(field) });
  return { met: {}, counts, stop, alike: alike.map((group) => group.map(fold)), pages: pages.map(page) };
}

// Title, lead, text, words to be found by.
const FIELDS = [4, 2, 1, 4];
const KINDS = { section: 1, decision: 0.7, log: 0.7 };

// The pieces of a word that are scanned for; where words are apart, the space before and after it counts.
function pieces(word) {
  const unspaced = UNSPACED.test(word), whole = unspaced ? word : ` ${word} `, found = [whole];
  for (let n = unspaced ? 2 : 3; n < 5; n++) for (let at = 0; at + n <= whole.length; at++) found.push(whole.slice(at, at + n));
  return found;
}

/** The pages that answer a query, best first: `{page, score, terms}`. */
function find(ready, query, most = 20) {
  const short = query.slice(0, 120), words = telling(short, ready.stop), all = fold(short).split(' ');
  const meant = (word) => ` ${all.join(' ')} `.includes(UNSPACED.test(word) ? word : ` ${word}`);
  const others = ready.alike.filter((group) => group.some(meant)).flat().filter((word) => !meant(word));

  const scores = ready.pages.map(() => 0);
  // What a piece is worth to each page, and how much it tells: the fewer pages have it, the more.
  const scan = (piece) => {
    const worth = (field, i) => field.includes(piece) && FIELDS[i] * (1 - field.split(piece).length ** -1);
    const found = ready.pages.map(({ fields }) => fields.map(worth).reduce((a, b) => a + b));
    return { found, rare: Math.log((found.length + 1) / (found.filter(Boolean).length || 1)) };
  };
  // A long word has more pieces, but does not tell that much more; and a page that has all words of a query comes before
  // one that has a single word of it many times.
  const weigh = (parts, weight) => {
    const met = [...new Set(parts)].map((piece) => (ready.met[piece] ??= scan(piece)));
    const sum = (value) => met.reduce((a, piece) => a + piece.rare * value(piece), 0), least = sum(() => 1) ** -0.4;
    scores.forEach((_, i) => { scores[i] += (weight * sum(({ found }) => found[i]) * least) ** 0.7 || 0; });
  };
  for (const word of words) {
    weigh(pieces(word), 1);
    if (bare(word) !== word) weigh(pieces(bare(word)), 0.6);
  }
  for (const word of others.join(' ').split(' ')) weigh(pieces(word), 0.6);
  // Two words beside each other tell more than each alone, and words that tell nothing may tell something together.
  all.slice(1).forEach((word, i) => weigh([` ${all[i]} ${word} `], 0.5));
  const results = ready.pages.map((page, i) => ({ page, score: scores[i] * (KINDS[page.kind] ?? 0.5), terms: [...words, ...others] }));
  results.sort((a, b) => b.score - a.score);
  return results.filter(({ score }) => score > results[0].score / 3).slice(0, most);
}

/** The ranges of a raw text that match: `[[from, to], …]`, in order, whole letters and, where words are apart, whole words. */
function ranges(raw, terms) {
  const { text, from, to } = folded(raw), found = [];
  for (const term of terms) {
    const least = Math.max(Math.min(3, term.length), Math.ceil(term.length * 0.7));
    for (let n = term.length, met = []; n >= least && !met.length; n--) {
      const part = UNSPACED.test(term) ? `${term.slice(0, n)}|${term.slice(-n)}` : `(?<![^ ])${term.slice(0, n)}[^ ]*`;
      met = [...text.matchAll(new RegExp(part, 'g'))];
      for (const { 0: hit, index } of met) found.push([from[index], to[index + hit.length - 1]]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]).filter(([start], i, all) => all.slice(0, i).every(([, end]) => end <= start));
}

/** The piece of a page's text that shows most of what was found: `[text, ranges]`. */
function excerpt({ page, terms }) {
  const parts = page.text.match(/\S.{0,150}(?=\s|$)|\S+/gu) ?? [];
  const shown = [page.lead, ...parts.map((part) => `… ${part} …`)].map((text) => [text, ranges(text, terms)]);
  const size = ([, found]) => new Set(found.map(([a, b]) => b - a)).size * 9 + found.length;
  return shown.reduce((a, b) => (size(b) > size(a) ? b : a));
}

Object.assign(tools, { fold, prepare, find, ranges, excerpt });
}
