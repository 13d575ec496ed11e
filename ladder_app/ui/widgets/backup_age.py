"""How old the newest backup is."""

from datetime import datetime

from ladder_app.language import _
from ladder_app.ui.widgets.day_words import stamp_words


def newest_words(newest_at: str | None, trouble: str | None, now: datetime) -> str:
    """When the newest was made, or why there is none."""
    if trouble is not None:
        return trouble
    if newest_at is None:
        return _("There is no backup yet. The first change of a day makes one.")
    return _("The newest is from {when}.").format(when=local_words(newest_at, now))


def local_words(stamp: str, now: datetime) -> str:
    """A moment of any zone as day and time where the person is; itself if unreadable."""
    try:
        here = datetime.fromisoformat(stamp).astimezone(now.tzinfo)
    except ValueError:
        return stamp
    return stamp_words(here.isoformat(), now.date(), time=True)
