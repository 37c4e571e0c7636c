"""The messenger's own API: any page may call it, with a bearer session and never a cookie."""

from typing import Any

from rejoinder.api.messenger.live import messenger_live
from rejoinder.api.messenger.pointing import PointingController
from rejoinder.api.messenger.routes import MessengerController

ROUTES: list[Any] = [MessengerController, PointingController, messenger_live]

__all__ = ["ROUTES"]
