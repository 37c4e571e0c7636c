"""Everything that the system says itself is there in every language, with the same places to fill in."""

import string
from importlib.resources import files
from pathlib import Path

import pytest

from rejoinder.domain.content import QuickReply
from rejoinder.domain.language import LOCALES, best, in_language
from rejoinder.services.phrases import catalogue, phrase

SUBJECTS = sorted(
    one.name.removesuffix(".json")
    for one in files("rejoinder.services.phrases").iterdir()
    if one.name.endswith(".json")
)
TEXTS = [(subject, name) for subject in SUBJECTS for name in catalogue(subject)]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("subject", "name"), TEXTS)
def test_a_text_is_there_in_every_language_with_the_same_places(subject: str, name: str) -> None:
    texts = catalogue(subject)[name]
    assert tuple(texts) == LOCALES
    assert all(text.strip() for text in texts.values())
    assert len({frozenset(places(text)) for text in texts.values()}) == 1, texts


#: Texts that are named by what they are put together of.
COMPOSED = {"left_all", "left_channel", "left_promotional", "daily", "weekly", "monthly", "as_it_happens"}


def test_no_text_is_kept_that_nothing_says() -> None:
    folder = Path(str(files("rejoinder")))
    source = "".join(one.read_text("utf-8") for one in folder.rglob("*.py"))
    names = {name for _, name in TEXTS} - COMPOSED
    assert {name for name in names if f'"{name}"' not in source} == set()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("often", ["daily", "weekly", "monthly", "as_it_happens", "yes"])
def test_what_stands_on_a_button_fits_on_the_narrowest_one(locale: str, often: str) -> None:
    assert len(QuickReply(phrase("topics", often, locale)).title) <= 20


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("id",), "id"),
        (("pt",), "pt-BR"),
        (("zh-TW",), "zh-CN"),
        (("fr",), "en"),
        (("fr", "ru"), "ru"),
        ((None, "th"), "th"),
        ((), "en"),
    ],
)
def test_the_language_that_fits_best_is_taken(wanted: tuple[str | None, ...], found: str) -> None:
    assert best(dict.fromkeys(LOCALES, ""), *wanted) == found


def test_without_english_and_without_a_fit_any_language_is_better_than_none() -> None:
    assert in_language({"ru": "Да", "th": "ใช่"}, "id") == "Да"
    assert in_language({}, "id") == ""
