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

/** Gives an index in parts its `find`. `base` is where the index stands. */
tools.inParts = (ready, base) => {
  const { version, count, together, kinds, from } = ready.parts, known = {};
  // Parts that have come, by name; what cannot be loaded now is asked for again the next time.
  const load = (name) => (known[name] ??= tools.load(new URL(`search/${name}.js?${version}`, base).href).then(() => (known[name].part = tools.part), () => { delete known[name]; }));
  const partOf = (piece) => {
    let low = 0, high = from.length;
    while (high - low > 1) { const middle = (low + high) >> 1; if (from[middle] <= piece) low = middle; else high = middle; }
    return low;
  };
  const held = (piece) => known[partOf(piece)]?.part?.pieces ?? {};
  // Words between spaces, three letters, and two and four where no spaces stand between words are in the parts as they are.
  const whole = (piece) => piece.length > 3 && piece.length < 35 && piece.startsWith(' ') && piece.endsWith(' ') && !piece.trim().includes(' ');
  const isKept = (piece) => piece.length === 3 || whole(piece) || ((piece.length === 2 || piece.length === 4) && tools.isUnspaced(piece));
  // True for a piece of which is known what pages have it, none included.
  const isKnown = (piece) => isKept(piece) && known[partOf(piece)]?.part;
  const lists = {};
  const list = (piece) => (lists[piece] ??= read(held(piece)[piece] ?? '', kinds.length));
  // How much a piece tells that so many pages have.
  const rare = (pages) => Math.log((count + 1) / (pages || 1));

  ready.find = async (query, most) => {
    // What the query would scan for: first whole words, then their pieces.
    const asked = [];
    tools.find({ ...ready, met: {}, pages: [], scan: (piece) => void asked.push(piece) }, query);
    const pieces = asked.filter(isKept);
    const parts = [...new Set([...pieces.filter(whole), ...pieces].map(partOf))].slice(0, MOST);
    await Promise.all(parts.map(load));
    const came = parts.map((part) => known[part]?.part).filter(Boolean);
    if (came.length < Math.min(parts.length, 1) || came.some((part) => part.version !== version)) throw new Error('no parts, or of another build');
    for (const piece of Object.keys(lists)) delete lists[piece];
    const scan = (piece) => isKnown(piece) ? { found: list(piece).found, rare: rare(list(piece).count) } : undefined;
    const stubs = [...kinds].map((kind, number) => ({ kind: KINDS[kind], number }));
    const best = tools.find({ ...ready, met: {}, pages: stubs, scan }, query, LOOKED_AT).map(({ page }) => page.number);
    const names = best.map((number) => [`p${Math.floor(number / together)}`, number % together]);
    await Promise.all(names.map(([name]) => load(name)));
    const pages = names.flatMap(([name, at]) => known[name]?.part?.[at] ? [known[name].part[at]] : []);
    if (best.length && !pages.length) throw new Error('no page');
    const looked = tools.prepare({ ...ready.given, pages });
    // Of a piece that is not in the parts, the pages that have it are as many among all as among those that were looked at, beside
    // the rarest piece of the query that is in it.
    const among = (piece) => looked.pages.filter(({ fields }) => fields.some((field) => field.includes(piece))).length;
    const byCount = pieces.filter(isKnown).sort((a, b) => list(a).count - list(b).count);
    const guessed = (piece) => {
      const near = byCount.find((other) => piece.includes(other)) ?? '';
      return near ? Math.min(count, (list(near).count * among(piece)) / (among(near) || 1)) : among(piece);
    };
    return tools.find({ ...looked, rare: (piece) => rare(isKnown(piece) ? list(piece).count : guessed(piece)) }, query, most);
  };
  return ready;
};
}
