from datetime import datetime

import pytest

from ladder_app.exchange.fields import FIELDS, field_name
from ladder_app.exchange.source import read_tables
from ladder_app.exchange.table import letters, text_of
from ladder_app.exchange.unusable import Unusable
from tests.exchange.workbooks import ods, words, xlsx


def test_the_content_says_what_a_file_is() -> None:
    (sheet,) = read_tables(xlsx(f'<row r="1">{words("A1", "Step")}</row>'))
    (text,) = read_tables(b"Step\nCall\n")
    assert (sheet.name, text.name) == ("Steps", "")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        (b"", "empty"),
        (b"\n,,\n,\n", "empty"),
        (ods(""), "empty"),
    ],
)
def test_what_holds_no_rows_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(Unusable, match=sentence):
        read_tables(content)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (255, "IV")])
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name


def test_whole_numbers_are_shown_without_a_point() -> None:
    assert [text_of(cell) for cell in (None, 6.0, 6.5, 6, "6")] == ["", "6", "6.5", "6", "6"]
    assert text_of(datetime(2026, 3, 12, 18, 30)) == "2026-03-12 18:30"


def test_every_field_has_a_name_of_its_own() -> None:
    assert len({field_name(field) for field in FIELDS}) == len(FIELDS)
