"""What a file is, told by its content and never by its name."""

import struct

import filetype

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

_PLAIN = "text/plain"
_UNKNOWN = "application/octet-stream"


def media_type(content: bytes) -> str:
    """Tell a file's media type from its first bytes; text that is UTF-8 is plain text, whatever it says."""
    guessed = filetype.guess(content[:8_192])
    if guessed:
        return str(guessed.mime)
    try:
        text = content[:8_192].decode("utf-8", "strict" if len(content) <= 8_192 else "ignore")  # noqa: PLR2004 - the same first bytes
    except UnicodeDecodeError:
        return _UNKNOWN
    return _UNKNOWN if "\0" in text else _PLAIN


def dimensions(content: bytes, kind: str) -> tuple[int, int] | None:
    """Read an image's width and height in pixels from its header."""
    if kind == "image/png":
        return struct.unpack(">II", content[16:24]) if len(content) > 24 else None  # noqa: PLR2004 - PNG's IHDR
    if kind == "image/gif":
        return struct.unpack("<HH", content[6:10])
    if kind == "image/jpeg":
        return _jpeg(content)
    if kind == "image/webp":
        return _webp(content)
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + int(struct.unpack(">H", content[place + 2 : place + 4])[0])
    return None


def _webp(content: bytes) -> tuple[int, int] | None:
    chunk = content[12:16]
    if chunk == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if chunk == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    return None
