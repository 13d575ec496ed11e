"""Mapping what is avoided: situations, people, what one does instead; it becomes a ladder."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ladder_app.domain.goals.goal_edits import begun_for
from ladder_app.domain.ladders.avoidance_map import Avoided, Place, mapped, places
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.ladder.beginning.map_rows import MapRows
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.lines_field import LinesField
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted, small


class MapDialog(DraftedDialog):
    """Two pages: the lists, then what of them goes together. Every word is the person's own."""

    made = Signal(str)
    """The ladder of this id is there."""
    goal_id = ""
    """The goal it is for, if it is for one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Map what I avoid"),
            _("Next page"),
            parent,
            form="map",
            afresh=_("An empty map. What you had begun is set aside."),
        )
        self.title = LineField(
            _("What is it about?"), placeholder=_("what I would like to come nearer to")
        )
        self.situations = LinesField(
            _("What do I keep away from?"), placeholder=_("telling how my day really was")
        )
        self.people = LinesField(
            _("With whom, if that makes a difference?"), placeholder=_("initials are enough")
        )
        self.instead = LinesField(_("What do I do instead?"), placeholder=_("I change the subject"))
        self.rows = MapRows()
        self.which = Words()
        self.count = muted()
        self.back_button = button(_("Back"))
        self.back_button.clicked.connect(self._go_back)
        give_form_keys({"back": self.back_button})
        self.put_button(1, self.back_button)
        # Not a stack of pages: that is as high as the higher of them, and higher than its words.
        self._pages = (self._lists(), self._together())
        self._is_last = False
        for page in self._pages:
            self.body.addWidget(page)
        self.body.addStretch(1)
        for field in (self.title, self.situations, self.people, self.instead, self.rows):
            field.changed.connect(self.take_change)
        self._show_page(0)
        self.begin()

    def preferred_size(self) -> QSize:
        return QSize(max(90 * self.fontMetrics().averageCharWidth(), 520), 560)

    def first_field(self) -> QWidget:
        return self.title

    def is_complete(self) -> bool:
        if not self._is_last:
            return bool(self.title.text() and self.situations.values())
        return bool(self.rows.avoided())

    def take_change(self) -> None:
        self._count_steps()
        super().take_change()

    def _count_steps(self) -> None:
        n = len(self.rows.avoided())
        said = ngettext(
            "This becomes a ladder of {n} step.", "This becomes a ladder of {n} steps.", n
        )
        empty = _("Tick what you keep away from; each of these becomes a step.")
        self.count.setText(said.format(n=n) if n else empty)

    def accept(self) -> None:
        if not self._is_last and self.is_complete():
            self._show_page(1)
            return
        super().accept()

    def commit(self) -> None:
        workspace = self.desk.workspace
        records = mapped(
            self.title.text(),
            self.rows.avoided(),
            self.instead.values(),
            workspace.stamp(),
            self.desk.settings().scale,
        )
        put = begun_for(workspace.records, records, self.goal_id)
        workspace.change(_("New ladder from a map"), put)
        self.drafts.finish()
        self.made.emit(records[0].id)

    def typed(self) -> Typed | None:
        if not (self.title.text() or any(one.values() for one in self._lines())):
            return None
        return {
            "text": self.title.text() or next(iter(self.situations.values()), ""),
            "title": self.title.text(),
            "lists": [list(one.values()) for one in self._lines()],
            "avoided": [
                [one.place.situation, one.place.person, list(one.instead)]
                for one in self.rows.avoided()
            ],
            "left_out": [[one.situation, one.person] for one in self.rows.left_out()],
        }

    def show_typed(self, typed: Typed) -> None:
        self.title.set_text(str(typed.get("title", "")))
        lists = typed.get("lists")
        kept = lists if isinstance(lists, list) else []
        for field, lines in zip(self._lines(), kept, strict=False):
            field.set_values(one for one in lines if isinstance(one, str))
        self._fill_rows(_avoided_of(typed.get("avoided")), _left_out_of(typed.get("left_out")))
        self._show_page(0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = QApplication.focusWidget()
        if not (is_enter and any(one.take_enter(focused) for one in self._lines())):
            super().keyPressEvent(event)

    def _lines(self) -> tuple[LinesField, LinesField, LinesField]:
        return (self.situations, self.people, self.instead)

    def _go_back(self) -> None:
        self._show_page(0)
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, place: int) -> None:
        if place == 1:
            self._fill_rows(self.rows.avoided(), self.rows.left_out())
        self._is_last = place == 1
        for number, page in enumerate(self._pages):
            page.setVisible(number == place)
        self.back_button.setVisible(place == 1)
        self.save_button.setText(_("Make this ladder") if place == 1 else _("Next page"))
        if place == 1 and self.rows.rows:
            self.rows.rows[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count_steps()
        self.show_completeness()

    def _fill_rows(self, avoided: tuple[Avoided, ...], left_out: tuple[Place, ...]) -> None:
        """What was written with nobody named is kept away from: that is not asked once more."""
        people = self.people.values()
        asked = _("What of this do I keep away from?")
        taken = _("Each of these becomes a step. Untick what is to stay out for now.")
        self.which.setText(asked if people else taken)
        found = places(self.situations.values(), people)
        known = {*left_out, *(one.place for one in avoided)}
        new = () if people else tuple(Avoided(one) for one in found if one not in known)
        self.rows.show_places(found, self.instead.values(), (*avoided, *new))

    def _lists(self) -> QWidget:
        return _page(
            muted(_("Write it in your own words. Nothing has to be complete; it can grow later.")),
            self.title,
            *self._lines(),
            small(
                _(
                    "Keeping away from somebody who does harm is wise: leave them off the map. "
                    "So is what is simply sensible, like meeting in public at first."
                )
            ),
        )

    def _together(self) -> QWidget:
        return _page(
            self.which,
            self.rows,
            self.count,
            small(_("The steps are not rated yet. You do that on the ladder, one by one.")),
        )


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    for part in parts:
        layout.addWidget(part)
    return page


def _left_out_of(kept: Any) -> tuple[Place, ...]:
    return tuple(
        Place(str(one[0]), str(one[1]))
        for one in (kept if isinstance(kept, list) else ())
        if isinstance(one, list) and len(one) == 2
    )


def _avoided_of(kept: Any) -> tuple[Avoided, ...]:
    """What a draft holds; what no such form gave is left out."""
    return tuple(
        Avoided(Place(str(one[0]), str(one[1])), tuple(str(act) for act in one[2]))
        for one in (kept if isinstance(kept, list) else ())
        if isinstance(one, list) and len(one) == 3 and isinstance(one[2], list)
    )
