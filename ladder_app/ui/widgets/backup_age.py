"""How old the newest backup is."""

from datetime import datetime

from ladder_app.language import _
from ladder_app.ui.widgets.day_words import stamp_words


def newest_words(newest_at: str | None, trouble: str | None, now: datetime) -> str:
    """When the newest was made, after the reason why there is none from just now."""
    if newest_at is None:
        return trouble or _("There is no backup yet. The first change of a day makes one.")
    when = local_words(newest_at, now)
    if trouble is not None:
        sentence = _("{trouble} The newest backup is from {when}.")
        return sentence.format(trouble=trouble, when=when)
    return _("The newest is from {when}.").format(when=when)


def local_words(stamp: str, now: datetime) -> str:
    """A moment of any zone as day and time where the person is; itself if unreadable."""
    try:
        here = datetime.fromisoformat(stamp).astimezone(now.tzinfo)
    except ValueError:
        return stamp
    return stamp_words(here.isoformat(), now.date(), time=True)
