"""What unfolds under *Why?*: the reason, what it rests on, both sides, and the numbers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.suggestions.reason import Reason
from ladder_app.language import _
from ladder_app.ui.widgets.bullet import Bullet
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.words import Role, Words


class ReasonPart(QWidget):
    """Short paragraphs in a column that is easily read."""

    def __init__(self) -> None:
        super().__init__()
        self._said: list[Words] = []
        self._column = ColumnLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.addLayout(self._column)
        outer.addStretch(1)

    def show_reason(self, reason: Reason, idea: str = "") -> None:
        """Show this in the place of what was there; `idea` comes first where it stands nowhere."""
        self._empty()
        if idea:
            self._say(idea)
        self._say(reason.why)
        self._say(reason.rests_on, "muted")
        if reason.both_ways:
            self._name(_("Sources say different things"))
            for sentence in reason.both_ways:
                self._add(Bullet(sentence))
        if reason.numbers:
            self._name(_("The numbers it goes by"))
            for sentence in reason.numbers:
                self._add(Bullet(sentence))
        self._column.addSpacing(8)
        self._say(_where_to_change(reason), "small")

    def text(self) -> str:
        """Everything that can be read."""
        return "\n".join(words.text() for words in self._said)

    def _name(self, words: str) -> None:
        self._column.addSpacing(8)
        self._say(words, "strong")

    def _say(self, words: str, role: Role = "body") -> None:
        self._add(Words(words, role))

    def _add(self, words: Words) -> None:
        self._said.append(words)
        self._column.addWidget(words)

    def _empty(self) -> None:
        while self._column.takeAt(0) is not None:
            pass
        for old in self._said:
            old.hide()
            old.deleteLater()
        self._said = []


def _where_to_change(reason: Reason) -> str:
    if reason.is_safety:
        return _(
            "“Not for me” holds for what this is about now; about anything new it speaks again."
        )
    if reason.numbers:
        return _(
            "Settings has these numbers under “Ideas and their numbers”, and can show again what "
            "was answered with “Not for me”."
        )
    return _("What was answered with “Not for me” can be shown again under Settings.")
