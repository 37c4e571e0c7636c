"""Tokens for a service account: asked for with a signed assertion (RFC 7523), and kept in memory while they last."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from rejoinder.channels.contract import Account
from rejoinder.channels.net import Http, UnreachedError

SCOPE = "https://www.googleapis.com/auth/rcsbusinessmessaging"
TOKEN_URL = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_ASSERTED_FOR_S = 3_600
#: A token is asked for anew so long before it runs out.
_EARLY_S = 120
_OK, _BUSY, _BROKEN = 200, 429, 500


class UngrantedError(Exception):
    """No token was given; `passes` when one may be given in a moment."""

    def __init__(self, why: str, *, passes: bool = False) -> None:
        super().__init__(why)
        self.passes = passes


class Key(msgspec.Struct, frozen=True):
    """What of a service account's key file is needed."""

    client_email: str
    private_key: str
    token_uri: str = TOKEN_URL


def now() -> datetime:
    """Tell the time by which Google judges an assertion."""
    return datetime.now(UTC)


class Tokens:
    """Gives tokens; each is asked for once and used until it runs out."""

    def __init__(self, http: Http, base: str = "", clock: Callable[[], datetime] = now) -> None:
        self._http = http
        self._base = base
        self._clock = clock
        self._kept: dict[str, tuple[str, float]] = {}
        self._asking: dict[str, asyncio.Lock] = {}

    async def of(self, account: Account) -> str:
        """Give a token for an account; raises UngrantedError."""
        key = key_of(account)
        async with self._asking.setdefault(key.client_email, asyncio.Lock()):
            token, until = self._kept.get(_named(key), ("", 0.0))
            if not token or until <= time.monotonic():
                token, lasts_s = await self._asked(key)
                self._kept[_named(key)] = token, time.monotonic() + lasts_s - _EARLY_S
            return token

    def forget(self, account: Account) -> None:
        """Ask anew next time: the token was not taken."""
        self._kept.pop(_named(key_of(account)), None)

    async def _asked(self, key: Key) -> tuple[str, float]:
        url = f"{self._base}/token" if self._base else key.token_uri
        form = {"grant_type": _GRANT, "assertion": _assertion(key, self._clock())}
        try:
            reply = await self._http.call("POST", url, form=form)
        except UnreachedError as error:
            raise UngrantedError(str(error), passes=True) from error
        told = reply.json()
        if reply.status != _OK or not isinstance(told, dict) or not told.get("access_token"):
            said = told.get("error_description") or told.get("error") if isinstance(told, dict) else ""
            passes = reply.status == _BUSY or reply.status >= _BROKEN
            raise UngrantedError(str(said or reply.status), passes=passes)
        return str(told["access_token"]), _seconds(told.get("expires_in"))


def key_of(account: Account) -> Key:
    """Read an account's key file; raises UngrantedError where it is none."""
    try:
        return msgspec.json.decode(account.secrets["service_account"].encode(), type=Key)
    except (msgspec.DecodeError, KeyError) as error:
        raise UngrantedError(f"This is no service account's key file: {error}") from error


def _assertion(key: Key, at: datetime) -> str:
    issued = int(at.timestamp())
    claims = {
        "iss": key.client_email,
        "scope": SCOPE,
        "aud": key.token_uri,
        "iat": issued,
        "exp": issued + _ASSERTED_FOR_S,
    }
    try:
        return jwt.encode({"alg": "RS256", "typ": "JWT"}, claims, RSAKey.import_key(key.private_key))
    except (JoseError, ValueError, TypeError) as error:
        raise UngrantedError(f"The key file's private key cannot be read: {error}") from error


def _named(key: Key) -> str:
    return f"{key.client_email}\n{key.private_key}"


def _seconds(given: Any) -> float:
    return float(given) if isinstance(given, int | float) else float(_ASSERTED_FOR_S)
