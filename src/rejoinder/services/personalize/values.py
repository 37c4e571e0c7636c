"""Values of variables that are more than a text or a number: each says itself, and has more by name."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any, Self


class Count(int):
    """How often: by itself ever, and by name in some days."""

    def __new__(cls, ever: int, more: Mapping[str, int | None]) -> Self:
        """Keep the counts by name beside the whole."""
        made = super().__new__(cls, ever)
        made.more = more
        return made

    more: Mapping[str, int | None]

    def __getitem__(self, key: str) -> int:
        found = self.more[key]
        if found is None:
            raise KeyError(key)
        return found


class Moment(datetime):
    """When something was done last, on the person's clock; by name the properties of that event."""

    properties: Mapping[str, Any]

    @classmethod
    def of(cls, at: datetime, zone: tzinfo, properties: Mapping[str, Any]) -> Self:
        """Make it from a time and what the event had."""
        made = cls.fromtimestamp(at.timestamp(), zone)
        made.properties = properties
        return made

    def __getitem__(self, key: str) -> Any:
        return self.properties[key]

    def __str__(self) -> str:
        return self.date().isoformat()


class Code(str):
    """A coupon's code, which knows until when it holds."""

    __slots__ = ("expires_at",)
    expires_at: datetime | None

    @classmethod
    def of(cls, code: str, expires_at: datetime | None) -> Self:
        """Make it from a code."""
        made = cls(code)
        made.expires_at = expires_at
        return made

    def __getitem__(self, key: Any) -> Any:
        if key == "code":
            return str(self)
        if key == "expires_at":
            return self.expires_at
        return super().__getitem__(key)
