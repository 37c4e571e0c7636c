"""Audiences: rules over what is known of contacts. One meaning, here in Python and in `store/audiences` as SQL."""

from rejoinder.domain.audience.check import check, check_circles
from rejoinder.domain.audience.evaluate import HERE, met
from rejoinder.domain.audience.explaining import Reason, explain
from rejoinder.domain.audience.facts import CampaignFact, Doings, Event, Facts, InForce, Thread, doings
from rejoinder.domain.audience.fields import FIELDS, OPERATORS, Known, Takes, Type
from rejoinder.domain.audience.flipping import flips_at
from rejoinder.domain.audience.moments import canonical
from rejoinder.domain.audience.needs import Look, Needs, needs, together
from rejoinder.domain.audience.rule import Rule

__all__ = [
    "FIELDS",
    "HERE",
    "OPERATORS",
    "CampaignFact",
    "Doings",
    "Event",
    "Facts",
    "InForce",
    "Known",
    "Look",
    "Needs",
    "Reason",
    "Rule",
    "Takes",
    "Thread",
    "Type",
    "canonical",
    "check",
    "check_circles",
    "doings",
    "explain",
    "flips_at",
    "met",
    "needs",
    "together",
]
