"""What the menus, their keys and the buttons of the pages do that no page does itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ladder_app.settings import TEXT_SIZES
from ladder_app.ui import forms
from ladder_app.ui.actions import action_rows, places
from ladder_app.ui.menus import fill_menus

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from ladder_app.ui.desk import Desk
    from ladder_app.ui.forms import Forms
    from ladder_app.ui.locking.locking import Locking
    from ladder_app.ui.widgets.screen import Screen


class Commands(QObject):
    """Those of `window`. `visible` is the page that is shown; `refused` says why nothing can be
    saved, and whether that is so."""

    _desk: Desk
    _forms: Forms
    _locking: Locking

    def __init__(
        self,
        window: QMainWindow,
        visible: Callable[[], Screen | None],
        refused: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._visible = visible
        self._refused = refused

    def fill_menus(
        self,
        put_away_key: str,
        others: dict[str, Callable[[], object]],
        go: Callable[[str], object],
    ) -> dict[str, QAction]:
        """The menus with every action in them; `others` do what is not done here."""
        run: dict[str, Callable[[], object]] = {
            **others,
            "import": self.import_spreadsheet,
            "data_folder": self.show_data_folder,
            "put_away": self._cover_or_show,
            "lock": self._lock,
            "quit": self._window.close,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "keys": self.show_keys,
        }
        for name in forms.NAMES:
            run[name] = partial(self.open_form, name)
        for place in places():
            run[place.name] = partial(go, place.name)
        actions = fill_menus(self._window, action_rows(put_away_key), run)
        actions["lock"].setVisible(False)
        return actions

    def open(self, desk: Desk, forms: Forms, locking: Locking) -> None:
        """From now on they are about the case of this desk."""
        self._desk = desk
        self._forms = forms
        self._locking = locking

    def open_form(self, name: str) -> None:
        """The form that a menu knows under this name."""
        self._forms.open(name)

    def import_spreadsheet(self) -> None:
        """Take over a spreadsheet, where anything can be saved."""
        if not self._refused():
            self.open_form("import")

    def show_keys(self) -> None:
        """Every key, those of the page that is shown first."""
        visible = self._visible()
        self._forms.show_keys(visible.page_keys() if visible is not None else ())

    def show_data_folder(self) -> None:
        """The folder of the library."""
        self._forms.show_data_folder()

    def _cover_or_show(self) -> None:
        self._locking.toggle()

    def _lock(self) -> None:
        self._locking.lock()

    def _resize_text(self, by: int) -> None:
        settings = self._desk.settings()
        sizes = sorted({*TEXT_SIZES, settings.text_size})
        place = min(max(sizes.index(settings.text_size) + by, 0), len(sizes) - 1)
        self._desk.choose_settings(replace(settings, text_size=sizes[place]))
