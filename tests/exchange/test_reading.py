import pytest

from ladder_app.exchange.lines import Line, Place
from ladder_app.exchange.questions import Choices
from tests.exchange.sheets import line, reading, why_not

LOG = "Date,Time,Step,Predicted,Before,Peak,After,Minutes,Notes\n"


def test_a_row_of_a_list() -> None:
    assert line("Step;SUDS\n Call  the office ;60,4\n") == Line(
        Place("", 2), "Call the office", rating=60, rating_scale="0-100", rounded=1
    )


def test_a_row_of_a_log() -> None:
    read = line(f"{LOG}12.3.2026,18:30,Call,70,50,60,30,20,It rang\n")
    assert read.step == "Call"
    assert read.attempt == {
        "started_at": "2026-03-12T18:30:00+01:00",
        "suds_anticipated": 70,
        "suds_pre": 50,
        "suds_peak": 60,
        "suds_end": 30,
        "scale_entered": "0-100",
        "duration_s": 1200,
        "what_happened": "It rang",
        "status": "completed",
    }


def test_what_was_rounded_is_counted() -> None:
    assert line("Step,SUDS (0-10)\nCall,5.5\n").rounded == 0
    assert line("Step;SUDS (0-10)\nCall;5,55\n").rounded == 1
    assert line(f"{LOG}12.3.2026,18:30,Call,70.5,50,60.4,30,20,It rang\n").rounded == 2
    assert line("Step,SUDS (0-100)\nCall,60.0\n").rounded == 0


def test_ratings_up_to_ten_are_multiplied_and_remembered_as_such() -> None:
    read = line("Date,Step,Peak,After\n2026-03-12,Call,6.5,3\n", Choices(scale="0-10"))
    assert read.attempt is not None
    assert (read.attempt["suds_peak"], read.attempt["suds_end"]) == (65, 30)
    assert read.attempt["scale_entered"] == "0-10"


def test_a_day_without_a_time_stays_a_bare_date() -> None:
    read = line("Date,Step\n2026-03-12,Call\n")
    assert read.attempt == {"started_at": "2026-03-12", "status": "completed"}


def test_the_offset_is_that_of_the_day() -> None:
    read = line("Date,Step\n2025-07-01 12:00,Call\n")
    assert read.attempt is not None
    assert read.attempt["started_at"] == "2025-07-01T12:00:00+02:00"


def test_a_status_that_is_not_said_stays_unsaid() -> None:
    said, unsaid = reading("Date,Step,Status\n2026-03-12,Call,avoided\n2026-03-13,Call,\n").rows
    assert isinstance(said, Line)
    assert isinstance(unsaid, Line)
    assert said.attempt == {"started_at": "2026-03-12", "status": "avoided"}
    assert unsaid.attempt == {"started_at": "2026-03-13"}


def test_a_row_of_a_log_with_nothing_but_a_step_is_a_step() -> None:
    assert line(f"{LOG},,Call,,,,,,\n").attempt is None


def test_hours_and_seconds() -> None:
    for header, cell, seconds in (("Hours", "1.5", 5400), ("Duration (s)", "90", 90)):
        read = line(f"Date,Step,{header}\n2026-03-12,Call,{cell}\n")
        assert read.attempt is not None
        assert read.attempt["duration_s"] == seconds


def test_nothing_is_read_while_a_question_is_open() -> None:
    read = reading("Date,Step\n3/4/2025,Call\n")
    assert (read.rows, len(read.open)) == ((), 1)


def test_a_text_of_nothing_visible_is_none() -> None:
    read = line("Date,Step,Notes\n2026-03-12,Call,\u202e\n")
    assert read.attempt == {"started_at": "2026-03-12", "status": "completed"}


def test_what_was_learned_where_and_with_whom() -> None:
    read = line("Date,Step,Learned,Place,People\n2026-03-12,Call,It ends,At home,Kim\n")
    assert read.attempt is not None
    assert read.attempt["what_i_learned"] == "It ends"
    assert (read.attempt["place"], read.attempt["people"]) == ("At home", "Kim")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"{LOG}2026-03-12,,,,,60,,,\n", "no step"),
        (f"{LOG},,Call,,,60,,,\n", "no date"),
        (f"{LOG}2026-03-12,,Call,,,60ish,,,\n", "In the column Peak: “60ish” is not a number."),
        (f"{LOG}2026-03-12,,Call,,,50-60,,,\n", "is a range"),
        (f"{LOG}2026-03-12,,Call,,,160,,,\n", "160 lies outside the scale 0–100"),
        (f"{LOG}2026-03-12,,Call,,,,,2000,\n", "In the column Minutes"),
        (
            f"{LOG}2026-03-11,18:00,Call,,,,,,\n2026-03-12,evening,Call,,,,,,\n",
            "In the column Time",
        ),
        (f"{LOG}12 March,,Call,,,,,,\n", "In the column Date: “12 March” is not a date."),
        (f"{LOG}31.2.2026,,Call,,,,,,\n", "no day 31 in month 2"),
        (f"{LOG}2026-03-20,,Call,,,,,,\n", "2026-03-20 lies in the future."),
        (f"{LOG}1899-03-20,,Call,,,,,,\n", "1899-03-20 is too early."),
        (f"{LOG}2026-03-12,,{'x' * 201},,,,,,\n", "201 characters, and 200 is the most"),
        (f"{LOG}2026-03-12,,Call,,,,,,{'x' * 20_001}\n", "more than 20000 characters"),
        ("Date,Step,Status\n2026-03-11,Call,done\n2026-03-12,Call,sunny\n", "In the column Status"),
        ("Date,Step,Status,After\n2026-03-12,Call,avoided,30\n", "never begun"),
    ],
)
def test_why_a_row_cannot_be_used(text: str, sentence: str) -> None:
    assert sentence in why_not(text)


@pytest.mark.parametrize("column", ["Peak", "Time", "Status", "Minutes"])
def test_a_column_of_free_words_under_a_known_header_is_left_out(column: str) -> None:
    assert line(f"Date,Step,{column}\n2026-03-12,Call,as it was\n").attempt is not None
