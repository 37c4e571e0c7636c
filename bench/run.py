"""Measures everything, side by side with its baselines, and writes bench/results.json."""

import json
import sys
from pathlib import Path

import decide
import dispatch
import live
import sizes
import start

PARTS = {"sizes": sizes, "decide": decide, "start": start, "dispatch": dispatch, "live": live}


def main(names: list[str]) -> None:
    figures = []
    for name in names or PARTS:
        for figure in PARTS[name].measure():
            print(f"{figure['name']:32} {figure['value']:>12} {figure['unit']:5} ratio {figure['ratio']}", flush=True)
            figures.append(figure)
    if not names:
        Path(__file__).with_name("results.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
