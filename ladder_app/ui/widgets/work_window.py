"""A small window over work with many files, done while no case is open: how far it is, and how it
ended."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QPushButton

from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.store.vault import Tell
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.buttons import button, show_primary
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.long_work import GoOn, LongWork
from ladder_app.ui.widgets.small_window import SmallWindow
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, muted


class WorkWindow(SmallWindow):
    """Answer `take_result` and `take_refusal`, and call `end` when nothing is to be shown any more.

    It is stopped between two files, by `stop_button` or by closing it.
    """

    over = Signal()
    """Whatever came of it."""
    went_on = Signal(int, int)
    """So many files are done, of so many."""

    def __init__(self, name: str, words: str, stop_words: str, *more: QPushButton) -> None:
        super().__init__(name)
        self._running: LongWork | None = None
        self._is_over = False
        self.said = Words(words)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.count = muted()
        self.problem_line = ProblemLine()
        self.stop_button = button(stop_words)
        self.stop_button.clicked.connect(self.stop)
        self._buttons = (self.stop_button, *more)
        self.went_on.connect(self._show_count)
        for widget in (self.said, self.bar, self.count, self.problem_line):
            self.body.addWidget(widget)
        offers = FlowLayout()
        for one in self._buttons:
            offers.addWidget(one)
        self.body.addLayout(offers)
        self.offer(self.stop_button)

    def take_result(self, result: Any) -> None:
        """The work is done, and this is what it returned."""
        raise NotImplementedError

    def take_refusal(self, sentence: str) -> None:
        """The work could not be done; why."""
        raise NotImplementedError

    @property
    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self._running is not None

    def run(self, work: Callable[[Tell], Any]) -> None:
        """Do this on a thread of its own; it may raise StoreError."""
        self.problem_line.show_problem("")
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.count):
            widget.show()
        self.offer(self.stop_button)
        running = self._running = LongWork(partial(self._work, work), (StoreError,))
        running.done.connect(self._take_done)
        running.failed.connect(self._take_failed)
        running.finished.connect(self._take_end)
        running.start()

    def stop(self) -> None:
        """Stop after the file that is being written."""
        self.stop_button.setEnabled(False)
        self.count.setText(_("This file is still written to its end …"))
        if self._running is not None:
            self._running.requestInterruption()

    def end(self) -> None:
        """Nothing is to be shown any more."""
        if not self._is_over:
            self._is_over = True
            self.over.emit()

    def offer(self, *offered: QPushButton) -> None:
        """Only these can be pressed; the first has the keys."""
        self.stop_button.setEnabled(True)
        for one in self._buttons:
            one.setVisible(one in offered)
            show_primary(one, one is offered[0] and one is not self.stop_button)
        offered[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Closed by its frame: what is being written is written to its end, then it is over."""
        if self._is_over:
            return
        event.ignore()
        if self._running is not None:
            self.stop()
        else:
            self.end()

    def _work(self, work: Callable[[Tell], Any], go_on: GoOn) -> Any:
        """On the thread of the work: no widget is touched here."""

        def tell(done: int, of: int) -> None:
            go_on()
            self.went_on.emit(done, of)

        return work(tell)

    def _show_count(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        words = ngettext("{done} of {n} file", "{done} of {n} files", of)
        if self.stop_button.isEnabled():
            self.count.setText(words.format(done=done, n=of))

    def _take_done(self, result: Any) -> None:
        self._running = None
        self.bar.hide()
        self.take_result(result)

    def _take_failed(self, sentence: str) -> None:
        self._running = None
        self.bar.hide()
        self.count.hide()
        self.take_refusal(sentence)

    def _take_end(self) -> None:
        """The thread is done. If it told nothing it was stopped."""
        if self._running is not None and self.sender() is self._running:
            self._running = None
            self.end()
