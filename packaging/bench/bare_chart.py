"""The same arrays in bare plots of pyqtgraph; print what their first paint took and what it holds.

From importing pyqtgraph, in a window that is painted, until the plots are painted.
Arguments: a folder, unused; the file of arrays that our_chart.py has written.
"""

import json
import sys
from pathlib import Path
from time import perf_counter_ns

from painted import WIDE, Painted, in_a_moment, tell_time_and_memory
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

drawn = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))


def show_chart() -> None:
    began = perf_counter_ns()
    import pyqtgraph

    plots = QSplitter()
    for arrays in drawn:
        plot = pyqtgraph.PlotWidget()
        for points in arrays["points"]:
            plot.addItem(pyqtgraph.ScatterPlotItem(*points))
        for line in arrays["lines"]:
            plot.addItem(pyqtgraph.PlotCurveItem(*line))
        plots.addWidget(plot)
    Painted(window, lambda moment: tell_time_and_memory(moment - began), plots.isVisible)
    window.setCentralWidget(plots)


app = QApplication(["bare"])
window = QMainWindow()
window.resize(*WIDE)
window.show()
Painted(window, lambda _moment: in_a_moment(show_chart))
sys.exit(app.exec())
