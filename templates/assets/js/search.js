// The search form, loaded when somebody goes into its field.

'use strict';
{

function marked(name, text, found) {
  const element = document.createElement(name);
  let end = 0;
  for (const [from, to] of found) {
    const mark = document.createElement('mark');
    mark.append(text.slice(from, to));
    element.append(text.slice(end, from), mark);
    end = to;
  }
  element.append(text.slice(end));
  return element;
}

/** `form` holds the field, a line for what is found, and a list; its data say where the index is and what to tell. */
tools.search = (form) => {
  const [input, status, list] = form.querySelectorAll('input, [role=status], ol');
  const { search: url, root, loading, failed, none } = form.dataset;
  let ready, wait;
  // The engine, and the index (`tools.index`): a script as well, since from a disk nothing can be fetched. What searches an
  // index in parts puts itself in the engine's place.
  const load = () => (ready ??= Promise.all([url, 'search-engine'].map(tools.load)).then(() => tools.index.parts && tools.load('search-parts')).then(() => tools.prepare(tools.index, url)).catch(() => { ready = null; }));
  const item = (result) => {
    const { page: { title, path }, terms } = result, li = document.createElement('li'), link = marked('a', title, tools.ranges(title, terms));
    link.href = root + path;
    li.append(link, marked('p', ...tools.excerpt(result)));
    return li;
  };
  const show = (text, items = []) => {
    status.textContent = text;
    list.replaceChildren(...items);
    list.hidden = !items.length;
  };
  async function run() {
    const query = input.value.trim();
    if (!query) return show('');
    const slow = setTimeout(show, 300, loading);
    const index = await load(), found = index && await tools.find(index, query, index.counts.length - 1);
    clearTimeout(slow);
    if (query === input.value.trim()) show(found ? index.counts[found.length || -1] ?? none : failed, found?.map(item));
  }
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(run, 120); });
  form.addEventListener('submit', (event) => { event.preventDefault(); run(); });
  form.addEventListener('keydown', (event) => {
    const stops = [input, ...list.querySelectorAll('a')], next = stops[stops.indexOf(document.activeElement) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
    if (event.key === 'Escape') input.value = '', input.focus(), run();
    else if (next) next.focus(), event.preventDefault();
  });
  load();
  run();
};
}
