"""Work on a large case makes many objects and no rubbish; looking for some costs a third.

On a thread it would also delete what belongs to the thread of the window. So it rests until the
last of those who want it to has done.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock


class _Collecting:
    """Python's search for unreachable cycles, for all threads at once."""

    def __init__(self) -> None:
        self._changing = RLock()
        self._resting = 0
        self._goes_on = False

    def rest(self) -> None:
        """No search until `go_on` was called as often."""
        with self._changing:
            if not self._resting:
                self._goes_on = gc.isenabled()
                gc.disable()
            self._resting += 1

    def go_on(self) -> None:
        """Search again, if it was done before and nobody else wants it to rest."""
        with self._changing:
            self._resting -= 1
            if not self._resting and self._goes_on:
                _enable()

    def begin(self) -> None:
        """From now on search, as soon as nobody wants it to rest."""
        with self._changing:
            self._goes_on = True
            if not self._resting:
                _enable()


def _enable() -> None:
    # What was made is there to stay, so it is not looked through later either.
    gc.freeze()
    gc.enable()


_COLLECTING = _Collecting()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python's search for unreachable cycles rest, on every thread."""
    _COLLECTING.rest()
    try:
        yield
    finally:
        _COLLECTING.go_on()


def begin_collecting() -> None:
    """Let Python search from now on, or once nobody wants it to rest any more."""
    _COLLECTING.begin()
