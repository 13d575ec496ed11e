"""An attempt that was left under way is closed with what is known of it, and nothing else."""

from dataclasses import replace
from datetime import datetime, timedelta

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.live.live_clock import has_clock, last_known_s
from ladder_app.domain.live.under_way import ended


def ended_as_known(running: RunningAttempt) -> RunningAttempt:
    """Partly done, ended at the last moment something was written down.

    Where nothing was, its end and its length stay open. One that had ended stays as it was said.
    """
    if running.ended_at is not None or running.status is not None:
        return replace(running, status=running.status or "partial")
    known = last_known_s(running)
    if not (known and has_clock(running)):
        return ended(running, None, None, "partial")
    end = datetime.fromisoformat(running.started_at or "") + timedelta(seconds=known)
    return ended(running, end.isoformat(timespec="seconds"), known, "partial")


def closed_as_partial(running: RunningAttempt, stamp: str) -> Attempt:
    """The attempt that is put in the edit which drops `running`; `stamp` is the moment of it."""
    closed = ended_as_known(running)
    return finished(closed, entered_at=running.entered_at or stamp)
