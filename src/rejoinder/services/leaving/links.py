"""Links that need no sign-in: whoever has one has it from a message to the very address that it is about."""

import base64
import binascii
import hashlib
from functools import lru_cache
from uuid import UUID

import msgspec
from itsdangerous import BadSignature, Signer

from rejoinder.services.system import System
from rejoinder.store.vault import Vault

#: What a link is for: one for one use opens no other.
PREFERENCES, CONFIRMATION, ENTRY = "preferences", "confirmation", "entry"
_ID = 16


class Named(msgspec.Struct, frozen=True):
    """Whom a link is about, and what besides: a topic, and the request that it confirms or the entry point."""

    workspace_id: UUID
    identity_id: UUID
    about: UUID | None = None
    request_id: UUID | None = None


def token(system: System, use: str, named: Named) -> str:
    """Sign whom a link is about; it lasts as long as this installation's key."""
    ids = (named.workspace_id, named.identity_id, named.about, named.request_id)
    raw = b"".join(one.bytes for one in ids if one)
    return _signer(system.vault, use).sign(base64.urlsafe_b64encode(raw).rstrip(b"=")).decode()


def named_by(system: System, use: str, text: str) -> Named | None:
    """Read whom a link is about; None when it is none of ours."""
    try:
        signed = _signer(system.vault, use).unsign(text.encode("ascii", "replace"))
        raw = base64.urlsafe_b64decode(signed + b"=" * (-len(signed) % 4))
        return Named(*(UUID(bytes=raw[at : at + _ID]) for at in range(0, len(raw), _ID)))
    except (BadSignature, binascii.Error, ValueError, TypeError):
        return None


def leave_url(system: System, workspace_id: UUID, identity_id: UUID, topic_id: UUID | None = None) -> str:
    """Give the address at which a contact leaves with one click, or chooses what they want to hear."""
    named = Named(workspace_id, identity_id, topic_id)
    return f"{system.base_url}/u/{token(system, PREFERENCES, named)}"


def confirm_url(system: System, named: Named) -> str:
    """Give the address at which a contact confirms that they meant it."""
    return f"{system.base_url}/c/{token(system, CONFIRMATION, named)}"


@lru_cache(maxsize=16)
def _signer(vault: Vault, use: str) -> Signer:
    key = vault.derived(f"links {use}")
    return Signer(key, salt=f"rejoinder {use}", key_derivation="hmac", digest_method=hashlib.sha256)
