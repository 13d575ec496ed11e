"""Numbers as the country writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.decimal_field import DecimalField
from ladder_app.ui.widgets.number_words import number_words, read_number


@pytest.fixture
def country(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(
    ("country", "value", "words"),
    [
        ("en_GB", 9, "9"),
        ("en_GB", 100.0, "100"),
        ("en_GB", 5.714, "5.71"),
        ("en_GB", 7.5, "7.5"),
        ("de_DE", 7.5, "7,5"),
        ("en_GB", 0.0, "0"),
    ],
    indirect=["country"],
)
def test_how_a_number_is_written(value: float, words: str) -> None:
    assert number_words(value) == words


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(
    ("country", "text", "value"),
    [
        ("de_DE", "7,5", 7.5),
        ("en_GB", "7.5", 7.5),
        ("en_GB", " 12 ", 12.0),
        ("en_GB", "many", None),
        ("en_GB", "inf", None),
        ("en_GB", "nan", None),
        ("en_GB", "", None),
    ],
    indirect=["country"],
)
def test_how_a_number_is_read(text: str, value: float | None) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(("text", "unreadable"), [("", False), ("7", False), ("about 7", True)])
def test_a_field_says_what_it_cannot_read(qtbot: QtBot, text: str, unreadable: bool) -> None:
    field = DecimalField("Total")
    qtbot.addWidget(field)
    field.set_text(text)
    field.show_other_problem("")
    assert field.is_unreadable() is unreadable
    assert field.problem_line.isHidden() is not unreadable
