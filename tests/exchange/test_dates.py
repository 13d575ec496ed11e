from datetime import date, datetime, time, timedelta

import pytest

from ladder_app.exchange.dates import read_date, read_time
from ladder_app.exchange.table import Cell

TWELFTH = date(2026, 3, 12)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-12",
        "2026/3/12",
        "12.03.2026",
        "12.3.26",
        "12. 3. 2026",
        "12 March 2026",
        "12th of March 2026",
        "March 12, 2026",
        "Mar 12 2026",
        "12-Mar-2026",
        "12. März 2026",
        "12. Maerz 2026",
        "Do, 12.03.2026",
        "Thursday 12 March 2026",
        date(2026, 3, 12),
        datetime(2026, 3, 12),
        46093.0,
    ],
)
def test_a_certain_day(cell: Cell) -> None:
    written = read_date(cell)
    assert not written.is_open
    assert written.on("month-first") == TWELFTH
    assert written.clock is None


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-12T18:30",
        "2026-03-12T18:30:00+01:00",
        "2026-03-12 18:30:00",
        "12.03.2026, 18.30 Uhr",
        "12.03.2026 um 18:30",
        "12 March 2026 at 6:30 pm",
        datetime(2026, 3, 12, 18, 30),
    ],
)
def test_a_day_with_its_time(cell: Cell) -> None:
    written = read_date(cell)
    assert (written.on("day-first"), written.clock) == (TWELFTH, time(18, 30))


def test_a_day_that_reads_two_ways() -> None:
    written = read_date("3/4/2026")
    assert written.is_open
    assert written.tells is None
    assert written.on("day-first") == date(2026, 4, 3)
    assert written.on("month-first") == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("cell", "order"),
    [("25/3/2026", "day-first"), ("3/25/2026", "month-first"), ("3/3/2026", None)],
)
def test_a_day_that_gives_its_order_away(cell: str, order: str | None) -> None:
    assert read_date(cell).tells == order
    assert not read_date(cell).is_open


def test_a_day_there_is_not() -> None:
    with pytest.raises(ValueError, match="no day 31 in month 2"):
        read_date("31.2.2026").on("day-first")


@pytest.mark.parametrize("cell", ["", "soon", "12.2026", "12 Foo 2026", 12.0, True, "1/2/3/2026"])
def test_what_is_no_day(cell: Cell) -> None:
    with pytest.raises(ValueError, match="not a date"):
        read_date(cell)


@pytest.mark.parametrize(
    "cell",
    ["18:30", "18.30", "18:30:00", "6:30 pm", "6.30 p.m.", "18h30", time(18, 30),
     datetime(2026, 1, 1, 18, 30), timedelta(hours=18.5), 18.5 / 24],
)  # fmt: skip
def test_a_time_of_day(cell: Cell) -> None:
    assert read_time(cell) == time(18, 30)


def test_a_full_hour() -> None:
    assert read_time("18 Uhr") == time(18)
    assert read_time("12 am") == time(0)


@pytest.mark.parametrize("cell", ["18", "25:00", "evening", "", 45.0, timedelta(days=2)])
def test_what_is_no_time_of_day(cell: Cell) -> None:
    with pytest.raises(ValueError, match="not a time of day"):
        read_time(cell)
