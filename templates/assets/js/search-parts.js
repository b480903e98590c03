// Searching an index in parts, loaded where a site has too many pages for one. A query loads the parts that hold its
// pieces (three letters, and whole words; two to four letters where no spaces stand between words), from which the best
// pages are known more or less; then those pages, and searches in them as in a whole index. Parts are scripts that set
// `tools.part`, as the index sets `tools.index`.

'use strict';
{
// How many parts of pieces a query loads at most, and how many pages are looked at for its results.
const MOST = 40, LOOKED_AT = 24;

// What a step in a list of pages is worth (`src/render/search/pieces.rs`).
const WORTH = [0.5, 0.66, 0.75, 0.79, 1, 1.3, 1.6, 2, 2.6, 3.2, 4, 5];
// Scripts that put no spaces between words, as the engine has them.
const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u;
const KINDS = { s: 'section', d: 'decision', o: '' };

/** A list as text: a number and `~` if it is cut; for each step its letter and the distances between the pages. */
function read(list, size) {
  const cut = list.indexOf('~'), found = new Float32Array(size);
  let worth = 0, page = -1, number = 0, unit = 1, count = 0;
  for (let at = cut + 1; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code >= 0x5D) number += (code - 0x5D) * unit, unit *= 32;
    else if (code >= 0x50) worth = WORTH[code - 0x50], page = -1;
    else found[page += number + (code - 0x30) * unit] = worth, count++, number = 0, unit = 1;
  }
  return { found, count: cut < 0 ? count : +list.slice(0, cut) };
}

const { prepare, find } = tools;
let latest;

/** An index made ready, with what is known of its parts: those that have come, by name. `url` is where the index stands. */
tools.prepare = (given, url) => Object.assign(prepare(given), { given, url, known: {} });

/** As the engine's `find`, but a promise; of nothing if parts cannot be loaded. Who types on gets nothing. */
tools.find = async (ready, query, most) => {
  latest = query;
  await new Promise((wake) => setTimeout(wake, 120));
  if (latest !== query) return [];
  return search(ready, query, most).catch(async () => {
    // Parts may be of a later build than the index that a browser has kept: it is asked for once more.
    await tools.load(`${ready.url}?${Date.now()}`);
    return search(Object.assign(ready, tools.prepare(tools.index, ready.url)), query, most);
  }).catch(() => {});
};

async function search(ready, query, most) {
  const { given, known, given: { parts: { version, count, together, kinds, from } } } = ready;
  const address = (name) => `${ready.url}/../search/${name}.js?${version}`;
  // What cannot be loaded now is asked for again the next time.
  const load = (name) => (known[name] ??= tools.load(address(name)).then(() => (known[name].part = tools.part), () => { delete known[name]; }));
  const partOf = (piece) => {
    let low = 0, high = from.length;
    while (high - low > 1) { const middle = (low + high) >> 1; if (from[middle] <= piece) low = middle; else high = middle; }
    return low;
  };
  // Words between spaces, three letters, and two and four where no spaces stand between words are in the parts as they are.
  const isWord = (piece) => piece.length > 3 && piece.length < 35 && /^ [^ ]+ $/.test(piece);
  const isKept = (piece) => piece.length === 3 || isWord(piece) || ((piece.length === 2 || piece.length === 4) && UNSPACED.test(piece));

  // What the query would scan for: first whole words, then their pieces.
  const pieces = [], nothing = { found: new Float32Array(kinds.length), rare: 0 };
  find({ ...ready, met: {}, pages: [], scan: (piece) => { if (isKept(piece)) pieces.push(piece); return nothing; } }, query);
  const wanted = [...new Set([...pieces.filter(isWord), ...pieces].map(partOf))].slice(0, MOST);
  await Promise.all(wanted.map(load));
  const came = wanted.flatMap((name) => known[name]?.part ?? []);
  if (came.some((part) => part.version !== version) || (wanted.length && !came.length)) throw new Error('no parts, or of another build');

  // A piece of which is known what pages have it, none included, and its list.
  const isKnown = (piece) => isKept(piece) && known[partOf(piece)]?.part;
  const lists = {};
  const list = (piece) => (lists[piece] ??= read(known[partOf(piece)].part.pieces[piece] ?? '', kinds.length));
  // How much a piece tells that so many pages have.
  const rare = (pages) => Math.log((count + 1) / (pages || 1));
  const scan = (piece) => isKnown(piece) ? { found: list(piece).found, rare: rare(list(piece).count) } : nothing;
  const stubs = [...kinds].map((kind, number) => ({ kind: KINDS[kind], number }));
  const best = find({ ...ready, met: {}, pages: stubs, scan }, query, LOOKED_AT).map(({ page: { number } }) => [`p${Math.floor(number / together)}`, number % together]);
  await Promise.all(best.map(([name]) => load(name)));
  const pages = best.flatMap(([name, at]) => known[name]?.part[at] ? [known[name].part[at]] : []);
  if (best.length && !pages.length) throw new Error('no pages');

  const looked = prepare({ ...given, pages });
  // Of a piece that is not in the parts, the pages that have it are as many among all as among those that were looked at, beside
  // the rarest piece of the query that is in it.
  const among = (piece) => looked.pages.filter(({ fields }) => fields.some((field) => field.includes(piece))).length;
  const byCount = pieces.filter(isKnown).sort((a, b) => list(a).count - list(b).count);
  const guessed = (piece) => {
    const near = byCount.find((other) => piece.includes(other));
    return near ? Math.min(count, (list(near).count * among(piece)) / (among(near) || 1)) : among(piece);
  };
  const scanned = (piece, scan) => ({ ...scan(piece), rare: rare(isKnown(piece) ? list(piece).count : guessed(piece)) });
  return find({ ...looked, scan: scanned }, query, most);
}
}
