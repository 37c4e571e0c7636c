import pytest

from rejoinder.services.readability import hints


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("We are open until six today. See you soon!", set()),
        ("Kami buka sampai jam enam hari ini.", set()),
        ("one two three four. " * 30, {"long"}),
        ("and then " * 20, {"hard"}),
        ("Конфиденциальность персональных данных обеспечивается законодательством. " * 3, {"hard"}),
        ("Здравствуйте! Мы открыты до шести. Приходите, пожалуйста.", set()),
        ("您好，我们今天营业到六点。欢迎光临！", set()),
        ("您好我们今天营业到六点欢迎光临" * 5, {"hard"}),
        ("您好，我们营业到六点。" * 20, {"long"}),
        ("วันนี้ร้านเปิดถึงหกโมงเย็นค่ะ", set()),
        ("วันนี้ร้านเปิดถึงหกโมงเย็นค่ะ" * 8, {"hard"}),
        ("internationalization misunderstanding compartmentalization " * 5 + ". ok", {"hard"}),
        ("", set()),
        ("👍", set()),
    ],
)
def test_a_draft_that_is_long_or_hard_to_read_gets_a_hint(text: str, codes: set[str]) -> None:
    assert {one.code for one in hints(text)} == codes


def test_a_hint_says_what_to_do() -> None:
    (hint,) = hints("and then " * 20)
    assert hint.text == "One sentence has 40 words: split it, 25 read in one go."
