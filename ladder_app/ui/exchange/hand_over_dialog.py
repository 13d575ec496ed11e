"""A case, or a part of it, handed over: what leaves is chosen, then read, then saved."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ladder_app.domain.handing.handed_fields import handed_over
from ladder_app.exchange.handing_out import as_handed_over
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.records_dialog import Picking, RecordsDialog, Writing
from ladder_app.ui.exchange.hand_over_choices import HandOverChoices
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.words import muted

_WIDE_IN_LETTERS: Final = 118
_SIDE_BY_SIDE_IN_LETTERS: Final = 88


class HandOverDialog(RecordsDialog):
    """Private notes, what is in the trash and the history of edits never leave."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Hand over"), parent)
        self.choices = HandOverChoices(desk.workspace.records, desk.workspace.now)
        self._lay_out()
        self.choices.changed.connect(self.choose_anew)
        self.gather()
        first = next(iter(self.choices.ladders.values()), None)
        (first or self.choices.period).setFocus()

    def picking(self) -> Picking:
        return partial(handed_over, self.desk.workspace.records, self.choices.asked())

    def writing(self) -> Writing:
        return as_handed_over

    def problem(self) -> str:
        return self.choices.problem()

    def file_name(self) -> str:
        return _("Handed over.json")

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 720)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Side by side only where both have room."""
        super().resizeEvent(event)
        enough = _SIDE_BY_SIDE_IN_LETTERS * self.fontMetrics().averageCharWidth()
        set_beside(self._sides, self.width() >= enough)

    def _lay_out(self) -> None:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._sides.addWidget(self.choices, 2)
        self._sides.addLayout(self.shown(), 3)
        self.body.addWidget(
            muted(
                _(
                    "A new file for somebody you trust. Private notes, what is in the trash and "
                    "how the case came about stay here."
                )
            )
        )
        self.body.addLayout(self._sides, 1)
        self.body.addWidget(self.secret)
        self.add_promises()
