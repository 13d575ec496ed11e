"""Work that takes longer than a blink, on a thread of its own, with a bar and a way to stop it."""

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QThread, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ladder_app.collecting import without_collecting
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.words import Words

_UNSEEN_MS: Final = 120
"""What is over sooner shows no bar: it would only flicker."""


class Stopped(Exception):
    """Nobody waits for this work any more."""


class GoOn(Protocol):
    """To be called now and then by the work, with words if it does something else from now on.

    Raises Stopped once nobody waits for it any more.
    """

    def __call__(self, words: str = "", /) -> None: ...


class LongWork(QThread):
    """Runs `work` once. It must not touch widgets, nor what others change meanwhile.

    Ends with one of `done`, with what the work returned, and `failed`, with the sentence of one
    of `errors`; with neither if it was stopped.
    """

    done = Signal(object)
    failed = Signal(str)
    went_on = Signal(str)
    """With what it does from now on."""

    def __init__(
        self,
        work: Callable[[GoOn], Any],
        errors: tuple[type[Exception], ...],
    ) -> None:
        # It may outlive the window it was begun in by a moment, but not the program.
        program = QCoreApplication.instance()
        super().__init__(program)
        if program is not None:
            program.aboutToQuit.connect(self.wait)
        self.finished.connect(self.deleteLater)
        self._work = work
        self._errors = errors

    def run(self) -> None:
        """What the thread does."""
        try:
            # Python would hold up the window as well while it looks for rubbish.
            with without_collecting():
                result = self._work(self._go_on)
        except Stopped:
            return
        except self._errors as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(result)

    def _go_on(self, words: str = "", /) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        if words:
            self.went_on.emit(words)


class WorkBar(QWidget):
    """Shows that something goes on, once that can be seen, and stops it on request.

    One piece of work at a time: what is begun takes the place of what went on.
    """

    stopped = Signal()
    """The person does not want to wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self._running: LongWork | None = None
        self._then: Callable[[Any], None]
        self._otherwise: Callable[[str], None]
        self.words = Words()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.stop_button = button(_("Stop"))
        self.stop_button.clicked.connect(self._take_stop)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addLayout(line)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_UNSEEN_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether something goes on."""
        return self._running is not None

    def begin(
        self,
        words: str,
        work: Callable[[GoOn], Any],
        *,
        then: Callable[[Any], None],
        otherwise: Callable[[str], None],
        errors: tuple[type[Exception], ...] = (),
        at_once: bool = False,
    ) -> None:
        """Run `work` and pass what it returns to `then`, or the sentence of an error on.

        What will take long for certain shows its bar `at_once`.
        """
        self.stop()
        self._say(words)
        self.stop_button.show()
        running = LongWork(work, errors)
        self._running = running
        self._then, self._otherwise = then, otherwise
        # Methods of this widget run where it lives; anything else would run on the other thread.
        running.done.connect(self._take_result)
        running.failed.connect(self._take_sentence)
        running.went_on.connect(self._take_words)
        if at_once:
            self.show()
        else:
            self._soon.start()
        running.start()

    def show_waiting(self, words: str) -> None:
        """Show the bar for what the window itself has to do next; `stop` takes it away."""
        self.stop()
        self._say(words)
        self.stop_button.hide()
        self.show()
        # The window paints this now, and hears of no key or click until it is done.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def stop(self) -> None:
        """Let what goes on come to nothing."""
        running, self._running = self._running, None
        self._soon.stop()
        self.hide()
        if running is not None:
            running.requestInterruption()

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.bar.setAccessibleName(words)

    def _take_result(self, result: Any) -> None:
        if self._has_ended():
            self._then(result)

    def _take_sentence(self, sentence: str) -> None:
        if self._has_ended():
            self._otherwise(sentence)

    def _take_words(self, words: str) -> None:
        if self.sender() is self._running:
            self._say(words)

    def _has_ended(self) -> bool:
        """Whether this is what goes on; what was stopped in its last moment may still speak."""
        if self.sender() is not self._running:
            return False
        self.stop()
        return True

    def _take_stop(self) -> None:
        self.stop()
        self.stopped.emit()
