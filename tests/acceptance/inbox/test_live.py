from typing import Any

import aiohttp

from people import answers, arrives, says
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from seeds import Seed


class Socket:
    """A live view that is waited on for one kind of change."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def hello(self, **more: Any) -> None:
        await self.socket.send_json({"type": "hello", "cursor": None, **more})
        assert (await self.socket.receive_json(timeout=10))["type"] == "hello"

    async def change(self, wanted: str, **having: Any) -> Any:
        """Wait for a change of this kind whose data has these values."""
        while True:
            frame = await self.socket.receive_json(timeout=10)
            data = frame.get("data") or {}
            if frame.get("kind") == wanted and all(data.get(name) == value for name, value in having.items()):
                return data


async def test_both_sides_see_at_once_what_is_changed_read_taken_back_and_closed(
    system: System, seed: Seed, console: Any
) -> None:
    guest = await arrives(system, seed, "Dewi")
    written = await says(system, guest.visitor, "Halo")
    id_ = str(written.conversation.id)
    async with (
        console.http.ws_connect(f"{console.base}/api/v1/live", headers={"Origin": console.base}) as ours,
        aiohttp.ClientSession() as elsewhere,
        elsewhere.ws_connect(f"{console.base}/messenger/v1/live") as theirs,
    ):
        team, contact = Socket(ours), Socket(theirs)
        await team.hello()
        await contact.hello(session=guest.booted.session)

        await console.ask("PATCH", f"/conversations/{id_}", {"assignee_id": str(seed.agent.id)})
        assert (await team.change("conversation.updated", assignee_id=str(seed.agent.id)))["id"] == id_

        await console.post(f"/conversations/{id_}/seen")
        assert (await contact.change("message.updated", state="seen"))["id"] == str(written.message.id)

        wrong = await answers(system, seed, written.conversation.id, "Salah kirim")
        assert (await contact.change("message.created", id=str(wrong)))["blocks"][0]["text"] == "Salah kirim"
        await console.post(f"/messages/{wrong}/withdraw")
        await contact.change("message.removed", id=str(wrong))
        assert (await team.change("message.updated", id=str(wrong), state="withdrawn"))["kind"] == "out"

        asked = {"blocks": [{"type": "text", "text": "Please send me your password"}], "client_id": "ask-for-it"}
        said = await console.post(f"/conversations/{id_}/messages", {**asked, "kind": "out"})
        await dispatch(system)
        dropped = await team.change("message.updated", id=said["id"], state="dropped")
        assert dropped["said"]["instead"]

        await console.ask("PATCH", f"/conversations/{id_}", {"status": "closed"})
        closed = await contact.change("message.created", kind="event")
        assert closed["event"]["kind"] == "closed"
        assert (await contact.change("conversation.updated", status="closed"))["id"] == id_


async def test_a_contact_that_is_changed_is_changed_in_every_console(system: System, seed: Seed, console: Any) -> None:
    guest = await arrives(system, seed, "Dewi")
    await says(system, guest.visitor, "Halo")
    async with console.http.ws_connect(f"{console.base}/api/v1/live", headers={"Origin": console.base}) as ours:
        team = Socket(ours)
        await team.hello()
        await console.ask("PATCH", f"/contacts/{guest.visitor.contact_id}", {"name": "Dewi Anggraini"})
        assert (await team.change("contact.updated"))["name"] == "Dewi Anggraini"
        assert (await team.change("conversation.updated"))["contact"]["name"] == "Dewi Anggraini"
