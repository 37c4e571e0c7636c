"""What a file is, told by its content and never by its name."""

import io
import struct

import filetype
import imagesize

#: Media types that a browser shows inside a page, because they cannot run anything.
SHOWN = frozenset(
    {
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
        "audio/mpeg",
        "audio/ogg",
        "audio/mp4",
        "audio/x-wav",
        "audio/webm",
        "video/mp4",
        "video/webm",
        "video/quicktime",
    }
)

_FIRST = 8_192
_PLAIN = "text/plain"
_UNKNOWN = "application/octet-stream"


def media_type(content: bytes) -> str:
    """Tell a file's media type from its first bytes; text that is UTF-8 is plain text, whatever it says."""
    guessed = filetype.guess(content[:_FIRST])
    if guessed:
        return str(guessed.mime)
    try:
        text = content[:_FIRST].decode("utf-8", "strict" if len(content) <= _FIRST else "ignore")
    except UnicodeDecodeError:
        return _UNKNOWN
    return _UNKNOWN if "\0" in text else _PLAIN


def dimensions(content: bytes, kind: str) -> tuple[int, int] | None:
    """Read an image's width and height in pixels from its header."""
    if not kind.startswith("image/"):
        return None
    try:
        width, height = imagesize.get(io.BytesIO(content))
    except (ValueError, struct.error):
        return None
    return (width, height) if width > 0 and height > 0 else None
