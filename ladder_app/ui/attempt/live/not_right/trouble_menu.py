"""What may not be right, as a list with one key each; the whole list of signs folded below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.ui.attempt.live.not_right.trouble_button import TroubleButton
from ladder_app.ui.attempt.live.not_right.troubles import Trouble
from ladder_app.ui.attempt.part import clear
from ladder_app.ui.dialogs.signs.sign_list import SignList
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import heading, muted


class TroubleMenu(QWidget):
    """`chosen` carries the name of a trouble."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, TroubleButton] = {}
        self.signs = SignList()
        self.fold = Folded(_("Another sign to stop at"))
        self.fold.set_summary(_("Twelve signs, and what may help instead"))
        self.fold.body.addWidget(self.signs)
        column = ColumnLayout()
        column.setSpacing(8)
        column.addWidget(heading(_("Something is not right")))
        self.about = muted()
        column.addWidget(self.about)
        column.addSpacing(8)
        self._rows = ColumnLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        column.addSpacing(4)
        column.addWidget(self.fold)
        self.setLayout(column)

    def show_troubles(self, troubles: tuple[Trouble, ...], *, is_timed: bool) -> None:
        """Offer these, and say that the time runs on where a clock runs."""
        choose = _("Choose what fits, or go back to it.")
        self.about.setText(_("The time runs on. {choose}").format(choose=choose))
        if not is_timed:
            self.about.setText(choose)
        clear(self._rows)
        self.buttons = {}
        for trouble in troubles:
            made = TroubleButton(trouble.words)
            made.setProperty("trouble", trouble.name)
            made.clicked.connect(self._choose)
            self.buttons[trouble.name] = made
            self._rows.addWidget(made)
            tab_before(self.fold.header, made)
        self.fold.set_open(False)

    def show_keys(self, keys: dict[str, str]) -> None:
        """Say beside each entry which key chooses it, by the name of the trouble."""
        for name, made in self.buttons.items():
            made.key_label.setText(_("key {key}").format(key=keys[name]) if name in keys else "")

    def go_to(self, name: str) -> None:
        """Put the focus on this one."""
        field: QWidget = self.buttons.get(name, self.fold.header)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("trouble"))
