"""How much a channel takes, as data."""

from enum import StrEnum

from msgspec import Struct


class Measure(StrEnum):
    """What a length is counted in."""

    CHARACTERS = "characters"
    UTF16 = "utf16"
    BYTES = "bytes"


class Limits(Struct, frozen=True, kw_only=True):
    """How long and how many: lengths in `measure`, counts in pieces; 0 where the channel has not got it."""

    text: int = 10_000
    measure: Measure = Measure.CHARACTERS
    caption: int = 0  # words that travel with a picture, video or file
    prompt: int = 0  # text that carries buttons or replies; 0: as long as any text
    buttons: int = 0
    button_kinds: frozenset[str] = frozenset({"reply", "url", "phone"})
    button_title: int = 40
    replies: int = 0
    reply_title: int = 40
    cards: int = 0
    card_title: int = 80
    card_subtitle: int = 200
    card_buttons: int = 0
    file_bytes: int = 100_000_000
    image_bytes: int = 0  # of a picture, an audio, a video; 0: as any file
    audio_bytes: int = 0
    video_bytes: int = 0
    segmented: bool = False  # carried and billed in short messages, see `segments`

    @property
    def prompt_text(self) -> int:
        """How long a text with buttons or replies may be."""
        return self.prompt or self.text

    def bytes_of(self, kind: str) -> int:
        """How large a file of a kind may be: an image, an audio, a video, or any other."""
        own = {"image": self.image_bytes, "audio": self.audio_bytes, "video": self.video_bytes}
        return own.get(kind) or self.file_bytes


def length(text: str, measure: Measure) -> int:
    """Measure a text as a channel does."""
    if measure is Measure.BYTES:
        return len(text.encode())
    if measure is Measure.UTF16:
        return len(text.encode("utf-16-le")) // 2
    return len(text)
