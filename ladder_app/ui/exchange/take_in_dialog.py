"""A file that holds a case is taken in: read first, shown in words, then made or joined."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.handing.merge import Merge, with_taken_in
from ladder_app.domain.store.store_error import StoreError
from ladder_app.exchange.file_in import read_file
from ladder_app.exchange.taking_in import TakingIn
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.exchange.sealed_file_part import SealedFilePart
from ladder_app.ui.exchange.shown_file import ShownFile, shown_file
from ladder_app.ui.exchange.taken_words import about_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.growing_text import GrowingText
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDE_IN_LETTERS: Final = 92


class TakeInDialog(FormDialog):
    """A file of the open case joins it, in one edit that can be undone; any other becomes a case.

    A case that is read-only may look, and may still make another one.
    """

    saves = False

    wanted = Signal(str)
    """Please open the case of this id."""
    made = Signal(str)
    """A case of this id was made of the file: please open it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Take in a file"), _("Take in"), parent)
        self._shown: ShownFile | None = None
        self.choose_button = button(_("Choose a file …"))
        self.choose_button.clicked.connect(self._choose_file)
        self.file_line = muted(
            _("A file that Ladder made: what you took home from a review, a case, or a whole copy.")
        )
        self.promise = muted(_("You see what is in it first. Until you say yes, nothing changes."))
        self.work = WorkBar()
        self.sealed_part = SealedFilePart()
        self.sealed_part.opened.connect(self._take_opened)
        self.about = Words()
        self.open_button = button("")
        self.open_button.clicked.connect(self._open_elsewhere)
        self.alias = LineField(_("What the case is called here"))
        self.summary = Words("", "strong")
        self.text = GrowingText(_("What is in the file"))
        self.text.setMinimumHeight(14 * self.fontMetrics().height())
        self.sure = TickLine("")
        self.sure.toggled.connect(self.show_completeness)
        self._lay_out()
        self._show_nothing()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_file(self, path: Path) -> None:
        """Read a file and show what it would do, or say why it cannot be taken in."""
        self._show_nothing()
        self.file_line.setText(path.name)
        self._read_anew(partial(read_file, path))

    def _read_anew(self, source: Callable[[], bytes]) -> None:
        self.work.begin(
            _("Reading the file …"),
            partial(self._read, source),
            then=self._take,
            otherwise=self.problem_line.show_problem,
            errors=(Unusable, StoreError),
            at_once=True,
        )

    def is_complete(self) -> bool:
        found = None if self._shown is None else self._shown.found
        if found is None or found.is_elsewhere or self.work.is_running:
            return False
        if found.merge is None:
            return True
        is_sure = self.sure.isChecked() or not (found.merge.asks_first or found.is_adopted)
        return is_sure and not found.merge.is_empty and self.desk.workspace.read_only is None

    def accept(self) -> None:
        """A case of its own is made beside the window; joining the open one is one edit."""
        if self._shown is None or not self.is_complete():
            return
        if self._shown.found.merge is None:
            self._make_case(self._shown.found)
        else:
            self.work.show_waiting(_("Saving …"))
            super().accept()
            self.work.stop()

    def commit(self) -> None:
        if self._shown is None or self._shown.found.merge is None:
            return
        workspace, found = self.desk.workspace, self._shown.found
        self.desk.backups.keep(workspace.case_id, workspace.now())
        at = workspace.stamp()
        case = with_taken_in(workspace.records.case, at, found.incoming.written_at or at)
        workspace.change(_("Take in a file"), [*self._shown.found.merge.put, case])

    def reject(self) -> None:
        self.work.stop()
        self.sealed_part.forget()
        super().reject()

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 0)

    def _lay_out(self) -> None:
        chosen = row(self.choose_button, stretch_after=False)
        chosen.addWidget(self.file_line, 1)
        self.body.addLayout(chosen)
        self._heading = heading(_("What is in it"))
        self.body.addWidget(self.promise)
        for part in (self.sealed_part, self.work, self.about):
            self.body.addWidget(part)
        self.body.addLayout(row(self.open_button))
        for widget in (self.alias, self._heading, self.summary):
            self.body.addWidget(widget)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.sure)

    def _choose_file(self) -> None:
        kinds = _("Cases (*.json);;All files (*)")
        FileChooser("open", _("Choose a file"), kinds, self.show_file, self).open()

    def _read(self, source: Callable[[], bytes], go_on: GoOn) -> ShownFile | bytes:
        """On the thread of the work; the form keeps everybody from changing the case meanwhile."""
        content = source()
        go_on()
        return shown_file(self.desk, content, go_on)

    def _show_nothing(self) -> None:
        self._shown = None
        self.sealed_part.forget()
        self.problem_line.show_problem("")
        self.sure.setChecked(False)
        hidden = (self.about, self.open_button, self.alias, self._heading, self.summary, self.sure)
        for widget in (*hidden, self.text):
            widget.hide()
        self.promise.show()
        self.save_button.setText(_("Take in"))
        self.show_completeness()

    def _take_opened(self, content: bytes) -> None:
        self.sealed_part.forget()
        self._read_anew(lambda: content)

    def _take(self, shown: ShownFile | bytes) -> None:
        if isinstance(shown, bytes):
            self.sealed_part.show_file(shown)
            return
        self._shown = shown
        self.promise.hide()
        found = shown.found
        self.about.setText(about_words(found, self.desk.workspace.read_only))
        self.about.show()
        if found.is_elsewhere:
            self._offer_other()
            return
        self.summary.setText(shown.summary)
        self.text.show_text(shown.words)
        for widget in (self._heading, self.summary):
            widget.setVisible(bool(shown.summary))
        self.text.setVisible(bool(shown.words.strip()))
        if found.merge is None:
            self.alias.set_text(found.incoming.alias or "")
            self.alias.show()
            self.save_button.setText(_("Make this case"))
        else:
            self._offer_merge(found.merge, is_adopted=found.is_adopted)
        self.show_completeness()
        self._way_on().setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_on(self) -> QWidget:
        """What comes next, so that Enter does not ask for another file."""
        if self.is_complete():
            return self.save_button
        return self.choose_button if self.sure.isHidden() else self.sure

    def _offer_other(self) -> None:
        # Somebody may look at the screen too, so it is not said what that case is called.
        self.open_button.setText(_("Open that case"))
        self.open_button.show()
        self.show_completeness()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_merge(self, merge: Merge, *, is_adopted: bool) -> None:
        many = merge.touched
        is_much = ngettext(
            "Yes, this is the right file: {n} change is much for this case.",
            "Yes, this is the right file: {n} changes at once.",
            many,
        ).format(n=many)
        self.sure.show_words(_("Yes, this is from my own conversation") if is_adopted else is_much)
        self.sure.setVisible(bool(many) and (is_adopted or merge.asks_first))
        words = ngettext("Take in {n} change", "Take in {n} changes", many).format(n=many)
        self.save_button.setText(words if many else _("Take in"))

    def _open_elsewhere(self) -> None:
        if self._shown is not None:
            case_id = self._shown.found.incoming.case_id
            self.reject()
            self.wanted.emit(case_id)

    def _make_case(self, found: TakingIn) -> None:
        at = self.desk.workspace.stamp()
        incoming = found.incoming.taken_in_at(at).called(self.alias.text())
        self.work.begin(
            _("Making the case …"),
            lambda _go_on: self.desk.cases.take_in(incoming.documents, incoming.case_id),
            then=lambda _nothing: self._open_made(incoming.case_id),
            otherwise=self._say_failed,
            errors=(StoreError,),
            at_once=True,
        )
        self.show_completeness()

    def _open_made(self, case_id: str) -> None:
        self.saved.emit()
        self.reject()
        self.made.emit(case_id)

    def _say_failed(self, sentence: str) -> None:
        self.problem_line.show_problem(sentence)
        self.save_button.setText(_("Try again"))
        self.show_completeness()
