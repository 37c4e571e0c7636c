"""Web push: encrypted for the one browser that can read it (RFC 8291), signed by this installation (RFC 8292)."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import ECKey

from rejoinder.channels.net.http import Http, Reply
from rejoinder.channels.net.public_only import refusal

TIMEOUT_S = 10
#: The order of P-256: a private key is a number below it.
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_SIGNED_FOR = timedelta(hours=12)


class Push(msgspec.Struct, frozen=True):
    """One push: what the browser is told, and how the push service is to treat it.

    `keep_s` is how long it waits for a browser that sleeps; of one `topic` only the newest waits.
    """

    endpoint: str
    p256dh: str
    auth: str
    content: bytes
    keep_s: int
    urgency: str = "normal"
    topic: str = ""


class Pusher:
    """Who pushes: its key is determined by the installation's secret, the same on every node and after every start."""

    def __init__(self, secret: bytes, contact: str = "", *, allow_private: bool = False) -> None:
        self._secret = secret
        self._contact = contact
        self._allow_private = allow_private
        self._http = Http(allow_private=allow_private)

    @cached_property
    def _private(self) -> ec.EllipticCurvePrivateKey:
        return ec.derive_private_key(int.from_bytes(self._secret, "big") % (_ORDER - 1) + 1, ec.SECP256R1())

    @cached_property
    def public_key(self) -> str:
        """What a browser is given to subscribe with."""
        point = self._private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return base64.urlsafe_b64encode(point).decode().rstrip("=")

    def refusal(self, endpoint: str) -> str | None:
        """Say why an endpoint is not pushed to."""
        return refusal(endpoint, allow_private=self._allow_private)

    async def push(self, push: Push, now: datetime) -> Reply:
        """Hand one push to its push service; raises UnreachedError when no answer came."""
        from pywebpush import WebPusher  # noqa: PLC0415 - loaded only where somebody is pushed to

        keys: Mapping[str, str] = {"p256dh": push.p256dh, "auth": push.auth}
        encrypted = WebPusher({"endpoint": push.endpoint, "keys": dict(keys)}).encode(push.content)
        headers = {
            "authorization": self._signed_for(push.endpoint, now),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(push.keep_s),
            "urgency": push.urgency,
            **({"topic": push.topic} if push.topic else {}),
        }
        return await self._http.call(
            "POST", push.endpoint, body=encrypted["body"], headers=headers, timeout_s=TIMEOUT_S
        )

    def mark(self, said: str) -> str:
        """Mark what a browser is to bring back, so that it is known as ours."""
        marked = hmac.new(self._secret, b"mark:" + said.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(marked[:16]).decode().rstrip("=")

    def marked(self, said: str, given: str) -> bool:
        """Tell in constant time whether a mark is ours."""
        return hmac.compare_digest(self.mark(said).encode(), given.encode())

    async def close(self) -> None:
        """Close every connection."""
        await self._http.close()

    def _signed_for(self, endpoint: str, now: datetime) -> str:
        """Sign who pushes, for one push service and a few hours."""
        parts = urlsplit(endpoint)
        claims = {
            "aud": f"{parts.scheme}://{parts.netloc}",
            "exp": int((now + _SIGNED_FOR).timestamp()),
            "sub": self._contact,
        }
        pem = self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        token = jwt.encode({"typ": "JWT", "alg": "ES256"}, claims, ECKey.import_key(pem))
        return f"vapid t={token}, k={self.public_key}"
