"""A provider's request: checked by its channel type, kept, and only then answered."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
import structlog

from rejoinder.channels.contract import Account, Answer, Arrival
from rejoinder.services.channels.accounts import hook_url, secrets_use, verify_token
from rejoinder.services.hooks import Row
from rejoinder.services.system import System
from rejoinder.store import arrivals, directory

log = structlog.get_logger()

_SECRETS = msgspec.json.Decoder(dict[str, str])
_SETTINGS = msgspec.json.Decoder(dict[str, object])

_REFUSED = 400
UNKNOWN = Answer(status=404, body="No channel listens here.")


async def hook(system: System, channel_id: UUID, arrival: Arrival) -> Answer:
    """Answer a provider: 200 only when what it brought is durable, 403 when it is not the provider's own."""
    account = system.hooks.known(channel_id, system.clock()) or await _opened(system, channel_id)
    if account is None:
        return UNKNOWN
    answer = system.channels[account.type].admit(account, arrival)
    if answer.keep:
        row = (system.new_id(), channel_id, arrival.body)

        async def keep(workspace_id: UUID, rows: Sequence[Row]) -> None:
            async with system.db.single(workspace_id) as tx:
                await arrivals.add(tx, rows, system.clock())

        await system.hooks.keep(account.workspace_id, row, keep)
    elif answer.status >= _REFUSED:
        log.warning("a provider's request was refused", channel=str(channel_id), status=answer.status, why=answer.why)
    return answer


async def _opened(system: System, channel_id: UUID) -> Account | None:
    async with system.db.lookup() as tx:
        row = await directory.hooked_channel(tx, channel_id)
    if row is None or row["type"] not in system.channels:
        return None
    account = _account(system, channel_id, row)
    system.hooks.remember(account, system.clock())
    return account


def _account(system: System, channel_id: UUID, row: object) -> Account:
    workspace_id, sealed = row["workspace_id"], row["secrets"]  # type: ignore[index]
    settings = _SETTINGS.decode(row["settings"]).get("account", {})  # type: ignore[index]
    secrets = {}
    if sealed and row["type"] != "web":  # type: ignore[index]
        secrets = _SECRETS.decode(system.vault.open(workspace_id, secrets_use(channel_id), sealed))
    return Account(
        workspace_id=workspace_id,
        channel_id=channel_id,
        type=row["type"],  # type: ignore[index]
        settings=settings,  # type: ignore[arg-type]
        secrets=secrets,
        hook_url=hook_url(system, channel_id),
        verify_token=verify_token(system, channel_id),
    )
