"""What somebody can do with something that is shown to them, and what that makes of it."""

from enum import StrEnum

from rejoinder.domain.campaign.kinds import SPOKEN, Kind


class Act(StrEnum):
    """What is done with something shown; each is a fact of its own."""

    SEEN = "seen"
    OPENED = "opened"
    CLICKED = "clicked"
    DISMISSED = "dismissed"
    STEP = "step"
    ANSWERED = "answered"
    COMPLETED = "completed"
    MISSING = "missing"


#: Acts that tell more than that they happened: a link, a step.
DETAILED = frozenset({Act.CLICKED, Act.STEP, Act.MISSING})
#: Kinds that lead on by themselves after something in them was pressed.
_GOES_ON = frozenset({Kind.TOUR, Kind.SURVEY})


def named(act: Act, detail: str) -> str:
    """Name an act so that the same one is known again."""
    return f"{act}:{detail}" if act in DETAILED and detail else str(act)


def ends(act: Act, kind: Kind, *, complete: bool = False) -> bool:
    """Tell whether something is over for somebody with an act, and is not shown to them again."""
    match act:
        case Act.DISMISSED | Act.COMPLETED:
            return True
        case Act.OPENED:
            return kind in SPOKEN
        case Act.CLICKED:
            return kind not in _GOES_ON
        case Act.ANSWERED:
            return complete
        case _:
            return False
