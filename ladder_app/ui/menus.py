"""The menus, filled from the table of actions."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ladder_app.ui.actions import ActionRow


def fill_menus(
    window: QMainWindow, rows: Iterable[ActionRow], run: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Make every action of the table, connected to what `run` has under its name; by name.

    KeyError for a row that nothing runs.
    """
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for row in rows:
        if row.menu not in menus:
            menus[row.menu] = window.menuBar().addMenu(f"&{row.menu}")
        if not row.name:
            menus[row.menu].addSeparator()
            continue
        action = QAction(row.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.triggered.connect(_without_checked(run[row.name]))
        menus[row.menu].addAction(action)
        actions[row.name] = action
    return actions


def _without_checked(run: Callable[[], object]) -> Callable[..., None]:
    """`QAction.triggered` says whether it is checked; nothing here wants to know."""

    def triggered(_checked: bool = False) -> None:
        run()

    return triggered
