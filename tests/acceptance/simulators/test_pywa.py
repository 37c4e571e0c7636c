"""pywa, unchanged, works against the simulated Cloud API: it sends, receives, and reads the errors."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from aiohttp import web
from pywa_async import WhatsApp
from pywa_async.errors import (
    AuthorizationError,
    InvalidParameter,
    ReEngagementMessage,
    TemplateNotExists,
    TemplatePaused,
    TooManyMessages,
    WhatsAppError,
)
from pywa_async.types import Button, Section, SectionList, SectionRow
from pywa_async.types.templates import BodyText, TemplateLanguage

from rejoinder.simulators.fates import Fate
from rejoinder.simulators.records import Tap
from simulating import Simulators, simulating

RINA = "447700900101"
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


class Redirect(httpx.AsyncHTTPTransport):
    """Sends what is meant for Meta to the simulators: pywa has no other way to name a host."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = httpx.URL(base)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.host == "graph.facebook.com":
            request.url = self._base.copy_with(raw_path=self._base.raw_path + request.url.raw_path)
            request.headers["host"] = self._base.netloc.decode()
        return await super().handle_async_request(request)


class Business:
    """A business that uses pywa: what it was told, and its client."""

    def __init__(self, simulators: Simulators) -> None:
        account = simulators.account("whatsapp")
        self.heard: asyncio.Queue[Any] = asyncio.Queue()
        self.url = ""
        self.wa = WhatsApp(
            phone_id=account.id,
            token=account.secrets["access_token"],
            session=httpx.AsyncClient(transport=Redirect(simulators.at("whatsapp"))),
            server=None,
            verify_token="pywa-word",
            waba_id=account.settings["business_account_id"],
            app_secret=account.secrets["app_secret"],
        )
        for listen in (
            self.wa.on_message,
            self.wa.on_callback_button,
            self.wa.on_callback_selection,
            self.wa.on_message_status,
            self.wa.on_user_marketing_preferences,
        ):
            listen(self._hear)

    async def _hear(self, _: WhatsApp, update: Any) -> None:
        self.heard.put_nowait(update)

    async def next(self) -> Any:
        async with asyncio.timeout(10):
            return await self.heard.get()

    async def take(self, request: web.Request) -> web.Response:
        if request.method == "GET":
            given = request.query
            said, status = await self.wa.webhook_challenge_handler(given["hub.verify_token"], given["hub.challenge"])
            return web.Response(text=said, status=status)
        raw = await request.read()
        wrong = await self.wa.webhook_update_validator(raw, request.headers.get("X-Hub-Signature-256"))
        if wrong:
            return web.Response(text=wrong[0], status=wrong[1])
        said, status = await self.wa.webhook_update_handler(raw)
        return web.Response(text=said, status=status)


@asynccontextmanager
async def business(simulators: Simulators) -> AsyncIterator[Business]:
    """Open a business with its webhook known to the provider."""
    found = Business(simulators)
    application = web.Application()
    application.router.add_route("*", "/hook", found.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        await found.wa.override_waba_callback_url(found.url, "pywa-word")
        yield found
    finally:
        await runner.cleanup()


async def test_what_a_person_says_is_heard_with_a_right_signature_and_answered() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        simulators.says("whatsapp", "Halo")
        message = await shop.next()
        sent = await message.reply_text("Selamat pagi, Rina", quote=True)
        statuses = [(await shop.next()).status.value for _ in range(2)]
        thread = simulators.thread("whatsapp")

    assert (message.text, message.from_user.name, message.from_user.wa_id) == ("Halo", "Rina Contoh", RINA)
    assert statuses == ["sent", "delivered"]
    assert (thread.said[-1].id, thread.said[-1].text, thread.said[-1].state) == (
        sent.id,
        "Selamat pagi, Rina",
        "delivered",
    )
    assert thread.said[-1].reply_to == message.id


async def test_buttons_and_lists_are_shown_and_their_taps_heard() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        simulators.says("whatsapp", "Halo")
        await shop.next()
        await shop.wa.send_message(RINA, "Giling?", buttons=[Button("Ya", "yes"), Button("Tidak", "no")])
        rows = [SectionRow("Gayo", "gayo", "Aceh"), SectionRow("Toraja", "toraja")]
        await shop.wa.send_message(RINA, "Yang mana?", buttons=SectionList("Pilih", [Section("Kopi", rows)]))
        thread = simulators.thread("whatsapp")
        asked, listed = thread.said[-2:]
        simulators.taps("whatsapp", asked, asked.taps[0])
        assert listed.menu is not None
        simulators.taps("whatsapp", listed, listed.menu.sections[0][1][0])
        heard = []
        while len(heard) < 2:
            update = await shop.next()
            heard += [update.data] if hasattr(update, "data") else []

    assert asked.taps == (Tap("Ya", "reply", "yes"), Tap("Tidak", "reply", "no"))
    assert heard == ["yes", "gayo"]


async def test_pictures_go_both_ways(tmp_path: Any) -> None:
    async with simulating() as simulators, business(simulators) as shop:
        simulators.says("whatsapp", "Ini rusak", media=(simulators.stage.media.keep(GIF, "broken.gif"),))
        message = await shop.next()
        path = await message.image.download(path=tmp_path)
        sent = await shop.wa.send_image(RINA, GIF, caption="Ini yang baru", mime_type="image/gif")
        said = simulators.thread("whatsapp").find(sent.id)

    assert (message.caption, path.read_bytes()) == ("Ini rusak", GIF)
    assert said is not None
    assert (said.text, simulators.stage.media.content(said.media[0].id)) == ("Ini yang baru", GIF)


async def test_outside_the_window_only_a_template_arrives() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        simulators.says("whatsapp", "Halo")
        await shop.next()
        simulators.stage.clock.advance(timedelta(hours=25))
        late = await shop.wa.send_message(RINA, "Masih berminat?")
        statuses = [await shop.next(), await shop.next()]
        await shop.wa.send_template(
            RINA, "order_shipped", TemplateLanguage.INDONESIAN, [BodyText.params("Rina", "#2041", "Rabu")]
        )
        said = simulators.thread("whatsapp").said

    assert [(one.id, one.status.value) for one in statuses] == [(late.id, "sent"), (late.id, "failed")]
    assert isinstance(statuses[1].error, ReEngagementMessage)
    assert [one.text for one in said] == [
        "Halo",
        "Halo Rina, pesanan #2041 berangkat dari Bandung hari ini. Perkiraan tiba Rabu.",
    ]


async def test_places_with_names_are_filled_in_by_them() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        given = BodyText.params(count="3", customer_name="Rina", product="Gayo")
        await shop.wa.send_template(RINA, "back_in_stock", TemplateLanguage.ENGLISH, [given])
        wrong = BodyText.params(count="3", name="Rina", product="Gayo")
        with pytest.raises(WhatsAppError, match="Parameter name"):
            await shop.wa.send_template(RINA, "back_in_stock", TemplateLanguage.ENGLISH, [wrong])
        said = simulators.thread("whatsapp").said

    assert [one.text for one in said] == ["Hi Rina, Gayo is back: 3 bags, first come, first served."]


async def test_a_portfolio_writes_to_so_many_people_a_day() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        stage, given = simulators.stage, [BodyText.params("Rina", "#2041", "Rabu")]
        simulators.account("whatsapp").notes["tier"] = "1"

        async def told(number: str) -> None:
            await shop.wa.send_template(number, "order_shipped", TemplateLanguage.INDONESIAN, given)

        await told(RINA)
        await told(RINA)
        with pytest.raises(WhatsAppError, match="131064"):
            await told("6281234567899")
        simulators.says("whatsapp", "Halo")
        stage.clock.advance(timedelta(hours=25))
        await told("6281234567899")
        with pytest.raises(WhatsAppError, match="131064"):
            await told(RINA)


async def test_templates_are_listed() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        found = list(await shop.wa.get_templates())

    assert {(one.name, str(one.language.value)) for one in found} >= {("order_shipped", "en"), ("order_shipped", "id")}


async def test_a_person_who_stops_promotion_is_told_of() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        await simulators.control("POST", "/phone/people/rina/talks/whatsapp:106540352242922/stop", {"on": True})
        update = await shop.next()

    assert (update.from_user.wa_id, update.value.value) == (RINA, "stop")


async def test_errors_are_those_that_the_library_knows() -> None:
    async with simulating() as simulators, business(simulators) as shop:
        stage, account = simulators.stage, simulators.account("whatsapp")
        simulators.says("whatsapp", "Halo")
        with pytest.raises(InvalidParameter):
            await shop.wa.send_message(RINA, "x" * 4_097)
        with pytest.raises(TemplateNotExists):
            await shop.wa.send_template(RINA, "nothing", TemplateLanguage.ENGLISH, [])
        stage.fates.set("whatsapp", RINA, Fate.CLOSED)
        with pytest.raises(ReEngagementMessage):
            await shop.wa.send_message(RINA, "Halo")
        stage.fates.set("whatsapp", RINA, Fate.WELL)
        account.notes["templates"][0]["status"] = "PAUSED"
        with pytest.raises(TemplatePaused):
            await shop.wa.send_template(RINA, "order_shipped", TemplateLanguage.ENGLISH, [])
        stage.clock.stand()
        simulators.stage.pace.forget()
        for number in range(45):
            await shop.wa.send_message(RINA, f"{number}")
        with pytest.raises(TooManyMessages):
            await shop.wa.send_message(RINA, "one more")
        account.expired = True
        with pytest.raises(AuthorizationError):
            await shop.wa.send_message(RINA, "Halo")
