#!/bin/sh
# Writes the locks from pyproject.toml:  lock.sh [--upgrade]     Compares instead of writing:  lock.sh --check
# The locks name no package registry: each machine uses its own.
set -eu
cd "$(dirname "$0")/.."
export UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never
uv=$(scripts/uv.sh)

compile() {
    target=$1
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --output-file "$target" "$@" >/dev/null
}

all() {
    into=$1
    shift
    compile "$into/run.txt" "$@" pyproject.toml
    compile "$into/dev.txt" "$@" --constraint "$into/run.txt" --group dev --group browser pyproject.toml
    compile "$into/ui.txt" "$@" --group ui
    echo "uv>=0.13,<1" | compile "$into/uv.txt" "$@" -
}

if [ "${1:-}" != --check ]; then
    all locks "$@"
    exit 0
fi

# A package that gains a file for another system after it was locked is still the same version: compare those.
versions() { sed -n 's/^\([a-z0-9][^ ]*==[^\\]*[^ \\]\) *\\\{0,1\}$/\1/p' "$1"; }

draft=$(mktemp -d)
trap 'rm -rf "$draft"' EXIT
cp locks/*.txt "$draft"
all "$draft"
for lock in run dev ui uv; do
    versions "locks/$lock.txt" >"$draft/is"
    versions "$draft/$lock.txt" >"$draft/should"
    diff "$draft/is" "$draft/should" || {
        echo "locks/$lock.txt does not fit pyproject.toml. Run \`make lock\` and commit what it writes." >&2
        exit 1
    }
done
