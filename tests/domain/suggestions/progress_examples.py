"""Doing and going on: a case in which each rule speaks, and the same just below."""

from dataclasses import replace
from typing import Any, Final

from ladder_app.domain.attempts.attempt import Outcome
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.flag_event import FlagEvent
from tests import make
from tests.domain.suggestions.cases import (
    FEAR,
    PHONE,
    TRIED,
    USED_PHONE,
    Example,
    alone,
    feared,
    plan,
    said,
    step,
    steps,
    tried,
)

LOW: Final[dict[str, Any]] = {"suds_start": 40, "suds_peak": 60, "suds_end": 30}

WENT_ON: Final = FlagEvent(
    id="flag",
    kind="R7",
    raised_at="2026-03-16T10:00:00+00:00",
    user_choice="next_step",
    detail=("step-1", "attempt-13", "attempt-14"),
)


def ready_in(*places: str) -> tuple[Any, ...]:
    """Done from the 12th on, each day at one of these places, and easier."""
    return tuple(
        tried(n, context=Context(place=place), **LOW) for n, place in enumerate(places, start=12)
    )


PROGRESS: Final = (
    Example(
        "R7",
        "came down by less than half",
        (step(), tried(14, **LOW), tried(15, **LOW)),
        (step(), tried(14, **LOW), tried(15, **{**LOW, "suds_end": 31})),
        ("step-1", "attempt-14", "attempt-15"),
    ),
    Example(
        "R7",
        "a peak of 31 that did not come down",
        (step(), *(tried(n, suds_start=20, suds_peak=30, suds_end=29) for n in (14, 15))),
        (step(), *(tried(n, suds_start=20, suds_peak=31, suds_end=29) for n in (14, 15))),
        ("step-1", "attempt-14", "attempt-15"),
    ),
    Example(
        "R7",
        "no beginning at 40",
        (step(), tried(14, **LOW), tried(15, **LOW)),
        (step(), *(tried(n, **{**LOW, "suds_start": 41}) for n in (14, 15))),
        ("step-1", "attempt-14", "attempt-15"),
    ),
    Example(
        "R7",
        "the same day",
        (step(), tried(14, **LOW), tried(15, **LOW)),
        (step(), tried(15, **LOW), make.attempt(15, id="attempt-14", **LOW)),
        ("step-1", "attempt-14", "attempt-15"),
    ),
    Example(
        "R7",
        "believed a little more than half as much",
        (step(), FEAR, feared(13, 80, 70), feared(15, 60, 40)),
        (step(), FEAR, feared(13, 80, 70), feared(15, 60, 41)),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R7",
        "11 in a hundred, of 20",
        (step(), FEAR, feared(13, 15, 15), feared(15, 15, 10)),
        (step(), FEAR, feared(13, 15, 15), feared(15, 15, 11)),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R7",
        "it happened and was coped with by 49",
        (step(), FEAR, feared(13, 80, 70), feared(15, 60, 10, "yes", coped=50)),
        (step(), FEAR, feared(13, 80, 70), feared(15, 60, 10, "yes", coped=49)),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R7",
        "not said how likely it is now",
        (
            step(),
            FEAR,
            feared(13, 80, 70),
            tried(
                15, outcomes=(Outcome(expectation_id="fear", occurred="no", likelihood_after=10),)
            ),
        ),
        (
            step(),
            FEAR,
            feared(13, 80, 70),
            tried(15, outcomes=(Outcome(expectation_id="fear", occurred="no"),)),
        ),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R7",
        "a ladder that looks at predictions alone",
        (make.ladder(learning_view="fear_down"), step(), tried(14, **LOW), tried(15, **LOW)),
        (make.ladder(learning_view="prediction"), step(), tried(14, **LOW), tried(15, **LOW)),
        ("step-1", "attempt-14", "attempt-15"),
    ),
    Example(
        "R7",
        "a ladder that looks at fear alone",
        (
            make.ladder(learning_view="prediction"),
            step(),
            feared(13, 80, 70),
            feared(15, 60, 10),
        ),
        (
            make.ladder(learning_view="fear_down"),
            step(),
            feared(13, 80, 70),
            feared(15, 60, 10),
        ),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R8", "done twice", (step(), TRIED), (step(), tried(14), TRIED), ("step-1", "attempt-15")
    ),
    Example(
        "R8",
        "never reminded of",
        (step(), TRIED),
        (step(no_reminder=True), TRIED),
        ("step-1", "attempt-15"),
    ),
    Example(
        "R9",
        "twice on one day",
        (step(), *(make.attempt(15, id=f"a{n}") for n in range(3))),
        (step(), *(make.attempt(15, id=f"a{n}") for n in range(2)), tried(14)),
        ("step-1", "a0", "a1", "a2"),
    ),
    Example(
        "R10",
        "half of them in ways of their own",
        (
            step(),
            *ready_in("a", "a", "a"),
            WENT_ON,
        ),
        (step(), *ready_in("a", "b", "a"), WENT_ON),
        ("step-1", "attempt-13", "attempt-14"),
    ),
    Example(
        "R11", "a fear is named", (step(expectation_ids=()), TRIED), (step(), TRIED), ("step-1",)
    ),
    Example(
        "R11",
        "a ladder that looks at fear alone",
        (step(expectation_ids=()), TRIED),
        (make.ladder(learning_view="fear_down"), step(expectation_ids=()), TRIED),
        ("step-1",),
    ),
    Example(
        "R12",
        "it can be tested",
        (
            step(),
            TRIED,
            Expectation(id="fear", statement="x", ladder_id="ladder", testable_in_attempt=False),
        ),
        (
            step(),
            TRIED,
            Expectation(id="fear", statement="x", ladder_id="ladder", testable_in_attempt=True),
        ),
        ("fear",),
    ),
    Example(
        "R13",
        "a last peak of 60",
        (step(), PHONE, *(tried(n, suds_peak=59, safety_used=USED_PHONE) for n in (13, 15))),
        (step(), PHONE, *(tried(n, suds_peak=60, safety_used=USED_PHONE) for n in (13, 15))),
        ("step-1", "phone", "attempt-13", "attempt-15"),
    ),
    Example(
        "R13",
        "once without it",
        (step(), PHONE, *(tried(n, suds_peak=59, safety_used=USED_PHONE) for n in (13, 15))),
        (step(), PHONE, tried(13, suds_peak=59), tried(15, suds_peak=59, safety_used=USED_PHONE)),
        ("step-1", "phone", "attempt-13", "attempt-15"),
    ),
    Example(
        "R14",
        "20",
        (step(), tried(13, suds_peak=10), tried(15, suds_peak=19)),
        (step(), tried(13, suds_peak=10), tried(15, suds_peak=20)),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R15",
        "came down by a little more than a fifth",
        (step(), FEAR, tried(15, suds_peak=80, suds_end=64, **said(70, 50))),
        (step(), FEAR, tried(15, suds_peak=80, suds_end=63, **said(70, 50))),
        ("step-1", "attempt-15"),
    ),
    Example(
        "R15",
        "it happened",
        (step(), FEAR, tried(15, suds_peak=80, suds_end=64, **said(70, 50))),
        (step(), FEAR, tried(15, suds_peak=80, suds_end=64, **said(70, 50, "partly"))),
        ("step-1", "attempt-15"),
    ),
    Example(
        "R16",
        "one of three",
        (
            step(),
            tried(13, status="avoided"),
            tried(14),
            tried(15, left_because="anxiety_too_high"),
        ),
        (step(), tried(13), tried(14), tried(15, left_because="anxiety_too_high")),
        ("step-1", "attempt-13", "attempt-15"),
    ),
    Example(
        "R16",
        "84 is expected",
        (step(), tried(15, status="avoided", suds_anticipated=85)),
        (step(), tried(15, status="avoided", suds_anticipated=84)),
        ("step-1", "attempt-15"),
    ),
    Example(
        "R16",
        "done before",
        (step(), RunningAttempt(id="now", step_id="step-1", suds_anticipated=85)),
        (step(), TRIED, RunningAttempt(id="now", step_id="step-1", suds_anticipated=85)),
        ("step-1", "now"),
    ),
    Example("R17", "something was begun", (step(),), (step(), TRIED), ("step-1",)),
    Example(
        "R17",
        "neither easy nor hard comes first",
        steps(10, 30, 60),
        (*steps(10, 30, 60), tried(15, status="stopped_by_consent")),
        ("step-2",),
    ),
    Example(
        "R18",
        "thirteen days",
        (step(), TRIED, make.rating(rated_at="2026-03-05T10:00:00+00:00")),
        (step(), TRIED, make.rating(rated_at="2026-03-06T10:00:00+00:00")),
        ("ladder", "rating-40"),
    ),
    Example(
        "R18",
        "rated since",
        (step(), TRIED, make.rating(rated_at="2026-03-15T10:00:00+00:00"), WENT_ON),
        (step(), TRIED, make.rating(rated_at="2026-03-17T10:00:00+00:00"), WENT_ON),
        ("ladder", "rating-40"),
    ),
    Example(
        "R18",
        "once more is no going on",
        (step(), TRIED, make.rating(rated_at="2026-03-15T10:00:00+00:00"), WENT_ON),
        (
            step(),
            TRIED,
            make.rating(rated_at="2026-03-15T10:00:00+00:00"),
            replace(WENT_ON, user_choice="repeat_step"),
        ),
        ("ladder", "rating-40"),
    ),
    Example(
        "R18",
        "both rated lately",
        (
            *steps(40, 80),
            make.rating("step-1", 40, rated_at="2026-03-05T10:00:00+00:00"),
            make.rating("step-2", 80, rated_at="2026-03-18T10:00:00+00:00"),
        ),
        (
            *steps(40, 80),
            make.rating("step-1", 40, rated_at="2026-03-06T10:00:00+00:00"),
            make.rating("step-2", 80, rated_at="2026-03-18T10:00:00+00:00"),
        ),
        ("ladder", "rating-40"),
    ),
    Example(
        "R18",
        "most of it in one round",
        (
            *steps(40, 80),
            TRIED,
            *(make.rating(f"step-{n}", n, rated_at="2026-03-05T10:00:00+00:00") for n in (1, 2)),
        ),
        (
            *steps(40, 60, 80),
            make.rating("step-1", 40, rated_at="2026-03-05T10:00:00+00:00"),
            *(
                make.rating(f"step-{n}", n, rated_at="2026-03-18T10:00:00+00:00", occasion="review")
                for n in (2, 3)
            ),
        ),
        ("ladder", "rating-1"),
    ),
    Example(
        "R19",
        "the window of one is open",
        (step(), TRIED, plan(1, "2026-03-16"), plan(2, "2026-03-18")),
        (step(), TRIED, plan(1, "2026-03-16"), plan(2, "2026-03-18", window_days=2)),
        ("plan-1", "plan-2"),
    ),
    Example(
        "R19",
        "one is excused",
        (step(), TRIED, plan(1, "2026-03-16", status="missed"), plan(2, "2026-03-18")),
        (step(), TRIED, plan(1, "2026-03-16", status="excused"), plan(2, "2026-03-18")),
        ("plan-1", "plan-2"),
    ),
    Example(
        "R20",
        "29 above",
        (
            step(status="mastered"),
            tried(13, suds_peak=30, what_i_learned="It passes."),
            tried(15, suds_peak=60),
        ),
        (step(status="mastered"), tried(13, suds_peak=30), tried(15, suds_peak=59)),
        ("step-1", "attempt-15"),
    ),
    Example(
        "R21",
        "still in use",
        (make.ladder(status="completed"), step(), TRIED),
        (step(), TRIED),
        ("ladder",),
    ),
    Example(
        "R22",
        "three of four",
        (step(status="mastered"), *(alone(n, companion=n != 11) for n in range(11, 16))),
        (step(status="mastered"), *(alone(n, companion=n != 12) for n in range(12, 16))),
        ("ladder", "step-1"),
    ),
    Example(
        "R22",
        "what was not said is not company",
        (step(status="mastered"), tried(11), *(alone(n, companion=True) for n in range(12, 16))),
        (step(status="mastered"), tried(12), *(alone(n, companion=True) for n in range(13, 16))),
        ("ladder", "step-1"),
    ),
    Example(
        "R22",
        "twice",
        (step(status="mastered"), *(alone(n, companion=True) for n in (13, 14, 15))),
        (step(status="mastered"), *(alone(n, companion=True) for n in (14, 15))),
        ("ladder", "step-1"),
    ),
    Example(
        "R22",
        "a step that takes two",
        (step(status="mastered"), *(alone(n, companion=True) for n in (13, 14, 15))),
        (
            step(status="mastered", needs_other_person=True),
            *(alone(n, companion=True) for n in (13, 14, 15)),
        ),
        ("ladder", "step-1"),
    ),
    Example(
        "R23",
        "five minutes",
        (step(), tried(15, status="partial", duration_s=299, left_because="anxiety_too_high")),
        (step(), tried(15, status="partial", duration_s=300, left_because="anxiety_too_high")),
        ("step-1", "attempt-15"),
    ),
)
