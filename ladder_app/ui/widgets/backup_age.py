"""How old the newest backup is, and how things stand with the others."""

from datetime import datetime

from ladder_app.language import _, ngettext
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


def second_words(trouble: str | None, newest_at: str | None, now: datetime) -> str:
    """How things stand in the second place, and how old the newest there is."""
    state = trouble or _("The second place is up to date.")
    if newest_at is None:
        return state
    when = local_words(newest_at, now)
    return _("{state} The newest there is from {when}.").format(state=state, when=when)


def former_words(many: int) -> str:
    """That so many copies are not sealed as the library is, "" for none."""
    if not many:
        return ""
    return ngettext(
        "One older backup is not protected as the rest is: it has an earlier passphrase, or none.",
        "{n} older backups are not protected as the rest is: they have an earlier passphrase, or "
        "none.",
        many,
    ).format(n=many)


def local_words(stamp: str, now: datetime) -> str:
    """A moment of any zone as day and time where the person is; itself if unreadable."""
    try:
        here = datetime.fromisoformat(stamp).astimezone(now.tzinfo)
    except ValueError:
        return stamp
    return stamp_words(here.isoformat(), now.date(), time=True)
