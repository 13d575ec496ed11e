"""A case, or a part of it, handed over: what leaves is chosen, then read, then saved."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.domain.handing.handing_over import HandingOver
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.hand_out_dialog import HandOutDialog
from ladder_app.ui.exchange.hand_over_choices import HandOverChoices
from ladder_app.ui.exchange.handed_words import count_words, handed_words
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDE_IN_LETTERS: Final = 118
_SIDE_BY_SIDE_IN_LETTERS: Final = 88
_TYPING_MS: Final = 250
_MANY: Final = 500
"""Records that take longer than a blink."""


@dataclass(frozen=True, slots=True)
class _Leaving:
    """What leaves: how many of each kind, in words, and as the file."""

    counts: str
    words: str
    file: bytes


class HandOverDialog(HandOutDialog):
    """Private notes, what is in the trash and the history of edits never leave."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Hand over"), _("Choose where to save …"), parent)
        self._leaving: _Leaving | None = None
        workspace = desk.workspace
        self._is_large = sum(1 for _record in workspace.records.all_records()) > _MANY
        self.choices = HandOverChoices(workspace.records, workspace.now)
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
        self._soon.timeout.connect(self._prepare)
        self._lay_out()
        self.choices.changed.connect(self._choose)
        self.view.changed.connect(self._show)
        self.work.stopped.connect(self._say_stopped)
        self._prepare()
        first = next(iter(self.choices.ladders.values()), None)
        (first or self.choices.period).setFocus()

    def is_complete(self) -> bool:
        return self._leaving is not None

    def kinds(self) -> str:
        return _("Cases (*.json)")

    def suffix(self) -> str:
        return "json"

    def file_name(self) -> str:
        return _("Handed over.json")

    def content(self) -> bytes:
        assert self._leaving is not None
        return self._leaving.file

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 720)

    def save_as(self, path: Path) -> None:
        """As every form that hands out; a large file shows that it is being written."""
        if self._is_large:
            self.work.show_waiting(_("Writing the file …"))
        super().save_as(path)
        self.work.stop()

    def reject(self) -> None:
        self.work.stop()
        super().reject()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Side by side only where both have room."""
        super().resizeEvent(event)
        enough = _SIDE_BY_SIDE_IN_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        is_wide = self.width() >= enough
        self._sides.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _lay_out(self) -> None:
        shown = QVBoxLayout()
        shown.setSpacing(8)
        for widget in (heading(_("What will leave")), self.summary, self.view, self.work):
            shown.addWidget(widget)
        shown.addWidget(self.text, 1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addWidget(self.choices, 2)
        self._sides.addLayout(shown, 3)
        self.body.addWidget(
            muted(
                _(
                    "A new file for somebody you trust. Private notes, what is in the trash and "
                    "how the case came about stay here."
                )
            )
        )
        self.body.addLayout(self._sides, 1)
        self.add_promises()

    def _choose(self) -> None:
        """Something else is ticked; what is shown no longer is what would leave."""
        self.forget_done()
        self.work.stop()
        self._leaving = None
        self.show_completeness()
        self._soon.start()

    def _prepare(self) -> None:
        if self.choices.problem():
            return
        self._leaving = None
        self.work.begin(
            _("Gathering what will leave …"),
            partial(self._gathered, self.choices.asked()),
            then=self._take,
            otherwise=self.problem_line.show_problem,
            at_once=self._is_large,
        )
        self.show_completeness()

    def _gathered(self, asked: HandingOver, go_on: GoOn) -> _Leaving:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        workspace = self.desk.workspace
        going = handed_over(workspace.records, asked)
        go_on()
        words: list[str] = []
        for paragraph in handed_words(going, workspace.now().date()):
            go_on()
            words.append(paragraph)
        case, saved = workspace.records.case, self.desk.edited()
        go_on()
        file = as_handed_over(going, case, saved, workspace.now())
        return _Leaving(count_words(going), "\n".join(words), file)

    def _take(self, leaving: _Leaving) -> None:
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
