"""The example case: sound, twelve weeks long, and with something of everything."""

from datetime import date, datetime, time, timedelta, timezone

from ladder_app.demo import demo_records, running_example
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.kept_sentence import kept_sentence
from ladder_app.domain.edit import Change
from ladder_app.domain.goals.goal_edits import ladders_of
from ladder_app.domain.ladders.loop import LOOP_PARTS
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.planned import fate, plans_due
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.behaviour import to_show
from ladder_app.domain.whereabouts import whereabouts
from ladder_app.workspace.invariants import check_edit

TODAY = date(2026, 3, 19)
MADE = demo_records(TODAY)
RECORDS = Records(MADE)
ATTEMPTS = [record for record in MADE if isinstance(record, Attempt)]


def test_it_is_the_same_every_time_and_ids_are_used_once() -> None:
    assert demo_records(TODAY) == MADE
    assert len({record.id for record in MADE}) == len(MADE)


def test_it_breaks_no_invariant() -> None:
    check_edit(Records(), [Change(None, record) for record in MADE])


def test_it_lasts_twelve_weeks_up_to_the_day_given() -> None:
    days = sorted(attempt.local_date for attempt in ATTEMPTS)
    assert RECORDS.case.made_at is not None
    assert RECORDS.case.made_at[:10] == (TODAY - timedelta(weeks=12)).isoformat()
    assert (TODAY - timedelta(weeks=12)).isoformat() <= days[0]
    assert (TODAY - timedelta(days=3)).isoformat() <= days[-1] <= TODAY.isoformat()


def test_another_day_moves_everything_along() -> None:
    later = demo_records(TODAY + timedelta(days=100))
    assert [record.id for record in later] == [record.id for record in MADE]
    assert Records(later).all_attempts()[-1].local_date > TODAY.isoformat()


def test_it_has_two_ladders_and_some_sixty_attempts_of_every_status() -> None:
    assert [ladder.theme for ladder in RECORDS.ladders()] == ["intimacy", "panic"]
    assert 55 <= len(RECORDS.all_attempts()) <= 65
    assert {attempt.status for attempt in ATTEMPTS} == {
        "completed",
        "partial",
        "avoided",
        "stopped_by_consent",
        "stopped_for_safety",
        "cancelled_external",
        None,
    }


def test_there_is_something_of_everything() -> None:
    steps = [record for record in MADE if isinstance(record, Step)]
    assert {step.status for step in steps} >= {"mastered", "parked", "not_started", "in_progress"}
    assert any(step.suds_base is None for step in steps)
    assert any(len(RECORDS.ratings(step.id)) > 2 for step in steps)
    assert any(attempt.entry_mode == "later" for attempt in ATTEMPTS)
    assert any(attempt.deleted_at for attempt in ATTEMPTS)
    for field in (
        "samples",
        "notes",
        "predictions",
        "outcomes",
        "safety_used",
        "safety_resisted",
        "feelings",
        "private_note",
        "context",
        "confidence_after",
    ):
        assert any(getattr(attempt, field) for attempt in ATTEMPTS), field


def test_every_id_leads_somewhere() -> None:
    for attempt in ATTEMPTS:
        assert RECORDS.step(attempt.step_id)
        for prediction in attempt.predictions:
            assert RECORDS.expectation(prediction.expectation_id)
        for used in (*attempt.safety_used, *attempt.safety_resisted):
            assert RECORDS.safety_behaviour(used.safety_behaviour_id)


def test_a_sentence_is_pinned() -> None:
    kept = kept_sentence(RECORDS.all_attempts(), RECORDS.case)
    assert kept is not None
    assert kept.id == RECORDS.case.pinned_attempt_id
    assert kept.what_i_learned == "Quiet was not rejection."


def test_there_is_a_plan_of_every_fate_but_none_gone_by() -> None:
    fates = {plan.step_id: fate(RECORDS, plan, TODAY) for plan in RECORDS.plans()}
    assert sorted(fates.values()) == ["ahead", "done", "due", "excused", "excused"]


def test_the_plan_of_today_is_in_the_middle_of_the_rungs_around() -> None:
    around = whereabouts(RECORDS)
    assert around is not None
    (due,) = plans_due(RECORDS, TODAY)
    assert [rung.step.id for rung in around.rungs][1] == due.step_id


def test_a_goal_and_its_ladder_name_each_other_and_the_loop_is_whole() -> None:
    (goal,) = RECORDS.goals()
    (ladder,) = ladders_of(RECORDS, goal)
    assert goal.ladder_ids == (ladder.id,)
    assert ladder.goal_id == goal.id
    assert ladder.loop is not None
    assert all(ladder.loop.part(one) for one in LOOP_PARTS)


def test_what_was_about_safety_is_answered_so_the_ladders_have_something_to_say() -> None:
    noon = datetime.combine(TODAY, time(12), timezone(timedelta(hours=1)))
    known, full = RECORDS.ladders()
    shown = [to_show(RECORDS, noon, "ladder", ladder_id=ladder.id) for ladder in (known, full)]
    assert [one.rule if one is not None else None for one in shown] == ["R7", "R16"]
    assert to_show(RECORDS, noon, "today") is None


def test_every_note_and_agreement_is_about_something_of_the_case() -> None:
    assert {note.link.kind if note.link else None for note in RECORDS.journal_entries()} == {
        "attempt",
        "step",
        None,
    }
    for note in RECORDS.journal_entries():
        assert note.link is None or RECORDS.find(note.link.kind, note.link.id)
    for check in RECORDS.consent_checks():
        assert RECORDS.attempt(check.attempt_id or "")
        assert RECORDS.agreement(check.agreement_id or "")


def test_the_attempt_under_way_is_at_the_step_planned_for_today() -> None:
    now = datetime.combine(TODAY, time(21), timezone(timedelta(hours=1)))
    running = running_example(now)
    (due,) = plans_due(RECORDS, TODAY)
    assert (running.step_id, running.plan_id) == (due.step_id, due.id)
    assert RECORDS.expectation(running.predictions[0].expectation_id)
    began = datetime.fromisoformat(running.started_at or "")
    assert running.samples[-1].t_s < (now - began).total_seconds()
    assert running not in MADE


def test_there_is_a_safety_card_and_no_number_on_it() -> None:
    card = RECORDS.safety_card()
    assert card is not None
    assert card.names_anybody
    assert card.says_what_helps
    reached = [one.how or "" for one in (*card.people, card.professional) if one is not None]
    assert not any(letter.isdigit() for how in reached for letter in how)
