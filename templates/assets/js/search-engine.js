// The search itself, loaded when somebody searches: scans the raw texts of one locale. All folding is here, by
// character, so that index and query cannot disagree. What a language needs beyond that comes with the index
// (assets/search/*.json).

// Scripts that put no spaces between words.
const UNSPACED = '\\p{Script=Khmer}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const gaps = new RegExp(`(?<=[${UNSPACED}]\\p{M}*)[ ]+(?=[${UNSPACED}])`, 'gu');

// What is alike to a reader who types in a hurry: characters, in this order, after NFKD.
const RULES = [
  [/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, ''], // diacritics
  [/[\p{Cf}\u0640\u064B-\u065F\u0670\u0621\u093C\u17B4\u17B5\u17C9-\u17D1\u17DD]/gu, ''], // joiners; vowel marks, tatweel, lone hamza; nukta; Khmer signs
  [/[\u0671\u0622\u0623\u0625]/g, '\u0627'], [/[\u0649\u06CC]/g, '\u064A'], [/\u0629/g, '\u0647'], [/\u06A9/g, '\u0643'], // alef, yeh, teh marbuta, kaf
  [/[\u0919\u091E\u0923\u0928\u092E]\u094D(?=[\u0915-\u0939])|\u0901/g, '\u0902'], // nasals before a consonant, chandrabindu
  [/\u0940/g, '\u093F'], [/\u0942/g, '\u0941'], [/\u0908/g, '\u0907'], [/\u090A/g, '\u0909'], [/[\u0936\u0937]/g, '\u0938'], [/\u0935/g, '\u092C'], [/\u0923/g, '\u0928'], // long and short vowels, sibilants, va and ba
  [/\u17C1\u17B8/g, '\u17BE'], [/\u17C1\u17B6/g, '\u17C4'], [/\u17D2\u178A/g, '\u17D2\u178F'], // Khmer vowels typed in two parts, subscript da and ta
  [/\u0E40\u0E40/g, '\u0E41'], // Thai sara ae typed as two sara e
  [/\p{Nd}/gu, zero],
  [/[^\p{L}\p{M}\p{N}]+/gu, ' '],
];

// The value of a decimal digit of any script: the ten of a set follow each other.
function zero(c) {
  let value = 0;
  while (value < 9 && /^\p{Nd}/u.test(String.fromCodePoint(c.codePointAt(0) - value - 1))) value++;
  return String(value);
}

const foldAll = (text) => RULES.reduce((t, [from, to]) => t.replace(from, to), text.normalize('NFKD').toLowerCase());

const groups = new Map();
function foldGroup(group) {
  if (!groups.has(group)) groups.set(group, foldAll(group));
  return groups.get(group);
}

/** A text with its differences of writing taken away; words apart by one space. */
export const fold = (text) => foldAll(text).trim().replace(gaps, '');

// Groups of letters that are folded together: a letter with its marks, and letters under a virama or coeng.
const GROUP = /(?:[^\p{M}][\p{M}\p{Cf}]*[\u094D\u17D2]\p{Cf}*)*[^\p{M}][\p{M}\p{Cf}]*/gu;

/** A folded text, and for each of its characters where its group begins and ends in the raw text. */
function foldMapped(raw) {
  let out = '';
  const from = [], to = [];
  for (const group of raw.matchAll(GROUP)) {
    let part = foldGroup(group[0]);
    const next = raw[group.index + group[0].length];
    if (part === ' ' && (out.endsWith(' ') || (out && unspaced.test(out.at(-1)) && next && unspaced.test(next)))) part = '';
    for (let i = 0; i < part.length; i++) from.push(group.index), to.push(group.index + group[0].length);
    out += part;
  }
  return { out, from, to };
}

/** The word without the longest endings of the language that leave enough of it. */
export function stem(word, { suffixes = [], least = 3, rounds = 1 }) {
  for (; rounds > 0; rounds--) {
    const end = suffixes.find((s) => word.endsWith(s) && word.length - s.length >= least);
    if (!end) break;
    word = word.slice(0, -end.length);
  }
  return word;
}

// The word without a beginning of the language (article, negation) that leaves enough of it.
function bare(word, { prefixes = [], least = 3 }) {
  const start = prefixes.find((s) => word.startsWith(s) && word.length - s.length >= least);
  return start ? word.slice(start.length) : word;
}

const SEMI = /[\u0627\u0648\u064A]/g; // the letters that Arabic plurals move about
const skeleton = (word) => word.replace(SEMI, '');

/** Makes an index ready: folds it once. */
export function prepare(index) {
  const language = { ...index.language };
  for (const key of ['suffixes', 'prefixes', 'stop']) language[key] = (language[key] ?? []).map(fold).filter(Boolean).sort((a, b) => b.length - a.length);
  language.alike = (language.alike ?? []).map((group) => group.map(fold));
  const pages = index.pages.map(([kind, path, title, lead, text]) => ({ kind, path, title, lead, text, fields: [title, lead, text].map((t) => ` ${fold(t)} `) }));
  const all = pages.map((p) => p.fields.join(''));
  const words = new Set(all.join('').split(' '));
  const skeletons = new Map();
  for (const word of words) {
    if (!/[\u0600-\u06FF]/.test(word)) continue;
    const key = skeleton(bare(stem(word, language), language));
    if (key.length > 1) skeletons.set(key, [...(skeletons.get(key) ?? []), word]);
  }
  return { counts: index.counts, language, pages, all, words: [...words], skeletons };
}

const WEIGHTS = [6, 3, 1]; // title, lead, text
const KINDS = { section: 1, guide: 0.75, decision: 0.8, log: 0.8, letter: 0.75, checklist: 0.4 };

// The n characters from each place of a word.
function pieces(term, n) {
  const out = new Set();
  for (let i = 0; i + n <= term.length; i++) out.add(term.slice(i, i + n));
  return out;
}

const count = (text, piece) => {
  let n = 0;
  for (let at = text.indexOf(piece); at >= 0 && n < 8; at = text.indexOf(piece, at + piece.length)) n++;
  return n;
};

// The term with words of the same meaning in place of its own.
function variants(term, { alike, ...language }) {
  const within = unspaced.test(term), root = within ? '' : bare(stem(term, language), language);
  const same = (word) => (within ? term.includes(word) : word === term || bare(stem(word, language), language) === root);
  return alike.flatMap((group) => {
    const own = group.filter(same).sort((a, b) => b.length - a.length)[0];
    return own ? group.filter((word) => word !== own).map((word) => (within ? term.replace(own, word) : word)) : [];
  });
}

/** What to look for in place of a term: pieces of text with weights. */
function features(term, ready) {
  const own = forms(term, ready);
  const other = variants(term, ready.language).flatMap((word) => forms(word, ready).map(([text, weight]) => [text, weight / 2]));
  return [...own, ...other];
}

function forms(term, ready) {
  if (unspaced.test(term)) {
    const parts = [...pieces(term, term.length < 6 ? 2 : 4)].filter((p) => p.length < term.length);
    return [[term, 1], ...parts.map((p) => [p, 1 / Math.max(2, parts.length)])];
  }
  const { language } = ready;
  const root = stem(term, language), core = bare(root, language);
  const found = [[` ${term} `, 0.3], [` ${term}`, 0.3], [` ${root}`, 0.6]];
  if (core !== root) found.push([core, 0.4]);
  for (const word of ready.skeletons.get(skeleton(core)) ?? []) found.push([` ${word} `, 0.3]);
  const known = (text) => ready.all.some((t) => t.includes(text));
  if (found.some(([text]) => known(text))) return found;
  if (known(root)) return [[root, 0.6]];
  // A word that stands nowhere: another form of one, two typed as one, or a slip.
  for (let n = core.length - 1; n > 4; n--) if (known(` ${core.slice(0, n)}`)) return [[` ${core.slice(0, n)}`, 0.4]];
  const parts = [...pieces(` ${term} `, 3)];
  return parts.map((p) => [p, 0.5 / parts.length]);
}

/** The pages that answer a query, best first: `{page, score, marks}`. */
export function search(ready, query, most = 20) {
  const typed = fold(query.slice(0, 120)).split(' ').filter(Boolean);
  const kept = typed.filter((t) => !ready.language.stop.includes(t));
  const terms = kept.length ? kept : typed;
  if (!terms.length) return [];
  const scores = ready.pages.map(() => ({ score: 0, met: 0 }));
  const marks = new Set();
  const size = ready.pages.length;
  let total = 0;
  for (const term of terms) {
    const own = new Float64Array(size), best = new Float64Array(size);
    const list = features(term, ready);
    const whole = Math.min(1, list.reduce((sum, [, weight]) => sum + weight, 0));
    let rare = 0.2;
    for (const [text, weight] of list) {
      const hits = ready.pages.map((page) => page.fields.map((field) => count(field, text)));
      const pages = hits.filter((h) => h.some(Boolean)).length;
      if (!pages) continue;
      marks.add(text.trim());
      const idf = Math.log(1 + size / pages);
      rare = Math.max(rare, idf);
      hits.forEach((h, i) => {
        const value = h.reduce((sum, n, f) => sum + (n ? WEIGHTS[f] * (1 + Math.log(n) / 2) : 0), 0);
        own[i] += weight * idf * value;
        if (h.some(Boolean)) best[i] += weight / whole;
      });
    }
    scores.forEach((s, i) => { s.score += own[i]; s.met += rare * Math.min(1, best[i] * 1.5); });
    total += rare;
  }
  const joined = terms.length > 1 ? terms.join(' ') : '';
  return ready.pages
    .map((page, i) => {
      const near = joined && page.fields.some((f) => f.includes(joined)) ? 1.3 : 1;
      return { page, score: scores[i].score * (scores[i].met / total) ** 2 * near * (KINDS[page.kind] ?? 1) };
    })
    .filter((r) => r.score > 0)
    .sort((a, b) => b.score - a.score)
    .filter((r, _, all) => r.score > all[0].score * 0.06)
    .slice(0, most)
    .map((r) => ({ ...r, terms, marks: [...marks] }));
}

/** The ranges of a raw text that match: `[[from, to], …]`, whole letters only, none inside another. */
export function ranges(raw, terms, marks) {
  const { out, from, to } = foldMapped(raw);
  const hit = new Uint8Array(out.length);
  const needles = [...terms, ...marks.filter((m) => m.length > 2)];
  for (const needle of needles) {
    for (let at = out.indexOf(needle); at >= 0; at = out.indexOf(needle, at + needle.length)) {
      const free = unspaced.test(needle) || at === 0 || out[at - 1] === ' ' || needle.length > 4;
      const end = unspaced.test(needle) ? at + needle.length : out.indexOf(' ', at + needle.length);
      if (free) hit.fill(1, at, end < 0 ? out.length : end); // whole words where words are apart
    }
  }
  const found = [];
  for (let i = 0; i < hit.length; i++) {
    if (!hit[i]) continue;
    const last = found.at(-1);
    if (last && from[i] <= last[1]) last[1] = Math.max(last[1], to[i]);
    else found.push([from[i], to[i]]);
  }
  return found;
}

/** The piece of a page's text that shows most of what was found: `[text, ranges]`. */
export function excerpt({ page, terms, marks }, length = 160) {
  const inLead = ranges(page.lead, terms, marks);
  const inText = ranges(page.text, terms, marks);
  const sum = (list) => list.reduce((n, [a, b]) => n + b - a, 0);
  let best = 0, start = 0;
  for (const [a] of inText) {
    const value = sum(inText.filter(([x, y]) => x >= a && y <= a + length));
    if (value > best) best = value, start = a;
  }
  if (!inText.length || sum(inLead) >= best) return [page.lead, inLead];
  // Begin with the sentence or the word before, never inside a letter.
  const before = page.text.slice(Math.max(0, start - 60), start);
  const cut = Math.max(before.search(/[.!?\u061F\u0964\u17D4]\s[^.!?\u061F\u0964\u17D4]*$/) + 1, 0) || before.indexOf(' ') + 1;
  const head = Math.max(0, start - 60) + (start > 60 ? cut : 0);
  const rest = page.text.slice(head + length).search(/\s/);
  const tail = rest < 0 || rest > 80 ? Math.min(page.text.length, groupEnd(page.text, head + length)) : head + length + rest;
  const shown = (head > 0 ? '… ' : '') + page.text.slice(head, tail).trim() + (tail < page.text.length ? ' …' : '');
  return [shown, ranges(shown, terms, marks)];
}

function groupEnd(text, at) {
  for (const group of text.slice(Math.max(0, at - 20)).matchAll(GROUP)) {
    const end = Math.max(0, at - 20) + group.index + group[0].length;
    if (end >= at) return end;
  }
  return text.length;
}
