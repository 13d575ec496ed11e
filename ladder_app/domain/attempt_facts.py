"""An attempt in one quiet line: how long, how high, how it was at the end."""

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.measures.within import peak_effective
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext


def facts(attempt: Attempt, scale: Scale) -> str:
    """What was measured, without judging it; `""` where nothing was, or it came to a stop."""
    if not attempt.is_done:
        return ""
    peak = peak_effective(attempt)
    parts = [
        _stayed(attempt.duration_s),
        "" if peak is None else _("highest {value}").format(value=shown(peak, scale)),
        ""
        if attempt.suds_end is None
        else _("at the end {value}").format(value=shown(attempt.suds_end, scale)),
    ]
    return " · ".join(part for part in parts if part)


def _stayed(seconds: int | None) -> str:
    if seconds is None:
        return ""
    if seconds < 60:
        return ngettext("stayed {n} second", "stayed {n} seconds", seconds).format(n=seconds)
    minutes = seconds // 60
    return ngettext("stayed {n} minute", "stayed {n} minutes", minutes).format(n=minutes)
