"""The numbers the rules go by: choices of ours, shown where used; a case may have its own."""

from typing import Final, Literal

from ladder_app.domain.case import Case

Threshold = Literal[
    "fewest_steps",
    "most_steps",
    "first_step",
    "top_step",
    "wide_gap",
    "widest_gap",
    "alike_steps",
    "alike_within",
    "shortest_text",
    "rest_days",
    "answers_a_day",
    "quiet_minutes",
    "quiet_peak",
]

DEFAULTS: Final[dict[Threshold, float]] = {
    "fewest_steps": 8,
    "most_steps": 15,
    "first_step": 45,
    "top_step": 60,
    "wide_gap": 15,
    "widest_gap": 20,
    "alike_steps": 3,
    "alike_within": 15,
    "shortest_text": 12,
    "rest_days": 7,
    "answers_a_day": 2,
    "quiet_minutes": 10,
    "quiet_peak": 80,
}


def threshold(case: Case, name: Threshold) -> float:
    """The number in force: the case's own, or ours."""
    return case.thresholds.get(name, DEFAULTS[name])
