"""The printed card: the code to scan, the shop's name and address, and what one agrees to, in every script."""

import re
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import msgspec

#: A5, in millimetres.
_WIDTH, _HEIGHT, _MARGIN = 148, 210, 12
_CODE = 58
_MUTED = (89, 98, 107)
_FONTS = {
    ("Noto", ""): "NotoSans-Regular.ttf",
    ("Noto", "B"): "NotoSans-Bold.ttf",
    ("Thai", ""): "NotoSansThai-Regular.ttf",
    ("Thai", "B"): "NotoSansThai-Bold.ttf",
    ("Han", ""): "DroidSansFallback.ttf",
}
#: Scripts that put no spaces between words: where a line may end is found word by word.
_UNSPACED = re.compile("([\u0e00-\u0e7f]+|[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+)")
_THAI = re.compile("[\u0e00-\u0e7f]")
_MAY_END = "\u200b"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on a card: each text is in one language, and `consents` in as many as there are."""

    business: str
    place: tuple[str, ...]
    link: str
    scan: tuple[str, ...]
    consents: tuple[str, ...]
    accent: str


def pdf(card: Card) -> bytes:
    """Draw a card as a PDF of one A5 page, its code as lines, so that it prints sharply at any size."""
    page = _page()
    page.set_title(card.business)
    _line(page, card.business, size=24, bold=True)
    for one in card.place:
        _line(page, one, size=11)
    page.ln(4)
    _code(page, card.link, card.accent)
    for one in card.scan:
        _line(page, one, size=11, bold=True)
    _line(page, re.sub("^https?://", "", card.link), size=10, muted=True)
    page.ln(3)
    size = 10 if len(card.consents) < 3 else 8  # noqa: PLR2004 - with more languages than two the words get smaller
    for one in card.consents:
        _line(page, one, size=size, align="L")
        page.ln(1.5)
    return bytes(page.output())


def _page() -> Any:
    from fpdf import FPDF  # noqa: PLC0415 - 150 ms that only who prints a card waits for

    page = FPDF(format=(_WIDTH, _HEIGHT))
    page.set_margin(_MARGIN)
    page.set_auto_page_break(auto=True, margin=_MARGIN)
    folder = files("rejoinder.services.entry_points").joinpath("fonts")
    for (family, style), name in _FONTS.items():
        with as_file(folder.joinpath(name)) as path:
            page.add_font(family, style, path)
    page.set_font("Noto")
    page.set_fallback_fonts(["Thai", "Han"], exact_match=False)
    page.set_text_shaping(use_shaping_engine=True)
    page.add_page()
    return page


def _line(page: Any, text: str, *, size: float, bold: bool = False, muted: bool = False, align: str = "C") -> None:
    page.set_font("Noto", "B" if bold else "", size)
    page.set_text_color(*(_MUTED if muted else (0, 0, 0)))
    page.multi_cell(0, size * 0.5, breakable(text), align=align, new_x="LMARGIN", new_y="NEXT")


def _code(page: Any, link: str, accent: str) -> None:
    import segno  # noqa: PLC0415 - as above

    rows = [list(row) for row in segno.make(link, error="m", micro=False).matrix_iter(border=0)]
    dot = _CODE / len(rows)
    quiet = 4 * dot  # a reader wants as much white around the code
    left, top = (_WIDTH - _CODE) / 2, page.get_y()
    page.set_draw_color(*(int(accent[at : at + 2], 16) for at in (1, 3, 5)))
    page.set_line_width(0.8)
    page.rect(left - quiet, top, _CODE + 2 * quiet, _CODE + 2 * quiet, round_corners=True, corner_radius=3)
    page.set_fill_color(0, 0, 0)
    for y, row in enumerate(rows):
        for x, length in _runs(row):
            page.rect(left + x * dot, top + quiet + y * dot, length * dot, dot, style="F")
    page.set_y(top + _CODE + 2 * quiet + 4)


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Join dark dots side by side, so that no hairline shows between them."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((x, 1))
    return found


def breakable(text: str) -> str:
    """Mark where a line may end in scripts without spaces."""
    return _UNSPACED.sub(lambda found: _MAY_END.join(_words(found[0])), text)


def _words(text: str) -> list[str]:
    thai, chinese = _parsers()
    found: list[str] = (thai if _THAI.match(text) else chinese).parse(text)
    return found


@cache
def _parsers() -> tuple[Any, Any]:
    import budoux  # noqa: PLC0415 - as above

    return budoux.load_default_thai_parser(), budoux.load_default_simplified_chinese_parser()
