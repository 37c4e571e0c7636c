"""Filling the places of an approved template: what is wrong with what is filled in, and how it reads then."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.account import ApprovedTemplate
from rejoinder.domain.content import Template

_PLACE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
_MEDIA = ("https://", "http://")
#: Why a template that is not approved cannot be sent, by its status.
_STATUSES = {
    "pending": "The provider has not approved this template yet.",
    "in_appeal": "The provider has not approved this template yet.",
    "rejected": "The provider has rejected this template.",
    "paused": "The provider has paused this template, because people disliked it.",
    "disabled": "The provider has switched this template off.",
    "pending_deletion": "This template is about to be deleted.",
    "deleted": "This template is deleted.",
}


class Misfit(Struct, frozen=True):
    """One thing that is wrong with a filled-in template."""

    where: str
    text: str


def places(text: str) -> tuple[str, ...]:
    """Name the places of a text, each once: numbered ones by number, named ones in the order in which they stand."""
    found = tuple(dict.fromkeys(_PLACE.findall(text)))
    return found if names_in(found) else tuple(sorted(found, key=int))


def names_in(found: tuple[str, ...]) -> tuple[str, ...]:
    """Give places that have names; none where all are numbered, as the provider wants those without."""
    return () if all(one.isdecimal() for one in found) else found


def misfits(approved: ApprovedTemplate, given: Template) -> tuple[Misfit, ...]:
    """Name everything for which the provider would refuse a template."""
    return (*_unusable(approved), *_head(approved, given), *_body(approved, given), *_buttons(approved, given))


def filled(approved: ApprovedTemplate, given: Template) -> Template:
    """Return a template that fits, with how it reads and what its parts are."""
    head = "" if approved.header_kind else _put(approved.header, given.header)
    words = filter(None, (head, _put(approved.body, given.body), approved.footer))
    return replace(
        given,
        text="\n\n".join(words),
        header_kind=approved.header_kind,
        button_kinds=tuple(button.kind for button in approved.buttons),
        header_names=() if approved.header_kind else names_in(places(approved.header)),
        body_names=names_in(places(approved.body)),
    )


def _put(text: str, values: tuple[str, ...]) -> str:
    by_place = dict(zip(places(text), values, strict=False))
    return _PLACE.sub(lambda found: by_place.get(found[1], found[0]), text)


def _unusable(approved: ApprovedTemplate) -> Iterator[Misfit]:
    if not approved.usable:
        why = _STATUSES.get(approved.status, f"The provider does not send this template now ({approved.status}).")
        yield Misfit("status", f"{why} {approved.reason}".strip())


def _head(approved: ApprovedTemplate, given: Template) -> Iterator[Misfit]:
    if not approved.header_kind:
        yield from _counted("header", "head", places(approved.header), given.header)
    elif len(given.header) != 1 or not given.header[0].startswith(_MEDIA):
        yield Misfit("header", f"Its head is one {approved.header_kind}: give the address of the file.")


def _body(approved: ApprovedTemplate, given: Template) -> Iterator[Misfit]:
    yield from _counted("body", "body", places(approved.body), given.body)


def _counted(where: str, called: str, wanted: tuple[str, ...], values: tuple[str, ...]) -> Iterator[Misfit]:
    names = names_in(wanted)
    if len(values) != len(wanted):
        which = f" ({', '.join(names)})" if names else ""
        yield Misfit(where, f"Its {called} has {len(wanted)} places to fill in{which}; {len(values)} are given.")
    for number in _empty(values):
        which = f"“{names[number - 1]}”" if number <= len(names) else str(number)
        yield Misfit(where, f"Place {which} of its {called} is empty.")


def _empty(values: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(number for number, value in enumerate(values, 1) if not value.strip())


def _buttons(approved: ApprovedTemplate, given: Template) -> Iterator[Misfit]:
    if len(given.buttons) > len(approved.buttons):
        yield Misfit("buttons", f"It has {len(approved.buttons)} buttons; {len(given.buttons)} are filled in.")
    for index, button in enumerate(approved.buttons):
        value = given.buttons[index] if index < len(given.buttons) else ""
        if places(button.url) and not value:
            yield Misfit("buttons", f"The link of the button “{button.title}” has a place to fill in.")
        if value and button.kind == "url" and not places(button.url):
            yield Misfit("buttons", f"The link of the button “{button.title}” has no place to fill in.")
