"""What Messenger and Instagram have in common: what opens a window, and what is allowed after it."""

import datetime as dt

from rejoinder.domain.policy.policy import DAY_S
from rejoinder.domain.policy.profiles.pieces import WINDOW_PURPOSES
from rejoinder.domain.policy.rules import Cap, ContentRule, Ground, Needs, Source
from rejoinder.domain.policy.words import ActKind, Author, Counted, GroundKind, PermitKind, Purpose, Scope

HOUR_S = 3_600

SENDING = Source("Messenger Platform, send messages", dt.date(2026, 11, 22))
ADS_POLICY = Source("Messenger Platform, policy", dt.date(2026, 9, 28))
ERROR_CODES = Source("Messenger Platform, error codes", dt.date(2026, 6, 25))
#: Read in pages that quote the vendor, not at the vendor itself.
QUOTED = Source("Quoted from Meta by others", dt.date(2026, 11, 22))
RECURRING_ENDED = Source("Marketing messages, what became of recurring notifications", dt.date(2026, 2, 10))

#: What the window is counted from. Opting in to notifications is a permit and no act, so it opens none.
OPENS = (
    ActKind.MESSAGE,
    ActKind.POSTBACK,
    ActKind.REACTION,
    ActKind.COMMENT,
    ActKind.VISITOR_POST,
    ActKind.LINK,
    ActKind.AD_MESSAGE,
    ActKind.OPT_IN,
)
#: What a person may go on answering: a comment or a plugin's opt-in is no message of theirs.
_TALKED = (ActKind.MESSAGE, ActKind.POSTBACK, ActKind.REACTION, ActKind.LINK, ActKind.AD_MESSAGE)
#: Gone since 27 April 2026; a message that carries one is answered with error 100.
DEAD_TAGS = (
    "CONFIRMED_EVENT_UPDATE",
    "ACCOUNT_UPDATE",
    "POST_PURCHASE_UPDATE",
    "CUSTOMER_FEEDBACK",
    "NON_PROMOTIONAL_SUBSCRIPTION",
)


def conversation(opens: tuple[ActKind, ...]) -> tuple[Ground, ...]:
    """Answer a comment in private, then inside the windows, then once more on the business's own account."""
    return (
        Ground(
            id="private_reply",
            kind=GroundKind.TOKEN,
            title="One private answer to a comment or a post, within seven days",
            purposes=(Purpose.REPLY,),
            answers=(ActKind.COMMENT, ActKind.VISITOR_POST),
            permit=Needs(PermitKind.TOKEN, "private_reply", token=True),
            source=QUOTED,
        ),
        Ground(
            id="window",
            kind=GroundKind.WINDOW,
            title="The standard window",
            purposes=(*WINDOW_PURPOSES, Purpose.OPT_IN_REQUEST),
            opened_by=opens,
            length_s=DAY_S,
            source=SENDING,
        ),
        Ground(
            id="ad_window",
            kind=GroundKind.WINDOW,
            title="The window that the first message after an ad opens",
            purposes=WINDOW_PURPOSES,
            opened_by=(ActKind.AD_MESSAGE,),
            length_s=7 * DAY_S,
            counted=Counted.FIRST,
            source=ADS_POLICY,
        ),
        topic_in_window(opens, SENDING),
        follow_up_in_window(opens, SENDING),
    )


def topic_in_window(opens: tuple[ActKind, ...], source: Source) -> Ground:
    """Allow a topic that they subscribed to, while the window is open."""
    return Ground(
        id="topic_in_window",
        kind=GroundKind.TOPIC,
        title="A topic that they subscribed to, inside the window",
        purposes=(Purpose.TOPIC,),
        opened_by=opens,
        length_s=DAY_S,
        permit=Needs(PermitKind.TOPIC),
        source=source,
    )


def follow_up_in_window(opens: tuple[ActKind, ...], source: Source) -> Ground:
    """Allow one follow-up, which has to come before the window closes."""
    return Ground(
        id="follow_up",
        kind=GroundKind.FOLLOW_UP,
        title="One follow-up inside the window, until they answer",
        purposes=(Purpose.FOLLOW_UP,),
        opened_by=opens,
        length_s=DAY_S,
        uses=1,
        source=source,
    )


def human_agent() -> Ground:
    """Allow answers by a person for seven days."""
    return Ground(
        id="human_agent",
        kind=GroundKind.TAG,
        title="Answers by a person, with the feature Human Agent",
        purposes=(Purpose.REPLY,),
        authors=(Author.HUMAN,),
        opened_by=_TALKED,
        length_s=7 * DAY_S,
        tag="HUMAN_AGENT",
        source=QUOTED,
    )


def recurring() -> Ground:
    """Rest on a recurring notification: a topic that they opted in to, with its token."""
    return Ground(
        id="recurring",
        kind=GroundKind.TOPIC,
        title="A recurring notification that they opted in to",
        purposes=(Purpose.TOPIC,),
        permit=Needs(PermitKind.TOPIC, token=True),
        source=RECURRING_ENDED,
    )


def recurring_gap() -> Cap:
    """Leave two days between recurring notifications, whatever their topics."""
    return Cap(
        id="recurring_gap",
        count=1,
        per_s=48 * HOUR_S,
        purposes=(Purpose.TOPIC,),
        scope=Scope.IDENTITY,
        grounds=("recurring",),
        source=RECURRING_ENDED,
    )


def dead_tags() -> ContentRule:
    """Refuse tags that Meta has withdrawn."""
    return ContentRule(
        id="dead_tags",
        reason="tag_gone",
        remedy="use_template",
        tags=DEAD_TAGS,
        source=SENDING,
    )
