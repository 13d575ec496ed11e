"""An exception nobody expected: a readable report, and the program lives on.

Whatever comes before the first window is caught too, so little is imported here.
"""

import sys
from collections.abc import Callable
from types import TracebackType

from ladder_app import __version__


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The exception with the versions it happened under; no text of the person's own."""
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    versions = (
        f"Ladder {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


def listen(show: Callable[[str], None]) -> None:
    """Hand the report of every unexpected exception to `show`, also those from Qt's slots."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(report(kind, error, trace))

    sys.excepthook = hook
