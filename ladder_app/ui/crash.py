"""An exception nobody expected: a readable report, and the program lives on.

Whatever comes before the first window is caught too, so little is imported here.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import PurePath
from types import TracebackType
from typing import Final

from ladder_app import __version__

_ROOTS: Final = ("ladder_app", "site-packages", "dist-packages")


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The exception with the versions it happened under, fit to be handed to a stranger.

    It tells which exceptions and where in the code. What an exception says of itself stays out:
    it may be what a person wrote, or a path with their name in it.
    """
    import platform

    from PySide6.QtCore import qVersion

    versions = (
        f"Ladder {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
    return "\n".join([versions, "", *_lines(kind, error, trace, set())]) + "\n"


def _lines(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    told: set[int],
) -> Iterator[str]:
    """What led to it first, as Python itself would tell it."""
    from traceback import walk_tb

    told.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in told:
        yield from _lines(type(before), before, before.__traceback__, told)
        yield ""
    for frame, line in walk_tb(trace):
        code = frame.f_code
        yield f"  {_place(code.co_filename)}, line {line}, in {code.co_name}"
    number = f" [{error.errno}]" if isinstance(error, OSError) and error.errno else ""
    yield f"{kind.__module__}.{kind.__qualname__}{number}".removeprefix("builtins.")


def _place(file: str) -> str:
    """Which file of the program or of a library, without the folders of this computer."""
    parts = PurePath(file).parts
    roots = [number for number, part in enumerate(parts) if part in _ROOTS]
    return PurePath(*parts[roots[-1] :]).as_posix() if roots else PurePath(file).name


def listen(show: Callable[[str], None]) -> None:
    """Hand the report of every unexpected exception to `show`, also those from Qt's slots.

    One on another thread, where nothing can be shown, goes to standard error; desktops keep that
    in a file, so it is told as the report tells it.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(report(kind, error, trace))

    sys.excepthook = hook
    threading.excepthook = _tell_elsewhere
    sys.unraisablehook = _tell_elsewhere


def _tell_elsewhere(unseen: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
    # A window program of Windows has none.
    if unseen.exc_value is not None and sys.stderr is not None:
        told = report(type(unseen.exc_value), unseen.exc_value, unseen.exc_traceback)
        sys.stderr.write(told)
