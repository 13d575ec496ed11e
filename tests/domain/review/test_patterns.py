"""Each pattern at its threshold and just below it, and what never counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest

from ladder_app.domain.attempts.attempt import Attempt, Prediction
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.records import Records
from ladder_app.domain.review.patterns import PatternKind, patterns
from tests import make

FEAR = Expectation(id="fear", statement="She will laugh", ladder_id="ladder")
PHONE = SafetyBehaviour(id="phone", label="Looking at my phone", ladder_id="ladder")
BELT = SafetyBehaviour(id="belt", label="A seat belt", ladder_id="ladder", is_real_precaution=True)


@dataclass(frozen=True)
class Example:
    """Attempts in which a pattern shows, and nearly the same in which it does not."""

    kind: PatternKind
    about: str
    there: Sequence[dict[str, Any]]
    not_there: Sequence[dict[str, Any]]
    behind: tuple[int, ...] = (1, 2, 3, 4)


def likely(*per_cent: int | None) -> list[dict[str, Any]]:
    return [
        {"predictions": (Prediction(expectation_id="fear", likelihood_before=one),)}
        for one in per_cent
    ]


def predicted(*peaks: int) -> list[dict[str, Any]]:
    return [{"suds_anticipated": one} for one in peaks]


def company(*told: bool | None) -> list[dict[str, Any]]:
    return [{"context": Context(companion=one)} for one in told]


def use(*behaviours: str) -> dict[str, Any]:
    return {"safety_used": tuple(SafetyUse(safety_behaviour_id=one) for one in behaviours)}


def resist(behaviour: str) -> dict[str, Any]:
    return {"safety_resisted": (SafetyUse(safety_behaviour_id=behaviour),)}


PARTLY, STAYED = {"status": "partial"}, {"status": "completed"}
FELL = {"suds_peak": 60, "suds_end": 40}
ABOVE = {"suds_anticipated": 80, "suds_peak": 50}

EXAMPLES = (
    Example("prediction_stays", "moved by 9", predicted(80, 60, 75, 71), predicted(80, 60, 75, 70)),
    Example("prediction_stays", "four of them", predicted(80, 80, 80, 80), predicted(80, 80, 80)),
    Example("prediction_stays", "it rose", predicted(40, 50, 60, 70), predicted(70, 60, 50, 40)),
    Example("belief_stays", "moved by 9", likely(80, 80, 80, 71), likely(80, 80, 80, 70)),
    Example("belief_stays", "four say so", likely(80, 80, 80, 80), likely(80, 80, None, 80)),
    Example(
        "left_early",
        "three of the last five",
        [PARTLY, STAYED, PARTLY, STAYED, PARTLY],
        [PARTLY, STAYED, STAYED, STAYED, PARTLY],
        (1, 3, 5),
    ),
    Example(
        "left_early",
        "it became too much",
        [{"left_because": "anxiety_too_high"}] * 3,
        [{"left_because": "time"}] * 3,
        (1, 2, 3),
    ),
    Example(
        "left_early",
        "lately, not long ago",
        [STAYED, PARTLY, PARTLY, PARTLY, STAYED, STAYED],
        [PARTLY, PARTLY, PARTLY, STAYED, STAYED, STAYED, STAYED],
        (2, 3, 4),
    ),
    Example(
        "far_below", "by 30 each time", [ABOVE] * 4, [*[ABOVE] * 3, {**ABOVE, "suds_peak": 51}]
    ),
    Example(
        "within_not_between",
        "down by 20, peaks 9 apart",
        [FELL, FELL, FELL, {"suds_peak": 51, "suds_end": 31}],
        [FELL, FELL, FELL, {"suds_peak": 50, "suds_end": 30}],
    ),
    Example(
        "within_not_between",
        "down by 20 each time",
        [FELL] * 4,
        [FELL, {"suds_peak": 60, "suds_end": 41}, FELL, FELL],
    ),
    Example(
        "company_always",
        "whenever it was noted",
        company(True, None, True, True, True),
        company(True, True, False, True),
        (1, 3, 4, 5),
    ),
    Example(
        "behaviour_always",
        "each time something was noted",
        [use("phone"), use("phone", "belt"), {}, use("phone"), {**use("phone"), **resist("phone")}],
        [use("phone"), use("phone"), use("phone"), resist("phone")],
        (1, 2, 4, 5),
    ),
)


def records(*attempts: dict[str, Any], **step: Any) -> Records:
    made = [make.attempt(n, **values) for n, values in enumerate(attempts, 1)]
    return Records([make.case(), make.ladder(), make.step(1, **step), FEAR, PHONE, BELT, *made])


def kinds(found: Records) -> list[PatternKind]:
    return [one.kind for one in patterns(found, step_of(found))]


def step_of(found: Records) -> Any:
    return found.step("step-1")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.kind}, {one.about}")
def test_a_pattern_at_its_threshold_and_just_below(example: Example) -> None:
    found = records(*example.there)
    (pattern,) = (one for one in patterns(found, step_of(found)) if one.kind == example.kind)
    assert pattern.attempt_ids == tuple(f"attempt-{n}" for n in example.behind)
    assert example.kind not in kinds(records(*example.not_there))


@pytest.mark.parametrize(
    "status",
    ["stopped_by_consent", "stopped_for_safety", "cancelled_external", "avoided", None],
)
def test_what_was_stopped_for_a_reason_or_not_said_never_counts(status: Any) -> None:
    told = {"status": status, "left_because": "anxiety_too_high", "suds_anticipated": 80}
    assert kinds(records(*[told] * 6)) == []


@pytest.mark.parametrize("why", ["other_person", "finished", "safety", "time"])
def test_what_was_ended_for_a_reason_was_not_left_early(why: Any) -> None:
    assert "left_early" not in kinds(records(*[{"status": "partial", "left_because": why}] * 5))
    assert "left_early" in kinds(records(*[{"status": "partial", "left_because": "body"}] * 5))


@pytest.mark.parametrize(
    ("said", "noticed"),
    [
        ((10, 40, 60, 90), "What is predicted has risen: 10, 40, 60, 90."),
        ((80, 40, 40, 75), "What is predicted goes up and down: 80, 40, 40, 75."),
        ((80, 80, 78, 82), "What is predicted is about the same each time: 80, 80, 78, 82."),
        ((0, 0, 0, 0), ""),
        ((9, 9, 9, 9), ""),
        ((80, 78, 70, 68), ""),
        ((80, 85, 60, 75), ""),
    ],
)
def test_what_is_noticed_is_true_of_every_number(said: tuple[int, ...], noticed: str) -> None:
    found = records(*predicted(*said))
    assert [one.noticed for one in patterns(found, step_of(found))] == [noticed] * bool(noticed)


def test_a_fear_that_never_seemed_likely_is_not_spoken_of() -> None:
    assert kinds(records(*likely(0, 0, 0, 0))) == []
    found = records(*likely(10, 40, 40, 90))
    (pattern,) = patterns(found, step_of(found))
    assert pattern.noticed == (
        "“She will laugh” has come to seem more likely: 10 %, 40 %, 40 %, 90 %."
    )


def test_attempts_at_other_words_of_the_step_do_not_count() -> None:
    assert kinds(records(*predicted(80, 80, 80, 80), text_version=2)) == []


def test_a_real_precaution_is_no_pattern() -> None:
    assert kinds(records(*[use("belt")] * 4)) == []


def test_a_fear_and_a_behaviour_that_were_deleted_are_not_spoken_of() -> None:
    told = [{**use("phone"), **one} for one in likely(80, 80, 80, 80)]
    rest = [make.attempt(n, **values) for n, values in enumerate(told, 1)]
    gone = [replace(one, deleted_at=make.STAMP) for one in (FEAR, PHONE)]
    found = Records([make.case(), make.ladder(), make.step(1), *gone, *rest])
    assert kinds(found) == []


def test_a_number_of_the_case_is_gone_by() -> None:
    case = make.case(thresholds={"pattern_attempts": 2.0})
    attempts: list[Attempt] = [make.attempt(n, suds_anticipated=80) for n in (1, 2)]
    found = Records([case, make.ladder(), make.step(1), *attempts])
    assert kinds(found) == ["prediction_stays"]


def test_what_is_noticed_says_its_numbers_on_the_scale_of_the_ladder() -> None:
    made = [make.attempt(n, suds_anticipated=80) for n in range(1, 5)]
    found = Records([make.case(), make.ladder(scale_display="0-10"), make.step(1), *made])
    (pattern,) = patterns(found, step_of(found))
    assert pattern.noticed == "What is predicted is about the same each time: 8, 8, 8, 8."
