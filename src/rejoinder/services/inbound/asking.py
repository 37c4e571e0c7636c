"""Asks a provider who somebody is, where its events do not say: once, before anything is kept of them."""

from typing import Any

import msgspec
import structlog

from rejoinder.channels.contract import Account, Event
from rejoinder.channels.events import Acted, Granted, LookUp, Profile, Spoke
from rejoinder.channels.net import UnreachedError
from rejoinder.services.inbound.known import known
from rejoinder.services.system import System

log = structlog.get_logger()

_TIMEOUT_S = 10
_LONGEST = 100_000
_MOST = 200
_OK = 200


async def introduced(system: System, account: Account, event: Event) -> Event:
    """Give an event of somebody new with what the provider says of them; without, where it says nothing."""
    if not isinstance(event, Spoke | Acted | Granted) or event.profile.look_up is None:
        return event
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
    bare = msgspec.structs.replace(event.profile, look_up=None)
    told = {} if person else await _asked(system, account, event.profile.look_up)
    return msgspec.structs.replace(event, profile=_filled(bare, told, event.profile.look_up))


async def _asked(system: System, account: Account, look_up: LookUp) -> dict[str, Any]:
    try:
        reply = await system.http.call(
            "GET", look_up.url, headers=look_up.headers, timeout_s=_TIMEOUT_S, longest=_LONGEST
        )
    except UnreachedError as error:
        log.info("the provider does not say who this is", channel=account.type, error=str(error))
        return {}
    told = reply.json()
    return told if reply.status == _OK and isinstance(told, dict) else {}


def _filled(profile: Profile, told: dict[str, Any], look_up: LookUp) -> Profile:
    found = {
        name: value.replace("\0", "")[:_MOST]
        for name, given in look_up.names.items()
        if isinstance(value := told.get(given), str) and value
    }
    if "locale" in found:
        found["locale"] = found["locale"].replace("_", "-")
    return msgspec.structs.replace(profile, **found)
