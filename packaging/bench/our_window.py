"""Start the program as a person does; print the moment its window, or its first page, is painted.

Arguments: a folder for library and settings; "first" or "filled".
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app import app
from ladder_app.options import Options
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.restarting import Leaving

if TYPE_CHECKING:
    from ladder_app.ui.main_window import MainWindow

# As in fixtures.py, which must not be imported here: it would load what the start has to.
NOW = datetime(2026, 3, 20, 9, 30, tzinfo=UTC)


class WatchedProgram(Program):
    """Its clock stands where the case ends, so that Today shows an everyday page."""

    def __init__(self, paths: UserPaths, leaving: Leaving) -> None:
        super().__init__(paths, lambda: NOW, leaving=leaving)

    def show_window(self) -> "MainWindow":
        window = super().show_window()
        from painted import Painted, tell_and_stop

        if sys.argv[2] == "filled":
            Painted(window, tell_and_stop, lambda: bool(window.place))
        else:
            Painted(window, tell_and_stop)
        return window


app.Program = WatchedProgram  # type: ignore[attr-defined, assignment]
sys.exit(app.run(Options(library=Path(sys.argv[1]) / "library")))
