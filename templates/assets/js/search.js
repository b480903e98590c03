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
  let ready, wait, again = '';
  // The engine, and the index (`tools.index`): a script as well, since from a disk nothing can be fetched.
  // An index in parts has a script of its own to search it.
  const made = async () => {
    await Promise.all([url + again, 'search-engine'].map(tools.load));
    const index = tools.prepare(tools.index);
    if (index.parts) await tools.load('search-parts'), tools.inParts(index, new URL(url, location));
    return index;
  };
  const load = () => (ready ??= made());
  const answer = async (query) => {
    const index = await load(), most = index.counts.length - 1;
    return { index, found: await (index.find ?? ((...asked) => tools.find(index, ...asked)))(query, most) };
  };
  // Parts may be of a later build than the index that a browser has kept: then the index is asked for once more.
  const anew = (query) => {
    ready = undefined;
    again = `?${Date.now()}`;
    return answer(query);
  };
  const item = (result) => {
    const { page: { title, path }, terms } = result, li = document.createElement('li'), link = marked('a', title, tools.ranges(title, terms));
    link.href = root + path;
    li.append(link, marked('p', ...tools.excerpt(result)));
    return li;
  };
  const show = (text, items) => {
    status.textContent = text;
    list.replaceChildren(...items);
    list.hidden = !items.length;
  };
  async function run() {
    const query = input.value.trim();
    if (!query) return show('', []);
    const slow = setTimeout(show, 300, loading, []);
    const { index, found } = await answer(query).catch(() => anew(query)).catch(() => { ready = undefined; return {}; });
    clearTimeout(slow);
    if (query !== input.value.trim()) return;
    show(found ? (found.length ? index.counts[found.length] : none) : failed, (found ?? []).map(item));
  }
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(run, tools.index?.parts ? 250 : 120); });
  form.addEventListener('submit', (event) => { event.preventDefault(); run(); });
  form.addEventListener('keydown', (event) => {
    const stops = [input, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
    if (event.key === 'Escape') input.value = '', input.focus(), run();
    else if (next) next.focus(), event.preventDefault();
  });
  load().catch(() => { ready = undefined; });
  run();
};
}
