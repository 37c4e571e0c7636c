"""Whether an event is what a campaign is for, and how much money it is."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from rejoinder.domain.audience.counting import at_path, fits
from rejoinder.domain.audience.facts import Event, Facts
from rejoinder.domain.campaign.definition import Goal

_NOBODY = Facts()


def reaches(goal: Goal, at: datetime, properties: Mapping[str, Any]) -> bool:
    """Tell whether an event of the goal's name has the properties that it asks for; days in them are days of UTC."""
    return fits(goal.where, Event(at, properties), _NOBODY, at)


def revenue(goal: Goal, properties: Mapping[str, Any]) -> float:
    """Give the amount of an event, nothing where there is none."""
    amount = at_path(properties, goal.revenue) if goal.revenue else None
    is_number = isinstance(amount, int | float | Decimal) and not isinstance(amount, bool)
    return float(amount) if is_number else 0.0  # type: ignore[arg-type]
