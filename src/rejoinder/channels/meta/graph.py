"""The Graph API: versioned paths, the account's token, and one request after another until something is refused."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import msgspec

from rejoinder.channels.contract import Accepted, Account, Failure, Field, KnownFailure, Refused
from rejoinder.channels.meta.errors import refused
from rejoinder.channels.net import Http, Reply, UnreachedError

BASE = "https://graph.facebook.com"
#: The version since 29 July 2026; each account may name another.
VERSION = "v26.0"
OK = 200
#: The most pages of a list that are read at once.
MOST_PAGES = 50


class Post(msgspec.Struct, frozen=True):
    """One message at the provider: where it goes, what it is, and where its id is in the answer."""

    path: str
    body: dict[str, Any]


def version_field() -> Field:
    """Ask for the version of the Graph API, where another than ours is wanted."""
    return Field(
        name="version",
        label="Graph API version",
        help="Leave it as it is, unless your app is bound to another one.",
        required=False,
        default=VERSION,
        pattern=r"^v\d{1,3}\.\d{1,2}$",
        example=VERSION,
    )


class Graph:
    """The Graph API as one channel type uses it."""

    def __init__(self, http: Http, base: str = "") -> None:
        self._http = http
        self._base = base or BASE

    async def call(
        self, account: Account, method: str, path: str, *, json: object = None, query: dict[str, str] | None = None
    ) -> Reply:
        """Make one request with the account's token; raises UnreachedError."""
        url = f"{self.url(account, path)}{f'?{urlencode(query)}' if query else ''}"
        return await self._http.call(method, url, json=json, headers=authorized(account))

    def url(self, account: Account, path: str) -> str:
        """Name a place of the API, in the account's version."""
        return f"{self._base}/{account.settings.get('version') or VERSION}/{path}"

    async def listed(self, account: Account, path: str, query: dict[str, str]) -> tuple[list[Any], Reply]:
        """Read a list page by page; returns what was read and the last answer, which may be an error."""
        found: list[Any] = []
        for _ in range(MOST_PAGES):
            reply = await self.call(account, "GET", path, query=query)
            told = reply.json()
            if reply.status != OK or not isinstance(told, dict) or not isinstance(told.get("data"), list):
                break
            found += told["data"]
            after = _after(told)
            if not after:
                break
            query = {**query, "after": after}
        return found, reply

    async def send(
        self, account: Account, posts: Sequence[Post], known: Sequence[KnownFailure], name: Any
    ) -> Accepted | Refused:
        """Send one message after another; what has arrived is said with a refusal, so that it is not sent again."""
        done: tuple[str, ...] = ()
        for post in posts:
            try:
                reply = await self.call(account, "POST", post.path, json=post.body)
            except UnreachedError as error:
                lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
                return Refused(lost, code="unreached", text=str(error), provider_ids=done)
            if reply.status != OK:
                return refused(reply, known, done)
            given = name(reply.json())
            if not given:
                return Refused(Failure.OUTCOME_UNKNOWN, code="unnamed", text="It got no id.", provider_ids=done)
            done = (*done, given)
        return Accepted(done)


def authorized(account: Account) -> dict[str, str]:
    """Give the header that bears the account's token; it is in no address, which others might log."""
    return {"authorization": f"Bearer {account.secrets.get('access_token', '')}"}


def _after(told: dict[str, Any]) -> str:
    """Find the cursor of the next page; there is one even on the last."""
    paging = told.get("paging")
    if not isinstance(paging, dict) or not paging.get("next"):
        return ""
    cursors = paging.get("cursors")
    return str(cursors.get("after", "")) if isinstance(cursors, dict) else ""
