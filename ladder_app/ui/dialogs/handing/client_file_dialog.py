"""The small file a client takes home from a review, to be taken in by their own program."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ladder_app.domain.handing.client_file import (
    agreed_plans,
    client_file,
    taken_home_words,
)
from ladder_app.domain.ladders.step_name import is_sensitive
from ladder_app.domain.record import Known
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.exchange.handing_out import as_taken_home
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.records_dialog import Picking, RecordsDialog, Writing
from ladder_app.ui.widgets.day_words import day_words
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import muted

_WIDE_IN_LETTERS: Final = 84


class ClientFileDialog(RecordsDialog):
    """Of the review as it is saved; nothing sensitive is ticked beforehand."""

    def __init__(self, desk: Desk, review: SessionReview, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("A small file to take home"), parent)
        records = desk.workspace.records
        plans = agreed_plans(records, review)
        self._review = review
        self.sensitive = TickLine(_("Plans for steps marked as sensitive"))
        if not any(is_sensitive(records, step) for _plan, step in plans):
            self.sensitive.hide()
        self.sensitive.toggled.connect(self.choose_anew)
        self.body.addWidget(
            muted(
                _(
                    "It holds what was agreed and what you wrote down together, and never the "
                    "clinician’s note. Ladder takes it in at home with “Take in a handed-over "
                    "file …”."
                )
            )
        )
        self.body.addWidget(self.sensitive)
        self.body.addLayout(self.shown(), 1)
        self.body.addWidget(self.secret)
        self.add_promises()
        self.gather()
        first = self.view if self.sensitive.isHidden() else self.sensitive
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def picking(self) -> Picking:
        records, sensitive = self.desk.workspace.records, self.sensitive.isChecked()
        return partial(client_file, records, self._review, sensitive=sensitive)

    def writing(self) -> Writing:
        return as_taken_home

    def sum_up(self, going: Sequence[Known]) -> str:
        today = self.desk.workspace.now().date()
        return taken_home_words(going, lambda day: day_words(day, today))

    def file_name(self) -> str:
        return _("To take home.json")

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 640)
