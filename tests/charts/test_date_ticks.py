"""Dates below an axis, the way the country writes them."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from ladder_app.charts.date_ticks import date_ticks, short_day, week_ticks

FIRST = date(2026, 3, 2)


@pytest.fixture
def country(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(
    ("country", "words"),
    [("de_DE", "02.03."), ("en_GB", "02/03"), ("en_US", "3/2"), ("sv_SE", "03-02")],
    indirect=["country"],
)
def test_a_day_without_its_year(words: str) -> None:
    assert short_day(FIRST) == words


@pytest.mark.parametrize("days", [0, 1, 5, 6, 41, 60, 365, 4000])
def test_there_are_few_and_they_lie_inside(days: int) -> None:
    places = [at for at, _words in date_ticks(FIRST, FIRST + timedelta(days))]
    assert places[0] == 0
    assert len(places) <= 6
    assert all(at <= days for at in places)


@pytest.mark.parametrize(("weeks", "places"), [(0, []), (1, [0]), (6, [0, 1, 2, 3, 4, 5])])
def test_few_weeks_are_all_named(weeks: int, places: list[int]) -> None:
    mondays = [FIRST + timedelta(7 * n) for n in range(weeks)]
    assert [at for at, _words in week_ticks(mondays)] == places
    assert len(week_ticks([FIRST] * 26)) <= 6
