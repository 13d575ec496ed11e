from pathlib import Path

import pytest

from ladder_app.exchange.own_csv import COLUMNS
from ladder_app.exchange.sections import find_sections, remarks
from ladder_app.exchange.table import Row, Table
from ladder_app.exchange.workbook import read_workbook
from tests.exchange.sheets import fields, sections

FILES = Path(__file__).parent / "files"


def test_a_list_of_steps_in_german() -> None:
    (section,) = sections("Nr.;Schritt;Angst (0-10)\n1;Anrufen;6,5\n2;Fragen;7\n")
    assert fields(section) == {"Nr.": None, "Schritt": "step", "Angst (0-10)": "rating"}
    assert section.columns[2].scale == "0-10"
    assert not section.is_log


def test_a_log_in_english() -> None:
    (section,) = sections(
        "Date,Step,Predicted,Before,Peak,After,Minutes,Notes\n2026-01-02,Call,70,50,60,30,20,Fine\n"
    )
    assert list(fields(section).values()) == [
        "date",
        "step",
        "suds_anticipated",
        "suds_pre",
        "suds_peak",
        "suds_end",
        "minutes",
        "what_happened",
    ]
    assert section.is_log


def test_what_the_cells_say_overrules_the_header() -> None:
    (section,) = sections("Step,Situation,Peak\n1,Call,quite high\n2,Ask,low\n")
    assert fields(section) == {"Step": None, "Situation": "step", "Peak": None}


def test_the_first_of_two_columns_with_one_meaning_gets_it() -> None:
    (section,) = sections("Step,Situation\nCall,At home\n")
    assert fields(section) == {"Step": "step", "Situation": None}


def test_a_ladder_by_name_over_the_steps() -> None:
    (section,) = sections("Ladder,SUDS\nCall,40\n")
    assert section.column("step") is section.columns[0]


def test_without_headers_days_words_and_one_column_of_numbers_can_be_told() -> None:
    (steps,) = sections("Call the library,40\nAsk a stranger,60\n")
    assert fields(steps) == {"A": "step", "B": "rating"}
    (log,) = sections("2026-01-02,Call the library,40,60,Went well\n2026-01-03,Go,1,2,Fine\n")
    assert fields(log) == {
        "A": "date",
        "B": "step",
        "C": None,
        "D": None,
        "E": "what_happened",
    }


def test_headers_in_unknown_words_still_name_their_columns() -> None:
    (section,) = sections("Foo;Bar;Baz\n3.4.2026;Call;6,5\n4.4.2026;Ask;7\n")
    assert fields(section) == {"Foo": "date", "Bar": "step", "Baz": None}
    assert len(section.rows) == 2
    assert not section.is_understood


def test_words_alone_are_no_steps_until_somebody_says_so() -> None:
    (section,) = sections("root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/:/bin/sh\n")
    assert fields(section) == {"A": None}
    (two,) = sections("Call,at home\nAsk,in town\n")
    assert fields(two) == {"A": None, "B": None}


def test_one_lone_column_of_steps_keeps_its_first_row() -> None:
    (section,) = sections("Call the person at work\nAsk for help\n")
    assert len(section.rows) == 2
    assert section.column("step") is None
    (headed,) = sections("Steps\nCall the person at work\n")
    assert [row.cells[0] for row in headed.rows] == ["Call the person at work"]


def test_titles_and_blank_rows_before_the_headers_are_passed_over() -> None:
    (section,) = sections("My ladder 2026,,\n,,\nmade in spring,,\nStep,SUDS,\nCall,40,\n")
    assert [row.number for row in section.rows] == [5]


def test_headers_in_two_rows_the_upper_one_merged() -> None:
    above = ("Date", "Step", "Anxiety (0-10)", "Anxiety (0-10)")
    below = ("Date", "Step", "before", "peak")
    rows = (Row(1, above), Row(2, below), Row(3, ("2026-01-02", "Call", 4.0, 6.0)))
    (section,) = find_sections([Table("Log", rows)])
    assert [column.field for column in section.columns] == ["date", "step", "suds_pre", "suds_peak"]
    assert section.columns[2].name == "Anxiety (0-10) before"
    assert section.columns[2].scale == "0-10"


def test_a_list_and_a_log_below_each_other() -> None:
    text = "Step,SUDS,\nCall,40,\n,,\nDate,Step,Peak\n2026-01-02,Call,60\n"
    steps, log = sections(text)
    assert (len(steps.rows), len(log.rows)) == (1, 1)
    assert (steps.is_log, log.is_log) == (False, True)


def test_a_list_and_a_log_beside_each_other() -> None:
    text = "Step,SUDS,,Date,Step,Peak\nCall,40,,2026-01-02,Call,60\nAsk,70,,,,\n"
    steps, log = sections(text)
    assert fields(steps) == {"Step": "step", "SUDS": "rating"}
    assert fields(log) == {"Date": "date", "Step": "step", "Peak": "suds_peak"}
    assert (len(steps.rows), len(log.rows)) == (2, 1)


def test_an_empty_column_inside_one_table_does_not_part_it() -> None:
    (section,) = sections("Date,Step,,Peak\n2026-01-02,Call,,60\n")
    assert section.column("suds_peak") is not None


def test_sheets_without_known_headers_are_left_aside_where_others_have_them() -> None:
    steps = Table("Steps", (Row(1, ("Step", "SUDS")), Row(2, ("Call", 40))))
    notes = Table("Notes", (Row(1, ("remember the milk", 3)),))
    assert [section.sheet for section in find_sections([notes, steps])] == ["Steps"]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_both_sheets_of_a_workbook(ending: str) -> None:
    found = find_sections(read_workbook((FILES / f"ladder-and-log.{ending}").read_bytes()))
    assert [(section.sheet, len(section.rows)) for section in found] == [
        ("Ladder", 10),
        ("Log", 30),
    ]


@pytest.mark.parametrize("columns", [COLUMNS, COLUMNS[:-2]], ids=["today", "at first"])
def test_our_own_csv_needs_no_guess(columns: tuple[str, ...]) -> None:
    row = "Closeness,Call" + "," * (len(columns) - 2)
    (section,) = sections(f"{','.join(columns)}\n{row}\n")
    assert section.is_ours
    assert section.column("rating") == section.columns[COLUMNS.index("suds_current")]
    assert section.columns[COLUMNS.index("suds_base")].field is None
    assert {column.scale for column in section.columns} == {"0-100"}


def test_another_meaning_is_taken_from_the_column_that_had_it() -> None:
    (section,) = sections("Date,Step,Peak,Before\n2026-01-02,Call,60,50\n")
    changed = section.with_field(3, "suds_peak")
    assert list(fields(changed).values()) == ["date", "step", None, "suds_peak"]
    assert list(fields(changed.with_field(3, None)).values()) == ["date", "step", None, None]


def test_what_is_left_out_is_said() -> None:
    (section,) = sections("Step,Colour,Notes\nCall,red,Fine\n")
    assert remarks([section, section]) == (
        "These columns are not used: Colour.",
        "Without a column of dates nothing becomes an attempt; left aside: Notes.",
    )


def test_where_everything_is_used_nothing_is_said() -> None:
    assert remarks(sections("Step,SUDS\nCall,40\n")) == ()
    assert remarks(sections("Step,Notes\nCall,Fine\n")) == (
        "Without a column of dates nothing becomes an attempt; left aside: Notes.",
    )
