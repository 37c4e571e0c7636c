"""The list of attributes, and what a business says about them."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.attribute import Attribute
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.domain.typed import Type, Unfit, fitted
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import attributes
from rejoinder.store.database import Tx

_AT_ONCE = 5_000
Of = Annotated[str, Meta(pattern="^(contact|company)$")]


class AttributeChange(msgspec.Struct, frozen=True):
    """What changes of an attribute; what is left out stays."""

    of: Of
    name: Annotated[str, Meta(min_length=1, max_length=100)]
    label: Annotated[str, Meta(max_length=100)] | UnsetType = UNSET
    hidden: bool | UnsetType = UNSET
    type: Type | UnsetType = UNSET


async def list_attributes(system: System, actor: Actor, of: str) -> Page[Attribute]:
    """List the attributes of contacts or of companies."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await attributes.every(tx, of))


async def change_attribute(system: System, actor: Actor, to: AttributeChange) -> Attribute:
    """Change what an attribute is called, whether it is shown, or its type where every value can be had as that."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        before = await attributes.lock(tx, to.of, to.name)
        if before is None:
            raise missing("attribute")
        named = {name: getattr(to, name) for name in ("label", "hidden", "type") if getattr(to, name) is not UNSET}
        after = msgspec.structs.replace(before, **named)
        if after.type is not before.type:
            await _convert(tx, to.of, to.name, after.type)
            after = msgspec.structs.replace(after, values=[])
        await attributes.change(tx, after, system.clock() if after.hidden else None, many=False)
        await audit.note(system, tx, actor, "attribute.changed", "attribute", to.name, {"of": to.of, **named})
    return after


async def _convert(tx: Tx, of: str, name: str, type_: Type) -> None:
    """Give every value as another type, some at a time; raises Conflict at the first that would lose something."""
    after: UUID | None = None
    while values := await attributes.told(tx, of, name, after, _AT_ONCE):
        try:
            converted = {id_: fitted(value, type_) for id_, value in values.items()}
        except Unfit as why:
            remedy = "Correct that value where it comes from, or keep the type."
            raise Conflict("does_not_fit", f"Not every value can be had as this type. {why}", remedy=remedy) from why
        await attributes.convert(tx, of, name, converted)
        after = max(values)
