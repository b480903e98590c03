// The service worker. A build puts VERSION, which changes with any asset, above this. Pages and parts of a search index: the network first, then the
// store. Fonts: the store first, their names change with them. Other assets: the store at once, and a fresh copy for the
// next time. `<locale>/offline.json` lists what a locale needs, and says what to tell of a page that is not stored.

const STORE = `site-${VERSION}`, ROOT = new URL('./', self.location).href, LIMIT = 4000;

const path = (url) => url.slice(ROOT.length).split(/[?#]/)[0];
const listOf = (tag) => `${ROOT}${tag}/offline.json`;

// A folder's address is its index page.
const key = (url) => ROOT + path(url).replace(/(^|\/)$/, '$1index.html');
const stored = (url) => caches.match(key(url));

async function fresh(request, url = request.url ?? request) {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic' && !response.redirected) await (await caches.open(STORE)).put(key(url), response.clone());
  return response;
}

// Stores a locale: what every page needs, and its pages unless the reader saves data.
async function store(tag, saving) {
  const { shell, pages } = await (await fresh(listOf(tag))).json();
  for (const name of saving ? shell : [...shell, ...pages]) if (!(await stored(ROOT + name))) await fresh(ROOT + name);
}

const clean = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

async function notStored(url) {
  const tag = path(url).split('/')[0], list = await stored(listOf(tag));
  if (!list) return Response.error();
  const { dir, title, text, home } = (await list.json()).words;
  const html = `<!doctype html><html lang="${tag}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${clean(title)}</title><link rel="stylesheet" href="${ROOT}assets/style-${tag}.css"><header class="site-header"></header><main><h1>${clean(title)}</h1><p class="lead">${clean(text)}</p><p><a class="button" href="${ROOT}${tag}/index.html">${clean(home)}</a></p></main></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function page(request) {
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT)), answer = fresh(request);
  try {
    return (await Promise.race([answer, late])) ?? (await stored(request.url)) ?? (await answer);
  } catch {
    return (await stored(request.url)) ?? notStored(request.url);
  }
}

async function asset(request, event) {
  const old = await stored(request.url);
  if (!old) return fresh(request);
  if (!request.url.endsWith('.woff2')) event.waitUntil(fresh(request).catch(() => {}));
  return old;
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('site-') && name !== STORE) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => event.waitUntil(store(event.data.locale, event.data.saving).catch(() => {})));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(ROOT)) return;
  // The parts of a search index fit each other only if they are of one build: the network first, as for pages.
  event.respondWith(request.mode === 'navigate' || /^[^/]+\/search\//.test(path(request.url)) ? page(request) : asset(request, event));
});
