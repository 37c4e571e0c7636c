#!/bin/sh
# Prints a Python that this project runs on: 3.11 or newer, one with wheels for all it needs if there is a choice.
set -eu

fits() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, $2))" 2>/dev/null
}

for newest in 14 99; do
    for name in python3 python python3.14 python3.13 python3.12 python3.11; do
        if fits "$name" "$newest"; then
            command -v "$name"
            exit 0
        fi
    done
done
echo "Rejoinder needs Python 3.11 or newer, and none is on the PATH. Install one and try again." >&2
exit 1
