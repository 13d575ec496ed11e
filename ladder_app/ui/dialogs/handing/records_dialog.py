"""A form that hands out records: in words first, or as the file itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.case import Case
from ladder_app.domain.record import Known
from ladder_app.domain.store.documents import Moments
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.gathered_dialog import GatheredDialog, Gathering, Leaving
from ladder_app.ui.dialogs.handing.handed_words import count_words, handed_words
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.long_work import GoOn
from ladder_app.ui.widgets.words import Words, heading

Picking = Callable[[], Sequence[Known]]
"""Picks what leaves."""
Writing = Callable[[Sequence[Known], Case, Moments, datetime], bytes]
"""Makes the file of what was picked."""


@dataclass(frozen=True, slots=True)
class LeavingRecords(Leaving):
    """And all of it in words."""

    words: str


class RecordsDialog(GatheredDialog[LeavingRecords]):
    """Answer `picking` and `writing`, and place `shown()`."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, parent)
        self.view = Choices(
            _("How to show it"),
            (("words", _("In words")), ("file", _("The file itself"))),
            show_question=False,
        )
        self.view.set_value("words")
        self.summary = Words("", "strong")
        self.text = GrowingText(_("What will leave"))
        self.text.setMinimumHeight(18 * self.fontMetrics().height())
        self.view.changed.connect(self._show)

    def picking(self) -> Picking:
        """What leaves as it is chosen now."""
        raise NotImplementedError

    def writing(self) -> Writing:
        """What makes the file of it."""
        raise NotImplementedError

    def sum_up(self, going: Sequence[Known]) -> str:
        """How much leaves."""
        return count_words(going) or _("Nothing but the case itself, without anything in it.")

    def shown(self) -> QVBoxLayout:
        """What will leave, with its heading."""
        layout = QVBoxLayout()
        layout.setSpacing(8)
        for widget in (heading(_("What will leave")), self.summary, self.view, self.work):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        return layout

    def kinds(self) -> str:
        return _("Cases (*.json)")

    def suffix(self) -> str:
        return "json"

    def gathering(self) -> Gathering[LeavingRecords]:
        pick, write = self.picking(), self.writing()
        return lambda go_on: self._gathered(pick, write, go_on)

    def show_leaving(self, leaving: LeavingRecords) -> None:
        self.summary.setText(leaving.counts)
        as_file = self.view.value() == "file"
        self.text.show_text(leaving.file.decode() if as_file else leaving.words)

    def say_stopped(self) -> None:
        self.summary.setText(_("Nothing was gathered. Tick something to begin again."))
        self.text.show_text("")

    def _gathered(self, pick: Picking, write: Writing, go_on: GoOn) -> LeavingRecords:
        workspace = self.desk.workspace
        going = pick()
        go_on()
        words = _in_words(going, workspace.now().date(), go_on)
        case, saved = workspace.records.case, self.desk.edited()
        go_on()
        file = write(going, case, saved, workspace.now())
        return LeavingRecords(file, self.sum_up(going), words)

    def _show(self) -> None:
        if self._leaving is not None:
            self.show_leaving(self._leaving)


def _in_words(going: Sequence[Known], today: date, go_on: GoOn) -> str:
    words: list[str] = []
    for paragraph in handed_words(going, today):
        go_on()
        words.append(paragraph)
    return "\n".join(words)
