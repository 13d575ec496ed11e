"""What was done, in plain lines: no counts, no goals."""

from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import log_words
from ladder_app.language import _
from ladder_app.ui.toolbox.toolbox_keys import toolbox_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.line_button import hanging
from ladder_app.ui.widgets.record_lines import RecordLines
from ladder_app.ui.widgets.words import muted


class DoneCard(Card):
    """`wanted` carries the id of a practice that was done."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("What I did"))
        self._today: date | None = None
        self._records = Records()
        self.lines = RecordLines(_("What I did"), show_title=False)
        self.lines.wanted.connect(self.wanted)
        self.lines.all_wanted.connect(self._show)
        self._nothing = muted(_("What you did is listed here, if you write it down."))
        self.write = link_button(_("Write down something done elsewhere"))
        self.body.addLayout(hanging(self.lines))
        self.body.addWidget(self._nothing)
        ways = FlowLayout()
        ways.addWidget(self.write)
        self.body.addLayout(ways)
        give_keys(toolbox_keys(), {"write": self.write})

    def show_logs(self, records: Records, today: date, *, read_only: bool) -> None:
        """The newest first."""
        self._records, self._today = records, today
        self.write.setVisible(not read_only)
        self._nothing.setVisible(not records.practice_logs())
        self._show()

    def _show(self) -> None:
        logs = self._records.practice_logs()[::-1]
        self.lines.show_lines(((log.id, self._words(log)) for log in logs), len(logs))

    def _words(self, log: PracticeLog) -> str:
        today = self._today
        day = log.at[:10] if today is None else stamp_words(log.at, today)
        words = _("{day} · {what}").format(day=day[:1].upper() + day[1:], what=log_words(log))
        noticed = " ".join((log.noticed or "").split())
        return _("{what} · “{noticed}”").format(what=words, noticed=noticed) if noticed else words
