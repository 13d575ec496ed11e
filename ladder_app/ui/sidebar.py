"""The narrow column of pages at the left, with icon and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessibleInterface, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ladder_app.hearing import Heard, HeardChoice
from ladder_app.language import _
from ladder_app.ui.actions import Place
from ladder_app.ui.theme import Look

if TYPE_CHECKING:
    from ladder_app.domain.case import Case
    from ladder_app.domain.store.library import CaseEntry
    from ladder_app.ui.widgets.case_box import CaseBox
    from ladder_app.ui.widgets.case_name import CaseName

ICON_ROOM: Final = 0.35
# Margins of the column, padding and border of a button, Qt's own gap, and a little air.
AROUND_WORD: Final = 16 + 24 + 4 + 8
# A window narrower than so many columns keeps only the icons of this one.
PAGE_SHARE: Final = 3


class Sidebar(QFrame):
    """Says which page is wanted; which one is shown is told to it."""

    place_wanted = Signal(str)
    put_away_wanted = Signal()
    lock_wanted = Signal()
    case_wanted = Signal(str)

    def __init__(self, look: Look, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Pages"))
        self._look = look
        self._places = places
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        self._is_folded = False
        self._stays_folded = False
        self._cases: CaseBox | None = None
        self._name: CaseName | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 16)
        layout.setSpacing(2)
        for place in places:
            if not place.foot:
                layout.addWidget(self._place_button(place))
        layout.addStretch(1)
        for place in places:
            if place.foot:
                layout.addWidget(self._place_button(place))
        # What is no page, by the name of its icon.
        self._acts = {"put-away": self._button(_("Put away"))}
        self._acts["put-away"].clicked.connect(self.put_away_wanted)
        layout.addWidget(self._acts["put-away"])
        look.changed.connect(self._tint)
        self._tint()

    def show_place(self, name: str, opened: str = "") -> None:
        """Mark the page that is shown, or the one to which the page `opened` belongs."""
        self._group.setExclusive(False)
        # One stop of the Tab key, at the page that is shown; the arrow keys go on from there.
        stop = self._buttons.get(name) or next(iter(self._buttons.values()))
        for place, made in self._buttons.items():
            made.setChecked(place == name)
            is_open_here = opened if place == name else ""
            made.setAccessibleDescription(is_open_here)
            made.setProperty("focusPolicy", "StrongFocus" if made is stop else "ClickFocus")
        self._group.setExclusive(True)
        self._tint()

    def show_cases(self, cases: Sequence[CaseEntry], current: str) -> None:
        """A chooser above the pages, once there is more than one case; else its name."""
        several = len(cases) > 1
        if several:
            self._cases = self._cases or self._case_box()
            self._cases.show_cases(cases, current)
        if self._cases is not None:
            self._cases.setVisible(several)
        named = None if several else next((one for one in cases if one.id == current), None)
        self._show_only_name(named.alias if named is not None else None)
        self._fold_case()

    def keep_alone(self, alone: bool) -> None:
        """Let no other case be read here, or all of them again."""
        if self._cases is not None:
            self._cases.setEnabled(not alone)

    def offer(self, name: str, offered: bool) -> None:
        """Whether a page that is not for everybody has its place here."""
        self._buttons[name].setVisible(offered)

    def offer_lock(self) -> None:
        """A button below all others that locks the program."""
        made = self._acts["lock"] = self._button(_("Lock"))
        made.clicked.connect(self.lock_wanted)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(made)
        self.fit(self.window().width())

    def has_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        return any(one.hasFocus() for one in (*self._buttons.values(), *self._acts.values()))

    def take_focus(self) -> None:
        """The page that is shown has the keys, or the first where none of these is."""
        buttons = self._buttons.values()
        next((one for one in buttons if one.isChecked()), next(iter(buttons))).setFocus()

    def show_name(self, case: Case) -> None:
        """The case has another name now."""
        if self._cases is not None and not self._cases.isHidden():
            self._cases.show_name(case.id, case.alias)
        else:
            self._show_only_name(case.alias)

    def _show_only_name(self, alias: str | None) -> None:
        if self._name is None:
            if not alias:
                return
            from ladder_app.ui.widgets.case_name import CaseName

            self._name = CaseName()
            self._put_above(self._name)
        self._name.show_name(alias or "")
        self._fold_case()

    def _case_box(self) -> CaseBox:
        """Most people have one case, so the window does not wait for it."""
        from ladder_app.ui.widgets.case_box import CaseBox

        box = CaseBox()
        box.wanted.connect(self.case_wanted)
        self._put_above(box)
        self.setTabOrder(box, next(iter(self._buttons.values())))
        return box

    def _put_above(self, part: QWidget) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, part)
            layout.insertSpacing(1, 8)
            layout.insertSpacing(1, 8)

    def _fold_case(self) -> None:
        for part in (self._cases, self._name):
            if part is not None:
                part.fold(self._is_folded)

    def _place_button(self, place: Place) -> QToolButton:
        made = self._button(place.word, is_page=True)
        made.clicked.connect(self._go)
        made.setProperty("place", place.name)
        self._group.addButton(made)
        self._buttons[place.name] = made
        made.setVisible(not place.once_used)
        return made

    def _go(self) -> None:
        sender = self.sender()
        if isinstance(sender, QToolButton):
            self.place_wanted.emit(sender.property("place"))

    def _button(self, word: str, *, is_page: bool = False) -> QToolButton:
        made = _PageButton()
        made.setCheckable(is_page)
        made.setText(word)
        made.setAccessibleName(word)
        made.setProperty("toolButtonStyle", "ToolButtonTextBesideIcon")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMinimumHeight(36)
        made.setProperty("focusPolicy", "StrongFocus")
        return made

    def keep_folded(self, folded: bool) -> None:
        """Keep to icons however much room there is; the next `fit` follows."""
        self._stays_folded = folded

    def fit(self, window_width: int) -> None:
        """Icons alone where words would take the page its room; the words are still heard."""
        folded = self._stays_folded or window_width < PAGE_SHARE * self._width_of_bold_words()
        style = "ToolButtonIconOnly" if folded else "ToolButtonTextBesideIcon"
        for button in (*self._buttons.values(), *self._acts.values()):
            button.setProperty("toolButtonStyle", style)
            button.setToolTip(button.text() if folded else "")
        self._is_folded = folded
        self._fold_case()
        self._tint()

    def _tint(self) -> None:
        self.setMinimumWidth(0 if self._is_folded else self._width_of_bold_words())
        self.setMaximumWidth(self._icon_width() + AROUND_WORD if self._is_folded else 16_777_215)
        for button in (*self._buttons.values(), *self._acts.values()):
            button.setIconSize(QSize(self._icon_width(), self._icon_width(room=0)))
        for place in self._places:
            made = self._buttons[place.name]
            role = "text" if made.isChecked() else "muted"
            made.setIcon(self._look.icon(place.icon, role, ICON_ROOM))
        for icon, made in self._acts.items():
            made.setIcon(self._look.icon(icon, room=ICON_ROOM))

    def _icon_width(self, room: float = ICON_ROOM) -> int:
        return round(20 * self._look.text_size / 100 * (1 + room))

    def _width_of_bold_words(self) -> int:
        """The chosen page is set in bold, and its word must not be cut nor the column move."""
        metrics = QFontMetrics(self._look.font(bold=True))
        words = [made.text() for made in (*self._buttons.values(), *self._acts.values())]
        widest = max(metrics.horizontalAdvance(word) for word in words)
        return widest + self._icon_width() + AROUND_WORD


class _PageButton(QToolButton, Heard):
    def heard(self) -> QAccessibleInterface | None:
        """A page is one of several; what is no page is a button."""
        return HeardChoice(self) if self.isCheckable() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a press, as Space is."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
