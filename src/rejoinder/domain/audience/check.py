"""Whether a rule makes sense, said before it is kept or counted."""

from rejoinder.domain.audience.needs import Segments
from rejoinder.domain.audience.rule import (
    Rule,
)

DEEPEST, MOST = 8, 200


def check(rule: Rule, path: str = "rule") -> None:
    """Check a rule; raises Invalid with the path of what is wrong, `rule.of[2].value`."""


def check_circles(segments: Segments) -> None:
    """Check that no segment names itself by way of others; raises Invalid."""
