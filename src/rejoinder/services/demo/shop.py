from datetime import timedelta

import msgspec
from joserfc import jwt
from joserfc.jwk import OctKey

from rejoinder.domain.channel import Channel
from rejoinder.services.messenger.identity import secret_use
from rejoinder.services.system import System
from rejoinder.store import channels, directory
from rejoinder.store.database import Tx

#: The public key of the demo shop's messenger: one installation has one demo at most.
KEY = "demo-kopi-kita"


class Person(msgspec.Struct, frozen=True):
    """A made-up customer whom one can be in the demo shop."""

    id: str
    name: str
    email: str


PEOPLE = (
    Person("siti", "Siti Contoh", "siti@example.com"),
    Person("joao", "João Exemplo", "joao@example.com"),
    Person("vera", "Вера Примерова", "vera@example.com"),
)


async def shop(system: System) -> Channel | None:
    """Find the demo shop's messenger; None where there is no demo."""
    async with system.db.service() as tx:
        found = await directory.channel_by_key(tx, KEY)
    if found is None:
        return None
    async with system.db.service(found["workspace_id"]) as tx:
        return await channels.read(tx, found["id"])


async def identity(system: System, person_id: str) -> str | None:
    """Vouch for a made-up customer, as a shop's backend does for the real ones."""
    person = next((one for one in PEOPLE if one.id == person_id), None)
    async with system.db.service() as tx:
        found = await directory.channel_by_key(tx, KEY)
    if person is None or found is None:
        return None
    async with system.db.service(found["workspace_id"]) as tx:
        channel = await channels.read(tx, found["id"])
        secret = await _secret(system, tx, channel) if channel else None
    if channel is None or secret is None:
        return None
    expires = int((system.clock() + timedelta(hours=1)).timestamp())
    claims = {"sub": person.id, "aud": channel.key, "exp": expires, "name": person.name, "email": person.email}
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(secret))


async def _secret(system: System, tx: Tx, channel: Channel) -> bytes | None:
    sealed = await channels.sealed_secrets(tx, channel.id)
    return system.vault.open(tx.workspace_id, secret_use(channel), sealed) if sealed else None
