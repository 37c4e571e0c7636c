"""What holds where a business may begin: the contact agreed to it, and only what they agreed to is sent."""

from rejoinder.domain.policy.policy import DAY_S
from rejoinder.domain.policy.profiles.pieces import RECURRING, RULES_OF_ENGAGEMENT, WRITES, follow_up, topic
from rejoinder.domain.policy.rules import Ground, Needs, Source, Starts
from rejoinder.domain.policy.words import ActKind, GroundKind, PermitKind, Purpose

#: A contact writes, asks for it in a form of the business, or agreed to it before.
BEGINS = Starts(
    acts=(*WRITES, ActKind.OPT_IN),
    permits=(PermitKind.CONSENT, PermitKind.TOPIC),
    source=RULES_OF_ENGAGEMENT,
)


def grounds(source: Source) -> tuple[Ground, ...]:
    """Rest on what the contact wrote, subscribed to or agreed to."""
    return (*_talking(source), *agreed(source), follow_up((Purpose.FOLLOW_UP,), None, RULES_OF_ENGAGEMENT))


def _talking(source: Source) -> tuple[Ground, ...]:
    return (
        Ground(
            id="answer",
            kind=GroundKind.WINDOW,
            title="An answer to what the contact wrote, however late",
            purposes=(Purpose.REPLY,),
            opened_by=WRITES,
            source=source,
        ),
        Ground(
            id="talk",
            kind=GroundKind.WINDOW,
            title="What belongs to a talk, within a day of what the contact wrote",
            purposes=(Purpose.TRANSACTIONAL, Purpose.SURVEY),
            opened_by=WRITES,
            length_s=DAY_S,
            source=RULES_OF_ENGAGEMENT,
        ),
        Ground(
            id="asking_window",
            kind=GroundKind.WINDOW,
            title="Asking to subscribe, or to confirm it, within a day of what the contact wrote or filled in",
            purposes=(Purpose.OPT_IN_REQUEST,),
            opened_by=(*WRITES, ActKind.OPT_IN),
            length_s=DAY_S,
            source=RECURRING,
        ),
    )


def agreed(source: Source) -> tuple[Ground, ...]:
    """Rest on a topic, or on a consent to service or to marketing messages."""
    return (
        topic(source),
        Ground(
            id="service_consent",
            kind=GroundKind.CONSENT,
            title="Service messages that the contact agreed to, as with an order",
            purposes=(Purpose.TRANSACTIONAL,),
            permit=Needs(PermitKind.CONSENT, "service"),
            source=source,
        ),
        Ground(
            id="marketing_consent",
            kind=GroundKind.CONSENT,
            title="Offers that the contact agreed to",
            purposes=(Purpose.PROMOTIONAL, Purpose.SURVEY),
            permit=Needs(PermitKind.CONSENT, "marketing"),
            source=source,
        ),
    )
