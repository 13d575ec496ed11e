"""What the page "during" says: what was predicted, until when one meant to stay, and prompts."""

from datetime import datetime

from ladder_app.domain.agreements.standing import was_taken_back
from ladder_app.domain.attempts.attempt import Prediction
from ladder_app.domain.attempts.kept_sentence import kept_sentence
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.domain.live.under_way import has_come_down_by_half
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale, shown
from ladder_app.domain.whereabouts import open_attempts
from ladder_app.language import _, ngettext


def prediction_lines(records: Records, running: RunningAttempt, scale: Scale) -> tuple[str, ...]:
    """What was predicted, a line each; the predicted peak where there is nothing else."""
    lines = tuple(filter(None, (_prediction(records, one) for one in running.predictions)))
    if lines or running.suds_anticipated is None:
        return lines
    peak = shown(running.suds_anticipated, scale)
    return (_("The highest will be {value}").format(value=peak),)


def cue(records: Records) -> str:
    """The sentence that the person keeps in view, or "" if there is none."""
    kept = kept_sentence(open_attempts(records), records.case)
    if kept is None or kept.id != records.case.pinned_attempt_id:
        return ""
    return _("“{words}”").format(words=(kept.what_i_learned or "").strip())


def end_rule_words(running: RunningAttempt, step: Step) -> str:
    """Until when one meant to stay: something to know, and never a lock."""
    if running.end_rule == "half_of_peak" and has_come_down_by_half(running):
        return _("It is at half of the highest now. Staying or leaving is up to you.")
    rules = {
        "plan_done": _("You wanted to stay until what you planned is done"),
        "half_of_peak": _("You wanted to stay until it has come down by half"),
        "prediction_tested": _("You wanted to stay until you have seen whether it happens"),
    }
    parts = [rules[running.end_rule]] if running.end_rule is not None else []
    if step.min_minutes_planned and not step.no_timer:
        n = step.min_minutes_planned
        parts.append(ngettext("planned: {n} minute", "planned: {n} minutes", n).format(n=n))
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def prompt_words(asked_s: int) -> str:
    """The quiet line of a prompt."""
    return _("{time} · how is it now?").format(time=clock_text(asked_s))


def asking_words(every_min: int) -> str:
    """How often the page asks, as the button that changes it says."""
    if every_min <= 0:
        return _("I am not asked")
    return ngettext("Asked every minute", "Asked every {n} minutes", every_min).format(n=every_min)


def _prediction(records: Records, prediction: Prediction) -> str:
    expectation = records.expectation(prediction.expectation_id)
    if expectation is None:
        return ""
    if prediction.likelihood_before is None:
        return expectation.statement
    return _("{statement} · {percent} %").format(
        statement=expectation.statement, percent=prediction.likelihood_before
    )


def unsaved_words(why: str) -> str:
    """What is said while a rating waits for the disk; `why` is the sentence of the refusal."""
    if not why:
        return ""
    return _("This rating is not saved yet. It is kept here until it is. {why}").format(why=why)


def taken_back_words(records: Records, step: Step, now: datetime) -> str:
    """What is said once what two people agreed on for this step holds no longer, or ""."""
    if not was_taken_back(records, step, now):
        return ""
    return _(
        "What you two agreed on was taken back, and that holds at once. This can end here: it is "
        "kept as a stop that was respected, and counts against nobody."
    )
