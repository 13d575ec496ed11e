from dataclasses import replace
from datetime import date

import pytest

from ladder_app.domain.attempts.attempt import Prediction
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.plans.card_words import card_text, likely, ratings_heading, three_lines
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.take_along import (
    CardParts,
    CardPrediction,
    PocketCard,
    card_title,
    next_plan,
    pocket_card,
    possible_parts,
    usual_parts,
)
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from tests import make

TODAY = date(2026, 3, 19)
ALL = CardParts(step=True, predictions=True, plan=True, sentence=True)
STEP = make.step(1, text="Ring the bell", expectation_ids=("turns", "mute"))
TURNS = Expectation(id="turns", statement="She turns away")
MUTE = Expectation(id="mute", statement="I say nothing")
PHONE = SafetyBehaviour(id="phone", label="Phone in my hand")
PLAN = Plan(
    id="plan",
    step_id="step-1",
    due_date="2026-03-21",
    time_hint="after work",
    if_then="If it rains, I take an umbrella",
    safety_behaviours_to_leave_out=("phone",),
)
LEARNED = make.attempt(10, what_i_learned="She asked me in.")


def case(*others: Record, ladder: dict[str, object] | None = None) -> Records:
    return Records(
        [make.case(), make.ladder(**(ladder or {})), STEP, TURNS, MUTE, PHONE, LEARNED, *others]
    )


def card(
    records: Records | None = None, parts: CardParts = ALL, plan: Plan | None = PLAN
) -> PocketCard:
    records = records or case()
    step = records.step("step-1")
    assert step is not None
    return pocket_card(records, step, plan, parts, "For today")


def test_everything_chosen_stands_on_it() -> None:
    assert card() == PocketCard(
        title="For today",
        step="Ring the bell",
        time_hint="after work",
        predictions=(
            CardPrediction(statement="She turns away"),
            CardPrediction(statement="I say nothing"),
        ),
        if_then="If it rains, I take an umbrella",
        leave_out=("Phone in my hand",),
        sentence="She asked me in.",
        moments=(
            "before",
            "at the start",
            "+5 min",
            "+10 min",
            "+15 min",
            "+20 min",
            "highest",
            "at the end",
        ),
    )


def test_nothing_chosen_leaves_no_word_of_the_persons_on_it() -> None:
    bare = card(parts=CardParts())
    assert bare == PocketCard(title="For today", step="One of your steps", moments=bare.moments)
    text = card_text(bare) + " ".join(three_lines(bare))
    for words in ("bell", "turns", "nothing", "work", "umbrella", "Phone", "asked", "Closeness"):
        assert words not in text


@pytest.mark.parametrize(
    ("step", "ladder", "chosen"),
    [
        ({}, {}, CardParts(step=True, predictions=True, plan=True)),
        ({"sensitive": True}, {}, CardParts()),
        ({}, {"sensitive": True}, CardParts()),
    ],
)
def test_of_a_sensitive_step_nothing_is_chosen_beforehand(
    step: dict[str, bool], ladder: dict[str, object], chosen: CardParts
) -> None:
    assert usual_parts(case(ladder=ladder), replace(STEP, **step)) == chosen  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plan", "step", "possible"),
    [
        (PLAN, STEP, ALL),
        (None, STEP, replace(ALL, plan=False)),
        (Plan(id="day", step_id="step-1", due_date="2026-03-21"), STEP, replace(ALL, plan=False)),
        (PLAN, replace(STEP, expectation_ids=("gone for good",)), replace(ALL, predictions=False)),
    ],
)
def test_only_what_there_is_can_be_chosen(
    plan: Plan | None, step: object, possible: CardParts
) -> None:
    assert possible_parts(case(), step, plan) == possible  # type: ignore[arg-type]


def test_how_likely_is_known_only_in_the_attempt_under_way() -> None:
    before = (Prediction(expectation_id="mute", likelihood_before=80),)
    earlier = make.attempt(11, predictions=before)
    assert {one.likelihood for one in card(case(earlier)).predictions} == {None}
    running = RunningAttempt(id="running", step_id="step-1", predictions=before)
    assert card(case(running)).predictions == (
        CardPrediction(statement="I say nothing", likelihood=80),
    )
    elsewhere = RunningAttempt(id="running", step_id="step-2", predictions=before)
    assert len(card(case(elsewhere)).predictions) == 2


def test_there_is_room_for_three_predictions() -> None:
    more = [Expectation(id=f"e{n}", statement=f"Fear {n}") for n in range(5)]
    step = replace(STEP, expectation_ids=tuple(one.id for one in more))
    found = pocket_card(case(*more), step, None, ALL, "For today").predictions
    assert [one.statement for one in found] == ["Fear 0", "Fear 1", "Fear 2"]


@pytest.mark.parametrize(
    "behaviour",
    [replace(PHONE, is_real_precaution=True), replace(PHONE, deleted_at=make.STAMP)],
)
def test_what_is_sensible_or_deleted_is_not_left_out(behaviour: SafetyBehaviour) -> None:
    assert card(case(behaviour)).leave_out == ()


@pytest.mark.parametrize(
    ("step", "moments"),
    [
        ({"no_timer": True}, ("before", "highest", "at the end")),
        ({"no_timer": True, "sensitive": True}, ()),
        ({"rate_only_when_parked": True}, ("before setting off", "once parked")),
        ({"rate_only_when_parked": True, "no_timer": True}, ("before setting off", "once parked")),
    ],
)
def test_what_is_not_timed_has_no_minutes(step: dict[str, bool], moments: tuple[str, ...]) -> None:
    changed = replace(STEP, **step)  # type: ignore[arg-type]
    assert pocket_card(case(), changed, None, ALL, "For today").moments == moments


def test_a_sentence_of_another_step_is_taken_only_if_that_is_not_sensitive() -> None:
    def sentence(sensitive: bool) -> str:
        other = make.step(2, sensitive=sensitive)
        learned = make.attempt(12, "step-2", what_i_learned="It passed.")
        records = Records([make.case(), make.ladder(), STEP, other, learned])
        return card(records).sentence

    assert sentence(sensitive=False) == "It passed."
    assert sentence(sensitive=True) == ""


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        ({"a": 25, "b": 21}, "b"),
        ({"a": 25, "b": 19}, "b"),
        ({"a": 18}, None),
        ({}, None),
    ],
)
def test_a_card_is_for_the_next_plan(days: dict[str, int], chosen: str | None) -> None:
    plans = [replace(PLAN, id=name, due_date=f"2026-03-{day}") for name, day in days.items()]
    others = replace(PLAN, id="other", step_id="step-2", due_date="2026-03-19")
    found = next_plan(case(make.step(2), others, *plans), STEP, TODAY)
    assert (None if found is None else found.id) == chosen


@pytest.mark.parametrize(
    ("due", "days", "title"),
    [
        (None, 1, "For today"),
        ("2026-03-19", 1, "For today"),
        ("2026-03-21", 1, "For 21.3."),
        ("2026-03-19", 3, "For 19.3. to 21.3."),
    ],
)
def test_the_title_is_a_day(due: str | None, days: int, title: str) -> None:
    plan = None if due is None else replace(PLAN, due_date=due, window_days=days)
    assert card_title(plan, TODAY, lambda day: f"{day.day}.{day.month}.") == title


@pytest.mark.parametrize(
    ("parts", "second"),
    [
        (ALL, "I predict: She turns away · … %"),
        (replace(ALL, predictions=False), "If it rains, I take an umbrella"),
        (CardParts(step=True, sentence=True), "She asked me in."),
        (CardParts(step=True), "What happened: …"),
    ],
)
def test_three_lines_to_copy(parts: CardParts, second: str) -> None:
    first, middle, last = three_lines(card(parts=parts))
    assert first == "For today: Ring the bell" + (" · after work" if parts.plan else "")
    assert middle == second
    assert last == "Before …, highest …, at the end … · Stopping is a result."
    assert max(map(len, (first, middle, last))) <= 60


def test_what_is_left_out_is_copied_where_nothing_else_was_planned() -> None:
    plan = replace(PLAN, if_then=None)
    lines = three_lines(card(parts=CardParts(step=True, plan=True), plan=plan))
    assert lines[1] == "Without: Phone in my hand"


def test_without_ratings_the_last_line_is_short() -> None:
    bare = PocketCard(title="For today", step="One of your steps")
    assert three_lines(bare)[2] == "Stopping is a result."
    parked = replace(bare, moments=("before setting off", "once parked"))
    assert three_lines(parked)[2] == ("Before setting off …, once parked … · Stopping is a result.")


def test_what_is_heard_is_all_that_stands_on_it() -> None:
    assert card_text(card()).splitlines() == [
        "For today",
        "What I will do: Ring the bell · after work",
        "What I predict: She turns away · … %",
        "What I predict: I say nothing · … %",
        "If something gets in the way: If it rains, I take an umbrella",
        "What I leave out: Phone in my hand",
        "In my own words: She asked me in.",
        f"How strong it is, 0 to 100: {', '.join(card().moments)}",
        "Stopping is a result.",
    ]


@pytest.mark.parametrize(
    ("scale", "heading"),
    [
        ("0-100", "How strong it is, 0 to 100"),
        ("0-10", "How strong it is, 0 to 10"),
        ("words", "How strong it is, in a word"),
    ],
)
def test_the_scale_is_the_ladders(scale: Scale, heading: str) -> None:
    assert ratings_heading(card(case(ladder={"scale_display": scale})).scale) == heading


def test_a_likelihood_that_was_given_is_said() -> None:
    assert likely(CardPrediction(statement="x", likelihood=0)) == "0 %"
