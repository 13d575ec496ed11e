"""A card: a quiet frame around things that belong together."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.ui.widgets.words import heading


class Card(QFrame):
    """Fill `body`; with a `title` it is also the card's accessible name."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 20)
        self.body.setSpacing(8)
        if title:
            self.body.addWidget(heading(title))
            self.setAccessibleName(title)


class Rule(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule")


def row(*widgets: QWidget, stretch_after: bool = True, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side, kept to the left unless `stretch_after` is off."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch_after:
        layout.addStretch(1)
    return layout
