"""A practice from its beginning to its end: read, begin, stop whenever one likes.

Enter begins. While it lasts Space pauses and Esc stops; nothing sounds at its end, and it can go on
after it. *Unpleasant? Stop* is in view all the time.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import Practice
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.practices.chosen_practice import ChosenPractice, Guide
from ladder_app.ui.practices.play_part import PlayPart
from ladder_app.ui.practices.practice_clock import PracticeClock
from ladder_app.ui.practices.practice_keys import practice_keys
from ladder_app.ui.practices.prepare_part import PreparePart
from ladder_app.ui.practices.stillness import is_stillness_wanted
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.left_untouched import leave_untouched


class PracticeDialog(FormDialog):
    """`practised` carries what was done as a PracticeLog that is not saved yet."""

    practised = Signal(object)
    saves = False

    def __init__(
        self, desk: Desk, parent: QWidget | None, practice: Practice | None, beside: Beside
    ) -> None:
        name = _("A practice") if practice is None else practice.name()
        super().__init__(desk, name, _("Begin"), parent)
        self._beside = beside
        self._begun_at = ""
        self._chosen: ChosenPractice | None = None
        self.prepare = PreparePart(desk.look, practice, _guide(desk))
        self.prepare.show_records(desk.workspace.records)
        self.play = PlayPart(desk.look)
        self.clock = PracticeClock(desk, self)
        self.unpleasant_button = button(_("Unpleasant? Stop"))
        self.pause_button = button(_("Pause"))
        for place, one in enumerate((self.unpleasant_button, self.pause_button)):
            self.put_button(place + 1, one)
            one.hide()
        give_keys(practice_keys(), {"unpleasant": self.unpleasant_button})
        self.body.addWidget(self.prepare)
        self.body.addWidget(self.play, 1)
        self.body.addStretch(0)
        self.play.hide()
        self._connect()
        self.show_completeness()
        self.prepare.first_field().setFocus()

    @property
    def is_playing(self) -> bool:
        """Whether it has begun."""
        return self._chosen is not None

    def is_complete(self) -> bool:
        return self.prepare.practice is not None

    def accept(self) -> None:
        """Begin, or be done with it."""
        if self.is_playing:
            self._end(unpleasant=None)
        else:
            self._begin()

    def reject(self) -> None:
        """Esc: before it begins nothing was done, and while it lasts it is a stop."""
        if self.is_playing:
            self._end(unpleasant=None)
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Space and self.is_playing:
            self._toggle_pause()
            return
        super().keyPressEvent(event)

    def _begin(self) -> None:
        chosen = self.prepare.chosen()
        if chosen is None:
            return
        self._chosen = chosen
        self._begun_at = self.desk.workspace.stamp()
        if chosen.practice.is_breathing and not is_stillness_wanted():
            settings = self.desk.settings()
            if settings.breath_guide != chosen.guide:
                self.desk.choose_settings(replace(settings, breath_guide=chosen.guide))
        self.prepare.hide()
        self.close_button.hide()
        self.play.begin(chosen)
        for part in (self.play, self.unpleasant_button, self.pause_button):
            part.show()
        self.name_line.setText(chosen.practice.name())
        self.save_button.setText(_("I am done"))
        leave_untouched(self, True)
        self.play.setFocus()
        self.clock.begin(smooth=self.play.moves)

    def _toggle_pause(self) -> None:
        paused = not self.clock.is_paused
        self.clock.pause(paused)
        self._show_pause(paused)

    def _hear_of_sleep(self) -> None:
        self._show_pause(True, slept=True)

    def _show_pause(self, paused: bool, *, slept: bool = False) -> None:
        self.pause_button.setText(_("Go on") if paused else _("Pause"))
        self.play.show_pause(paused, slept=slept)

    def _stop_unpleasant(self) -> None:
        self._end(unpleasant=True)

    def _end(self, *, unpleasant: bool | None) -> None:
        chosen, self._chosen = self._chosen, None
        if chosen is None:
            return
        self.clock.stop()
        log = PracticeLog(
            id=new_id(),
            at=self._begun_at,
            practice_id=chosen.practice.id,
            minutes=self.clock.minutes,
            tension_before=chosen.tension,
            own_words=chosen.own_words or None,
            unpleasant=unpleasant,
            context=self._beside.context,
            attempt_id=self._beside.attempt_id,
        )
        self.done(0)
        self.practised.emit(log)

    def _connect(self) -> None:
        self.prepare.changed.connect(self.show_completeness)
        self.clock.ticked.connect(self._show_second)
        self.clock.slept.connect(self._hear_of_sleep)
        self.pause_button.clicked.connect(self._toggle_pause)
        self.unpleasant_button.clicked.connect(self._stop_unpleasant)

    def _show_second(self) -> None:
        self.play.show_second(self.clock.practised_s)
        self.clock.be_smooth(self.play.moves)


def _guide(desk: Desk) -> Guide:
    """What leads, to begin with: nothing moves where the desktop asks for that."""
    return "still" if is_stillness_wanted() else desk.settings().breath_guide
