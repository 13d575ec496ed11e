"""What is missing of a damaged case, by the days between which it was saved."""

from datetime import datetime

from ladder_app.domain.store.case_store import Damage
from ladder_app.language import _
from ladder_app.ui.widgets.day_words import stamp_words


def missing_words(damage: Damage, now: datetime) -> str:
    """When the person saved what cannot be read any more, as far as that can be told."""
    if damage.reason == "other way":
        return _("The file lacks what was saved here last; a backup may have it.")
    after, before = _local(damage.after, now), _local(damage.before, now)
    today = now.date()
    is_one_day = bool(after) and after[:10] == before[:10]
    if is_one_day:
        sentence = _("On {day}, between {after} and {before}, something is missing.")
    elif after and before:
        sentence = _("Between {first} and {last} something is missing.")
    elif after:
        sentence = _("What was saved after {since} is missing.")
    elif before:
        sentence = _("Something from before {last} is missing.")
    else:
        sentence = _("It cannot be told from when it is.")
    return sentence.format(
        day=stamp_words(after, today),
        after=after[11:16],
        before=before[11:16],
        first=stamp_words(after, today),
        last=stamp_words(before, today),
        since=stamp_words(after, today, time=True),
    )


def _local(stamp: str | None, now: datetime) -> str:
    try:
        return datetime.fromisoformat(stamp or "").astimezone(now.tzinfo).isoformat()
    except ValueError:
        return ""
