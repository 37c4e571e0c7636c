from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import UnknownZoneError, zone_of
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services import audit
from rejoinder.services.attributes.learn import insisted
from rejoinder.services.contacts.announce import announce_contact
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.system import System
from rejoinder.store import contacts

Words = Annotated[str, Meta(max_length=200)]
_LARGEST = 16_000
_FIELDS = ("name", "email", "phone", "locale", "zone")


class ContactChange(msgspec.Struct, frozen=True):
    """What became known of a contact; what is left out stays, an attribute that is null goes."""

    name: Words | UnsetType | None = UNSET
    email: Words | UnsetType | None = UNSET
    phone: Words | UnsetType | None = UNSET
    locale: Annotated[str, Meta(max_length=35)] | UnsetType | None = UNSET
    zone: Annotated[str, Meta(max_length=60)] | UnsetType | None = UNSET
    attributes: dict[Annotated[str, Meta(max_length=60)], Any] = {}


async def change_contact(system: System, actor: Actor, contact_id: UUID, to: ContactChange) -> Contact:
    """Change what is known of a contact."""
    actor.must(Permission.CONTACTS)
    _check(to)
    given = {name: _text(getattr(to, name)) for name in _FIELDS if getattr(to, name) is not UNSET}
    async with system.db.people(actor.workspace_id) as tx:
        told = await insisted(tx, to.attributes, system.clock())
        if not await contacts.change(tx, contact_id, given, told):
            raise missing("contact")
        changed = sorted([*given, *(f"attributes.{name}" for name in to.attributes)])
        await audit.note(system, tx, actor, "contact.change", "contact", contact_id, {"changed": changed})
        await announce_contact(system, tx, contact_id)
        return await the_contact(tx, contact_id)


def _check(to: ContactChange) -> None:
    if len(msgspec.json.encode(to.attributes)) > _LARGEST:
        raise Invalid(
            "too_large", "A contact has 16 kB of attributes at most.", field="attributes", remedy="Drop some."
        )
    if isinstance(to.zone, str):
        try:
            zone_of(to.zone)
        except UnknownZoneError as error:
            raise Invalid("invalid", str(error), field="zone", remedy="Use a name such as Asia/Jakarta.") from error


def _text(value: str | None) -> str | None:
    return (value.strip() or None) if value else None
