from rejoinder.simulators.meta.pages import Pages
from rejoinder.simulators.meta.sending import Rules
from rejoinder.simulators.provider import Abilities
from rejoinder.simulators.stage import Stage

_ABILITIES = Abilities(
    title="Instagram",
    deeds=frozenset({"picture", "voice", "reaction", "edit", "block", "start"}),
    ticks=frozenset({"sent", "seen"}),
    window_h=24,
    batch=20,
)
_RULES = Rules(
    closed=2534022,
    nobody=(100, 2534014),
    text=1_000,
    in_bytes=True,
    tags=frozenset({"HUMAN_AGENT"}),
    notifies=False,
)


def instagram(stage: Stage) -> Pages:
    """Make Instagram."""
    return Pages(stage, "instagram", _ABILITIES, _RULES, "instagram")
