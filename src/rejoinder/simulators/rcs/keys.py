"""Key files of service accounts, as a console makes them: each key is a new one."""

import msgspec
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

TOKEN_URI = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address


def key_file(client_email: str) -> str:
    """Make a key file for somebody who does not exist."""
    key = generate_private_key(public_exponent=65_537, key_size=2_048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    about = {"type": "service_account", "client_email": client_email, "token_uri": TOKEN_URI, "private_key": pem}
    return msgspec.json.encode(about).decode()
