"""The one application object of Qt."""

from typing import TYPE_CHECKING

from ladder_app.qt_features import look_for_none

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


def application() -> "QApplication":
    """The one there is, or else a new one; to be asked for before anything else needs Qt."""
    from PySide6.QtWidgets import QApplication

    look_for_none()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    QApplication.setDesktopFileName("ladder-app")
    # `setStyle` does the same, but would first make Python know everything about styles.
    made = QApplication(["ladder-app", "-style", "fusion"])
    made.setApplicationName("Ladder")
    return made


def come_to_the_front(app: "QApplication") -> None:
    """Every window of ours, because somebody has started the program once more."""
    from PySide6.QtCore import Qt

    for window in app.topLevelWidgets():
        if window.isWindow() and window.isVisible():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()


def take_apart(app: "QApplication", window: "QWidget | None") -> None:
    """Delete it while Python still runs: left to its end, a chart in it crashes."""
    from PySide6.QtCore import QEvent

    if window is not None:
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
