"""Open a practice, and when it is over the page that asks how it was."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.toolbox.offering import Beside
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import SELF_CARE, Practice
from ladder_app.ui.desk import Desk
from ladder_app.ui.practices.practice_dialog import PracticeDialog
from ladder_app.ui.practices.practice_log_dialog import PracticeLogDialog


def practise(
    desk: Desk,
    parent: QWidget,
    practice: Practice | None,
    beside: Beside,
    note_use: Callable[[], None] | None = None,
) -> PracticeDialog:
    """Be led through this practice, or through one that is chosen there.

    `note_use` notes one that was done in an attempt, whether or not anything is written about it.
    """
    dialog = PracticeDialog(desk, parent, practice, beside)
    dialog.practised.connect(partial(_ask, desk, parent, note_use))
    dialog.open()
    return dialog


def write_down(desk: Desk, parent: QWidget) -> PracticeLogDialog:
    """The form for something that was done elsewhere."""
    log = PracticeLog(id=new_id(), at=desk.workspace.stamp(), practice_id=SELF_CARE)
    return _opened(desk, parent, log)


def change(desk: Desk, parent: QWidget, log: PracticeLog) -> PracticeLogDialog:
    """The form with one that was written down."""
    dialog = PracticeLogDialog(desk, parent, log)
    dialog.open()
    return dialog


def _ask(
    desk: Desk, parent: QWidget, note_use: Callable[[], None] | None, log: PracticeLog
) -> None:
    if desk.workspace.read_only is not None:
        return
    if log.context == "during_attempt" and note_use is not None:
        note_use()
    _opened(desk, parent, log)


def _opened(desk: Desk, parent: QWidget, log: PracticeLog) -> PracticeLogDialog:
    dialog = PracticeLogDialog(desk, parent, log, is_new=True)
    dialog.open()
    return dialog
