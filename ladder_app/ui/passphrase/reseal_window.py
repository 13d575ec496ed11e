"""Every file is sealed anew, or opened, while no case is open: how far it is, and what was left."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QPushButton

from ladder_app.domain.store import StoreError, Tell, Vault
from ladder_app.language import _, ngettext
from ladder_app.ui.passphrase.small_window import SmallWindow
from ladder_app.ui.widgets.buttons import button, primary_button, show_primary
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.long_work import GoOn, LongWork
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, muted

Work = Callable[[Tell], tuple[str, ...]]
"""Goes through every file of the library; the names of those that stayed as they were."""


@dataclass(frozen=True, slots=True)
class Resealing:
    """What is done with every file, and what is said once it is done with all of them."""

    work: Work
    said: str = ""


_MOST_NAMED = 8


class ResealWindow(SmallWindow):
    """Ends with `over`, whatever came of it: what was cut short is gone on with another time."""

    over = Signal()
    went_on = Signal(int, int)
    """So many files are done, of so many."""

    def __init__(self, vault: Vault, resealing: Resealing) -> None:
        super().__init__(_("Your files are written anew"))
        self._vault = vault
        self._resealing = resealing
        self._running: LongWork | None = None
        self._left: tuple[str, ...] = ()
        self._is_over = False
        self.outcome = ""
        """What is to be said of it: nothing where something was left or waits."""
        self.said = Words(
            _(
                "One after the other, so that the passphrase is right for each of them. Nothing is "
                "lost if this is stopped."
            )
        )
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Your files are written anew"))
        self.count = muted()
        self.problem_line = ProblemLine()
        self.later = button(_("Go on later"))
        self.later.clicked.connect(self.stop)
        self.again = primary_button(_("Try again"))
        self.again.clicked.connect(self.begin)
        self.remove = button("")
        self.remove.clicked.connect(self._remove)
        self.finish = button(_("Go on to Ladder"))
        self.finish.clicked.connect(self._end)
        self.went_on.connect(self._show_count)
        for widget in (self.said, self.bar, self.count, self.problem_line):
            self.body.addWidget(widget)
        offers = FlowLayout()
        for one in (self.later, self.again, self.finish, self.remove):
            offers.addWidget(one)
        self.body.addLayout(offers)
        self._offer(self.later)

    def begin(self) -> None:
        """Go through the files; what was begun before is gone on with."""
        if self._running is not None:
            return
        self.problem_line.show_problem("")
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.count):
            widget.show()
        self._offer(self.later)
        work = self._vault.finish if self._vault.is_unfinished else self._resealing.work
        running = self._running = LongWork(partial(self._work, work), (StoreError,))
        running.done.connect(self._take_left)
        running.failed.connect(self._take_sentence)
        running.finished.connect(self._take_end)
        running.start()

    def stop(self) -> None:
        """Stop after the file that is being written."""
        self.later.setEnabled(False)
        self.count.setText(_("This file is still written to its end …"))
        if self._running is not None:
            self._running.requestInterruption()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Closed by its frame: what is being written is written to its end, then it is over."""
        if self._is_over:
            return
        event.ignore()
        if self._running is not None:
            self.stop()
        else:
            self._end()

    def _work(self, work: Work, go_on: GoOn) -> tuple[str, ...]:
        """On the thread of the work: no widget is touched here."""

        def tell(done: int, of: int) -> None:
            go_on()
            self.went_on.emit(done, of)

        return work(tell)

    def _show_count(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        words = ngettext("{done} of {n} file", "{done} of {n} files", of)
        if self.later.isEnabled():
            self.count.setText(words.format(done=done, n=of))

    def _take_left(self, left: tuple[str, ...]) -> None:
        self._running = None
        if not left:
            self._end_whole()
            return
        self._left = self._vault.backups_among(left)
        self.said.setText(_left_words(left, self._left))
        self.bar.hide()
        self.count.setText(_named(left))
        n = len(self._left)
        words = ngettext("Remove this old backup", "Remove these {n} old backups", n)
        self.remove.setText(words.format(n=n))
        self._offer(self.finish, *([self.remove] if self._left else []))

    def _take_sentence(self, sentence: str) -> None:
        self._running = None
        self.bar.hide()
        self.count.hide()
        self.problem_line.show_problem(sentence)
        self._offer(self.again, self.finish)

    def _take_end(self) -> None:
        """The thread is done. If it told nothing it was stopped."""
        if self._running is not None and self.sender() is self._running:
            self._running = None
            self._end()

    def _remove(self) -> None:
        try:
            self._vault.remove_backups(self._left)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self._end()

    def _end_whole(self) -> None:
        self.outcome = self._resealing.said
        self._end()

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.over.emit()

    def _offer(self, *offered: QPushButton) -> None:
        self.later.setEnabled(True)
        for one in (self.later, self.again, self.finish, self.remove):
            one.setVisible(one in offered)
        show_primary(self.finish, self.finish is offered[0])
        offered[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _left_words(left: tuple[str, ...], backups: tuple[str, ...]) -> str:
    if len(left) == len(backups):
        return ngettext(
            "Everything else is done. This old backup could not be read, so it stays as it was; "
            "you can remove it.",
            "Everything else is done. These old backups could not be read, so they stay as they "
            "were; you can remove them.",
            len(left),
        )
    return _(
        "Everything else is done. These files could not be read, so they stay as they were. "
        "They lie in your data folder; what is no backup is for you to look at."
    )


def _named(left: tuple[str, ...]) -> str:
    shown = left[:_MOST_NAMED]
    more = len(left) - len(shown)
    if more:
        words = ngettext("and {n} more", "and {n} more", more).format(n=more)
        return "\n".join((*shown, words))
    return "\n".join(shown)
