# ruff: noqa: E501 - a pattern reads best on one line
"""Where a text holds personal data: cards, bank accounts, national ids, passwords and codes, in six languages.

A number is taken for what its check digits and its shape say. Where those are weak (a Russian passport has none, one
in ten numbers of 13 digits passes for a Thai id), a word beside it has to say so too; and a number that is called an
order, a parcel or a telephone is left alone.
"""

import re
from collections.abc import Callable, Iterator

import msgspec

from rejoinder.services.personal_data import numbers, secrets_said


class Found(msgspec.Struct, frozen=True):
    """Personal data of a kind, from `start` to `end` in characters."""

    kind: str
    start: int
    end: int


class Shape(msgspec.Struct, frozen=True):
    """What a kind of number looks like, when it is one, and the words that must stand near where that is not enough."""

    kind: str
    pattern: re.Pattern[str]
    valid: Callable[[str], bool]
    near: re.Pattern[str] | None = None


#: How far back a word may stand that says what a number is.
_NEAR = 40
_RIGHT_BEFORE = 24


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: Words that make a number something that people may well write: an order, a parcel, a telephone.
_HARMLESS = _words(
    r"(order|invoice|tracking|parcel|awb|imei|sku|barcode|ean|phone|call|whats ?app|\bwa\b|\btel\b"
    r"|pesanan|faktur|resi|telepon|telp|\bhp\b"
    r"|pedido|rastreio|rastreamento|nota fiscal|c[oó]digo de barras|telefone|celular|fone"
    r"|заказ\w*|трек\w*|отправлени\w+|накладн\w+|телефон\w*|номер сч[её]та на оплату|артикул\w*"
    r"|ออเดอร์|คำสั่งซื้อ|เลขพัสดุ|พัสดุ|โทร|เบอร์"
    r"|订单号?|单号|快递|运单|电话|手机|条码)"
    r"[^\n\d]{0,12}$"
)

_ID_WORDS = _words(r"\b(cpf|cnpj)\b")
_RUSSIAN_PASSPORT = _words(r"паспорт|серия")
_SNILS = _words(r"снилс|snils")
_INN = _words(r"\bинн\b|\binn\b")
_THAI_ID = _words(r"บัตรประชาชน|เลขประจำตัว|บัตร ปชช|เลขบัตร|\bid\b|thai id")
_PASSPORT = _words(r"passport|paspor|passaporte|паспорт|พาสปอร์ต|หนังสือเดินทาง|护照")

_SEP = r"[ \-]?"
#: Not in the middle of a word, an amount or an international telephone number.
_FROM = r"(?<![A-Za-z0-9+.,])"
_TO = r"(?![A-Za-z0-9])"
SHAPES = (
    Shape("bank_account", re.compile(rf"{_FROM}(?:[A-Z]{{2}}\d{{2}}(?: ?[A-Z0-9]){{11,30}}|[A-Za-z]{{2}}\d{{2}}[A-Za-z0-9]{{11,30}}){_TO}"), numbers.iban),
    Shape("id_number", re.compile(rf"{_FROM}\d{{17}}[\dXx]{_TO}"), numbers.chinese_id),
    Shape("card_number", re.compile(rf"{_FROM}\d(?:{_SEP}\d){{12,18}}{_TO}"), numbers.card),
    Shape("id_number", re.compile(rf"{_FROM}\d{{6}}[ .]?\d{{6}}[ .]?\d{{4}}{_TO}"), numbers.indonesian_id),
    Shape("id_number", re.compile(rf"{_FROM}\d{{3}}\.\d{{3}}\.\d{{3}}-\d{{2}}{_TO}"), numbers.cpf),
    Shape("id_number", re.compile(rf"{_FROM}\d{{2}}\.\d{{3}}\.\d{{3}}/\d{{4}}-\d{{2}}{_TO}"), numbers.cnpj),
    Shape("id_number", re.compile(rf"{_FROM}\d{{11}}{_TO}"), numbers.cpf_plain),
    Shape("id_number", re.compile(rf"{_FROM}\d(?:[.\-/ ]?\d){{10,13}}{_TO}"), numbers.cpf_or_cnpj, _ID_WORDS),
    Shape("id_number", re.compile(rf"{_FROM}\d-\d{{4}}-\d{{5}}-\d{{2}}-\d{_TO}"), numbers.thai_id),
    Shape("id_number", re.compile(rf"{_FROM}\d(?:[\- ]?\d){{12}}{_TO}"), numbers.thai_id, _THAI_ID),
    Shape("id_number", re.compile(rf"{_FROM}\d{{3}}-\d{{3}}-\d{{3}}[ -]\d{{2}}{_TO}"), numbers.snils),
    Shape("id_number", re.compile(rf"{_FROM}\d(?:{_SEP}\d){{10}}{_TO}"), numbers.snils, _SNILS),
    Shape("id_number", re.compile(rf"{_FROM}(?:\d{{12}}|\d{{10}}){_TO}"), numbers.inn, _INN),
    Shape("id_document", re.compile(rf"{_FROM}\d{{2}} ?\d{{2}}[ ,]{{0,2}}(?:№|номер|N)?[ ]?\d{{6}}{_TO}"), bool, _RUSSIAN_PASSPORT),
    Shape("id_document", re.compile(rf"{_FROM}[A-Za-z]{{1,2}}\d{{6,8}}{_TO}"), bool, _PASSPORT),
)  # fmt: skip


def find(text: str) -> tuple[Found, ...]:
    """Find personal data in a text, in the order in which it stands; no two overlap."""
    found: list[Found] = []
    for one in (*_numbers(text), *(Found(*said) for said in secrets_said.find(text))):
        if all(one.end <= other.start or one.start >= other.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _numbers(text: str) -> Iterator[Found]:
    if sum(character.isdigit() for character in text) < 6:  # noqa: PLR2004 - the shortest number that is personal
        return
    for shape in SHAPES:
        for match in shape.pattern.finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if shape.near and not shape.near.search(before):
                continue
            if not shape.near and _HARMLESS.search(before[-_RIGHT_BEFORE:]):
                continue
            if shape.valid(match.group()):
                yield Found(shape.kind, match.start(), match.end())
