"""The small file of a review: what of it leaves, and how it finds its place in another case."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.handing.adopting import adopted
from ladder_app.domain.handing.client_file import as_here, client_file, taken_home_words
from ladder_app.domain.handing.merge import Edited, merge
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from tests import make
from tests.canaries import with_canaries
from tests.private_case import CASE

REVIEW = SessionReview(
    id="review",
    at="2026-03-12T10:00:00+01:00",
    ladders=("ladder", "hidden"),
    agenda="The market",
    went_well="Said hello",
    safety_topics_discussed=True,
    measures_discussed=("PHQ-9",),
    next_plan_ids=("plan", "s-plan", "h-plan", "t-plan", "gone"),
)
PLAN = Plan(id="plan", step_id="step-1", due_date="2026-03-20")
PLANS = (
    Plan(id="s-plan", step_id="step-2", due_date="2026-03-21"),
    Plan(id="t-plan", step_id="step-1", due_date="2026-03-22", deleted_at=make.STAMP),
)
OLD_REVIEWS = tuple(one for one in CASE if not isinstance(one, SessionReview))
PLAIN = {"case", "ladder", "step-1", "plan", "review"}


def taken_home(*, sensitive: bool = False) -> dict[str, Any]:
    records = Records((*OLD_REVIEWS, REVIEW, *PLANS))
    return {one.id: one for one in client_file(records, REVIEW, sensitive=sensitive)}


@pytest.mark.parametrize(
    ("sensitive", "more"),
    [(False, set()), (True, {"s-plan", "step-2", "h-plan", "h-step", "hidden"})],
)
def test_the_plans_go_with_their_steps(sensitive: bool, more: set[str]) -> None:
    assert set(taken_home(sensitive=sensitive)) == PLAIN | more


def test_of_the_review_goes_what_both_wrote_down() -> None:
    review = taken_home()["review"]
    assert (review.agenda, review.went_well) == ("The market", "Said hello")
    assert (review.ladders, review.next_plan_ids) == (("ladder",), ("plan",))
    assert (review.safety_topics_discussed, review.measures_discussed) == (None, ())


def test_of_ladder_and_step_goes_only_what_the_plan_needs() -> None:
    sent = taken_home()
    assert (sent["ladder"].notes, sent["ladder"].gates) == (None, ())
    assert (sent["step-1"].expectation_ids, sent["step-1"].came_from) == ((), ())
    assert sent["case"].anchors == ()


def test_no_rating_and_no_place_goes() -> None:
    rated = make.rated_step(
        1, 40, context_default=Context(place="at home"), tags=("x",), status="mastered"
    )
    records = Records((make.case(), make.ladder(), rated, PLANS[1], PLAN, REVIEW))
    sent: dict[str, Any] = {one.id: one for one in client_file(records, REVIEW, sensitive=False)}
    assert sent["step-1"] == make.step(1)


def test_what_the_file_only_names_stays_as_it_is_here() -> None:
    rated = make.rated_step(1, 40, context_default=Context(place="at home"))
    here = Records((make.case(), make.ladder(title="Mine"), rated, PLAN))
    theirs = (make.ladder(title="Theirs"), make.step(1), PLAN, REVIEW)
    joined = merge(here, as_here(theirs, here), Edited({}, {}), make.STAMP)
    assert joined.put == (REVIEW,)


def test_what_is_to_be_left_out_goes_by_its_name() -> None:
    plan = Plan(
        id="plan",
        step_id="step-1",
        due_date="2026-03-20",
        safety_behaviours_to_leave_out=("phone", "gone"),
    )
    phone = SafetyBehaviour(id="phone", label="Phone", ladder_id="ladder")
    gone = SafetyBehaviour(id="gone", label="Gone", ladder_id="ladder", deleted_at=make.STAMP)
    records = Records((make.case(), make.ladder(), make.step(1), plan, phone, gone, REVIEW))
    sent: dict[str, Any] = {r.id: r for r in client_file(records, REVIEW, sensitive=False)}
    assert sent["plan"].safety_behaviours_to_leave_out == ("phone",)
    assert "gone" not in sent


def test_no_word_of_anything_else_goes() -> None:
    sent = set(taken_home())
    marked = [with_canaries(one, "STAYS") if one.id not in sent else one for one in OLD_REVIEWS]
    marked += [with_canaries(one, "STAYS") for one in PLANS]
    records = Records((*marked, REVIEW))
    assert "STAYS" not in repr(client_file(records, REVIEW, sensitive=False))


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([REVIEW, *PLANS], "2 plans, and what you agreed on 2026-03-12."),
        ([REVIEW, PLANS[0]], "1 plan, and what you agreed on 2026-03-12."),
        ([REVIEW], "What you wrote down together on 2026-03-12."),
        ([PLANS[0]], "1 plan."),
    ],
)
def test_it_says_what_it_brings(records: list[Record], words: str) -> None:
    assert taken_home_words(records, date.isoformat) == words


# Into another case -------------------------------------------------------------------------------

THEIRS = (
    make.case(id="theirs"),
    make.ladder(id="t-ladder", title="closeness"),
    make.rated_step(1, 20, id="t-1", ladder_id="t-ladder", text="Say  Hello"),
    make.rated_step(2, 50, id="t-2", ladder_id="t-ladder", text="Something new"),
    SafetyBehaviour(id="t-act", label="Phone", ladder_id="t-ladder"),
    Plan(
        id="t-plan",
        step_id="t-1",
        due_date="2026-03-20",
        safety_behaviours_to_leave_out=("t-act",),
    ),
    replace(REVIEW, ladders=("t-ladder",), next_plan_ids=("t-plan",)),
)
OURS: tuple[Known, ...] = (
    make.case(),
    make.ladder(),
    make.rated_step(1, 30, text="Say hello"),
    make.rated_step(2, 80, text="Ask a question"),
    SafetyBehaviour(id="phone", label="phone", ladder_id="ladder"),
)


def test_what_reads_the_same_is_the_same() -> None:
    found: dict[str, Any] = {one.id: one for one in adopted(THEIRS, Records(OURS))}
    assert set(found) == {"t-2", "t-plan", "review"}
    assert found["t-2"].ladder_id == "ladder"
    assert found["t-plan"].step_id == "step-1"
    assert found["t-plan"].safety_behaviours_to_leave_out == ("phone",)
    assert found["review"].ladders == ("ladder",)


def test_what_is_not_here_comes_along() -> None:
    found = adopted(THEIRS, Records([make.case()]))
    assert {one.id for one in found} == {one.id for one in THEIRS} - {"theirs"}


def test_a_new_step_stands_before_the_first_harder_one() -> None:
    here = Records(OURS)
    joined = merge(here, adopted(THEIRS, here), Edited({}, {}), make.STAMP)
    after = Records({one.id: one for one in (*OURS, *joined.put)}.values())
    assert [step.id for step in after.steps("ladder")] == ["step-1", "t-2", "step-2"]


def test_the_same_file_changes_nothing_a_second_time() -> None:
    here = Records(OURS)
    joined = merge(here, adopted(THEIRS, here), Edited({}, {}), make.STAMP)
    after = Records({one.id: one for one in (*OURS, *joined.put)}.values())
    again = merge(after, adopted(THEIRS, after), Edited({}, {}), make.STAMP)
    assert again.is_empty
