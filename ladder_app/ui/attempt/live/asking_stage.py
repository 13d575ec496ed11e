"""A page of an attempt that asks something first: Enter leads on, and a save may not work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.text_field import ProblemLine

TALL = 40
"""Pixels: in an attempt a hand may shake."""


class AskingStage(Stage):
    """`on_button` is what Enter presses wherever it has no other meaning."""

    def __init__(self, desk: Desk, on_button: QPushButton, *others: QPushButton) -> None:
        super().__init__(desk)
        self.on_button = self._first_button = on_button
        self.problem_line = ProblemLine()
        flow = FlowLayout()
        for one in (on_button, *others):
            flow.addWidget(one)
        self.foot = QWidget()
        for part in (self, self.foot):
            part.setProperty("tall", True)  # for the style sheet: in an attempt a hand may shake
        layout = QVBoxLayout(self.foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.problem_line)
        layout.addLayout(flow)

    def show_calm(self) -> None:
        """Nothing has gone wrong; in a case that can only be read it says so."""
        self.problem_line.show_problem(self.desk.workspace.read_only or "")

    def show_refusal(self, sentence: str) -> None:
        """A save did not work, and nothing that was answered is lost."""
        self.problem_line.show_problem(sentence)
        self.on_button.setText(_("Try again"))

    def lead_to_foot(self, part: QWidget) -> None:
        """What was made anew in `part` stands above the foot; let the Tab key find it there."""
        # Before the stage has its place there is nothing to put in order yet.
        if part.window() is self._first_button.window():
            tab_before(self._first_button, part)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.on_button.isVisible() and self.on_button.isEnabled():
            self.on_button.click()
        else:
            super().keyPressEvent(event)
