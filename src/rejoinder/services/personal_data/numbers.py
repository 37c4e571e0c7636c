"""Whether a number is a card, an account or a national id. The libraries are loaded when the first one is looked at."""

import re

_GROUPS = re.compile(r"\D+")

#: What cards begin with, and how many digits they have (ISO/IEC 7812 and the networks' own ranges).
_CARDS = (
    (re.compile(r"4"), frozenset({13, 16, 19})),
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), frozenset({16})),
    (re.compile(r"3[47]"), frozenset({15})),
    (re.compile(r"6011|65|64[4-9]"), frozenset({16, 19})),
    (re.compile(r"35(2[89]|[3-8])"), frozenset({16, 19})),
    (re.compile(r"3(0[0-5]|[68])"), frozenset({14, 16, 19})),
    (re.compile(r"62|81[0-7]"), frozenset({16, 17, 18, 19})),
    (re.compile(r"220[0-4]"), frozenset({16, 17, 18, 19})),
    (re.compile(r"50(18|20|38|67|90)|5893|6304|6362|6363|6759|676[1-3]|606282|508[0-9]"), frozenset({16, 19})),
)

#: Brazil's area codes, then the 9 of every mobile number.
_MOBILE = re.compile(r"(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])9")


def digits(text: str) -> str:
    """Keep the digits, whatever script they are written in."""
    return "".join(str(int(one)) for one in text if one.isdecimal())


def card(text: str) -> bool:
    """Tell whether this is a payment card's number: its network, its length, its check digit."""
    number = digits(text)
    known = any(begins.match(number) and len(number) in lengths for begins, lengths in _CARDS)
    return known and _grouped_as_a_card(text) and _luhn(number)


def _grouped_as_a_card(text: str) -> bool:
    groups = [len(part) for part in _GROUPS.split(text) if part]
    return len(groups) == 1 or (groups[0] == 4 and all(size in {1, 2, 3, 4, 5, 6} for size in groups))  # noqa: PLR2004 - as printed on cards


def _luhn(number: str) -> bool:
    from stdnum import luhn  # noqa: PLC0415 - see the top

    return bool(luhn.is_valid(number))


def iban(text: str) -> bool:
    """Tell whether this is an international bank account number."""
    from stdnum import iban as known  # noqa: PLC0415 - see the top

    return bool(known.is_valid(text))


def chinese_id(text: str) -> bool:
    """Tell whether this is a Chinese resident's number: its place, its birthday, its check character."""
    from stdnum.cn import ric  # noqa: PLC0415 - see the top

    return bool(ric.is_valid(text))


def indonesian_id(text: str) -> bool:
    """Tell whether this is an Indonesian NIK: its place and its birthday; it has no check digit."""
    from stdnum.id import nik  # noqa: PLC0415 - see the top

    return bool(nik.is_valid(digits(text)))


def cpf(text: str) -> bool:
    """Tell whether this is a Brazilian person's number."""
    from stdnum.br import cpf as known  # noqa: PLC0415 - see the top

    return bool(known.is_valid(text))


def cnpj(text: str) -> bool:
    """Tell whether this is a Brazilian company's number."""
    from stdnum.br import cnpj as known  # noqa: PLC0415 - see the top

    return bool(known.is_valid(text))


def cpf_plain(text: str) -> bool:
    """Tell whether eleven bare digits are a CPF, and not a mobile number: an area code and a 9."""
    return not _MOBILE.match(text) and cpf(text)


def cpf_or_cnpj(text: str) -> bool:
    """Tell whether digits that are called a CPF or CNPJ are one."""
    number = digits(text)
    return cpf(number) or cnpj(number)


def thai_id(text: str) -> bool:
    """Tell whether this is a Thai citizen's number."""
    from stdnum.th import pin  # noqa: PLC0415 - see the top

    return bool(pin.is_valid(digits(text)))


def inn(text: str) -> bool:
    """Tell whether this is a Russian taxpayer's number."""
    from stdnum.ru import inn as known  # noqa: PLC0415 - see the top

    return bool(known.is_valid(text))


def snils(text: str) -> bool:
    """Tell whether this is a Russian insurance number: nine digits and their weighted sum, modulo 101."""
    number = digits(text)
    if len(number) != 11:  # noqa: PLR2004 - a SNILS has eleven digits
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, range(9, 0, -1), strict=False))
    return total % 101 % 100 == int(number[9:])
