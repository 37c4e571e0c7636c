import asyncio

import pytest

from clients import client
from rejoinder.services import idempotency
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.idempotency import Once
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import seeded

KEY = {"Idempotency-Key": "8f7e0d54-order-1"}


async def _token(system: System, role: str = "admin") -> str:
    seed = await seeded(system)
    return (await tokens.add(system, seed.owner, NewToken("Till", role))).token or ""


async def test_the_same_request_under_the_same_key_is_done_once(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        first = await till.answer("POST", "/teams", {"name": "Counter"}, KEY)
        again = await till.answer("POST", "/teams", {"name": "Counter"}, KEY)
        teams = (await till.ask("GET", "/teams"))[1]["items"]
    assert (first.status, first.body) == (again.status, again.body) == (201, first.body)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["X-Content-Type-Options"] == "nosniff"
    assert len(teams) == 1


async def test_requests_without_a_key_are_each_done(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        for _ in range(2):
            await till.ask("POST", "/teams", {"name": "Counter"})
        assert len((await till.ask("GET", "/teams"))[1]["items"]) == 2


@pytest.mark.parametrize("other", [("/teams", {"name": "Kitchen"}), ("/tokens", {"name": "Counter", "role": "viewer"})])
async def test_another_request_under_the_key_is_refused(system: System, other: tuple[str, dict[str, str]]) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        await till.ask("POST", "/teams", {"name": "Counter"}, KEY)
        status, said = await till.ask("POST", *other, KEY)
        assert (status, said["code"]) == (409, "key_reused")
        assert len((await till.ask("GET", "/teams"))[1]["items"]) == 1


async def test_a_key_is_its_owners_alone(system: System) -> None:
    seed = await seeded(system)
    made = [await tokens.add(system, seed.owner, NewToken(name, "admin")) for name in ("Till", "Stall")]
    async with (
        serving(system) as url,
        client(url, token=made[0].token) as till,
        client(url, token=made[1].token) as stall,
    ):
        await till.ask("POST", "/teams", {"name": "Counter"}, KEY)
        assert (await stall.ask("POST", "/teams", {"name": "Kitchen"}, KEY))[0] == 201


async def test_of_many_at_once_one_is_done(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        answers = await asyncio.gather(*[till.answer("POST", "/teams", {"name": "Counter"}, KEY) for _ in range(8)])
        teams = (await till.ask("GET", "/teams"))[1]["items"]
    assert len(teams) == 1
    for answer in answers:
        if answer.status == 409:
            assert answer.body["code"] == "in_progress"
            assert int(answer.headers["Retry-After"]) >= 1
        else:
            assert answer.body["id"] == teams[0]["id"]


async def test_what_was_refused_may_be_tried_again_under_its_key(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        assert (await till.ask("POST", "/teams", {"name": ""}, KEY))[0] == 422
        assert (await till.ask("POST", "/teams", {"name": "Counter"}, KEY))[0] == 201


async def test_a_key_is_forgotten_after_a_day(system: System, clock: FixedClock) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        await till.ask("POST", "/teams", {"name": "Counter"}, KEY)
        clock.advance(hours=24, seconds=1)
        assert (await till.ask("POST", "/teams", {"name": "Kitchen"}, KEY))[0] == 201


async def test_a_request_that_was_cut_off_is_not_done_a_second_time(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    once = Once(seed.owner, "cut-off", b"the request")
    assert await idempotency.begin(system, once) is None
    codes = []
    for wait in (1, 600):
        clock.advance(seconds=wait)
        with pytest.raises(Exception, match="key") as caught:
            await idempotency.begin(system, once)
        codes.append(caught.value.code)  # type: ignore[attr-defined]
    assert codes == ["in_progress", "outcome_unknown"]


async def test_a_secret_told_once_is_not_readable_in_what_is_kept(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        made = (await till.ask("POST", "/tokens", {"name": "Kiosk", "role": "viewer"}, KEY))[1]
        again = (await till.ask("POST", "/tokens", {"name": "Kiosk", "role": "viewer"}, KEY))[1]
    assert again == made
    async with system.db.service() as tx:
        kept = await tx.value("SELECT body FROM idempotency")
    assert made["token"].encode() not in kept


async def test_a_key_that_cannot_be_kept_is_refused(system: System) -> None:
    async with serving(system) as url, client(url, token=await _token(system)) as till:
        status, said = await till.ask("POST", "/teams", {"name": "Counter"}, {"Idempotency-Key": "k" * 256})
    assert (status, said["field"]) == (422, "Idempotency-Key")
