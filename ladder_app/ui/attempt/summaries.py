"""What a folded group holds, in words."""

from collections.abc import Callable

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.attempt_problems import is_blank
from ladder_app.domain.duration_text import read_duration
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _, ngettext
from ladder_app.ui.attempt.wording import (
    end_rules_ahead,
    main_feelings,
    occurrences,
    reasons_to_end,
    words_for,
)

Summary = Callable[[AttemptEntry, Scale], str]


def before(entry: AttemptEntry, scale: Scale) -> str:
    """Predictions first, then the ratings."""
    return _joined(
        _count(len(entry.predictions), _predictions),
        _rated(_("thought it would reach {value}"), entry.suds_anticipated, scale),
        _rated(_("right before {value}"), entry.suds_pre, scale),
        _rated(_("urge to leave it {value}"), entry.urge_to_avoid_before),
        _rated(_("how sure: {value}"), entry.confidence_before),
    )


def conditions(entry: AttemptEntry, _scale: Scale) -> str:
    """Where and with whom."""
    return _joined(entry.place, entry.people, entry.time_of_day, entry.internal_state)


def leave_out(entry: AttemptEntry, _scale: Scale) -> str:
    """How many things."""
    return _count(len(entry.to_leave_out), _to_leave_out)


def end_rule(entry: AttemptEntry, _scale: Scale) -> str:
    """What decides when it is over."""
    return words_for(end_rules_ahead(), entry.end_rule)


def there(entry: AttemptEntry, scale: Scale) -> str:
    """Where, with whom, how long, and what was noted."""
    seconds = read_duration(entry.duration)
    samples = sum(not is_blank(line) for line in entry.samples)
    notes = sum(not is_blank(line) for line in entry.notes)
    return _joined(
        entry.place,
        entry.people,
        "" if seconds is None else _minutes(seconds),
        _rated(_("first {value}"), entry.suds_start, scale),
        _rated(_("at the end {value}"), entry.suds_end, scale),
        _rated(_("some time after {value}"), entry.suds_post, scale),
        _count(samples, _ratings),
        _count(notes, _notes),
    )


def safer(entry: AttemptEntry, _scale: Scale) -> str:
    """How many things were done and left out."""
    return _joined(
        _count(len(entry.safety_used), _done),
        _count(len(entry.safety_resisted), _left_out),
        _count(len(entry.rituals), _rituals),
    )


def outcome(entry: AttemptEntry, _scale: Scale) -> str:
    """Whether what was feared happened, and how sure one is now."""
    answers = [words_for(occurrences(), one.occurred) for one in entry.outcomes]
    happened = ", ".join(answer for answer in answers if answer)
    return _joined(
        _("did it happen: {answers}").format(answers=happened) if happened else "",
        _rated(_("how sure now: {value}"), entry.confidence_after),
    )


def feelings(entry: AttemptEntry, _scale: Scale) -> str:
    """The words, and the strongest feeling."""
    strongest = words_for(main_feelings(), entry.main_feeling)
    most = _("mostly {feeling}").format(feeling=strongest.lower()) if strongest else ""
    return _joined(entry.feelings, most)


def ending(entry: AttemptEntry, _scale: Scale) -> str:
    """Why it was over."""
    return words_for(reasons_to_end(), entry.left_because)


def private(entry: AttemptEntry, _scale: Scale) -> str:
    """Only that there is something; a private note does not show by itself."""
    return _("something is written here") if entry.private_note else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _rated(sentence: str, value: int | None, scale: Scale = "0-100") -> str:
    return "" if value is None else sentence.format(value=shown(value, scale))


def _count(n: int, words: Callable[[int], str]) -> str:
    return words(n) if n else ""


def _minutes(seconds: int) -> str:
    if seconds < 60:
        return ngettext("{n} second", "{n} seconds", seconds).format(n=seconds)
    minutes = round(seconds / 60)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def _predictions(n: int) -> str:
    return ngettext("{n} prediction", "{n} predictions", n).format(n=n)


def _ratings(n: int) -> str:
    return ngettext("{n} timed rating", "{n} timed ratings", n).format(n=n)


def _notes(n: int) -> str:
    return ngettext("{n} note", "{n} notes", n).format(n=n)


def _done(n: int) -> str:
    return ngettext("{n} thing done", "{n} things done", n).format(n=n)


def _left_out(n: int) -> str:
    return ngettext("{n} left out", "{n} left out", n).format(n=n)


def _to_leave_out(n: int) -> str:
    return ngettext("{n} to leave out", "{n} to leave out", n).format(n=n)


def _rituals(n: int) -> str:
    return ngettext("{n} ritual", "{n} rituals", n).format(n=n)
