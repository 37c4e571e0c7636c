"""What can be seen without asking anybody: the folder, the disk, the key, the addresses."""

import os
import shutil
import stat
from collections.abc import Iterator
from urllib.parse import urlsplit

from rejoinder.services.upkeep.finding import NOTE, OK, PROBLEM, Deployment, Finding
from rejoinder.services.upkeep.installation import KEY_FILE

FEW_BYTES = 200 * 1024 * 1024
SCARCE_BYTES = 1024 * 1024 * 1024
SHORTEST_KEY = 32
LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


def look_at_folder(deployment: Deployment) -> Iterator[Finding]:
    """See that the data folder can be worked in by this user, and by nobody else."""
    folder = deployment.folder
    if not folder.exists():
        yield Finding("data folder", NOTE, f"{folder} does not exist yet; the first start makes it.")
        return
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield Finding(
            "data folder",
            PROBLEM,
            f"{folder} cannot be read and written by this user.",
            "Run Rejoinder as the user that owns it, or give it to this user.",
        )
    elif stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield Finding(
            "data folder", PROBLEM, f"Other users of this machine may look into {folder}.", f"chmod 700 {folder}"
        )
    else:
        yield Finding("data folder", OK, str(folder))


def look_at_disk(deployment: Deployment) -> Iterator[Finding]:
    """See that there is room."""
    place = next(path for path in (deployment.folder, *deployment.folder.parents) if path.exists())
    free = shutil.disk_usage(place).free
    words = f"{free / 1e9:.1f} GB are free where {deployment.folder} is."
    if free < FEW_BYTES:
        yield Finding("disk", PROBLEM, words, "Free some space: PostgreSQL stops when the disk is full.")
    elif free < SCARCE_BYTES:
        yield Finding("disk", NOTE, words, "Free some space soon.")
    else:
        yield Finding("disk", OK, words)


def look_at_key(deployment: Deployment) -> Iterator[Finding]:
    """See that the installation's key is there and private."""
    path = deployment.folder / KEY_FILE
    if deployment.given_key:
        if len(deployment.given_key) < SHORTEST_KEY:
            yield Finding(
                "secret key",
                PROBLEM,
                "REJOINDER_SECRET_KEY is too short to be safe.",
                f"Set {SHORTEST_KEY} random characters or more, before there is anything sealed with it.",
            )
        else:
            yield Finding("secret key", OK, "REJOINDER_SECRET_KEY is set.")
    elif not path.exists():
        yield Finding("secret key", NOTE, f"{path} does not exist yet; the first start makes it.")
    elif path.stat().st_mode & 0o077:
        yield Finding("secret key", PROBLEM, f"Other users of this machine may read {path}.", f"chmod 600 {path}")
    else:
        yield Finding("secret key", OK, f"{path}; keep a copy of it with your backups.")


def look_at_address(deployment: Deployment) -> Iterator[Finding]:
    """See that people can reach this server, and safely."""
    url = urlsplit(deployment.public_url)
    local = deployment.host in LOCAL
    if not deployment.public_url:
        yield Finding(
            "public address",
            NOTE if local else PROBLEM,
            "REJOINDER_PUBLIC_URL is not set, so links and the snippet only work on this machine.",
            "Set it to the https address that visitors reach this server at.",
        )
    elif url.scheme != "https" and url.hostname not in LOCAL:
        yield Finding(
            "public address",
            PROBLEM,
            f"{deployment.public_url} is not https: passwords and messages can be read on the way.",
            "Put a reverse proxy with a certificate in front (docs/deploy.md), and set the https address.",
        )
    else:
        yield Finding("public address", OK, deployment.public_url)


def look_at_sender(deployment: Deployment) -> Iterator[Finding]:
    """See that mail can be sent, as far as settings tell."""
    if not deployment.smtp_url:
        yield Finding(
            "mail",
            NOTE,
            "REJOINDER_SMTP_URL is not set: nobody gets digests or links for a new password by email.",
            "Set it, and REJOINDER_MAIL_FROM, to send mail.",
        )
    elif not deployment.mail_from:
        yield Finding(
            "mail",
            PROBLEM,
            "REJOINDER_MAIL_FROM is not set, so mail has no sender.",
            "Set it to an address that your mail server may send for.",
        )
