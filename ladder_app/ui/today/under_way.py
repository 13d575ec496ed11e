"""An attempt under way in words: what it is, since when, and what can be done about it."""

from dataclasses import dataclass
from datetime import datetime

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.live.live_clock import has_clock, is_too_old
from ladder_app.domain.live.stages import stage_under_way
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.day_words import stamp_words


@dataclass(frozen=True, slots=True)
class UnderWay:
    """`go_on` and `close` are the words of the two buttons."""

    kind: str
    step: str
    words: str
    go_on: str
    close: str


def under_way(records: Records, running: RunningAttempt, now: datetime) -> UnderWay:
    """The attempt as the page Today says it. After a day it can only be written down or closed."""
    step = records.step(running.step_id)
    name = _("One of your steps") if step is None else discreet_name(records, step)
    has_ended = stage_under_way(running) == "after"
    if has_ended or is_too_old(running, now):
        return UnderWay(
            kind=_("Not written down yet"),
            step=name,
            words=_("You had finished it; how it was is not written down yet.")
            if has_ended
            else _("You began it {when}. How it was is not written down yet.").format(
                when=_since(running, now)
            ),
            go_on=_("Write it down"),
            close=_("Close it as it stands"),
        )
    return UnderWay(
        kind=_("Under way"),
        step=name,
        words=_so_far(running, now),
        go_on=_("Go on with it"),
        close=_("Close it as partly done"),
    )


def _so_far(running: RunningAttempt, now: datetime) -> str:
    since = _("Since {when}").format(when=_since(running, now))
    ratings = len(running.samples) + (running.suds_start is not None)
    if not ratings:
        return since
    kept = ngettext("{n} rating is kept", "{n} ratings are kept", ratings).format(n=ratings)
    return _("{since} · {ratings}").format(since=since, ratings=kept)


def _since(running: RunningAttempt, now: datetime) -> str:
    stamp = running.started_at or running.entered_at or ""
    return stamp_words(stamp, now.date(), time=has_clock(running))
