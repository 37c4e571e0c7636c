"""Nobody takes over another's conversations: tries, each of which must fail, and what must work beside them."""

import asyncio
import base64
import json
from typing import Any

import pytest
import pytest_asyncio
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from people import Guest, answers, says, words
from rejoinder.domain.channel import Channel
from rejoinder.domain.problem import NotSignedIn, Problem
from rejoinder.services.channels.keep import ChannelChange, SettingsChange, change_channel
from rejoinder.services.channels.snippet import drop_secret, make_secret
from rejoinder.services.conversations.reply import reply
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger.boot import Boot, Booted, Page, Traits, boot
from rejoinder.services.messenger.identity import secret_use
from rejoinder.services.messenger.leave import block
from rejoinder.services.messenger.talk import list_conversations, read_thread
from rejoinder.services.messenger.visitor import recognize
from rejoinder.services.messenger.visits import end
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.testing import FixedClock
from seeds import Seed, seeded

SECRET = "copper-lantern-tide-copper-lantern-tide"


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace whose channel has a signing secret."""
    made = await seeded(system)
    await sign_with(system, made, made.channel, SECRET)
    return made


async def sign_with(system: System, seed: Seed, channel: Channel, secret: str) -> None:
    sealed = system.vault.seal(seed.workspace_id, secret_use(channel), secret.encode())
    async with system.db.service(seed.workspace_id) as tx:
        await tx.run(
            "UPDATE channel SET secrets = $3 WHERE workspace_id = $1 AND id = $2", seed.workspace_id, channel.id, sealed
        )


def claims(system: System, seed: Seed, sub: str, **more: Any) -> dict[str, Any]:
    return {"sub": sub, "aud": seed.channel.key, "exp": int(system.clock().timestamp()) + 3600, **more}


def signed(said: dict[str, Any], secret: str = SECRET, alg: str = "HS256") -> str:
    return jwt.encode({"alg": alg}, said, OctKey.import_key(secret), algorithms=[alg])


async def opened(system: System, seed: Seed, **given: Any) -> Booted:
    return await boot(system, Boot(key=seed.channel.key, **given), None)


async def as_user(system: System, seed: Seed, sub: str, session: str | None = None, **more: Any) -> Guest:
    booted = await opened(system, seed, session=session, identity=signed(claims(system, seed, sub, **more)))
    return Guest(await recognize(system, booted.session), booted)


async def anonymous(system: System, seed: Seed, **given: Any) -> Guest:
    booted = await opened(system, seed, **given)
    return Guest(await recognize(system, booted.session), booted)


def unsigned(said: dict[str, Any]) -> str:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{part(said)}."


def by_public_key(said: dict[str, Any]) -> str:
    """Sign by RSA, whose public key an attacker hopes to be taken for the shared secret."""
    return jwt.encode({"alg": "RS256"}, said, RSAKey.generate_key(2048), algorithms=["RS256"])


async def test_naming_anothers_id_and_email_unsigned_gives_nothing_of_theirs(system: System, seed: Seed) -> None:
    victim = await as_user(system, seed, "u-1", name="Dewi", email="dewi@example.test")
    await says(system, victim.visitor, "Rahasia")
    attacker = await anonymous(
        system, seed, traits=Traits(name="Dewi", email="dewi@example.test", custom={"user_id": "u-1"})
    )
    assert attacker.visitor.contact_id != victim.visitor.contact_id
    assert attacker.booted.conversations == []
    assert attacker.booted.contact.kind == "lead"


FORGED = {
    "alg none": unsigned,
    "another secret": lambda said: signed(said, "x" * 40),
    "RS256": by_public_key,
    "HS384": lambda said: signed(said, alg="HS384"),
    "HS512": lambda said: signed(said, alg="HS512"),
    "no audience": lambda said: signed({**said, "aud": None}),
    "another's audience": lambda said: signed({**said, "aud": "another-key"}),
    "a list of audiences": lambda said: signed({**said, "aud": [said["aud"], "another"]}),
    "no end": lambda said: signed({name: value for name, value in said.items() if name != "exp"}),
    "past": lambda said: signed({**said, "exp": said["exp"] - 7200}),
    "forever": lambda said: signed({**said, "exp": said["exp"] + 10**7}),
    "true for an end": lambda said: signed({**said, "exp": True}),
    "not yet": lambda said: signed({**said, "nbf": said["exp"]}),
    "nobody": lambda said: signed({**said, "sub": ""}),
    "a number": lambda said: signed({**said, "sub": 7}),
    "rubbish": lambda _: "not.a.token",
    "nothing signed": lambda said: signed(said).rpartition(".")[0] + ".",
    "changed after signing": lambda said: swapped(signed(said)),
}


def swapped(token: str) -> str:
    head, _, sign = token.split(".")
    other = base64.urlsafe_b64encode(json.dumps({"sub": "u-2"}).encode()).decode().rstrip("=")
    return f"{head}.{other}.{sign}"


@pytest.mark.parametrize("how", FORGED)
async def test_a_forged_identity_is_refused_with_a_reason(system: System, seed: Seed, how: str) -> None:
    token = FORGED[how](claims(system, seed, "u-1"))
    with pytest.raises(NotSignedIn) as refused:
        await opened(system, seed, identity=token)
    assert refused.value.code == ("identity_expired" if how == "past" else "identity_invalid")
    assert refused.value.remedy


async def test_an_identity_for_another_channel_is_refused(system: System, seed: Seed) -> None:
    other = Channel(
        id=system.new_id(), type="web", name="Other", key="other-key", policy_id="web-24h", created_at=system.clock()
    )
    async with system.db.service(seed.workspace_id) as tx:
        await channels.add(tx, other)
    await sign_with(system, seed, other, "another-secret-another-secret-another")
    token = signed({**claims(system, seed, "u-1"), "aud": "other-key"}, "another-secret-another-secret-another")
    with pytest.raises(NotSignedIn):
        await opened(system, seed, identity=token)
    with pytest.raises(NotSignedIn):
        await boot(system, Boot(key="other-key", identity=signed(claims(system, seed, "u-1"))), None)


async def test_a_session_of_another_channel_is_no_session_here(system: System, seed: Seed) -> None:
    theirs = await seeded(system, "Teh Merak")
    victim = await anonymous(system, theirs)
    await says(system, victim.visitor, "Rahasia")
    here = await anonymous(system, seed, session=victim.booted.session)
    assert here.booted.session != victim.booted.session
    assert here.booted.conversations == []
    assert here.visitor.workspace_id == seed.workspace_id


async def test_what_was_said_anonymously_goes_with_whoever_signs_in(system: System, seed: Seed) -> None:
    before = await anonymous(system, seed, traits=Traits(name="Tamu"))
    written = await says(system, before.visitor, "Halo, apakah buka?")
    await dispatch(system)
    await answers(system, seed, written.conversation.id, "Buka sampai jam enam")
    user = await as_user(system, seed, "u-1", before.booted.session, name="Dewi")
    assert [one.id for one in user.booted.conversations] == [written.conversation.id]
    assert user.booted.unread == 2, "the welcome and the answer are unread still"
    assert user.booted.contact.kind == "user"
    assert user.booted.contact.name == "Dewi"
    thread = await read_thread(system, user.visitor, written.conversation.id, None, 20)
    assert [one.kind for one in thread.items] == ["in", "out", "out"]
    again = await says(system, user.visitor, "Terima kasih", written.conversation.id)
    assert again.conversation.id == written.conversation.id


async def test_the_old_token_is_worth_nothing_after_signing_in(system: System, seed: Seed) -> None:
    """Whoever planted or read an anonymous session's token learns nothing of the person who signs in with it."""
    before = await anonymous(system, seed)
    await says(system, before.visitor, "Halo")
    user = await as_user(system, seed, "u-1", before.booted.session)
    assert user.booted.session != before.booted.session
    with pytest.raises(NotSignedIn):
        await recognize(system, before.booted.session)
    with pytest.raises(NotSignedIn):
        await says(system, before.visitor, "Masih saya")
    planted = await anonymous(system, seed, session=before.booted.session)
    assert planted.booted.conversations == []


async def test_a_proven_session_never_becomes_anothers(system: System, seed: Seed) -> None:
    first = await as_user(system, seed, "u-1")
    await says(system, first.visitor, "Rahasia")
    second = await as_user(system, seed, "u-2", first.booted.session)
    assert second.visitor.contact_id != first.visitor.contact_id
    assert second.booted.conversations == []
    still = await recognize(system, first.booted.session)
    assert still.verified_as == "u-1"


async def test_after_shutdown_a_token_is_worth_nothing(system: System, seed: Seed) -> None:
    user = await as_user(system, seed, "u-1")
    await says(system, user.visitor, "Rahasia")
    await end(system, user.visitor)
    with pytest.raises(NotSignedIn):
        await recognize(system, user.booted.session)
    replayed = await anonymous(system, seed, session=user.booted.session)
    assert replayed.booted.conversations == []
    with pytest.raises(NotSignedIn):
        await says(system, user.visitor, "Dari tab lain")


async def test_a_session_ends_when_it_was_not_used_for_half_a_year(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    user = await anonymous(system, seed)
    clock.advance(days=181)
    with pytest.raises(NotSignedIn):
        await recognize(system, user.booted.session)


async def test_a_proven_session_is_proven_anew_within_a_day_of_its_token(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    user = await as_user(system, seed, "u-1")
    written = await says(system, user.visitor, "Halo")
    clock.advance(hours=24, minutes=59)
    assert (await recognize(system, user.booted.session)).verified_as == "u-1"
    clock.advance(minutes=2)
    with pytest.raises(NotSignedIn) as refused:
        await recognize(system, user.booted.session)
    assert refused.value.code == "identity_required"
    again = await as_user(system, seed, "u-1", session=user.booted.session)
    assert again.booted.session == user.booted.session
    assert [one.id for one in again.booted.conversations] == [written.conversation.id]
    assert (await recognize(system, user.booted.session)).verified_as == "u-1"


async def test_whoever_comes_without_a_token_after_that_is_a_stranger(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    user = await as_user(system, seed, "u-1")
    await says(system, user.visitor, "Halo")
    clock.advance(hours=26)
    stranger = await anonymous(system, seed, session=user.booted.session)
    assert stranger.visitor.contact_id != user.visitor.contact_id
    assert stranger.booted.conversations == []
    with pytest.raises(NotSignedIn):
        await recognize(system, user.booted.session)


async def test_a_new_secret_lets_everybody_be_proven_anew(system: System, seed: Seed) -> None:
    user = await as_user(system, seed, "u-1")
    passer = await anonymous(system, seed)
    await make_secret(system, seed.owner, seed.channel.id)
    with pytest.raises(NotSignedIn) as refused:
        await recognize(system, user.booted.session)
    assert refused.value.code == "identity_required"
    assert await recognize(system, passer.booted.session)


async def test_without_a_secret_nothing_has_to_be_proven(system: System, seed: Seed, clock: FixedClock) -> None:
    user = await as_user(system, seed, "u-1")
    await drop_secret(system, seed.owner, seed.channel.id)
    clock.advance(days=30)
    assert (await recognize(system, user.booted.session)).verified_as == "u-1"


async def test_a_channel_for_who_has_signed_in_shows_others_its_face_and_nothing_else(
    system: System, seed: Seed
) -> None:
    passer = await anonymous(system, seed)
    only = ChannelChange(settings=SettingsChange(signed_in_only=True))
    await change_channel(system, seed.owner, seed.channel.id, only)
    page = Page(url="https://kopi.example/beans?x=1")
    closed = await opened(system, seed, page=page)
    assert (closed.identity_required, closed.session, closed.conversations) == (True, "", [])
    assert closed.channel["name"] == seed.channel.name
    with pytest.raises(NotSignedIn):
        await recognize(system, closed.session)
    with pytest.raises(NotSignedIn) as refused:
        await recognize(system, passer.booted.session)
    assert refused.value.code == "identity_required"
    user = await as_user(system, seed, "u-1")
    assert not user.booted.identity_required
    assert await says(system, user.visitor, "Halo")
    async with system.db.service(seed.workspace_id) as tx:
        kept = await channels.read(tx, seed.channel.id)
        assert await tx.value("SELECT count(*) FROM contact WHERE workspace_id = $1", seed.workspace_id) == 2
    assert kept
    assert kept.snippet_seen_url == "https://kopi.example/beans"


async def test_one_cannot_read_write_or_leave_anothers_conversation(system: System, seed: Seed) -> None:
    victim, attacker = await anonymous(system, seed), await anonymous(system, seed)
    written = await says(system, victim.visitor, "Rahasia")
    with pytest.raises(Problem):
        await says(system, attacker.visitor, "Halo", written.conversation.id)
    with pytest.raises(Problem):
        await read_thread(system, attacker.visitor, written.conversation.id, None, 10)
    own = await says(system, attacker.visitor, "Milik saya")
    thread = await read_thread(system, attacker.visitor, own.conversation.id, written.message.id, 10)
    assert [one.id for one in thread.items if one.kind == "in"] == [own.message.id]
    assert [one.id for one in (await list_conversations(system, attacker.visitor, None, 10)).items] == [
        own.conversation.id
    ]


async def test_who_blocked_the_business_before_signing_in_has_blocked_it_after(system: System, seed: Seed) -> None:
    before = await anonymous(system, seed)
    written = await says(system, before.visitor, "Halo")
    await block(system, before.visitor, blocked=True)
    user = await as_user(system, seed, "u-1", before.booted.session)
    assert user.booted.blocked
    sent = await answers(system, seed, written.conversation.id, "Halo?")
    async with system.db.service(seed.workspace_id) as tx:
        state = await tx.value("SELECT state FROM message WHERE workspace_id = $1 AND id = $2", seed.workspace_id, sent)
    assert state == "dropped"


async def test_a_message_that_waits_while_somebody_signs_in_is_decided_by_who_they_are(
    system: System, seed: Seed
) -> None:
    known = await as_user(system, seed, "u-1")
    await says(system, known.visitor, "Halo")
    await block(system, known.visitor, blocked=True)
    before = await anonymous(system, seed)
    written = await says(system, before.visitor, "Halo")
    waiting = await reply(system, seed.agent, written.conversation.id, words(system, "Jawaban"))
    await as_user(system, seed, "u-1", before.booted.session)
    await dispatch(system)
    async with system.db.service(seed.workspace_id) as tx:
        state = await tx.value(
            "SELECT state FROM message WHERE workspace_id = $1 AND id = $2", seed.workspace_id, waiting.id
        )
    assert state == "dropped", "they blocked the business as u-1"


async def test_many_tabs_that_sign_in_at_once_make_one_person(system: System, seed: Seed) -> None:
    tabs = [await anonymous(system, seed) for _ in range(4)]
    for n, tab in enumerate(tabs):
        await says(system, tab.visitor, f"Dari tab {n}")
    guests = await asyncio.gather(*(as_user(system, seed, "u-9", tab.booted.session) for tab in tabs))
    assert len({guest.visitor.contact_id for guest in guests}) == 1
    assert len((await list_conversations(system, guests[0].visitor, None, 10)).items) == 4


async def test_writing_while_another_tab_signs_in_loses_nothing(system: System, seed: Seed) -> None:
    before = await anonymous(system, seed)
    await says(system, before.visitor, "Satu")

    async def writes(text: str) -> bool:
        try:
            await says(system, before.visitor, text)
        except NotSignedIn:
            return False
        return True

    wrote, user, more = await asyncio.gather(
        writes("Dua"), as_user(system, seed, "u-1", before.booted.session), writes("Tiga")
    )
    (one,) = (await list_conversations(system, user.visitor, None, 10)).items
    thread = await read_thread(system, user.visitor, one.id, None, 20)
    assert len([entry for entry in thread.items if entry.kind == "in"]) == 1 + wrote + more
