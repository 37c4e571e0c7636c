"""Where simulators go: anywhere when they run alone, and nowhere but home within a server."""

from urllib.parse import urlsplit


class UnreachedError(Exception):
    """An address is none that is reached from here."""


class Reach:
    """Turns addresses into those that are really called."""

    def __init__(self, homes: dict[str, str] | None = None, *, only_home: bool = False) -> None:
        self._homes, self._only_home = homes or {}, only_home

    def of(self, url: str) -> str:
        """Give the address to call for a URL; raises UnreachedError."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if self._only_home and origin not in self._homes:
            raise UnreachedError(f"{parts.netloc} is not reached from here")
        return self._homes.get(origin, origin) + url.removeprefix(origin)
