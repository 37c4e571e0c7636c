"""When too many leave."""

import pytest

from rejoinder.domain.reputation import Mood, reputation

CASES = [
    (19, {"unsubscribe": 19}, Mood.UNKNOWN),
    (100, {}, Mood.GOOD),
    (100, {"unsubscribe": 2}, Mood.GOOD),
    (100, {"unsubscribe": 3}, Mood.FALLING),
    (100, {"unsubscribe": 4, "stop_word": 1}, Mood.BAD),
    (100, {"block": 1}, Mood.FALLING),
    (100, {"block": 1, "complaint": 1}, Mood.BAD),
]


@pytest.mark.parametrize(("reached", "left", "mood"), CASES)
def test_a_channel_is_judged_by_how_many_leave(reached: int, left: dict[str, int], mood: Mood) -> None:
    assert reputation(reached, left).mood is mood


def test_the_judgement_says_its_figures() -> None:
    said = reputation(200, {"block": 1, "unsubscribe": 2})

    assert (said.leaving, said.reporting) == (1.5, 0.5)
    assert said.text.startswith("In seven days 1.5 of 100 left (at most 5), 0.5 of 100 blocked")
