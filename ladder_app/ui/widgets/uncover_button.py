"""Shows the names of what is sensitive, for as long as it is pressed in."""

from ladder_app.language import _
from ladder_app.ui.widgets.pressed_by_enter import PressedByEnter


class UncoverButton(PressedByEnter):
    """Put it where something is covered; `toggled` says whether its name is to show."""

    def __init__(self) -> None:
        super().__init__(_("Show what is covered"))
        self.setProperty("choice", True)
        self.setCheckable(True)
        self.setAutoDefault(False)
