"""What a message becomes on a channel, and what is too much for it, before anything is sent."""

from acceptance.telegram.test_telegram import brought, telling, update
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System

LONG = {"type": "text", "text": "a" * 4_134}
BUTTONS = {"type": "buttons", "buttons": [{"kind": "phone", "title": "Call", "value": "+62215551234"}]}


async def test_a_message_is_shown_as_the_channel_will_show_it(system: System) -> None:
    async with telling(system) as (_, _, owner, channel):
        blocks = [{"type": "text", "text": "Halo"}, BUTTONS]
        found = await owner.ok("POST", f"/channels/{channel['id']}/preview", {"blocks": blocks})

    assert found["parts"] == [{"text": "Halo\n\nCall: +62215551234"}]
    assert found["excess"] == []


async def test_the_excess_is_told_to_the_character_and_nothing_is_sent(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        await take_in(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        checked = await owner.ok("POST", f"/conversations/{conversation}/check", {"blocks": [LONG]})
        body = {"blocks": [LONG], "client_id": "reply-0009"}
        status, problem = await owner("POST", f"/conversations/{conversation}/messages", body)

    assert [(one["over"], one["limit"]) for one in checked["excess"]] == [(38, 4_096)]
    assert (status, problem["code"], problem["field"]) == (422, "too_long", "blocks")
    assert "38 characters over" in problem["detail"]
    assert "Telegram" in problem["remedy"]
