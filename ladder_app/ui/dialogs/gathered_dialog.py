"""A form that hands out records: gathered beside the window, read in words, then saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.case import Case
from ladder_app.domain.record import Known
from ladder_app.domain.store import Moments
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.hand_out_dialog import HandOutDialog
from ladder_app.ui.dialogs.handed_words import count_words, handed_words
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.words import Words, heading

_TYPING_MS: Final = 250
_MANY: Final = 500
"""Records that take longer than a blink."""

Picking = Callable[[], Sequence[Known]]
"""Picks what leaves; it runs beside the window."""
Writing = Callable[[Sequence[Known], Case, Moments, datetime], bytes]
"""Makes the file of what was picked."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: how many of each kind, in words, and as the file."""

    counts: str
    words: str
    file: bytes


class GatheredDialog(HandOutDialog):
    """Answer `picking` and `writing`, lay out `shown()`, and call `gather` at first.

    Whatever else is chosen is told by `choose_anew`. Only what is shown can be saved.
    """

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, _("Choose where to save …"), parent)
        self._leaving: Leaving | None = None
        records = desk.workspace.records
        self._is_large = sum(1 for _record in records.all_records()) > _MANY
        self.view = Choices(
            _("How to show it"),
            (("words", _("In words")), ("file", _("The file itself"))),
            show_question=False,
        )
        self.view.set_value("words")
        self.summary = Words("", "strong")
        self.text = GrowingText(_("What will leave"))
        self.text.setMinimumHeight(18 * self.fontMetrics().height())
        self.work = WorkBar()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPING_MS)
        self._soon.timeout.connect(self.gather)
        self.view.changed.connect(self._show)
        self.work.stopped.connect(self._say_stopped)

    def picking(self) -> Picking:
        """What leaves as it is chosen now."""
        raise NotImplementedError

    def writing(self) -> Writing:
        """What makes the file of it."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why nothing can be gathered yet, or ""."""
        return ""

    def shown(self) -> QVBoxLayout:
        """What will leave, with its heading."""
        layout = QVBoxLayout()
        layout.setSpacing(8)
        for widget in (heading(_("What will leave")), self.summary, self.view, self.work):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        return layout

    def gather(self) -> None:
        """Work out what leaves, and show it."""
        if self.problem():
            return
        self._leaving = None
        pick, write = self.picking(), self.writing()
        self.work.begin(
            _("Gathering what will leave …"),
            lambda go_on: self._gathered(pick, write, go_on),
            then=self._take,
            otherwise=self.problem_line.show_problem,
            at_once=self._is_large,
        )
        self.show_completeness()

    def choose_anew(self) -> None:
        """Something else is ticked; what is shown no longer is what would leave."""
        self.forget_done()
        self.work.stop()
        self._leaving = None
        self.show_completeness()
        self._soon.start()

    def is_complete(self) -> bool:
        return self._leaving is not None

    def kinds(self) -> str:
        return _("Cases (*.json)")

    def suffix(self) -> str:
        return "json"

    def content(self) -> bytes:
        assert self._leaving is not None
        return self._leaving.file

    def save_as(self, path: Path) -> None:
        """As every form that hands out; a large file shows that it is being written."""
        if self._is_large:
            self.work.show_waiting(_("Writing the file …"))
        super().save_as(path)
        self.work.stop()

    def reject(self) -> None:
        self.work.stop()
        super().reject()

    def _gathered(self, pick: Picking, write: Writing, go_on: GoOn) -> Leaving:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        workspace = self.desk.workspace
        going = pick()
        go_on()
        words = _in_words(going, workspace.now().date(), go_on)
        case, saved = workspace.records.case, self.desk.edited()
        go_on()
        file = write(going, case, saved, workspace.now())
        return Leaving(count_words(going), words, file)

    def _take(self, leaving: Leaving) -> None:
        self._leaving = leaving
        self._show()
        self.show_completeness()

    def _show(self) -> None:
        if self._leaving is None:
            return
        self.summary.setText(self._leaving.counts or _("Nothing but the name of the case."))
        as_file = self.view.value() == "file"
        self.text.show_text(self._leaving.file.decode() if as_file else self._leaving.words)

    def _say_stopped(self) -> None:
        self.summary.setText(_("Nothing was gathered. Tick something to begin again."))
        self.text.show_text("")


def _in_words(going: Sequence[Known], today: date, go_on: GoOn) -> str:
    words: list[str] = []
    for paragraph in handed_words(going, today):
        go_on()
        words.append(paragraph)
    return "\n".join(words)
