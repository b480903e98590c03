// Reads `_headers` and `_redirects` of a built site with Netlify's own parsers: nothing in them is misunderstood, the policy is
// that of the file, fonts are kept, and the root leads to each language that the site offers there.
// usage: node netlify.mjs SITE_DIR      (a site built with `--format negotiation`)

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from 'netlify-redirect-parser';

const file = (name) => join(process.argv[2], name);
const { headers, errors } = await parseAllHeaders({ headersFiles: [file('_headers')], minimal: false });
assert.deepEqual(errors, []);
const of = (path) => Object.assign({}, ...headers.filter(({ forRegExp }) => forRegExp.test(path)).map(({ values }) => values));
assert.equal(of('/en/index.html')['Content-Security-Policy'], /Content-Security-Policy: (.*)/.exec(readFileSync(file('_headers'), 'utf8'))[1]);
assert.equal(of('/en/index.html')['X-Content-Type-Options'], 'nosniff');
assert.equal(of('/en/index.html')['Cache-Control'], 'public, max-age=0, must-revalidate');
assert.equal(of('/assets/fonts/a.0123.woff2')['Cache-Control'], 'public, max-age=31536000, immutable');
assert.equal(of('/api/en/index.json')['Access-Control-Allow-Origin'], '*');
assert.equal(of('/en/index.html')['Access-Control-Allow-Origin'], undefined);

const { redirects, errors: misread } = await parseAllRedirects({ redirectsFiles: [file('_redirects')], minimal: false });
assert.deepEqual(misread, []);
const offered = [...readFileSync(file('index.html'), 'utf8').matchAll(/<a lang="([^"]+)"/g)].map(([, lang]) => lang);
assert.deepEqual(redirects.map(({ conditions }) => conditions.Language).flat().sort(), offered.sort());
for (const { from, to, status, force, conditions } of redirects) {
  assert.deepEqual([from, to, status, force], ['/', `/${conditions.Language}/`, 302, true]);
}
console.log(`Netlify: ${headers.length} rules for headers and ${redirects.length} redirects are read as they are meant`);
