"""Secrets that are handed out once and kept only as a hash."""

import hashlib
import secrets


def new_token(prefix: str = "") -> tuple[str, bytes]:
    """Make a token of 256 random bits, and the hash under which it is kept."""
    token = prefix + secrets.token_urlsafe(32)
    return token, hashed(token)


def hashed(token: str) -> bytes:
    """Hash a random token; a fast hash is enough for what cannot be guessed."""
    return hashlib.sha256(token.encode()).digest()
