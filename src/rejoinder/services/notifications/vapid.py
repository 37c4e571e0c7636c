"""This installation's key for web push: who pushes, told to the push service and to each browser that subscribes."""

import base64
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import ECKey

from rejoinder.services.system import System

#: The order of P-256: a private key is a number below it.
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_SIGNED_FOR = timedelta(hours=12)


def private_key(system: System) -> ec.EllipticCurvePrivateKey:
    """Return the key, which the installation's secret determines: the same on every node and after every start."""
    return _key(system.vault.derived("web push"))


@lru_cache(maxsize=8)
def _key(secret: bytes) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(secret, "big") % (_ORDER - 1) + 1, ec.SECP256R1())


def public_key(system: System) -> str:
    """Return what a browser is given to subscribe with."""
    point = private_key(system).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).decode().rstrip("=")


def signed_for(system: System, endpoint: str, now: datetime) -> dict[str, str]:
    """Sign who pushes, for one push service and a few hours: RFC 8292's header."""
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((now + _SIGNED_FOR).timestamp()),
        "sub": _contact(system),
    }
    pem = private_key(system).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    token = jwt.encode({"typ": "JWT", "alg": "ES256"}, claims, ECKey.import_key(pem))
    return {"Authorization": f"vapid t={token}, k={public_key(system)}"}


def _contact(system: System) -> str:
    """Tell the push service whom to ask about us: the contact that was set, or else the best that is known."""
    if system.push.contact:
        return system.push.contact
    if system.base_url.startswith("https://"):
        return system.base_url
    return f"mailto:{system.mail.sender or 'webmaster@' + (urlsplit(system.base_url).hostname or 'localhost')}"
