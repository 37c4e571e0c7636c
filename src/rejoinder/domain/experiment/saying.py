"""The English of what came of an experiment; other languages render the same verdicts with the same numbers."""

from rejoinder.domain.experiment.effect import FEWEST_ACTING, FEWEST_PEOPLE, Difference, Interval, Measure, Verdict

_EARLY = {
    Measure.CONVERSION: "who reach the goal, and about as many who do not",
    Measure.REVENUE: "who buy",
}


def said(verdict: Verdict, measure: Measure, found: Difference | None, other: str, currency: str = "") -> str:
    """Say a verdict in a sentence; `other` names what is compared with, as in “than in the control group”."""
    if verdict is Verdict.RATIO_BROKEN:
        return "Nothing can be said: the groups are not as large as they should be."
    if found is None:
        return (
            f"It is too early to say: each group needs {FEWEST_PEOPLE} people, "
            f"and about {FEWEST_ACTING} to be expected {_EARLY[measure]}."
        )
    unit = _Unit(measure, currency)
    if verdict is Verdict.NO_DIFFERENCE_SEEN:
        return f"No difference is seen so far. If there is one, {unit.either_way(found.interval)} than {other}."
    return f"{verdict.value.capitalize()}: {unit.one_way(found.interval)} than {other}."


class _Unit:
    """How the numbers of a measure are said."""

    def __init__(self, measure: Measure, currency: str) -> None:
        self._people = measure is Measure.CONVERSION
        self._currency = f" {currency}" if currency else ""

    def one_way(self, found: Interval) -> str:
        """Say an interval that excludes zero."""
        near, far = sorted((abs(found.low), abs(found.high)))
        return self._whole(f"{self._number(near)} to {self._number(far)}", "more" if found.low > 0 else "fewer")

    def either_way(self, found: Interval) -> str:
        """Say an interval that has zero within."""
        down, up = self._number(-found.low), self._number(found.high)
        return self._whole(f"between {down} {self._less} and {up}", "more")

    def _whole(self, numbers: str, which: str) -> str:
        if self._people:
            return f"of 100 people, {numbers} {which} reached the goal"
        return f"a person brought {numbers}{self._currency} {which if which == 'more' else 'less'} on average"

    @property
    def _less(self) -> str:
        return "fewer" if self._people else "less"

    def _number(self, value: float) -> str:
        """Write a number with as many places as tell it from nothing."""
        size = 100 * value if self._people else value
        return f"{size:,.1f}" if size >= 1 and self._people else f"{size:,.2f}"
