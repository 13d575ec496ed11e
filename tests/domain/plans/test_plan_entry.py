"""A plan in its form: what is missing in words, and the sentence made of two lines."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.plan_entry import (
    NewAct,
    PlanEntry,
    can_be_planned,
    can_repeat,
    entry_of,
    if_then,
    no_plan_words,
    parts_of,
    problems,
)
from tests import make

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        (PlanEntry(day=TODAY), set()),
        (PlanEntry(), {"day"}),
        (PlanEntry(day=date(2026, 3, 18)), {"day"}),
        (PlanEntry(day=date(2026, 3, 17), window_days=3), set()),
        (PlanEntry(day=TODAY, obstacle="it rains"), {"answer"}),
        (PlanEntry(day=TODAY, obstacle="  "), set()),
        (PlanEntry(day=TODAY, answer="take an umbrella"), set()),
    ],
)
def test_what_is_missing(entry: PlanEntry, fields: set[str]) -> None:
    assert set(problems(entry, TODAY)) == fields


@pytest.mark.parametrize(
    ("obstacle", "answer", "sentence"),
    [
        ("it rains", "take an umbrella", "If it rains, then I will take an umbrella."),
        ("it rains,", "take an umbrella.", "If it rains, then I will take an umbrella."),
        ("", "I go anyway", "I go anyway"),
        ("it rains", "", ""),
        ("", "", ""),
    ],
)
def test_two_lines_make_one_sentence(obstacle: str, answer: str, sentence: str) -> None:
    assert if_then(obstacle, answer) == sentence


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("If it rains, then I will take an umbrella.", ("it rains", "take an umbrella")),
        ("If a, b or c, then I will go, then I will rest.", ("a, b or c", "go, then I will rest")),
        ("Wenn es regnet, gehe ich trotzdem.", ("", "Wenn es regnet, gehe ich trotzdem.")),
        ("If it rains I go", ("", "If it rains I go")),
        ("", ("", "")),
    ],
)
def test_a_sentence_comes_back_as_its_lines(sentence: str, parts: tuple[str, str]) -> None:
    assert parts_of(sentence) == parts
    assert if_then(*parts) == sentence


def test_a_plan_in_the_form() -> None:
    plan = Plan(
        id="plan",
        step_id="step-1",
        due_date="2026-03-20",
        window_days=3,
        time_hint="after work",
        context_planned=Context(place="at home", people="M."),
        if_then="If it rains, then I will go.",
        safety_behaviours_to_leave_out=("act",),
    )
    assert entry_of(plan) == PlanEntry(
        day=date(2026, 3, 20),
        window_days=3,
        time_hint="after work",
        place="at home",
        people="M.",
        obstacle="it rains",
        answer="go",
        leave_out=("act",),
    )


@pytest.mark.parametrize(
    ("values", "can", "words"),
    [
        ({}, True, ""),
        ({"sensitive": True}, True, ""),
        ({"no_timer": True}, True, ""),
        ({"sensitive": True, "no_timer": True}, False, "when you want it"),
        ({"no_reminder": True, "needs_agreement": True}, False, "both of you"),
        ({"status": "parked"}, False, "rests"),
    ],
)
def test_steps_without_a_day(values: dict[str, Any], can: bool, words: str) -> None:
    step = replace(make.step(1), **values)
    assert can_be_planned(step) is can
    assert words in no_plan_words(step)
    assert bool(no_plan_words(step)) is not can


@pytest.mark.parametrize(
    "entry",
    [
        PlanEntry(),
        PlanEntry(
            day=TODAY, window_days=3, leave_out=("a",), new_acts=(NewAct(id="a", label="b"),)
        ),
    ],
)
def test_a_draft_comes_back(entry: PlanEntry) -> None:
    assert from_draft(json.loads(json.dumps(to_draft(entry))), PlanEntry) == entry


@pytest.mark.parametrize("document", [None, [], {"day": "soon"}, {"window_days": "long"}])
def test_a_draft_of_another_version_is_left_alone(document: object) -> None:
    assert from_draft(document, PlanEntry) is None


@pytest.mark.parametrize(
    ("step", "ladder", "repeats"),
    [
        ({}, {}, True),
        ({"needs_other_person": True}, {}, True),
        ({"sensitive": True}, {}, False),
        ({"needs_agreement": True}, {}, False),
        ({"no_reminder": True}, {}, False),
        ({"status": "parked"}, {}, False),
        ({}, {"sensitive": True}, False),
    ],
)
def test_only_what_waits_for_nobody_and_is_not_sensitive_can_be_planned_weekly(
    step: dict[str, Any], ladder: dict[str, Any], repeats: bool
) -> None:
    assert can_repeat(make.step(1, **step), make.ladder(**ladder)) is repeats
