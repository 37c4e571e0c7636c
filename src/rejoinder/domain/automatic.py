"""Automatic messages: which one a moment calls for, and whose words it has."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

import msgspec

from rejoinder.domain.language import speaks


class Kind(StrEnum):
    """What an automatic message is for."""

    WELCOME = "welcome"
    AWAY = "away"
    WELCOME_BACK = "welcome_back"
    FOLLOW_UP = "follow_up"
    WARNING = "warning"


_DAY_S = 86_400

#: Kinds that are sent without anybody having set them; a follow-up is the business's own decision.
ON_BY_ITSELF = frozenset({Kind.WELCOME, Kind.AWAY, Kind.WELCOME_BACK, Kind.WARNING})
#: After how long: a silence that makes somebody a returning contact, a silence that is followed up.
DELAYS_S: Mapping[Kind, int] = {Kind.WELCOME_BACK: 7 * _DAY_S, Kind.FOLLOW_UP: _DAY_S}
#: A teammate who answered so lately is here, whatever the hours say.
IN_TALK = timedelta(minutes=30)


class Setting(msgspec.Struct, frozen=True):
    """What the business set for a kind: everywhere, at a location, on a channel, or both; in one language or in all."""

    kind: Kind
    enabled: bool
    text: str
    channel_id: UUID | None = None
    location_id: UUID | None = None
    locale: str | None = None
    delay_s: int | None = None


class KeptSetting(Setting, frozen=True, kw_only=True):
    """A setting as it is kept."""

    id: UUID
    updated_at: datetime


class Chosen(msgspec.Struct, frozen=True):
    """What is to be said, if anything: `text` is empty when it is turned off; `locale` is the text's own."""

    text: str
    locale: str | None
    delay_s: int


def choose(
    kind: Kind,
    settings: Iterable[Setting],
    channel_id: UUID,
    location_id: UUID | None,
    *,
    locale: str,
    shipped: Mapping[str, str],
) -> Chosen:
    """Choose the words for a place and a language.

    The most specific place wins: channel at location, channel, location, everywhere. In one place the very locale goes
    before its language, then comes what is meant for every language. Where no place has the language the shipped
    text is used, and the most specific place that says anything tells whether it is on.
    """
    fitting = [
        one
        for one in settings
        if one.kind is kind and one.channel_id in {None, channel_id} and one.location_id in {None, location_id}
    ]
    fitting.sort(key=lambda one: (_specific(one), speaks(one.locale, locale)), reverse=True)
    spoken = next((one for one in fitting if speaks(one.locale, locale)), None)
    delay_s = next((one.delay_s for one in fitting if one.delay_s is not None), DELAYS_S.get(kind, 0))
    if spoken:
        return Chosen(spoken.text if spoken.enabled else "", spoken.locale, delay_s)
    own = max(shipped, key=lambda one: (speaks(one, locale), one == "en"))
    on = _on(kind, fitting)
    return Chosen(shipped[own] if on else "", own, delay_s)


def _specific(setting: Setting) -> tuple[bool, bool]:
    return setting.channel_id is not None, setting.location_id is not None


def _on(kind: Kind, fitting: list[Setting]) -> bool:
    if not fitting:
        return kind in ON_BY_ITSELF
    return any(one.enabled for one in fitting if _specific(one) == _specific(fitting[0]))


class Arrival(msgspec.Struct, frozen=True):
    """A message of a contact, and what is known at that moment.

    `last_wrote_at` is when they wrote before, `answered_at` when a teammate last said something.
    """

    at: datetime
    open: bool
    last_wrote_at: datetime | None = None
    answered_at: datetime | None = None


def greeting(arrival: Arrival, words: Mapping[Kind, Chosen]) -> Kind | None:
    """Tell which automatic message an arriving message calls for: one at most, and none where it is turned off.

    Outside the hours that is the away message, unless a teammate is in the talk; else a first message is welcomed,
    and one after a long silence is welcomed back.
    """
    if not arrival.open and words[Kind.AWAY].text:
        return None if _in_talk(arrival) else Kind.AWAY
    if arrival.last_wrote_at is None:
        return Kind.WELCOME if words[Kind.WELCOME].text else None
    back = words[Kind.WELCOME_BACK]
    silent_for = arrival.at - arrival.last_wrote_at
    return Kind.WELCOME_BACK if back.text and silent_for >= timedelta(seconds=back.delay_s) else None


def _in_talk(arrival: Arrival) -> bool:
    return arrival.answered_at is not None and arrival.at - arrival.answered_at <= IN_TALK
