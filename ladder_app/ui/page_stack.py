"""The pages of the window, each made when it is first wanted, one of them shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from ladder_app.ui import pages

if TYPE_CHECKING:
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.widgets.screen import Screen


class PageStack(QStackedWidget):
    """`place` is the name of the page that is shown, `back_to` of the one to go back to."""

    made = Signal(object)
    """A page was made: whoever wants to hear it connects to it now."""

    _desk: Desk

    def __init__(self) -> None:
        super().__init__()
        self.place = ""
        self.back_to = "today"
        self._screens: dict[str, Screen] = {}

    def open(self, desk: Desk) -> None:
        """Pages that are made from now on are about the case of this desk."""
        self._desk = desk

    def page(self, place: str) -> Screen | None:
        """The page of this name if it has been made."""
        return self._screens.get(place)

    @property
    def visible(self) -> Screen | None:
        """The page that is shown."""
        return self._screens.get(self.place)

    def first(self) -> str:
        """The page to begin with: where one was at a lock, unless nothing is to be read at first.

        Another start begins with the first page again.
        """
        settings = self._desk.settings()
        if settings.page:
            self._desk.choose_settings(replace(settings, page=""))
        return "today" if settings.covered_start else pages.listed_or_first(settings.page)

    @property
    def listed(self) -> str:
        """The page of the list at the left to which the page that is shown belongs: mostly it."""
        if self.place not in pages.WITHOUT_A_PLACE:
            return self.place
        return pages.BELONGS_TO.get(self.place, self.back_to)

    def turn_to(self, place: str) -> Screen:
        """Put this page in front; nothing of it is drawn anew."""
        screen = self._screens.get(place) or self._make(place)
        if place in pages.WITHOUT_A_PLACE and self.place not in pages.WITHOUT_A_PLACE:
            self.back_to = self.place
        self.place = place
        self.setCurrentWidget(screen)
        return screen

    def goes_on(self) -> bool:
        """Whether something is under way on the page that is shown."""
        return self.visible is not None and self.visible.goes_on()

    def leave(self) -> None:
        """The window closes; a half-typed form keeps its draft."""
        for screen in self._screens.values():
            screen.may_leave()

    def _make(self, place: str) -> Screen:
        screen = self._screens[place] = pages.make(place, self._desk)
        self.made.emit(screen)
        self.addWidget(screen)
        return screen
