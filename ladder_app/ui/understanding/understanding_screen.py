"""The page Understanding.

Somebody wonders why something stays although they know better. They see a loop of five parts,
write it in their own words, and find a few short cards below. Nothing is tested, nothing counted.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.loop import LOOP_PARTS, Loop, LoopPart
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.understanding.cards import knowledge_cards
from ladder_app.ui.understanding.knowledge_fold import KnowledgeFold
from ladder_app.ui.understanding.loop_diagram import LoopDiagram
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from ladder_app.ui.understanding.understanding_keys import understanding_keys
from ladder_app.ui.widgets.buttons import primary_button, quiet_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.words import heading, muted


class UnderstandingScreen(Screen):
    """The loop of one ladder, then the cards. A sensitive ladder is there only if asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Understanding"))
        self._ladder_id = ""
        self.back = quiet_button(_("Back"))
        self.back.clicked.connect(partial(self.finished.emit, ""))
        self.header.addWidget(self.back)
        self.which = DropDown(_("Which ladder?"))
        self.which.activated.connect(self._choose)
        self.which_part = labelled(self.which)
        self.diagram = LoopDiagram()
        self.diagram.wanted.connect(self.write_loop)
        self.write = primary_button(_("Write it in my own words"))
        self.write.clicked.connect(self._write_first)
        self.body.addWidget(self._loop_card())
        self.body.addWidget(heading(_("Good to know")))
        self.body.addWidget(
            muted(_("General and short, and not about you in particular. Nothing here is a test."))
        )
        self.folds = {card.name: KnowledgeFold(card) for card in knowledge_cards()}
        for fold in self.folds.values():
            fold.help_wanted.connect(partial(self.place_wanted.emit, "help"))
            self.body.addWidget(fold)
        self.body.addStretch(1)
        give_keys(understanding_keys(), {"write": self.write, "back": self.back})
        keys = {row.name: row.key for row in understanding_keys()}
        to_ladders = QShortcut(QKeySequence(keys["ladder"]), self)
        to_ladders.activated.connect(self._go_to_ladders)

    def show_records(self, records: Records) -> None:
        """Draw the loop anew; the cards do not change."""
        ladder = self._ladder(records)
        loop = ladder.loop if ladder is not None else None
        writes = ladder is not None and self.desk.workspace.read_only is None
        self._offer_ladders(records, ladder)
        self.diagram.show_loop(loop or Loop(), writes=writes)
        self.write.setText(
            _("Change the words") if loop is not None else _("Write it in my own words")
        )
        give_keys(understanding_keys(), {"write": self.write})
        self.write.setVisible(writes)
        self._hint.setVisible(ladder is None)
        lay_out_at_once(self)

    def show_place(self, record_id: str) -> None:
        """Show the loop of this ladder, or open the card of this name."""
        fold = self.folds.get(record_id)
        if fold is not None:
            fold.set_open(True)
            fold.header.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.desk.workspace.records.ladder(record_id) is not None:
            self._ladder_id = record_id
            self.show_records(self.desk.workspace.records)

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page alone."""
        return page_keys(understanding_keys())

    def write_loop(self, part: LoopPart) -> None:
        """Ask for the words, beginning with this part."""
        ladder = self._ladder(self.desk.workspace.records)
        if ladder is not None and self.desk.workspace.read_only is None:
            LoopDialog(self.desk, ladder, self, part=part).open()

    def _write_first(self) -> None:
        """Begin where nothing stands yet."""
        ladder = self._ladder(self.desk.workspace.records)
        loop = (ladder.loop if ladder is not None else None) or Loop()
        self.write_loop(next((one for one in LOOP_PARTS if not loop.part(one)), LOOP_PARTS[0]))

    def _ladder(self, records: Records) -> Ladder | None:
        """The one that was asked for or shown last, or else the first that may be shown."""
        ladders = records.ladders()
        last = self._ladder_id or self.desk.settings().last_ladder
        asked = (one for one in ladders if one.id == self._ladder_id)
        shown = (one for one in ladders if one.id == last and not one.sensitive)
        plain = (one for one in ladders if not one.sensitive)
        return next((one for some in (asked, shown, plain) for one in some), None)

    def _offer_ladders(self, records: Records, chosen: Ladder | None) -> None:
        offered = [one for one in records.ladders() if not one.sensitive or one == chosen]
        self.which.clear()
        for one in offered:
            self.which.addItem(one.title, one.id)
        if chosen is not None:
            self.which.setCurrentIndex(self.which.findData(chosen.id))
        self.which_part.setVisible(len(offered) > 1)

    def _choose(self) -> None:
        self._ladder_id = str(self.which.currentData())
        self.show_records(self.desk.workspace.records)

    def _go_to_ladders(self) -> None:
        if self.which.isVisible():
            self.which.setFocus()
            self.which.showPopup()

    def _loop_card(self) -> Card:
        card = Card(_("Why does it stay?"))
        card.body.setSpacing(12)
        card.body.addWidget(
            muted(
                _(
                    "What one does against a fear often helps at once, and keeps it going. Some "
                    "people find it easier to see as a loop. A step is a place where it can go "
                    "another way."
                )
            )
        )
        self._hint = muted(_("Once there is a ladder, your own words can stand here."))
        card.body.addWidget(self._hint)
        card.body.addWidget(self.which_part)
        card.body.addWidget(self.diagram)
        card.body.addLayout(row(self.write))
        return card
