from typing import Any

from asking import Asking, asking
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.services.timers import run_due
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


class Writer:
    """A visitor who writes in the messenger."""

    def __init__(self, owner: Asking, seed: Seed, **boot: Any) -> None:
        self._owner = owner
        self._boot = {"key": seed.channel.key, "locale": "en", **boot}
        self._said = 0
        self.headers: dict[str, str] = {}
        self.conversation: str = ""

    async def write(self, text: str) -> None:
        base = f"{self._owner.base}/messenger/v1"
        if not self.headers:
            booted = await self._owner.ok("POST", f"{base}/boot", self._boot)
            self.headers = {"Authorization": f"Bearer {booted['session']}"}
        self._said += 1
        body = {"client_id": f"client-{self._said:04}", "blocks": [{"type": "text", "text": text}]}
        async with self._owner.http.post(f"{base}/messages", json=body, headers=self.headers) as answer:
            found = await answer.json()
            assert answer.status == 201, found
        self.conversation = found["conversation"]["id"]

    async def read(self, system: System) -> list[dict[str, Any]]:
        """What the visitor has been told by itself, once everything due has been sent."""
        while await dispatch(system):
            pass
        url = f"{self._owner.base}/messenger/v1/conversations/{self.conversation}/messages"
        async with self._owner.http.get(url, headers=self.headers) as answer:
            found = (await answer.json())["items"]
        return [one for one in found if one.get("automatic")]

    async def texts(self, system: System) -> list[str]:
        return [one["blocks"][0]["text"] for one in await self.read(system)]


async def answer(owner: Asking, writer: Writer, text: str = "Yes, we do.") -> None:
    body = {"client_id": f"answer-{text[:20]}-{writer.conversation[-6:]}", "blocks": [{"type": "text", "text": text}]}
    await owner.ok("POST", f"/conversations/{writer.conversation}/messages", body)


async def test_a_first_message_in_opening_hours_is_welcomed_once(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed, traits={"name": "Sari Wulan"})
        await visitor.write("Do you roast beans yourselves?")
        await visitor.write("And do you deliver?")
        told = await visitor.texts(system)

    assert len(told) == 1
    assert told[0].startswith("Hello Sari! Thank you for writing to Kopi Angsa.")
    assert "Mon–Fri 09:00–18:00, Sat–Sun closed (WIB)" in told[0]


async def test_an_automatic_message_is_no_answer(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed)
        await visitor.write("Halo")
        assert await visitor.texts(system)
        conversation = await owner.ok("GET", f"/conversations/{visitor.conversation}")
        thread = await owner.ok("GET", f"/conversations/{visitor.conversation}/messages")

    assert conversation["waiting_since"]
    welcome = thread["items"][-1]
    assert (welcome["automatic"], welcome["author"]["kind"]) == ("welcome", "bot")
    assert welcome["reason"]


async def test_outside_the_hours_the_away_message_has_ways_to_reach_us_and_the_hours_on_the_contacts_clock(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    clock.advance(hours=5)
    async with asking(system, seed.owner) as (owner,):
        change = {"phone": "+62 21 5550 0100", "email": "halo@kopi-angsa.example"}
        await owner.ok("PATCH", f"/locations/{seed.location_id}", change)
        visitor = Writer(owner, seed, locale="id", zone="Asia/Makassar")
        await visitor.write("Masih buka?")
        told = await visitor.texts(system)

    assert len(told) == 1
    assert told[0].startswith("Terima kasih atas pesan Anda.")
    assert "Sel 10:00 (WITA)" in told[0]
    assert "Sen–Jum 10:00–19:00, Sab–Min tutup (WITA)" in told[0]
    assert "+62 21 5550 0100" in told[0]
    assert "halo@kopi-angsa.example" in told[0]


async def test_the_away_message_comes_once_in_a_closed_period_and_again_in_the_next(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed)
        clock.advance(hours=5)
        await visitor.write("Anybody?")
        clock.advance(hours=3)
        await visitor.write("Hello?")
        first_night = len(await visitor.texts(system))
        clock.advance(days=1)
        await visitor.write("And tonight?")
        second_night = len(await visitor.texts(system))

    assert (first_night, second_night) == (1, 2)


async def test_nobody_is_told_that_we_are_away_while_a_teammate_is_in_the_talk(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed)
        clock.advance(hours=1, minutes=50)
        await visitor.write("Are you still there?")
        await answer(owner, visitor)
        before = await visitor.texts(system)
        clock.advance(minutes=20)
        await visitor.write("Great, one more thing")
        after = await visitor.texts(system)

    assert after == before


async def test_a_returning_contact_is_welcomed_back_with_what_was_talked_about(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed, traits={"name": "Made Surya"})
        await visitor.write("Gayo beans for a moka pot")
        await visitor.write("Thanks!")
        clock.advance(days=3)
        await visitor.write("Me again")
        soon = len(await visitor.texts(system))
        clock.advance(days=8)
        await visitor.write("Hello")
        told = await visitor.texts(system)

    assert soon == 1
    assert len(told) == 2
    assert told[1] == (
        "Welcome back, Made! Last time we talked about “Gayo beans for a moka pot”. How can we help you today?"
    )


async def test_the_most_specific_place_wins_and_the_language_falls_back(system: System) -> None:
    seed = await seeded(system)
    place = {"channel_id": str(seed.channel.id)}
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("PUT", "/automatic-messages", {"kind": "welcome", "locale": "en", "text": "Everywhere"})
        await owner.ok("PUT", "/automatic-messages", {"kind": "welcome", "locale": "en", "text": "Here", **place})
        english, portuguese = Writer(owner, seed), Writer(owner, seed, locale="pt-BR")
        await english.write("Hi")
        await portuguese.write("Oi")
        told = [await one.texts(system) for one in (english, portuguese)]

    assert told[0] == ["Here"]
    assert told[1][0].startswith("Olá!")


async def test_what_is_turned_off_at_a_place_is_off_in_every_language(system: System) -> None:
    seed = await seeded(system)
    off = {"kind": "welcome", "text": "", "enabled": False, "channel_id": str(seed.channel.id)}
    async with asking(system, seed.owner) as (owner,):
        kept = await owner.ok("PUT", "/automatic-messages", off)
        visitor = Writer(owner, seed, locale="ru")
        await visitor.write("Привет")
        silent = await visitor.texts(system)
        await owner.ok("DELETE", f"/automatic-messages/{kept['id']}")
        other = Writer(owner, seed, locale="ru")
        await other.write("Привет")
        told = await other.texts(system)

    assert silent == []
    assert told[0].startswith("Здравствуйте!")


async def follow_up_on(owner: Asking) -> None:
    text = "Did our answer help?"
    await owner.ok("PUT", "/automatic-messages", {"kind": "follow_up", "locale": "en", "text": text})


async def tick(system: System, clock: FixedClock, hours: int) -> None:
    for _ in range(hours):
        clock.advance(hours=1)
        await run_due(system)


async def test_a_silent_contact_is_followed_up_the_next_day_once_in_opening_hours(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await follow_up_on(owner)
        visitor = Writer(owner, seed)
        clock.advance(hours=1, minutes=30)
        await visitor.write("Do you deliver to Bogor?")
        await answer(owner, visitor)
        await visitor.texts(system)
        await tick(system, clock, 23)
        too_early = len(await visitor.texts(system))
        await tick(system, clock, 1)
        next_day = await visitor.read(system)
        await answer(owner, visitor, "Any news?")
        await tick(system, clock, 72)
        much_later = len(await visitor.texts(system))

    assert too_early == 1
    assert [one["blocks"][0]["text"] for one in next_day[1:]] == ["Did our answer help?"]
    assert much_later == 2


async def test_a_follow_up_waits_for_the_opening_hours(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await follow_up_on(owner)
        visitor = Writer(owner, seed)
        clock.advance(days=4, hours=1)
        await visitor.write("A question on Friday")
        await answer(owner, visitor)
        await visitor.texts(system)
        await tick(system, clock, 60)
        over_the_weekend = len(await visitor.texts(system))
        await tick(system, clock, 5)
        on_monday_morning = len(await visitor.texts(system))

    assert (over_the_weekend, on_monday_morning) == (1, 2)


async def test_a_silence_is_followed_up_once_however_often_a_teammate_writes(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await follow_up_on(owner)
        await owner.ok("PATCH", f"/channels/{seed.channel.id}", {"policy_id": "web-30d"})
        visitor = Writer(owner, seed)
        await visitor.write("A question")
        for text in ("An answer", "Another answer"):
            await answer(owner, visitor, text)
            await visitor.texts(system)
            await tick(system, clock, 48)
        await visitor.texts(system)
        thread = (await owner.ok("GET", f"/conversations/{visitor.conversation}/messages"))["items"]

    assert [one["state"] for one in thread if one.get("automatic") == "follow_up"] == ["sent"]
    assert [one["state"] for one in thread if one["author"]["kind"] == "teammate"] == ["sent", "sent"]


async def test_nobody_is_followed_up_who_wrote_again_or_whose_conversation_is_closed(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await follow_up_on(owner)
        talker, done = Writer(owner, seed), Writer(owner, seed)
        for one in (talker, done):
            await one.write("A question")
            await answer(owner, one)
            await one.texts(system)
        clock.advance(hours=1)
        await talker.write("Thanks, and another one")
        await owner.ok("PATCH", f"/conversations/{done.conversation}", {"status": "closed"})
        await tick(system, clock, 48)
        told = [len(await one.texts(system)) for one in (talker, done)]

    assert told == [1, 1]


async def test_no_silence_is_followed_up_unless_the_business_turned_it_on(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        visitor = Writer(owner, seed)
        await visitor.write("A question")
        await answer(owner, visitor)
        await visitor.texts(system)
        await tick(system, clock, 48)
        told = len(await visitor.texts(system))

    assert told == 1


async def test_a_preview_fills_in_variables_and_names_what_is_missing(system: System) -> None:
    seed = await seeded(system)
    draft = {"text": "Hi {{ contact.first_name }}, call {{ location.phone }}. {{ hours }}", "locale": "en"}
    async with asking(system, seed.owner) as (owner,):
        shown = await owner.ok("POST", "/automatic-messages/preview", {**draft, "location_id": str(seed.location_id)})
        status, problem = await owner("POST", "/automatic-messages/preview", {"text": "{% if x %}"})

    assert shown["text"].startswith("Hi Rini, call . Mon–Fri 09:00–18:00")
    assert shown["missing"] == ["location.phone"]
    assert (status, problem["code"], problem["field"]) == (422, "invalid_template", "text")


async def test_the_warning_of_personal_data_has_the_business_s_words_where_it_set_some(system: System) -> None:
    seed = await seeded(system)
    own = {"kind": "warning", "locale": "en", "text": "{{ workspace.name }} never needs your card number."}
    place = {"channel_id": str(seed.channel.id), "location_id": str(seed.location_id)}
    async with asking(system, seed.owner) as (owner,):
        first, second, third = [Writer(owner, seed) for _ in range(3)]
        await first.write("My card is 4242 4242 4242 4242")
        await owner.ok("PUT", "/automatic-messages", own)
        await second.write("My card is 4242 4242 4242 4242")
        await second.write("Once more: 4242 4242 4242 4242")
        await owner.ok("PUT", "/automatic-messages", {**own, **place, "enabled": False})
        await third.write("My card is 4242 4242 4242 4242")
        told = [
            [one["blocks"][0]["text"] for one in await writer.read(system) if "card number" in str(one["blocks"])]
            for writer in (first, second, third)
        ]

    assert len(told[0]) == 1
    assert told[0][0].startswith("For your safety we have hidden")
    assert told[1:] == [["Kopi Angsa never needs your card number."], []]


async def test_the_shipped_texts_are_listed_in_six_languages(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.viewer) as (viewer,):
        found = await viewer.ok("GET", "/automatic-messages")
        refused, _ = await viewer("PUT", "/automatic-messages", {"kind": "welcome", "text": "Hi"})

    assert found["items"] == []
    assert {one["kind"]: one["enabled"] for one in found["shipped"]} == {
        "welcome": True,
        "away": True,
        "welcome_back": True,
        "follow_up": False,
        "warning": True,
    }
    assert all(set(one["texts"]) == {"en", "id", "pt-BR", "ru", "th", "zh-CN"} for one in found["shipped"])
    assert refused == 403
