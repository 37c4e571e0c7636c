"""What kinds of campaign there are, and in which states one can be."""

from enum import StrEnum


class Kind(StrEnum):
    """What a campaign says, and where."""

    CHAT = "chat"  # a short message beside the launcher, answered in the messenger
    POST = "post"  # a longer one from a teammate, with pictures
    BANNER = "banner"  # a line at the top or the bottom of the page
    CAROUSEL = "carousel"  # pages that fill the screen, phone first
    TOUR = "tour"  # pointers at the page's own elements
    SURVEY = "survey"
    MESSAGE = "message"  # on channels: email, WhatsApp, SMS, ...


#: Kinds that are shown to whoever visits, by the messenger on the page.
IN_APP = frozenset({Kind.CHAT, Kind.POST, Kind.BANNER, Kind.CAROUSEL, Kind.TOUR, Kind.SURVEY})
#: Kinds that begin a conversation which can be answered.
SPOKEN = frozenset({Kind.CHAT, Kind.POST, Kind.MESSAGE})


class State(StrEnum):
    """Where a campaign is in its life."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"  # started, and begins later
    LIVE = "live"
    PAUSED = "paused"
    ENDED = "ended"
    ARCHIVED = "archived"


class Fact(StrEnum):
    """What came of a campaign with one person; each is counted once a person, its times beside it."""

    PROPOSED = "proposed"
    HELD = "held"
    DROPPED = "dropped"
    SENT = "sent"
    DELIVERED = "delivered"
    SEEN = "seen"
    OPENED = "opened"
    CLICKED = "clicked"
    REPLIED = "replied"
    DISMISSED = "dismissed"
    ANSWERED = "answered"
    STEP = "step"  # came to a step of a tour, or to a page of a carousel
    COMPLETED = "completed"
    MISSING = "missing"  # the element that a tour points at was not there
    GOAL = "goal"
    REDEEMED = "redeemed"  # a coupon that the campaign gave was used
    CONTROL = "control"  # would have got it, and was kept out to compare with
    OPTED_OUT = "opted_out"
    BLOCKED = "blocked"
    COMPLAINED = "complained"
