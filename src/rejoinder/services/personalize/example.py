"""Somebody made up, to see what a campaign says before anybody is chosen."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.wording import variant_of, wording_for
from rejoinder.domain.problem import missing
from rejoinder.services.coupons.give import EXAMPLE
from rejoinder.services.personalize.needed import Wanted, wanted
from rejoinder.services.personalize.records import Filled
from rejoinder.services.personalize.saying import say
from rejoinder.services.personalize.values import Code, Count, Moment

_CONTACT = {
    "name": "Ana Ferreira",
    "first_name": "Ana",
    "email": "ana@example.com",
    "phone": "+55 51 5550 0100",
    "external_id": "C-1001",
    "locale": "pt-BR",
    "language": "pt",
    "zone": "America/Sao_Paulo",
    "city": "Porto Alegre",
    "country": "BR",
    "kind": "user",
}
_AMOUNTS = {"last": 12, "previous": 8, "change": 50}


class _Anything(dict[str, Any]):
    """Has something under every name: the name itself."""

    def __missing__(self, name: str) -> str:
        return f"[{name}]"


def made_up(definition: Definition, variant_key: str, locale: str | None, now: datetime) -> Filled:
    """Say it to somebody made up, of whom everything is known; what only the business knows stands by its name."""
    variant = variant_of(definition, variant_key)
    if variant is None:
        raise missing("variant")
    wording = wording_for(variant, locale)
    return Filled(as_example(wording.content, now), wording.locale)


def as_example(content: Content, now: datetime) -> Content:
    """Say a content to somebody made up; raises Invalid where a text is no Liquid."""
    return say(content, _facts(wanted([content]), now))[0]


def _facts(needs: Wanted, now: datetime) -> dict[str, Any]:
    week_ago = now - timedelta(days=7)
    return {
        "contact": _Anything(_CONTACT | {"attributes": _Anything(), "first_seen_at": week_ago, "last_seen_at": now}),
        "company": _Anything({"name": "Toko Angsa", "external_id": "T-17", "attributes": _Anything()}),
        "event": _Anything(),
        "location": _Anything({"name": "Cikini", "phone": "+62 21 5550 0100", "email": "cikini@example.com"}),
        "workspace": {"name": "Kopi Kita"},
        "count": {name: Count(36, {one.key: _AMOUNTS[one.what] for one in of}) for name, of in needs.spans.items()},
        "last": {name: Moment.of(week_ago, ZoneInfo("UTC"), _Anything()) for name in needs.lasts},
        "coupon": Code.of(EXAMPLE, now + timedelta(days=30)),
        "unsubscribe_url": "https://example.com/u/example",
    }
