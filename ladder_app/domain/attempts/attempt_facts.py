"""An attempt in one quiet line: how long, how high, what came of the fear, what was left out."""

from ladder_app.domain.attempts.attempt import Attempt, Occurred, Outcome
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


def facts(records: Records, attempt: Attempt, scale: Scale) -> str:
    """What was noted, without judging it; `""` where nothing was, or it came to a stop.

    What was feared is not named: the line may be seen by somebody who passes.
    """
    if not attempt.is_done:
        return ""
    peak = peak_effective(attempt)
    parts = [
        _stayed(attempt.duration_s),
        "" if peak is None else _("highest {value}").format(value=shown(peak, scale)),
        ""
        if attempt.suds_end is None
        else _("at the end {value}").format(value=shown(attempt.suds_end, scale)),
        *(_came_of(attempt, outcome) for outcome in attempt.outcomes),
        _left_out(records, attempt),
    ]
    return " · ".join(part for part in parts if part)


def _stayed(seconds: int | None) -> str:
    if seconds is None:
        return ""
    if seconds < 60:
        return ngettext("stayed {n} second", "stayed {n} seconds", seconds).format(n=seconds)
    minutes = seconds // 60
    return ngettext("stayed {n} minute", "stayed {n} minutes", minutes).format(n=minutes)


def _came_of(attempt: Attempt, outcome: Outcome) -> str:
    """Whether what was expected happened, with how likely it had seemed."""
    if outcome.occurred is None:
        return ""
    said = _occurred_words(outcome.occurred)
    likely = {one.expectation_id: one.likelihood_before for one in attempt.predictions}
    before = likely.get(outcome.expectation_id)
    if before is None:
        return _("what was feared: {outcome}").format(outcome=said)
    return _("expected at {n} %: {outcome}").format(n=before, outcome=said)


def _occurred_words(occurred: Occurred) -> str:
    return {
        "no": _("it did not happen"),
        "partly": _("it happened in part"),
        "yes": _("it happened"),
        "cannot_tell": _("hard to tell"),
    }[occurred]


def _left_out(records: Records, attempt: Attempt) -> str:
    found = (records.safety_behaviour(u.safety_behaviour_id) for u in attempt.safety_resisted)
    labels = [one.label for one in found if one is not None and one.deleted_at is None]
    return _("left out: {list}").format(list=", ".join(labels)) if labels else ""
