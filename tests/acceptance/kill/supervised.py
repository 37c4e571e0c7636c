"""Processes that are killed and started again, as an init system does."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


class Supervised:
    """One `rejoinder` command that is started again whenever it ends, until it is stopped."""

    def __init__(
        self, command: str, folder: Path, dsn: str, port: int, *, arguments: Sequence[str] = (), **extra: str
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._command = [command, *arguments]
        self._folder = folder
        self._log = folder / f"{command}.log"
        self._environment = {
            **os.environ,
            "REJOINDER_DATA_DIR": str(folder),
            "DATABASE_URL": dsn,
            "PORT": str(port),
            "REJOINDER_LOG_FORMAT": "json",
            "REJOINDER_RATE_LIMITS": "false",
            **extra,
        }
        self._process: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None
        self.kills = self.starts = 0

    def share_key(self, folder: Path) -> None:
        """Give the process the installation's key, as a second machine has it."""
        self._environment["REJOINDER_SECRET_KEY"] = (folder / "secret.key").read_text().strip()

    async def start(self) -> None:
        self._task = asyncio.create_task(self._keep_up())

    async def _keep_up(self) -> None:
        while True:
            self.starts += 1
            with self._log.open("ab") as log:
                self._process = await asyncio.create_subprocess_exec(
                    sys.executable,
                    "-m",
                    "rejoinder",
                    *self._command,
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                )
            await self._process.wait()

    def kill(self) -> bool:
        """Kill it; False where it is just not there."""
        if self._process is None or self._process.returncode is not None:
            return False
        self._process.send_signal(signal.SIGKILL)
        self.kills += 1
        return True

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
        if self._process and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", "replace")[-4_000:]
