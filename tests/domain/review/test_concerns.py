"""Question 9 with its dates, what is about safety, and the patterns, before anything else."""

from dataclasses import replace
from datetime import timedelta

from ladder_app.domain.agreements.agreement import Agreement, FreeChoiceCheck
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.concerns import concerns, harm, private_steps, repeated
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from tests import make
from tests.domain.review.people import BEFORE, NOW, client, tried

SINCE = Since(BEFORE, NOW)


def test_a_deleted_score_with_a_yes_is_told_as_long_as_it_lies_in_the_trash() -> None:
    yes = QuestionnaireResponse(
        id="q", at="2026-03-15T10:00:00+01:00", item9_above_zero=True, deleted_at=make.STAMP
    )
    told = harm(Records([make.case(), yes]), Since(None, NOW))
    assert (told.now, told.earlier, told.deleted) == ((), (), ("2026-03-15",))
    live = replace(yes, id="live", deleted_at=None)
    assert harm(Records([make.case(), yes, live]), Since(None, NOW)).deleted == ()


def records(*more: Record) -> Records:
    return Records([make.case(), *client(), *more])


def phq(day: int, above: bool = True) -> QuestionnaireResponse:
    return QuestionnaireResponse(
        id=f"phq-{day}", at=f"2026-03-{day:02d}", scale="PHQ-9", item9_above_zero=above
    )


def test_question_9_stands_with_its_dates_those_before_apart() -> None:
    found = harm(records(phq(2), phq(14), phq(16, above=False)), SINCE)
    assert (found.now, found.earlier) == (("2026-03-14",), ("2026-03-02",))


def test_the_sign_on_the_help_page_counts_as_well() -> None:
    sign = StopSign(id="sign", at="2026-03-15T20:00:00+01:00", which="D", where="start")
    assert harm(records(sign), SINCE).now == ("2026-03-15",)


def test_a_rule_is_told_with_its_day_and_its_step_and_no_words_of_anybody() -> None:
    unsafe = tried(18, "step-2", status="stopped_for_safety", left_because="safety")
    (one,) = (c for c in concerns(records(unsafe), SINCE) if c.rule == "P2b")
    assert (one.step_id, one.days) == ("step-2", ("2026-03-18",))
    assert one.noticed == "A practice was left because something was not safe."
    assert "CANARY" not in one.noticed


def test_a_choice_that_may_not_be_free_is_told_apart_from_what_was_not_safe() -> None:
    pressed = Agreement(
        id="agreement",
        ladder_id="ladder",
        made_at="2026-03-14",
        my_free_choice_check=FreeChoiceCheck(no_pressure=False),
    )
    (one,) = (c for c in concerns(records(pressed), SINCE) if c.rule == "P2b")
    assert one.noticed == "In what was agreed, something was said not to be a free choice."


def test_what_lies_before_the_last_review_was_told_then() -> None:
    old = StopSign(id="old", at="2026-03-11T20:00:00+01:00", which="B", where="step-1")
    new = StopSign(id="new", at="2026-03-13T20:00:00+01:00", which="B", where="step-1")
    found = [(c.rule, c.days) for c in concerns(records(old, new), SINCE)]
    assert found == [("P1", ("2026-03-13",))]


def test_a_rule_that_spoke_up_and_is_quiet_again_is_still_told_and_never_twice() -> None:
    stop = FlagEvent(
        id="event",
        kind="P2a",
        raised_at="2026-03-16T19:00:00+01:00",
        detail=("step-3", "attempt-16"),
    )
    quiet = [(c.rule, c.step_id, c.days) for c in concerns(records(stop), SINCE)]
    assert quiet == [("P2a", "step-3", ("2026-03-16",))]
    near = Since(BEFORE, NOW - timedelta(days=3))
    assert len([c for c in concerns(records(stop), near) if c.rule == "P2a"]) == 1


def test_the_order_is_that_in_which_rules_about_safety_speak() -> None:
    body = StopSign(id="body", at="2026-03-17T20:00:00+01:00", which="chest_pain")
    sign = StopSign(id="sign", at="2026-03-13T20:00:00+01:00", which="B")
    assert [c.rule for c in concerns(records(sign, body), SINCE)] == ["P8", "P1", "P1"]


def test_a_sign_that_was_ticked_is_told_in_its_words() -> None:
    sign = StopSign(id="sign", at="2026-03-13T20:00:00+01:00", which="F")
    (one,) = concerns(records(sign), SINCE)
    assert one.noticed == "A sign to stop at was ticked: “Blood or needles make me faint.”"


def test_thoughts_of_harm_are_told_first_and_not_among_the_rules() -> None:
    assert "P7" not in {c.rule for c in concerns(records(phq(14)), SINCE)}


def phone(step_id: str) -> list[Record]:
    used = (SafetyUse(safety_behaviour_id="phone"),)
    label = "CANARY act" if step_id == "step-2" else "My phone"
    return [
        SafetyBehaviour(id="phone", label=label, ladder_id="ladder"),
        *(tried(day, step_id, id=f"again-{day}", safety_used=used) for day in (2, 4, 6, 17)),
    ]


def test_patterns_that_reach_into_these_days_come_step_by_step() -> None:
    found = records(*phone("step-3"))
    ((step, kept),) = repeated(found, SINCE, Sharing())
    assert step.id == "step-3"
    assert "behaviour_always" in {one.kind for one in kept}
    later = Since(BEFORE, NOW - timedelta(days=3))
    assert repeated(found, later, Sharing()) == ()


def test_a_pattern_of_a_private_step_waits_until_it_is_ticked() -> None:
    found = records(*phone("step-2"))
    plain, private = Sharing(), found.step("step-2")
    assert private is not None
    assert "CANARY" not in repr([kept for _step, kept in repeated(found, SINCE, plain)])
    assert private_steps(found, SINCE, plain) == 2
    ticked = plain.with_tick(private, True)
    assert "CANARY act" in repr(repeated(found, SINCE, ticked))
    assert private_steps(found, SINCE, ticked) == 1
