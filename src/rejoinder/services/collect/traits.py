"""What is told of a contact or a company: the fields that we keep ourselves, and attributes of the business's own."""

from typing import Any

import msgspec

from rejoinder.domain.email import normal
from rejoinder.domain.problem import Invalid
from rejoinder.domain.typed import flattened

_LONGEST = 200
_LONGEST_URL = 2_000
#: By the trait's name: the field that it is, and how long it may be.
_FIELDS = {
    "name": ("name", _LONGEST),
    "email": ("email", _LONGEST),
    "phone": ("phone", _LONGEST),
    "avatar": ("avatar_url", _LONGEST_URL),
    "locale": ("locale", 35),
    "language": ("locale", 35),
    "city": ("city", _LONGEST),
}
_HALVES = ("firstName", "first_name", "lastName", "last_name")


class Told(msgspec.Struct, frozen=True):
    """Traits taken apart: our fields, the business's attributes, the company named in them, and what cannot be had."""

    fields: dict[str, str]
    attributes: dict[str, Any]
    company: dict[str, Any] | None = None
    unfit: dict[str, str] = {}


def taken_apart(traits: dict[str, Any]) -> Told:
    """Take a contact's traits apart; objects are flattened one level: `address.city`."""
    fields: dict[str, str] = {}
    unfit: dict[str, str] = {}
    attributes: dict[str, Any] = {}
    for name, value in traits.items():
        if name in _FIELDS and isinstance(value, str) and value.strip():
            field, longest = _FIELDS[name]
            fields[field] = value.strip()[:longest]
        elif name not in _FIELDS and name != "company":
            attributes[name] = value
    _whole_name(traits, fields)
    _city(traits, fields)
    _email(fields, unfit)
    company = traits.get("company")
    if isinstance(company, str | int | float) and not isinstance(company, bool):
        attributes["company"] = company
    return Told(fields, flattened(attributes), company if isinstance(company, dict) else None, unfit)


def of_company(traits: dict[str, Any]) -> Told:
    """Take a company's traits apart: its name, and attributes."""
    name = traits.get("name")
    fields = {"name": name.strip()[:_LONGEST]} if isinstance(name, str) and name.strip() else {}
    attributes = {key: value for key, value in traits.items() if key not in {"name", "id"}}
    return Told(fields, flattened(attributes))


def _whole_name(traits: dict[str, Any], fields: dict[str, str]) -> None:
    halves = [traits[half].strip() for half in _HALVES if isinstance(traits.get(half), str)]
    whole = " ".join(half for half in halves if half)
    if whole and "name" not in fields:
        fields["name"] = whole[:_LONGEST]


def _city(traits: dict[str, Any], fields: dict[str, str]) -> None:
    address = traits.get("address")
    city = address.get("city") if isinstance(address, dict) else None
    if isinstance(city, str) and city.strip():
        fields.setdefault("city", city.strip()[:_LONGEST])


def _email(fields: dict[str, str], unfit: dict[str, str]) -> None:
    if "email" in fields:
        try:
            fields["email"] = normal(fields["email"])
        except Invalid as error:
            del fields["email"]
            unfit["email"] = error.detail
