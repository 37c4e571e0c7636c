"""Whether a request is Twilio's: its URL and its fields, signed with the account's token."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

_PORTS = {"https": 443, "http": 80}


def signed(token: str, url: str, fields: list[tuple[str, str]]) -> str:
    """Sign as Twilio does: the whole URL, then each field's name and value in the order of names."""
    text = url + "".join(name + value for name, value in sorted(set(fields)))
    digest = hmac.new(token.encode(), text.encode("utf-8", "surrogatepass"), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def trusted(given: str, token: str, url: str, fields: list[tuple[str, str]]) -> bool:
    """Tell in constant time whether a signature is right, with and without the port that a proxy may have added."""
    checks = [hmac.compare_digest(given.encode(), signed(token, one, fields).encode()) for one in _spellings(url)]
    return any(checks)


def _spellings(url: str) -> Iterator[str]:
    yield url
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.port is not None:
        yield urlunsplit(parts._replace(netloc=host))
    elif parts.scheme in _PORTS:
        yield urlunsplit(parts._replace(netloc=f"{host}:{_PORTS[parts.scheme]}"))
