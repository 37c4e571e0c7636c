"""A connected account, as its channel type gets it, and the form in which a business connects it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.account import ApprovedTemplate, Health


class Account(msgspec.Struct, frozen=True):
    """One connected account: what was asked in its form, opened secrets, and where its provider reaches us.

    `secrets` are never logged nor shown; `hook_url` is public. A provider that asks for `verify_token` before it sends
    events gets it from the business. `greetings` and `starters` are by locale.
    """

    workspace_id: UUID
    channel_id: UUID
    type: str
    settings: Mapping[str, Any] = {}
    secrets: Mapping[str, str] = {}
    hook_url: str = ""
    verify_token: str = ""
    greetings: Mapping[str, str] = {}
    starters: Mapping[str, tuple[str, ...]] = {}

    def __repr__(self) -> str:
        return f"Account({self.type}, {self.channel_id})"


class Field(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One question of the form in which an account is connected; `help` says where the answer is found."""

    name: str
    label: str
    help: str = ""
    secret: bool = False
    required: bool = True
    default: str = ""
    pattern: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to do at the provider; `{hook_url}` and `{verify_token}` in `copy` are filled in."""

    text: str
    copy: str = ""


class Inspected(msgspec.Struct, frozen=True):
    """What a look at the account itself showed: how it is, who it is, its approved templates, and its limits.

    `limits` are counts or `unlimited`, by the names of the form's fields that say the same.
    """

    health: Health
    address: str = ""
    name: str = ""
    templates: tuple[ApprovedTemplate, ...] | None = None
    limits: Mapping[str, str] = {}
