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
const RULES = [
  ...'ٱا,ىیي,ةه,کك,ीि,ूु,ईइ,ऊउ,शषस,वब,णन'.split(',').map((letters) => [new RegExp('[' + letters + ']', 'g'), letters.at(-1)]),
  // Nasals before a consonant, chandrabindu; vowels typed in two parts.
  [/[ङञणनम]\u094D(?=[क-ह])|\u0901/g, '\u0902'],
  [/\u17C1\u17B8/g, '\u17BE'], [/\u17C1\u17B6/g, '\u17C4'], [/\u17D2\u178A/g, '\u17D2\u178F'], [/\u0E40\u0E40/g, '\u0E41'],
  // Katakana as hiragana.
  [/[\u30A1-\u30F6]/g, (letter) => String.fromCharCode(letter.charCodeAt() - 96)],
  [/\p{Nd}/gu, (digit) => { let n = 0; while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0) - n - 1))) n++; return n % 10; }],
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

/** Makes an index ready: folds it once. `met` will hold what is known of pieces. */
function prepare({ counts, language: { stop = [], alike = [] }, pages }) {
  stop = stop.map(fold);
  const field = (parts) => { const text = ['', ...parts.map(fold), ''].join(' | '), short = bare(text); return text === short ? text : text + short; };
  const page = ([kind, path, title, lead, text, list = '', words = list.split(',')]) => ({ kind, path, title, lead, text, words, fields: [[title], [lead], [text], words].map(field) });
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
// `ready.scan` knows better what pieces are worth, where not all pages or not their texts are there (search-parts.js).
function find(ready, query, most = 20) {
  const all = fold(query.slice(0, 120)).split(' '), kept = all.filter((word) => !ready.stop.includes(word));
  // Words that every text has are left out, unless there are no others.
  const words = kept.length ? kept : all;
  const meant = (word) => ` ${all.join(' ')} `.includes(UNSPACED.test(word) ? word : ` ${word}`);
  const others = ready.alike.filter((group) => group.some(meant)).flat().filter((word) => !meant(word));

  const scores = ready.pages.map(() => 0);
  // What a piece is worth to each page, and how much it tells: the fewer pages have it, the more.
  const scan = (piece) => {
    const worth = (field, i) => FIELDS[i] * (1 - field.split(piece).length ** -1);
    const found = ready.pages.map(({ fields }) => fields.map(worth).reduce((a, b) => a + b));
    return { found, rare: Math.log((found.length + 1) / (found.filter(Boolean).length || 1)) };
  };
  // A long word has more pieces, but does not tell that much more; and a page that has all words of a query comes before
  // one that has a single word of it many times.
  const weigh = (parts, weight) => {
    const met = [...new Set(parts)].map((piece) => (ready.met[piece] ??= (ready.scan ?? scan)(piece, scan)));
    const sum = (value) => met.reduce((a, piece) => a + piece.rare * value(piece), 0), least = sum(() => 1) ** -0.4;
    scores.forEach((_, i) => { scores[i] += (weight * sum(({ found }) => found[i]) * least) ** 0.7 || 0; });
  };
  for (const word of words) {
    weigh(pieces(word), 1);
    if (bare(word) !== word) weigh(pieces(bare(word)), 0.6);
  }
  for (const word of others.flatMap((group) => group.split(' '))) weigh(pieces(word), 0.6);
  // Two words beside each other tell more than each alone, and words that tell nothing may tell something together.
  all.slice(1).forEach((word, i) => weigh([` ${all[i]} ${word} `], 0.5));
  const results = ready.pages.map((page, i) => ({ page, score: scores[i] * (KINDS[page.kind] ?? 0.5), terms: [...words, ...others] })).sort((a, b) => b.score - a.score);
  return results.filter(({ score }) => score * 3 > results[0].score).slice(0, most);
}

/** The ranges of a raw text that match, `[[from, to], …]`, in order, whole letters: of words that are apart, those that begin alike; else all pieces that are long enough. */
function ranges(raw, terms) {
  const { text, from, to } = folded(raw), found = [];
  for (const term of terms) {
    const unspaced = UNSPACED.test(term), most = term.length, least = Math.min(most, unspaced ? 4 : Math.max(3, Math.ceil(most * 0.7))) || 1;
    let at = 0, end = most;
    while (at + least <= most) {
      const part = term.slice(at, end), before = found.length;
      const hits = new RegExp(unspaced ? part : '(?<![^ ])' + part + '[^ ]*', 'g');
      if (text.includes(part)) for (const { 0: hit, index } of text.matchAll(hits)) found.push([from[index], to[index + hit.length - 1]]);
      if (found.length > before) at = unspaced ? end : most, end = most;
      else if (--end - at < least) at = unspaced ? at + 1 : most, end = most;
    }
  }
  return found.sort((a, b) => a[0] - b[0]).filter(([start], i, all) => all.slice(0, i).every(([, end]) => end <= start));
}

// Pieces of a text, to be shown.
const PART = /\S.{0,150}(?=\s|$)|\S+/gu;

/** The piece of a page's text that shows most of what was found, `[text, ranges]`; else the lead with the words that led to it. */
function excerpt({ page: { title, lead, text, words }, terms }) {
  const size = ([, found]) => new Set(found.map(([a, b]) => b - a)).size * 9 + found.length;
  const best = (texts) => [lead, ...texts].map((text) => [text, ranges(text, terms)]).reduce((a, b) => (size(b) > size(a) ? b : a));
  const found = best([...text.matchAll(PART)].map((part) => `… ${part} …`));
  return size(found) || ranges(title, terms).length ? found : best(words.map((word) => `${lead} · ${word}`));
}

Object.assign(tools, { fold, prepare, find, ranges, excerpt });
}
