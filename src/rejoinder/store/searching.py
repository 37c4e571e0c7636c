"""Full-text search that knows six languages and needs no extension of PostgreSQL.

Text is folded the same way when it is indexed and when it is searched: case and accents go, punctuation becomes a
space, and each character of a script that writes without spaces (Thai, Chinese) becomes a word, so that a run of them
is found as a phrase. `lower()` is not relied on: what it does depends on the database's locale.
"""

import re
import unicodedata

_ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ"
_CYRILLIC = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
_FROM = _ACCENTED + _CYRILLIC + "Ёё"
_TO = "".join(unicodedata.normalize("NFD", one)[0].lower() for one in _ACCENTED) + _CYRILLIC.lower() + "ее"
_FOLDS = str.maketrans(_FROM, _TO)

#: Thai, Lao, Burmese, Khmer, kana and Chinese characters, as a class that Python and PostgreSQL both read.
_UNSPACED = (
    "[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF]"
)
#: The punctuation of ASCII, by its four ranges.
_MARKS = r"[!-/:-@\[-`{-~]"
_MARK = re.compile(_MARKS)
_RUN = re.compile(f"({_UNSPACED})")
_TERM = re.compile(r'"([^"]+)"|(\S+)')

MOST_TERMS = 12


def indexed(expression: str) -> str:
    """Write the SQL of an expression's search vector."""
    plain = f"regexp_replace(translate({expression}, '{_FROM}', '{_TO}'), '{_MARKS}', ' ', 'g')"
    return f"to_tsvector('simple', regexp_replace({plain}, '({_UNSPACED})', ' \\1 ', 'g'))"


def folded(text: str) -> str:
    """Fold words as they are indexed, one space between them."""
    plain = _MARK.sub(" ", text.translate(_FOLDS).lower())
    return " ".join(_RUN.sub(r" \1 ", plain).split())


def search_query(text: str) -> str | None:
    """Write what somebody typed as a tsquery; None when there is nothing to look for.

    All words must be found, "words in quotes" beside each other, and the last word may be unfinished.
    """
    terms = [(folded(quoted or word), not quoted) for quoted, word in _TERM.findall(text[:200])]
    known = [(words, loose) for words, loose in terms if words][:MOST_TERMS]
    if not known:
        return None
    last = len(known) - 1
    return " & ".join(
        f"'{words}'" + (":*" if place == last and loose else "") for place, (words, loose) in enumerate(known)
    )


_TELEPHONE = re.compile(r"[\d\s()+.\-]{4,}")


def contact_query(text: str) -> str | None:
    """Write what somebody typed to find a contact; a telephone number is one word, however it is grouped."""
    if not _TELEPHONE.fullmatch(text.strip()):
        return search_query(text)
    digits = "".join(one for one in text if one.isdecimal()).lstrip("0")
    return f"'{digits}':*" if digits else None


def same_email(address: str) -> str:
    """Write an email address as a query for the contacts who may have it."""
    return f"'{folded(address)}'"


def same_phone(number: str) -> str:
    """Write a telephone number as a query for the contacts who may have it, with its country code or without."""
    digits = "".join(one for one in number if one.isdecimal())
    return " | ".join(f"'{digits[start:]}'" for start in range(4) if digits[start:])


_AROUND = 60


def snippet(text: str, query: str) -> str:
    """Cut out what surrounds the first word that was looked for, the word between ‹ and ›."""
    flat = " ".join(text.split())
    plain = flat.translate(_FOLDS).lower()
    wanted = [(quoted or word).translate(_FOLDS).lower().strip(".,!?") for quoted, word in _TERM.findall(query)]
    places = [(plain.find(word), len(word)) for word in wanted if word and word in plain]
    if not places or len(plain) != len(flat):
        return flat[: 2 * _AROUND]
    start, length = min(places)
    before, after = flat[max(0, start - _AROUND) : start], flat[start + length : start + length + _AROUND]
    opening = "…" if start > _AROUND else ""
    closing = "…" if start + length + _AROUND < len(flat) else ""
    return f"{opening}{before}‹{flat[start : start + length]}›{after}{closing}"
