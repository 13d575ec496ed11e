"""What the numbers of the rules are called where a person may change them."""

from ladder_app.domain.thresholds import Threshold
from ladder_app.language import _


def threshold_words(name: Threshold) -> str:
    """One line for a number field; the field adds the number and what it was by default."""
    return {**_of_building(), **_of_progress(), **_of_safety(), **_of_behaviour()}[name]


def _of_building() -> dict[Threshold, str]:
    return {
        "fewest_steps": _("A ladder is short below so many steps"),
        "most_steps": _("A ladder is long above so many steps"),
        "first_step": _("A first step begins high above"),
        "top_step": _("The top of a ladder is low below"),
        "wide_gap": _("A gap between steps is drawn above"),
        "widest_gap": _("A step in between is suggested above a gap of"),
        "alike_steps": _("Steps are alike when so many share a rating"),
        "alike_within": _("Steps are alike when all lie within"),
        "shortest_text": _("A step is said shortly below so many letters"),
    }


def _of_progress() -> dict[Threshold, str]:
    return {
        "ready_peak": _("Going on: anxiety stayed at or below"),
        "ready_fall": _("Going on: or it came down by so many in a hundred"),
        "ready_start": _("Going on: and one time began at or below"),
        "ready_coped": _("Going on: what happened was coped with from"),
        "ready_likelihood": _("Going on: what was feared is thought likely at or below"),
        "ready_share": _("Going on: or at so many in a hundred of the first time"),
        "attempts_a_day": _("Spreading out: so many times on one day"),
        "varied_share": _("Another setting: fewer than so many in a hundred differ"),
        "varied_attempts": _("Another setting: from so many attempts on"),
        "drop_peak": _("A little less of a safety behaviour: the last time stayed below"),
        "easy_peak": _("Nearly no anxiety: both times below"),
        "stayed_high": _("Hard and stayed: the end at so many in a hundred of the highest"),
        "hard_attempts": _("Smaller: so many of the last three were too much"),
        "high_prediction": _("Smaller: so much or more is expected"),
        "first_confidence": _("The first time: sure of it from"),
        "rerate_days": _("Rating again: after so many days"),
        "plans_passed": _("Plans: so many that nothing came of"),
        "flare_rise": _("A flare-up: so much above the time before"),
        "companion_share": _("On my own: in company so many in a hundred times"),
        "short_minutes": _("Left early: below so many minutes"),
    }


def _of_safety() -> dict[Threshold, str]:
    return {
        "consent_rest_hours": _("After a stop that was heard the step rests so many hours"),
        "strain_attempts": _("Harder each time: so many times in a row"),
        "strain_peak": _("Harder each time: the last one from"),
        "late_distress": _("Heavy afterwards: distress from"),
        "late_hours": _("Heavy afterwards: more than so many hours later"),
        "late_times": _("Heavy afterwards: so many times"),
        "late_rest_hours": _("Heavy afterwards: practice rests so many hours"),
        "came_true_severity": _("It came true: a severity from"),
        "gad7_rise": _("GAD-7: so much above the score before"),
        "gad7_high": _("GAD-7: a score from"),
        "phq_rise": _("PHQ: so much above the score before"),
        "phq_high": _("PHQ: a score from"),
        "stuck_attempts": _("Stuck: from so many attempts on"),
        "stuck_days": _("Stuck: over so many days"),
        "stuck_change": _("Stuck: nothing changed by so much"),
        "substance_times": _("Alcohol or something like it: so many times"),
        "probe_likelihood": _("A fear that may be a warning: likely from"),
    }


def _of_behaviour() -> dict[Threshold, str]:
    return {
        "rest_days": _("After “not now” a suggestion rests so many days"),
        "answers_a_day": _("So many suggestions a day at most"),
        "quiet_minutes": _("After something very hard none for so many minutes"),
        "quiet_peak": _("Very hard is from"),
    }
