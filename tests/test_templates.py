"""The ready-made ladders."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from ladder_app.domain.agreements.consent import steps_instead
from ladder_app.domain.ladders.ladder import GateAnswer, GateName, Ladder, Theme
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.paths import resources
from ladder_app.templates import (
    LadderTemplate,
    copied,
    examples_for,
    find_template,
    read_templates,
)
from tests.make import STAMP

TEMPLATES = read_templates(resources())


def copy_of(template: LadderTemplate) -> tuple[Ladder, tuple[Step, ...]]:
    """A copy whose gates were all read."""
    answers = dict.fromkeys(template.gates, "yes")
    records = copied(template, template.title, answers, STAMP)  # type: ignore[arg-type]
    ladder, *steps = records
    assert isinstance(ladder, Ladder)
    return ladder, tuple(step for step in steps if isinstance(step, Step))


def template(template_id: str) -> LadderTemplate:
    """The template of this id."""
    found = find_template(resources(), template_id)
    assert found is not None
    return found


def test_there_are_seventeen_eight_of_them_on_closeness() -> None:
    assert len(TEMPLATES) == 17
    assert sum(one.theme == "intimacy" for one in TEMPLATES) == 8


@pytest.mark.parametrize("one", TEMPLATES, ids=lambda one: str(one.id))
def test_each_climbs_in_small_steps(one: LadderTemplate) -> None:
    ratings = [step.suds for step in one.steps]
    assert 8 <= len(ratings) <= 12
    assert 20 <= ratings[0] <= 30
    assert ratings[-1] >= 85
    assert all(0 < higher - lower <= 15 for lower, higher in pairwise(ratings))


@pytest.mark.parametrize("one", TEMPLATES, ids=lambda one: str(one.id))
def test_a_copy_has_every_step_and_no_rating(one: LadderTemplate) -> None:
    ladder, steps = copy_of(one)
    assert [step.text for step in steps] == [step.text for step in one.steps]
    assert [step.order for step in steps] == list(range(1, len(steps) + 1))
    assert all((s.suds_base, s.suds_current, s.rated) == (None, None, False) for s in steps)
    assert all((s.expectation_ids, s.safety_behaviour_ids) == ((), ()) for s in steps)
    assert {step.ladder_id for step in steps} == {ladder.id}
    assert len({step.id for step in steps}) == len(steps)


def test_a_copy_says_where_it_came_from_and_when_its_pages_were_read() -> None:
    ladder, _steps = copy_of(template("physical_closeness"))
    assert (ladder.theme, ladder.template_id) == ("intimacy", "physical_closeness")
    assert [(g.gate, g.acknowledged_at, g.answer) for g in ladder.gates] == [
        ("relationship_safety", STAMP, "yes"),
        ("consent_agreement", STAMP, "yes"),
    ]


def test_defaults_are_on_every_step() -> None:
    ladder, steps = copy_of(template("sexual_intimacy"))
    assert ladder.sensitive
    for step in steps:
        assert step.needs_other_person
        assert step.sensitive
        assert step.no_timer
        assert step.no_reminder
    _ladder, drives = copy_of(template("driving"))
    assert all(step.rate_only_when_parked and step.no_timer for step in drives)


@pytest.mark.parametrize(
    ("template_id", "talking"),
    [("physical_closeness", {1}), ("sexual_intimacy", {1, 2, 12})],
)
def test_only_talking_needs_no_agreement(template_id: str, talking: set[int]) -> None:
    _ladder, steps = copy_of(template(template_id))
    assert {step.order for step in steps if not step.needs_agreement} == talking


def test_a_talking_day_offers_the_talking_step() -> None:
    ladder, steps = copy_of(template("physical_closeness"))
    offered = steps_instead(Records([ladder, *steps]), steps[7])
    assert [step.order for step in offered] == [1]


def test_tags_are_kept() -> None:
    _ladder, steps = copy_of(template("sexual_intimacy"))
    assert [s.order for s in steps if "clinician_recommended" in s.tags] == [10, 11, 12]


def test_a_gate_that_was_not_answered_stops_the_copy() -> None:
    with pytest.raises(ValueError, match="consent_agreement"):
        copied(template("physical_closeness"), "x", {"relationship_safety": "yes"}, STAMP)


def test_the_ladder_for_adults_is_copied_only_after_a_yes() -> None:
    for_adults = template("sexual_intimacy")
    answers: dict[GateName, GateAnswer] = {**dict.fromkeys(for_adults.gates, "yes")}
    answers["adults_only"] = "not_sure"
    with pytest.raises(ValueError, match="adults_only"):
        copied(for_adults, "x", answers, STAMP)


def test_every_other_page_may_be_left_unsure() -> None:
    for one in TEMPLATES:
        answers: dict[GateName, GateAnswer] = dict.fromkeys(one.gates, "not_sure")
        if "adults_only" in one.gates:
            assert one.gates[0] == "adults_only"
            answers["adults_only"] = "yes"
        assert copied(one, "x", answers, STAMP)


def test_not_sure_is_an_answer() -> None:
    ladder, *_steps = copied(
        template("emotional_disclosure"), "x", {"relationship_safety": "not_sure"}, STAMP
    )
    assert isinstance(ladder, Ladder)
    assert ladder.gates[0].answer == "not_sure"


def test_safety_probes_are_among_the_feared_outcomes() -> None:
    for one in TEMPLATES:
        assert set(one.safety_probes) <= set(one.feared_outcomes)


def test_what_is_alcohol_is_said_where_it_is_offered() -> None:
    drinks = {one.id: one.substances for one in TEMPLATES if one.substances}
    assert drinks == {
        "sexual_intimacy": ("Needing a drink first",),
        "public_speaking": ("Alcohol beforehand",),
    }
    for one in TEMPLATES:
        assert set(one.substances) <= set(one.safety_behaviours)
        assert all(one.examples().kind_of(words) == "substance" for words in one.substances)


def test_a_ladder_of_ones_own_has_no_template() -> None:
    assert find_template(resources(), None) is None
    assert find_template(resources(), "no such") is None


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "ladder_templates.json").write_text(json.dumps({"schema": "other/9"}))
    with pytest.raises(ValueError, match="is not of the form"):
        read_templates(tmp_path)


def test_what_is_read_has_typographic_quotes() -> None:
    steps = [step.text for one in TEMPLATES for step in one.steps]
    assert any("‘how are you?’" in text and "‘fine’" in text for text in steps)
    assert any("dog’s" in text for text in steps)
    assert not any("'" in text or '"' in text for text in steps)
    for one in TEMPLATES:
        assert set(one.safety_probes) <= set(one.feared_outcomes)


@pytest.mark.parametrize("one", TEMPLATES, ids=lambda one: str(one.id))
def test_every_ladder_has_its_pick_lists_first(one: LadderTemplate) -> None:
    ladder, _steps = copy_of(one)
    examples = examples_for(resources(), ladder)
    assert examples.fears[: len(one.feared_outcomes)] == one.feared_outcomes
    assert examples.safer[: len(one.safety_behaviours)] == one.safety_behaviours
    assert examples.variations == one.variations
    assert examples.variations
    assert all(examples.is_probe(fear) for fear in one.safety_probes)


@pytest.mark.parametrize(
    ("theme", "fears", "safer"),
    [
        (None, {"They will turn me down", "They will find fault with me"}, {"Picking a fight"}),
        ("intimacy", {"They will see I am not worth it"}, {"Looking for a flaw"}),
        ("social", {"They will see I am not worth it"}, set()),
    ],
)
def test_a_ladder_of_ones_own_can_pick_rejection_and_criticism(
    theme: Theme | None, fears: set[str], safer: set[str]
) -> None:
    examples = examples_for(resources(), Ladder(id="l", title="Mine", theme=theme))
    assert fears <= set(examples.fears)
    assert safer <= set(examples.safer)


@pytest.mark.parametrize("theme", ["panic", "specific", "ocd", "health", "other"])
def test_a_ladder_about_other_things_is_not_told_of_people(theme: Theme) -> None:
    examples = examples_for(resources(), Ladder(id="l", title="Mine", theme=theme))
    assert (examples.fears, examples.safer) == ((), ())
