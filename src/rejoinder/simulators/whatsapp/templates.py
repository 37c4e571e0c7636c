"""Message templates: how they are listed, filled in and refused."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.records import Account, Medium, Saying, Tap

_PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
#: In what state a template is refused, and how. [V]
_REFUSED = {
    "PAUSED": (132015, "Template is Paused"),
    "DISABLED": (132016, "Template is Disabled"),
}
Given = Mapping[str, Any]


def template(name: str, language: str, category: str, body: str, **more: Any) -> dict[str, Any]:
    """Make a template that was approved; `buttons` are titles of quick replies, or (title, URL)."""
    components = [{"type": "HEADER", "format": "TEXT", "text": more["header"]}] if "header" in more else []
    places = list(dict.fromkeys(_PLACE.findall(body)))
    named = any(not one.isdecimal() for one in places)
    example = {"example": _example(places, named=named)} if places else {}
    components.append({"type": "BODY", "text": body, **example})
    if "footer" in more:
        components.append({"type": "FOOTER", "text": more["footer"]})
    if "buttons" in more:
        components.append({"type": "BUTTONS", "buttons": [_button(one) for one in more["buttons"]]})
    number = 900_000_000_000 + abs(hash_of(name + language)) % 1_000_000
    return {
        "id": str(number),
        "name": name,
        "language": language,
        "category": category,
        "status": "APPROVED",
        "quality_score": {"score": "GREEN", "date": 1_790_000_000},
        "parameter_format": "NAMED" if named else "POSITIONAL",
        "components": components,
    }


def hash_of(text: str) -> int:
    """Turn a text into a number that is the same in every process."""
    return int.from_bytes(text.encode()[-6:], "big")


def filled(account: Account, given: Given) -> tuple[Saying, dict[str, Any]]:
    """Fill in a template; raises GraphError where it is unknown, not approved, or wrongly filled."""
    name, language = str(given.get("name", "")), str((given.get("language") or {}).get("code", ""))
    found = next((one for one in _all(account) if (one["name"], one["language"]) == (name, language)), None)
    if found is None:
        raise error(
            132001,
            "Template name does not exist in the translation",
            status=404,
            details=f"template name ({name}) does not exist in {language}",
        )
    if found["status"] != "APPROVED":
        code, words = _REFUSED.get(found["status"], (132001, "Template name does not exist in the translation"))
        raise error(code, words, details=f"template name ({name}) is {found['status'].lower()}")
    parts = {
        str(one.get("type", "")).lower(): one for one in given.get("components", ()) if one.get("type") != "button"
    }
    saying = Saying(template=name, kind=found["category"].lower())
    for component in found["components"]:
        _fill(saying, component, parts, given)
    return saying, found


def _fill(saying: Saying, component: Given, parts: dict[str, Given], given: Given) -> None:
    kind = component["type"]
    if kind == "HEADER" and component.get("format", "TEXT") == "TEXT":
        saying.header = _words(component["text"], parts.get("header"), "header")
    elif kind == "HEADER":
        saying.media = _header_file(parts.get("header"))
    elif kind == "BODY":
        saying.text = _words(component["text"], parts.get("body"), "body")
    elif kind == "FOOTER":
        saying.footer = component["text"]
    elif kind == "BUTTONS":
        payloads = {int(one.get("index", 0)): one for one in given.get("components", ()) if one.get("type") == "button"}
        saying.taps = tuple(_tap(one, payloads.get(place)) for place, one in enumerate(component["buttons"]))


def _words(text: str, part: Given | None, where: str) -> str:
    """Put the parameters into their places."""
    places = list(dict.fromkeys(_PLACE.findall(text)))
    parameters = list((part or {}).get("parameters", ()))
    if len(parameters) != len(places):
        raise error(
            132000,
            "Number of parameters does not match the expected number of params",
            details=f"{where}: number of localizable_params ({len(parameters)}) does not match the expected number of "
            f"params ({len(places)})",
        )
    values = _named(places, parameters, where) if any(not one.isdecimal() for one in places) else _numbered(parameters)
    return _PLACE.sub(lambda match: values[match[1]], text)


def _numbered(parameters: list[Given]) -> dict[str, str]:
    return {str(number): str(one.get("text", "")) for number, one in enumerate(parameters, 1)}


def _named(places: list[str], parameters: list[Given], where: str) -> dict[str, str]:
    """Match parameters by their names, which a template with named places insists on."""
    values = {str(one.get("parameter_name", "")): str(one.get("text", "")) for one in parameters}
    if set(values) != set(places):
        raise error(
            100,
            "Invalid parameter",
            details=f"{where}: Parameter name is missing or empty, or none of {', '.join(places)}",
        )
    return values


def _example(places: list[str], *, named: bool) -> dict[str, Any]:
    if named:
        return {"body_text_named_params": [{"param_name": one, "example": f"example {one}"} for one in places]}
    return {"body_text": [[f"example {one}" for one in places]]}


def _header_file(part: Given | None) -> tuple[Medium, ...]:
    for one in (part or {}).get("parameters", ()):
        file = one.get(one.get("type", ""))
        if isinstance(file, dict):
            return (
                Medium(
                    str(one["type"]).replace("document", "file"), id=str(file.get("id", "")), url=file.get("link", "")
                ),
            )
    return ()


def _tap(button: Given, part: Given | None) -> Tap:
    given: Given = next(iter((part or {}).get("parameters", ())), {})
    if button["type"] == "URL":
        return Tap(button["text"], "url", _PLACE.sub(str(given.get("text", "")), button["url"]))
    if button["type"] == "PHONE_NUMBER":
        return Tap(button["text"], "phone", str(button.get("phone_number", "")))
    return Tap(button["text"], "reply", str(given.get("payload") or button["text"]))


def _button(button: str | tuple[str, str]) -> dict[str, str]:
    if isinstance(button, str):
        return {"type": "QUICK_REPLY", "text": button}
    return {"type": "URL", "text": button[0], "url": button[1]}


def _all(account: Account) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = account.notes.setdefault("templates", [])
    return found


def made(account: Account, given: Given) -> dict[str, Any]:
    """Take a new template, to be looked at; raises GraphError where its name is taken."""
    name, language = str(given.get("name", "")), str(given.get("language", ""))
    if any((one["name"], one["language"]) == (name, language) for one in _all(account)):
        raise error(100, "Invalid parameter", subcode=2388024)
    components = given.get("components", [])
    components = msgspec.json.decode(components) if isinstance(components, str) else components
    new = template(name, language, str(given.get("category", "UTILITY")), "")
    new |= {"status": "PENDING", "components": components}
    _all(account).append(new)
    return new
