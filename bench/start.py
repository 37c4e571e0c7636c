"""How long a second start takes until the server is ready, and what it holds in memory when nobody is there.

Memory is what is resident of the whole process tree, PostgreSQL's processes too, 45 seconds after the start, when
connections that only the start needed are gone. `idle_rss_mb` is the plain sum, which counts a page that processes
share again for each of them; `idle_pss_mb` counts it once. The baseline of the start is a Python that imports uvicorn
and Litestar.
"""

import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

STARTS = 5
SETTLE_S = 45


def _port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _serve(folder: str, port: int) -> subprocess.Popen[bytes]:
    environment = {**_plain(), "REJOINDER_DATA_DIR": folder, "PORT": str(port), "REJOINDER_LOG_LEVEL": "error"}
    command = [sys.executable, "-m", "rejoinder", "serve"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def _plain() -> dict[str, str]:
    """Give an environment in which Python keeps what it compiled, as it does unless it is told otherwise."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _until_ready(port: int) -> float:
    began = time.perf_counter()
    while time.perf_counter() - began < 60:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1) as answer:
                if answer.status == 200:
                    return time.perf_counter() - began
        except OSError:
            time.sleep(0.01)
    raise TimeoutError("the server did not become ready")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(30)


@contextmanager
def serving(folder: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server of its own that is ready."""
    port = _port()
    process = _serve(folder, port)
    try:
        _until_ready(port)
        yield process
    finally:
        _stop(process)


def _tree(root: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, line = [], [root]
    while line:
        found.append(line[0])
        line = line[1:] + children.get(line[0], [])
    return found


def memory(root: int) -> tuple[float, float]:
    rss = pss = 0
    for pid in _tree(root):
        try:
            rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        for row in rows:
            if row.startswith("Rss:"):
                rss += int(row.split()[1])
            if row.startswith("Pss:"):
                pss += int(row.split()[1])
    return rss / 1024, pss / 1024


def _bare() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import uvicorn, litestar"], check=True, env=_plain())
    return time.perf_counter() - began


def measure() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory(prefix="rejoinder-bench-") as folder:
        port = _port()
        first = _serve(folder, port)
        _until_ready(port)
        _stop(first)
        starts, bare = [], []
        for _ in range(STARTS):
            process = _serve(folder, port)
            starts.append(_until_ready(port))
            _stop(process)
            bare.append(_bare())
        process = _serve(folder, port)
        _until_ready(port)
        time.sleep(SETTLE_S)
        rss, pss = memory(process.pid)
        _stop(process)
    ours, theirs = statistics.median(starts), statistics.median(bare)
    return [
        {
            "name": "start_second_s",
            "value": round(ours, 2),
            "unit": "s",
            "baseline": round(theirs, 2),
            "ratio": round(ours / theirs, 2),
        },
        {"name": "idle_rss_mb", "value": round(rss), "unit": "MB", "baseline": None, "ratio": None},
        {"name": "idle_pss_mb", "value": round(pss), "unit": "MB", "baseline": None, "ratio": None},
    ]


if __name__ == "__main__":
    for figure in measure():
        print(figure)
