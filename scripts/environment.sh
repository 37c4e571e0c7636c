#!/bin/sh
# Makes .venv hold what one of the locks lists:  environment.sh run | dev
# Does nothing when it already does; what `dev` lists is enough for `run`.
set -eu
cd "$(dirname "$0")/.."
export UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never
unset VIRTUAL_ENV

mark() { echo "$1 $(cat "locks/$1.txt" pyproject.toml scripts/environment.sh | cksum)"; }

stamp=.venv/.holds
works() { .venv/bin/python -c "import rejoinder" 2>/dev/null; }
if [ -f "$stamp" ] && works; then
    held=$(cat "$stamp")
    [ "$held" = "$(mark "$1")" ] && exit 0
    [ "$held" = "$(mark dev)" ] && exit 0
fi

uv=$(scripts/uv.sh)
if ! .venv/bin/python -c "" 2>/dev/null; then
    "$uv" venv --quiet --clear --python "$(scripts/python.sh)" .venv
fi
rm -f "$stamp"
echo "Installing what locks/$1.txt lists" >&2
"$uv" pip sync --quiet --python .venv/bin/python --require-hashes "locks/$1.txt"
"$uv" pip install --quiet --python .venv/bin/python --no-deps --editable .
mark "$1" >"$stamp"
