"""Google's way of letting programs in: an assertion of a service account for a token that lasts an hour."""

import base64
import secrets
from datetime import datetime, timedelta
from typing import Any

import msgspec

from rejoinder.simulators.rcs.errors import GoogleError
from rejoinder.simulators.records import Account
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

LASTS = timedelta(hours=1)


def given(stage: Stage, asked: Asked) -> Answer:
    """Give a token to whoever shows an account's assertion."""
    claims = _claims(str(asked.given.get("assertion", "")))
    found = next((one for one in stage.of("rcs") if claims.get("iss") == one.settings.get("client_email")), None)
    if found is None or found.expired:
        return Answer(400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."})
    token = f"ya29.{secrets.token_urlsafe(30)}"
    found.notes["tokens"] = {**_lasting(stage, found), token: (stage.clock() + LASTS).isoformat()}
    return Answer(200, {"access_token": token, "expires_in": 3_599, "token_type": "Bearer"})


def account(stage: Stage, asked: Asked) -> Account:
    """Find whose token a request bears; raises GoogleError."""
    for one in stage.of("rcs"):
        if not one.expired and asked.bearer in {*_lasting(stage, one), one.secrets.get("access_token", "-")}:
            return one
    raise GoogleError(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")


def _lasting(stage: Stage, one: Account) -> dict[str, str]:
    tokens: dict[str, str] = one.notes.get("tokens", {})
    return {token: until for token, until in tokens.items() if datetime.fromisoformat(until) > stage.clock()}


def _claims(assertion: str) -> dict[str, Any]:
    """Read what a JWT claims; its signature is not checked, since nobody here has the other key."""
    try:
        payload = assertion.split(".")[1]
        found = msgspec.json.decode(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError, msgspec.DecodeError):
        return {}
    return found if isinstance(found, dict) else {}
