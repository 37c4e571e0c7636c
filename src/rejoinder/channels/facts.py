"""What an installation knows better than we do of a channel type: limits, what errors mean, how links lead there.

Facts that nobody could verify are marked so in docs/channels; here they are put right without a release.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.channels.contract import Channel, KnownFailure
from rejoinder.domain.fitting import Limits

_LINKS = ("link", "link_without", "link_on")
_COUNTED = frozenset(field.name for field in msgspec.structs.fields(Limits) if field.type is int)


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Corrections for one channel type: limits by name, errors that go before those that are known, and its links."""

    limits: dict[str, Annotated[int, Meta(ge=0)]] = {}
    failures: tuple[KnownFailure, ...] = ()
    link: str | UnsetType = UNSET
    link_without: str | UnsetType = UNSET
    link_on: frozenset[Literal["phone", "tablet", "desktop"]] | UnsetType = UNSET

    def __post_init__(self) -> None:
        strangers = sorted(set(self.limits) - _COUNTED)
        if strangers:
            raise ValueError(f"There is no limit {strangers[0]!r}; name one of {', '.join(sorted(_COUNTED))}.")


def corrected(channels: Iterable[Channel], facts: Mapping[str, Facts]) -> list[Channel]:
    """Put right what each channel type says of itself; a type without corrections stays as it is."""
    return [_corrected(channel, facts[channel.type]) if channel.type in facts else channel for channel in channels]


def _corrected(channel: Channel, facts: Facts) -> Channel:
    limits = msgspec.structs.replace(channel.capabilities.limits, **facts.limits)
    links = {name: getattr(facts, name) for name in _LINKS if getattr(facts, name) is not UNSET}
    channel.capabilities = msgspec.structs.replace(channel.capabilities, limits=limits, **links)
    channel.failures = (*facts.failures, *channel.failures)
    return channel
