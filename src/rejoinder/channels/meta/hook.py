"""A webhook of Meta's: the handshake that asks for a word of ours, and the signature over each body."""

import hashlib
import hmac

from rejoinder.channels.contract import Account, Answer, Arrival

_HEADER = "x-hub-signature-256"
_SCHEME = "sha256="


def admit(account: Account, arrival: Arrival) -> Answer:
    """Answer a handshake that knows our word; keep a body that is signed with the app's secret."""
    if arrival.method == "GET":
        return _handshake(account, arrival)
    if arrival.method != "POST":
        return Answer(status=405, why="only GET and POST are known here")
    if not signed(account.secrets.get("app_secret", ""), arrival.body, arrival.headers.get(_HEADER, "")):
        return Answer(status=403, why="the signature is missing or wrong")
    return Answer(keep=True)


def signed(secret: str, body: bytes, given: str) -> bool:
    """Tell in constant time whether a signature is right for a body; an empty secret signs nothing."""
    wanted = _SCHEME + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return bool(secret) and hmac.compare_digest(wanted.encode(), given.encode())


def _handshake(account: Account, arrival: Arrival) -> Answer:
    asked = arrival.query
    given = asked.get("hub.verify_token", "").encode()
    known = bool(account.verify_token) and hmac.compare_digest(given, account.verify_token.encode())
    if asked.get("hub.mode") != "subscribe" or not known:
        return Answer(status=403, why="the verify token is missing or wrong")
    return Answer(body=asked.get("hub.challenge", ""))
