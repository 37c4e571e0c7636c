"""HTML of a mail as plain words: what is hidden, quoted or a signature is left out."""

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
#: Elements that have no end and so can hold nothing.
_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "hr"})
_LINES = frozenset({"div", "tr", "li", "section", "article", "header", "footer", "address", "dd", "dt", "center"})
#: What mail programs wrap around what they quote or sign with.
_QUOTES = re.compile(
    r"gmail_quote|gmail_signature|moz-cite-prefix|moz-signature|yahoo_quoted|protonmail_quote|protonmail_signature"
    r"|zmail_extra|tutanota_quote|mail-quote-collapse|ms-outlook-mobile-reference-message",
    re.IGNORECASE,
)
_QUOTE_IDS = frozenset({"divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "reply-intro"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\u00a0\u200b\u200c\ufeff\u00ad\u034f\r\f\v]+")
#: Deeper than this nothing is nested by people, and longer than this nobody reads.
DEEPEST = 200
LONGEST = 1_000_000

Attributes = Sequence[tuple[str, str | None]]


def words_of(html: str, *, quotes: bool = False) -> str:
    """Return the words of a page; with `quotes`, those that are quoted and signed with, too."""
    reader = _Reader(quotes=quotes)
    reader.feed(html[:LONGEST])
    reader.close()
    lines = [_BLANKS.sub(" ", line).strip() for line in "".join(reader.found).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects words, and counts how many of the elements around them are hidden or keep their line breaks."""

    def __init__(self, *, quotes: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._quotes = quotes
        self._open: list[tuple[str, bool, str]] = []
        self._open_tags: Counter[str] = Counter()
        self._hidden = 0
        self._kept = 0
        self._breaks = 2

    @property
    def _silent(self) -> bool:
        return self._hidden > 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a line where one begins, and note what is not shown."""
        given = {name: value or "" for name, value in attrs}
        if not self._quotes and given.get("id", "").lower().removeprefix("x_") in _QUOTE_IDS:
            self._hidden += 1  # an answer of Outlook's: all that follows is quoted
        if not self._silent:
            self._broken(tag)
            self._marked(tag, given)
        if tag not in _EMPTY and len(self._open) < DEEPEST:
            hides = self._hides(tag, given)
            self._open.append((tag, hides, given.get("href", "")))
            self._open_tags[tag] += 1
            self._hidden += hides
            self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """End what is open; what was forgotten inside ends with it."""
        if not self._open_tags[tag]:
            return
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth][0] == tag:
                if not self._silent:
                    self._linked(tag, self._open[depth][2])
                self._closed(depth)
                if not self._silent:
                    self._broken(tag)
                return

    def _closed(self, depth: int) -> None:
        for tag, hidden, _ in self._open[depth:]:
            self._hidden -= hidden
            self._kept -= tag == "pre"
            self._open_tags[tag] -= 1
        del self._open[depth:]

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self._silent:
            self._say(data if self._kept else data.replace("\n", " "))

    def _hides(self, tag: str, given: dict[str, str]) -> bool:
        if tag in _SILENT or "hidden" in given or _HIDDEN.search(given.get("style", "")):
            return True
        if self._quotes:
            return False
        cited = tag == "blockquote" and (given.get("type", "").lower() == "cite" or "cite" in given)
        return cited or bool(_QUOTES.search(given.get("class", "")))

    def _broken(self, tag: str) -> None:
        """Begin a new line or paragraph, unless one has begun."""
        wanted = 2 if tag in _PARAGRAPHS else 1 if tag in _LINES else self._breaks + 1 if tag == "br" else 0
        if wanted > self._breaks:
            self.found.append("\n" * (wanted - self._breaks))
            self._breaks = wanted
        elif tag in {"td", "th"}:
            self.found.append(" ")

    def _say(self, words: str) -> None:
        self.found.append(words)
        if words.strip():
            self._breaks = 0

    def _marked(self, tag: str, given: dict[str, str]) -> None:
        if tag == "li":
            self._say("• ")
        if tag == "img" and given.get("alt", "").strip():
            self._say(f" {given['alt'].strip()} ")

    def _linked(self, tag: str, href: str) -> None:
        """Say where a link leads, unless its words say it already."""
        if tag == "a" and href.startswith(("http://", "https://")):
            said = "".join(self.found[-8:])
            if href.removeprefix("https://").removeprefix("http://").rstrip("/") not in said:
                self._say(f" <{href}>")
