"""The three goals to start from name steps of ready-made ladders that are about them."""

import pytest

from ladder_app.domain.goals.goal_starts import GoalStart, goal_starts
from ladder_app.paths import resources
from ladder_app.templates import find_template

ABOUT = {
    "day": ("about my day",),
    "feelings": ("feeling word", "I feel"),
    "time": ("regular slot",),
}


@pytest.mark.parametrize("start", goal_starts(), ids=lambda start: start.name)
def test_its_steps_are_about_it(start: GoalStart) -> None:
    template = find_template(resources(), start.template_id)
    assert template is not None
    steps = [template.steps[order - 1].text for order in start.steps]
    assert all(part in text for part, text in zip(ABOUT[start.name], steps, strict=True))


def test_what_is_to_be_planned_every_week_is_never_sensitive() -> None:
    weekly = [start for start in goal_starts() if start.is_weekly]
    assert [start.name for start in weekly] == ["time"]
    for start in weekly:
        template = find_template(resources(), start.template_id)
        assert template is not None
        assert not template.defaults.sensitive
        assert not template.defaults.needs_agreement
