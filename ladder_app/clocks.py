"""The clocks of the program. Elsewhere the moment is an argument."""

import sys
import time
from datetime import datetime


def now() -> datetime:
    """The moment, with the offset of this computer's time zone."""
    return datetime.now().astimezone()


def steady() -> float:
    """Seconds since some moment; they go on while the computer is suspended, where it can tell."""
    # Linux keeps suspended time on a clock of its own; macOS counts it on the plain one, which is
    # not what Python takes there for its own.
    if sys.platform == "linux":
        passed = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "win32":
        passed = time.monotonic()
    else:
        passed = time.clock_gettime(time.CLOCK_MONOTONIC)
    return passed
