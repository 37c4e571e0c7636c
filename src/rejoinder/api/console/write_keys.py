from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.write_key import WriteKey
from rejoinder.services.collect import keys
from rejoinder.services.collect.keys import NewWriteKey, WriteKeyChange


class WriteKeysController(Controller):
    """Keys with which sites, apps and servers send events."""

    path = "/api/v1/write-keys"
    tags = ("Events",)

    @get()
    async def list_all(self, system: Sys, actor: Who) -> Page[WriteKey]:
        """List the write keys that work, with their last use."""
        return await keys.list_all(system, actor)

    @post()
    async def add(self, system: Sys, actor: Who, data: Annotated[NewWriteKey, examples.WRITE_KEY]) -> WriteKey:
        """Make a write key."""
        return await keys.add(system, actor, data)

    @patch("/{key_id:uuid}")
    async def rename(self, system: Sys, actor: Who, key_id: FromPath[UUID], data: JSONBody[WriteKeyChange]) -> WriteKey:
        """Call a write key something else."""
        return await keys.rename(system, actor, key_id, data)

    @delete("/{key_id:uuid}")
    async def revoke(self, system: Sys, actor: Who, key_id: FromPath[UUID]) -> None:
        """End a write key."""
        await keys.revoke(system, actor, key_id)
