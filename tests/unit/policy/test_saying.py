import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given

from rejoinder.domain.policy import PROFILES, WEB_24H, Signal, StopHow, heard, plain
from rejoinder.domain.policy.profiles.spoken import language_of
from rejoinder.domain.policy.saying import SPOKEN

WORDS = [
    (signal, value) for signal in WEB_24H.signals if signal.kind in SPOKEN for value in signal.values
]  # each as it stands in the policy
AROUND = st.text(alphabet=" .!?…,;:'\"“”«»-–()。！？🛑👋\t\n\u200b\ufe0f", max_size=4)


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("STOP", StopHow.STOP_WORD),
        ("Stop!", StopHow.STOP_WORD),
        ("  ｓｔｏｐ。 ", StopHow.STOP_WORD),
        ("Berhenti.", StopHow.STOP_WORD),
        ("CANCELAR INSCRICAO", StopHow.STOP_WORD),
        ("Стоп", StopHow.STOP_WORD),
        ("หยุด", StopHow.STOP_WORD),
        ("“退订”", StopHow.STOP_WORD),
        ("stop  all", StopHow.STOP_WORD),
        ("comecar", None),
        ("Начать!", None),
        ("开始", None),
    ],
)
def test_a_word_is_known_however_it_is_written(said: str, how: StopHow | None) -> None:
    found = heard(WEB_24H.signals, said)
    assert found is not None
    assert (found.kind, found.how) == ("word", how)


@pytest.mark.parametrize("said", ["Can you help me?", "stop by at nine", "don't stop", "", "…", "nonstop", "s t o p"])
def test_a_sentence_that_holds_a_word_is_none(said: str) -> None:
    assert heard(WEB_24H.signals, said) is None


def test_who_asks_for_help_is_told_apart_from_who_comes_back() -> None:
    found = heard(WEB_24H.signals, "Помощь?")
    assert found is not None
    assert found.kind == "help"


def test_what_is_long_is_not_even_looked_at() -> None:
    assert heard(WEB_24H.signals, "stop" + " " * 60) is None


def test_an_event_of_the_provider_is_no_word() -> None:
    assert heard((Signal(kind="event", values=("kicked",), how=StopHow.BLOCK),), "kicked") is None


@given(
    one=st.sampled_from(WORDS), before=AROUND, after=AROUND, upper=st.booleans(), form=st.sampled_from(["NFC", "NFD"])
)
def test_what_stands_around_a_word_its_case_and_its_form_never_matter(
    one: tuple[Signal, str], before: str, after: str, upper: bool, form: str
) -> None:
    signal, value = one
    written = unicodedata.normalize(form, f"{before}{value.upper() if upper else value}{after}")
    assert heard(WEB_24H.signals, written) is signal


@given(st.text(max_size=80))
def test_comparing_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(text=st.text(min_size=1, max_size=30), word=st.sampled_from([value for _, value in WORDS]))
def test_a_word_with_a_letter_beside_it_is_another_word(text: str, word: str) -> None:
    letters = "".join(one for one in plain(text) if one.isalpha())
    if letters and plain(f"{word}{letters}") not in {plain(value) for _, value in WORDS}:
        assert heard(WEB_24H.signals, f"{word}{letters}") is None


def test_no_word_means_two_things_in_any_policy() -> None:
    for policy in PROFILES.values():
        spoken = [plain(value) for signal in policy.signals if signal.kind in SPOKEN for value in signal.values]
        assert len(spoken) == len(set(spoken)), policy.id


@pytest.mark.parametrize(
    ("word", "language"), [("SAIR", "pt-BR"), ("Отписка", "ru"), ("退订", "zh-CN"), ("stop", None), ("halo", None)]
)
def test_a_word_of_one_language_alone_tells_that_language(word: str, language: str | None) -> None:
    assert language_of(word) == language
