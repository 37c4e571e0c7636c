"""While a contact is erased others look on, something is sent, and files are shown elsewhere."""

import asyncio
from typing import Any
from uuid import UUID

import aiohttp
import pytest

from acceptance.inbox.test_live import Socket
from acceptance.topics.conftest import Shop, shop  # noqa: F401 - a fixture
from people import Guest
from rejoinder.domain.content import File
from rejoinder.services import uploads
from rejoinder.services.dispatch import dispatch
from rejoinder.services.housekeeping import tidy
from rejoinder.services.messenger.talk import Writing, write
from rejoinder.store import attachments, erasing

PEOPLE = 8


async def test_other_tabs_and_the_visitors_own_lose_them_at_once(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest()
    talk = str(await shop.thread(guest))
    contact = str(guest.visitor.contact_id)
    base = shop.owner.base
    async with (
        aiohttp.ClientSession() as elsewhere,
        shop.agent.http.ws_connect(f"{base}/api/v1/live", headers={**shop.agent.headers, "Origin": base}) as ours,
        elsewhere.ws_connect(f"{base}/messenger/v1/live") as theirs,
    ):
        team, visitor = Socket(ours), Socket(theirs)
        await team.hello()
        await visitor.hello(session=guest.booted.session)
        await shop.owner.ok("DELETE", f"/contacts/{contact}")
        await team.change("conversation.removed", id=talk)
        await team.change("contact.removed", id=contact)
        await visitor.change("conversation.removed", id=talk)


async def test_whoever_comes_back_in_the_same_browser_is_somebody_new(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest()
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    async with shop.owner.http.post(
        f"{shop.owner.base}/messenger/v1/boot",
        json={"key": shop.seed.channel.key},
        headers={"Authorization": f"Bearer {guest.booted.session}"},
    ) as answer:
        booted = await answer.json()
    assert answer.status < 300
    assert booted["contact"]["id"] != str(guest.visitor.contact_id)


async def sent_file(shop: Shop, guest: Guest, content: bytes) -> UUID:  # noqa: F811
    """Let a visitor send a file; returns its id."""
    workspace_id = shop.seed.workspace_id
    by = guest.visitor.contact_id
    file = await uploads.keep(shop.system, workspace_id, "id-card.txt", content, by_kind="contact", by=by)
    writing = Writing(
        client_id=str(shop.system.new_id()), blocks=(File(file),), conversation_id=await shop.thread(guest)
    )
    await write(shop.system, guest.visitor, writing)
    return file.id


async def known(shop: Shop, file_id: UUID) -> bool:  # noqa: F811
    async with shop.system.db.people(shop.seed.workspace_id) as tx:
        return file_id in await attachments.several(tx, [file_id])


async def test_their_files_go_and_one_that_is_shown_elsewhere_stays(shop: Shop) -> None:  # noqa: F811
    guest, other = await shop.guest("Lia"), await shop.guest("Bima")
    own, shared = await sent_file(shop, guest, b"mine"), await sent_file(shop, guest, b"a price list")
    async with shop.system.db.people(shop.seed.workspace_id) as tx:
        (file,) = (await attachments.several(tx, [shared])).values()
    writing = Writing(client_id="forwarded", blocks=(File(file),), conversation_id=await shop.thread(other))
    await write(shop.system, other.visitor, writing)
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")

    assert (await known(shop, own), await known(shop, shared)) == (False, True)
    assert await shop.system.files.get(shop.seed.workspace_id, shared) == b"a price list"
    with pytest.raises(FileNotFoundError):
        await shop.system.files.get(shop.seed.workspace_id, own)


async def test_files_whose_store_is_away_are_removed_by_housekeeping(
    shop: Shop,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guest = await shop.guest()
    own = await sent_file(shop, guest, b"mine")

    async def away(*_: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as patch:
        patch.setattr(shop.system.files, "delete", away)
        await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    await tidy(shop.system)

    assert not await known(shop, own)
    with pytest.raises(FileNotFoundError):
        await shop.system.files.get(shop.seed.workspace_id, own)


async def test_a_long_history_goes_in_steps_and_whole(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr(erasing, "STEP", 2)
    guest = await shop.guest()
    for number in range(5):
        await shop.writes(guest, f"message {number}")
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        left = await tx.value("SELECT count(*) FROM message WHERE workspace_id = $1", tx.workspace_id)
    assert left == 0


async def test_nothing_is_handed_over_to_whoever_was_erased_however_it_races(shop: Shop) -> None:  # noqa: F811
    """Answers are written, passed on and erased at once; what was handed over when the erasing ended is all."""
    guests = [await shop.guest(f"Guest {number}") for number in range(PEOPLE)]
    talks = [await shop.thread(guest) for guest in guests]
    over = asyncio.Event()

    async def answering(talk: UUID) -> set[int]:
        seen = set()
        for number in range(12):
            said = {"client_id": f"answer-{number:04}", "blocks": [{"type": "text", "text": f"Answer {number}"}]}
            seen.add((await shop.agent("POST", f"/conversations/{talk}/messages", said))[0])
            shop.clock.advance(seconds=6)
        return seen

    async def passing_on() -> None:
        while not over.is_set():
            await dispatch(shop.system)

    async def erased(guest: Guest) -> int:
        status, _ = await shop.owner("DELETE", f"/contacts/{guest.visitor.contact_id}")
        assert status == 204
        return handed_over(guest)

    def handed_over(guest: Guest) -> int:
        return sum(one.address == address_of[guest.visitor.identity_id] for one in shop.channel.sent)

    address_of = await addresses(shop, guests)
    workers = [asyncio.create_task(passing_on()) for _ in range(2)]
    found: list[Any] = await asyncio.gather(*(answering(talk) for talk in talks), *(erased(guest) for guest in guests))
    over.set()
    await asyncio.gather(*workers)
    shop.clock.advance(minutes=5)
    await shop.passed_on()

    assert set.union(*found[:PEOPLE]) <= {201, 404}
    assert [handed_over(guest) for guest in guests] == found[PEOPLE:]


async def addresses(shop: Shop, guests: list[Guest]) -> dict[UUID, str]:  # noqa: F811
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        known = await erasing.addresses(tx, [guest.visitor.contact_id for guest in guests])
    return {one.id: one.address for one in known}
