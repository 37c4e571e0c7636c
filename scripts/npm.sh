#!/bin/sh
# Runs one of the frontend's scripts, with its packages as its lock lists them:  npm.sh build | types | ...
set -eu
cd "$(dirname "$0")/.."
PATH="$(scripts/node.sh):$PATH"
export PATH NODE_USE_SYSTEM_CA=1
cd frontend

mark() { cat package.json package-lock.json | cksum; }

stamp=node_modules/.holds
if ! [ -f "$stamp" ] || [ "$(cat "$stamp")" != "$(mark)" ]; then
    echo "Installing what frontend/package-lock.json lists" >&2
    # Not `npm ci`: it refuses a lock without the packages of systems that a registry does not have.
    npm install --no-save --silent --no-progress || npm install --no-save --no-progress
    mark >"$stamp"
fi
exec npm run --silent "$@"
