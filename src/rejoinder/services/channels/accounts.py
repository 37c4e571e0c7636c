"""Opens connected accounts: their settings and unsealed secrets, for those who speak with the provider."""

import hashlib
import hmac
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.domain.channel import Channel
from rejoinder.domain.problem import missing
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.store.channels import Connected
from rejoinder.store.database import Tx

_SECRETS = msgspec.json.Decoder(dict[str, str])


def hook_url(system: System, channel_id: UUID) -> str:
    """Tell where a channel's provider sends its events."""
    return f"{system.base_url}/hooks/{channel_id}"


def verify_token(system: System, channel_id: UUID) -> str:
    """Derive the word that a provider has to know before it may send events to a channel."""
    return hmac.new(system.vault.derived("verify_token"), channel_id.bytes, hashlib.sha256).hexdigest()[:32]


def secrets_use(channel_id: UUID) -> str:
    """Name the vault's use for an account's secrets."""
    return f"account:{channel_id}"


def opened(system: System, workspace_id: UUID, connected: Connected) -> Account:
    """Open one account; a web messenger has no secrets for its channel."""
    channel = connected.channel
    secrets: dict[str, str] = {}
    if connected.sealed and channel.type != "web":
        secrets = _SECRETS.decode(system.vault.open(workspace_id, secrets_use(channel.id), connected.sealed))
    return _account(system, workspace_id, channel, secrets)


def _account(system: System, workspace_id: UUID, channel: Channel, secrets: dict[str, str]) -> Account:
    said = channel.settings
    return Account(
        workspace_id=workspace_id,
        channel_id=channel.id,
        type=channel.type,
        settings=said.account,
        secrets=secrets,
        hook_url=hook_url(system, channel.id),
        verify_token=verify_token(system, channel.id),
        greetings={locale: one.text or one.title for locale, one in said.greeting.items()},
        starters=dict(said.starters),
    )


def sealed(system: System, workspace_id: UUID, channel_id: UUID, secrets: dict[str, str]) -> bytes:
    """Seal an account's secrets for keeping."""
    return system.vault.seal(workspace_id, secrets_use(channel_id), msgspec.json.encode(secrets))


async def account(system: System, tx: Tx, channel_id: UUID) -> Account:
    """Read and open one account that must be there."""
    found = (await channels.connected(tx, [channel_id])).get(channel_id)
    if found is None:
        raise missing("channel")
    return opened(system, tx.workspace_id, found)
