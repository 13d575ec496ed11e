"""Tests of ladder_app.ui.places: undo is never invisible."""

import pytest

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry, Link, LinkedKind
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan
from ladder_app.ui.places import is_seen, place_of
from tests import make


def note(kind: LinkedKind, about: str) -> JournalEntry:
    return JournalEntry(id="n", at=make.STAMP, text="W", link=Link(kind=kind, id=about))


DAY = "2026-03-12"
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-20")


@pytest.mark.parametrize(
    ("record", "here", "place"),
    [
        (make.attempt(), "settings", ("ladder", "step-1")),
        (make.attempt(), "progress", ("progress", "step-1")),
        (make.attempt(), "today", ("today", "step-1")),
        (make.step(2), "today", ("ladder", "step-2")),
        (make.ladder(), "progress", ("ladder", "ladder")),
        (make.ladder(), "understanding", ("understanding", "ladder")),
        (Goal(id="goal", title="See friends"), "today", ("goals", "goal")),
        (make.rating(), "help", ("ladder", "step-1")),
        (PLAN, "settings", ("today", "")),
        (PLAN, "today", ("today", "")),
        (PLAN, "ladder", ("ladder", "step-1")),
        (PLAN, "review", ("review", "")),
        (make.attempt(), "review", ("review", "step-1")),
        (SessionReview(id="review", at=DAY), "today", ("review", "review")),
        (note("attempt", "attempt-1"), "today", ("ladder", "step-1")),
        (note("step", "step-1"), "today", ("ladder", "step-1")),
        (note("ladder", "ladder"), "today", ("ladder", "ladder")),
        (note("goal", "goal"), "settings", ("journal", "n")),
        (JournalEntry(id="n", at=DAY, text="W"), "today", ("journal", "n")),
        (note("step", "step-1"), "journal", ("journal", "n")),
        (make.attempt(), "journal", ("journal", "attempt-1")),
        (Annotation(id="n", at=DAY, text="W", step="step-1"), "journal", ("journal", "n")),
        (Annotation(id="n", at=DAY, text="W", step="step-1"), "today", ("progress", "step-1")),
        (Annotation(id="n", at=DAY, text="W", ladder="ladder"), "help", ("progress", "ladder")),
        (SafetyPlanCard(id="card"), "today", ("help", "safety_card")),
        (PracticeLog(id="p", at=DAY, practice_id="sounds"), "today", ("toolbox", "p")),
        (WeeklyPlan(id="w", week="2026-W12"), "help", ("toolbox", "w")),
        (make.case(), "settings", ("settings", "")),
        (make.case(), "today", ("today", "")),
    ],
)
def test_an_edit_is_shown_where_it_can_be_seen(
    record: Record, here: str, place: tuple[str, str]
) -> None:
    edit = Edit("Anything", (Change(None, record),))
    records = Records((make.ladder(), make.step(1), make.attempt(1)))
    assert place_of(edit, records, here) == place
    assert place_of(edit.reversed(), records, here) == place


@pytest.mark.parametrize(
    ("others", "place"),
    [((make.step(1),), ("today", "")), ((make.ladder(), make.step(1)), ("ladder", "ladder"))],
)
def test_a_plan_made_with_other_things(others: tuple[Record, ...], place: tuple[str, str]) -> None:
    edit = Edit("Anything", tuple(Change(None, record) for record in (*others, PLAN)))
    assert place_of(edit, Records(), "settings") == place


@pytest.mark.parametrize(
    ("record", "place", "made_on", "seen"),
    [
        (make.attempt(), "today", "attempt", True),
        (make.attempt(), "ladder", "attempt", True),
        (make.attempt(), "settings", "attempt", False),
        (make.step(2), "today", "ladder", False),
        (make.case(), "settings", "settings", True),
        (make.case(), "today", "settings", False),
    ],
)
def test_what_has_no_page_of_its_own_is_seen_where_it_was_made(
    record: Record, place: str, made_on: str, seen: bool
) -> None:
    edit = Edit("An edit", (Change(None, record),))
    assert is_seen(edit, Records([make.ladder()]), place, made_on) is seen
