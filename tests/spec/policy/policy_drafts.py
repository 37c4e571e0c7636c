"""Policies of channels that are not shipped yet: they show that the model carries them as it is.

Source: the vendors' documentation as noted on 22 November 2026.
"""

import datetime as dt

from rejoinder.domain.policy import (
    MACHINES,
    ActKind,
    Author,
    Cap,
    ContentRule,
    Counted,
    Ground,
    GroundKind,
    Needs,
    PermitKind,
    Policy,
    Purpose,
    Quiet,
    Rate,
    Scope,
    Signal,
    Source,
    Starts,
    StopHow,
    StopRule,
)

HOUR, DAY = 3_600, 86_400
NOTED = dt.date(2026, 11, 22)
FREE = (Purpose.REPLY, Purpose.FOLLOW_UP, Purpose.TRANSACTIONAL, Purpose.PROMOTIONAL, Purpose.SURVEY)


def _source(title: str) -> Source:
    return Source(title, NOTED)


MESSENGER_OPENS = (
    ActKind.MESSAGE,
    ActKind.POSTBACK,
    ActKind.REACTION,
    ActKind.COMMENT,
    ActKind.VISITOR_POST,
    ActKind.LINK,
    ActKind.AD_MESSAGE,
)

MESSENGER = Policy(
    id="draft-messenger",
    version=1,
    channel_type="messenger",
    title="Messenger",
    summary="24 hours from the last act, 7 days from an ad's first message; a person has 7 days.",
    starts=Starts(acts=MESSENGER_OPENS),
    grounds=(
        Ground(
            id="window",
            kind=GroundKind.WINDOW,
            title="The standard window",
            purposes=(*FREE, Purpose.OPT_IN_REQUEST),
            opened_by=MESSENGER_OPENS,
            length_s=DAY,
            source=_source("Messenger Platform, send messages"),
        ),
        Ground(
            id="ad_window",
            kind=GroundKind.WINDOW,
            title="The window after an ad",
            purposes=FREE,
            opened_by=(ActKind.AD_MESSAGE,),
            length_s=7 * DAY,
            counted=Counted.FIRST,
            source=_source("Messenger Platform, policy of 2026-09-28"),
        ),
        Ground(
            id="human_agent",
            kind=GroundKind.TAG,
            title="Answers by a person",
            purposes=(Purpose.REPLY,),
            authors=(Author.HUMAN,),
            opened_by=MESSENGER_OPENS,
            length_s=7 * DAY,
            tag="HUMAN_AGENT",
        ),
        Ground(
            id="utility",
            kind=GroundKind.TEMPLATE,
            title="Utility messages",
            purposes=(Purpose.TRANSACTIONAL,),
            template=True,
        ),
        Ground(
            id="one_time",
            kind=GroundKind.TOKEN,
            title="One-time notification, or the private answer to a comment",
            purposes=(Purpose.REPLY, Purpose.PROMOTIONAL, Purpose.TRANSACTIONAL),
            permit=Needs(PermitKind.TOKEN),
        ),
        Ground(
            id="recurring",
            kind=GroundKind.TOPIC,
            title="Recurring notifications",
            purposes=(Purpose.TOPIC,),
            permit=Needs(PermitKind.TOPIC),
        ),
        Ground(
            id="marketing",
            kind=GroundKind.TOKEN,
            title="Marketing messages",
            purposes=(Purpose.PROMOTIONAL,),
            permit=Needs(PermitKind.TOKEN, "marketing"),
        ),
    ),
    caps=(
        Cap(
            id="recurring_gap",
            count=1,
            per_s=48 * HOUR,
            purposes=(Purpose.TOPIC,),
            scope=Scope.IDENTITY,
            by_topic=True,
        ),
        Cap(
            id="same_request",
            count=1,
            per_s=7 * DAY,
            purposes=(Purpose.OPT_IN_REQUEST,),
            scope=Scope.IDENTITY,
            by_topic=True,
        ),
    ),
    rates=(
        Rate(id="page_text", count=300, per_s=1, scope=Scope.CHANNEL, kinds=("text",)),
        Rate(id="page_media", count=10, per_s=1, scope=Scope.CHANNEL, kinds=("audio", "video")),
    ),
    signals=(Signal(kind="event", values=("STOP_NOTIFICATIONS", "STOP NOTIFICATIONS"), how=StopHow.UNSUBSCRIBE),),
)

WHATSAPP = Policy(
    id="draft-whatsapp",
    version=1,
    channel_type="whatsapp",
    title="WhatsApp",
    summary="24 hours from the last message or call; then only approved templates to those who opted in.",
    starts=Starts(acts=(ActKind.MESSAGE, ActKind.POSTBACK, ActKind.CALL), permits=(PermitKind.CONSENT,)),
    grounds=(
        Ground(
            id="window",
            kind=GroundKind.WINDOW,
            title="The customer service window",
            purposes=(*FREE, Purpose.OPT_IN_REQUEST),
            opened_by=(ActKind.MESSAGE, ActKind.POSTBACK, ActKind.CALL),
            length_s=DAY,
        ),
        Ground(
            id="topic_in_window",
            kind=GroundKind.TOPIC,
            title="A topic inside the window",
            purposes=(Purpose.TOPIC,),
            opened_by=(ActKind.MESSAGE, ActKind.POSTBACK, ActKind.CALL),
            length_s=DAY,
            permit=Needs(PermitKind.TOPIC),
        ),
        Ground(
            id="topic_template",
            kind=GroundKind.TEMPLATE,
            title="A topic as a template",
            purposes=(Purpose.TOPIC,),
            template=True,
            permit=Needs(PermitKind.TOPIC),
        ),
        Ground(
            id="utility_template",
            kind=GroundKind.TEMPLATE,
            title="Utility templates",
            purposes=(Purpose.TRANSACTIONAL, Purpose.FOLLOW_UP),
            template=True,
            permit=Needs(PermitKind.CONSENT, "whatsapp"),
        ),
        Ground(
            id="marketing_template",
            kind=GroundKind.TEMPLATE,
            title="Marketing templates",
            purposes=(Purpose.PROMOTIONAL, Purpose.SURVEY, Purpose.OPT_IN_REQUEST),
            template=True,
            permit=Needs(PermitKind.CONSENT, "whatsapp"),
        ),
    ),
    rates=(
        Rate(id="number", count=80, per_s=1, scope=Scope.CHANNEL),
        Rate(id="pair", count=1, per_s=6, scope=Scope.IDENTITY),
    ),
    signals=(
        Signal(kind="event", values=("stop",), scope="promotional", how=StopHow.UNSUBSCRIBE),
        Signal(kind="event", values=("resume", "signup"), scope="promotional"),
        Signal(kind="error", values=("131050",), scope="promotional", how=StopHow.PROVIDER),
    ),
)

TELEGRAM = Policy(
    id="draft-telegram",
    version=1,
    channel_type="telegram",
    title="Telegram",
    summary="The contact starts the bot; then the channel is open until they block it.",
    starts=Starts(acts=(ActKind.MESSAGE, ActKind.POSTBACK)),
    grounds=(
        Ground(
            id="open",
            kind=GroundKind.WINDOW,
            title="Open until the contact leaves",
            purposes=(*FREE, Purpose.OPT_IN_REQUEST),
            opened_by=(ActKind.MESSAGE, ActKind.POSTBACK),
        ),
        Ground(
            id="topic",
            kind=GroundKind.TOPIC,
            title="Topics",
            purposes=(Purpose.TOPIC,),
            permit=Needs(PermitKind.TOPIC),
        ),
    ),
    rates=(
        Rate(id="chat", count=1, per_s=1, scope=Scope.IDENTITY),
        Rate(id="bot", count=30, per_s=1, scope=Scope.ACCOUNT),
    ),
    signals=(
        Signal(kind="event", values=("kicked",), how=StopHow.BLOCK),
        Signal(kind="event", values=("member",)),
        Signal(kind="error", values=("Forbidden: bot was blocked by the user",), how=StopHow.BLOCK),
    ),
)

RCS_INDIA = Policy(
    id="draft-rcs-india",
    version=1,
    channel_type="rcs",
    title="RCS for Business, India",
    summary="With consent; promotion by day only, four in 28 days and two more for each answer.",
    starts=Starts(acts=(ActKind.MESSAGE, ActKind.POSTBACK), permits=(PermitKind.CONSENT,)),
    grounds=(
        Ground(
            id="answer",
            kind=GroundKind.WINDOW,
            title="An answer",
            purposes=(Purpose.REPLY,),
            opened_by=(ActKind.MESSAGE, ActKind.POSTBACK),
        ),
        Ground(
            id="consent",
            kind=GroundKind.CONSENT,
            title="What the contact agreed to",
            purposes=(Purpose.TRANSACTIONAL, Purpose.PROMOTIONAL, Purpose.REPLY),
            permit=Needs(PermitKind.CONSENT, "rcs"),
        ),
    ),
    stops=(
        StopRule(
            how=StopHow.UNSUBSCRIBE,
            still=(Purpose.TRANSACTIONAL,),
            lifted_by=(ActKind.MESSAGE,),
            lifted_for=(Purpose.REPLY,),
            farewells=1,
        ),
    ),
    caps=(
        Cap(
            id="brand",
            count=4,
            per_s=28 * DAY,
            purposes=(Purpose.PROMOTIONAL,),
            scope=Scope.IDENTITY,
            earns=2,
        ),
    ),
    quiet=(Quiet(id="by_day", start=dt.time(22), end=dt.time(7), purposes=(Purpose.PROMOTIONAL,)),),
    content=(
        ContentRule(
            id="no_carousel",
            reason="kind_not_allowed",
            remedy="send_otherwise",
            kinds=("carousel",),
            authors=MACHINES,
        ),
    ),
    zone="Asia/Kolkata",
)

DRAFTS = (MESSENGER, WHATSAPP, TELEGRAM, RCS_INDIA)
