"""A thread for the second place, which may be slow, gone or never answer: nobody waits for it.

One piece of work follows the other, so that no two write there at once. What hangs holds up what
comes after it and nobody else; when the program ends it is left to itself, which loses nothing,
because a copy only gets its name when it is whole.
"""

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from threading import Condition, Event, Thread
from typing import Final, Generic, Protocol, TypeVar

from ladder_app.collecting import without_collecting
from ladder_app.domain.store.store_error import StoreError

T = TypeVar("T")
Work = Callable[[], None]

ANSWERS_WITHIN_S: Final = 5.0
"""How long somebody waits who only wants to know whether the place is there."""


class NoAnswer(Exception):
    """The place did not answer in time."""


class Worker(Protocol):
    """Who does what is to be done in the second place."""

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or waits to be."""
        ...

    def begin(self, work: Work) -> None:
        """Do it, now or a little later."""
        ...

    def ask(self, work: Callable[[], T], patience_s: float) -> T:
        """What `work` returns or raises, OSError and StoreError; raises NoAnswer."""
        ...

    def forsake(self) -> None:
        """Another place counts from now on: what was begun is left to itself, or not begun."""
        ...

    def leave(self, patience_s: float) -> None:
        """The program ends: do what waits still if it can be done in time."""
        ...


class AtOnce:
    """Does everything where it is asked for, and is done when it returns; for no window."""

    is_busy = False

    def begin(self, work: Work) -> None:
        """Do it now."""
        work()

    def ask(self, work: Callable[[], T], patience_s: float) -> T:
        """What it returns, however long it takes."""
        return work()

    def forsake(self) -> None:
        """Everything is done already."""

    def leave(self, patience_s: float) -> None:
        """There is nothing to wait for."""


class SecondThread:
    """`told` is called on the thread whenever nothing is left to be done."""

    def __init__(self, told: Work) -> None:
        self._told = told
        self._waiting: deque[Work] = deque()
        self._changed = Condition()
        self._is_running = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or waits to be."""
        return self._is_running

    def begin(self, work: Work) -> None:
        """Do it on the thread once what was begun before is done."""
        with self._changed:
            self._waiting.append(work)
            if self._is_running:
                return
            self._is_running = True
            run = partial(self._run, self._waiting)
        Thread(target=run, name="second place", daemon=True).start()

    def ask(self, work: Callable[[], T], patience_s: float) -> T:
        """What it returns or raises on the thread; after `patience_s` nobody waits any more."""
        answer = _Answer(work)
        self.begin(answer.find)
        return answer.within(patience_s)

    def forsake(self) -> None:
        """A thread that hangs may hang on; what comes next has one of its own."""
        with self._changed:
            self._waiting.clear()
            self._waiting = deque()
            self._is_running = False

    def leave(self, patience_s: float) -> None:
        """Nobody is told any more. The thread ends with the program, wherever it is by then."""
        with self._changed:
            self._told = _nobody
            self._changed.wait_for(lambda: not self._is_running, patience_s)
            self._waiting.clear()

    def _run(self, waiting: deque[Work]) -> None:
        # Python would look for rubbish here, and delete what belongs to the thread of the window.
        with ExitStack() as after_a_mistake, without_collecting():
            after_a_mistake.callback(self._end, waiting)
            while (work := self._next(waiting)) is not None:
                work()
            after_a_mistake.pop_all()
        self._told()

    def _next(self, waiting: deque[Work]) -> Work | None:
        with self._changed:
            if waiting:
                return waiting.popleft()
            self._end(waiting)
            return None

    def _end(self, waiting: deque[Work]) -> None:
        """Whoever comes from here on finds nobody at work, and begins anew."""
        with self._changed:
            if waiting is self._waiting:
                self._is_running = False
                self._changed.notify_all()


class _Answer(Generic[T]):
    """What somebody waits for on another thread, or does not any more."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._found: list[T] = []
        self._error: OSError | StoreError | None = None
        self._is_there = Event()
        self._is_given_up = False

    def find(self) -> None:
        """Do the work, unless nobody waits any more."""
        if self._is_given_up:
            return
        try:
            self._found.append(self._work())
        except (OSError, StoreError) as error:
            self._error = error
        self._is_there.set()

    def within(self, patience_s: float) -> T:
        if not self._is_there.wait(patience_s):
            self._is_given_up = True
            raise NoAnswer
        if self._error is not None:
            raise self._error
        return self._found[0]


def _nobody() -> None:
    """The window is gone."""
