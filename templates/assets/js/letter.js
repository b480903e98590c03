// Letters: what is written in the form stands in the letter at once, stays on the device, and can be copied or mailed.

import { read, write } from './storage.js';

// Joiners and isolates that help the page and would only trouble another program.
const plain = (text) => text.replace(/[\u2060\u2066-\u2069]/g, '');

/** The text of an element; a blank that is still empty stands in brackets, a line break is one. */
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s*\n\s*/g, ' ');
  if (node.tagName === 'BR') return '\n';
  const text = [...node.childNodes].map(textOf).join('');
  return node.classList?.contains('blank') && !node.classList.contains('filled') ? `[${text}]` : text;
}

function linesOf(block) {
  if (!/^[OU]L$/.test(block.tagName)) return textOf(block).trim();
  const first = block.start ?? 1;
  return [...block.children].map((item, index) => `${block.tagName === 'OL' ? `${first + index}.` : '-'} ${textOf(item).trim()}`).join('\n');
}

// The body may stand in one element of its own, when it is shown in another language.
function blocksOf(body) {
  const only = body.children.length === 1 && body.firstElementChild.tagName === 'DIV' ? body.firstElementChild : body;
  return [...only.children].map(linesOf);
}

/** `desk` holds the form and the letter; its data say what to tell the reader. */
export function start(desk) {
  const form = desk.querySelector('form');
  const subject = desk.querySelector('.subject span');
  const body = desk.querySelector('.body');
  const said = desk.querySelector('.said');
  const mail = desk.querySelector('[data-mail]');
  const key = (input) => `letter:${desk.dataset.letter}:${input.name}`;
  const inputs = [...form.querySelectorAll('input')];
  const captions = new Map();

  const fill = (input) => {
    const value = input.value.trim();
    for (const blank of desk.querySelectorAll(`[data-blank="${input.name}"]`)) {
      if (!captions.has(input.name)) captions.set(input.name, blank.textContent);
      blank.textContent = value || captions.get(input.name);
      blank.classList.toggle('filled', value !== '');
      if (value) blank.dir = 'auto';
      else blank.removeAttribute('dir');
    }
  };
  const address = () => {
    const part = (text) => encodeURIComponent(plain(text).replace(/\n/g, '\r\n'));
    mail.href = `mailto:?subject=${part(textOf(subject).trim())}&body=${part(blocksOf(body).join('\n\n'))}`;
  };
  const say = (text) => {
    said.textContent = '';
    setTimeout(() => { said.textContent = text; }, 50);
  };

  form.addEventListener('input', ({ target }) => {
    write(key(target), target.value);
    fill(target);
    address();
    said.textContent = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const input of inputs) {
      input.value = '';
      write(key(input), '');
      fill(input);
    }
    address();
    inputs[0]?.focus();
  });
  desk.querySelector('[data-copy]').addEventListener('click', async () => {
    const head = desk.querySelector('.subject strong').textContent.trim();
    const text = plain(`${head}: ${textOf(subject).trim()}\n\n${blocksOf(body).join('\n\n')}\n`);
    try {
      await navigator.clipboard.writeText(text);
      say(desk.dataset.copied);
    } catch {
      getSelection().selectAllChildren(desk.querySelector('.letter'));
      say(desk.dataset.failed);
    }
  });

  for (const input of inputs) {
    input.value = read(key(input));
    fill(input);
  }
  address();
  for (const part of desk.querySelectorAll('[data-needs-script]')) part.hidden = false;
}
