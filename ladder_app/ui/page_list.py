"""The pages at the left of the window: which of them have a place there, and whose case it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ladder_app.ui.actions import places
from ladder_app.ui.once_used import ONCE_USED, shown_pages, used_pages, with_page
from ladder_app.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ladder_app.domain.store.library import CaseEntry
    from ladder_app.settings import Settings
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.theme import Look
    from ladder_app.workspace.news import Edited


class PageList(QObject):
    """`sidebar` is put into the window; `open` tells which case it is about."""

    _desk: Desk

    def __init__(self, look: Look, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.sidebar = Sidebar(look, places())
        for name in shown_pages(settings):
            self.sidebar.offer(name, True)

    def open(self, desk: Desk, cases: Sequence[CaseEntry]) -> None:
        """From now on it is about the case of this desk, one of `cases`."""
        self._desk = desk
        self.offer_pages(desk.settings())
        self.show_cases(cases)

    def show_cases(self, cases: Sequence[CaseEntry]) -> None:
        """Offer these cases above the pages, if there is more than one that is not archived."""
        current = self._desk.workspace.case_id
        offered = [case for case in cases if not case.is_archived or case.id == current]
        self.sidebar.show_cases(offered, current)

    def show_cases_anew(self) -> None:
        """There are other cases by now, or other names."""
        self.show_cases(self._desk.cases.entries())

    def show_place(self, place: str, listed: str, name: str) -> None:
        """Mark the page that is shown, called `name`; one that is not `listed` where it belongs.

        One that is there once it was used stays from now on.
        """
        settings = self._desk.settings()
        if place in ONCE_USED and place not in shown_pages(settings):
            self._desk.choose_settings(with_page(settings, place))
            self.offer_pages(self._desk.settings())
        self.sidebar.show_place(listed, "" if place == listed else name)

    def follow(self, news: Edited) -> None:
        """An edit may give a page its place, or the case another name."""
        for change in news.edit.changes:
            if change.key[0] == "case":
                self.sidebar.show_name(self._desk.workspace.records.case)
        self.offer_pages(self._desk.settings())

    def offer_pages(self, settings: Settings) -> None:
        """Those that are wanted, and those for which this case has something."""
        offered = {*shown_pages(settings), *used_pages(self._desk.workspace.records)}
        for name in ONCE_USED:
            self.sidebar.offer(name, name in offered)

    def turn_from(self, page: QWidget) -> None:
        """From the page to the pages at its left, and from there back to where one was."""
        if self.sidebar.has_focus():
            inside: QWidget | None = page.focusWidget()
            (page if inside is None else inside).setFocus()
        else:
            self.sidebar.take_focus()
