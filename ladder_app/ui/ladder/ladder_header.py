"""The title line of the page: which ladder, how it is shown, and the one main button."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _
from ladder_app.ui.ladder.ladder_keys import ladder_keys
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import is_letter
from ladder_app.ui.widgets.menu_button import MenuButton


class LadderHeader(QWidget):
    """Two menus and a button. It says what was asked for by name."""

    ladder_chosen = Signal(str)
    view_chosen = Signal(str)
    near_me_toggled = Signal(bool)
    asked = Signal(str)
    """ "new", "settings", "rate_all", "by_rating", "hints", "know", "goals", "loop" or "delete"."""

    def __init__(self) -> None:
        super().__init__()
        self.ladders = MenuButton(_("Ladders"))
        self.view = MenuButton(_("Drawn to scale"))
        self.add_button: QPushButton = button(_("Add a step"))
        self._edits: list[QAction] = []
        self._parts = (self.ladders, self.view, self.add_button)
        layout = FlowLayout(self, spacing=4)
        for one in self._parts:
            layout.addWidget(one)

    def open_ladders(self) -> None:
        """Show the ladders to choose from, and what can be done to this one."""
        self.ladders.choices.popup(self.ladders.mapToGlobal(QPoint(0, self.ladders.height())))

    def natural_width(self) -> int:
        """How wide it is in one line."""
        shown = [one for one in self._parts if not one.isHidden()]
        return sum(one.sizeHint().width() for one in shown) + 4 * (len(shown) - 1)

    def show_ladders(
        self, ladders: Sequence[Ladder], ladder: Ladder | None, *, letters: bool
    ) -> None:
        """Offer the ladders, and what can be done to the one that is shown."""
        menu = self.ladders.choices
        menu.clear()
        self._edits.clear()
        group = QActionGroup(menu)
        for one in ladders if len(ladders) > 1 else ():
            # A single & would be taken for the mark of an access key.
            action = menu.addAction(_short(one.title).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(ladder is not None and one.id == ladder.id)
            action.triggered.connect(partial(self._tell_ladder, one.id))
            group.addAction(action)
        if len(ladders) > 1:
            menu.addSeparator()
        keys = {row.name: row.key for row in ladder_keys()}
        for name, words in _things_to_do():
            if not name:
                menu.addSeparator()
            elif ladder is not None or name in ("new", "goals"):
                action = menu.addAction(words)
                _show_key(action, keys.get(name, ""), letters=letters)
                action.triggered.connect(partial(self._tell_asked, name))
                if name not in _ONLY_SHOWS:
                    self._edits.append(action)

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.add_button.setEnabled(allowed)
        for action in self._edits:
            action.setEnabled(allowed)

    def show_view(self, view: str, near_me: bool) -> None:
        """Name the view in force."""
        drawn, as_list = _("Drawn to scale"), _("List")
        self.view.setText(drawn if view == "drawn" else as_list)
        self.view.setAccessibleName(
            _("How the ladder is shown: {view}").format(view=self.view.text())
        )
        menu = self.view.choices
        menu.clear()
        group = QActionGroup(menu)
        for name, words in (("drawn", drawn), ("list", as_list)):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == view)
            action.triggered.connect(partial(self._tell_view, name))
            group.addAction(action)
        menu.addSeparator()
        near = menu.addAction(_("Near me: fade what is far"))
        near.setCheckable(True)
        near.setChecked(near_me)
        near.setEnabled(view == "drawn")
        near.toggled.connect(self.near_me_toggled)

    def _tell_ladder(self, ladder_id: str, _checked: bool = False) -> None:
        self.ladder_chosen.emit(ladder_id)

    def _tell_view(self, view: str, _checked: bool = False) -> None:
        self.view_chosen.emit(view)

    def _tell_asked(self, name: str, _checked: bool = False) -> None:
        self.asked.emit(name)


def _show_key(action: QAction, key: str, *, letters: bool) -> None:
    if is_letter(key):
        # It is for the ladder to hear, where a step can be chosen; here it is only shown.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if letters or not is_letter(key):
        action.setShortcut(QKeySequence(key))


_ONLY_SHOWS: Final = ("hints", "know", "goals", "loop")


def _things_to_do() -> tuple[tuple[str, str], ...]:
    return (
        ("new", _("New ladder …")),
        ("", ""),
        ("settings", _("Name and settings …")),
        ("rate_all", _("Rate the whole ladder …")),
        ("by_rating", _("Put in the order of the ratings")),
        ("hints", _("Ideas for this ladder")),
        ("know", _("Good to know about this ladder …")),
        ("", ""),
        ("goals", _("Goals …")),
        ("loop", _("Why does it stay?")),
        ("", ""),
        ("delete", _("Delete this ladder")),
    )


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
