// The search form. The index and the engine are fetched when somebody goes into the field.

function marked(element, text, list) {
  let at = 0;
  for (const [from, to] of list) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    element.append(text.slice(at, from), mark);
    at = to;
  }
  element.append(text.slice(at));
  return element;
}

function item(result, root, { ranges, excerpt }) {
  const li = document.createElement('li'), link = document.createElement('a'), p = document.createElement('p');
  link.href = root + result.page.path;
  marked(link, result.page.title, ranges(result.page.title, result.terms, result.marks));
  marked(p, ...excerpt(result));
  li.append(link, p);
  return li;
}

function start(form) {
  const input = form.querySelector('input[type=search]');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('[data-search-results]');
  const { search: url, root, loading, failed, none } = form.dataset;
  let engine, ready, wait;
  const fetched = async () => {
    const [index, module] = await Promise.all([fetch(url), import('./search-engine.js')]);
    if (!index.ok) throw index;
    engine = module;
    return module.prepare(await index.json());
  };
  const load = () => (ready ??= fetched().catch(() => { ready = undefined; }));
  async function run() {
    const query = input.value.trim();
    list.replaceChildren();
    list.hidden = true;
    form.toggleAttribute('data-searching', query !== '');
    if (!query) { status.textContent = ''; return; }
    const slow = setTimeout(() => { status.textContent = loading; }, 300);
    const index = await load();
    clearTimeout(slow);
    if (query !== input.value.trim()) return;
    if (!index) { status.textContent = failed; return; }
    const found = engine.search(index, query, index.counts.length - 1);
    status.textContent = found.length ? index.counts[found.length] : none;
    list.replaceChildren(...found.map((r) => item(r, root, engine)));
    list.hidden = !found.length;
  }
  input.addEventListener('focus', load, { once: true });
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(run, 120); });
  form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(wait); run(); });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && input.value) { input.value = ''; run(); input.focus(); event.preventDefault(); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    if (step && at >= 0 && stops[at + step]) { stops[at + step].focus(); event.preventDefault(); }
  });
  form.hidden = false;
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) { input.value = asked; run(); }
}

document.querySelectorAll('form[data-search]').forEach(start);
