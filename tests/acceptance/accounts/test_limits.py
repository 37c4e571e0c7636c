from clients import client
from rejoinder.api.limits import RULES
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import seeded

RATES = {rule.name: rule for rule in RULES}


async def test_a_program_that_asks_too_often_is_told_when_to_go_on(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    made = [(await tokens.add(system, seed.owner, NewToken(name, "viewer"))).token for name in ("Till", "Stall")]
    each = RATES["api"].each
    assert each
    async with serving(system) as url, client(url, token=made[0]) as till, client(url, token=made[1]) as stall:
        statuses = [(await till.ask("GET", "/roles"))[0] for _ in range(each.burst + 1)]
        assert statuses == [200] * each.burst + [429]
        answer = await till.answer("GET", "/roles")
        assert answer.body["code"] == "too_many_requests"
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert (await stall.ask("GET", "/roles"))[0] == 200
        clock.advance(seconds=int(answer.headers["Retry-After"]))
        assert (await till.ask("GET", "/roles"))[0] == 200


async def test_an_address_that_starts_messengers_without_end_is_stopped(system: System) -> None:
    seed = await seeded(system)
    boot = {"key": seed.channel.key, "locale": "en", "zone": "Asia/Jakarta"}
    async with serving(system) as url, client(url, ip="203.0.113.9") as flood, client(url, ip="203.0.113.10") as other:
        burst = RATES["boot"].address.burst
        for _ in range(burst):
            await flood.ask("POST", "/messenger/v1/boot", {"key": "no such key"})
        answer = await flood.answer("POST", "/messenger/v1/boot", boot)
        assert answer.status == 429
        assert int(answer.headers["Retry-After"]) >= 1
        assert (await other.ask("POST", "/messenger/v1/boot", boot))[0] == 200


async def test_one_messenger_may_not_write_without_end_though_its_shop_may(system: System) -> None:
    seed = await seeded(system)
    boot = {"key": seed.channel.key, "locale": "en", "zone": "Asia/Jakarta"}
    each = RATES["say"].each
    assert each
    async with serving(system) as url, client(url, ip="203.0.113.9") as shop:
        sessions = [(await shop.ask("POST", "/messenger/v1/boot", boot))[1]["session"] for _ in range(2)]
        statuses = []
        for number in range(each.burst + 1):
            said = {"client_id": f"message-{number}", "blocks": [{"type": "text", "text": "Hi"}]}
            headers = {"Authorization": f"Bearer {sessions[0]}"}
            statuses.append((await shop.ask("POST", "/messenger/v1/messages", said, headers))[0])
        headers = {"Authorization": f"Bearer {sessions[1]}"}
        other = (await shop.ask("POST", "/messenger/v1/messages", said, headers))[0]
    assert statuses == [201] * each.burst + [429]
    assert other == 201
