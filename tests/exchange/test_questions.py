import pytest

from ladder_app.exchange.amounts import SheetScale
from ladder_app.exchange.dates import DateOrder
from ladder_app.exchange.questions import Choices, Open, Settled, settle
from tests.exchange.sheets import sections


def settled(text: str, choices: Choices | None = None) -> Settled | tuple[Open, ...]:
    return settle(sections(text), choices or Choices())


def order(text: str, choices: Choices | None = None) -> DateOrder:
    found = settled(text, choices)
    assert isinstance(found, Settled), found
    return found.dates


def questions(text: str, choices: Choices | None = None) -> list[tuple[str, str, str]]:
    found = settled(text, choices)
    assert isinstance(found, tuple), found
    return [(one.question, one.column, one.example) for one in found]


def log(*days: str) -> str:
    return "Date,Step\n" + "".join(f"{day},Call\n" for day in days)


def ladder(*ratings: str) -> str:
    return "Step;SUDS\n" + "".join(f"Step {n};{rating}\n" for n, rating in enumerate(ratings))


def test_a_day_that_reads_two_ways_is_asked_about() -> None:
    assert questions(log("3/4/2026", "5/6/2026")) == [("dates", "Date", "3/4/2026")]


def test_one_day_over_twelve_tells_for_all() -> None:
    assert order(log("3/4/2026", "25/4/2026")) == "day-first"
    assert order(log("3/4/2026", "4/25/2026")) == "month-first"


def test_days_that_contradict_each_other_are_asked_about() -> None:
    assert questions(log("25/4/2026", "4/25/2026")) == [("dates", "Date", "4/25/2026")]


def test_full_stops_iso_and_twins_need_no_answer() -> None:
    assert order(log("3.4.2026", "2026-04-03", "3/3/2026")) == "day-first"


@pytest.mark.parametrize("chosen", ["day-first", "month-first"])
def test_what_was_chosen_holds(chosen: DateOrder) -> None:
    assert order(log("3/4/2026"), Choices(dates=chosen)) == chosen


def test_ratings_up_to_ten_may_stand_on_either_scale() -> None:
    assert questions(ladder("3", "6", "9")) == [("scale", "SUDS", "3")]


@pytest.mark.parametrize("scale", ["0-10", "0-100", "0-1"])
def test_the_scale_that_was_chosen_holds(scale: SheetScale) -> None:
    found = settled(ladder("3", "6"), Choices(scale=scale))
    assert isinstance(found, Settled)
    assert found.scales[0].step == scale


def test_ratings_over_ten_tell_even_if_a_choice_says_otherwise() -> None:
    found = settled(ladder("5", "40", "60"), Choices(scale="0-10"))
    assert isinstance(found, Settled)
    assert found.scales[0].step == "0-100"


def test_a_single_slip_over_ten_does_not_make_the_rest_tiny() -> None:
    assert questions(ladder("3", "6", "65", "8"))[0][0] == "scale"


@pytest.mark.parametrize("ratings", [("6/10", "7/10"), ("6 %", "7 %"), ("0", "0"), ("", "")])
def test_cells_that_say_it_themselves_and_zeros_need_no_answer(ratings: tuple[str, ...]) -> None:
    assert isinstance(settled(ladder(*ratings)), Settled)


def test_a_header_that_says_it_needs_no_answer() -> None:
    assert isinstance(settled("Step,SUDS (0-10)\nCall,6\n"), Settled)


def test_the_list_and_the_log_may_stand_on_different_scales() -> None:
    text = "Step,SUDS,\nCall,40,\nAsk,70,\n,,\nDate,Step,Peak\n2026-01-02,Call,6\n"
    assert questions(text) == [("scale", "Peak", "6")]


def test_columns_left_aside_ask_nothing() -> None:
    assert isinstance(settled("Step,Before,After\nCall,6,3\n"), Settled)


def test_both_questions_at_once() -> None:
    text = "Date,Step,Peak\n3/4/2026,Call,6\n"
    assert [question for question, _column, _example in questions(text)] == ["dates", "scale"]
