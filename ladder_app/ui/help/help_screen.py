"""The page Help and support: what to do when it is heavy first, everything else folded below it.

Somebody comes here with F1 in a bad moment and must find a person to turn to without a click; or
comes in a calm one, wants to know how to rate, and opens one chapter with Enter.
"""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.help.chapters import chapters
from ladder_app.ui.help.hard_times import when_it_is_heavy
from ladder_app.ui.help.passages import Chapter, Passage
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import Screen
from ladder_app.ui.widgets.words import Role, Words

_ROLES: Final[dict[str, Role]] = {"said": "body", "named": "strong", "quiet": "muted"}


class HelpScreen(Screen):
    """Its texts do not depend on the records, so it is drawn once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Help and support"))
        heavy = when_it_is_heavy()
        self.first_card = Card(heavy.title)
        _fill(self.first_card.body, heavy)
        self.body.addWidget(self.first_card)
        self.folder = button(_("Show my data folder"))
        self.folder.clicked.connect(self.data_folder_wanted)
        self.folds = {
            chapter.name: self._fold(chapter) for chapter in chapters(desk.library_folder)
        }
        self.keys = button(_("All keys"))
        self.keys.clicked.connect(self.keys_wanted)
        self.body.addLayout(row(self.keys))
        self.body.addStretch(1)

    def show_records(self, records: Records) -> None:
        """Nothing here changes with the records."""

    def show_place(self, record_id: str) -> None:
        """Open the chapter of this name ("stop-signs", "rating", …) and bring it into view."""
        fold = self.folds.get(record_id)
        if fold is not None:
            fold.set_open(True)
            fold.header.setFocus()
            lay_out_at_once(self)
            # The page learns of its new height with the next events.
            QTimer.singleShot(0, fold.header, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        for fold in self.folds.values():
            if fold.header.hasFocus():
                self.scroll_area.verticalScrollBar().setValue(fold.y())

    def _fold(self, chapter: Chapter) -> Folded:
        fold = Folded(chapter.title)
        fold.set_summary(chapter.summary)
        _fill(fold.body, chapter)
        if chapter.name == "data":
            fold.body.addLayout(row(self.folder))
        self.body.addWidget(fold)
        return fold


def _fill(body: QVBoxLayout, chapter: Chapter) -> None:
    column = ColumnLayout()
    body.addLayout(column)
    for number, passage in enumerate(chapter.passages):
        if number:
            column.addSpacing(_space_above(passage, chapter.passages[number - 1]))
        column.addWidget(Words(passage.text, _ROLES[passage.look]))


def _space_above(passage: Passage, before: Passage) -> int:
    """A name stands close to what it names."""
    return 0 if before.look == "named" else 12 if passage.look == "named" else 4
