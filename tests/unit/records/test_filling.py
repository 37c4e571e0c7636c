"""Templates filled in: what does not fit is named, what fits is told as it reads."""

import pytest
from msgspec.structs import replace

from rejoinder.domain.account import ApprovedTemplate, TemplateButton
from rejoinder.domain.content import Template
from rejoinder.domain.filling import filled, misfits, places

SHIPPED = ApprovedTemplate(
    name="order_shipped",
    language="en_US",
    category="utility",
    status="approved",
    header="Order {{1}}",
    body="Hello {{1}}, {{2}} is on its way. Thank you, {{1}}!",
    footer="Kopi Angsa",
    buttons=(
        TemplateButton("url", "Track it", "https://shop.example/track/{{1}}"),
        TemplateButton("quick_reply", "Call me"),
        TemplateButton("url", "Shop", "https://shop.example"),
    ),
)
GIVEN = Template("order_shipped", "en_US", header=("7",), body=("Rina", "your order"), buttons=("7",))
NAMED = replace(SHIPPED, header="Order {{order_id}}", body="Hello {{name}}, {{ what }} is here. Bye, {{name}}!")
PICTURE = replace(SHIPPED, header="", header_kind="image")


def test_places_are_named_once_in_their_order() -> None:
    assert places(SHIPPED.body) == ("1", "2")
    assert places("Nothing to fill in.") == ()
    assert places("{{10}} of {{2}} by {{1}}") == ("1", "2", "10")
    assert places(NAMED.body) == ("name", "what")


def test_places_with_names_are_filled_in_and_keep_them() -> None:
    made = filled(NAMED, GIVEN)

    assert misfits(NAMED, GIVEN) == ()
    assert made.text == "Order 7\n\nHello Rina, your order is here. Bye, Rina!\n\nKopi Angsa"
    assert (made.header_names, made.body_names) == (("order_id",), ("name", "what"))
    assert (filled(SHIPPED, GIVEN).header_names, filled(SHIPPED, GIVEN).body_names) == ((), ())


def test_numbered_places_are_filled_in_by_their_number() -> None:
    turned = replace(SHIPPED, header="", body="{{2}} for {{1}}")

    assert filled(turned, replace(GIVEN, header=())).text.startswith("your order for Rina")


def test_a_template_that_fits_is_told_as_it_reads() -> None:
    made = filled(SHIPPED, GIVEN)

    assert misfits(SHIPPED, GIVEN) == ()
    assert made.text == "Order 7\n\nHello Rina, your order is on its way. Thank you, Rina!\n\nKopi Angsa"
    assert made.button_kinds == ("url", "quick_reply", "url")


def test_a_picture_at_its_head_is_an_address() -> None:
    with_picture = replace(GIVEN, header=("https://shop.example/bag.png",))

    assert misfits(PICTURE, with_picture) == ()
    assert filled(PICTURE, with_picture).header_kind == "image"
    assert filled(PICTURE, with_picture).text.startswith("Hello Rina")


@pytest.mark.parametrize(
    ("approved", "given", "where", "words"),
    [
        (replace(SHIPPED, status="paused"), GIVEN, "status", "paused this template"),
        (replace(SHIPPED, status="rejected", reason="ABUSIVE"), GIVEN, "status", "rejected this template. ABUSIVE"),
        (replace(SHIPPED, status="odd"), GIVEN, "status", "does not send this template now (odd)"),
        (
            NAMED,
            replace(GIVEN, header=("7",), body=("Rina",)),
            "body",
            "2 places to fill in (name, what); 1 are given.",
        ),
        (NAMED, replace(GIVEN, header=("7",), body=("Rina", " ")), "body", "Place “what” of its body is empty."),
        (SHIPPED, replace(GIVEN, header=()), "header", "Its head has 1 places to fill in; 0 are given."),
        (SHIPPED, replace(GIVEN, body=("Rina",)), "body", "Its body has 2 places to fill in; 1 are given."),
        (SHIPPED, replace(GIVEN, body=("Rina", " ")), "body", "Place 2 of its body is empty."),
        (SHIPPED, replace(GIVEN, buttons=()), "buttons", "“Track it” has a place to fill in"),
        (SHIPPED, replace(GIVEN, buttons=("7", "", "x")), "buttons", "“Shop” has no place to fill in"),
        (SHIPPED, replace(GIVEN, buttons=("7", "", "", "x")), "buttons", "It has 3 buttons; 4 are filled in."),
        (PICTURE, replace(GIVEN, header=()), "header", "Its head is one image"),
        (PICTURE, replace(GIVEN, header=("bag.png",)), "header", "Its head is one image"),
    ],
)
def test_what_does_not_fit_is_named(approved: ApprovedTemplate, given: Template, where: str, words: str) -> None:
    found = misfits(approved, given)

    assert where in {one.where for one in found}
    assert any(words in one.text for one in found), found
