"""Files of rows are read as spreadsheets and other systems write them."""

import codecs

import pytest

from rejoinder.domain.imports.file import encoding_of, guarded, heading_of, lines_of, separator_of
from rejoinder.domain.problem import Invalid, TooLarge

TEXT = "név,város\nJosé,Łódź\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        ("name,city\nAna,Rio\n".encode("utf-16-le"), "utf-16-le"),
        ("name,city\nAna,Rio\n".encode("utf-16-be"), "utf-16-be"),
        ("José; “so”".encode("cp1252"), "cp1252"),
        (b"Jos\xe9 \x81", "latin-1"),
        ("cut at José".encode()[:-1], "cp1252"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_is_told_by_the_first_bytes_or_by_all_of_them(content: bytes, encoding: str) -> None:
    assert encoding_of([content]) == encoding
    content.decode(encoding)


def test_a_letter_that_is_cut_between_two_pieces_is_no_fault() -> None:
    content = "José".encode()
    assert encoding_of([content[:4], content[4:]]) == "utf-8"
    assert encoding_of([b"Jos\xe9", b"Jos\xe9"]) == "cp1252"


@pytest.mark.parametrize(
    ("head", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ('a;b\n"1,5";"2,5"\n3,5;4\n', ";"),
        ("a\tb, c\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("email\nlia@example.com\n", ","),
        ("", ","),
        (f'"{"x" * 200_000}\n', ","),
    ],
)
def test_the_separator_is_that_by_which_the_rows_are_alike(head: str, separator: str) -> None:
    assert separator_of(head) == separator


def test_rows_keep_their_place_over_empty_ones_and_lines_within_quotation_marks() -> None:
    text = 'a,b\n\n"one\ntwo", x\0 \n,\n3,4\n'
    assert [(line.row, line.cells) for line in lines_of(text.splitlines(keepends=True), ",")] == [
        (1, ["a", "b"]),
        (3, ["one\ntwo", "x"]),
        (5, ["3", "4"]),
    ]


def test_a_value_that_never_ends_is_told_with_its_row() -> None:
    with pytest.raises(Invalid, match="Row 2 cannot be read"):
        list(lines_of(["a,b\n", f'1,"{"x" * 200_000}\n'], ","))


def test_what_is_written_out_is_no_formula_and_comes_back_as_it_was() -> None:
    for cell, written in (("=1+1", "'=1+1"), ("+62 811", "'+62 811"), ("-5", "-5"), ("plain", "plain"), ("", "")):
        assert guarded(cell) == written
        assert next(lines_of([f"{written},x"], ",")).cells[0] == cell


def test_each_column_has_a_name_of_its_own() -> None:
    assert heading_of(lines_of(["Email,,Email, ,Email\n"], ",")) == [
        "Email",
        "Column 2",
        "Email (2)",
        "Column 4",
        "Email (3)",
    ]
    assert heading_of(lines_of(["Column 2,,\n"], ",")) == ["Column 2", "Column (2)", "Column 3"]


def test_a_file_has_a_heading_of_so_many_columns_at_most() -> None:
    with pytest.raises(Invalid, match="empty"):
        heading_of(lines_of([], ","))
    with pytest.raises(TooLarge, match="201 columns"):
        heading_of(lines_of([",".join("x" * 201)], ","))
