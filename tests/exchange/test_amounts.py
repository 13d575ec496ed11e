from datetime import date, time, timedelta

import pytest

from ladder_app.exchange.amounts import (
    Amount,
    SheetScale,
    as_suds,
    read_amount,
    read_duration,
    read_status,
)
from ladder_app.exchange.table import Cell


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (60.0, Amount(60)),
        (6, Amount(6)),
        ("6,5", Amount(6.5)),
        ("6.5", Amount(6.5)),
        (" 60 ", Amount(60)),
        ("60 %", Amount(60, "0-100")),
        ("6/10", Amount(6, "0-10")),
        ("6 von 10", Amount(6, "0-10")),
        ("6 out of 10", Amount(6, "0-10")),
        ("60/100", Amount(60, "0-100")),
    ],
)
def test_ratings_as_people_write_them(cell: Cell, amount: Amount) -> None:
    assert read_amount(cell) == amount


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("50-60", "is a range"),
        ("50 – 60 %", "is a range"),
        ("5 bis 6", "is a range"),
        ("high", "“high” is not a number"),
        ("-5", "not a number"),
        ("", "not a number"),
        (True, "not a number"),
        (float("nan"), "not a number"),
        (float("inf"), "not a number"),
        (date(2026, 10, 6), "is a date"),
        ("x" * 99, "“" + "x" * 39 + "…”"),
    ],
)
def test_what_is_no_rating(cell: Cell, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_amount(cell)


@pytest.mark.parametrize(
    ("amount", "scale", "suds", "entered"),
    [
        (Amount(6.5), "0-10", 65, "0-10"),
        (Amount(6.25), "0-10", 63, "0-10"),
        (Amount(62.5), "0-100", 63, "0-100"),
        (Amount(0.6), "0-1", 60, "0-100"),
        (Amount(6, "0-10"), "0-100", 60, "0-10"),
        (Amount(10), "0-10", 100, "0-10"),
        (Amount(0), "0-10", 0, "0-10"),
    ],
)
def test_every_scale_becomes_one(
    amount: Amount, scale: SheetScale, suds: int, entered: str
) -> None:
    assert as_suds(amount, scale) == (suds, entered)


@pytest.mark.parametrize(("value", "scale"), [(11.0, "0-10"), (101.0, "0-100"), (1.2, "0-1")])
def test_outside_its_scale(value: float, scale: SheetScale) -> None:
    with pytest.raises(ValueError, match=f"{value:g} lies outside"):
        as_suds(Amount(value), scale)


@pytest.mark.parametrize(
    ("cell", "unit", "seconds"),
    [
        (25.0, 60, 1500),
        ("25", 60, 1500),
        ("1,5", 3600, 5400),
        ("25 min", 60, 1500),
        ("25'", 60, 1500),
        ("1 h 30 min", 60, 5400),
        ("1,5 Std.", 60, 5400),
        ("90 sec", 60, 90),
        ("0:45", 60, 2700),
        ("1:30", 60, 5400),
        (time(0, 45), 60, 2700),
        (timedelta(minutes=45), 60, 2700),
        (0, 60, 0),
    ],
)
def test_how_long_it_took(cell: Cell, unit: int, seconds: int) -> None:
    assert read_duration(cell, unit) == seconds


@pytest.mark.parametrize("cell", ["long", "10-20", "5 apples", True, date(2026, 1, 1), "-3"])
def test_what_is_no_length(cell: Cell) -> None:
    with pytest.raises(ValueError, match="not a length of time"):
        read_duration(cell, 60)


@pytest.mark.parametrize("cell", [1441.0, "25 h", -1.0])
def test_longer_than_a_day_or_less_than_nothing(cell: Cell) -> None:
    with pytest.raises(ValueError, match="between nothing and a day"):
        read_duration(cell, 60)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Completed", "completed"),
        ("ja", "completed"),
        ("x", "completed"),
        (True, "completed"),
        ("teilweise", "partial"),
        ("vermieden", "avoided"),
        ("We stopped.", None),
        ("stopped_for_safety", "stopped_for_safety"),
        ("ausgefallen", "cancelled_external"),
    ],
)
def test_how_it_went(cell: Cell, status: str | None) -> None:
    assert read_status(cell) == status


@pytest.mark.parametrize(
    ("cell", "sentence"), [("no", "does not say why"), ("sunny", "no way an attempt can go")]
)
def test_what_does_not_say_how_it_went(cell: Cell, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_status(cell)
