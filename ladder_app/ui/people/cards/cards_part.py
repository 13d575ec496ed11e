"""What stands below the agreements: talking, pages for somebody else, closeness and space."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.curves.dated_curve import check_in_curves
from ladder_app.domain.records import Records
from ladder_app.domain.talking.partner_sheet import listening_sheet
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog
from ladder_app.ui.people.cards.conversation_dialog import ConversationDialog
from ladder_app.ui.people.cards.feeling_dialog import FeelingDialog
from ladder_app.ui.people.cards.printing import open_sheet
from ladder_app.ui.people.cards.talk_card import TalkCard
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.charts_place import ChartsPlace
from ladder_app.ui.widgets.words import muted

if TYPE_CHECKING:
    from ladder_app.ui.people.cards.closeness_charts import ClosenessCharts

_LINES: Final = ("closeness", "space")


class CardsPart(QWidget):
    """Opens its forms over the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.talk = TalkCard()
        self.closeness = Card(_("Closeness and space"))
        self.closeness_button = button(_("How was this week?"))
        self.closeness.body.addWidget(
            muted(
                _(
                    "Enough closeness and enough space, each by itself. Wanting either is not a "
                    "problem to be mended."
                )
            )
        )
        self.closeness.body.addSpacing(4)
        self.closeness.body.addLayout(row(self.closeness_button))
        self.charts: ClosenessCharts | None = None
        self.charts_place = ChartsPlace(
            "ladder_app.ui.people.cards.closeness_charts", "ClosenessCharts", self._made_charts
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (self.talk, self.closeness, self.charts_place):
            layout.addWidget(part)
        self.talk.plan_button.clicked.connect(self._plan)
        self.talk.feel_button.clicked.connect(self._feel)
        self.talk.listening_button.clicked.connect(self._listen)
        self.talk.wanted.connect(self.open_record)
        self.closeness_button.clicked.connect(self._check_in)
        self.charts_place.made.connect(self._draw)

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {**self.talk.buttons(), "closeness": self.closeness_button}

    def show_records(self, records: Records) -> None:
        """Draw anew from the values."""
        self._records = records
        self.talk.show_records(records)
        there = any(curve.key in _LINES for curve in check_in_curves(records))
        self.charts_place.setVisible(there)
        if self.charts is not None:
            self._draw()
        elif there:
            self.charts_place.want()

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it is only read."""
        self.talk.allow_writing(allowed)
        self.closeness_button.setEnabled(allowed)

    def open_record(self, record_id: str) -> None:
        """Open the conversation, the sentence or the check-in of this id."""
        records = self._desk.workspace.records
        for conversation in records.conversations():
            if conversation.id == record_id:
                ConversationDialog(self._desk, self, conversation).open()
        for card in records.feeling_cards():
            if card.id == record_id:
                FeelingDialog(self._desk, self, card).open()
        for check_in in records.check_ins():
            if check_in.id == record_id:
                CheckInDialog(self._desk, self, check_in).open()

    def _plan(self) -> None:
        ConversationDialog(self._desk, self).open()

    def _feel(self) -> None:
        FeelingDialog(self._desk, self).open()

    def _listen(self) -> None:
        open_sheet(self._desk, _("How to listen"), lambda _named: listening_sheet(), self)

    def _check_in(self) -> None:
        CheckInDialog(self._desk, self, only=_LINES).open()

    def _made_charts(self, kind: "Callable[..., ClosenessCharts]") -> "ClosenessCharts":
        self.charts = kind(self._desk.look, _LINES, self.open_record)
        return self.charts

    def _draw(self) -> None:
        if self.charts is not None:
            today = self._desk.workspace.now().date()
            keys = self._desk.settings().single_keys
            self.charts.show_records(self._records, today, single_keys=keys)
