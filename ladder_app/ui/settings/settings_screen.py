"""The page Settings: how it looks, how ratings are asked, who might see it, where it is kept.

Somebody changes one thing, sees it happen at once, and leaves; there is nothing to confirm. What
belongs to the person's own case is an edit like any other and can be undone.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QVBoxLayout

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.settings import TEXT_SIZES
from ladder_app.ui.desk import Desk
from ladder_app.ui.settings.data_card import BackupsCard, DataCard, EraseCard
from ladder_app.ui.settings.ideas_card import IdeasCard
from ladder_app.ui.settings.own_words_fold import OwnWordsFold
from ladder_app.ui.settings.passphrase_card import PassphraseCard
from ladder_app.ui.settings.put_away_field import PutAwayField
from ladder_app.ui.settings.ratings_card import RatingsCard
from ladder_app.ui.settings.saved_line import SavedLine
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.screen import Screen
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import muted


class SettingsScreen(Screen):
    """Every choice takes effect at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Settings"))
        self.theme = self._choice(_("Colours"), _themes())
        self.text_size = self._choice(_("Size of the text"), ())
        self.language = self._choice(_("Language"), languages(desk.resources))
        self.ratings = RatingsCard(desk.workspace)
        for box in (self.ratings.scale, self.ratings.prompts):
            box.activated.connect(self._choose)
        self.own_words = OwnWordsFold(desk.workspace)
        self.ideas = IdeasCard(desk.workspace)
        self.covered_start = self._switch(_("Start with the page Today covered"))
        self.toolbox = self._switch(_("Show the page Toolbox"))
        self.people = self._switch(_("Show the page People"))
        self.review = self._switch(_("Show the page Review"))
        self.put_away = PutAwayField()
        self.put_away.chosen.connect(self._choose_key)
        self.single_keys = self._switch(_("Single letters work as keys"))
        self.alias = SavedLine(_("What this case is called"), self._rename)
        self.passphrase = PassphraseCard()
        self.passphrase.wanted.connect(self.passphrase_wanted)
        self.passphrase.lock.minutes.activated.connect(self._choose)
        self.data = DataCard(
            desk.library_folder,
            can_move=desk.place_for_library is not None,
            is_sealed=desk.vault.is_sealed,
        )
        self.data.show_folder.clicked.connect(self.data_folder_wanted)
        self.backups = BackupsCard()
        self.erase = EraseCard()
        for card in (self.data, self.backups, self.erase):
            card.wanted.connect(self.form_wanted)
        for part in (
            self._looks_card(),
            self.ratings,
            self.own_words,
            self.ideas,
            self._eyes_card(),
            self.passphrase,
            self._keys_card(),
            self._pages_card(),
            self._case_card(),
            self.data,
            self.backups,
            self.erase,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_records(self, records: Records) -> None:
        """Show what is chosen now; a line that is being typed stays as it is."""
        settings = self.desk.settings()
        self._show_text_sizes(settings.text_size)
        for name, box in self._choices():
            box.setCurrentIndex(max(box.findData(getattr(settings, name)), 0))
        self.ratings.show_scale(settings.scale, records)
        self.covered_start.setChecked(settings.covered_start)
        self.single_keys.setChecked(settings.single_keys)
        self.toolbox.setChecked(settings.toolbox)
        self.people.setChecked(settings.people)
        self.review.setChecked(settings.review)
        self.put_away.show_key(settings.put_away_key)
        self.own_words.show_case(records.case)
        self.ideas.show_records(records)
        self.alias.show_text(records.case.alias or "")
        workspace = self.desk.workspace
        vault = self.desk.vault
        self.passphrase.show_state(
            is_sealed=vault.is_sealed,
            is_unfinished=vault.is_unfinished,
            read_only=workspace.read_only,
        )
        for own in (self.own_words, self.ideas, self.alias):
            own.setEnabled(workspace.read_only is None)
        self.backups.show_backups(self.desk.backups, workspace.case_id, workspace.now())

    def show_place(self, record_id: str) -> None:
        """Bring the card "passphrase" into view, with the keys on it."""
        if record_id == "passphrase":
            # It has its place only once the page has its height.
            QTimer.singleShot(0, self, self._show_passphrase)

    def _show_passphrase(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.passphrase)
        self.passphrase.set_button.setFocus()

    def may_leave(self) -> bool:
        """Save what was typed and not yet left."""
        self.own_words.keep()
        self.ideas.keep()
        self.alias.keep()
        return True

    # Cards ----------------------------------------------------------------------------------

    def _looks_card(self) -> Card:
        card = Card(_("How it looks"))
        flow = FlowLayout(spacing=16)
        for box in (self.theme, self.text_size):
            flow.addWidget(labelled(box))
        language = labelled(self.language)
        flow.addWidget(language)
        card.body.addLayout(flow)
        if self.language.count() <= 2:
            language.hide()  # the system's language and English are the same choice so far
            card.body.addWidget(muted(_("Ladder speaks only English so far.")))
        return card

    def _eyes_card(self) -> Card:
        card = Card(_("Other people’s eyes"))
        card.body.addWidget(self.covered_start)
        card.body.addSpacing(8)
        card.body.addWidget(self.put_away)
        card.body.addWidget(
            muted(_("It clears the screen from anywhere in the program, and brings it back."))
        )
        return card

    def _keys_card(self) -> Card:
        card = Card(_("Keys"))
        card.body.addLayout(
            _explained(
                self.single_keys,
                _("For example R to rate a step. Switch it off if letters get in your way."),
            )
        )
        card.body.addSpacing(4)
        keys = button(_("All keys"))
        keys.clicked.connect(self.keys_wanted)
        card.body.addLayout(row(keys))
        return card

    def _pages_card(self) -> Card:
        card = Card(_("Pages"))
        for switch, sentence in (
            (self.toolbox, _("Short practices, and a week with rest in it. Ctrl+5 opens it too.")),
            (self.people, _("What you agree on with people. Ctrl+6 opens it too.")),
            (
                self.review,
                _("For looking at what happened together with a clinician. Ctrl+7 opens it too."),
            ),
        ):
            card.body.addLayout(_explained(switch, sentence))
        return card

    def _case_card(self) -> Card:
        card = Card(_("This case"))
        card.body.addWidget(self.alias)
        card.body.addWidget(
            muted(_("An initial or an invented name is enough. It shows above the pages."))
        )
        return card

    # Choosing -------------------------------------------------------------------------------

    def _choices(self) -> tuple[tuple[str, DropDown], ...]:
        return (
            ("theme", self.theme),
            ("text_size", self.text_size),
            ("language", self.language),
            ("scale", self.ratings.scale),
            ("prompt_minutes", self.ratings.prompts),
            ("lock_minutes", self.passphrase.lock.minutes),
        )

    def _choice(self, question: str, options: tuple[tuple[str, str], ...]) -> DropDown:
        box = DropDown(question)
        for value, words in options:
            box.addItem(words, value)
        box.activated.connect(self._choose)
        return box

    def _switch(self, question: str) -> TickLine:
        switch = TickLine(question)
        switch.box.clicked.connect(self._choose)
        return switch

    def _choose_key(self, key: str) -> None:
        self.desk.choose_settings(replace(self.desk.settings(), put_away_key=key))

    def _choose(self) -> None:
        chosen = {name: box.currentData() for name, box in self._choices()}
        self.desk.choose_settings(
            replace(
                self.desk.settings(),
                covered_start=self.covered_start.isChecked(),
                single_keys=self.single_keys.isChecked(),
                toolbox=self.toolbox.isChecked(),
                people=self.people.isChecked(),
                review=self.review.isChecked(),
                **chosen,
            )
        )

    def _rename(self, alias: str) -> None:
        case = self.desk.workspace.records.case
        self.desk.workspace.change(_("Rename this case"), put=[replace(case, alias=alias or None)])

    def _show_text_sizes(self, size: int) -> None:
        sizes = sorted({*TEXT_SIZES, size})
        if [self.text_size.itemData(i) for i in range(self.text_size.count())] == sizes:
            return
        self.text_size.clear()
        for one in sizes:
            self.text_size.addItem(_("{number} %").format(number=one), one)


def _explained(switch: TickLine, sentence: str) -> QVBoxLayout:
    """What it means stands closer to it than to the next one."""
    both = QVBoxLayout()
    both.setSpacing(0)
    both.addWidget(switch)
    both.addWidget(muted(sentence))
    return both


def _themes() -> tuple[tuple[str, str], ...]:
    return (
        ("system", _("As the system")),
        ("light", _("Light")),
        ("dark", _("Dark")),
        ("high-contrast", _("High contrast")),
    )


def languages(resources: Path) -> tuple[tuple[str, str], ...]:
    """Those with a catalogue, each by its own name; English needs none."""
    folder = resources / "translations"
    codes = sorted(found.parent.parent.name for found in folder.glob("*/LC_MESSAGES/ladder.mo"))
    named = ((code, QLocale(code).nativeLanguageName().capitalize() or code) for code in codes)
    return (("system", _("As the system")), ("en", "English"), *named)
