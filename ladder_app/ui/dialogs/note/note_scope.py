"""Who may see a note. Unless somebody says more it is the person alone."""

from typing import get_args

from PySide6.QtCore import Signal

from ladder_app.domain.journal.journal_entry import ShareScope
from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.note_words import scope_sentence, scopes
from ladder_app.ui.widgets.words import small


class NoteScope(Folded):
    """Closed it says who; open it says what that means."""

    changed = Signal()

    def __init__(self) -> None:
        question = _("Who may see it?")
        super().__init__(question)
        self.choices = Choices(question, scopes(), show_question=False)
        self.sentence = small()
        self.body.addWidget(self.choices)
        self.body.addWidget(self.sentence)
        self.choices.changed.connect(self._take)
        self.set_scope("me_only")

    def scope(self) -> ShareScope:
        """What is chosen."""
        chosen = self.choices.value()
        return next((one for one in get_args(ShareScope) if one == chosen), "me_only")

    def set_scope(self, scope: ShareScope) -> None:
        """Show this, silently."""
        self.choices.set_value(scope)
        self._sum_up()

    def _take(self) -> None:
        # Taking an answer back leaves it to the person alone, and shows that.
        self.set_scope(self.scope())
        self.changed.emit()

    def _sum_up(self) -> None:
        self.sentence.setText(scope_sentence(self.scope()))
        self.set_summary(self.choices.words())
