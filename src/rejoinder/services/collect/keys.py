"""Write keys: with which sites, apps and servers of a business send events."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.write_key import WriteKey
from rejoinder.services import audit
from rejoinder.services.secrets import new_token
from rejoinder.services.setup import Name
from rejoinder.services.system import System
from rejoinder.store import write_keys


class NewWriteKey(msgspec.Struct, frozen=True):
    """A write key to make: for what, and whether it is kept on a server, where nobody sees it."""

    name: Name
    trusted: bool = False


class WriteKeyChange(msgspec.Struct, frozen=True):
    """What a write key is called from now on."""

    name: Name


async def list_all(system: System, actor: Actor) -> Page[WriteKey]:
    """List the write keys that work."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await write_keys.every(tx))


async def add(system: System, actor: Actor, asked: NewWriteKey) -> WriteKey:
    """Make a write key."""
    actor.must(Permission.SETTINGS)
    text, _ = new_token("rjw_")
    made = WriteKey(system.new_id(), asked.name.strip(), text, asked.trusted, system.clock())
    async with system.db.people(actor.workspace_id) as tx:
        await write_keys.add(tx, made)
        detail = {"name": made.name, "trusted": made.trusted}
        await audit.note(system, tx, actor, "write_key.made", "write_key", made.id, detail)
    system.collector.forget()
    return made


async def rename(system: System, actor: Actor, key_id: UUID, to: WriteKeyChange) -> WriteKey:
    """Call a write key something else."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        changed = await write_keys.rename(tx, key_id, to.name.strip())
        if changed is None:
            raise missing("write key")
        await audit.note(system, tx, actor, "write_key.renamed", "write_key", key_id, {"name": changed.name})
    return changed


async def revoke(system: System, actor: Actor, key_id: UUID) -> None:
    """End a write key: what is sent with it is refused within seconds, what was sent stays."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        name = await write_keys.revoke(tx, key_id, system.clock())
        if name is None:
            raise missing("write key")
        await audit.note(system, tx, actor, "write_key.revoked", "write_key", key_id, {"name": name})
    system.collector.forget()
