import pytest

from rejoinder.store.searching import contact_query, folded, search_query, snippet


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Não É CAFÉ", "nao e cafe"),
        ("ЗАКАЗ Не пришёл", "заказ не пришел"),
        ("我想退货", "我 想 退 货"),
        ("กาแฟ 2 ถุง", "ก า แ ฟ 2 ถ ุ ง"),
        ("INV-2231, dewi@example.test", "inv 2231 dewi example test"),
    ],
)
def test_words_are_folded_as_they_are_indexed(text: str, words: str) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("kopi gu", "'kopi' & 'gu':*"),
        ('"belum sampai" resi', "'belum sampai' & 'resi':*"),
        ('"belum sampai"', "'belum sampai'"),
        ("退货", "'退 货':*"),
        ("o'brien \\ & | ! ( :*", "'o brien'"),
        ("'; DROP TABLE message; --", "'drop' & 'table' & 'message'"),
        ("...", None),
        ("", None),
    ],
)
def test_what_is_typed_becomes_a_query_and_never_a_syntax_error(typed: str, query: str | None) -> None:
    found = search_query(typed)
    assert (found or "").replace(":*", "") == (query or "").replace(":*", "")


def test_a_telephone_number_is_one_word_however_it_is_grouped() -> None:
    assert contact_query("+62 812-3456") == "'628123456':*"
    assert contact_query("0812 3456") == "'8123456':*"
    assert contact_query("dewi 08") == search_query("dewi 08")


def test_a_snippet_shows_the_word_among_its_neighbours() -> None:
    text = "x " * 60 + "pesanan INV-2231 belum sampai " + "y " * 60
    shown = snippet(text, "inv-2231")
    assert "pesanan ‹INV-2231› belum" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "‹退货›" in snippet("我想退货，谢谢", "退货")
    assert snippet("Não recebi", "nao") == "‹Não› recebi"
