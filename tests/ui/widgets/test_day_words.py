"""Days as they are said, in several countries."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from ladder_app.ui.widgets.day_words import day_words, stamp_words, weekday_words

TODAY = date(2026, 3, 19)


@pytest.fixture(autouse=True)
def _locale_as_before() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 3, 18), "yesterday"),
        (date(2026, 3, 12), "12 March"),
        (date(2025, 12, 24), "24 December 2025"),
    ],
)
def test_a_day_as_it_is_said(day: date, words: str) -> None:
    assert day_words(day, TODAY) == words


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("en_GB", "Thursday, 19 March"),
        ("en_US", "Thursday, March 19"),
        ("de_DE", "Donnerstag, 19. März"),
        ("es_ES", "jueves, 19 de marzo"),
        ("ja_JP", "3月19日木曜日"),
        ("hu_HU", "március 19., csütörtök"),
    ],
)
def test_the_weekday_and_the_day_without_the_year(country: str, words: str) -> None:
    QLocale.setDefault(QLocale(country))
    assert weekday_words(TODAY) == words


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2026-03-19T09:12:00+01:00", "today, 09:12"),
        ("2026-03-12", "12 March"),
        ("someday", "someday"),
    ],
)
def test_a_moment_with_its_time_where_it_has_one(stamp: str, words: str) -> None:
    assert stamp_words(stamp, TODAY, time=True) == words
