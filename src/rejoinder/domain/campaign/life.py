"""Which step in its life a campaign may take from which state."""

from enum import StrEnum

from rejoinder.domain.campaign.kinds import State


class Act(StrEnum):
    """What somebody, or time, does to a campaign."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    ARCHIVE = "archive"


_FROM = {
    Act.START: frozenset({State.DRAFT}),
    Act.PAUSE: frozenset({State.SCHEDULED, State.LIVE}),
    Act.RESUME: frozenset({State.PAUSED}),
    Act.END: frozenset({State.SCHEDULED, State.LIVE, State.PAUSED}),
    Act.ARCHIVE: frozenset({State.DRAFT, State.ENDED}),
}

#: What it is already when an act was done: doing it again changes nothing.
_DONE = {
    Act.START: frozenset({State.SCHEDULED, State.LIVE}),
    Act.PAUSE: frozenset({State.PAUSED}),
    Act.RESUME: frozenset({State.SCHEDULED, State.LIVE}),
    Act.END: frozenset({State.ENDED}),
    Act.ARCHIVE: frozenset({State.ARCHIVED}),
}

_WHY_NOT = {
    State.DRAFT: ("It was not started.", "Start it first."),
    State.SCHEDULED: ("It is scheduled.", "Pause or end it first."),
    State.LIVE: ("It is live.", "Pause or end it first."),
    State.PAUSED: ("It is paused.", "Resume or end it first."),
    State.ENDED: ("It is over.", "Duplicate it, and start the copy."),
    State.ARCHIVED: ("It is archived.", "Duplicate it, and start the copy."),
}


def may(act: Act, state: State) -> bool:
    """Tell whether an act is possible in a state."""
    return state in _FROM[act]


def done(act: Act, state: State) -> bool:
    """Tell whether an act was done already, so that doing it again changes nothing."""
    return state in _DONE[act]


def why_not(state: State) -> tuple[str, str]:
    """Say why something is not possible in a state, and what to do about it."""
    return _WHY_NOT[state]
