"""Measures everything, side by side with its baselines, and writes bench/results.json."""

import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path

#: Each is a module of its own, loaded when its turn has come: what one needs weighs on no other.
PARTS = (
    "sizes",
    "decide",
    "start",
    "dispatch",
    "live",
    "dry_run",
    "outward",
    "webhook",
    "topics",
    "campaign_fanout",
    "queued",
    "ingest",
    "segments",
    "inapp",
    "audience",
)


def main(names: list[str]) -> None:
    figures = []
    print(f"load before: {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores", flush=True)
    for number, name in enumerate(names or PARTS, 1):
        print(f"[{number}/{len(names or PARTS)}] {name}", flush=True)
        began = time.perf_counter()
        for figure in import_module(name).measure():
            print(f"{figure['name']:32} {figure['value']:>12} {figure['unit']:5} ratio {figure['ratio']}", flush=True)
            figures.append(figure)
        print(f"  took {time.perf_counter() - began:.0f} s, load {os.getloadavg()[0]:.2f}", flush=True)
    if not names:
        Path(__file__).with_name("results.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
