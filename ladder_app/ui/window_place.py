"""Where the window stands on the screen: kept when it goes, found again when it comes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ladder_app.settings import Settings

_HELD_BY: Final = QSize(160, 32)
"""So much of its upper edge must be seen, to be moved by."""


def placed(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """Where it stands so that it can be seen: as wanted, or on the screen that has most of it.

    `screens` are the places for windows on each, the chief one first. It is no larger than its
    screen.
    """
    handle = QRect(wanted.topLeft(), QSize(wanted.width(), _HELD_BY.height()))
    if any(_holds(screen, handle) for screen in screens) or not screens:
        return wanted
    room = max(screens, key=lambda screen: _area(screen.intersected(wanted)))
    found = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    found.moveRight(min(found.right(), room.right()))
    found.moveBottom(min(found.bottom(), room.bottom()))
    found.moveLeft(max(found.left(), room.left()))
    found.moveTop(max(found.top(), room.top()))
    return found


def stand(window: QWidget, settings: Settings) -> None:
    """Let the window, not shown yet, be as large as last time, and where it was."""
    window.resize(QSize(*settings.window))
    if settings.window_at:
        rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        found = placed(QRect(QPoint(*settings.window_at), window.size()), rooms)
        window.resize(found.size())
        window.move(found.topLeft())


def standing_of(window: QWidget, settings: Settings) -> Settings:
    """The settings with where the window stands now; where nobody tells that, with its size."""
    maximized = window.isMaximized()
    size = settings.window if maximized else (window.width(), window.height())
    at = settings.window_at
    if not QGuiApplication.platformName().startswith("wayland"):
        room = window.screen().availableGeometry()
        # What fills a screen goes back to that screen, and from there to where it was before.
        if not (maximized and at and room.contains(QPoint(*at))):
            at = (window.x(), window.y())
    return replace(settings, window=size, window_at=at, maximized=maximized)


def _holds(screen: QRect, handle: QRect) -> bool:
    seen = screen.intersected(handle)
    return seen.width() >= _HELD_BY.width() and seen.height() >= _HELD_BY.height()


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
