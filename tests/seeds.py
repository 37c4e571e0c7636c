"""What a test begins with: a workspace with its people, a location and a web messenger."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel, Welcome
from rejoinder.domain.permissions import ROLES
from rejoinder.services import setup
from rejoinder.services.accounts import passwords
from rejoinder.services.system import System
from rejoinder.store import teammates

PASSWORD = "copper lantern tide"
_hashes: list[str] = []


class Seed(msgspec.Struct, frozen=True):
    """A workspace to test in; everybody's password is PASSWORD."""

    workspace_id: UUID
    owner: Actor
    agent: Actor
    viewer: Actor
    location_id: UUID
    channel: Channel
    owner_email: str
    agent_email: str
    viewer_email: str


async def seeded(system: System, name: str = "Kopi Angsa") -> Seed:
    """Make a workspace in Jakarta; another name makes another workspace with other people."""
    domain = f"{name.lower().replace(' ', '-')}.example"
    created = await setup.create(
        system,
        setup.NewWorkspace(
            workspace=setup.Business(name=name, locale="id"),
            owner=setup.Owner(name="Ayu Lestari", email=f"ayu@{domain}", password=PASSWORD),
            location=setup.FirstLocation(
                name="Cikini",
                zone="Asia/Jakarta",
                country="ID",
                hours={day: [("09:00", "18:00")] for day in ("mon", "tue", "wed", "thu", "fri")},
            ),
            messenger=setup.FirstMessenger(greeting={"en": Welcome("Hello", "How can we help?")}),
        ),
    )
    workspace_id = created.owner.workspace_id
    return Seed(
        workspace_id=workspace_id,
        owner=created.owner,
        agent=await teammate(system, workspace_id, "agent", f"bram@{domain}", "Bram Sitorus"),
        viewer=await teammate(system, workspace_id, "viewer", f"citra@{domain}", "Citra Dewi"),
        location_id=created.location_id,
        channel=created.channel,
        owner_email=f"ayu@{domain}",
        agent_email=f"bram@{domain}",
        viewer_email=f"citra@{domain}",
    )


async def teammate(system: System, workspace_id: UUID, role: str, email: str, name: str) -> Actor:
    """Let somebody join a workspace."""
    id_ = system.new_id()
    if not _hashes:
        _hashes.append(await passwords.hashed(PASSWORD))
    async with system.db.service(workspace_id) as tx:
        await teammates.add(
            tx,
            id_,
            email=email,
            name=name,
            role=role,
            password_hash=_hashes[0],
            locale=None,
            now=system.clock(),
        )
    permissions = frozenset(one.value for one in ROLES[role][1])
    return Actor("teammate", id_, workspace_id, name, permissions, role=role)
