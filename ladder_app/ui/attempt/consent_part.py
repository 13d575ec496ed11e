"""Logged afterwards: the two questions about a step that needs a yes from two people.

Both may be left open. Nothing that is answered here keeps anything from being saved.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from ladder_app.domain.agreements.consent_check import is_not_both
from ladder_app.domain.agreements.standing import lacks_agreement
from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.consent_choices import ConsentChoices
from ladder_app.ui.attempt.consent_words import (
    missing_agreement_words,
    thanks_for_an_answer,
    when_no_was_hard,
)
from ladder_app.ui.attempt.part import Binding, Part
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import Words, muted


class ConsentPart(Part):
    """Hidden where the step needs nobody's agreement, and where nothing was begun."""

    help_wanted = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self._now = now
        self._needed = False
        self.column.setSpacing(8)
        self.choices = ConsentChoices(afterwards=True)
        self.thanks = muted(thanks_for_an_answer())
        self.safety = Words(when_no_was_hard())
        self.help_button = button(_("Help and support"))
        self.no_agreement = muted(missing_agreement_words())
        for one in (self.choices, self.thanks, self.safety):
            self.column.addWidget(one)
        self.column.addLayout(row(self.help_button))
        self.column.addWidget(self.no_agreement)
        for name, field in (
            ("i_wanted_it", self.choices.mine),
            ("other_said_yes", self.choices.theirs),
        ):
            self.bind(name, Binding(field, field.value, field.set_value))
        self.choices.changed.connect(self.changed)
        self.help_button.clicked.connect(self.help_wanted)

    def show_about(self, about: About) -> None:
        """Ask only where the step asks for it."""
        super().show_about(about)
        step = about.step
        self._needed = step is not None and step.needs_agreement
        lacks = step is not None and lacks_agreement(about.records, step, self._now())
        self.no_agreement.setVisible(lacks)

    def follow(self, entry: AttemptEntry) -> None:
        """Say what goes with these answers, and with how it went."""
        self.setVisible(self._needed and entry.was_begun)
        not_both = is_not_both((entry.i_wanted_it, entry.other_said_yes))
        hard = not_both and entry.answer in ("did", "partly")
        self.thanks.setVisible(not_both)
        self.safety.setVisible(hard)
        self.help_button.setVisible(hard)
