"""The page Help and support: what to do when it is heavy first, everything else folded below it.

Somebody comes here with F1 in a bad moment and must find a person to turn to without a click; or
comes in a calm one, wants to know how to rate, and opens one chapter with Enter.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign_edits import SAFE_NOW
from ladder_app.domain.store import StoreError
from ladder_app.domain.suggestions.suggestion import ChoiceKey, RuleId, Suggestion
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.harm_card import HarmCard
from ladder_app.ui.help.chapters import chapters
from ladder_app.ui.help.hard_times import when_it_is_heavy
from ladder_app.ui.help.passages import Chapter, Passage
from ladder_app.ui.help.sign_section import SignSection
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import Screen
from ladder_app.ui.widgets.words import Role, Words

SIGNS: Final = "stop-signs"
HARM: Final = "harming-myself"
GROUNDING: Final = "grounding"
_ROLES: Final[dict[str, Role]] = {"said": "body", "named": "strong", "quiet": "muted"}
_PEOPLE: Final = ("my_people", "my_professional", "helplines")
"""Places of the first card, in the order of what it names."""
_CHOICES: Final[dict[ChoiceKey, str]] = {
    "my_people": "my_people",
    "my_professional": "my_professional",
    "helplines": "helplines",
    "safety_card": "safety_card",
    "it_has_happened": SIGNS,
}

_PLACES: Final[dict[RuleId, str]] = {"P1": SIGNS, "P2b": SIGNS, "P4": GROUNDING, "P8": SIGNS}
"""Where Help and support opens for a suggestion that only asks for it."""


class HelpScreen(Screen):
    """Its texts do not depend on the records; the ticked signs do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Help and support"))
        heavy = when_it_is_heavy()
        self.first_card = Card(heavy.title)
        named = _fill(self.first_card.body, heavy)
        self.places: dict[str, Words] = dict(zip(_PEOPLE, named, strict=True))
        # A card of one's own does not exist yet: the page begins with the same three.
        self.places["safety_card"] = self.places["my_people"]
        self.body.addWidget(self.first_card)
        self.signs = SignSection(desk)
        self.harm = HarmCard()
        self.folder = button(_("Show my data folder"))
        self.folder.clicked.connect(self.data_folder_wanted)
        self.folds = {
            chapter.name: self._fold(chapter) for chapter in chapters(desk.library_folder)
        }
        self.keys = button(_("All keys"))
        self.keys.clicked.connect(self.keys_wanted)
        self.body.addLayout(row(self.keys))
        self.body.addStretch(1)
        self.signs.harm_said.connect(self._show_harm)
        self.folds[HARM].toggled.connect(self._take_harm)
        self.harm.place_wanted.connect(self.show_place)
        self.harm.safe.connect(self._go_on)

    def show_records(self, records: Records) -> None:
        """Tick the signs that were ticked today."""
        self.signs.show_records(records)

    def show_place(self, record_id: str) -> None:
        """Bring a chapter ("stop-signs", "rating", …) or a passage ("helplines", …) into view."""
        fold = self.folds.get(record_id)
        place: QWidget | None = self.places.get(record_id)
        if fold is not None:
            fold.set_open(True)
            place = fold.header
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            lay_out_at_once(self)
            # The page learns of its new height with the next events, and has the focus before.
            QTimer.singleShot(0, place, partial(self._bring_into_view, place))

    def take_choice(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Show the place that a choice is about."""
        self.show_place(_CHOICES.get(choice) or _PLACES.get(suggestion.rule, ""))

    def _bring_into_view(self, place: QWidget) -> None:
        inside = self.scroll_area.widget()
        if inside is not None:
            top = place.mapTo(inside, place.rect().topLeft()).y()
            self.scroll_area.verticalScrollBar().setValue(top)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, chapter: Chapter) -> Folded:
        fold = Folded(chapter.title)
        fold.set_summary(chapter.summary)
        _fill(fold.body, chapter)
        below: dict[str, QWidget] = {SIGNS: self.signs, HARM: self.harm}
        if chapter.name in below:
            fold.body.addWidget(below[chapter.name])
        if chapter.name == "data":
            fold.body.addLayout(row(self.folder))
        self.body.addWidget(fold)
        return fold

    # Thoughts of harm -----------------------------------------------------------------------

    def _show_harm(self) -> None:
        self.show_place(HARM)

    def _take_harm(self, opened: bool) -> None:
        if not opened:
            return
        self.harm.start_afresh()
        try:
            self.signs.note_harm()
        except StoreError as error:
            self.said.emit(str(error))  # what helps is shown all the same

    def _go_on(self) -> None:
        self.folds[HARM].set_open(False)
        self.folds[HARM].header.setFocus()
        try:
            self.signs.note_safe(SAFE_NOW)
        except StoreError as error:
            self.said.emit(str(error))


def _fill(body: QVBoxLayout, chapter: Chapter) -> list[Words]:
    """Put the passages there; returns the names among them, which can be gone to."""
    column = ColumnLayout()
    body.addLayout(column)
    named = []
    for number, passage in enumerate(chapter.passages):
        if number:
            column.addSpacing(_space_above(passage, chapter.passages[number - 1]))
        words = Words(passage.text, _ROLES[passage.look])
        column.addWidget(words)
        if passage.look == "named":
            words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            named.append(words)
    return named


def _space_above(passage: Passage, before: Passage) -> int:
    """A name stands close to what it names."""
    return 0 if before.look == "named" else 12 if passage.look == "named" else 4
