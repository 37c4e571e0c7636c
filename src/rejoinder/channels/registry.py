from collections.abc import Iterable

from rejoinder.channels.contract import Channel


class Registry:
    """The channel types of this installation, by name."""

    def __init__(self, channels: Iterable[Channel]) -> None:
        self._by_type = {channel.type: channel for channel in channels}

    def __getitem__(self, type_: str) -> Channel:
        return self._by_type[type_]

    def __contains__(self, type_: object) -> bool:
        return type_ in self._by_type

    @property
    def types(self) -> list[str]:
        """Every registered type."""
        return sorted(self._by_type)
