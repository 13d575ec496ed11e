"""An entry becomes records."""

from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from

from ladder_app.domain.attempts.attempt import Attempt, Outcome, Prediction, Status
from ladder_app.domain.attempts.attempt_entry import (
    Answer,
    AttemptEntry,
    NewExpectation,
    NewSafetyBehaviour,
    NoteEntry,
    RitualEntry,
    SampleEntry,
    entry_of,
)
from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.attempts.attempt_writing import records_of
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from tests import make
from tests.make_full import ACT, FEAR, full_attempt, full_records

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=timezone(timedelta(hours=1)))
OCCASION = Occasion(NOW, "0-10")
RECORDS = Records((make.ladder(), make.step(1), make.step(2, text_version=3), FEAR, ACT))


def written(**values: Any) -> Attempt:
    """What a new entry at step 1 becomes."""
    entry = replace(AttemptEntry(step_id="step-1"), **values)
    return records_of(entry, RECORDS, OCCASION)[0]


# New ------------------------------------------------------------------------------------------


def test_a_step_alone_is_enough_and_nothing_is_made_up() -> None:
    attempt, put = records_of(AttemptEntry(step_id="step-1"), RECORDS, OCCASION)
    assert put == (attempt,)
    unsaid = Attempt(
        id=attempt.id, step_id="step-1", entered_at="2026-03-19T18:42:00+01:00", entry_mode=None
    )
    assert attempt == unsaid


@pytest.mark.parametrize(
    ("answer", "step_status"),
    [
        ("did", "in_progress"),
        ("partly", "in_progress"),
        ("not_today", "not_started"),
        ("stopped", "not_started"),
        (None, "not_started"),
    ],
)
def test_a_step_that_was_done_is_begun(answer: Answer | None, step_status: str) -> None:
    records = Records((make.ladder(), make.step(1)))
    _attempt, put = records_of(AttemptEntry(step_id="step-1", answer=answer), records, OCCASION)
    steps = [record for record in put if isinstance(record, Step)] or [make.step(1)]
    assert [step.status for step in steps] == [step_status]


def test_it_knows_the_version_of_the_step_it_was_made_at() -> None:
    assert written(step_id="step-2").step_text_version == 3


def test_the_way_of_practising_is_that_of_the_step_unless_another_is_said() -> None:
    records = Records((make.ladder(), make.step(1, mode="imaginal")))
    attempt, _put = records_of(AttemptEntry(step_id="step-1"), records, OCCASION)
    assert attempt.mode == "imaginal"
    said = AttemptEntry(step_id="step-1", mode="in_vivo")
    assert records_of(said, records, OCCASION)[0].mode == "in_vivo"


@pytest.mark.parametrize(
    ("started", "mode"),
    [
        ("2026-03-19", "same_day"),
        ("2026-03-19T07:00:00+01:00", "same_day"),
        ("2026-03-18T23:50:00+01:00", "later"),
        ("2026-01-02", "later"),
        ("", None),
    ],
)
def test_how_soon_it_was_written_down(started: str, mode: str | None) -> None:
    assert written(started=started).entry_mode == mode


def test_the_end_follows_from_start_and_length() -> None:
    start = "2026-03-18T23:50:00+01:00"
    assert written(started=start, duration="20").ended_at == "2026-03-19T00:10:00+01:00"
    assert written(started="2026-03-18", duration="20").ended_at is None
    assert written(started=start).ended_at is None


def test_the_scale_is_noted_with_the_first_rating_only() -> None:
    assert written(what_happened="I said it").scale_entered is None
    assert written(confidence_after=40).scale_entered is None
    assert written(suds_end=0).scale_entered == "0-10"
    assert written(samples=(SampleEntry(at="1", suds=0),)).scale_entered == "0-10"


def test_words_are_made_safe_and_nothing_else() -> None:
    attempt = written(
        what_happened=" I said\u202e it. \r\n<b>She</b> laughed. ",
        feelings="glad, , tired;glad\nsad",
        place=" at\thome ",
    )
    assert attempt.what_happened == "I said it. \n<b>She</b> laughed."
    assert attempt.feelings == ("glad", "tired", "sad")
    assert attempt.context == Context(place="at home")


def test_timed_ratings_are_put_in_order_and_blank_lines_left_out() -> None:
    lines = (SampleEntry(at="9", suds=20), SampleEntry(), SampleEntry(at="5", suds=40))
    assert [(s.t_s, s.suds) for s in written(samples=lines).samples] == [(300, 40), (540, 20)]


def test_notes_stay_in_the_order_they_were_written() -> None:
    lines = (NoteEntry(at="9", text="b"), NoteEntry(), NoteEntry(at="5", text="a"))
    assert [(n.t_s, n.text) for n in written(notes=lines).notes] == [(540, "b"), (300, "a")]


def test_a_ritual_about_which_nothing_was_said_is_left_out() -> None:
    lines = (RitualEntry(sb_id="a"), RitualEntry(sb_id="b", prevented=False))
    assert [ritual.sb_id for ritual in written(rituals=lines).rituals] == ["b"]


@pytest.mark.parametrize("answer", ["not_today", "in_the_way"])
def test_what_was_never_begun_has_no_ratings_from_there(answer: Answer) -> None:
    attempt = written(
        answer=answer,
        started="2026-03-18T20:00:00+01:00",
        duration="20",
        suds_peak=80,
        suds_end=60,
        what_i_learned="x",
        what_happened="a smaller one",
        suds_anticipated=90,
        private_note="p",
        place="at home",
    )
    assert (attempt.duration_s, attempt.ended_at, attempt.suds_peak) == (None, None, None)
    assert (attempt.suds_end, attempt.what_i_learned, attempt.context) == (None, None, None)
    assert (attempt.suds_anticipated, attempt.what_happened) == (90, "a smaller one")
    assert attempt.private_note == "p"


# What is not on the ladder yet ----------------------------------------------------------------


def test_a_few_words_become_an_unrated_step_at_the_end_of_the_ladder() -> None:
    entry = AttemptEntry(ladder_id="ladder", other_words=" asked  for help ", suds_peak=40)
    attempt, put = records_of(entry, RECORDS, OCCASION)
    step = put[0]
    assert isinstance(step, Step)
    assert (step.text, step.order, step.ladder_id) == ("asked for help", 3, "ladder")
    assert (step.rated, step.suds_base, step.suds_current) == (False, None, None)
    assert attempt.step_id == step.id
    assert put == (step, attempt)


@pytest.mark.parametrize("ladder_id", ["", "new", "gone"])
def test_without_a_ladder_one_is_made(ladder_id: str) -> None:
    entry = AttemptEntry(ladder_id=ladder_id, other_words="asked")
    attempt, put = records_of(entry, Records(), OCCASION)
    ladder, step, last = put
    assert isinstance(ladder, Ladder)
    assert isinstance(step, Step)
    assert (ladder.title, ladder.scale_display) == (own_ladder_title(), "0-10")
    assert (step.ladder_id, step.order, last) == (ladder.id, 1, attempt)


def test_a_step_that_is_gone_is_refused() -> None:
    with pytest.raises(ValueError, match="gone"):
        records_of(AttemptEntry(step_id="nobody"), RECORDS, OCCASION)


def test_new_fears_and_acts_are_made_in_the_same_edit_and_known_to_the_step() -> None:
    entry = AttemptEntry(
        step_id="step-1",
        predictions=(Prediction(expectation_id="n", likelihood_before=70),),
        new_expectations=(NewExpectation(id="n", statement=" He  leaves "),),
        safety_used=(SafetyUse(safety_behaviour_id="b"),),
        new_safety_behaviours=(
            NewSafetyBehaviour(id="b", label="Humming"),
            NewSafetyBehaviour(id="unused", label="Whistling"),
        ),
    )
    attempt, put = records_of(entry, RECORDS, OCCASION)
    fear, act, step, last = put
    assert fear == Expectation(id="n", statement="He leaves", ladder_id="ladder")
    assert act == SafetyBehaviour(id="b", label="Humming", ladder_id="ladder")
    assert isinstance(step, Step)
    assert (step.expectation_ids, step.safety_behaviour_ids) == (("n",), ("b",))
    assert last is attempt


def test_what_is_on_the_ladder_already_is_not_made_twice() -> None:
    entry = AttemptEntry(
        step_id="step-1",
        predictions=(
            Prediction(expectation_id="fear", likelihood_before=10),
            Prediction(expectation_id="n", likelihood_before=70),
        ),
        outcomes=(Outcome(expectation_id="n", occurred="no"),),
        new_expectations=(NewExpectation(id="n", statement="she will LAUGH "),),
        safety_used=(SafetyUse(safety_behaviour_id="b", strength=5),),
        new_safety_behaviours=(NewSafetyBehaviour(id="b", label="looking at my phone"),),
    )
    attempt, put = records_of(entry, RECORDS, OCCASION)
    assert put == (attempt,)
    assert attempt.predictions == (Prediction(expectation_id="fear", likelihood_before=10),)
    assert attempt.outcomes == (Outcome(expectation_id="fear", occurred="no"),)
    assert attempt.safety_used == (SafetyUse(safety_behaviour_id="act", strength=5),)


def test_a_fear_without_words_is_left_out() -> None:
    entry = AttemptEntry(
        step_id="step-1",
        predictions=(Prediction(expectation_id="n"),),
        outcomes=(Outcome(expectation_id="n", occurred="no"),),
        new_expectations=(NewExpectation(id="n", statement=" "),),
    )
    attempt, put = records_of(entry, RECORDS, OCCASION)
    assert (attempt.predictions, attempt.outcomes, put) == ((), (), (attempt,))


# Corrected ------------------------------------------------------------------------------------


def corrected(before: Attempt, **values: Any) -> Attempt:
    """The attempt after these fields of the form were changed."""
    records = Records((*full_records()[:-1], before))
    return records_of(replace(entry_of(before), **values), records, OCCASION, before)[0]


ODD = {
    "nothing said": Attempt(id="a", step_id="step-1"),
    "everything said": full_attempt(),
    "empty words": full_attempt(what_happened="", context=Context(place="")),
    "unclean words": full_attempt(what_happened=" x ", feelings=("a, b", "a, b")),
    "not begun, yet rated": full_attempt(
        status="avoided", duration_s=None, suds_end=None, samples=()
    ),
    "outcomes of nothing": full_attempt(outcomes=(Outcome(expectation_id="fear"),)),
    "notes out of order": full_attempt(notes=full_attempt().notes * 2),
}


@pytest.mark.parametrize("before", ODD.values(), ids=ODD)
def test_opening_and_saving_changes_nothing(before: Attempt) -> None:
    assert corrected(before) == before


@given(sampled_from(list(ODD.values())))
def test_one_correction_leaves_the_rest_alone(before: Attempt) -> None:
    after = corrected(before, private_note="corrected")
    changed = [f.name for f in fields(Attempt) if getattr(after, f.name) != getattr(before, f.name)]
    assert changed == ["private_note"]


def test_one_condition_corrected_leaves_the_others_alone() -> None:
    before = full_attempt(context=Context(place="", internal_state=("a, b",)))
    after = corrected(before, people="S.")
    assert after.context == Context(place="", people="S.", internal_state=("a, b",))


def test_a_correction_keeps_when_and_how_it_was_written_down() -> None:
    before = full_attempt(entry_mode="same_day")
    after = corrected(before, suds_end=20)
    assert (after.entered_at, after.entry_mode) == (before.entered_at, "same_day")
    assert after.scale_entered == "0-10"


def test_another_day_is_another_recall_but_for_what_was_logged_live() -> None:
    moved = {"started": "2026-03-10"}
    assert corrected(full_attempt(entry_mode="same_day"), **moved).entry_mode == "later"
    assert corrected(full_attempt(entry_mode="live"), **moved).entry_mode == "live"
    assert corrected(full_attempt(), **moved).ended_at is None


def test_the_end_moves_with_the_length() -> None:
    assert corrected(full_attempt(), duration="20").ended_at == "2026-03-12T18:20:07+01:00"


@pytest.mark.parametrize("answer", ["not_today", "in_the_way"])
def test_after_all_not_begun_takes_the_ratings_away(answer: Answer) -> None:
    after = corrected(full_attempt(), answer=answer)
    status: Status = "avoided" if answer == "not_today" else "cancelled_external"
    assert (after.status, after.suds_end, after.duration_s) == (status, None, None)
    assert (after.ended_at, after.samples, after.outcomes) == (None, (), ())
    assert after.predictions == full_attempt().predictions


def test_moved_to_another_step_it_takes_that_steps_version() -> None:
    before = full_attempt()
    records = Records((make.ladder(), make.step(1), make.step(2, text_version=3), before))
    entry = replace(entry_of(before), step_id="step-2")
    after, _put = records_of(entry, records, OCCASION, before)
    assert (after.step_id, after.step_text_version) == ("step-2", 3)


# Plans ----------------------------------------------------------------------------------------

PLANNED = Plan(id="plan", step_id="step-1", due_date="2026-03-12")


@pytest.mark.parametrize(
    ("before", "changes", "expected"),
    [
        (None, {"started": "2026-03-12"}, "plan"),
        (None, {"started": "2026-03-12T08:00:00+01:00", "answer": "not_today"}, "plan"),
        (None, {"started": "2026-03-13"}, None),
        (None, {"started": "2026-03-12", "step_id": "step-2"}, None),
        ({"plan_id": "plan"}, {"started": "2026-03-13"}, None),
        ({"plan_id": "plan"}, {"step_id": "step-2"}, None),
        ({"plan_id": "plan"}, {"what_happened": "I went"}, "plan"),
        ({"plan_id": "plan", "started_at": "2026-03-15"}, {"what_happened": "Late"}, "plan"),
        ({"started_at": "2026-03-15"}, {"started": "2026-03-12"}, "plan"),
        ({}, {"what_happened": "I went"}, None),
    ],
)
def test_an_attempt_goes_with_the_plan_of_its_step_and_day(
    before: dict[str, Any] | None, changes: dict[str, Any], expected: str | None
) -> None:
    records = Records((make.ladder(), make.step(1), make.step(2), PLANNED))
    known = None if before is None else make.attempt(12, **before)
    entry = AttemptEntry(step_id="step-1") if known is None else entry_of(known, "ladder")
    attempt, _put = records_of(replace(entry, **changes), records, OCCASION, known)
    assert attempt.plan_id == expected
