"""Texts in several languages, and the one that somebody reads."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

#: The languages that everything of ours speaks.
LOCALES = ("en", "id", "pt-BR", "ru", "th", "zh-CN")


def speaks(theirs: str | None, locale: str) -> int:
    """Tell how well a text's language fits: 3 the very same, 2 the same language, 1 for every language, 0 not."""
    if theirs is None:
        return 1
    if theirs.lower() == locale.lower():
        return 3
    return 2 if theirs.partition("-")[0].lower() == locale.partition("-")[0].lower() else 0


def best(texts: Mapping[str, T], *wanted: str | None) -> str | None:
    """Name the language of texts that fits the first of these wishes, else English, else any; None without texts."""
    for locale in filter(None, (*wanted, "en")):
        fit, fitting = max(((speaks(one, locale), one) for one in texts), default=(0, ""))
        if fit:
            return fitting
    return next(iter(texts), None)


def in_language(texts: Mapping[str, str], *wanted: str | None) -> str:
    """Give the text in the language that fits best; an empty one where there is none at all."""
    return texts[chosen] if (chosen := best(texts, *wanted)) is not None else ""
