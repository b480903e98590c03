// On every page: what is kept on the device, colours, printing, the offer of the reader's language, ticks, reading
// offline. Search, letters and decisions are scripts of their own, loaded where and when they are used. All are classic
// scripts: from a disk (`file:`) a browser runs no modules. What one needs of another stands in `tools`.

'use strict';
const tools = {};
{
const root = document.documentElement, here = document.currentScript;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const on = (target, kind, act) => target?.addEventListener(kind, act);

// A browser may refuse to keep things (private windows, full disk): then they last until the page is left.
const kept = {};

function read(key) {
  try { return localStorage.getItem(key) ?? kept[key] ?? ''; } catch { return kept[key] ?? ''; }
}

/** An empty value is forgotten. What cannot be stored is kept in memory. */
function write(key, value) {
  kept[key] = value;
  try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch {}
}

// Loads a script: one of these by name, or any by address.
const load = (name) => new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement('script'), { src: /\//.test(name) ? name : `${here.src}/../${name}.js`, onload, onerror }));
});
Object.assign(tools, { read, write, load });

const paint = () => { root.dataset.theme = read('theme'); };

function offerThemes(choice) {
  for (const input of all('input', choice)) input.checked = input.value === read('theme');
  on(choice, 'change', ({ target: { value } }) => {
    write('theme', value);
    paint();
  });
  choice.hidden = false;
}

function offerPrinting(item) {
  item.hidden = false;
  on(one('button', item), 'click', () => print());
}

// The reader's most wanted language among those offered, exact tags before bare languages.
function preferred(links) {
  const short = (tag) => tag.split('-')[0];
  for (const wanted of navigator.languages) {
    const found = links.find(({ hreflang }) => hreflang === wanted) ?? links.find(({ hreflang }) => short(hreflang) === short(wanted));
    if (found) return found;
  }
}

// The offer stands in the page, written for every language; it is shown for one.
function offerLanguage() {
  preferred(all('.choices a'))?.classList.add('preferred');
  const link = preferred(all('.languages a')), box = one('.suggestion');
  if (!link?.dataset.suggestion || read('language-declined') === link.hreflang) return;
  const offer = one('a', box);
  box.lang = offer.hreflang = link.hreflang;
  box.dir = link.dir;
  offer.href = link.href + location.hash;
  offer.textContent = box.ariaLabel = link.dataset.suggestion;
  on(one('button', box), 'click', () => {
    write('language-declined', link.hreflang);
    box.hidden = true;
    one('main').focus();
  });
  box.hidden = false;
}

// The language menu keeps the place on the page, and closes when the reader turns elsewhere.
function tendLanguageMenu(menu) {
  on(menu, 'click', ({ target }) => { if (target.hreflang) target.hash = location.hash; });
  on(document, 'click', ({ target }) => { if (!menu.contains(target)) menu.open = false; });
  on(document, 'keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    one('summary', menu).focus();
  });
}

// Ticks are kept under the item's id, so they outlive a change of language or of wording. `list` holds the boxes, a line
// for the progress, and, in `data-ticks`, what it says for 0, 1, 2 … ticks.
function tendTicks(list) {
  const boxes = all('[data-tick]', list), panel = one('[data-ticked]', list);
  const key = (box) => `tick:${box.dataset.tick}`;
  const show = () => {
    for (const box of boxes) box.checked = read(key(box)) === '1';
    const done = boxes.filter((box) => box.checked).length;
    one('[role=status]', panel).textContent = list.dataset.ticks.split('␟')[done];
    one('progress', panel).value = done / boxes.length;
    one('button', panel).disabled = !done;
  };
  on(list, 'change', ({ target }) => {
    write(key(target), target.checked ? '1' : '');
    show();
  });
  on(one('button', panel), 'click', () => {
    for (const box of boxes) write(key(box), '');
    show();
    boxes[0].focus();
  });
  on(window, 'storage', show);
  on(window, 'pageshow', show);
  show();
  panel.hidden = false;
}

function offerSearch(form) {
  const input = one('input', form);
  const begin = () => load('search').then(() => tools.search(form));
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) begin();
  else input.addEventListener('focus', begin, { once: true });
}

// Registers the service worker at the site's root and asks it to store this locale: less of it where the reader saves
// data or the line is very slow. Where there can be no worker the site works as before.
async function workOffline() {
  const site = new URL('../../../', `${here.src}/`), { saveData, effectiveType } = navigator.connection ?? {};
  try {
    await navigator.serviceWorker.register(new URL('sw.js', site), { scope: site.pathname });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ locale: root.lang, saving: saveData || /2g/.test(effectiveType) });
  } catch {}
}

paint();
all('[data-theme-choice]').forEach(offerThemes);
all('[data-print]').forEach(offerPrinting);
all('.languages details').forEach(tendLanguageMenu);
all('[data-ticks]').forEach(tendTicks);
all('[data-search]').forEach(offerSearch);
offerLanguage();
for (const name of ['letter', 'decision']) for (const place of all(`[data-${name}]`)) load(name).then(() => tools[name](place));
if ('offline' in here.dataset && location.protocol.startsWith('http')) on(window, 'load', workOffline);
}
