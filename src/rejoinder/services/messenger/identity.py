"""The business vouches for a visitor with a short-lived JWT, signed by its backend."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from rejoinder.domain.channel import Channel
from rejoinder.domain.problem import NotSignedIn
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.store.database import Tx

#: The longest that an identity may be vouched for at once, in seconds: a leaked token is worth little.
LONGEST_S = 24 * 3600
_LEEWAY_S = 60
_LONGEST_SUBJECT = 200


class Vouched(msgspec.Struct, frozen=True):
    """Who the business says that a visitor is, and what it says of them."""

    subject: str
    until: datetime
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    traits: dict[str, Any] = {}


def secret_use(channel: Channel) -> str:
    """Name the vault's use for a channel's signing secret."""
    return f"channel:{channel.id}"


async def vouched(system: System, tx: Tx, channel: Channel, token: str) -> Vouched:
    """Check an identity token: HS256 by this channel's secret, `aud` its key, `sub`, `exp` at most a day ahead."""
    sealed = await channels.sealed_secrets(tx, channel.id)
    if sealed is None:
        raise _refused("the channel has no signing secret yet", "Make one in Settings, Channels.")
    key = OctKey.import_key(system.vault.open(tx.workspace_id, secret_use(channel), sealed))
    try:
        claims = jwt.decode(token, key, algorithms=["HS256"]).claims
    except (JoseError, ValueError) as error:
        raise _refused("its signature is not this channel's", "Sign it with the channel's secret.") from error
    return _checked(claims, channel, int(system.clock().timestamp()))


def _checked(claims: dict[str, Any], channel: Channel, now: int) -> Vouched:
    if claims.get("aud") != channel.key:
        raise _refused("its aud is not this channel's key", "Set aud to the key in the snippet.")
    expires = claims.get("exp")
    if not isinstance(expires, int) or isinstance(expires, bool):
        raise _refused("its exp is missing", "Sign a fresh one for each page, an hour at most.")
    if expires < now - _LEEWAY_S:
        raise NotSignedIn(
            "identity_expired",
            "The identity token is too old.",
            remedy="Sign a fresh one, and give it to the messenger with `update`.",
            field="identity",
        )
    if expires > now + LONGEST_S:
        raise _refused("its exp is more than a day ahead", "Sign a fresh one for each page, an hour at most.")
    begins = claims.get("nbf", 0)
    if not isinstance(begins, int) or begins > now + _LEEWAY_S:
        raise _refused("its nbf is yet to come", "Compare the clocks of your server and this one.")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise _refused("its sub is missing", "Set sub to your own id of the person.")
    traits = claims.get("traits") or {}
    return Vouched(
        subject=subject,
        until=datetime.fromtimestamp(expires, UTC),
        name=_text(claims.get("name")),
        email=_text(claims.get("email")),
        phone=_text(claims.get("phone")),
        traits=traits if isinstance(traits, dict) else {},
    )


def _text(value: object) -> str | None:
    return value[:200] if isinstance(value, str) and value else None


def _refused(why: str, remedy: str) -> NotSignedIn:
    return NotSignedIn("identity_invalid", f"The identity token was refused: {why}.", remedy=remedy, field="identity")
