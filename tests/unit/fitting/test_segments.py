"""A text is counted in short messages as carriers bill them."""

import pytest

from rejoinder.domain.fitting import Segments, segments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Segments("gsm7", 0, 0, 160)),
        ("Halo", Segments("gsm7", 1, 4, 156)),
        ("a" * 160, Segments("gsm7", 1, 160, 0)),
        ("a" * 161, Segments("gsm7", 2, 161, 145)),
        ("a" * 306, Segments("gsm7", 2, 306, 0)),
        ("a" * 307, Segments("gsm7", 3, 307, 152)),
        ("5 €", Segments("gsm7", 1, 4, 156)),
        ("a" * 159 + "€", Segments("gsm7", 2, 161, 145)),
        ("a" * 152 + "€" + "a" * 8, Segments("gsm7", 2, 162, 143)),
        ("Привет", Segments("ucs2", 1, 6, 64)),
        ("я" * 71, Segments("ucs2", 2, 71, 63)),
        ("👍", Segments("ucs2", 1, 2, 68)),
        ("я" * 66 + "👍" + "я" * 5, Segments("ucs2", 2, 73, 60)),
    ],
)
def test_a_text_travels_in_so_many_messages(text: str, expected: Segments) -> None:
    assert segments(text) == expected
