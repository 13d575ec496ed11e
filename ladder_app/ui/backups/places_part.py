"""Where the backups are kept, and a second place for them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.backups.left_part import LeftPart
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.choose_file import FileChooser
from ladder_app.ui.widgets.backup_age import second_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.long_work import WorkBar
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, muted


class PlacesPart(QWidget):
    """Each place with its folder and what can be done about it; a choice takes effect at once."""

    changed = Signal()
    """Copies are kept elsewhere now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.folder = Words()
        self.open_button = button(_("Open the folder"))
        self.choose_button = button(_("Keep them elsewhere …"))
        self.second = Words()
        self.second_state = muted()
        self.choose_second_button = button(_("Choose a second place …"))
        self.leave_second_button = button(_("Use no second place"))
        self.left = LeftPart(desk)
        self.left.removing.connect(self.changed)
        self.work = WorkBar()
        self.problem_line = ProblemLine()
        self.open_button.clicked.connect(self._open)
        self.choose_button.clicked.connect(self._choose)
        self.choose_second_button.clicked.connect(self._choose_second)
        self.leave_second_button.clicked.connect(self._leave_second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Words(_("They are in this folder:"), "strong"))
        layout.addWidget(self.folder)
        layout.addLayout(_flow(self.open_button, self.choose_button))
        layout.addSpacing(8)
        layout.addWidget(Words(_("A second place"), "strong"))
        layout.addWidget(self.second)
        layout.addWidget(self.second_state)
        layout.addLayout(_flow(self.choose_second_button, self.leave_second_button))
        layout.addWidget(self.left)
        layout.addWidget(self.work)
        layout.addWidget(self.problem_line)
        self.show_places()

    def show_places(self) -> None:
        """Show where the copies are kept now."""
        backups = self._desk.backups
        self.folder.setText(str(backups.place))
        second = backups.second_place
        self.left.show_left()
        self.second.setText(
            _("None yet. A stick or another disk keeps a copy should this computer break.")
            if second is None
            else str(second)
        )
        self.second_state.setText("" if second is None else self._state_words())
        self.second_state.setVisible(second is not None)
        self.leave_second_button.setVisible(second is not None)
        self.choose_second_button.setText(
            _("Choose a second place …") if second is None else _("Choose another place …")
        )

    def keep_in(self, folder: Path) -> None:
        """Keep the copies there from now on; those there are come along."""
        self.setEnabled(False)
        self.work.begin(
            _("Copying the backups … This stays open until it is done."),
            lambda _go_on: self._desk.backups.copy_to(folder),
            then=self._take_place,
            otherwise=self._say_problem,
            errors=(StoreError,),
        )
        # Half of the copies would lie there without a word.
        self.work.stop_button.hide()

    def _take_place(self, place: Path) -> None:
        """Only now do those in the former place go: whatever comes, one of the two has them."""
        backups, former = self._desk.backups, self._desk.backups.place
        settings = self._desk.settings()
        left = _with(settings.left_backups, settings.backups, str(place))
        self._desk.choose_settings(replace(settings, backups=str(place), left_backups=left))
        backups.leave_behind(former)
        self._say_problem("")

    def _say_problem(self, sentence: str) -> None:
        self.setEnabled(True)
        self.problem_line.show_problem(sentence)
        self.show_places()
        self.changed.emit()

    def keep_also_in(self, folder: Path) -> None:
        """Let this be the second place, and bring it up to date."""
        settings = self._desk.settings()

        def choose() -> None:
            place = self._desk.backups.place_in(folder)
            if place == self._desk.backups.place:
                raise StoreError(_("This is the first place already. Choose another folder."))
            left = _with(settings.left_backups, settings.second_backups, str(place))
            self._desk.choose_settings(
                replace(settings, second_backups=str(place), left_backups=left)
            )
            self._follow()

        self._tried(choose)

    def _follow(self) -> None:
        workspace = self._desk.workspace
        self._desk.backups.follow(workspace.case_id, workspace.now())

    def _state_words(self) -> str:
        backups, workspace = self._desk.backups, self._desk.workspace
        newest = backups.second_newest_at(workspace.case_id)
        return second_words(backups.second_trouble, newest, workspace.now())

    def _tried(self, choose: Callable[[], None]) -> None:
        sentence = ""
        try:
            choose()
        except StoreError as error:
            sentence = str(error)
        self._say_problem(sentence)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.backups.place)))

    def _choose(self) -> None:
        name = _("A folder for the backups")
        FileChooser("folder", name, "", self.keep_in, self).open()

    def _choose_second(self) -> None:
        name = _("A second place for the backups")
        FileChooser("folder", name, "", self.keep_also_in, self).open()

    def _leave_second(self) -> None:
        settings = self._desk.settings()
        left = _with(settings.left_backups, settings.second_backups)
        self._desk.choose_settings(replace(settings, second_backups="", left_backups=left))
        # A place that is there and empty need not be named.
        self._follow()
        self._say_problem("")


def _with(left: tuple[str, ...], place: str, now: str = "") -> tuple[str, ...]:
    """The places of before with one that is left for the one of `now`; "" is none."""
    return left if place in {"", now, *left} else (*left, place)


def _flow(*buttons: QWidget) -> FlowLayout:
    flow = FlowLayout()
    for one in buttons:
        flow.addWidget(one)
    return flow
