"""python-telegram-bot, unchanged, works against the simulated Bot API: it sends, receives, and reads the errors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Location, Message, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from rejoinder.simulators.fates import Fate
from rejoinder.simulators.records import Tap
from simulating import Simulators, simulating

RINA = 510000001
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@asynccontextmanager
async def bot_of(simulators: Simulators, token: str = "") -> AsyncIterator[Bot]:
    """Make a bot as its users do, pointed at the simulators."""
    base = simulators.at("telegram")
    token = token or simulators.account("telegram").secrets["token"]
    async with Bot(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        yield bot


async def test_a_bot_answers_who_started_it() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot:
        simulators.starts("telegram", "poster")
        sent = await bot.send_message(RINA, "Halo Rina", reply_markup=keyboard())
        [update] = await bot.get_updates(timeout=0)
        thread = simulators.thread("telegram")

    assert bot.username == "kopi_kita_bot"
    assert update.message is not None
    assert (update.message.text, update.message.from_user and update.message.from_user.full_name) == (
        "/start poster",
        "Rina Contoh",
    )
    assert (sent.text, sent.chat.id, sent.reply_markup is not None) == ("Halo Rina", RINA, True)
    assert [one.text for one in thread.said] == ["/start poster", "Halo Rina"]
    assert thread.said[-1].taps == (Tap("Ya", "reply", "yes"), Tap("Toko", "url", "https://example.com/"))


async def test_an_application_polls_hears_taps_and_answers() -> None:
    heard = []

    async def start(update: Update, _: object) -> None:
        assert update.message
        await update.message.reply_text("Halo", reply_markup=keyboard())

    async def tapped(update: Update, _: object) -> None:
        assert update.callback_query
        await update.callback_query.answer("Baik")
        await update.callback_query.edit_message_text("Terima kasih")
        heard.append(update.callback_query.data)

    async def photo(update: Update, _: object) -> None:
        assert update.message
        file = await update.message.photo[-1].get_file()
        heard.append(bytes(await file.download_as_bytearray()))

    async with simulating() as simulators, bot_of(simulators) as bot:
        application = ApplicationBuilder().bot(bot).build()
        application.add_handler(CommandHandler("start", start))
        application.add_handler(CallbackQueryHandler(tapped))
        application.add_handler(MessageHandler(filters.PHOTO, photo))
        await application.initialize()
        simulators.starts("telegram")
        thread = simulators.thread("telegram")
        for update in await bot.get_updates():
            await application.process_update(update)
        simulators.taps("telegram", thread.said[-1], thread.said[-1].taps[0])
        simulators.says("telegram", media=(simulators.stage.media.keep(GIF, "broken.gif"),))
        for update in await bot.get_updates(offset=80_000_002):
            await application.process_update(update)
        await application.shutdown()

    assert heard == ["yes", GIF]
    assert (thread.said[1].text, thread.said[1].edited) == ("Terima kasih", True)


async def test_updates_come_to_a_webhook_with_its_secret() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot, hooked() as (url, heard):
        await bot.set_webhook(url, secret_token="s3cret", allowed_updates=["message", "my_chat_member"])
        simulators.says("telegram", "Halo")
        await simulators.stage.courier.idle()
        info = await bot.get_webhook_info()

    assert info.url == url
    assert [secret for secret, _ in heard] == ["s3cret"]
    assert Update.de_json(heard[0][1], None).message.text == "Halo"  # type: ignore[union-attr]


async def test_a_file_is_uploaded_and_read_back() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot:
        simulators.starts("telegram")
        sent = await bot.send_photo(RINA, GIF, caption="Lihat")
        again = await bot.send_photo(RINA, sent.photo[-1].file_id)
        place = await bot.send_location(RINA, -6.9, 107.6)
        file = await bot.get_file(again.photo[-1].file_id)
        content = bytes(await file.download_as_bytearray())

    assert content == GIF
    assert sent.caption == "Lihat"
    assert place.location == Location(107.6, -6.9)


@pytest.mark.parametrize(
    ("fate", "error", "words"),
    [
        (Fate.BLOCKED, Forbidden, "bot was blocked by the user"),
        (Fate.NEVER_STARTED, Forbidden, "bot can't initiate conversation with a user"),
        (Fate.DEACTIVATED, Forbidden, "user is deactivated"),
        (Fate.UNREACHABLE, BadRequest, "Chat not found"),
    ],
)
async def test_a_fate_is_the_error_that_the_library_knows(fate: Fate, error: type[Exception], words: str) -> None:
    async with simulating() as simulators, bot_of(simulators) as bot:
        simulators.starts("telegram")
        simulators.stage.fates.set("telegram", str(RINA), fate)
        with pytest.raises(error, match=words):
            await bot.send_message(RINA, "Halo")


async def test_who_never_started_cannot_be_written_to_and_who_blocks_no_longer() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot:
        with pytest.raises(Forbidden, match="can't initiate"):
            await bot.send_message(RINA, "Halo")
        simulators.starts("telegram")
        assert isinstance(await bot.send_message(RINA, "Halo"), Message)
        await simulators.control("POST", "/phone/people/rina/talks/telegram:7001112233/block", {"on": True})
        with pytest.raises(Forbidden, match="blocked"):
            await bot.send_message(RINA, "Masih di sana?")
        updates = await bot.get_updates()

    kicked = updates[-1].my_chat_member
    assert kicked is not None
    assert kicked.new_chat_member.status == "kicked"


async def test_a_burst_is_told_how_long_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with simulating() as simulators, bot_of(simulators) as bot:
        simulators.stage.clock.stand()
        simulators.starts("telegram")
        for number in range(5):
            await bot.send_message(RINA, f"{number}")
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(RINA, "one more")

    assert caught.value.retry_after == timedelta(seconds=1)


async def test_a_token_that_ran_out_is_no_token() -> None:
    async with simulating() as simulators:
        await simulators.control("PATCH", "/control/accounts/telegram:7001112233", {"expired": True})
        with pytest.raises(InvalidToken):
            async with bot_of(simulators):
                pass


async def test_what_the_bot_api_refuses_is_refused_in_its_words() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot:
        simulators.starts("telegram")
        with pytest.raises(BadRequest, match="Message is too long"):
            await bot.send_message(RINA, "a" * 4_097)
        with pytest.raises(BadRequest, match="Button_data_invalid"):
            await bot.send_message(RINA, "Halo", reply_markup=keyboard("ї" * 33))


def keyboard(data: str = "yes") -> InlineKeyboardMarkup:
    """Make two keys."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton("Ya", callback_data=data)], [InlineKeyboardButton("Toko", url="https://example.com/")]]
    )


@asynccontextmanager
async def hooked() -> AsyncIterator[tuple[str, list[tuple[str, dict[str, object]]]]]:
    """Listen at a webhook; gives its address, and the secret and body of each update."""
    heard: list[tuple[str, dict[str, object]]] = []

    async def take(request: web.Request) -> web.Response:
        heard.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        return web.Response()

    application = web.Application()
    application.router.add_post("/hook", take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", heard
    finally:
        await runner.cleanup()


async def test_a_reaction_is_told_to_a_bot_that_asks_for_such() -> None:
    async with simulating() as simulators, bot_of(simulators) as bot, hooked() as (url, heard):
        said = simulators.says("telegram", "Halo")
        await bot.set_webhook(url, secret_token="s3cret", drop_pending_updates=True)
        for kinds, emoji in (([], "👎"), (["message_reaction"], "👍"), (["message_reaction"], "")):
            await bot.set_webhook(url, secret_token="s3cret", allowed_updates=kinds)
            talk = f"/phone/people/rina/talks/telegram:{simulators.account('telegram').id}"
            await simulators.control("POST", f"{talk}/react", {"message": said.id, "emoji": emoji})
            await simulators.stage.courier.idle()

    found = [Update.de_json(body, None).message_reaction for _, body in heard]  # type: ignore[union-attr]
    assert [[one.emoji for one in change.new_reaction] for change in found if change] == [["👍"], []]
