"""The Graph API's manners: versioned paths, tokens, errors, and webhooks that are tried before they are taken."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from typing import Any

import msgspec

from rejoinder.simulators.provider import Post
from rejoinder.simulators.records import Account, Hook
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

_VERSION = re.compile(r"v\d+(\.\d+)?")
SUCCESS = Answer(200, {"success": True})


class GraphError(Exception):
    """A request cannot be done."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(str(answer.body))
        self.answer = answer


def error(
    code: int,
    message: str,
    *,
    subcode: int | None = None,
    status: int = 400,
    details: str = "",
    kind: str = "OAuthException",
) -> GraphError:
    """Make an error in the Graph API's shape; `details` as WhatsApp gives them."""
    said: dict[str, Any] = {"message": f"(#{code}) {message}", "type": kind, "code": code}
    if subcode is not None:
        said["error_subcode"] = subcode
    if details:
        said["error_data"] = {"messaging_product": "whatsapp", "details": details}
    said["fbtrace_id"] = f"A{secrets.token_urlsafe(16)}"
    return GraphError(Answer(status, {"error": said}))


def expired() -> GraphError:
    """Make the error of a token that is wrong or ran out."""
    return error(190, "Invalid OAuth access token - Cannot parse access token", status=401)


def unavailable() -> Answer:
    """Answer as the Graph API does in a bad moment: code 2, to be tried again."""
    return error(2, "Service temporarily unavailable", status=503).answer


def node(asked: Asked) -> list[str]:
    """Give the path without its version."""
    parts = asked.path.split("/")
    return parts[1:] if parts and _VERSION.fullmatch(parts[0]) else parts


def token(asked: Asked) -> str:
    """Find the token, wherever it was put."""
    return asked.bearer or str(asked.given.get("access_token", ""))


def account(stage: Stage, provider: str, asked: Asked) -> Account:
    """Find the account whose token a request bears; raises GraphError."""
    given = token(asked)
    found = next((one for one in stage.of(provider) if _bears(one, given)), None)
    if found is None or found.expired:
        raise expired()
    return found


def _bears(one: Account, given: str) -> bool:
    """Tell whether a token is the account's, or that of its app: its id and secret joined."""
    app = f"{one.settings.get('app_id', '')}|{one.secrets.get('app_secret', '')}"
    return bool(given) and given in {one.secrets.get("access_token", ""), app}


def app_token(stage: Stage, provider: str, asked: Asked) -> Answer:
    """Give an app the token that is its id and secret joined; raises GraphError."""
    id_, secret = str(asked.given.get("client_id", "")), str(asked.given.get("client_secret", ""))
    if any((one.settings.get("app_id"), one.secrets.get("app_secret")) == (id_, secret) for one in stage.of(provider)):
        return Answer(200, {"access_token": f"{id_}|{secret}", "token_type": "bearer"})
    raise error(1, "Error validating client secret.")


def signed(account: Account, body: Mapping[str, Any]) -> Post:
    """Sign a webhook's body with the app's secret, over the bytes that are sent."""
    raw = msgspec.json.encode(body)
    secret = account.secrets.get("app_secret", "").encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "facebookexternalua",
        "X-Hub-Signature-256": f"sha256={hmac.new(secret, raw, hashlib.sha256).hexdigest()}",
        "X-Hub-Signature": f"sha1={hmac.new(secret, raw, hashlib.sha1).hexdigest()}",
    }
    return Post(account.hook.url if account.hook else "", headers, raw)


async def subscribe(stage: Stage, account: Account, url: str, verify_token: str, kinds: tuple[str, ...]) -> None:
    """Take a webhook after its handshake; raises GraphError where the challenge is not echoed."""
    challenge = str(secrets.randbits(31))
    query = {"hub.mode": "subscribe", "hub.verify_token": verify_token, "hub.challenge": challenge}
    if await stage.courier.shake_hands(url, query) != (200, challenge):
        raise error(
            2200,
            "Callback verification failed with the following errors: HTTP Status Code = 403",
        )
    account.hook = Hook(url, verify_token, kinds)
    stage.courier.set_out(account)


def fields(asked: Asked, everything: Mapping[str, Any]) -> Answer:
    """Answer the fields that are asked for, the id always."""
    wanted = {one.partition("{")[0].strip() for one in str(asked.given.get("fields", "")).split(",") if one}
    found = {name: value for name, value in everything.items() if not wanted or name in wanted or name == "id"}
    return Answer(200, found)


def page(asked: Asked, items: list[Any], default: int = 25) -> Answer:
    """Answer a page of a list, with cursors."""
    limit, start = int(asked.given.get("limit") or default), int(asked.given.get("after") or 0)
    found = items[start : start + limit]
    cursors = {"before": str(start), "after": str(start + len(found))}
    more = {"next": f"{asked.base}/{asked.path}?after={cursors['after']}"} if start + limit < len(items) else {}
    return Answer(200, {"data": found, "paging": {"cursors": cursors, **more}})
