// Letters: what is written in the form stands in the letter at once, stays on the device, and can be copied or mailed.

'use strict';
{
const { read, write } = tools;

/** The text of a part of the letter; an empty blank stands in brackets, and list items begin as they do on paper. */
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s*\n\s*/g, ' ');
  const { tagName, parentNode: list } = node, text = [...node.childNodes].map(textOf).join('');
  if (tagName === 'BR') return '\n';
  if (tagName === 'LI') return `${list.tagName === 'OL' ? `${[...list.children].indexOf(node) + list.start}.` : '-'} ${text.trim()}\n`;
  if (/^(P|[OU]L)$/.test(tagName)) return `${text.trim()}\n\n`;
  return node.className === 'blank' ? `[${text}]` : text;
}

// Without joiners and isolates, which help the page and would only trouble another program.
const plain = (node) => textOf(node).replace(/[\u2060\u2066-\u2069]/g, '').replace(/\n +/g, '\n').trim();

/** `desk` holds the form and the letter; its data say what to tell the reader. */
tools.letter = (desk) => {
  const one = (selector) => desk.querySelector(selector);
  const form = one('form'), subject = one('.subject > span'), body = one('.body'), said = one('.said');
  const inputs = [...form.querySelectorAll('input')];
  const key = ({ name }) => `letter:${desk.dataset.letter}:${name}`;

  function fill(input) {
    for (const blank of desk.querySelectorAll(`[data-blank="${input.name}"]`)) {
      blank.dataset.caption ??= blank.textContent;
      blank.textContent = input.value.trim() || blank.dataset.caption;
      blank.classList.toggle('filled', input.value.trim());
      blank.dir = 'auto';
    }
    const part = (node) => encodeURIComponent(plain(node).replace(/\n/g, '\r\n'));
    one('[data-mail]').href = `mailto:?subject=${part(subject)}&body=${part(body)}`;
    said.textContent = '';
  }
  form.addEventListener('input', ({ target }) => {
    write(key(target), target.value);
    fill(target);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    for (const input of inputs) write(key(input), '');
    setTimeout(() => { inputs.forEach(fill); inputs[0].focus(); });
  });
  one('[data-copy]').addEventListener('click', async () => {
    const text = `${one('.subject strong').textContent.trim()}: ${plain(subject)}\n\n${plain(body)}\n`;
    said.textContent = '';
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (!copied) getSelection().selectAllChildren(one('.letter'));
    said.textContent = copied ? desk.dataset.copied : desk.dataset.failed;
  });
  for (const input of inputs) {
    input.value = read(key(input));
    fill(input);
  }
  for (const part of desk.querySelectorAll('[data-later]')) part.hidden = false;
};
}
