"""What of an attempt leaves beside its sentences: numbers as they are, of many only how many."""

from collections.abc import Iterator

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.step_words import status_words
from ladder_app.language import _

Said = Iterator[tuple[str, str | int | float | None]]
"""What a value is called, and the value."""


def attempt_facts_said(attempt: Attempt) -> Said:
    """Everything that is noted, each by its name."""
    yield from _ratings(attempt)
    yield from _counts(attempt)
    yield from _noted(attempt)


def _ratings(attempt: Attempt) -> Said:
    yield _("Predicted"), attempt.suds_anticipated
    yield _("Just before"), attempt.suds_pre
    yield _("At the start"), attempt.suds_start
    yield _("Highest"), attempt.suds_peak
    yield _("At the end"), attempt.suds_end
    yield _("Afterwards"), attempt.suds_post
    yield _("Urge to leave it, before"), attempt.urge_to_avoid_before
    yield _("Urge to leave, at its strongest"), attempt.urge_during_max
    yield _("Confidence before"), attempt.confidence_before
    yield _("Confidence after"), attempt.confidence_after
    yield _("Seconds it took"), attempt.duration_s
    yield _("Seconds until the highest"), attempt.peak_t_s
    yield _("Seconds until it was rated afterwards"), attempt.post_delay_s


def _counts(attempt: Attempt) -> Said:
    for name, found in (
        (_("Predictions, with how likely they seemed"), attempt.predictions),
        (_("What came of predictions"), attempt.outcomes),
        (_("Ratings on the way"), attempt.samples),
        (_("Safety behaviours used"), attempt.safety_used),
        (_("Safety behaviours left out"), attempt.safety_resisted),
        (_("What was done about rituals"), attempt.rituals),
        (_("Times the clock was not sure"), attempt.gaps),
    ):
        yield name, len(found) or None


def _noted(attempt: Attempt) -> Said:
    if attempt.status is not None:
        yield _("How it went"), status_words(attempt.status, talked=attempt.was_talking_day)
    yield _("When it was over"), attempt.ended_at
    yield _("When it was written down"), attempt.entered_at
    for name, value in (
        (_("Why it ended"), attempt.left_because),
        (_("When it was to end"), attempt.end_rule),
        (_("In what way it was done"), attempt.mode),
        (_("Whether the fear was tested"), attempt.tested_fear),
        (_("The main feeling"), attempt.main_feeling),
        (_("Whether to do it again"), attempt.willing_to_repeat),
        (_("How it was written down"), attempt.entry_mode),
        (_("The scale that was used"), attempt.scale_entered),
    ):
        yield name, None if value is None else _("noted")
