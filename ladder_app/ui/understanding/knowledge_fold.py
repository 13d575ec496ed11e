"""One thing that is good to know, folded behind its title."""

from functools import partial

from PySide6.QtCore import Signal

from ladder_app.ui.understanding.cards import KnowledgeCard
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words


class KnowledgeFold(Folded):
    """Its button leads to a place on the page Help."""

    help_wanted = Signal(str)

    def __init__(self, card: KnowledgeCard) -> None:
        super().__init__(card.title)
        self.set_summary(card.summary)
        column = ColumnLayout()
        column.setSpacing(8)
        self.body.addLayout(column)
        for paragraph in card.paragraphs:
            column.addWidget(Words(paragraph))
        self.help = button(card.help_words)
        self.help.clicked.connect(partial(self._ask, card.help_place))
        ways = FlowLayout()
        ways.addWidget(self.help)
        self.body.addLayout(ways)
        # Not before it stands somewhere: it would be a window of its own.
        self.help.setVisible(bool(card.help_words))

    def _ask(self, place: str, _checked: bool = False) -> None:
        self.help_wanted.emit(place)
