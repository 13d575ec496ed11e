"""The page beside the ladder: everything there is about the chosen step."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.curves.step_words import occasion_line
from ladder_app.domain.journal.notes import notes_about
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_ratings import first_rating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.dialogs.agreement.agreement_line import AgreementLine
from ladder_app.ui.ladder.beside.step_buttons import StepButtons
from ladder_app.ui.ladder.beside.whole_lines import WholeLines
from ladder_app.ui.ladder.own_word_lines import Line, fear_lines, learned_lines
from ladder_app.ui.ladder.step_table_model import state_words
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import DistressBadge
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.line_button import hanging
from ladder_app.ui.widgets.plan_words import when_words
from ladder_app.ui.widgets.record_lines import RecordLines
from ladder_app.ui.widgets.shortened import shortened
from ladder_app.ui.widgets.words import Words, heading, small

_FRAME: Final = 2
_AROUND: Final = (16, 16, 12, 8)
_AROUND_BUTTONS: Final = (16, 8, 12, 12)
"""Pixels left, above, right and below."""
_SPACING: Final = 8
_BAR: Final = 16
"""So wide is the bar where what is said scrolls."""


class StepPage(QFrame):
    """Draws one step anew from the records; its buttons say what was asked for."""

    wanted = Signal(str)
    """Please do the action of this name."""
    menu_wanted = Signal(QPoint)
    plan_wanted = Signal(str)
    note_wanted = Signal(str)
    attempt_wanted = Signal(str)
    history_wanted = Signal()
    all_wanted = Signal()
    """Please show the step again, now with all its attempts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(_("The chosen step"))
        self._look = look
        self._scale: Scale = "0-100"
        self._today = date.min
        self.place_line = small()
        self.text_line = heading()
        self.badge = DistressBadge(look)
        self.first_line = small()
        self.state_line = small()
        self.agreement = AgreementLine()
        self.rest = QVBoxLayout()
        self.rest.setSpacing(4)
        self._rest_lines: tuple[Line, ...] = ()
        self.plans = RecordLines(_("Planned"))
        self.plans.wanted.connect(self.plan_wanted)
        self.notes = RecordLines(_("What I wrote"))
        self.notes.wanted.connect(self.note_wanted)
        self.attempts = RecordLines(_("Attempts"))
        self.attempts.wanted.connect(self.attempt_wanted)
        for lines in (self.plans, self.notes, self.attempts):
            lines.all_wanted.connect(self.all_wanted)
        self.history_button = link_button(_("Over time"))
        self.history_button.setAccessibleName(_("Ratings over time"))
        self.history_button.clicked.connect(self.history_wanted)
        self.buttons = StepButtons()
        self.buttons.wanted.connect(self.wanted)
        self.buttons.menu_wanted.connect(self.menu_wanted)
        self._build()

    def show_step(
        self, records: Records, ladder: Ladder, step: Step, curve: StepCurve, today: date
    ) -> None:
        """Show this step and its curve; what is read stays where it was scrolled to."""
        self._scale, self._today = ladder.scale_display, today
        self.place_line.setText(_place_words(records, step))
        self.text_line.setText(step.text)
        self.badge.show_rating(step.suds_current, self._scale)
        # A word in the badge leaves too little room beside it.
        set_beside(self._rating, self._scale != "words")
        self.first_line.setText(self._first_words(records, step))
        self.state_line.setText(_marks(step))
        self.state_line.setVisible(bool(self.state_line.text()))
        self.history_button.setVisible(bool(records.ratings(step.id)))
        self.buttons.show_step(step)
        plans = tuple(self._plans(records, step))
        self.plans.show_lines(plans, len(plans), step.id)
        self._show_rest(
            (*fear_lines(records, step, self._day), *learned_lines(records, step, self._day))
        )
        notes = tuple(self._notes(records, step))
        self.notes.show_lines(notes, len(notes), step.id)
        count = len(curve.occasions) + len(curve.earlier)
        self.attempts.show_lines(self._attempts(curve), count, step.id)

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.buttons.allow_writing(allowed)
        self.agreement.button.setEnabled(allowed)

    def hasHeightForWidth(self) -> bool:
        """What does not fit scrolls, so there is no height that it must have."""
        return False

    def least_height(self, width: int, *, rating: bool) -> int:
        """What it needs at this width for its title to be read as a whole, its `rating` too if
        wanted, and what can be done with the step below them."""
        room = width - 2 * _FRAME - _AROUND[0] - _AROUND[2] - _BAR
        head = [self.place_line.sizeHint().height(), self.text_line.heightForWidth(room)]
        if rating:
            head.append(self._rating.totalHeightForWidth(room))
        above = _AROUND[1] + sum(head) + (len(head) - 1) * _SPACING + 2
        return above + self._foot_height(width)

    def wanted_height(self, width: int) -> int:
        """What it needs at this width for all there is about the step."""
        return self._said.totalHeightForWidth(width - 2 * _FRAME) + self._foot_height(width)

    def _foot_height(self, width: int) -> int:
        left, above, right, below = _AROUND_BUTTONS
        room = width - 2 * _FRAME - left - right
        return above + self.buttons.heightForWidth(room) + below + 2 * _FRAME

    def _show_rest(self, lines: tuple[Line, ...]) -> None:
        if lines == self._rest_lines:
            return
        self._rest_lines = lines
        _empty(self.rest)
        for role, words in lines:
            if role == "heading":
                self.rest.addSpacing(8)
            self.rest.addWidget(Words(words, role))

    def _plans(self, records: Records, step: Step) -> Iterator[tuple[str, str]]:
        for plan in records.plans(step.id):
            if fate(records, plan, self._today) in ("ahead", "due"):
                yield plan.id, _plan_words(plan, self._today)

    def _notes(self, records: Records, step: Step) -> Iterator[tuple[str, str]]:
        for note in notes_about(records, step):
            said = _("{day}: {words}")
            yield note.id, said.format(day=self._day(note.at), words=shortened(note.text, 80))

    def _attempts(self, curve: StepCurve) -> Iterator[tuple[str, str]]:
        for one in (*reversed(curve.occasions), *reversed(curve.earlier)):
            yield one.attempt_id, occasion_line(one, self._scale, self._day)

    def _first_words(self, records: Records, step: Step) -> str:
        if step.suds_current is None:
            return _("not rated yet")
        return first_words(records, step, self._scale, self._day)

    def _day(self, stamp: str) -> str:
        return stamp_words(stamp, self._today) if stamp else ""

    def _build(self) -> None:
        inside = QWidget()
        column = self._said = QVBoxLayout(inside)
        column.setContentsMargins(*_AROUND)
        column.setSpacing(_SPACING)
        column.addWidget(self.place_line)
        column.addWidget(self.text_line)
        self._rating = row(self.badge, self.first_line, stretch_after=False)
        self._rating.setStretch(1, 1)
        column.addLayout(self._rating)
        column.addLayout(row(self.history_button, spacing=0))
        column.addWidget(self.state_line)
        column.addWidget(self.agreement)
        column.addLayout(hanging(self.plans))
        column.addLayout(self.rest)
        column.addLayout(hanging(self.notes, self.attempts, spacing=_SPACING))
        column.addStretch(1)
        feet = QVBoxLayout()
        feet.setContentsMargins(*_AROUND_BUTTONS)
        feet.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        layout.setSpacing(0)
        layout.addWidget(WholeLines(inside), 1)
        layout.addLayout(feet)


def first_words(records: Records, step: Step, scale: Scale, day: Callable[[str], str]) -> str:
    """ "first rated 50, 2 March", with the day only where it is known; "" for an unrated step."""
    if step.suds_base is None:
        return ""
    first = first_rating(records, step)
    number = shown(step.suds_base, scale)
    if first is None:
        return _("first rated {number}").format(number=number)
    return _("first rated {number}, {day}").format(number=number, day=day(first.rated_at))


def _plan_words(plan: Plan, today: date) -> str:
    when = when_words(plan, today)
    return _("{when} · {plan}").format(when=when, plan=plan.if_then) if plan.if_then else when


def _place_words(records: Records, step: Step) -> str:
    active = records.active_steps(step.ladder_id)
    place = next((i for i, one in enumerate(active, start=1) if one.id == step.id), None)
    if place is None:
        return state_words(step)
    return _("Step {place} of {count}").format(place=place, count=len(active))


def _marks(step: Step) -> str:
    said = [
        (step.status == "mastered", _("called done")),
        ("clinician_recommended" in step.tags, _("best together with a professional")),
        (step.needs_agreement, _("needs the other person’s yes on the day")),
        (step.rate_only_when_parked, _("rate only when parked")),
    ]
    return " · ".join(words for holds, words in said if holds)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
