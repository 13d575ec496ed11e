"""The numbers the rules go by: choices of ours, shown where used; a case may have its own."""

from dataclasses import replace
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
    "quiet_days",
    "easy_below",
    "settle_days",
    "ready_peak",
    "ready_fall",
    "ready_start",
    "ready_coped",
    "ready_likelihood",
    "ready_share",
    "attempts_a_day",
    "varied_share",
    "varied_attempts",
    "drop_peak",
    "easy_peak",
    "stayed_high",
    "hard_attempts",
    "high_prediction",
    "first_confidence",
    "first_from",
    "rerate_days",
    "plans_passed",
    "flare_rise",
    "companion_share",
    "companion_attempts",
    "short_minutes",
    "consent_rest_hours",
    "strain_attempts",
    "strain_peak",
    "late_distress",
    "late_hours",
    "late_times",
    "late_rest_hours",
    "came_true_severity",
    "gad7_rise",
    "gad7_high",
    "phq_rise",
    "phq_high",
    "stuck_attempts",
    "stuck_days",
    "stuck_change",
    "substance_times",
    "probe_likelihood",
    "pattern_attempts",
    "pattern_change",
    "pattern_early",
    "pattern_early_of",
    "pattern_below",
    "pattern_fall",
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
    "quiet_days": 14,
    "easy_below": 60,
    "settle_days": 7,
    "ready_peak": 30,
    "ready_fall": 50,
    "ready_start": 40,
    "ready_coped": 50,
    "ready_likelihood": 10,
    "ready_share": 50,
    "attempts_a_day": 3,
    "varied_share": 50,
    "varied_attempts": 3,
    "drop_peak": 60,
    "easy_peak": 20,
    "stayed_high": 80,
    "hard_attempts": 2,
    "high_prediction": 85,
    "first_confidence": 60,
    "first_from": 25,
    "rerate_days": 14,
    "plans_passed": 2,
    "flare_rise": 30,
    "companion_share": 80,
    "companion_attempts": 3,
    "short_minutes": 5,
    "consent_rest_hours": 24,
    "strain_attempts": 3,
    "strain_peak": 80,
    "late_distress": 80,
    "late_hours": 2,
    "late_times": 2,
    "late_rest_hours": 72,
    "came_true_severity": 60,
    "gad7_rise": 4,
    "gad7_high": 15,
    "phq_rise": 6,
    "phq_high": 15,
    "stuck_attempts": 6,
    "stuck_days": 28,
    "stuck_change": 10,
    "substance_times": 2,
    "probe_likelihood": 50,
    "pattern_attempts": 4,
    "pattern_change": 10,
    "pattern_early": 3,
    "pattern_early_of": 5,
    "pattern_below": 30,
    "pattern_fall": 20,
}


_RATING: Final = (0.0, 100.0)
_RANGES: Final[dict[Threshold, tuple[float, float]]] = {
    "fewest_steps": (0, 50),
    "most_steps": (1, 100),
    "alike_steps": (2, 50),
    "shortest_text": (0, 200),
    "rest_days": (0, 365),
    "answers_a_day": (0, 20),
    "quiet_minutes": (0, 1440),
    "quiet_days": (1, 365),
    "settle_days": (0, 365),
    "attempts_a_day": (1, 50),
    "varied_attempts": (2, 50),
    "hard_attempts": (1, 3),
    "rerate_days": (1, 365),
    "plans_passed": (1, 50),
    "companion_attempts": (1, 50),
    "short_minutes": (0, 1440),
    "consent_rest_hours": (0, 720),
    "strain_attempts": (2, 20),
    "late_hours": (0, 48),
    "late_times": (1, 20),
    "late_rest_hours": (0, 720),
    "gad7_rise": (1, 21),
    "gad7_high": (0, 21),
    "phq_rise": (1, 27),
    "phq_high": (0, 27),
    "stuck_attempts": (2, 100),
    "stuck_days": (1, 365),
    "substance_times": (1, 50),
    "pattern_attempts": (2, 50),
    "pattern_change": (1, 100),
    "pattern_early": (1, 50),
    "pattern_early_of": (1, 50),
    "pattern_below": (1, 100),
    "pattern_fall": (1, 100),
}


def allowed(name: Threshold) -> tuple[float, float]:
    """The lowest and the highest number that makes sense; ratings and shares are 0–100."""
    return _RANGES.get(name, _RATING)


def threshold(case: Case, name: Threshold) -> float:
    """The number in force: the case's own, or ours if it has none that makes sense."""
    own = case.thresholds.get(name)
    lowest, highest = allowed(name)
    return DEFAULTS[name] if own is None or not lowest <= own <= highest else own


def own_thresholds(case: Case) -> tuple[Threshold, ...]:
    """Those in which the number in force is not ours."""
    return tuple(name for name in DEFAULTS if threshold(case, name) != DEFAULTS[name])


def with_threshold(case: Case, name: Threshold, number: float | None) -> Case:
    """The case with its own number here, or with ours again for None and for our number.

    Raises ValueError for a number that makes no sense.
    """
    lowest, highest = allowed(name)
    if number is not None and not lowest <= number <= highest:
        raise ValueError(f"{name} goes from {lowest} to {highest}")
    others = {known: own for known, own in case.thresholds.items() if known != name}
    own = {} if number in (None, DEFAULTS[name]) else {str(name): float(number or 0)}
    return replace(case, thresholds={**others, **own})


def with_our_thresholds(case: Case) -> Case:
    """The case without numbers of its own; what a later version may know stays."""
    known: set[str] = set(DEFAULTS)
    later = {name: own for name, own in case.thresholds.items() if name not in known}
    return replace(case, thresholds=later)
