"""The report on paper and as text: tagged, in reading order, and nothing of it a command."""

import re
from dataclasses import replace
from datetime import date
from textwrap import dedent

import pytest

from ladder_app.demo.example import demo_records
from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import SECTIONS, ReportChoice, section_heading
from ladder_app.domain.report.making import made_report
from ladder_app.domain.report.parts import (
    AttemptChart,
    Column,
    Mark,
    MarkNames,
    Move,
    MoveChart,
    Paragraph,
    Quote,
    Report,
    Section,
    Subheading,
    Table,
    Tick,
)
from ladder_app.reports.paper import Sheet
from ladder_app.reports.report import fitted, report_page
from ladder_app.reports.report_text import report_text
from ladder_app.reports.typesetter import Typesetter
from tests import make
from tests.domain.report.telling import CANARY, report
from tests.reports.opened import HOSTILE, content, is_white_beyond, words

TICKS = (Tick(0, "0"), Tick(50, "50"), Tick(100, "100"))
NAMES = MarkNames("highest", "predicted", "end", "hollow")
COLUMNS = (Column("No.", "number"), Column("Step"), Column("Highest", "number"))
MADE = Report(
    title="Report",
    about=("A.", "Made on 19 March"),
    sections=(
        Section("First heading", (Quote("Quiet was not rejection.", "12 March"),), "2 of 3"),
        Section(
            "Second heading",
            (
                AttemptChart("Seen in marks.", TICKS, NAMES, (Mark("1", 80, 60, 30, True),)),
                Table(COLUMNS, (("1", "Say hello", "60"), ("2", "Ask", "–"))),
                Subheading("Closeness", "all"),
                MoveChart("Seen in moves.", TICKS, "first", "now", (Move("1", 60, 20),)),
                Table(COLUMNS, (("1", "Wave", "20"),)),
                Paragraph("Ratings run on.", is_quiet=True),
            ),
        ),
    ),
    foot="Self-recorded notes, not a diagnosis.",
)


def test_it_is_tagged_and_says_so(typesetter: Typesetter) -> None:
    opened = content(report_page(MADE, "a4").pdf(typesetter))
    assert re.search(rb"/Marked\s+true", opened)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in opened
    assert re.search(rb"/Lang\s*\(en\)", opened)
    assert b">Report</rdf:li>" in opened


def test_charts_have_their_words_and_tables_their_headers(typesetter: Typesetter) -> None:
    opened = content(report_page(MADE, "a4").pdf(typesetter))
    count = {
        tag: len(re.findall(rb"/S\s*/" + tag + rb"\b", opened))
        for tag in (b"Figure", b"Table", b"TH")
    }
    assert count == {b"Figure": 2, b"Table": 2, b"TH": 6}
    for sentence in (b"Seen in marks.", b"Seen in moves."):
        assert re.search(rb"/Alt\s*\(" + re.escape(sentence), opened)


@pytest.mark.parametrize("sheet", ["a4", "us-letter"])
def test_every_word_is_read_in_its_order(sheet: Sheet, typesetter: Typesetter) -> None:
    text = words(report_page(MADE, sheet).pdf(typesetter))
    order = (
        "Report A. · Made on 19 March Self-recorded notes, not a diagnosis.",
        "First heading 2 of 3 Quiet was not rejection. 12 March",
        "Second heading",
        "No. Step Highest 1 Say hello 60 2 Ask –",
        "Closeness all",
        "No. Step Highest 1 Wave 20",
        "Ratings run on.",
    )
    places = [text.index(said) for said in order]
    assert places == sorted(places)
    assert text.count(MADE.foot) == 1


def test_what_people_write_is_never_a_command(typesetter: Typesetter) -> None:
    hostile = Report(
        HOSTILE,
        (HOSTILE,),
        (
            Section(
                HOSTILE,
                (
                    Subheading(HOSTILE, "#pagebreak()"),
                    Quote(HOSTILE, HOSTILE),
                    Table((Column("Step"),), ((HOSTILE,), ("- one",), ("= two",))),
                ),
            ),
        ),
        HOSTILE,
    )
    text = words(report_page(hostile, "a4").pdf(typesetter))
    assert text.count(HOSTILE) == 8
    assert "#pagebreak()" in text
    assert len(report_page(hostile, "a4").pictures(typesetter, 20)) == 1


def test_alternative_text_is_data_as_well(typesetter: Typesetter) -> None:
    chart = MoveChart('") #panic("x', TICKS, "first", "now", (Move("1", 60, None),))
    made = replace(MADE, sections=(Section("Heading", (chart, Table(COLUMNS, ()))),))
    assert report_page(made, "a4").pdf(typesetter)


def test_a_word_wider_than_the_page_comes_out_as_it_was_written(typesetter: Typesetter) -> None:
    long = "Unterhaltungsgespraechsvorbereitung" * 5
    made = replace(MADE, sections=(Section("Heading", (Quote(long, "12 March"),)),))
    text = words(report_page(made, "a4").pdf(typesetter))
    assert "\u200b" not in text
    assert "Unterhaltungsgespraechsvorbereitung" in text


def test_the_same_values_make_the_same_bytes(typesetter: Typesetter) -> None:
    assert report_page(MADE, "a4").pdf(typesetter) == report_page(MADE, "a4").pdf(typesetter)


def make_example(choice: ReportChoice) -> Report:
    today = date(2026, 3, 19)
    return made_report(Records(demo_records(today)), choice, today, date.isoformat)


def test_the_usual_report_has_one_page_whatever_was_written_down(typesetter: Typesetter) -> None:
    made = fitted(make_example, ReportChoice(alias="A."), "a4", typesetter)
    assert len(report_page(made, "a4").pictures(typesetter, 10)) == 1
    assert [one.heading for one in made.sections] == [
        section_heading(name)
        for name in SECTIONS
        if name not in ("goals", "weeks", "scores", "notes", "practices")
    ]


def test_the_whole_one_goes_on_and_counts_its_pages(typesetter: Typesetter) -> None:
    choice = ReportChoice(sections=frozenset({"attempts"}), length="whole")
    made = fitted(make_example, choice, "a4", typesetter)
    pages = len(report_page(made, "a4").pictures(typesetter, 10))
    assert pages > 1
    text = words(report_page(made, "a4").pdf(typesetter))
    assert f"Page {pages} of {pages}" in text
    # Its columns are named on every page.
    assert text.count("How it went") == pages


def test_nothing_private_is_in_the_bytes(typesetter: Typesetter) -> None:
    opened = content(report_page(report(length="whole"), "a4").pdf(typesetter))
    assert "Say hello" in words(report_page(report(length="whole"), "a4").pdf(typesetter))
    assert CANARY.encode() not in opened
    assert CANARY not in words(report_page(report(length="whole"), "a4").pdf(typesetter))


def test_the_text_says_the_same_in_the_same_order() -> None:
    assert report_text(MADE) == dedent(
        """\
        Report
        ======

        A.
        Made on 19 March

        First heading (2 of 3)
        ----------------------

          “Quiet was not rejection.”
            12 March

        Second heading
        --------------

        - No. 1; Step: Say hello; Highest: 60
        - No. 2; Step: Ask

        Closeness (all)

        - No. 1; Step: Wave; Highest: 20

        Ratings run on.

        Self-recorded notes, not a diagnosis.
        """
    )


def test_lines_are_wrapped_and_a_broken_line_stays_broken() -> None:
    quote = Quote("One.\n" + "two " * 40, "12 March")
    text = report_text(replace(MADE, sections=(Section("Heading", (quote,)),)))
    assert "  “One.\n  two two" in text
    assert max(map(len, text.splitlines())) <= 76


@pytest.mark.parametrize("sheet", ["a4", "us-letter"])
def test_what_is_long_stays_within_its_edges(sheet: Sheet, typesetter: Typesetter) -> None:
    long = "Straßenbahnhaltestelle" * 9
    table = Table(COLUMNS, (("1", long, "60"), ("2", "word " * 40, "uncomfortable")))
    made = replace(MADE, sections=(Section(long, (Quote(long, long), table)),))
    for page in report_page(made, sheet).pictures(typesetter, 36):
        assert is_white_beyond(page, 0.93)


def test_a_page_of_many_ladders_is_one_page(typesetter: Typesetter) -> None:
    ladders = [make.ladder(id=f"l{n}", title=f"Ladder {n}") for n in range(12)]
    steps = [
        make.rated_step(n, 40, id=f"{one.id}-{n}", ladder_id=one.id)
        for one in ladders
        for n in (1, 2, 3)
    ]
    records = Records([make.case(), *ladders, *steps])

    def made(choice: ReportChoice) -> Report:
        return made_report(records, choice, date(2026, 3, 19), date.isoformat)

    fits = fitted(made, ReportChoice(), "a4", typesetter)
    assert len(report_page(fits, "a4").pictures(typesetter, 10)) == 1
