from rejoinder.simulators.meta.pages import Pages
from rejoinder.simulators.meta.sending import Rules
from rejoinder.simulators.provider import Abilities
from rejoinder.simulators.stage import Stage

_ABILITIES = Abilities(
    title="Messenger",
    deeds=frozenset({"picture", "file", "voice", "reaction", "edit", "block", "start", "wish"}),
    ticks=frozenset({"sent", "delivered", "seen"}),
    window_h=24,
    batch=20,
)
_RULES = Rules(
    closed=2018278,
    nobody=(100, 2018001),
    text=2_000,
    in_bytes=False,
    tags=frozenset({"HUMAN_AGENT"}),
    notifies=True,
)


def messenger(stage: Stage) -> Pages:
    """Make Messenger."""
    return Pages(stage, "messenger", _ABILITIES, _RULES, "page")
