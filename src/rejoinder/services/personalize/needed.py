"""Which variables a content has, found without filling it in, so that only those are loaded."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from rejoinder.domain.audience.needs import Look, Needs
from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.counted import Span, span
from rejoinder.domain.campaign.wording import each_text
from rejoinder.services.personalize.liquid import has_variables, parse

#: What may be said of a contact, beside `attributes`.
CONTACT = frozenset({
    "name", "first_name", "email", "phone", "external_id", "locale", "language", "zone", "city", "country", "device",
    "browser", "os", "referrer", "page_url", "page_title", "came_through", "first_seen_at", "last_seen_at", "kind",
})  # fmt: skip
COMPANY = frozenset({"name", "external_id"})
LOCATION = frozenset({"name", "address", "phone", "email"})
WORKSPACE = frozenset({"name"})
COUPON = frozenset({"code", "expires_at"})
_PLAIN: Mapping[str, frozenset[str]] = {
    "contact": CONTACT,
    "company": COMPANY,
    "location": LOCATION,
    "workspace": WORKSPACE,
}
_LAST = Look(properties=True, ends=True)


class Wanted(Struct, frozen=True):
    """What a content needs to know of each person; `spans` by the event that is counted."""

    roots: frozenset[str] = frozenset()
    spans: Mapping[str, frozenset[Span]] = {}
    lasts: frozenset[str] = frozenset()

    @property
    def needs(self) -> Needs:
        """What has to be loaded of a contact, as an audience's rules would need it."""
        looks: dict[str, Look] = dict.fromkeys(self.lasts, _LAST)
        for name, spans in self.spans.items():
            for look in (Look(), *(one.look for one in spans)):
                looks[name] = looks.get(name, Look()) | look
        fields = frozenset({"came_through"}) if "came_through" in self.roots else frozenset[str]()
        return Needs(fields=fields, events=looks)


def wanted(contents: Iterable[Content]) -> Wanted:
    """Find what contents need to know; raises Invalid where a text is no Liquid."""
    paths: set[tuple[Any, ...]] = set()

    def look(text: str, where: str) -> None:
        if has_variables(text):
            paths.update(parse(text, where).paths)

    for one in contents:
        each_text(one, look)
    spans: dict[str, set[Span]] = {}
    for name, key in ((path[1], path[2:3]) for path in paths if _of_event(path, "count")):
        found = span(str(key[0])) if key else None
        spans.setdefault(name, set()).update([found] if found else [])
    roots = {str(path[0]) for path in paths} | ({"came_through"} & {str(one) for path in paths for one in path[1:2]})
    lasts = frozenset(path[1] for path in paths if _of_event(path, "last"))
    return Wanted(frozenset(roots), {name: frozenset(found) for name, found in spans.items()}, lasts)


def _of_event(path: tuple[Any, ...], root: str) -> bool:
    return len(path) > 1 and path[0] == root and isinstance(path[1], str)


def unknown(path: tuple[Any, ...]) -> str | None:
    """Say what is wrong with a variable that nobody ever has a value for; None when it is one that may have."""
    root, rest = path[0], path[1:]
    if root in _PLAIN:
        return _unknown_plain(str(root), rest)
    if root in {"count", "last"}:
        return _unknown_event(str(root), rest)
    if root == "coupon":
        return None if not rest or rest[0] in COUPON else f"A coupon has no “{rest[0]}”."
    if root in {"event", "unsubscribe_url"}:
        return None
    return f"There is no variable “{root}”."


def _unknown_plain(root: str, rest: tuple[Any, ...]) -> str | None:
    if root in {"contact", "company"} and rest[:1] == ("attributes",):
        return None if len(rest) > 1 else f"Name an attribute: {root}.attributes.plan."
    if rest and rest[0] in _PLAIN[root]:
        return None
    return f"A {root} has no “{rest[0]}”." if rest else f"Name what of the {root}: {root}.name."


def _unknown_event(root: str, rest: tuple[Any, ...]) -> str | None:
    if not rest or not isinstance(rest[0], str):
        return f"Name an event: {root}.order or {root}['Order Completed']."
    if root == "count" and len(rest) > 1 and span(str(rest[1])) is None:
        return f"A count has no “{rest[1]}”: there are last_7_days, previous_7_days and change_percent_7_days."
    return None
