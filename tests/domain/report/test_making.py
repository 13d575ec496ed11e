"""A report: what stands in it, in which order, and what stays at home."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.report.choice import SECTIONS, PrivateParts, SectionName, section_heading
from ladder_app.domain.report.parts import (
    AttemptChart,
    Block,
    MoveChart,
    Paragraph,
    Quote,
    Report,
    Subheading,
    Table,
)
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.reports.report_text import report_text
from tests import make
from tests.domain.report.telling import CANARY, FEAR, everything, report, told_attempt


def blocks(made: Report, name: SectionName) -> tuple[Block, ...]:
    heading = section_heading(name)
    return next(one.blocks for one in made.sections if one.heading == heading)


def table(made: Report, name: SectionName) -> Table:
    return next(block for block in blocks(made, name) if isinstance(block, Table))


def test_every_section_stands_in_its_order() -> None:
    headings = [section.heading for section in report().sections]
    assert headings == [section_heading(name) for name in SECTIONS]


@pytest.mark.parametrize("name", SECTIONS)
def test_only_what_is_chosen_stands_in_it(name: SectionName) -> None:
    made = report(sections=frozenset({name}))
    assert [section.heading for section in made.sections] == [section_heading(name)]


def test_a_goal_says_why_and_how_far_in_words() -> None:
    assert blocks(report(), "goals") == (
        Subheading("See friends"),
        Paragraph("I am on my way", is_quiet=True),
        Paragraph("I miss them"),
        Paragraph("Closeness: 0 of 2 steps are called done. 1 more was practised."),
    )


def test_practices_are_plain_lines_and_say_nothing_of_what_stays() -> None:
    """The second was done in an attempt at a step that is not told."""
    assert table(report(), "practices").rows == (
        ("2026-03-11", "Slow breathing", "5 minutes", "on its own"),
        ("2026-03-09", "Sounds", "3 minutes", "in an attempt"),
    )


def test_of_nothing_there_are_no_sections() -> None:
    made = report(make.case())
    assert made.sections == ()
    assert made.about == ("Nothing was tried yet", "Made on 2026-03-19")


@pytest.mark.parametrize(
    ("first", "is_said"), [(date(2026, 3, 15), True), (date(2026, 3, 12), False)]
)
def test_that_nothing_was_tried_in_a_time_is_said(first: date, is_said: bool) -> None:
    assert ("No attempt was noted in this time" in report(first=first).about) is is_said


@pytest.mark.parametrize("length", ["page", "whole"])
def test_no_private_word_leaves_unless_ticked(length: str) -> None:
    made = report(length=length)
    assert CANARY not in str(asdict(made))
    assert CANARY not in report_text(made)
    assert "Question 9" not in report_text(made)


@pytest.mark.parametrize(
    ("ticked", "words"),
    [
        (PrivateParts(private_notes=True), {"note"}),
        (PrivateParts(own_entries=True), {"entry", "excerpt"}),
        (
            PrivateParts(sensitive=True),
            {"goal", "ladder", "step", "secret step", "fear", "learned", "there", "about the step"}
            | {"if", "time"},
        ),
    ],
)
def test_what_is_ticked_leaves_and_nothing_else(ticked: PrivateParts, words: set[str]) -> None:
    text = " ".join(report_text(report(length="whole", private=ticked)).split())
    for word in words:
        assert f"{CANARY} {word}" in text
    rest = text
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(f"{CANARY} {word}", "")
    assert CANARY not in rest


def test_a_note_says_which_step_it_is_about() -> None:
    link = Link(kind="step", id="step-1")
    entry = JournalEntry(id="n", at=make.STAMP, text="Busy", share_scope="clinician", link=link)
    about = make.attempt(1)
    on_it = replace(entry, id="on it", text="Quiet", link=Link(kind="attempt", id=about.id))
    free = replace(entry, id="free", text="Tired", link=None)
    made = report(make.case(), make.ladder(), make.step(1), about, entry, on_it, free)
    day = "2026-03-19"
    assert set(blocks(made, "notes")) == {
        Quote("Busy", f"{day} · Step 1"),
        Quote("Quiet", f"{day} · Step 1"),
        Quote("Tired", day),
    }


def test_question_9_is_named_with_its_day_once_it_is_ticked() -> None:
    made = report(private=PrivateParts(question_9=True))
    said = "Question 9 of the PHQ-9 was answered above “not at all” on: 2026-03-05."
    assert Paragraph(said) in blocks(made, "scores")


def test_not_even_everything_ticked_tells_the_clinicians_note_or_the_trash() -> None:
    ticked = PrivateParts(private_notes=True, own_entries=True, sensitive=True, question_9=True)
    text = report_text(report(length="whole", private=ticked))
    assert f"{CANARY} note" in text
    assert f"{CANARY} clinician" not in text
    assert f"{CANARY} gone" not in text


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (None, None, ["2026-03-02", "2026-03-10", "2026-03-12"]),
        (date(2026, 3, 10), None, ["2026-03-10", "2026-03-12"]),
        (None, date(2026, 3, 10), ["2026-03-02", "2026-03-10"]),
        (date(2026, 3, 3), date(2026, 3, 9), None),
    ],
)
def test_a_period_holds_both_its_days(
    first: date | None, last: date | None, days: list[str] | None
) -> None:
    made = report(first=first, last=last)
    if days is None:
        assert all(one.heading != section_heading("attempts") for one in made.sections)
    else:
        assert [row[1] for row in table(made, "attempts").rows] == days


def test_an_attempt_is_one_row_and_a_stop_is_no_value_in_the_chart() -> None:
    made = report()
    *first, how = table(made, "attempts").rows[1]
    assert first == ["2", "2026-03-10", "Say hello", "80", "60", "30", "70 → 20 %"]
    assert how == "stayed to the planned end"
    *second, how = table(made, "attempts").rows[2]
    assert second == ["3", "2026-03-12", "Ask a question", "80", "60", "–", "70 → 20 %"]
    assert how == "stopped, and that was respected"
    chart = next(one for one in blocks(made, "attempts") if isinstance(one, AttemptChart))
    # Of the step that was tried most, and nothing of another one between.
    assert [(mark.number, mark.highest) for mark in chart.marks] == [("1", 60), ("2", 60)]
    assert "“Say hello”" in chart.sentence
    assert chart.sentence.endswith("The highest was below what was predicted in 2 of 2 attempts.")


def test_what_does_not_say_how_it_went_is_drawn_and_not_counted() -> None:
    made = report(*everything(), told_attempt(16, id="unsaid", status=None))
    assert table(made, "attempts").rows[-1][-1] == "not said how it went"
    chart = next(one for one in blocks(made, "attempts") if isinstance(one, AttemptChart))
    assert chart.marks[-1].highest == 60
    assert chart.sentence.endswith("in 2 of 2 attempts.")


def test_what_was_learned_stands_in_the_rows_where_it_has_no_section() -> None:
    alone = table(report(sections=frozenset({"attempts"})), "attempts")
    assert alone.columns[-1].name == "What I learned"
    assert alone.rows[1][-1] == "She was kind."
    assert len(table(report(), "attempts").columns) == len(alone.columns) - 1


def test_plans_are_told_without_blame_and_the_next_with_what_was_thought_of() -> None:
    made = report()
    assert blocks(made, "agreed")[0] == Paragraph("Done: 1 of 2.")
    assert [row[1:] for row in table(made, "agreed").rows] == [
        ("Ask a question", "life came between"),
        ("Say hello", "done"),
    ]
    assert table(made, "plans").rows == (
        ("2026-03-21", "Ask a question", "If it rains, I ring · Without: Phone in my hand"),
    )


@pytest.mark.parametrize(
    ("statuses", "sentence", "told"),
    [
        (("completed",) * 3, "Done: 3 of 3.", "done"),
        (("completed", "completed", "completed", None), "Done: 3 of 4, which is 75 %.", "done"),
        (("stopped_by_consent",), "Set aside for a reason: 1.", "set aside for a reason"),
        (("avoided", "completed"), "Done: 1 of 2.", "looked at it, and chose not to"),
    ],
)
def test_plans_are_counted_as_in_the_measures(
    statuses: tuple[Any, ...], sentence: str, told: str
) -> None:
    days = range(3, 3 + len(statuses))
    plans = [Plan(id=f"p{n}", step_id="step-1", due_date=f"2026-03-{n:02}") for n in days]
    tries = [
        make.attempt(n, plan_id=f"p{n}", status=status)
        for n, status in zip(days, statuses, strict=True)
        if status is not None
    ]
    made = report(make.case(), make.ladder(), make.step(1), *plans, *tries)
    said, rows = blocks(made, "agreed")
    assert said == Paragraph(sentence)
    assert isinstance(rows, Table)
    assert rows.rows[-1][-1] == told


def test_of_a_time_that_is_over_only_its_plans_are_counted() -> None:
    made = report(last=date(2026, 3, 10))
    assert blocks(made, "agreed")[0] == Paragraph("Done: 1 of 1.")


def test_of_a_time_that_is_over_it_does_not_say_what_comes_next() -> None:
    made = report(last=date(2026, 3, 15))
    assert all(one.heading != section_heading("plans") for one in made.sections)


def test_what_comes_next_stands_first_and_is_never_cut_for_room() -> None:
    more = [Plan(id=f"p{n}", step_id="step-1", due_date=f"2026-03-2{n}") for n in range(4)]
    made = report(*everything(), *more, share=0.1)
    assert made.sections[0].heading == section_heading("plans")
    assert len(table(made, "plans").rows) == 5


def test_the_chart_is_of_the_step_that_is_agreed_next() -> None:
    tries = [told_attempt(day, id=f"t{day}", step_id="step-2") for day in (5, 6)]
    others = [told_attempt(day, id=f"o{day}") for day in (7, 8)]
    made = report(*everything(), *tries, *others)
    chart = next(one for one in blocks(made, "attempts") if isinstance(one, AttemptChart))
    assert "“Ask a question”" in chart.sentence
    assert len(chart.marks) == 3


def test_a_belief_moves_from_before_the_first_to_after_the_last() -> None:
    other = Expectation(id="other", statement="I will blush", ladder_id="ladder")
    third = Expectation(id="third", statement="I will run", ladder_id="ladder")
    late = told_attempt(16, id="later", fear="other"), told_attempt(17, id="last", fear="third")
    made = report(*everything(), other, third, *late)
    chart = blocks(made, "beliefs")[0]
    assert isinstance(chart, MoveChart)
    assert [(move.before, move.after) for move in chart.moves] == [(70, 20)] * 3
    assert table(made, "beliefs").rows == (
        ("1", "She will laugh", "70 %", "20 %", "did not happen 2 ×"),
        ("2", "I will blush", "70 %", "20 %", "did not happen 1 ×"),
        ("3", "I will run", "70 %", "20 %", "did not happen 1 ×"),
    )


def test_a_single_belief_is_told_by_its_row_alone() -> None:
    assert [type(block) for block in blocks(report(), "beliefs")] == [Table]


def test_the_ladder_shows_first_and_now_and_no_second_rating_is_made_up() -> None:
    rows = table(report(), "ladders").rows
    assert rows == (("1", "Say hello", "40", "25", "2"), ("2", "Ask a question", "60", "–", "1"))


def test_of_a_time_no_step_is_called_untried_for_what_came_before() -> None:
    made = report(first=date(2026, 3, 11))
    rows = table(made, "ladders")
    assert rows.columns[-1].name == "In this time"
    assert [row[-1] for row in rows.rows] == ["not tried", "1"]
    text = " ".join(report_text(made).split())
    assert "not tried yet" not in text
    # It was stopped, so it is not counted as tried either.
    assert "2 were not tried in this time." in text


def test_a_quiet_week_has_no_notes() -> None:
    made = report(make.case(), make.ladder(), make.step(1), FEAR, told_attempt(2), told_attempt(17))
    assert table(made, "weeks").rows == (
        ("2026-03-16", "–", "1"),
        ("2026-03-09", "–", "no notes"),
        ("2026-03-02", "–", "1"),
    )


def test_a_plan_counts_in_its_week_and_ladders_count_together() -> None:
    more = (make.ladder(id="other", title="Trams"), make.step(1, id="tram", ladder_id="other"))
    ride = make.attempt(11, step_id="tram", id="ride")
    rows = table(report(*everything(), *more, ride), "weeks").rows
    assert rows[1] == ("2026-03-09", "2", "2")


def test_scores_stand_with_their_words_and_what_changed() -> None:
    earlier = QuestionnaireResponse(id="g1", at="2026-02-01", scale="GAD-7", score=14)
    later = QuestionnaireResponse(id="g2", at="2026-03-01", scale="GAD-7", score=9)
    made = report(make.case(), earlier, later)
    said, rows = blocks(made, "scores")
    assert isinstance(said, Paragraph)
    assert said.words.startswith("GAD-7: From 14 to 9: lower by 5. On this scale a change of 4")
    assert said.words.endswith("This is not a diagnosis.")
    assert isinstance(rows, Table)
    assert rows.rows == (
        ("2026-03-01", "GAD-7", "9", "0 to 21", "some signs of worry"),
        ("2026-02-01", "GAD-7", "14", "0 to 21", "clear signs of worry"),
    )


def test_the_numbers_of_a_reliable_change_are_shown() -> None:
    facts: dict[str, Any] = {"scale": "DAS", "minimum": 0, "maximum": 151, "sd": 11.826}
    facts |= {"reliability": 0.84, "direction": "higher_is_better"}
    earlier = QuestionnaireResponse(id="d1", at="2026-01-01", score=74, **facts)
    later = QuestionnaireResponse(id="d2", at="2026-03-01", score=124, **facts)
    (said, _rows) = blocks(report(make.case(), earlier, later), "scores")
    assert isinstance(said, Paragraph)
    assert "RC 7.47, SD 11.83, reliability 0.84" in said.words


def test_one_page_tells_the_newest_and_says_so() -> None:
    many = [told_attempt(day, what_i_learned=f"Day {day}") for day in range(1, 19)]
    made = report(make.case(), make.ladder(), make.step(1), FEAR, *many)
    words, attempts = (made.sections[n] for n in (0, 1))
    assert words.remark == "the newest 4 of 18"
    assert isinstance(words.blocks[0], Quote)
    assert words.blocks[0].words == "Day 18"
    assert attempts.remark == "the newest 10 of 18"
    assert [row[0] for row in table(made, "attempts").rows][-1] == "18"
    half = report(make.case(), make.ladder(), make.step(1), FEAR, *many, share=0.5)
    assert half.sections[0].remark == "the newest 2 of 18"


def test_what_the_person_has_hidden_stays_hidden() -> None:
    hidden = make.case(hidden_attempt_ids=("attempt-10",))
    kept = [record for record in everything() if record.id != "case"]
    text = report_text(report(hidden, *kept))
    assert "She was kind." not in text


@pytest.mark.parametrize(
    ("scales", "shown"),
    [(("0-10",), "6"), (("words",), "strong"), (("0-10", "0-100"), "60")],
)
def test_ratings_are_on_the_scale_the_ladders_share(scales: tuple[Any, ...], shown: str) -> None:
    ladders = [make.ladder(id=f"l{n}", scale_display=scale) for n, scale in enumerate(scales)]
    step = make.step(1, ladder_id="l0")
    made = report(make.case(), *ladders, step, told_attempt(2))
    assert table(made, "attempts").rows[0][4] == shown


def test_ladders_that_are_not_chosen_stay_out() -> None:
    other = make.ladder(id="other", title="Trams")
    step = make.rated_step(1, 40, id="tram", ladder_id="other", text="Two stops")
    made = report(*everything(), other, step, ladder_ids=frozenset({"other"}))
    text = report_text(made)
    assert "Two stops" in text
    assert "Say hello" not in text
    assert "She was kind." not in text


@pytest.mark.parametrize(
    ("share", "lines"), [(1.0, ["0 of 3 steps are called done."] * 8 + ["4"]), (0.1, ["0", "11"])]
)
def test_of_many_ladders_each_has_a_line_on_one_page(share: float, lines: list[str]) -> None:
    ladders = [make.ladder(id=f"l{n}", title=f"Ladder {n}") for n in range(12)]
    steps = [
        make.rated_step(n, 40, id=f"{one.id}-{n}", ladder_id=one.id)
        for one in ladders
        for n in (1, 2, 3)
    ]
    made = report(make.case(), *ladders, *steps, share=share)
    (section,) = (one for one in made.sections if one.heading == "The ladder then and now")
    told = [block.words for block in section.blocks if isinstance(block, Paragraph)]
    assert len(told) == len(section.blocks) == len(lines)
    assert all(words in line for words, line in zip(lines, told, strict=True))
    assert told[-1].startswith("And ")
    whole = report(make.case(), *ladders, *steps, length="whole")
    (all_of_it,) = (one for one in whole.sections if one.heading == "The ladder then and now")
    assert len(all_of_it.blocks) > 12
