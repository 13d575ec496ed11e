"""Shows the names of what is sensitive, for as long as it is pressed in."""

from PySide6.QtWidgets import QPushButton

from ladder_app.language import _


class UncoverButton(QPushButton):
    """Put it where something is covered; `toggled` says whether its name is to show."""

    def __init__(self) -> None:
        super().__init__(_("Show what is covered"))
        self.setProperty("choice", True)
        self.setCheckable(True)
        self.setAutoDefault(False)
