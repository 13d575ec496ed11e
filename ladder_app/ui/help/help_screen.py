"""The page Help and support: what to do when it is heavy first, everything else folded below it.

Somebody comes here with F1 in a bad moment and must find a person to turn to without a click; or
comes in a calm one, wants to know how to rate, and opens one chapter with Enter.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign_edits import SAFE_NOW
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.suggestion import ChoiceKey, RuleId, Suggestion
from ladder_app.domain.support.card_edits import looked_at, wants_another_look
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.support.harm_card import HarmCard
from ladder_app.ui.help.chapter_fold import chapter_fold
from ladder_app.ui.help.chapters import chapters
from ladder_app.ui.help.help_keys import help_keys
from ladder_app.ui.help.helps_card import HelpsCard
from ladder_app.ui.help.passages import Chapter
from ladder_app.ui.help.reach_card import ReachCard
from ladder_app.ui.help.sign_section import SignSection
from ladder_app.ui.help.two_part import TwoPart
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.in_view import bring_to_top
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.laid_out import lay_out_at_once
from ladder_app.ui.widgets.screen import PageKey, Screen

SIGNS: Final = "stop-signs"
HARM: Final = "harming-myself"
GROUNDING: Final = "grounding"
TWO: Final = "two"
CARD: Final = "safety_card"
_CHOICES: Final[dict[ChoiceKey, str]] = {
    "my_people": "my_people",
    "my_professional": "my_professional",
    "helplines": "helplines",
    "safety_card": CARD,
    "it_has_happened": SIGNS,
}

_PLACES: Final[dict[RuleId, str]] = {"P1": SIGNS, "P2b": SIGNS, "P4": GROUNDING, "P8": SIGNS}
"""Where Help and support opens for a suggestion that only asks for it."""


class HelpScreen(Screen):
    """What was written on the safety card, the ticked signs, and texts that depend on nothing.

    Over a form, where it `leads_on` to no other page, nothing is offered that needs one.
    """

    def __init__(self, desk: Desk, *, leads_on: bool = True) -> None:
        super().__init__(desk, _("Help and support"))
        self.reach = ReachCard()
        self.helps = HelpsCard()
        self.places: dict[str, QWidget] = {**self.reach.places, CARD: self.helps.name}
        self.signs = SignSection(desk)
        self.harm = HarmCard()
        self.two = TwoPart(leads_on=leads_on)
        self.report = button(_("A report for a first session …"))
        self.hand_over = button(_("A file to hand over …"))
        self.folder = button(_("Show my data folder"))
        self.keys = button(_("All keys"))
        self.understanding = button(_("Why does it stay?"))
        self._parts: dict[str, tuple[QWidget, ...]] = {
            SIGNS: (self.signs,),
            HARM: (self.harm,),
            TWO: (self.two,),
            "finding": (self.report, self.hand_over),
            "data": (self.folder,),
        }
        self.body.addWidget(self.reach)
        self.folds = {
            chapter.name: self._fold(chapter)
            for chapter in chapters(desk.library_folder, is_sealed=desk.vault.is_sealed)
        }
        ways = FlowLayout()
        ways.addWidget(self.understanding)
        ways.addWidget(self.keys)
        self.body.addLayout(ways)
        self.body.addStretch(1)
        for one in (self.report, self.hand_over, self.folder, self.keys, self.understanding):
            one.setVisible(leads_on)
        self._connect()
        give_keys(help_keys(), self._buttons())

    def show_records(self, records: Records) -> None:
        """Show the card as it is, and tick the signs that were ticked today."""
        card, now = records.safety_card(), self.desk.workspace.now()
        self.reach.show_card(card)
        self.helps.show_card(
            card,
            now.date(),
            is_old=card is not None and wants_another_look(card, now),
            can_write=self.desk.workspace.read_only is None,
        )
        give_keys(help_keys(), {"write": self.helps.write_button})
        self.signs.show_records(records)
        self.keys_changed.emit()

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of what there is on the page now."""
        there = {**self._buttons(), **self.reach.buttons()}
        return page_keys(one for one in help_keys() if one.name in there)

    def show_place(self, record_id: str) -> None:
        """Bring a chapter ("stop-signs", "rating", …) or a place ("helplines", …) into view."""
        fold = self.folds.get(record_id)
        place = self.places.get(record_id)
        if fold is not None:
            fold.set_open(True)
            place = fold.header
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
            lay_out_at_once(self)
            # The page learns of its new height with the next events, and has the focus before.
            QTimer.singleShot(0, place, partial(_bring_into_view, place))

    def take_choice(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Show the place that a choice is about."""
        self.show_place(_CHOICES.get(choice) or _PLACES.get(suggestion.rule, ""))

    # The safety card ------------------------------------------------------------------------

    def write_card(self) -> None:
        """Open the form, with what is on the card by now."""
        from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog

        SafetyCardDialog(self.desk, self).open()

    def _say_right(self) -> None:
        workspace = self.desk.workspace
        card = workspace.records.safety_card()
        if card is None:
            return
        if self.change(_("Look at the safety card"), [looked_at(card, workspace.stamp())]):
            self.helps.write_button.setFocus()

    # The chapters ---------------------------------------------------------------------------

    def _fold(self, chapter: Chapter) -> Folded:
        fold = chapter_fold(chapter)
        parts = self._parts.get(chapter.name, ())
        if parts and isinstance(parts[0], QPushButton):
            offers = FlowLayout()
            for part in parts:
                offers.addWidget(part)
            fold.body.addLayout(offers)
        else:
            for part in parts:
                fold.body.addWidget(part)
        self.body.addWidget(fold)
        if chapter.name == HARM:
            self.body.addWidget(self.helps)
        return fold

    def _buttons(self) -> dict[str, QPushButton]:
        """What has a key and is always there, by its name in the table of keys."""
        return {
            "write": self.helps.write_button,
            "right": self.helps.right_button,
            "report": self.report,
            "hand_over": self.hand_over,
            "alone": self.two.alone_button,
            "people": self.two.people_button,
            "folder": self.folder,
            "understanding": self.understanding,
        }

    def _connect(self) -> None:
        self.helps.write_wanted.connect(self.write_card)
        self.helps.right_wanted.connect(self._say_right)
        self.report.clicked.connect(partial(self.form_wanted.emit, "report"))
        self.hand_over.clicked.connect(partial(self.form_wanted.emit, "hand_over"))
        self.folder.clicked.connect(self.data_folder_wanted)
        self.keys.clicked.connect(self.keys_wanted)
        self.understanding.clicked.connect(partial(self.place_wanted.emit, "understanding", ""))
        self.reach.harm_button.clicked.connect(self._show_harm)
        self.reach.lead_to(self.folds[HARM])
        self.signs.harm_said.connect(self._show_harm)
        self.folds[HARM].toggled.connect(self._take_harm)
        self.harm.place_wanted.connect(self.show_place)
        self.harm.safe.connect(self._go_on)
        self.folds[TWO].toggled.connect(self.two.start_afresh)
        self.two.alone_wanted.connect(partial(self.show_place, SIGNS))
        self.two.people_wanted.connect(partial(self.place_wanted.emit, "people", ""))

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
        try:
            self.signs.note_safe(SAFE_NOW)
        except StoreError as error:
            self.said.emit(str(error))


def _bring_into_view(place: QWidget) -> None:
    bring_to_top(place)
    place.setFocus(Qt.FocusReason.OtherFocusReason)
