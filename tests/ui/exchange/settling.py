"""What a form does beside the window, waited for."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from ladder_app.ui.widgets.long_work import WorkBar

_LONGEST_MS: Final = 10_000


def settle(work: WorkBar) -> None:
    """Let what was begun come to its end."""
    deadline = QDeadlineTimer(_LONGEST_MS)
    while work.is_running and not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert not work.is_running
