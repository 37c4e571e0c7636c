"""Verdicts as people read them: the gate's answer with its explanation in plain words."""

from typing import Any

from rejoinder.domain.policy import Explanation, Verdict, explain


class Told(Verdict, frozen=True, kw_only=True):
    """A verdict and what it means."""

    said: Explanation | None = None


def told(verdict: Verdict, zone: str | None = None) -> Told:
    """Explain a verdict, with its times as clocks in `zone` show them; one that is explained stays as it is."""
    if isinstance(verdict, Told) and verdict.said:
        return verdict
    facts: dict[str, Any] = {name: getattr(verdict, name) for name in Verdict.__struct_fields__}
    return Told(**facts, said=explain(verdict, zone or "UTC"))
