"""Days and times as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis.strategies import dates, sampled_from, text, times
from PySide6.QtCore import QLocale

from ladder_app.ui.widgets.moment_text import (
    day_text,
    read_day,
    read_day_ahead,
    read_time,
    shifted,
    time_text,
)

TODAY = date(2026, 3, 19)
LOCALES = ["en_GB", "en_US", "de_DE", "fr_FR", "sv_SE", "nl_NL", "C"]


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        ("en_GB", "12/03/2026", date(2026, 3, 12)),
        ("en_GB", "12.3.26", date(2026, 3, 12)),
        ("en_US", "3/12/2026", date(2026, 3, 12)),
        ("en_US", "3/12", date(2026, 3, 12)),
        ("de_DE", "12.3.", date(2026, 3, 12)),
        ("de_DE", "12.3.2026", date(2026, 3, 12)),
        ("sv_SE", "2026-03-12", date(2026, 3, 12)),
        ("en_GB", "2026-03-12", date(2026, 3, 12)),
        ("en_GB", "24/12", date(2025, 12, 24)),
        ("en_GB", "12 March", date(2026, 3, 12)),
        ("en_GB", "12 mar 2025", date(2025, 3, 12)),
        ("en_US", "March 12, 2025", date(2025, 3, 12)),
        ("de_DE", "12. März", date(2026, 3, 12)),
        ("en_GB", " Today ", TODAY),
        ("en_GB", "yesterday", date(2026, 3, 18)),
        ("en_GB", "31/02/2026", None),
        ("en_GB", "12", None),
        ("en_GB", "12 Marchember", None),
        ("en_GB", "soon", None),
        ("en_GB", "", None),
        ("en_GB", "1/2/3/4", None),
        ("en_GB", "12/03/99999", None),
    ],
)
def test_days(locale: str, typed: str, day: date | None) -> None:
    assert read_day(typed, QLocale(locale), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("19:30", time(19, 30)),
        ("19.30", time(19, 30)),
        ("1930", time(19, 30)),
        ("7", time(7)),
        ("7pm", time(19)),
        ("7:05 p.m.", time(19, 5)),
        ("12 am", time(0)),
        ("12:30 PM", time(12, 30)),
        ("19h30", time(19, 30)),
        ("25:00", None),
        ("13 pm", None),
        ("19:60", None),
        ("evening", None),
        ("", None),
    ],
)
def test_times(typed: str, moment: time | None) -> None:
    assert read_time(typed) == moment


@given(sampled_from(LOCALES), dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_that_is_shown_can_be_read_again(locale: str, day: date) -> None:
    shown = day_text(day, QLocale(locale))
    assert read_day(shown, QLocale(locale), TODAY) == day


@given(sampled_from(LOCALES), times())
def test_a_time_that_is_shown_can_be_read_again(locale: str, moment: time) -> None:
    shown = time_text(moment, QLocale(locale))
    assert read_time(shown) == time(moment.hour, moment.minute)


@given(text(max_size=20), sampled_from(LOCALES))
def test_nothing_typed_makes_it_stumble(typed: str, locale: str) -> None:
    read_day(typed, QLocale(locale), TODAY)
    read_time(typed)


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        ("en_GB", "today", TODAY),
        ("en_GB", " Tomorrow", date(2026, 3, 20)),
        ("en_GB", "friday", date(2026, 3, 20)),
        ("en_GB", "Sun", date(2026, 3, 22)),
        ("en_GB", "Thursday", date(2026, 3, 26)),
        ("de_DE", "Mo.", date(2026, 3, 23)),
        ("de_DE", "Samstag", date(2026, 3, 21)),
        ("en_GB", "20/3", date(2026, 3, 20)),
        ("en_GB", "12 March", date(2027, 3, 12)),
        ("en_US", "1/5", date(2027, 1, 5)),
        ("en_GB", "12/03/2026", date(2026, 3, 12)),
        ("en_GB", "2026-04-01", date(2026, 4, 1)),
        ("en_GB", "29/2", None),
        ("en_GB", "t", None),
        ("en_GB", "someday", None),
        ("en_GB", "", None),
    ],
)
def test_a_day_to_come(locale: str, typed: str, day: date | None) -> None:
    assert read_day_ahead(typed, QLocale(locale), TODAY) == day


@pytest.mark.parametrize(
    ("day", "days", "then"),
    [
        (date(2026, 3, 12), -1, date(2026, 3, 11)),
        (date(2026, 3, 18), 7, TODAY),
        (date(1, 1, 1), -1, date(1, 1, 1)),
        (None, -1, TODAY),
    ],
)
def test_a_day_goes_on_and_back(day: date | None, days: int, then: date) -> None:
    assert shifted(day, days, TODAY) == then
