"""Into the trash and out of it again."""

from dataclasses import replace

from ladder_app.domain import trash
from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from tests import make

THEN, NOW = "2026-03-18T10:00:00+00:00", "2026-03-19T10:00:00+00:00"


def full_ladder() -> Records:
    """Three steps; the second has a rating and two attempts; one feared outcome."""
    return Records(
        [
            make.case(),
            make.ladder(),
            make.step(1),
            make.rated_step(2, 40),
            make.step(3),
            make.rating("step-2", 40),
            make.attempt(1, "step-2"),
            make.attempt(2, "step-2"),
            Expectation(id="fear", statement="They will laugh", ladder_id="ladder"),
        ]
    )


def put(records: Records, changed: tuple[Record, ...]) -> None:
    """Take the records over as a saved edit would."""
    records.replace(
        [Change(records.find(kind_of(record), record.id), record) for record in changed]
    )


def known(records: Records, kind: str, record_id: str) -> Known:
    """A record that must be there."""
    found = records.find(kind, record_id)
    assert isinstance(found, Known)
    return found


def order(records: Records) -> list[tuple[int, str]]:
    """The untrashed steps with their order."""
    return [(step.order, step.id) for step in records.steps("ladder")]


def delete_step(records: Records, number: int, at: str = NOW) -> None:
    """Step `number` into the trash."""
    step = records.step(f"step-{number}")
    assert step is not None
    put(records, trash.deleted_step(records, step, at))


def test_a_deleted_step_takes_its_attempts_and_ratings_along() -> None:
    records = full_ladder()
    delete_step(records, 2)
    assert order(records) == [(1, "step-1"), (2, "step-3")]
    assert {kind_of(record) for record in records.trash()} == {"step", "attempt", "step_rating"}
    (entry,) = trash.entries(records)
    assert (entry.record.id, entry.attempts) == ("step-2", 2)


def test_it_comes_back_whole_to_its_old_place() -> None:
    records = full_ladder()
    delete_step(records, 2)
    put(records, trash.brought_back(records, known(records, "step", "step-2")))
    assert order(records) == [(1, "step-1"), (2, "step-2"), (3, "step-3")]
    assert len(records.attempts("step-2")) == 2
    assert len(records.ratings("step-2")) == 1
    assert records.trash() == ()


def test_it_comes_back_to_the_end_of_a_ladder_that_grew_shorter() -> None:
    records = full_ladder()
    delete_step(records, 3, THEN)
    delete_step(records, 1)
    put(records, trash.brought_back(records, known(records, "step", "step-3")))
    assert order(records) == [(1, "step-2"), (2, "step-3")]


def test_what_was_deleted_before_is_an_entry_of_its_own_and_stays_deleted() -> None:
    records = full_ladder()
    first = records.attempt("attempt-1")
    assert first is not None
    put(records, (replace(first, deleted_at=THEN),))
    delete_step(records, 2)
    assert [entry.record.id for entry in trash.entries(records)] == ["step-2", "attempt-1"]
    put(records, trash.brought_back(records, known(records, "step", "step-2")))
    assert [a.id for a in records.attempts("step-2")] == ["attempt-2"]


def test_an_attempt_brings_the_step_it_hangs_on_back() -> None:
    records = full_ladder()
    first = records.attempt("attempt-1")
    assert first is not None
    put(records, (replace(first, deleted_at=THEN),))
    delete_step(records, 2)
    put(records, trash.brought_back(records, known(records, "attempt", "attempt-1")))
    assert order(records) == [(1, "step-1"), (2, "step-2"), (3, "step-3")]
    assert {a.id for a in records.attempts("step-2")} == {"attempt-1", "attempt-2"}
    assert records.ratings("step-2")


def test_a_deleted_ladder_is_one_entry_and_comes_back_whole() -> None:
    records = full_ladder()
    delete_step(records, 1, THEN)
    put(records, trash.deleted_ladder(records, make.ladder(), NOW))
    assert records.ladders() == ()
    assert [(e.record.id, e.attempts) for e in trash.entries(records)] == [
        ("ladder", 2),
        ("step-1", 0),
    ]
    put(records, trash.brought_back(records, known(records, "ladder", "ladder")))
    assert order(records) == [(1, "step-2"), (2, "step-3")]
    assert [e.statement for e in records.expectations("ladder")] == ["They will laugh"]


def test_a_step_of_a_deleted_ladder_brings_the_ladder_back() -> None:
    records = full_ladder()
    delete_step(records, 1, THEN)
    put(records, trash.deleted_ladder(records, make.ladder(), NOW))
    put(records, trash.brought_back(records, known(records, "step", "step-1")))
    assert [ladder.id for ladder in records.ladders()] == ["ladder"]
    assert order(records) == [(1, "step-1")]


def test_a_plan_goes_and_comes_back_with_its_step() -> None:
    records = full_ladder()
    plan = Plan(id="plan", step_id="step-2", due_date="2026-03-20")
    records.replace([Change(None, plan)])
    put(records, trash.deleted_step(records, make.rated_step(2, 40), NOW))
    assert records.plans() == ()
    put(records, trash.brought_back(records, known(records, "step", "step-2")))
    assert records.plans() == (plan,)


def test_a_deleted_review_takes_the_notes_about_it_along_and_brings_them_back() -> None:
    review = SessionReview(id="review", at="2026-03-12T10:00:00+01:00")
    other = ClinicianNote(id="other", text="of another day", review="before")
    note = ClinicianNote(id="note", text="ask about sleep", review="review")
    records = Records([make.case(), review, note, other])
    put(records, trash.deleted_review(records, review, NOW))
    assert records.reviews() == ()
    assert records.clinician_notes("review") == ()
    assert records.clinician_notes("before") == (other,)
    assert [entry.record.id for entry in trash.entries(records)] == ["review"]
    put(records, trash.brought_back(records, known(records, "session_review", "review")))
    assert records.clinician_notes("review") == (note,)


def test_notes_on_dates_go_and_come_back_with_their_step_or_ladder() -> None:
    records = full_ladder()
    of_step = Annotation(id="of-step", at="2026-03-12", text="New job", step="step-2")
    of_ladder = Annotation(id="of-ladder", at="2026-03-13", text="Moved", ladder="ladder")
    records.replace([Change(None, of_step), Change(None, of_ladder)])
    put(records, trash.deleted_step(records, make.rated_step(2, 40), NOW))
    assert records.annotations("step-2", "ladder") == (of_ladder,)
    put(records, trash.brought_back(records, known(records, "step", "step-2")))
    put(records, trash.deleted_ladder(records, make.ladder(), NOW))
    assert records.annotations("step-2", "ladder") == ()
    put(records, trash.brought_back(records, known(records, "ladder", "ladder")))
    assert records.annotations("step-2", "ladder") == (of_step, of_ladder)


def test_of_versions_that_went_together_the_one_made_last_stands_for_all() -> None:
    first, then = (
        Agreement(id=at, ladder_id="ladder", made_at=at, deleted_at=NOW) for at in make.HOUR_TWICE
    )
    records = Records([make.case(), make.ladder(), then, first])
    assert [entry.record for entry in trash.entries(records)] == [then]


# Checks ------------------------------------------------------------------------------------------

CHECK = ConsentCheck(id="check", at=THEN, attempt_id="attempt-1", other_said_yes_today="no")
OF_ANOTHER = ConsentCheck(id="of-another", at=NOW, attempt_id="attempt-9")


def with_checks() -> Records:
    """The full ladder; a check was made before the first attempt, one before an unknown one."""
    records = full_ladder()
    records.replace([Change(None, CHECK), Change(None, OF_ANOTHER)])
    return records


def delete_attempt(records: Records) -> None:
    """The attempt that has a check into the trash."""
    attempt = records.attempt("attempt-1")
    assert attempt is not None
    put(records, trash.deleted_attempt(records, attempt, NOW))


def ids(found: tuple[Known, ...]) -> set[str]:
    """What they are known by."""
    return {one.id for one in found}


def test_a_deleted_attempt_takes_its_check_along_and_brings_it_back() -> None:
    records = with_checks()
    delete_attempt(records)
    assert records.consent_checks() == (OF_ANOTHER,)
    assert [entry.record.id for entry in trash.entries(records)] == ["attempt-1"]
    gone = known(records, "attempt", "attempt-1")
    assert ids(trash.all_of(records, gone)) == {"attempt-1", "check"}
    put(records, trash.brought_back(records, gone))
    assert records.consent_checks() == (CHECK, OF_ANOTHER)


def test_a_check_goes_with_the_step_and_the_ladder_of_its_attempt_and_comes_back() -> None:
    records = with_checks()
    delete_step(records, 2)
    assert records.consent_checks() == (OF_ANOTHER,)
    step = known(records, "step", "step-2")
    everything = {"step-2", "rating-40", "attempt-1", "attempt-2", "check"}
    assert ids(trash.all_of(records, step)) == everything
    put(records, trash.brought_back(records, step))
    put(records, trash.deleted_ladder(records, make.ladder(), NOW))
    assert records.consent_checks() == (OF_ANOTHER,)
    assert [entry.record.id for entry in trash.entries(records)] == ["ladder"]
    ladder = known(records, "ladder", "ladder")
    assert ids(trash.all_of(records, ladder)) >= {*everything, "ladder"}
    put(records, trash.brought_back(records, ladder))
    assert records.consent_checks() == (CHECK, OF_ANOTHER)
    assert records.trash() == ()


def test_a_check_that_stayed_behind_goes_for_good_with_its_attempt() -> None:
    records = with_checks()
    first = records.attempt("attempt-1")
    assert first is not None
    put(records, (replace(first, deleted_at=NOW),))
    assert ids(trash.all_of(records, known(records, "attempt", "attempt-1"))) == {
        "attempt-1",
        "check",
    }


def test_a_check_brings_the_attempt_it_hangs_on_back() -> None:
    records = with_checks()
    put(records, (replace(CHECK, deleted_at=THEN),))
    delete_step(records, 2)
    put(records, trash.brought_back(records, known(records, "consent_check", "check")))
    assert records.consent_checks() == (CHECK, OF_ANOTHER)
    assert [attempt.id for attempt in records.attempts("step-2")] == ["attempt-1", "attempt-2"]


def test_what_an_edit_has_deleted_is_known_by_its_head() -> None:
    records = full_ladder()
    step, attempt = make.rated_step(2, 40), make.attempt(1, "step-2")

    def deleted(*befores: Record) -> Known | None:
        edit = Edit("Delete", tuple(Change(one, replace(one, deleted_at=NOW)) for one in befores))
        records.replace(edit.changes)
        found = trash.deleted_by(records, edit)
        records.replace([Change(one.after, one.before) for one in edit.changes])
        return found

    assert deleted(step, attempt) == replace(step, deleted_at=NOW)
    assert deleted(attempt) == replace(attempt, deleted_at=NOW)
    assert deleted(step, make.step(3)) is None
    corrected = Edit("Correct", (Change(step, replace(step, text="Wave")),))
    assert trash.deleted_by(records, corrected) is None
