// What the browser tests share: the built site on a loopback server, Debian's Chromium, and lists of the site's pages.

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';

export const SITE = process.env.SITE_DIR;
if (!SITE || !existsSync(join(SITE, 'index.html'))) throw new Error('SITE_DIR must name a built site (run tests/browser/run.sh SITE_DIR)');

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.pdf': 'application/pdf', '.webmanifest': 'application/manifest+json' };

/** Every HTML file: its path, language, direction and kind, as the file says. */
export const pages = readdirSync(SITE, { recursive: true })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((path) => {
    const html = readFileSync(join(SITE, path), 'utf8');
    const [, lang, dir] = /<html lang="([^"]+)" dir="([^"]+)"/.exec(html) ?? [];
    const [, kind] = /<body class="page-([a-z-]+)/.exec(html) ?? [];
    return { path, html, lang, dir, kind };
  });

/** The path of the site's address, under which it is served here too. */
const canonical = /<link rel="canonical" href="https?:\/\/[^/]+(\/[^"]*)"/.exec(pages.find((page) => page.path === 'index.html').html);
const mount = canonical ? canonical[1] : '/';

/** The locales that the site offers at its root. */
export const locales = [...pages.find((page) => page.path === 'index.html').html.matchAll(/<a lang="([^"]+)" dir="([^"]+)"/g)].map(([, lang, dir]) => ({ lang, dir }));

/** The first page of each kind in each locale. */
export const samples = locales.flatMap(({ lang }) => {
  const own = pages.filter((page) => page.path.startsWith(`${lang}/`));
  return [...new Set(own.map((page) => page.kind))].map((kind) => own.find((page) => page.kind === kind));
});

/** The pages of a kind in a locale. */
export const of = (lang, kind) => pages.filter((page) => page.path.startsWith(`${lang}/`) && page.kind === kind);

/** The policy that hosts send with every file. */
const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(SITE, '_headers'), 'utf8'))[1];

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const name = decodeURIComponent(pathname.startsWith(mount) ? pathname.slice(mount.length) : '\0');
  const file = join(SITE, name === '' || name.endsWith('/') ? `${name}index.html` : name);
  try {
    if (name.includes('\0') || relative(SITE, file).startsWith('..')) throw new Error('outside');
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    response.end(body);
  } catch {
    response.writeHead(404, { 'content-type': TYPES['.html'], 'content-security-policy': policy });
    response.end(readFileSync(join(SITE, '404.html')));
  }
});

let browser;

/** Starts server and browser; gives back the address of the site's root. */
export async function open() {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return `http://127.0.0.1:${server.address().port}${mount}`;
}

export async function close() {
  await browser?.close();
  server.close();
  server.closeAllConnections();
}

/** A page in a fresh profile. `troubles` gathers what no page may do: errors, refusals by the policy, requests elsewhere. */
export async function visit(options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()) && troubles.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== `127.0.0.1:${server.address().port}`) troubles.push(`${page.url()} asks ${host}`);
  });
  return { page, context, troubles };
}
