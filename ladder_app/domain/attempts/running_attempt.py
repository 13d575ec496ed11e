"""An attempt under way: on disk with every rating, so that nothing is lost if the program ends."""

from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from ladder_app.domain.attempts.attempt import Attempt, AttemptNotes


@dataclass(frozen=True, kw_only=True)
class RunningAttempt(AttemptNotes):
    """At most one per case, written by quiet edits, never exported. A `status` says it is over
    and only waits to be written down.

    The Attempt that comes of it bears the same id, so that what points to it goes on pointing.
    `to_leave_out` are the safety behaviours the person means to do without: known while it goes
    on, and asked about at the end.
    """

    KIND: ClassVar[str] = "running_attempt"

    to_leave_out: tuple[str, ...] = ()


def finished(running: RunningAttempt, **values: Any) -> Attempt:
    """The attempt that came of it, with `values` said at the end (`status`, `ended_at`, …).

    Raises ValueError as Attempt does. To be put in the edit that drops the running one.
    """
    told = {field.name: getattr(running, field.name) for field in fields(AttemptNotes)}
    return replace(Attempt(**told), **values) if values else Attempt(**told)
