"""An agreement is written anew, withdrawn in one press, looked at again, and compared."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain import trash
from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.agreements.agreement_edits import deleted, usual_day, withdrawn
from ladder_app.domain.agreements.agreement_words import Changed, compared, told
from ladder_app.domain.agreements.standing import lacks_agreement, standing, to_look_at
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make
from tests.make import MOMENT, STAMP

TODAY = MOMENT.date()
FIRST = Agreement(id="first", ladder_id="ladder", made_at="2026-03-01T10:00:00+00:00")
SECOND = replace(FIRST, id="second", made_at="2026-03-10T10:00:00+00:00", review_on="2026-03-24")
NEEDS = make.step(1, needs_agreement=True)
FREE = make.step(2)


def plan(name: str, step: str, day: str, **values: Any) -> Plan:
    return replace(Plan(id=name, step_id=step, due_date=day), **values)


PLANS = (
    plan("today", "step-1", "2026-03-19"),
    plan("ahead", "step-1", "2026-03-25"),
    plan("gone", "step-1", "2026-03-02"),
    plan("let go", "step-1", "2026-03-25", status="withdrawn"),
    plan("free", "step-2", "2026-03-19"),
)


def records(*more: Record) -> Records:
    return Records([make.case(), make.ladder(), NEEDS, FREE, *PLANS, *more])


def test_withdrawing_holds_at_once_and_excuses_what_was_planned() -> None:
    put = withdrawn(records(FIRST, SECOND), SECOND, STAMP)
    assert [one.id for one in put] == ["second", "today", "ahead"]
    after = Records({one.id: one for one in (*records(FIRST, SECOND).all_records(), *put)}.values())
    assert standing(after, "ladder", MOMENT) == "withdrawn"
    assert lacks_agreement(after, NEEDS, MOMENT)
    assert not lacks_agreement(after, FREE, MOMENT)
    told_of = {one.id: fate(after, one, TODAY) for one in after.plans()}
    assert told_of["today"] == told_of["ahead"] == "excused"
    assert told_of["free"] == "due"
    assert {one.excuse for one in after.plans() if one.status == "excused"} == {"consent_not_given"}


NOT_FREE = FreeChoiceCheck(no_pressure=False)


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        ((), "none"),
        ((FIRST,), "holds"),
        ((FIRST, SECOND), "holds"),
        ((replace(SECOND, review_on="2026-03-19"),), "to_look_at"),
        ((replace(SECOND, review_on="soon"),), "holds"),
        ((FIRST, replace(SECOND, my_free_choice_check=NOT_FREE)), "not_free"),
        ((FIRST, replace(SECOND, withdrawn_at=STAMP)), "withdrawn"),
        ((replace(FIRST, withdrawn_at="2026-03-02"), SECOND), "holds"),
        ((replace(SECOND, withdrawn_at=STAMP, review_on="2026-03-19"),), "withdrawn"),
    ],
)
def test_how_it_stands(versions: tuple[Agreement, ...], said: str) -> None:
    assert standing(records(*versions), "ladder", MOMENT) == said


@pytest.mark.parametrize(
    ("agreed_with", "about", "said"),
    [
        ("robin", "robin", "holds"),
        ("robin", "sam", "somebody_else"),
        ("robin", None, "holds"),
        (None, "sam", "holds"),
    ],
)
def test_what_was_agreed_with_one_person_holds_for_no_other(
    agreed_with: str | None, about: str | None, said: str
) -> None:
    agreement = replace(SECOND, alias_id=agreed_with)
    found = Records([make.ladder(partner_alias_id=about), NEEDS, FREE, agreement])
    assert standing(found, "ladder", MOMENT) == said
    assert lacks_agreement(found, NEEDS, MOMENT) is (said == "somebody_else")
    assert not lacks_agreement(found, FREE, MOMENT)


def test_the_newest_is_the_one_written_last_also_in_the_hour_a_clock_goes_through_twice() -> None:
    before = replace(FIRST, made_at="2026-10-25T02:50:00+02:00")
    after = replace(SECOND, made_at="2026-10-25T02:10:00+01:00", my_free_choice_check=NOT_FREE)
    assert records(after, before).agreements("ladder") == (before, after)
    assert standing(records(after, before), "ladder", MOMENT) == "not_free"


@pytest.mark.parametrize(("status", "asks"), [("active", True), ("paused", False)])
def test_it_is_looked_at_again_where_the_ladder_is_in_use(status: str, asks: bool) -> None:
    due = replace(SECOND, review_on="2026-03-18")
    found = Records([make.case(), make.ladder(status=status), FIRST, due])
    assert to_look_at(found, MOMENT) == ((due,) if asks else ())


def test_two_weeks_from_now_unless_another_day_is_chosen() -> None:
    assert usual_day(date(2026, 3, 19)) == date(2026, 4, 2)


def test_it_goes_and_comes_back_with_all_its_versions() -> None:
    put = deleted(records(FIRST, SECOND), "ladder", STAMP)
    gone = Records([make.case(), make.ladder(), *put])
    (entry,) = trash.entries(gone)
    assert entry.record.id == "second"
    assert {one.id for one in trash.brought_back(gone, entry.record)} == {"first", "second"}
    assert {one.id for one in trash.all_of(gone, entry.record)} == {"first", "second"}


FULL = Agreement(
    id="full",
    welcome=("a hug", "a hand"),
    off_limits=("tickling",),
    stop_word="river",
    set_up=("sober", "private"),
    my_free_choice_check=NOT_FREE,
)


def test_it_says_what_was_agreed_and_nothing_of_what_is_private() -> None:
    assert [(one.name, one.lines) for one in told(FULL)] == [
        ("Welcome", ("a hug", "a hand")),
        ("Off limits", ("tickling",)),
        ("The word that stops it", ("river",)),
        ("What we see to beforehand", ("Nobody comes in", "Both of us are sober")),
    ]


def test_versions_are_compared_line_by_line() -> None:
    later = replace(FULL, welcome=("a hand", "a kiss"), stop_word=None, off_limits=("tickling",))
    assert compared(FULL, later) == (
        Changed("Welcome", ("a kiss",), ("a hug",)),
        Changed("The word that stops it", (), ("river",)),
    )
    assert compared(FULL, replace(FULL, id="same", made_at=STAMP)) == ()
