"""The one application object of Qt."""

from typing import TYPE_CHECKING

from ladder_app.qt_features import look_for_none

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


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
