#!/usr/bin/env bash
# Lighthouse over a site that is being served: tests/hosts/run.sh SITE tests/lighthouse/run.sh
# usage: tests/lighthouse/run.sh ADDRESS      (needs Node 20 and Debian's chromium)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ -d "$here/node_modules/lighthouse" ] || (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
exec node "$here/run.mjs" "$@"
