"""Tests of ladder_app.domain.records."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.other import Other
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from tests import make


def test_steps_come_by_order_and_without_the_trashed_ones() -> None:
    gone = make.step(3, deleted_at=make.STAMP)
    records = Records([make.ladder(), make.step(2), make.step(1), gone])
    assert [step.order for step in records.steps("ladder")] == [1, 2]
    assert records.step("step-3") == gone


def test_parked_and_retired_steps_are_not_active() -> None:
    parked, retired = make.step(2, status="parked"), make.step(3, status="archived")
    records = Records([make.step(1), parked, retired])
    assert records.active_steps("ladder") == (make.step(1),)


def test_attempts_come_oldest_first_however_they_were_entered() -> None:
    records = Records([make.attempt(9), make.attempt(2), make.attempt(5)])
    assert [a.id for a in records.attempts("step-1")] == ["attempt-2", "attempt-5", "attempt-9"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        make.HOUR_TWICE,
        # A flight over some hours of the clock.
        ("2026-03-05T09:00:00+09:00", "2026-03-05T08:00:00+01:00"),
        ("2026-03-05T18:00:00", "2026-03-05T18:30:00"),
        ("2026-03-05", "2026-03-05T00:00:00+01:00"),
    ],
)
def test_attempts_of_a_day_come_as_they_happened(first: str, then: str) -> None:
    records = Records([make.attempt(1, started_at=then), make.attempt(2, started_at=first)])
    assert [a.started_at for a in records.attempts("step-1")] == [first, then]


Found = Sequence[Record]
IN_TIME: dict[str, tuple[Callable[[str, str], Record], Callable[[Records], Found]]] = {
    "ladders": (lambda i, at: make.ladder(id=i, created_at=at), lambda r: r.ladders()),
    "ratings": (lambda i, at: make.rating(id=i, rated_at=at), lambda r: r.ratings("step-1")),
    "agreements": (
        lambda i, at: Agreement(id=i, ladder_id="ladder", made_at=at),
        lambda r: r.agreements("ladder"),
    ),
    "consent checks": (lambda i, at: ConsentCheck(id=i, at=at), lambda r: r.consent_checks()),
    "stop signs": (lambda i, at: StopSign(id=i, at=at, which="harm"), lambda r: r.stop_signs()),
    "scores": (
        lambda i, at: QuestionnaireResponse(id=i, at=at),
        lambda r: r.questionnaire_responses(),
    ),
    "check-ins": (lambda i, at: CheckIn(id=i, at=at), lambda r: r.check_ins()),
    "practices": (
        lambda i, at: PracticeLog(id=i, at=at, practice_id="breathing"),
        lambda r: r.practice_logs(),
    ),
    "conversations": (
        lambda i, at: Conversation(id=i, made_at=at, opening="Do you have a moment?"),
        lambda r: r.conversations(),
    ),
    "feeling cards": (
        lambda i, at: FeelingCard(id=i, made_at=at, feel="tense"),
        lambda r: r.feeling_cards(),
    ),
    "journal": (
        lambda i, at: JournalEntry(id=i, at=at, text="A day"),
        lambda r: r.journal_entries(),
    ),
    "notes on dates": (
        lambda i, at: Annotation(id=i, at=at, text="Moved", ladder="ladder"),
        lambda r: r.annotations("", "ladder"),
    ),
    "reviews": (lambda i, at: SessionReview(id=i, at=at), lambda r: r.reviews()),
    "safety cards": (
        lambda i, at: SafetyPlanCard(id=i, last_reviewed=at),
        lambda r: r.safety_cards()[::-1],
    ),
    "trash": (lambda i, at: make.step(1, id=i, deleted_at=at), lambda r: r.trash()[::-1]),
}


@pytest.mark.parametrize("family", IN_TIME)
def test_what_has_a_moment_comes_as_it_happened(family: str) -> None:
    made, asked = IN_TIME[family]
    first, then = make.HOUR_TWICE
    day_before = made("before", "2026-10-24T23:00:00+02:00")
    records = Records([made("then", then), made("first", first), day_before])
    assert [one.id for one in asked(records)] == ["before", "first", "then"]
    again = made("again", "2026-10-25T02:30:00+01:00")
    records.replace([Change(day_before, None), Change(None, again)])
    assert [one.id for one in asked(records)] == ["first", "then", "again"]


def test_what_was_sensible_stays_so_when_it_is_deleted() -> None:
    belt = SafetyBehaviour(id="belt", label="A belt", ladder_id="l", is_real_precaution=True)
    phone = SafetyBehaviour(id="phone", label="A phone", ladder_id="l")
    records = Records([replace(belt, deleted_at=make.STAMP), phone])
    assert records.precautions() == {"belt"}


def test_a_bare_date_comes_before_the_hours_of_that_day() -> None:
    bare = make.attempt(7, started_at="2026-03-05")
    records = Records([make.attempt(5), bare])
    assert [a.id for a in records.attempts("step-1")] == ["attempt-7", "attempt-5"]


def test_attempts_of_a_trashed_step_are_in_no_overview() -> None:
    records = Records(
        [
            make.ladder(),
            make.step(1),
            make.step(2, deleted_at=make.STAMP),
            make.attempt(1),
            make.attempt(2, "step-2"),
        ]
    )
    assert [a.id for a in records.all_attempts()] == ["attempt-1"]


def test_an_attempt_moved_to_another_step_leaves_the_first() -> None:
    before = make.attempt(1)
    after = make.attempt(1, "step-2")
    records = Records([before])
    records.replace([Change(before, after)])
    assert records.attempts("step-1") == ()
    assert records.attempts("step-2") == (after,)


def test_a_dropped_record_is_gone_everywhere() -> None:
    one = make.rating()
    records = Records([one])
    records.replace([Change(one, None)])
    assert records.find("step_rating", one.id) is None
    assert records.ratings("step-1") == ()


def test_the_trash_shows_what_was_deleted_last_first() -> None:
    early = trashed(make.step(1), "2026-03-01T00:00:00+00:00")
    late = trashed(make.attempt(1), "2026-03-02T00:00:00+00:00")
    assert Records([early, late, make.ladder()]).trash() == (late, early)


def test_a_case_whose_record_is_missing_has_its_id_still() -> None:
    assert Records([make.ladder()], "case-1").case == Case(id="case-1")
    assert Records([make.case()], "case-1").case == make.case()
    with pytest.raises(LookupError):
        _ = Records([make.ladder()]).case


def test_attempts_entered_since_a_day_are_those_written_down_then_whenever_they_happened() -> None:
    late = make.attempt(2, entered_at="2026-03-19T20:00:00+01:00")
    early = make.attempt(18, entered_at="2026-03-18T20:00:00+01:00")
    over = make.attempt(17, ended_at="2026-03-19T00:10:00+01:00")
    gone = make.attempt(3, entered_at="2026-03-19T20:00:00+01:00", deleted_at=make.STAMP)
    records = Records([late, early, over, gone])
    found = {attempt.id for attempt in records.attempts_entered_since("2026-03-19")}
    assert found == {late.id, over.id}


def test_what_a_rule_said_is_found_by_what_it_was_about() -> None:
    about = FlagEvent(id="one", kind="R7", detail=("step-1", "attempt-2"))
    others = (
        FlagEvent(id="two", kind="R8", detail=about.detail),
        FlagEvent(id="three", kind="R7", detail=("step-1",)),
    )
    records = Records([about, *others])
    assert records.flag_events_about("R7", about.detail) == (about,)
    records.replace([Change(about, None)])
    assert records.flag_events_about("R7", about.detail) == ()


def test_whoever_goes_through_everything_may_ask_on_the_way() -> None:
    records = Records([make.ladder(), make.step(1), make.attempt(1)])
    assert [records.plan("plan") for _one in records.all_records()] == [None] * 3


def test_what_is_asked_first_after_a_change_knows_of_it() -> None:
    first, then = make.attempt(1), make.attempt(1, status="partial")
    records = Records([first])
    records.replace([Change(first, then)])
    assert records.attempt("attempt-1") == then
    assert records.attempts("step-1") == (then,)


def test_what_cannot_be_read_is_found_under_its_kind_and_answers_nothing() -> None:
    broken = Other(id="step-1", record_kind="step", document={"id": "step-1"})
    records = Records([make.ladder(), broken])
    assert records.find("step", "step-1") == broken
    assert records.step("step-1") is None
    assert records.steps("ladder") == ()
