"""Start the program as a person does; print the moment its window, or its first page, is painted.

Arguments: a folder for library and settings; "first" or "filled".
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ladder_app import app
from ladder_app.options import Options
from ladder_app.program import Program

if TYPE_CHECKING:
    from ladder_app.ui.main_window import MainWindow


class WatchedProgram(Program):
    def show_window(self) -> "MainWindow":
        window = super().show_window()
        from painted import Painted, tell_and_stop

        if sys.argv[2] == "filled":
            Painted(window, tell_and_stop, lambda: bool(window.place))
        else:
            Painted(window, tell_and_stop)
        return window


app.Program = WatchedProgram  # type: ignore[attr-defined]
sys.exit(app.run(Options(library=Path(sys.argv[1]) / "library")))
