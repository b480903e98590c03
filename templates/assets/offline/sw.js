// The service worker. A build puts VERSION (changes with any asset) and WORDS (per locale) above this.
// Pages: the network first, then the store. Fonts: the store first, their names change with them. Other assets: the
// store at once, and a fresh copy for the next time.

const STORE = `site-${VERSION}`;
const ROOT = new URL('./', self.location).href;
const LIMIT = 4000;

const path = (url) => url.slice(ROOT.length).split(/[?#]/)[0];
const localeOf = (url) => path(url).split('/')[0];

// A folder's address is its index page.
const key = (url) => ROOT + path(url).replace(/(^|\/)$/, '$1index.html');

async function keep(url, response) {
  if (response.ok && response.type === 'basic' && !response.redirected) {
    const store = await caches.open(STORE);
    await store.put(key(url), response.clone());
  }
  return response;
}

const stored = (url) => caches.match(key(url));

async function add(urls) {
  for (const name of urls) {
    const url = ROOT + name;
    if (await stored(url)) continue;
    try { await keep(url, await fetch(url)); } catch { return; }
  }
}

// Stores a locale: what every page needs, and its pages unless the reader saves data.
async function store(tag, saving) {
  if (!WORDS[tag]) return;
  try {
    const list = await (await fetch(`${ROOT}${tag}/offline.json`)).json();
    await add(list.shell);
    if (!saving) await add(list.pages);
  } catch { /* offline: what is stored stays */ }
}

const clean = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function notStored(url) {
  const tag = WORDS[localeOf(url)] ? localeOf(url) : Object.keys(WORDS)[0];
  const { dir, title, text, home } = WORDS[tag];
  const html = `<!doctype html><html lang="${tag}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${clean(title)}</title><link rel="stylesheet" href="${ROOT}assets/style.css"></head><body><main id="content"><h1>${clean(title)}</h1><p>${clean(text)}</p><p><a href="${ROOT}${tag}/index.html">${clean(home)}</a></p></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function page(request) {
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT));
  const fresh = fetch(request).then((response) => keep(request.url, response));
  try {
    const first = await Promise.race([fresh, late]);
    return first ?? (await stored(request.url)) ?? (await fresh);
  } catch {
    return (await stored(request.url)) ?? notStored(request.url);
  }
}

async function asset(request, event) {
  const old = await stored(request.url);
  if (old && request.url.endsWith('.woff2')) return old;
  const fresh = fetch(request).then((response) => keep(request.url, response));
  if (!old) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  return old;
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const old = async () => Promise.all((await caches.keys()).filter((name) => name.startsWith('site-') && name !== STORE).map((name) => caches.delete(name)));
  event.waitUntil(old().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data?.locale) event.waitUntil(store(event.data.locale, event.data.saving));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : asset(request, event));
});
