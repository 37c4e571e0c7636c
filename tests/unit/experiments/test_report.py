import datetime as dt

import msgspec
import pytest

from rejoinder.domain.experiment import Counts, Day, Experiment, Report, Split, Verdict, Weighted, report

MONDAY = dt.date(2026, 1, 5)
ONE = Experiment(Split((Weighted("image"),), control=0.5), currency="EUR")
THREE = Experiment(Split((Weighted("a"), Weighted("b"), Weighted("c")), control=0.25), {"a": "A picture"})
NOTHING = Counts(5000, 400, 400, 8000.0, 200_000.0)
MUCH = Counts(5000, 600, 600, 12_000.0, 300_000.0)


def test_a_variant_is_compared_with_the_control_group() -> None:
    found = report(ONE, {"control": NOTHING, "image": MUCH})

    assert found.comparisons == 1
    assert found.conversion.whole == found.conversion.variants[0]
    assert found.conversion.between == ()
    effect = found.conversion.variants[0]
    assert (effect.of, effect.against, effect.verdict) == (("image",), "control", Verdict.BETTER)
    assert effect.text == "Better: of 100 people, 2.0 to 6.0 more reached the goal than in the control group."


def test_revenue_is_said_in_the_business_currency() -> None:
    found = report(ONE, {"control": NOTHING, "image": MUCH}).revenue.variants[0]

    assert found.verdict is Verdict.BETTER
    assert found.text == "Better: a person brought 0.35 to 1.25 EUR more on average than in the control group."


def test_worse_is_said_as_plainly() -> None:
    found = report(ONE, {"control": MUCH, "image": NOTHING})

    assert found.conversion.variants[0].text.startswith("Worse: of 100 people, 2.0 to 6.0 fewer reached the goal than")
    assert found.revenue.variants[0].text.startswith("Worse: a person brought 0.35 to 1.25 EUR less on average than")


def test_that_nothing_is_seen_is_said_with_what_there_may_be() -> None:
    found = report(msgspec.structs.replace(ONE, currency=""), {"control": NOTHING, "image": NOTHING})

    assert found.conversion.variants[0].text == (
        "No difference is seen so far. If there is one, of 100 people, between 1.7 fewer and 1.7 more reached the goal "
        "than in the control group."
    )
    assert found.revenue.variants[0].text == (
        "No difference is seen so far. If there is one, a person brought between 0.39 less and 0.39 more on average "
        "than in the control group."
    )


def test_fewer_may_be_better_which_does_not_concern_revenue() -> None:
    leaving = msgspec.structs.replace(ONE, fewer_is_better=True)

    found = report(leaving, {"control": NOTHING, "image": MUCH})

    assert found.conversion.variants[0].verdict is Verdict.WORSE
    assert "more reached the goal" in found.conversion.variants[0].text
    assert found.revenue.variants[0].verdict is Verdict.BETTER


def test_too_early_is_said_with_what_is_missing() -> None:
    found = report(ONE, {"control": Counts(40, 2), "image": Counts(45, 9)})

    effect = found.conversion.variants[0]
    assert (effect.verdict, effect.difference) == (Verdict.TOO_EARLY, None)
    assert effect.text == (
        "It is too early to say: each group needs 100 people, and about 10 to be expected who reach the goal, and "
        "about as many who do not."
    )
    assert found.revenue.variants[0].text.endswith("about 10 to be expected who buy.")


def test_before_anybody_came_there_are_no_rates() -> None:
    found = report(ONE, {})

    assert [(arm.key, arm.rate, arm.revenue_per_person) for arm in found.arms] == [
        ("control", None, None),
        ("image", None, None),
    ]


def test_each_arm_is_told_with_its_name_share_and_rates() -> None:
    found = report(THREE, dict.fromkeys(("a", "b", "c", "control"), NOTHING))

    assert [(arm.key, arm.name, arm.share) for arm in found.arms] == [
        ("control", "control", 0.25),
        ("a", "A picture", 0.25),
        ("b", "b", 0.25),
        ("c", "c", 0.25),
    ]
    assert (found.arms[1].rate, found.arms[1].revenue_per_person) == (0.08, 1.6)


def test_the_whole_campaign_is_all_variants_together_against_the_control_group() -> None:
    found = report(THREE, {"control": NOTHING, "a": MUCH, "b": MUCH, "c": NOTHING})

    assert found.comparisons == 6
    whole = found.conversion.whole
    assert whole is not None
    assert (whole.of, whole.against, whole.verdict) == (("a", "b", "c"), "control", Verdict.BETTER)
    assert whole.difference is not None
    assert whole.difference.absolute == pytest.approx(1600 / 15_000 - 0.08)
    assert verdicts(found) == (
        [Verdict.BETTER, Verdict.BETTER, Verdict.NO_DIFFERENCE_SEEN],
        [Verdict.NO_DIFFERENCE_SEEN, Verdict.WORSE],
    )
    assert found.conversion.between[1].text.endswith("than with “A picture”.")


def test_without_a_control_group_variants_are_compared_with_the_first() -> None:
    experiment = Experiment(Split((Weighted("a"), Weighted("b"), Weighted("rests", 0))))

    found = report(experiment, {"a": NOTHING, "b": MUCH, "rests": Counts(100)})

    assert (found.comparisons, found.conversion.whole, found.conversion.variants) == (1, None, ())
    assert [(one.of, one.against, one.verdict) for one in found.conversion.between] == [(("b",), "a", Verdict.BETTER)]


def test_a_single_variant_without_a_control_group_proves_nothing() -> None:
    found = report(Experiment(Split((Weighted("a"),))), {"a": MUCH})

    assert (found.comparisons, found.conversion.whole, found.conversion.between) == (0, None, ())


def test_groups_of_wrong_sizes_say_nothing_however_clear_it_looks() -> None:
    found = report(ONE, {"control": NOTHING, "image": Counts(4000, 900)}, [Day(MONDAY, {"image": MUCH})])

    assert found.ratio.broken
    effect = found.conversion.variants[0]
    assert (effect.verdict, effect.difference, effect.days) == (Verdict.RATIO_BROKEN, None, ())
    assert effect.text == "Nothing can be said: the groups are not as large as they should be."


def test_days_add_up_to_the_difference_as_it_was_each_evening() -> None:
    few = Counts(60, 6)
    days = [
        Day(MONDAY + dt.timedelta(days=2), {"image": MUCH}),
        Day(MONDAY, {"image": few}),
        Day(MONDAY + dt.timedelta(days=1), {"control": NOTHING, "image": NOTHING}),
    ]

    effect = report(ONE, {"control": NOTHING, "image": NOTHING}, days).conversion.variants[0]

    assert [one.date.day for one in effect.days] == [5, 6, 7]
    assert (effect.days[0].absolute, effect.days[0].interval) == (None, None)
    assert effect.days[1].absolute == pytest.approx(406 / 5060 - 0.08)
    assert effect.days[2].absolute == pytest.approx(1006 / 10_060 - 0.08)


def test_a_report_is_written_as_json_and_read_again() -> None:
    found = report(THREE, dict.fromkeys(("a", "b", "c", "control"), MUCH), [Day(MONDAY, {"a": NOTHING})])

    assert msgspec.json.decode(msgspec.json.encode(found), type=Report) == found


def verdicts(found: Report) -> tuple[list[Verdict], list[Verdict]]:
    return (
        [one.verdict for one in found.conversion.variants],
        [one.verdict for one in found.conversion.between],
    )
