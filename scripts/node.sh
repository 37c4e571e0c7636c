#!/bin/sh
# Prints the folder of a Node to work with: the one on the PATH if it is 20 or newer, else one brought into .tools.
set -eu
cd "$(dirname "$0")/.."

new_enough() { [ "$("$1" -p 'Number(process.versions.node.split(".")[0]) >= 20' 2>/dev/null)" = true ]; }

if command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1 && new_enough node; then
    dirname "$(command -v node)"
    exit 0
fi
if ! [ -x .tools/node/bin/npm ] || ! new_enough .tools/node/bin/node; then
    export UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never
    uv=$(scripts/uv.sh)
    echo "Bringing Node into .tools" >&2
    "$uv" venv --quiet --clear --python "$(scripts/python.sh)" .tools/node
    "$uv" pip sync --quiet --python .tools/node/bin/python --require-hashes locks/ui.txt
fi
echo "$PWD/.tools/node/bin"
