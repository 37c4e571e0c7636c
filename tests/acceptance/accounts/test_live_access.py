import asyncio

import aiohttp
import msgspec

from clients import client
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken
from rejoinder.services.system import System
from rejoinder.testing import FixedClock, serving
from seeds import PASSWORD, seeded


async def _next(socket: aiohttp.ClientWebSocketResponse, type_: str) -> dict[str, object]:
    """Wait for a frame of a type."""
    async with asyncio.timeout(60):
        async for frame in socket:
            read: dict[str, object] = msgspec.json.decode(frame.data)
            if read["type"] == type_:
                return read
    raise AssertionError(f"closed with {socket.close_code} before {type_}")


async def test_a_live_view_ends_with_the_session_it_was_opened_with(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with serving(system) as url, client(url) as owner, client(url) as agent:
        await owner.sign_in(seed.owner_email, PASSWORD)
        await agent.sign_in(seed.agent_email, PASSWORD)
        async with agent.session.ws_connect(f"{url}/api/v1/live", headers={"Origin": url}) as live:
            await live.send_json({"type": "hello", "cursor": None})
            await _next(live, "hello")
            clock.advance(seconds=30)
            await live.send_json({"type": "ping"})
            await _next(live, "pong")
            await owner.ask("PATCH", f"/teammates/{seed.agent.id}", {"active": False})
            clock.advance(seconds=30)
            await live.send_json({"type": "ping"})
            assert (await _next(live, "problem"))["code"] == "not_signed_in"
            assert (await live.receive()).type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
            assert live.close_code == 4401


async def test_a_live_view_ends_with_its_token(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    made = await tokens.add(system, seed.owner, NewToken("Screen", "viewer"))
    async with serving(system) as url, aiohttp.ClientSession() as http, http.ws_connect(f"{url}/api/v1/live") as live:
        await live.send_json({"type": "hello", "cursor": None, "token": made.token})
        await _next(live, "hello")
        await tokens.revoke(system, seed.owner, made.id)
        clock.advance(seconds=30)
        await live.send_json({"type": "ping"})
        assert (await _next(live, "problem"))["code"] == "invalid_token"
