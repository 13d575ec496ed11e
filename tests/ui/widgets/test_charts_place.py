"""The place of charts, before what draws them is loaded and after."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.charts_place import ChartsPlace

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_WAITING = """
import sys
from PySide6.QtWidgets import QApplication
from ladder_app.ui.widgets.charts_place import ChartsPlace
from ladder_app.ui.widgets.long_work import WorkBar

app = QApplication([])
place = ChartsPlace("ladder_app.charts.plot", "StillPlot", lambda kind: kind())
place.show()
place.want()
place.want()
print("pyqtgraph" in sys.modules, place.findChild(WorkBar).is_running)
place.made.connect(lambda made: app.quit())
app.exec()
print("pyqtgraph" in sys.modules, place.findChild(WorkBar).is_running)
place.deleteLater()
app.processEvents()
"""


def test_until_it_is_loaded_a_bar_is_there_and_the_window_goes_on() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WAITING], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["False", "True", "True", "False"], done.stderr


def test_what_is_loaded_is_there_at_once_and_once_only(qtbot: QtBot) -> None:
    place = ChartsPlace("PySide6.QtWidgets", "QLabel", lambda kind: kind("drawn"))
    qtbot.addWidget(place)
    made: list[object] = []
    place.made.connect(made.append)
    place.want()
    place.want()
    place.make_now()
    assert made == place.findChildren(QLabel, options=_DIRECT)
    assert len(made) == 1
