import pytest

from rejoinder.domain.content import Place, Text
from rejoinder.services.personal_data import masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("card 4242 4242 4242 4242!", "card •••• •••• •••• 4242!"),
        ("378282246310005", "•••••••••••0005"),
        ("CPF 529.982.247-25", "CPF •••.•••.•••-25"),
        ("password: sunflower", "password: ••••••"),
        ("cvv 123, card 5555-5555-5555-4444", "cvv ••••••, card ••••-••••-••••-4444"),
        ("GB82 WEST 1234 5698 7654 32", "•••• •••• •••• •••• ••54 32"),
        ("see you at 10:30", "see you at 10:30"),
    ],
)
def test_what_is_hidden_keeps_its_shape_and_its_end(text: str, shown: str) -> None:
    blocks, _ = masked((Text(text),))
    assert blocks == (Text(shown),)


def test_it_is_told_where_something_is_hidden_in_what_is_shown() -> None:
    (shown, place, other), hidden = masked(
        (Text("cvv 123 card 4242424242424242"), Place(1.0, 2.0), Text("password: maple1"))
    )
    assert isinstance(shown, Text)
    assert isinstance(other, Text)
    assert place == Place(1.0, 2.0)
    parts = [(one.kind, (shown, place, other)[one.block].text[one.start : one.end]) for one in hidden]  # type: ignore[union-attr]
    assert parts == [("card_code", "••••••"), ("card_number", "••••••••••••4242"), ("password", "••••••")]
