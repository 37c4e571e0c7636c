"""One-time codes of an authenticator, each good once; recovery codes for whoever lost it."""

import base64
import hmac
import io
import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
import pyotp

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Conflict, Invalid, NotAllowed
from rejoinder.services import audit
from rejoinder.services.accounts.own import confirm_password, teammate_only
from rejoinder.services.secrets import hashed
from rejoinder.services.system import System
from rejoinder.store import teammates
from rejoinder.store.database import Tx

ISSUER = "Rejoinder"
STEP_S = 30
#: Codes of the step before and after count too: clocks differ, and people type slowly.
_STEPS = (0, -1, 1)
_RECOVERY_CODES = 10
_RECOVERY_BYTES = 10
_USE = "totp"


class Proposed(msgspec.Struct, frozen=True):
    """A secret to put into an authenticator, as text, as a link and as a QR code (an SVG document)."""

    secret: str
    uri: str
    qr_svg: str


class Confirmed(msgspec.Struct, frozen=True):
    """Codes that each sign in once without the authenticator; they are shown only now."""

    recovery_codes: list[str]


async def propose(system: System, actor: Actor) -> Proposed:
    """Make a secret for the actor's authenticator; it counts once `confirm` has seen a code of it."""
    teammate_only(actor)
    secret = pyotp.random_base32()
    async with system.db.people(actor.workspace_id) as tx:
        sealed = system.vault.seal(actor.workspace_id, _USE, secret.encode())
        if not await teammates.propose_totp(tx, actor.id, sealed):
            raise Conflict("totp_in_use", "Codes are asked for already.", remedy="Turn them off first.")
        person = await teammates.credentials(tx, actor.id)
    uri = pyotp.TOTP(secret).provisioning_uri(name=person["email"], issuer_name=ISSUER)
    return Proposed(secret=secret, uri=uri, qr_svg=_drawn(uri))


async def confirm(system: System, actor: Actor, code: str) -> Confirmed:
    """Ask for a code at each sign-in from now on, if this one is right."""
    teammate_only(actor)
    async with system.db.people(actor.workspace_id) as tx:
        person = await teammates.credentials(tx, actor.id)
        if person["totp_secret"] is None or person["totp_confirmed_at"]:
            raise Conflict("no_totp_proposed", "There is no authenticator to confirm.", remedy="Begin again.")
        if not await _is_code(system, tx, person, code):
            raise Invalid("wrong_code", "This code is not right.", field="code", remedy="Type the code shown now.")
        codes = [_recovery_code() for _ in range(_RECOVERY_CODES)]
        kept = [_recovery_hash(one) for one in codes]
        await teammates.confirm_totp(tx, actor.id, system.clock(), kept)
        await audit.note(system, tx, actor, "totp.turned_on", "teammate", actor.id)
    return Confirmed(recovery_codes=codes)


async def remove(system: System, actor: Actor, password: str) -> None:
    """Ask for no codes any more; needs the password."""
    await confirm_password(system, actor, password)
    async with system.db.people(actor.workspace_id) as tx:
        await teammates.remove_totp(tx, actor.id)
        await audit.note(system, tx, actor, "totp.turned_off", "teammate", actor.id)


async def reset(system: System, actor: Actor, tx: Tx, teammate_id: UUID) -> None:
    """Let a teammate who lost everything sign in with the password alone."""
    if actor.id == teammate_id:
        raise NotAllowed("own_totp", "Turn off your own codes with your password.", remedy="See your profile.")
    await teammates.remove_totp(tx, teammate_id)
    await audit.note(system, tx, actor, "totp.reset", "teammate", teammate_id)


async def use(system: System, tx: Tx, person: Any, code: str) -> bool:
    """Use up a code or a recovery code at sign-in; False when it is wrong or was used."""
    if await _is_code(system, tx, person, code):
        return True
    return await teammates.use_recovery(tx, person["id"], _recovery_hash(code)) is not None


async def _is_code(system: System, tx: Tx, person: Any, code: str) -> bool:
    step = _step_of(_secret(system, tx.workspace_id, person["totp_secret"]), code, system.clock())
    return step is not None and await teammates.use_step(tx, person["id"], step)


def _secret(system: System, workspace_id: UUID, sealed: bytes) -> str:
    return system.vault.open(workspace_id, _USE, sealed).decode()


def _step_of(secret: str, code: str, now: datetime) -> int | None:
    """Find the step whose code this is."""
    typed = code.replace(" ", "").encode()
    here = int(now.timestamp()) // STEP_S
    codes = pyotp.TOTP(secret)
    for step in (here + offset for offset in _STEPS):
        if hmac.compare_digest(codes.generate_otp(step).encode(), typed):
            return step
    return None


def _recovery_code() -> str:
    text = base64.b32encode(secrets.token_bytes(_RECOVERY_BYTES)).decode().lower()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def _recovery_hash(code: str) -> bytes:
    return hashed("recovery:" + code.replace(" ", "").replace("-", "").lower())


def _drawn(uri: str) -> str:
    import segno  # noqa: PLC0415 - 15 ms that only who sets up a second factor waits for

    svg = io.BytesIO()
    segno.make(uri, micro=False).save(svg, kind="svg", xmldecl=False, border=2, scale=5, dark="#000", light="#fff")
    return svg.getvalue().decode()
