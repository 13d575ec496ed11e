"""What the form for a practice holds, and the record it makes."""

from dataclasses import dataclass, replace

from ladder_app.domain.duration_text import read_duration
from ladder_app.domain.text import TEXT_LIMIT, clean_text
from ladder_app.domain.toolbox.practice_log import LONGEST_MIN, PracticeContext, PracticeLog
from ladder_app.domain.toolbox.practice_time import whole_minutes
from ladder_app.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """Texts are "" and the rest None where nothing was said; `minutes` is as it was typed."""

    practice_id: str
    at: str
    minutes: str = ""
    tension_before: int | None = None
    tension_after: int | None = None
    noticed: str = ""
    unpleasant: bool | None = None
    context: PracticeContext = "routine"


def entry_of(log: PracticeLog) -> LogEntry:
    """How a practice that was done looks in the form."""
    return LogEntry(
        practice_id=log.practice_id,
        at=log.at,
        minutes="" if log.minutes is None else str(log.minutes),
        tension_before=log.tension_before,
        tension_after=log.tension_after,
        noticed=log.noticed or "",
        unpleasant=log.unpleasant,
        context=log.context,
    )


def minutes_problem(typed: str) -> str:
    """A sentence if this is no length of time, or ""."""
    if not typed.strip() or minutes_of(typed) is not None:
        return ""
    return _("This is not a length I can read. It could look like {example}.").format(example="3")


def written(entry: LogEntry, log: PracticeLog) -> PracticeLog:
    """The log as the form has it; what the form does not ask stays.

    What is said of an attempt goes where it stands on its own now. Raises ValueError as
    PracticeLog does.
    """
    return replace(
        log,
        practice_id=entry.practice_id,
        at=entry.at,
        minutes=minutes_of(entry.minutes),
        tension_before=entry.tension_before,
        tension_after=entry.tension_after,
        noticed=clean_text(entry.noticed, TEXT_LIMIT).strip() or None,
        unpleasant=entry.unpleasant,
        context=entry.context,
        attempt_id=None if entry.context == "routine" else log.attempt_id,
    )


def minutes_of(typed: str) -> int | None:
    """Whole minutes, or None if this is no length of time."""
    seconds = read_duration(typed)
    if seconds is None or seconds > 60 * LONGEST_MIN:
        return None
    return whole_minutes(seconds)
