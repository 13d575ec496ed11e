"""The least a window of Qt costs: print the moment an empty one is painted."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(["empty"])
window = QMainWindow()
window.resize(1180, 760)
window.show()

from painted import Painted, tell_and_stop  # noqa: E402 - where our side imports it, too

Painted(window, tell_and_stop)
sys.exit(app.exec())
