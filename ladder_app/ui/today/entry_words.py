"""What was done last, said kindly and without a number for how it felt."""

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.language import _, ngettext


def entry_words(attempt: Attempt) -> str:
    """How it went and what came of the fear; `""` if nothing was said about it."""
    return " ".join(filter(None, (_how(attempt), _what_came(attempt))))


def _how(attempt: Attempt) -> str:
    if attempt.status is None:
        return _("You wrote it down.")
    if attempt.was_talking_day:
        return _("It was not a clear yes, so it was a talking day.")
    if attempt.status == "completed":
        return _stayed(attempt.duration_s) or _("You did what you set out to do.")
    return {
        "partial": _("You did part of it."),
        "avoided": _("You looked at it and chose not to this time."),
        "stopped_by_consent": _("Somebody said stop, and it was respected."),
        "stopped_for_safety": _("You stopped to be safe."),
        "cancelled_external": _("Something got in the way."),
    }[attempt.status]


def _what_came(attempt: Attempt) -> str:
    """Where all that was feared came to the same; only of what was done."""
    found = {one.occurred for one in attempt.outcomes if one.occurred not in (None, "cannot_tell")}
    if not attempt.is_done or len(found) != 1:
        return ""
    return {
        "no": _("What you expected did not happen."),
        "partly": _("What you expected happened in part."),
        "yes": _("What you expected happened."),
    }[str(*found)]


def _stayed(seconds: int | None) -> str:
    minutes = (seconds or 0) // 60
    if not minutes:
        return ""
    return ngettext("You stayed {n} minute.", "You stayed {n} minutes.", minutes).format(n=minutes)
