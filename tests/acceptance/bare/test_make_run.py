"""`make run` as a newcomer runs it: a fresh checkout, an empty home, nothing installed but what it brings itself."""

import asyncio
import os
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from acceptance.kill.supervised import free_port

ROOT = Path(__file__).parents[3]
PATIENCE_S = 300


def _checkout(target: Path) -> None:
    """Copy what git knows of, as a clone would have it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in listed.split("\0"):
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


def _newcomers(home: Path, port: int) -> dict[str, str]:
    """An environment without any of this run's settings; what was fetched before need not be fetched again."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("REJOINDER_", "PYTHON", "VIRTUAL"))
    }
    cache = os.environ.get("UV_CACHE_DIR") or str(Path.home() / ".cache" / "uv")
    return {**kept, "HOME": str(home), "PORT": str(port), "UV_CACHE_DIR": cache}


@asynccontextmanager
async def _made_run(folder: Path) -> AsyncIterator[str]:
    port, home = free_port(), folder / "home"
    home.mkdir()
    log = (folder / "log").open("wb")
    process = await asyncio.create_subprocess_exec(
        "make",
        "run",
        cwd=folder / "checkout",
        env=_newcomers(home, port),
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGTERM)
        async with asyncio.timeout(60):
            await process.wait()
        log.close()


async def _until_ready(http: aiohttp.ClientSession, base: str, log: Path) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                async with http.get(f"{base}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            assert "make: ***" not in log.read_text(), log.read_text()[-2_000:]
            await asyncio.sleep(0.2)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout of git")
async def test_make_run_needs_nothing_that_it_does_not_bring(tmp_path: Path) -> None:
    _checkout(tmp_path / "checkout")
    async with _made_run(tmp_path) as base, aiohttp.ClientSession() as http:
        await _until_ready(http, base, tmp_path / "log")
        for path in ("/", "/demo/", "/demo/phone"):
            async with http.get(base + path) as answer:
                assert answer.status == 200, path
    said = (tmp_path / "log").read_text()
    assert f"Demo shop  {base}/demo/" in said
    assert "Traceback" not in said
