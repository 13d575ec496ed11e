"""What a ready-made ladder is marked with has its effect wherever a step is met: all seventeen."""

from collections.abc import Iterator

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.ladders.gates import unread_gates, waiting_gates
from ladder_app.domain.ladders.ladder import GateAnswer, GateName, Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_entry import StepEntry, filled_in
from ladder_app.domain.live.asking import may_ask, way_to_rate
from ladder_app.domain.live.stages import first_stage
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.plan_entry import can_be_planned, can_repeat, no_plan_words
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.choices import offered
from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.table import RULES
from ladder_app.domain.toolbox.offering import may_offer_practice
from ladder_app.exchange.calendar_events import planned_events
from ladder_app.paths import resources
from ladder_app.templates import LadderTemplate, copied, examples_for, read_templates
from tests import make
from tests.desks import NOW

TEMPLATES = read_templates(resources())
GATES: dict[str, tuple[GateName, ...]] = {
    "emotional_disclosure": ("relationship_safety",),
    "needs_conflict": ("relationship_safety",),
    "receiving_affection": ("relationship_safety",),
    "physical_closeness": ("relationship_safety", "consent_agreement"),
    "sexual_intimacy": (
        "adults_only",
        "relationship_safety",
        "consent_agreement",
        "trauma_screen",
        "medical_pain_check",
    ),
    "trust_depending": ("relationship_safety",),
    "closeness_and_space": ("relationship_safety",),
    "dating_closeness": ("relationship_safety",),
    "social_anxiety": (),
    "panic_interoceptive": ("medical_clearance",),
    "agoraphobia": (),
    "driving": ("fit_to_drive",),
    "dogs": (),
    "needles_medical": ("fainting_check",),
    "heights": (),
    "ocd_contamination": ("clinician_advised",),
    "public_speaking": (),
}
FOR_TWO = {"physical_closeness", "sexual_intimacy"}
PROBES = {
    "emotional_disclosure": {"They will use it against me later"},
    "needs_conflict": {"They will be angry and it will not pass"},
    "physical_closeness": {"They will expect more"},
    "sexual_intimacy": {"I will be pressured to go on"},
    "trust_depending": {"They will hold it over me"},
    "closeness_and_space": {"I will be trapped in commitments"},
    "dating_closeness": {"I will not be able to get out"},
}
"""The fears with a dagger."""


def begun(one: LadderTemplate) -> tuple[Records, Ladder, tuple[Step, ...]]:
    """The ladder as copied, with every page answered."""
    answers: dict[GateName, GateAnswer] = dict.fromkeys(one.gates, "yes")
    records = copied(one, one.title, answers, make.STAMP)
    ladder, *steps = records
    assert isinstance(ladder, Ladder)
    return Records(records), ladder, tuple(step for step in steps if isinstance(step, Step))


@pytest.fixture(params=TEMPLATES, ids=lambda one: str(one.id))
def one(request: pytest.FixtureRequest) -> LadderTemplate:
    """Each of them."""
    template: LadderTemplate = request.param
    return template


def test_they_stand_in_their_order_behind_their_pages() -> None:
    assert {one.id: one.gates for one in TEMPLATES} == GATES
    assert list(GATES) == [one.id for one in TEMPLATES]


def test_pages_left_unsure_keep_every_step_and_go_on_waiting(one: LadderTemplate) -> None:
    answers: dict[GateName, GateAnswer] = dict.fromkeys(one.gates, "not_sure")
    if "adults_only" in answers:
        answers["adults_only"] = "yes"
    ladder, *steps = copied(one, one.title, answers, make.STAMP)
    assert isinstance(ladder, Ladder)
    assert len(steps) == len(one.steps)
    assert unread_gates(ladder) == ()
    assert waiting_gates(ladder) == tuple(g for g in one.gates if g != "adults_only")


def test_a_day_is_set_for_every_ladder_but_the_one_that_never_has_one(one: LadderTemplate) -> None:
    _records, ladder, steps = begun(one)
    never = one.id == "sexual_intimacy"
    assert {can_be_planned(step) for step in steps} == {not never}
    assert all(bool(no_plan_words(step)) == never for step in steps)
    if one.id in FOR_TWO:
        assert not any(can_repeat(step, ladder) for step in steps if step.needs_agreement)


def test_no_calendar_ever_hears_of_what_wants_no_reminder(one: LadderTemplate) -> None:
    records, _ladder, steps = begun(one)
    plans = [Plan(id=f"p{s.order}", step_id=s.id, due_date="2026-03-20") for s in steps]
    told = planned_events(Records([*records.all_records(), *plans]), NOW.date(), "Practice")
    assert len(told) == (0 if one.id == "sexual_intimacy" else len(steps))


def test_nothing_is_timed_where_nothing_is_to_be_timed(one: LadderTemplate) -> None:
    _records, ladder, steps = begun(one)
    ways = {"sexual_intimacy": "never", "driving": "when_parked"}
    assert {way_to_rate(step, sensitive=ladder.sensitive) for step in steps} == {
        ways.get(one.id, "timed")
    }
    assert {may_ask(step, ladder) for step in steps} == {one.id not in ways}


def test_no_breathing_is_offered_where_the_body_is_the_point(one: LadderTemplate) -> None:
    records, _ladder, steps = begun(one)
    without = one.id in ("panic_interoceptive", "needles_medical")
    assert {may_offer_practice(records, step) for step in steps} == {not without}


def test_two_are_asked_before_what_takes_two(one: LadderTemplate) -> None:
    records, ladder, steps = begun(one)
    agreement = Agreement(id="a", ladder_id=ladder.id, made_at=make.STAMP, review_on="2026-04-01")
    agreed = Records([*records.all_records(), agreement])
    for step in steps:
        now = NOW.replace(day=13)
        assert (first_stage(agreed, step, now) == "consent") == step.needs_agreement
    assert any(step.needs_agreement for step in steps) == (one.id in FOR_TWO)
    assert any(step.needs_other_person for step in steps) == (one.id in FOR_TWO)


def test_rituals_are_asked_of_one_and_one_is_sensitive(one: LadderTemplate) -> None:
    _records, ladder, steps = begun(one)
    assert {step.track_rituals for step in steps} == {one.id == "ocd_contamination"}
    assert {step.sensitive for step in steps} == {one.id == "sexual_intimacy"} == {ladder.sensitive}


def test_no_suggestion_sets_a_day_for_the_one_that_never_has_one(one: LadderTemplate) -> None:
    records, _ladder, steps = begun(one)
    tried = make.attempt(10, steps[0].id)
    scene = Scene(Records([make.case(), *records.all_records(), tried]), NOW)
    found = [s for rule in RULES for s in rule.find(scene)]
    choices = {key for s in found for key in offered(scene.records, s)}
    assert ("plan_step" in choices) == (one.id != "sexual_intimacy")


def test_a_fear_with_a_dagger_may_be_a_warning_wherever_it_is_picked(one: LadderTemplate) -> None:
    records, ladder, steps = begun(one)
    examples = examples_for(resources(), ladder)
    _step, made = filled_in(
        records, steps[0], StepEntry(text=steps[0].text, fears=one.feared_outcomes), examples
    )
    marked = {e.statement for e in _expectations(made) if e.safety_probe}
    assert marked == PROBES.get(one.id, set())


def _expectations(made: tuple[object, ...]) -> Iterator[Expectation]:
    yield from (one for one in made if isinstance(one, Expectation))
