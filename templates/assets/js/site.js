// On every page: colours, printing, the offer of the reader's language. The tools load only where they are used.

import { read, write } from './storage.js';

const all = (selector) => document.querySelectorAll(selector);
const THEME = 'theme';

function paint(theme) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function offerThemes() {
  const choice = document.querySelector('[data-theme-choice]');
  if (!choice) return;
  const now = read(THEME) || 'auto';
  for (const input of choice.querySelectorAll('input')) input.checked = input.value === now;
  choice.addEventListener('change', ({ target }) => {
    write(THEME, target.value === 'auto' ? '' : target.value);
    paint(target.value);
  });
  choice.hidden = false;
}

function offerPrinting() {
  for (const item of all('[data-print]')) {
    item.hidden = false;
    item.querySelector('button').addEventListener('click', () => print());
  }
}

// The reader's most wanted language among those offered, exact tags before bare languages.
function preferred(links) {
  for (const wanted of navigator.languages ?? []) {
    const tag = wanted.toLowerCase();
    const found = links.find((link) => link.hreflang.toLowerCase() === tag) ?? links.find((link) => link.hreflang.toLowerCase().split('-')[0] === tag.split('-')[0]);
    if (found) return found;
  }
}

function offerLanguage() {
  const choices = [...all('.choices a')];
  preferred(choices)?.classList.add('preferred');
  const link = preferred([...all('.languages a')]);
  if (!link?.dataset.suggestion || read('language-declined') === link.hreflang) return;
  const box = document.createElement('aside');
  box.className = 'suggestion';
  box.lang = link.lang;
  box.dir = link.dir;
  const offer = document.createElement('a');
  offer.href = link.href + location.hash;
  offer.hreflang = link.hreflang;
  offer.textContent = link.dataset.suggestion;
  const line = document.createElement('p');
  line.append(offer, ' (', link.textContent, ')');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.ariaLabel = document.querySelector('.languages').dataset.close;
  close.lang = document.documentElement.lang;
  close.addEventListener('click', () => {
    write('language-declined', link.hreflang);
    box.remove();
    document.querySelector('main').focus();
  });
  box.ariaLabel = link.dataset.suggestion;
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.append(line, close);
  box.append(bar);
  document.querySelector('.site-header').after(box);
}

// The language menu keeps the place on the page, and closes when the reader turns elsewhere.
function tendLanguageMenu() {
  const menu = document.querySelector('.languages details');
  if (!menu) return;
  menu.addEventListener('toggle', () => {
    for (const link of menu.querySelectorAll('a')) link.hash = location.hash;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

paint(read(THEME));
offerThemes();
offerPrinting();
offerLanguage();
tendLanguageMenu();

for (const name of ['ticks', 'letter', 'decision']) {
  const places = all(`[data-${name}]`);
  if (places.length) import(`./${name}.js`).then((module) => places.forEach(module.start));
}
