#!/bin/sh
# Prints a uv to work with: the one on the PATH if it is new enough, else one brought into .tools/uv.
set -eu
cd "$(dirname "$0")/.."

new_enough() {
    "$1" --version 2>/dev/null | awk '{ split($2, v, "."); exit !($1 == "uv" && (v[1] > 0 || v[2] >= 9)) }'
}

found=$(command -v uv || true)
for uv in "$found" .tools/uv/bin/uv .tools/uv/lib/bin/uv; do
    if [ -n "$uv" ] && [ -x "$uv" ] && new_enough "$uv"; then
        echo "$uv"
        exit 0
    fi
done

python=$(scripts/python.sh)
log=.tools/uv.log
mkdir -p .tools
: >"$log"

in_a_venv() {
    rm -rf .tools/uv
    "$python" -m venv .tools/uv >>"$log" 2>&1 &&
        .tools/uv/bin/python -m pip install --quiet --require-hashes -r locks/uv.txt >>"$log" 2>&1 &&
        echo .tools/uv/bin/uv
}

in_a_folder() {
    rm -rf .tools/uv
    "$python" -m pip install --quiet --target .tools/uv/lib --require-hashes -r locks/uv.txt >>"$log" 2>&1 &&
        echo .tools/uv/lib/bin/uv
}

debian_package() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
    echo "Installing the package python3-venv" >&2
    (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-venv) >>"$log" 2>&1
}

echo "Bringing uv into .tools" >&2
in_a_venv || in_a_folder || { debian_package && in_a_venv; } || {
    rm -rf .tools/uv
    tail -n 5 "$log" >&2
    echo "uv could not be installed with $python (all it said is in $log)." >&2
    echo "Install python3-venv or python3-pip, or put uv 0.9 or newer on the PATH, and try again." >&2
    exit 1
}
