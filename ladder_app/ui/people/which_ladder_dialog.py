"""Choosing the ladder that an agreement is for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.uncover_button import UncoverButton
from ladder_app.ui.widgets.words import muted


class WhichLadderDialog(FormDialog):
    """None is chosen beforehand; nothing is kept of it."""

    chosen = Signal(str)
    """The id of a ladder."""

    def __init__(
        self, desk: Desk, ladders: Sequence[Ladder], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, _("Write an agreement"), _("Go on"), parent)
        self._ladders = ladders
        self.ladders = Choices(
            _("Which ladder is it for?"), [(one.id, _shown(one)) for one in ladders]
        )
        self.ladders.changed.connect(self.show_completeness)
        self.uncover = UncoverButton()
        self.uncover.toggled.connect(self._uncover)
        about = _(
            "An agreement says what two people want on one ladder, do not want yet, and never. So "
            "it belongs to a ladder, and its steps for two wait for it."
        )
        self.body.addWidget(muted(about))
        self.body.addWidget(self.ladders)
        self.body.addLayout(row(self.uncover))
        self.uncover.setVisible(any(one.sensitive for one in ladders))
        self.body.addStretch(1)
        self.ladders.setFocus()

    def is_complete(self) -> bool:
        return self.ladders.value() is not None

    def commit(self) -> None:
        """Choosing changes nothing yet."""

    def accept(self) -> None:
        chosen = self.ladders.value()
        super().accept()
        if chosen is not None and self.result() == self.DialogCode.Accepted:
            self.chosen.emit(chosen)

    def _uncover(self, uncovered: bool) -> None:
        for one in self._ladders:
            self.ladders.call(one.id, _shown(one, uncovered=uncovered))


def _shown(ladder: Ladder, *, uncovered: bool = False) -> str:
    name = ladder.title if uncovered else discreet_ladder_name(ladder)
    # A single & would be taken for the mark of an access key.
    return name.replace("&", "&&")
