"""Beginning anew: the one way to leave nothing of a person in memory.

Objects of Python and Qt that are let go of stay readable in the memory of their process; a new
program in its place has never known them.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

NOT_BEGUN_ANEW = 4


def own_command() -> list[str]:
    """The words this process was started with, also as a module or by a script."""
    return [sys.executable, *sys.orig_argv[1:]]


def begin_anew() -> None:
    """Put a new program in the place of this one, which ends here; raises OSError."""
    os.execv(sys.executable, own_command())  # noqa: S606 - our own words, and no shell


def end() -> None:
    """End at once, whatever is still waiting for an answer."""
    os._exit(NOT_BEGUN_ANEW)


@dataclass(frozen=True, slots=True)
class Leaving:
    """How the process is left when the program locks, after `tidy`."""

    begin_anew: Callable[[], None] = begin_anew
    end: Callable[[], None] = end
    tidy: Callable[[], None] = lambda: None

    def leave(self, say_the_end: Callable[[], None]) -> None:
        """Begin anew; where the system does not let us, say so, then end."""
        try:
            self.begin_anew()
        except OSError:
            say_the_end()
            self.end()
