"""Open the Progress page in the program; print what its first paint took and what it holds.

From wanting the page, in a window whose first page is painted, until its charts are painted.
Arguments: a folder for library and settings; perhaps a file for the arrays that are drawn.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

from ladder_app import app
from ladder_app.options import Options
from ladder_app.program import Program

if TYPE_CHECKING:
    from ladder_app.ui.main_window import MainWindow


class WatchedProgram(Program):
    def show_window(self) -> "MainWindow":
        window = super().show_window()
        from painted import WIDE, Painted, in_a_moment, tell_time_and_memory

        def want_chart(_moment: int) -> None:
            window.resize(*WIDE)
            in_a_moment(show_chart)

        def show_chart() -> None:
            began = perf_counter_ns()
            Painted(window, lambda moment: done(moment - began), lambda: any(charts(window)))
            window.go("progress")

        def done(taken: int) -> None:
            if len(sys.argv) > 2:
                keep_arrays(window, Path(sys.argv[2]))
            tell_time_and_memory(taken)

        Painted(window, want_chart, lambda: bool(window.place))
        return window


def charts(window: "MainWindow") -> Iterator[Any]:
    """The plots that can be seen."""
    if "pyqtgraph" in sys.modules:
        import pyqtgraph

        for plot in window.findChildren(pyqtgraph.PlotWidget):
            if not plot.viewport().visibleRegion().isEmpty():
                yield plot


def keep_arrays(window: "MainWindow", file: Path) -> None:
    """Write what each plot draws: pairs of columns, for scattered points and for lines."""
    import json

    import pyqtgraph

    kinds = {"points": pyqtgraph.ScatterPlotItem, "lines": pyqtgraph.PlotCurveItem}
    drawn = [
        {
            name: [
                [[float(value) for value in column] for column in item.getData()]
                for item in plot.scene().items()
                if isinstance(item, kind) and item.getData()[0] is not None
            ]
            for name, kind in kinds.items()
        }
        for plot in charts(window)
    ]
    file.write_text(json.dumps(drawn), encoding="utf-8")


app.Program = WatchedProgram  # type: ignore[attr-defined]
sys.exit(app.run(Options(library=Path(sys.argv[1]) / "library")))
