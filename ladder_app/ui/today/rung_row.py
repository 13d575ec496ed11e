"""One rung on the page Today: its badge, its text, and what one can do about it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.suds import Scale
from ladder_app.domain.whereabouts import Rung
from ladder_app.language import _, ngettext
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import DistressBadge
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.pressed_by_enter import PressedByEnter
from ladder_app.ui.widgets.words import Words, small

_BESIDE: Final = 12
"""Pixels between the badge and the words."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What is said and offered of a step besides itself.

    `go_on` are the words of the button that leads on where an attempt at it is under way. One that
    `waits` for an agreement leads to it instead of starting.
    """

    is_planned: bool = False
    start: bool = True
    done: bool = True
    waits: bool = False
    go_on: str = ""


class RungRow(QWidget):
    """Pressing the rung shows it on the ladder."""

    show_wanted = Signal(str)
    start_wanted = Signal(str)
    done_wanted = Signal(str)
    go_on_wanted = Signal()
    agreement_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._step_id = ""
        self._is_under_way = self._waits = False
        self.rung = _RungButton(look)
        self.start = link_button(_("Start this"))
        self.done = link_button(_("I did this"))
        self.rung.clicked.connect(self._show)
        self.start.clicked.connect(self._start)
        self.done.clicked.connect(self._log)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rung)
        self._below = row(self.start, self.done, spacing=16)
        layout.addLayout(self._below)

    def show_rung(self, rung: Rung, scale: Scale, offers: Offers) -> None:
        """Show a step, how often it was practised, whether it is planned, and what is offered."""
        self._step_id = rung.step.id
        self._is_under_way = bool(offers.go_on)
        self.rung.show_rung(rung, scale, _where_it_stands(rung, offers))
        beside = self.rung.badge.sizeHint().width() + _BESIDE
        left, right = (beside, 0) if self.isLeftToRight() else (0, beside)
        has_buttons = offers.start or offers.done or self._is_under_way
        self._below.setContentsMargins(left, 0, right, 0 if has_buttons else 8)
        self._waits = offers.waits
        begins = _("Write an agreement") if offers.waits else _("Start this")
        words = offers.go_on or begins
        if self.start.text() != words:
            self.start.setText(words)
        self.start.setVisible(offers.start or self._is_under_way)
        self.done.setVisible(offers.done and not self._is_under_way)
        self.start.setAccessibleName(f"{words}: {rung.step.text}")
        self.done.setAccessibleName(_("I did this: {step}").format(step=rung.step.text))

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read nothing is begun."""
        self.start.setEnabled(allowed)
        self.done.setEnabled(allowed)

    def _show(self) -> None:
        self.show_wanted.emit(self._step_id)

    def _start(self) -> None:
        if self._is_under_way:
            self.go_on_wanted.emit()
        elif self._waits:
            self.agreement_wanted.emit(self._step_id)
        else:
            self.start_wanted.emit(self._step_id)

    def _log(self) -> None:
        self.done_wanted.emit(self._step_id)


class _RungButton(PressedByEnter):
    """A button made of a badge and words that wrap."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("rung", True)
        self.setAutoDefault(False)
        self.setToolTip(_("Show it on the ladder"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A plain button asks for all the width its words could fill; these wrap.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.badge = DistressBadge(look)
        self.text_line = Words()
        self.practised_line = small()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text_line)
        words.addWidget(self.practised_line)
        for part in (self.text_line, self.practised_line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(_BESIDE)
        layout.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def show_rung(self, rung: Rung, scale: Scale, standing: str) -> None:
        self.badge.show_rating(rung.step.suds_current, scale)
        self.text_line.setText(rung.step.text)
        self.practised_line.setText(standing)
        parts = (self.badge.accessibleName(), rung.step.text, self.practised_line.text())
        self.setAccessibleName(". ".join(parts))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()


def _where_it_stands(rung: Rung, offers: Offers) -> str:
    if offers.go_on:
        return _("under way")
    if offers.waits:
        said = _("{practised} · waits for an agreement")
        return said.format(practised=practised_words(rung))
    if not offers.is_planned:
        return practised_words(rung)
    if not rung.tried:
        return _("planned")
    return _("{practised} · planned").format(practised=practised_words(rung))


def practised_words(rung: Rung) -> str:
    """How often a step was practised."""
    if not rung.practised:
        return _("not practised yet") if rung.tried else _("not tried yet")
    return ngettext("practised once", "practised {n} times", rung.practised).format(
        n=rung.practised
    )
