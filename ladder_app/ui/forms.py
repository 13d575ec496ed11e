"""The forms that the menus open, each imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from ladder_app.ui.desk import Desk

NAMES: Final = ("hand_over", "export", "report", "calendar", "trash", "about")
"""The actions of the menus that open a form and need nothing else."""


def open_form(name: str, desk: Desk, window: QWidget) -> None:
    """Open the form of this name over the window; KeyError for a name nobody knows."""
    makers: dict[str, Callable[[Desk, QWidget], QDialog]] = {
        "hand_over": _hand_over,
        "export": _export,
        "report": _report,
        "calendar": _calendar,
        "trash": _trash,
        "about": _about,
    }
    makers[name](desk, window).open()


def _hand_over(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.hand_over_dialog import HandOverDialog

    return HandOverDialog(desk, window)


def _export(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.export_dialog import ExportDialog

    return ExportDialog(desk, window)


def _report(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.dialogs.report_dialog import ReportDialog

    return ReportDialog(desk, window)


def _calendar(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.exchange.calendar_dialog import CalendarDialog

    return CalendarDialog(desk, window)


def _trash(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.trash.trash_dialog import TrashDialog

    return TrashDialog(desk, window)


def _about(desk: Desk, window: QWidget) -> QDialog:
    from ladder_app.ui.help.about_dialog import AboutDialog

    return AboutDialog(desk, window)
