"""Ratings where nothing is timed: as it begins, or on either side of a drive and only parked."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.case import Case
from ladder_app.domain.live.asking import Rating
from ladder_app.domain.live.under_way import LastRating, UntimedMoment, moved
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.attempt.live.pad.rating_pad import RatingPad
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, muted


class UntimedPart(QWidget):
    """`rated` carries the moment and its rating 0–100, or None for one that is taken back."""

    rated = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._moment: UntimedMoment = "suds_start"
        self._is_asked = False
        self._scale: Scale = "0-100"
        self._value: int | None = None
        self.pad = RatingPad(look, "", timed=False)
        self._calm = Words("", "quote")
        self._about = muted()
        self.given = Words()
        self.parked: Final[dict[str, QAbstractButton]] = {
            "suds_start": button(_("I am parked · before setting off")),
            "suds_end": button(_("I am parked · the drive is over")),
        }
        self._lay_out()
        self.pad.rated.connect(self._rate)
        self.pad.move_wanted.connect(self._move)
        self.pad.take_back_wanted.connect(self._take_back)
        self.parked["suds_start"].clicked.connect(self._ask_at_start)
        self.parked["suds_end"].clicked.connect(self._ask_at_end)

    def begin_anew(self) -> None:
        """Another attempt: nothing is asked yet."""
        self._moment = "suds_start"
        self._is_asked = False

    def show_way(self, way: Rating, scale: Scale, case: Case) -> None:
        """Ask as this way to rate asks; at the wheel nothing is asked before one is parked.

        What is asked meanwhile stays.
        """
        self._scale = scale
        self.pad.show_scale(scale, case)
        drives = way == "when_parked"
        self.pad.setVisible(self._is_asked if drives else way == "at_start")
        if not drives:
            self.pad.ask(_("How strong is it as it begins?"))
        for one in self.parked.values():
            one.setVisible(drives)
        if drives:
            self._calm.setText(_("Rate only while you are parked."))
            self._about.setText(_("While you drive nothing here wants anything from you."))
        else:
            self._calm.setText(_("Nothing is timed here."))
            self._about.setText(_("Leave the computer, and come back when it is over."))

    def show_running(self, running: RunningAttempt) -> None:
        """The rating of the moment that is asked about."""
        self._value = running.suds_end if self._moment == "suds_end" else running.suds_start
        self.pad.show_last(None if self._value is None else LastRating(self._value, None))
        self._running = running
        given = self._given_lines(running)
        self.given.setText(" · ".join(given))
        self.given.setVisible(bool(given) and self.parked["suds_start"].isVisibleTo(self))

    def first_field(self) -> QWidget | None:
        """Where the focus begins, if there is anything to answer."""
        if self.pad.isVisibleTo(self):
            return self.pad
        first = self.parked["suds_start"]
        return first if first.isVisibleTo(self) else None

    def _ask_at_start(self) -> None:
        self._ask("suds_start", _("How strong is it, before setting off?"))

    def _ask_at_end(self) -> None:
        self._ask("suds_end", _("How strong is it, now that you are parked?"))

    def _ask(self, moment: UntimedMoment, question: str) -> None:
        self._moment = moment
        self._is_asked = True
        self.pad.ask(question)
        self.pad.show()
        self.show_running(self._running)
        self.pad.setFocus()

    def _given_lines(self, running: RunningAttempt) -> list[str]:
        """What was rated on either side of the drive."""
        rated = (
            (_("Before setting off: {value}"), running.suds_start),
            (_("The drive is over: {value}"), running.suds_end),
        )
        return [
            words.format(value=shown(value, self._scale))
            for words, value in rated
            if value is not None
        ]

    def _rate(self, suds: int) -> None:
        self.rated.emit(self._moment, suds)

    def _move(self, by: int) -> None:
        if self._value is not None:
            self.rated.emit(self._moment, moved(self._value, by))

    def _take_back(self) -> None:
        self.rated.emit(self._moment, None)

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self._calm)
        card.body.addWidget(self._about)
        flow = FlowLayout()
        for one in self.parked.values():
            one.setMinimumHeight(LEAST_HEIGHT)
            flow.addWidget(one)
        card.body.addLayout(flow)
        card.body.addWidget(self.given)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(card)
        layout.addWidget(self.pad)
