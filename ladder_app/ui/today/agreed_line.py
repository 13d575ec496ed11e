"""One quiet line when the day has come to talk an agreement over again; it names nobody."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement_words import waiting_words, way_words
from ladder_app.domain.agreements.standing import to_look_at
from ladder_app.domain.records import Records
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import small


class AgreedLine(QWidget):
    """Hidden unless there is one; `wanted` leads to it by the id of its ladder."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._ladder_id = ""
        self.words = small(waiting_words("to_look_at"))
        self.button = link_button(way_words("to_look_at"))
        self.button.clicked.connect(self._ask)
        give_keys(day_keys(), self.buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addLayout(row(self.button))
        self.hide()

    def buttons(self) -> dict[str, QPushButton]:
        """Its button by the name it has among the keys of the page."""
        return {"agreement": self.button}

    def show_records(self, records: Records, now: datetime) -> None:
        """Show the line where a day has come."""
        found = to_look_at(records, now)
        self._ladder_id = (found[0].ladder_id or "") if found else ""
        self.setVisible(bool(found))

    def _ask(self) -> None:
        self.wanted.emit(self._ladder_id)
