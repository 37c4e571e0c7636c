from typing import Any
from uuid import UUID

from asking import Asking, asking
from rejoinder.services.messenger.home import FEWEST_ANSWERS
from rejoinder.services.system import System
from rejoinder.services.uploads import keep
from rejoinder.testing import FixedClock
from seeds import Seed, seeded

_ADD = """INSERT INTO answer (workspace_id, id, conversation_id, channel_id, location_id, first, messages, asked_at,
                              answered_at)
          SELECT $1, $2, id, channel_id, location_id, true, 1, $3, $3::timestamptz + make_interval(secs => $4)
            FROM conversation"""


async def boot(owner: Asking, seed: Seed, locale: str = "en") -> Any:
    return await owner.ok("POST", f"{owner.base}/messenger/v1/boot", {"key": seed.channel.key, "locale": locale})


async def test_the_home_tells_whether_the_place_is_open_and_when_that_changes(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        by_day = (await boot(owner, seed))["home"]
        clock.advance(hours=5)
        by_night = (await boot(owner, seed))["home"]

    assert (by_day["open"], by_day["next_change_at"]) == (True, "2026-11-16T11:00:00Z")
    assert (by_night["open"], by_night["next_change_at"]) == (False, "2026-11-17T02:00:00Z")
    assert by_day["zone"] == "Asia/Jakarta"
    assert [one["day"] for one in by_day["hours_text_parts"]] == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    assert by_day["hours_text_parts"][0]["hours"] == [["09:00", "18:00"]]
    assert by_day["hours_text_parts"][5]["hours"] == []


async def test_greeting_and_starters_are_in_the_visitors_language_or_else_in_english(system: System) -> None:
    seed = await seeded(system)
    settings = {
        "greeting": {"en": {"title": "Hello"}, "id": {"title": "Halo"}, "pt-BR": {"title": "Olá"}},
        "starters": {"en": ["Do you deliver?"], "id": ["Bisa antar?"]},
    }
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("PATCH", f"/channels/{seed.channel.id}", {"settings": settings})
        homes = {locale: (await boot(owner, seed, locale))["home"] for locale in ("id-ID", "pt", "th")}

    assert {locale: home["title"] for locale, home in homes.items()} == {"id-ID": "Halo", "pt": "Olá", "th": "Hello"}
    assert homes["id-ID"]["starters"] == ["Bisa antar?"]
    assert homes["th"]["starters"] == ["Do you deliver?"]


async def test_an_answer_time_is_promised_only_from_enough_real_answers(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        started = await boot(owner, seed)
        headers = {"Authorization": f"Bearer {started['session']}"}
        message = {"client_id": "a-client-id", "blocks": [{"type": "text", "text": "Halo"}]}
        async with owner.http.post(f"{owner.base}/messenger/v1/messages", json=message, headers=headers) as sent:
            assert sent.status == 201
        for number in range(FEWEST_ANSWERS - 1):
            await answered(system, seed.workspace_id, after_s=60 * number)
        clock.advance(minutes=6)
        too_few = (await boot(owner, seed))["home"]["answer_time_s"]
        await answered(system, seed.workspace_id, after_s=3_600)
        clock.advance(minutes=6)
        enough = (await boot(owner, seed))["home"]["answer_time_s"]
        clock.advance(days=31)
        too_old = (await boot(owner, seed))["home"]["answer_time_s"]

    assert (too_few, enough, too_old) == (None, 270, None)


async def answered(system: System, workspace_id: UUID, after_s: int) -> None:
    async with system.db.service(workspace_id) as tx:
        await tx.run(_ADD, workspace_id, system.new_id(), system.clock(), after_s)


async def test_a_picture_as_logo_is_served_at_a_signed_link(system: System) -> None:
    seed = await seeded(system)
    pixel = (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
        b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
    )
    file = await keep(system, seed.workspace_id, "logo.png", pixel, by_kind="teammate", by=seed.owner.id)
    async with asking(system, seed.owner) as (owner,):
        look = {"look": {"logo_file_id": str(file.id), "logo_url": "https://evil.example/x.png"}}
        await owner.ok("PATCH", f"/channels/{seed.channel.id}", {"settings": look})
        url = (await boot(owner, seed))["channel"]["look"]["logo_url"]
        async with owner.http.get(owner.base + url) as picture:
            served = (picture.status, picture.content_type, await picture.read())

    assert served == (200, "image/png", pixel)
