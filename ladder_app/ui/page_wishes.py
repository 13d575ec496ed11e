"""What a page may ask of the window, and who of the window does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ladder_app.ui import pages

if TYPE_CHECKING:
    from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
    from ladder_app.ui.commands import Commands
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.locking.locking import Locking
    from ladder_app.ui.page_stack import PageStack
    from ladder_app.ui.sidebar import Sidebar
    from ladder_app.ui.telling import Telling
    from ladder_app.ui.ways import Ways
    from ladder_app.ui.widgets.screen import Screen


class PageWishes(QObject):
    """Hears every page from the moment it is made."""

    _desk: Desk
    _locking: Locking

    def __init__(
        self,
        stack: PageStack,
        sidebar: Sidebar,
        telling: Telling,
        ways: Ways,
        commands: Commands,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._sidebar = sidebar
        self._telling = telling
        self._ways = ways
        self._commands = commands
        stack.made.connect(self._hear)

    def open(self, desk: Desk, locking: Locking) -> None:
        """From now on pages are about the case of this desk."""
        self._desk = desk
        self._locking = locking

    def take_choice(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Go to where a choice of a suggestion can be followed, and do it there."""
        from ladder_app.ui.suggestions.choice_places import place_of_choice

        place = place_of_choice(choice)
        if place == "export":
            self._commands.open_form(place)
        elif place == pages.ATTEMPT:
            self._ways.open_attempt(suggestion.record_ids[-1])
        elif place:
            self._ways.go(place).take_choice(suggestion, choice)

    def give_room(self, wanted: bool) -> None:
        """Fold the pages at the left to icons, or leave them the words they have room for."""
        self._sidebar.keep_folded(wanted)
        self._sidebar.fit(self._sidebar.window().width())

    def _hear(self, screen: Screen) -> None:
        screen.place_wanted.connect(self._ways.go)
        screen.log_wanted.connect(self._ways.log)
        screen.attempt_wanted.connect(self._ways.open_attempt)
        screen.left_unanswered.connect(self._telling.say_unanswered)
        screen.practise_wanted.connect(self._ways.practise)
        screen.continue_wanted.connect(self._ways.go_on)
        screen.choice_wanted.connect(self.take_choice)
        screen.put_away_wanted.connect(self._locking.cover)
        screen.keys_changed.connect(partial(self._telling.show_keys, screen))
        screen.room_wanted.connect(self.give_room)
        screen.alone_wanted.connect(self._sidebar.keep_alone)
        screen.said.connect(self._telling.say_on_page)
        screen.draft_kept.connect(partial(self._say_draft, screen))
        screen.new_ladder_wanted.connect(self._ways.new_ladder)
        screen.begin_wanted.connect(self._ways.begin_ladder)
        screen.import_wanted.connect(self._commands.import_spreadsheet)
        screen.data_folder_wanted.connect(self._commands.show_data_folder)
        screen.keys_wanted.connect(self._commands.show_keys)
        screen.passphrase_wanted.connect(self._commands.open_form)
        screen.form_wanted.connect(self._commands.open_form)
        screen.finished.connect(self._turn_back)

    def _say_draft(self, screen: Screen, kept: bool) -> None:
        from ladder_app.ui.dialogs.drafts.left_open import note_left_open

        note_left_open(self._desk, screen.accessibleName(), is_open=kept)
        if screen is self._stack.visible:
            self._telling.say_draft(kept)

    def _turn_back(self, _record_id: str = "") -> None:
        self._ways.go(self._stack.back_to)
