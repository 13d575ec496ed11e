"""The clocks of the program. Elsewhere the moment is an argument."""

import time
from datetime import datetime


def now() -> datetime:
    """The moment, with the offset of this computer's time zone."""
    return datetime.now().astimezone()


def steady() -> float:
    """Seconds since some moment; they go on while the computer is suspended, where it can tell."""
    # Linux keeps suspended time on a clock of its own; macOS counts it on the plain one.
    name = "CLOCK_BOOTTIME" if hasattr(time, "CLOCK_BOOTTIME") else "CLOCK_MONOTONIC"
    clock: int | None = getattr(time, name, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
