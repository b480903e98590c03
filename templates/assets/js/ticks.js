// Checklists: ticks are kept under the item's id, so they outlive a change of language or of wording.

import { read, watch, write } from './storage.js';

const key = (box) => `tick:${box.dataset.tick}`;

/** `list` holds boxes with `data-tick`, a line for the progress, and, in `data-ticks`, what it says for 0, 1, 2 … ticks. */
export function start(list) {
  const boxes = [...list.querySelectorAll('[data-tick]')];
  const texts = list.dataset.ticks.split('|');
  const panel = list.querySelector('[data-ticked]');
  const line = panel.querySelector('[role=status]');
  const bar = panel.querySelector('progress');
  const clear = panel.querySelector('button');

  const show = () => {
    for (const box of boxes) box.checked = read(key(box)) === '1';
    tell();
  };
  const tell = () => {
    const done = boxes.filter((box) => box.checked).length;
    line.textContent = texts[done] ?? '';
    bar.value = done / (boxes.length || 1);
    clear.disabled = done === 0;
  };

  list.addEventListener('change', ({ target }) => {
    if (!target.dataset.tick) return;
    write(key(target), target.checked ? '1' : '');
    tell();
  });
  clear.addEventListener('click', () => {
    for (const box of boxes) write(key(box), '');
    show();
    boxes[0]?.focus();
  });
  watch(show);
  addEventListener('pageshow', show);
  show();
  panel.hidden = false;
}
