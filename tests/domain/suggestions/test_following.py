"""What following a choice puts into the records."""

from dataclasses import replace
from datetime import date

import pytest

from ladder_app.domain.ladders.ladder import LadderStatus
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.choices import choice_words, offered
from ladder_app.domain.suggestions.following import (
    own_note,
    paused,
    repeat_days,
    repeats,
    to_let_go,
    to_pause,
)
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from tests import make
from tests.domain.suggestions.cases import plan, records_of, step, tried

TODAY = date(2026, 3, 19)


def ladders(*statuses: LadderStatus) -> Records:
    """Ladders "0", "1" … in these states."""
    made = [make.ladder(id=str(n), status=status) for n, status in enumerate(statuses)]
    return Records([make.case(), *made])


@pytest.mark.parametrize(
    ("ladder_id", "found"),
    [("0", ["0"]), ("1", []), ("", ["0", "2"]), ("gone", [])],
    ids=["in use", "at rest already", "all in use", "not there"],
)
def test_only_what_is_in_use_is_paused(ladder_id: str, found: list[str]) -> None:
    records = ladders("active", "paused", "draft", "completed", "archived")
    assert [one.id for one in to_pause(records, ladder_id)] == found


def test_a_paused_ladder_says_why() -> None:
    (one,) = paused([make.ladder()], "A sign to stop at")
    assert (one.status, one.pause_reason) == ("paused", "A sign to stop at")


def test_only_plans_that_went_by_on_that_ladder_are_let_go() -> None:
    elsewhere = make.step(9, ladder_id="other")
    records: tuple[Record, ...] = (
        step(),
        elsewhere,
        plan(1, "2026-03-10"),
        plan(2, "2026-03-19"),
        plan(3, "2026-03-25"),
        plan(4, "2026-03-10", status="excused"),
        replace(plan(5, "2026-03-10"), step_id=elsewhere.id),
    )
    found = to_let_go(records_of(records), "ladder", TODAY)
    assert [one.id for one in found] == ["plan-1"]


def test_repeats_come_at_growing_distances_with_a_window_each() -> None:
    days = repeat_days(TODAY)
    assert days == tuple(date.fromisoformat(f"2026-{day}") for day in _AFTER)
    plans = repeats("step-1", days[:2], make.STAMP)
    assert [(one.step_id, one.first_day, one.window_days) for one in plans] == [
        ("step-1", days[0], 3),
        ("step-1", days[1], 3),
    ]
    assert len({one.id for one in plans}) == 2


_AFTER = ("03-26", "04-02", "04-16", "05-14")


def test_ones_own_note_is_one_that_may_be_told_again() -> None:
    kept = tried(14, what_i_learned=" It passes. ")
    stopped = tried(15, what_i_learned="Too much.", status="partial")
    assert own_note(records_of((step(), kept, stopped)), "step-1") == "It passes."
    assert own_note(records_of((step(), stopped)), "step-1") == ""


def about(*choices: ChoiceKey, ladder_id: str = "ladder", step_id: str = "step-1") -> Suggestion:
    return Suggestion(
        rule="R7",
        ladder_id=ladder_id,
        record_ids=("step-1",),
        noticed="",
        idea="",
        why="",
        choices=choices,
        step_id=step_id,
    )


@pytest.mark.parametrize(
    ("one", "records", "left"),
    [
        (about("plan_step", "next_step"), (step(),), ("plan_step", "next_step")),
        (about("plan_step", "next_step"), (step(no_reminder=True),), ("next_step",)),
        (about("repeat_step"), (step(status="parked"),), ()),
        (about("vary_step", step_id=""), (step(),), ()),
        (about("pause_ladder"), (step(),), ("pause_ladder",)),
        (about("pause_ladder", "go_on"), (make.ladder(status="paused"),), ("go_on",)),
        (about("pause_ladder", ladder_id=""), (step(),), ("pause_ladders",)),
        (about("read_own_note"), (step(), tried(15)), ()),
        (about("read_own_note"), (step(), tried(15, what_i_learned="Yes")), ("read_own_note",)),
    ],
)
def test_a_choice_is_offered_only_where_it_leads_somewhere(
    one: Suggestion, records: tuple[Record, ...], left: tuple[ChoiceKey, ...]
) -> None:
    assert offered(records_of(records), one) == left
    assert all(choice_words(choice) for choice in left)
