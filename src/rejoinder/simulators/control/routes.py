from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Any

import msgspec
from litestar import delete, get, patch, post, put
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import UNSET, Meta, UnsetType

from rejoinder.simulators.asking import Staged, found
from rejoinder.simulators.fates import Fate
from rejoinder.simulators.faults import Faults
from rejoinder.simulators.provider import Judges
from rejoinder.simulators.records import Account, Person
from rejoinder.simulators.stage import Mode, Request
from rejoinder.simulators.tally import Got, Totals

Limit = Annotated[int, Meta(ge=1, le=10_000)]


class Time(msgspec.Struct, frozen=True):
    """What the providers' clock shows."""

    now: datetime
    stands: bool


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to move the clock: let it stand (`at` some time), run, show the real time, or go on by so many seconds."""

    advance_s: float | None = None
    at: datetime | None = None
    stand: bool | None = None
    reset: bool = False


class Destiny(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fate, of one address at one provider, or of all addresses with an ending."""

    fate: Fate
    provider: FromQuery[str] = ""
    address: str = ""
    ending: str = ""


class AccountChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be changed of an account."""

    expired: bool | UnsetType = UNSET
    restricted: bool | UnsetType = UNSET
    secrets: dict[str, str] | UnsetType = UNSET
    notes: dict[str, Any] | UnsetType = UNSET


class Webhook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where an account's events go, with the word that its provider tells or asks for."""

    url: str
    word: str = ""


class Taken(msgspec.Struct, frozen=True):
    """Whether a webhook passed its provider's handshake."""

    taken: bool


class Trips(msgspec.Struct, frozen=True):
    """What was brought to webhooks, and what waits to be."""

    waiting: dict[str, int]
    brought: list[Any]


class Listed(msgspec.Struct, frozen=True):
    """A page of what was received."""

    items: list[Got]


@get("/accounts", include_in_schema=False)
async def accounts(stage: Staged) -> list[Account]:
    """List the accounts of businesses."""
    return list(stage.accounts.values())


@post("/accounts", include_in_schema=False)
async def add_account(stage: Staged, data: JSONBody[Account]) -> Account:
    """Open an account, or put one in the place of another."""
    stage.accounts[data.key] = data
    return data


@patch("/accounts/{key:str}", include_in_schema=False)
async def change_account(stage: Staged, key: FromPath[str], data: JSONBody[AccountChange]) -> Account:
    """Let a token run out, restrict an account, change its secrets, or what is noted of it, as WhatsApp's `tier`."""
    account = found(stage.accounts, key)
    before = dict(account.notes)
    for name in AccountChange.__struct_fields__:
        value = getattr(data, name)
        if value is not UNSET:
            setattr(account, name, {**getattr(account, name), **value} if isinstance(value, dict) else value)
    provider = stage.providers[account.provider]
    if isinstance(provider, Judges):
        provider.judged(account, before)
    return account


@put("/accounts/{key:str}/webhook", include_in_schema=False)
async def set_webhook(stage: Staged, key: FromPath[str], data: JSONBody[Webhook]) -> Taken:
    """Say where an account's events go, as one does on its provider's pages; the provider tries it first."""
    account = found(stage.accounts, key)
    return Taken(await stage.providers[account.provider].hooked(account, data.url, data.word))


@get("/people", include_in_schema=False)
async def people(stage: Staged) -> list[Person]:
    """List the people."""
    return list(stage.people.values())


@post("/people", include_in_schema=False)
async def add_people(stage: Staged, data: JSONBody[list[Person]]) -> list[Person]:
    """Let people come on, or put them in the place of those with their ids."""
    stage.people.update({one.id: one for one in data})
    return data


@put("/fates", include_in_schema=False)
async def set_fates(stage: Staged, data: JSONBody[list[Destiny]]) -> None:
    """Fix what becomes of messages to somebody."""
    for one in data:
        if one.ending:
            stage.fates.by_ending[one.ending] = one.fate
        else:
            stage.fates.set(one.provider, one.address, one.fate)


@get("/faults", include_in_schema=False)
async def faults(stage: Staged) -> Faults:
    """Tell what goes wrong how often."""
    return stage.faults


@put("/faults", include_in_schema=False)
async def set_faults(stage: Staged, data: JSONBody[Faults]) -> Faults:
    """Let these faults happen from now on, their chance from its seed anew."""
    stage.use(data)
    return data


@get("/mode", include_in_schema=False)
async def mode(stage: Staged) -> Mode:
    """Tell how the simulators go about things."""
    return stage.mode


@put("/mode", include_in_schema=False)
async def set_mode(stage: Staged, data: JSONBody[Mode]) -> Mode:
    """Go about things like this from now on."""
    stage.mode = data
    stage.pace.forget()
    return data


@get("/clock", include_in_schema=False)
async def clock(stage: Staged) -> Time:
    """Tell the time."""
    return Time(stage.clock(), stage.clock.standing)


@post("/clock", include_in_schema=False, status_code=200)
async def move_clock(stage: Staged, data: JSONBody[Move]) -> Time:
    """Move the time."""
    if data.reset:
        stage.clock.reset()
    if data.stand or data.at:
        stage.clock.stand(data.at)
    if data.stand is False:
        stage.clock.run()
    if data.advance_s:
        stage.clock.advance(timedelta(seconds=data.advance_s))
    return Time(stage.clock(), stage.clock.standing)


@get("/requests", include_in_schema=False)
async def requests(stage: Staged, provider: FromQuery[str] = "", limit: FromQuery[Limit] = 100) -> Sequence[Request]:
    """List what was asked of the providers, the newest last."""
    return [one for one in stage.log if provider in {"", one.provider}][-limit:]


@delete("/requests", include_in_schema=False)
async def forget_requests(stage: Staged) -> None:
    """Forget what was asked."""
    stage.log.clear()


@get("/webhooks", include_in_schema=False)
async def webhooks(stage: Staged, limit: FromQuery[Limit] = 100) -> Trips:
    """List what was brought to webhooks, the newest last."""
    waiting = {key: len(queue) for key, queue in stage.courier.queues.items() if queue}
    return Trips(waiting, list(stage.courier.trips)[-limit:])


@get("/received", include_in_schema=False)
async def received(stage: Staged) -> Totals:
    """Sum up what everybody received."""
    return stage.tally.totals()


@get("/received/messages", include_in_schema=False)
async def received_messages(
    stage: Staged, at_least: FromQuery[int] = 1, offset: FromQuery[int] = 0, limit: FromQuery[Limit] = 1_000
) -> Listed:
    """List what was received so often at least, by mark: `#` and four or more letters, or the words."""
    return Listed(stage.tally.listed(at_least=at_least, offset=offset, limit=limit))


@delete("/received", include_in_schema=False)
async def forget_received(stage: Staged) -> None:
    """Begin to count anew."""
    stage.tally.forget()


ROUTES = [
    accounts,
    add_account,
    change_account,
    set_webhook,
    people,
    add_people,
    set_fates,
    faults,
    set_faults,
    mode,
    set_mode,
    clock,
    move_clock,
    requests,
    forget_requests,
    webhooks,
    received,
    received_messages,
    forget_received,
]
