"""How often reports are wrong, as measured by playing campaigns through; the same plays are published in the docs."""

from math import sqrt
from pathlib import Path

import experiments_spec as spec
import pytest

from peeking import DAYS, RUNS, outcome

ROOT = Path(__file__).resolve().parents[3]
#: Five in a hundred, and three standard errors of what so many runs measure.
ALLOWED = RUNS * 0.05 + 3 * sqrt(RUNS * 0.05 * 0.95)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.campaign) for row in spec.NOTHING])
def test_whoever_looks_daily_hardly_ever_sees_a_difference_where_there_is_none(row: spec.Row) -> None:
    assert row.outcome.claimed <= RUNS * 0.05


def test_a_plain_test_would_see_one_again_and_again() -> None:
    """Were it otherwise, the simulation would not look often enough to tell."""
    assert min(row.outcome.plain for row in spec.NOTHING if row.play.spread is None) > 2 * ALLOWED


@pytest.mark.parametrize("row", [pytest.param(row, id=row.campaign) for row in (*spec.NOTHING, *spec.SOMETHING)])
def test_the_truth_is_inside_the_interval_at_every_look(row: spec.Row) -> None:
    assert row.outcome.missed <= ALLOWED


@pytest.mark.parametrize("row", [pytest.param(row, id=row.campaign) for row in spec.SOMETHING])
def test_a_difference_is_never_told_the_wrong_way_round(row: spec.Row) -> None:
    expected = row.outcome.claimed if row.play.rates[0] > row.play.rates[1] else 0

    assert row.outcome.more == expected


def test_the_more_people_the_sooner_a_difference_is_found() -> None:
    found = [row.outcome.by_day[DAYS - 1] for row in spec.SOMETHING[:4]]

    assert found == sorted(found)
    assert found[0] < RUNS / 4
    assert found[-1] > RUNS * 0.9


def test_a_play_is_the_same_every_time() -> None:
    play = spec.SOMETHING[0].play

    assert outcome.__wrapped__(play, 20) == outcome.__wrapped__(play, 20)


def test_the_page_says_what_was_measured() -> None:
    made = spec.text()

    assert (ROOT / "docs" / "experiments.md").read_text("utf-8") == made, (
        "docs/experiments.md is not current: run python scripts/render_experiment_docs.py"
    )
