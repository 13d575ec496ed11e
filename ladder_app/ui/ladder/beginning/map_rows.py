"""The places of a map of what is avoided: each can be ticked, and what is done there instead."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.avoidance_map import Avoided, Place
from ladder_app.language import _
from ladder_app.ui.widgets.choices import SeveralChoices
from ladder_app.ui.widgets.tick_line import TickLine


class MapRow(QWidget):
    """One place. What is done there is asked once it is ticked."""

    changed = Signal()

    def __init__(self, place: Place, instead: Sequence[str]) -> None:
        super().__init__()
        self.place = place
        self.tick = TickLine(place.words())
        self.tick.toggled.connect(self._take_tick)
        self.acts: SeveralChoices | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.tick)
        if instead:
            # A single & would be taken for the mark of an access key.
            options = [(words, words.replace("&", "&&")) for words in instead]
            self.acts = SeveralChoices(_("What do I do instead?"), options)
            self.acts.setContentsMargins(32, 0, 0, 12)
            self.acts.changed.connect(self.changed)
            self.acts.hide()
            layout.addWidget(self.acts)

    def avoided(self) -> Avoided | None:
        """The place as it is kept away from, or None while it is not ticked."""
        if not self.tick.isChecked():
            return None
        return Avoided(self.place, () if self.acts is None else self.acts.values())

    def show_avoided(self, avoided: Avoided) -> None:
        """Tick it, silently."""
        before = self.blockSignals(True)
        self.tick.setChecked(True)
        if self.acts is not None:
            self.acts.set_values(avoided.instead)
        self.blockSignals(before)

    def _take_tick(self, ticked: bool) -> None:
        if self.acts is not None:
            self.acts.setVisible(ticked)
        self.changed.emit()


class MapRows(QWidget):
    """The rows of a map; what was ticked stays ticked when the lists change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[MapRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def avoided(self) -> tuple[Avoided, ...]:
        """What is ticked, in order."""
        found = (row.avoided() for row in self.rows)
        return tuple(one for one in found if one is not None)

    def left_out(self) -> tuple[Place, ...]:
        """What stands there and is not ticked."""
        return tuple(row.place for row in self.rows if row.avoided() is None)

    def show_places(
        self, places: Iterable[Place], instead: Iterable[str], avoided: Iterable[Avoided]
    ) -> None:
        """A row for each place, with these ticked."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        ticked = {one.place: one for one in avoided}
        acts = tuple(instead)
        self.rows = [MapRow(place, acts) for place in places]
        for row in self.rows:
            if row.place in ticked:
                row.show_avoided(ticked[row.place])
            row.changed.connect(self.changed)
            self._layout.addWidget(row)
            row.show()
