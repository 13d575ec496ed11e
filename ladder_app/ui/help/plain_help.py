"""Help before a case is open: what helps anybody, and nothing that was written here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.dialogs.support.harm_card import HarmCard
from ladder_app.ui.help.chapter_fold import chapter_fold
from ladder_app.ui.help.chapters import about_itself
from ladder_app.ui.help.finding_help import finding_somebody, help_from_afar
from ladder_app.ui.help.hard_times import harming_myself, way_back
from ladder_app.ui.help.passages import Chapter
from ladder_app.ui.help.reach_card import ReachCard
from ladder_app.ui.help.stop_signs import signs_to_read
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.scrolled import Scrolled
from ladder_app.ui.widgets.words import title

_WIDE_IN_LETTERS = 96
_HIGH_IN_LINES = 36


class PlainHelp(PlacedDialog):
    """To read and to close; nothing of it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("Help and support"))
        self.reach = ReachCard()
        self.reach.show_card(None)
        self.harm = HarmCard()
        self.reach.harm_button.clicked.connect(self._show_harm)
        self.harm.place_wanted.connect(self._go)
        self.harm.safe.connect(self._fold_harm)
        self.back = button(_("Go back"))
        self.back.clicked.connect(self.reject)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(16)
        body.addWidget(self.reach)
        self.folds: dict[str, Folded] = {}
        for chapter in _chapters():
            self.folds[chapter.name] = chapter_fold(chapter)
            body.addWidget(self.folds[chapter.name])
        self._harm_fold = self.folds[harming_myself().name]
        self._harm_fold.body.addWidget(self.harm)
        self.reach.lead_to(self._harm_fold)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 16, 20)
        layout.setSpacing(12)
        layout.addWidget(title(_("Help and support")))
        layout.addWidget(Scrolled(inside), 1)
        foot = row(stretch_after=True)
        foot.addWidget(self.back)
        layout.addLayout(foot)
        letters = self.fontMetrics()
        self.resize(
            _WIDE_IN_LETTERS * letters.averageCharWidth(), _HIGH_IN_LINES * letters.height()
        )
        self.back.setFocus()

    def show_help(self, over: QWidget, place: str = "") -> None:
        """Here it is."""

    def _go(self, place: str) -> None:
        """A card of one's own is in a case; what leads to people stands above for everybody."""
        go_to(self.reach.places.get(place, self.reach.people.name))

    def _show_harm(self) -> None:
        self._harm_fold.set_open(True)
        go_to(self._harm_fold.header)

    def _fold_harm(self) -> None:
        self._harm_fold.set_open(False)


def show_plain_help(over: QWidget) -> None:
    """Show it over a window in which no case is open."""
    PlainHelp(over).open()


def _chapters() -> tuple[Chapter, ...]:
    return (
        harming_myself(),
        signs_to_read(),
        way_back(),
        finding_somebody(),
        help_from_afar(),
        about_itself(),
    )
