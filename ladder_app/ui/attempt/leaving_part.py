"""Right after it: how strong it is as one leaves, how high it got, what happened."""

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.domain.live.under_way import highest_so_far, last_rating
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.attempt.outcome_part import ask_worth
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import happened_question, highest_question, learned_question
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.key_row import KeyRow, give_keys
from ladder_app.ui.widgets.words import muted


def leaving_keys() -> tuple[KeyRow, ...]:
    """What takes one press here."""
    return (KeyRow("last", "Alt+T", _("take the last rating")),)


class LeavingPart(Part):
    """What was never begun has no numbers.

    What was noted on the way can be read; none of it is an answer before the person takes it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._last: int | None = None
        self.noted_line = muted()
        self.column.addWidget(self.noted_line)
        self.end = self.rating("suds_end", _("How strong is it as I leave?"))
        self.last_button = button("")
        self.last_button.clicked.connect(self._take_last)
        self.column.addLayout(row(self.last_button))
        self.peak = self.rating("suds_peak", highest_question())
        self.highest_line = muted()
        self.column.addWidget(self.highest_line)
        self.happened = self.text("what_happened", happened_question(None))

    def show_running(self, running: RunningAttempt, scale: Scale) -> None:
        """Say what was noted while it lasted."""
        notes = (f"{clock_text(one.t_s)} {one.text}" for one in running.notes)
        noted = " · ".join(notes)
        self.noted_line.setText(_("You noted: {notes}").format(notes=noted) if noted else "")
        highest = highest_so_far(running)
        self.highest_line.setText(
            ""
            if highest is None
            else _("Highest while there: {value}").format(value=shown(highest, scale))
        )
        newest = last_rating(running)
        self._last = None if newest is None else newest.suds
        if self._last is not None:
            last = shown(self._last, scale)
            self.last_button.setText(_("The last one was {value}: take it").format(value=last))
            give_keys(leaving_keys(), {"last": self.last_button})

    def arrange(self, entry: AttemptEntry) -> None:
        """Ask what belongs to the answer."""
        begun = entry.was_begun
        self.end.setVisible(begun)
        self.peak.setVisible(begun)
        for line in (self.noted_line, self.highest_line):
            line.setVisible(begun and bool(line.text()))
        takes = begun and self._last is not None and entry.suds_end is None
        if not takes and self.last_button.hasFocus():
            self.end.setFocus()
        self.last_button.setVisible(takes)
        self.happened.set_question(happened_question(entry.answer))

    def _take_last(self) -> None:
        self.end.set_value(self._last)
        self.changed.emit()


class LearnedPart(Part):
    """What was learned, and what it was worth."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.learned = self.text("what_i_learned", learned_question())
        ask_worth(self)
