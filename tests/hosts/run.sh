#!/usr/bin/env bash
# Puts a built site behind nginx and Caddy, as docs/hosting.md says, and behind Apache with the site's own .htaccess, and looks
# at what they send: types, policy, times, the page for what is not there, and the choice of a language at the root. What
# Netlify reads is read with its own parsers.
#   tests/hosts/run.sh SITE [COMMAND...]   a site built with `--format negotiation` and no folder in its address; then runs
#                                          COMMAND with nginx's address behind it
# Needs nginx, caddy, apache2, curl and node; listens on the loopback ports 8931 to 8933.
set -euo pipefail
site=$(cd "$1" && pwd)
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'for pid in "$work"/*.pid; do [ -f "$pid" ] && kill "$(cat "$pid")"; done 2>/dev/null; sleep 0.3; rm -rf "$work"' EXIT
chmod 755 "$work"
cp -r "$site" "$work/site"
chmod -R a+rX "$work/site"

# The blocks of the page, in their order: the server; what goes into `http`; what goes into `server`. The same for Caddy.
python3 - "$here/../../docs/hosting.md" "$work" <<'PY'
import re, sys
page = open(sys.argv[1], encoding='utf-8').read()
server, maps, location = re.findall(r'```nginx\n(.*?)```', page, re.S)
work = sys.argv[2]
server = server.replace('listen 80;', 'listen 127.0.0.1:8931;').replace('/srv/site', work + '/site')
server = server.replace('include mime.types;', 'include /etc/nginx/mime.types;')
server = server.rstrip().removesuffix('}') + location + '}\n'
open(work + '/nginx.conf', 'w').write(f'pid {work}/nginx.pid; error_log {work}/nginx.err;\nevents {{}}\nhttp {{ access_log off;\n{maps}{server}}}\n')
server, choice = re.findall(r'```caddy\n(.*?)```', page, re.S)
server = server.replace('example.org {', 'http://127.0.0.1:8933 {').replace('/srv/site', work + '/site')
server = server.replace('  file_server\n', choice + '  file_server\n', 1)
open(work + '/Caddyfile', 'w').write('{\n  admin off\n  auto_https off\n}\n' + server)
PY
modules=/usr/lib/apache2/modules
{
    echo "ServerRoot $work
PidFile $work/apache.pid
ErrorLog $work/apache.err
Listen 127.0.0.1:8932
ServerName localhost
User www-data
Group www-data
Mutex file:$work"
    for module in mpm_event authz_core mime dir headers rewrite filter deflate; do
        echo "LoadModule ${module}_module $modules/mod_$module.so"
    done
    echo "TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot $work/site
<Directory $work/site>
AllowOverride All
Require all granted
</Directory>"
} >"$work/apache.conf"

nginx -q -c "$work/nginx.conf"
apache2 -f "$work/apache.conf"
HOME=$work XDG_DATA_HOME=$work caddy run --adapter caddyfile --config "$work/Caddyfile" >"$work/caddy.log" 2>&1 &
echo $! >"$work/caddy.pid"
for port in 8931 8932 8933; do curl -s -o "$work/out" --retry 20 --retry-connrefused --retry-delay 1 "http://127.0.0.1:$port/"; done

failed=0
# expect PORT PATH PATTERN [CURL ARGUMENTS]: the head of the answer has a line like this, whatever the case of its letters.
expect() {
    local port=$1 path=$2 pattern=$3
    shift 3
    local head
    head=$(curl -s -D - -o "$work/body" "$@" "http://127.0.0.1:$port$path" | tr -d '\r')
    if ! grep -qiE "$pattern" <<<"$head"; then
        printf 'port %s, %s: no line like `%s` in\n%s\n' "$port" "$path" "$pattern" "$head"
        failed=1
    fi
}
policy=$(sed -n 's/^  Content-Security-Policy: //p' "$site/_headers")
font=$(cd "$site" && ls assets/fonts/*.woff2 | head -n 1)
for port in 8931 8932 8933; do
    for path in / /en/ /nothing "/$font"; do
        expect "$port" "$path" "^content-security-policy: $(printf '%s' "$policy" | sed 's/[*.]/\\&/g')\$"
        expect "$port" "$path" '^x-content-type-options: nosniff$'
        expect "$port" "$path" '^referrer-policy: strict-origin'
    done
    expect "$port" /en/ '^HTTP/1.1 200'
    expect "$port" /en/ '^content-type: text/html; charset=utf-8$'
    expect "$port" /en/ '^cache-control: public, max-age=0, must-revalidate$'
    expect "$port" /en/ '^content-encoding: gzip$' -H 'Accept-Encoding: gzip'
    expect "$port" /en/search.js '^content-type: (text|application)/javascript; charset=utf-8$'
    expect "$port" /sw.js '^content-type: (text|application)/javascript'
    expect "$port" /assets/style.css '^content-type: text/css'
    expect "$port" /en/manifest.webmanifest '^content-type: application/manifest\+json'
    expect "$port" /en/index.md '^content-type: text/markdown; charset=utf-8$'
    expect "$port" /sitemap.xml '^content-type: (text|application)/xml'
    expect "$port" "/$font" '^content-type: font/woff2$'
    expect "$port" "/$font" '^cache-control: public, max-age=31536000, immutable$'
    expect "$port" /api/en/index.json '^access-control-allow-origin: \*$'
    expect "$port" /nothing '^HTTP/1.1 404'
    cmp -s "$work/body" "$site/404.html" || { echo "port $port: another page than 404.html for what is not there"; failed=1; }
    expect "$port" / '^HTTP/1.1 302' -H 'Accept-Language: cs,en;q=0.5'
    expect "$port" / '^location: .*/cs/$' -H 'Accept-Language: cs,en;q=0.5'
    expect "$port" / '^vary: .*accept-language' -H 'Accept-Language: cs,en;q=0.5'
    expect "$port" / '^HTTP/1.1 200' -H 'Accept-Language: xx'
    expect "$port" / '^vary: .*accept-language' -H 'Accept-Language: xx'
    expect "$port" /en/ '^HTTP/1.1 200' -H 'Accept-Language: cs'
done
[ -d "$here/node_modules/@netlify" ] || (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund)
node "$here/netlify.mjs" "$site" || failed=1
[ "$failed" = 0 ] && echo "nginx, Apache and Caddy send what they should"
[ $# = 0 ] || "$@" http://127.0.0.1:8931/ || failed=1
exit "$failed"
