"""The public API, which the console uses like everybody else."""

from typing import Any

from rejoinder.api.console.live import console_live
from rejoinder.api.console.messages import MessagesController

ROUTES: list[Any] = [MessagesController, console_live]

__all__ = ["ROUTES"]
