"""Verdicts as people read them: the gate's answer with its explanation in plain words."""

from typing import Any

import msgspec

from rejoinder.domain.policy import Explanation, Verdict, explain


class Told(Verdict, frozen=True, kw_only=True):
    """A verdict and what it means."""

    said: Explanation | None = None


_read = msgspec.json.Decoder(Told).decode


def told(verdict: Verdict, zone: str | None = None) -> Told:
    """Explain a verdict, with its times as clocks in `zone` show them."""
    facts: dict[str, Any] = {name: getattr(verdict, name) for name in Verdict.__struct_fields__}
    return Told(**facts, said=explain(verdict, zone or "UTC"))


def kept(body: str, zone: str | None = None) -> Told:
    """Read a verdict as it was kept, and explain it where that was not done."""
    verdict = _read(body)
    return verdict if verdict.said else told(verdict, zone)
