"""What the numbers of the rules mean, said so that a person can change them."""

from typing import Final

from ladder_app.domain.suggestions.thresholds import DEFAULTS, Threshold
from ladder_app.language import _

_GAP: Final = "…"


def threshold_words(name: Threshold, number: str = _GAP) -> str:
    """One sentence with the number in it, or with a gap where a field holds the number."""
    every = (_of_building(), _of_progress(), _of_safety(), _of_behaviour(), _of_patterns())
    return next(words[name] for words in every if name in words).format(n=number)


def threshold_families() -> tuple[tuple[str, tuple[Threshold, ...]], ...]:
    """Every number, in groups that belong together, each with the name of the group."""
    named = (
        (_("How a ladder is built"), _of_building()),
        (_("Going on, repeating, making it smaller"), _of_progress()),
        (_("When something else comes first"), _of_safety()),
        (_("How often an idea is shown"), _of_behaviour()),
        (_("What a review points out"), _of_patterns()),
    )
    return tuple((title, tuple(n for n in words if n in DEFAULTS)) for title, words in named)


def _of_building() -> dict[Threshold, str]:
    return {
        "fewest_steps": _("A ladder is called short below {n} steps"),
        "most_steps": _("A ladder is called long above {n} steps"),
        "first_step": _("A first step starts high above {n}"),
        "top_step": _("The top of a ladder is low below {n}"),
        "wide_gap": _("A gap between two steps is drawn as wide above {n}"),
        "widest_gap": _("A step in between is suggested above a gap of {n}"),
        "alike_steps": _("Steps are alike when {n} share a rating"),
        "alike_within": _("Steps are alike when all lie within {n}"),
        "shortest_text": _("A step is called short below {n} letters"),
    }


def _of_progress() -> dict[Threshold, str]:
    return {
        "ready_peak": _("Going on: anxiety stayed at {n} or below"),
        "ready_fall": _("Going on: or it came down by {n} in a hundred"),
        "ready_start": _("Going on: and one of the two times began at {n} or below"),
        "ready_coped": _("Going on: what happened was coped with at {n} or above"),
        "ready_likelihood": _("Going on: what was feared seems {n} in a hundred likely or less"),
        "ready_share": _("Going on: or {n} in a hundred of how likely it seemed at first"),
        "attempts_a_day": _("Spreading out: {n} times on one day"),
        "varied_share": _("Another setting: fewer than {n} in a hundred times differ"),
        "varied_attempts": _("Another setting: from {n} times on"),
        "drop_peak": _("A little less of what makes it feel safer: the last time stayed below {n}"),
        "easy_peak": _("Nearly no anxiety: both times below {n}"),
        "stayed_high": _("Strong to the end: the end at {n} in a hundred of the highest"),
        "hard_attempts": _("Smaller: {n} of the last three times were too much"),
        "high_prediction": _("Smaller: {n} or more is expected"),
        "first_confidence": _("The first time: a step one is {n} in a hundred sure of"),
        "first_from": _("The first time: a step that stands at {n} or above, if there is one"),
        "rerate_days": _("Rating again: after {n} days"),
        "plans_passed": _("Plans: {n} that life came between"),
        "flare_rise": _("A flare-up: {n} or more above the time before"),
        "companion_share": _("On my own: in company {n} in a hundred times"),
        "companion_attempts": _("On my own: from {n} times on"),
        "short_minutes": _("Left early: after less than {n} minutes"),
    }


def _of_safety() -> dict[Threshold, str]:
    return {
        "consent_rest_hours": _("After somebody said stop, the step rests {n} hours"),
        "strain_attempts": _("Harder each time: {n} times in a row"),
        "strain_peak": _("Harder each time: the last one at {n} or above"),
        "late_distress": _("Heavy afterwards: distress at {n} or above"),
        "late_hours": _("Heavy afterwards: more than {n} hours later"),
        "late_times": _("Heavy afterwards: {n} times"),
        "late_rest_hours": _("Heavy afterwards: practice rests {n} hours"),
        "came_true_severity": _("What was feared happened: as bad as {n} or worse"),
        "gad7_rise": _("GAD-7: {n} or more above the score before"),
        "gad7_high": _("GAD-7: a score of {n} or above"),
        "phq_rise": _("PHQ: {n} or more above the score before"),
        "phq_high": _("PHQ: a score of {n} or above"),
        "stuck_attempts": _("Stuck: from {n} times on"),
        "stuck_days": _("Stuck: over {n} days"),
        "stuck_change": _("Stuck: nothing changed by {n} or more"),
        "substance_times": _("Alcohol or something like it: {n} times"),
        "probe_likelihood": _("A fear that may be a warning: {n} in a hundred likely or more"),
    }


def _of_behaviour() -> dict[Threshold, str]:
    return {
        "answers_a_day": _("At most {n} ideas a day"),
        "rest_days": _("After “Not now”, an idea rests {n} days"),
        "quiet_minutes": _("After something very hard, no idea for {n} minutes"),
        "quiet_peak": _("Very hard is {n} or above"),
        "quiet_days": _("After {n} days without an entry, ideas rest"),
        "easy_below": _("After such a rest, only a step below {n} is called easy"),
        "settle_days": _("A plan that life came between is asked about for {n} days"),
    }


def _of_patterns() -> dict[Threshold, str]:
    return {
        "pattern_attempts": _("A pattern takes {n} attempts at a step"),
        "pattern_change": _("Stayed where it was: moved by less than {n}"),
        "pattern_early": _("Left early again and again: {n} times"),
        "pattern_early_of": _("Left early again and again: among the last {n}"),
        "pattern_below": _("Far below what was predicted: by {n} or more"),
        "pattern_fall": _("Came down within an attempt: by {n} or more"),
    }
