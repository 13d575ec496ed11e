"""One page of an attempt. The screen shows one at a time and knows what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.screen import PageKey


class Stage(QWidget):
    """Fill `column`. What it shows is given to it by a `show_…` of its own when it is entered."""

    closed = Signal()
    """The person leaves the attempt here; what was typed is kept."""
    help_wanted = Signal(str)
    """Please show this place of Help and support; an attempt under way goes on meanwhile."""
    choice_wanted = Signal(object, str)
    """Please do this choice of this suggestion, which belongs to another page."""
    said = Signal(str)
    """One sentence for the notice line."""
    turned = Signal()
    """Something else is to be read here now, from its beginning."""

    starts_at_top = False
    """Whether what stands above the first field is to be seen, too."""
    foot: QWidget | None = None
    """What stays in view below all that scrolls, such as the buttons that lead on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)

    def be_brief(self, brief: bool) -> None:
        """There is little room, or enough again."""

    def first_field(self) -> QWidget:
        """Where the focus begins."""
        return self

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page of the attempt."""
        return ()

    def show_records(self, records: Records) -> None:
        """Something was edited: draw what shows records anew, leave what is half typed alone."""

    def leave(self) -> None:
        """The page goes out of view, or the window closes: keep what is half typed."""
