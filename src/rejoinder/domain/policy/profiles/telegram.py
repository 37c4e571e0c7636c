"""Telegram: the contact starts the bot; then it is open until they block it."""

import datetime as dt

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.profiles.pieces import (
    GOOD_PRACTICE,
    OWN,
    RULES_OF_ENGAGEMENT,
    WINDOW_PURPOSES,
    caps,
    content,
    quiet,
    signals,
    stops,
    topic,
)
from rejoinder.domain.policy.rules import Ground, Rate, Signal, Source, Starts
from rejoinder.domain.policy.words import ActKind, GroundKind, Purpose, Scope, StopHow

BOT_API = Source("Telegram Bot API 10.2 and Bot FAQ", dt.date(2026, 11, 22))
_BEGINS = (ActKind.MESSAGE, ActKind.POSTBACK)

TELEGRAM = Policy(
    id="telegram",
    version=1,
    channel_type="telegram",
    title="Telegram",
    summary="The contact starts the bot; then it may write until they block it.",
    starts=Starts(acts=_BEGINS, source=BOT_API),
    grounds=(
        Ground(
            id="open",
            kind=GroundKind.WINDOW,
            title="Open until the contact leaves",
            purposes=(*WINDOW_PURPOSES, Purpose.FOLLOW_UP, Purpose.OPT_IN_REQUEST),
            opened_by=_BEGINS,
            source=BOT_API,
        ),
        topic(RULES_OF_ENGAGEMENT),
    ),
    stops=stops(),
    content=content(),
    caps=caps(),
    quiet=(quiet(),),
    rates=(
        Rate(id="chat", count=1, per_s=1, scope=Scope.IDENTITY, source=BOT_API),
        Rate(id="bot", count=30, per_s=1, scope=Scope.CHANNEL, source=BOT_API),
    ),
    signals=(
        *signals(),
        Signal(kind="event", values=("kicked",), how=StopHow.BLOCK, source=BOT_API),
        Signal(kind="event", values=("member",), source=BOT_API),
        Signal(kind="error", values=("Forbidden: bot was blocked by the user",), how=StopHow.PROVIDER, source=BOT_API),
    ),
    sources=(BOT_API, RULES_OF_ENGAGEMENT, GOOD_PRACTICE, OWN),
)
