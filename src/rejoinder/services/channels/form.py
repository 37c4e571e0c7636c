"""The form in which an account is connected: which types there are, what each asks, and whether it was filled in."""

import re

import msgspec

from rejoinder.channels.contract import Capabilities, Field
from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import profiles_for
from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.services.system import System


class ChannelType(msgspec.Struct, frozen=True):
    """A type of channel that can be connected, with its form, what it can show, and its policies."""

    type: str
    title: str
    capabilities: Capabilities
    policies: list[str]


class Filled(msgspec.Struct, frozen=True):
    """A form that was filled in: what may be shown, and what is kept sealed."""

    settings: dict[str, str]
    secrets: dict[str, str]


def channel_types(system: System, actor: Actor) -> list[ChannelType]:
    """List the types of channel that this installation knows."""
    actor.must(Permission.READ)
    found = [(name, system.channels[name].capabilities) for name in system.channels.types]
    return [ChannelType(name, one.title, one, [policy.id for policy in profiles_for(name)]) for name, one in found]


def filled_form(system: System, type_: str, settings: dict[str, str], secrets: dict[str, str]) -> Filled:
    """Check what was filled in; raises Invalid naming each field that is missing or wrong."""
    if type_ not in system.channels:
        raise Invalid(
            "unknown_channel_type",
            f"There is no channel type “{type_}”.",
            field="type",
            remedy=f"Choose one of {', '.join(system.channels.types)}.",
        )
    form = system.channels[type_].capabilities.form
    wrong = tuple(problem for field in form if (problem := _wrong(field, secrets if field.secret else settings)))
    if wrong:
        raise Invalid(
            "invalid_account", wrong[0].message, field=wrong[0].field, fields=wrong, remedy="Fill it in again."
        )
    return Filled(
        {one.name: _given(one, settings) for one in form if not one.secret and _given(one, settings)},
        {one.name: _given(one, secrets) for one in form if one.secret and _given(one, secrets)},
    )


def _given(field: Field, values: dict[str, str]) -> str:
    return values.get(field.name, "").strip() or field.default


def _wrong(field: Field, values: dict[str, str]) -> FieldProblem | None:
    path = f"secrets.{field.name}" if field.secret else f"settings.account.{field.name}"
    value = _given(field, values)
    if not value:
        return FieldProblem(path, f"{field.label} is missing.") if field.required else None
    if field.choices and value not in field.choices:
        return FieldProblem(path, f"{field.label} is one of {', '.join(field.choices)}.")
    if field.pattern and not re.search(field.pattern, value):
        example = f" It looks like {field.example}." if field.example else ""
        return FieldProblem(path, f"{field.label} is not right.{example}")
    return None
