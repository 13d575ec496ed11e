"""Whatever is marked, in the trash or ticked: no word of what stays is in the bytes that leave."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.case import Case
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.handing.client_file import client_file
from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import HandingOver, Part
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.weekly_plan import WeeklyPlan
from ladder_app.exchange.handing_out import as_handed_over, as_taken_home
from tests import make, make_full
from tests.canaries import with_canaries
from tests.private_case import CASE

PARTS: tuple[Part, ...] = (
    "words",
    "notes",
    "questionnaires",
    "agreements",
    "safety",
    "sensitive_steps",
    "name",
)
EVERYTHING: tuple[Record, ...] = (
    *CASE,
    *(one for one in make_full.full_records() if one.id not in ("ladder", "step-1", "fear")),
    make_full.full_attempt(id="full-2", step_id="step-2"),
    make_full.full_attempt(id="full-h", step_id="h-step"),
    SessionReview(id="s-review", at="2026-03-10", next_plan_ids=("s-plan",)),
    Plan(id="s-plan", step_id="step-2", due_date="2026-03-20"),
)
_PLANS = {one.id for one in EVERYTHING if isinstance(one, Plan)}
_NEVER = (
    ClinicianNote,
    RunningAttempt,
    CheckIn,
    SafetyPlanCard,
    PersonAlias,
    PracticeLog,
    Conversation,
    FeelingCard,
    WeeklyPlan,
)
_IDS = ("step_id", "ladder_id", "attempt_id", "step", "ladder", "where")
"""Fields that say what a record hangs on."""


class Staying:
    """Which records must stay, told from the records alone, each by what it hangs on."""

    def __init__(self, records: tuple[Record, ...], asked: HandingOver) -> None:
        self._by_id = {record.id: record for record in records}
        self._asked = asked

    def must(self, record: Record | None) -> bool:
        """Whether no word of it may leave."""
        if record is None or isinstance(record, Case):
            return False
        return (
            record.deleted_at is not None
            or isinstance(record, _NEVER)
            or (isinstance(record, JournalEntry) and record.share_scope != "clinician")
            or self._is_unticked(record)
            or any(self.must(self._by_id.get(one)) for one in self._hangs_on(record))
        )

    def _is_unticked(self, record: Record) -> bool:
        if isinstance(record, Ladder):
            return record.id not in self._asked.ladder_ids
        has_steps = "sensitive_steps" in self._asked.parts
        return isinstance(record, Step) and record.sensitive and not has_steps

    def _hangs_on(self, record: Record) -> list[str]:
        if isinstance(record, JournalEntry):
            return [record.link.id] if record.link is not None else []
        if isinstance(record, Goal):
            return [one for one in record.ladder_ids if self._matters(one)]
        if isinstance(record, SessionReview):
            plans = (self._by_id.get(one) for one in record.next_plan_ids)
            return [*record.ladders, *(p.step_id for p in plans if isinstance(p, Plan))]
        return [one for name in _IDS if isinstance(one := getattr(record, name, None), str)]

    def _matters(self, ladder_id: str) -> bool:
        """A plain ladder that was thrown away does not hold its goal at home."""
        found = self._by_id.get(ladder_id)
        return isinstance(found, Ladder) and (found.sensitive or found.deleted_at is None)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Record, ...]:
    """The case, with other things marked as sensitive, and others in the trash."""
    return tuple(
        _marked(record, draw(st.booleans()), draw(st.integers(0, 5)) == 0) for record in EVERYTHING
    )


def _marked(record: Record, sensitive: bool, gone: bool) -> Record:
    changes: dict[str, Any] = {}
    if isinstance(record, Ladder | Step):
        changes["sensitive"] = sensitive
    if gone and not isinstance(record, Case | RunningAttempt):
        changes["deleted_at"] = make.STAMP
    return replace(record, **changes) if changes else record


def _with_canaries(records: tuple[Record, ...], staying: Staying) -> Records:
    found = []
    for record in records:
        marked = with_canaries(record, "STAYS" if staying.must(record) else "goes")
        if isinstance(marked, Attempt):
            marked = replace(marked, private_note="CANARY-STAYS-note")
        found.append(marked)
    return Records(found)


@settings(max_examples=60, deadline=None)
@given(
    records=cases(),
    ladders=st.frozensets(st.sampled_from(["ladder", "hidden"])),
    parts=st.frozensets(st.sampled_from(PARTS)),
)
def test_no_word_of_what_stays_is_handed_over(
    records: tuple[Record, ...], ladders: frozenset[str], parts: frozenset[Part]
) -> None:
    asked = HandingOver(ladder_ids=ladders, parts=parts)
    marked = _with_canaries(records, Staying(records, asked))
    sent = as_handed_over(handed_over(marked, asked), marked.case, {}, make.MOMENT)
    assert b"CANARY-STAYS" not in sent, _found(sent)


@settings(max_examples=60, deadline=None)
@given(records=cases(), named=st.frozensets(st.sampled_from(sorted(_PLANS))))
def test_what_is_taken_home_is_the_review_and_its_plans(
    records: tuple[Record, ...], named: frozenset[str]
) -> None:
    review = SessionReview(id="own", at="2026-03-12", ladders=("ladder", "hidden"))
    review = replace(review, next_plan_ids=tuple(named))
    may_go = _may_be_taken_home(Records(records), named)
    marked = Records(with_canaries(one, "goes" if one.id in may_go else "STAYS") for one in records)
    going = client_file(marked, review, sensitive=False)
    sent = as_taken_home(going, marked.case, {}, make.MOMENT)
    assert b"CANARY-STAYS" not in sent, _found(sent)


def _may_be_taken_home(records: Records, named: frozenset[str]) -> set[str]:
    """The case, and plans that are kept, plain and named, with their steps and ladders."""
    ids = {records.case.id}
    for plan in (plan for plan in records.plans() if plan.id in named):
        step = records.step(plan.step_id)
        ladder = step and records.ladder(step.ladder_id)
        if step is None or ladder is None or step.deleted_at or ladder.deleted_at:
            continue
        if not step.sensitive and not ladder.sensitive:
            ids |= {plan.id, step.id, ladder.id, *plan.safety_behaviours_to_leave_out}
    return ids


@pytest.mark.parametrize("part", PARTS)
def test_the_canaries_would_be_found(part: Part) -> None:
    """What may go does go, or the test above could not fail."""
    asked = HandingOver(ladder_ids=frozenset({"ladder", "hidden"}), parts=frozenset(PARTS))
    marked = _with_canaries(EVERYTHING, Staying(EVERYTHING, asked))
    whole = as_handed_over(handed_over(marked, asked), marked.case, {}, make.MOMENT)
    asked = replace(asked, parts=asked.parts - {part})
    sent = as_handed_over(handed_over(marked, asked), marked.case, {}, make.MOMENT)
    assert whole.count(b"CANARY-goes") > sent.count(b"CANARY-goes") > 0


def _found(sent: bytes) -> list[str]:
    return [line[:300] for line in sent.decode().splitlines() if "CANARY-STAYS" in line]
