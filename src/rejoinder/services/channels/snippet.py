"""How a messenger gets onto a site: its snippet, whether it was seen, and the secret that signs identities."""

import secrets
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.services import audit
from rejoinder.services.channels.keep import announce_channel, found
from rejoinder.services.messenger.identity import secret_use
from rejoinder.services.messenger.pushes import serves
from rejoinder.services.system import System
from rejoinder.store import channels, contacts

#: Two plain tags: a queue, so that no command is lost, and the loader; a page with Trusted Types takes both.
_SNIPPET = """<script>
window.Rejoinder = window.Rejoinder || function () { (Rejoinder.q = Rejoinder.q || []).push(arguments) }
</script>
<script async src="%s/messenger.js" data-key="%s"%s></script>"""
#: What a site with its own worker for notifications names in the snippet, and the one line of that worker.
_WORKER = ' data-worker="/rejoinder-sw.js"'
_IMPORT = 'importScripts("%s/messenger-worker.js")'


class Snippet(msgspec.Struct, frozen=True):
    """What to paste into a site, and where it was last seen at work.

    With web push there is `worker` too: the content of the file `/rejoinder-sw.js` at the root of the site.
    """

    html: str
    key: str
    seen_at: datetime | None = None
    seen_url: str | None = None
    worker: str | None = None


class Secret(msgspec.Struct, frozen=True):
    """A signing secret, shown this once."""

    secret: str


async def snippet(system: System, actor: Actor, channel_id: UUID) -> Snippet:
    """Give a channel's snippet and whether a page with it was opened."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        pushes = any(serves(one, channel.key) for one in await channels.every(tx))
    html = _SNIPPET % (system.base_url, channel.key, _WORKER if pushes else "")
    worker = _IMPORT % system.base_url if pushes else None
    return Snippet(html, channel.key, channel.snippet_seen_at, channel.snippet_seen_url, worker)


async def make_secret(system: System, actor: Actor, channel_id: UUID) -> Secret:
    """Make a channel's signing secret, in place of any before: from now on who somebody is must be signed."""
    actor.must(Permission.CHANNELS)
    secret = secrets.token_urlsafe(32)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        sealed = system.vault.seal(tx.workspace_id, secret_use(channel), secret.encode())
        await channels.set_secrets(tx, channel_id, sealed)
        await contacts.end_proofs(tx, channel_id)
        await audit.note(system, tx, actor, "channel.secret_made", "channel", channel_id, {"name": channel.name})
        await announce_channel(system, tx, channel_id)
    return Secret(secret)


async def drop_secret(system: System, actor: Actor, channel_id: UUID) -> None:
    """Forget a channel's signing secret: identities signed with it count no more."""
    actor.must(Permission.CHANNELS)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        await channels.set_secrets(tx, channel_id, None)
        await audit.note(system, tx, actor, "channel.secret_dropped", "channel", channel_id, {"name": channel.name})
        await announce_channel(system, tx, channel_id)
