"""The ideas that were answered with *Not for me*, each with the way back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.case import MutedRule
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.rule_words import as_sentence, rule_words
from ladder_app.domain.suggestions.table import RULES
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.words import Words, muted

_SAFETY: Final = frozenset(rule.id for rule in RULES if rule.family == "safety")


class LeftOutList(QWidget):
    """Names the ladder each belongs to, unless that is sensitive.

    What is about safety speaks whatever a case says of it, so it is not called left out.
    """

    wanted_again = Signal(object)
    """This MutedRule is to be forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[MutedRule, str], ...] | None = None
        self._lines: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_records(self, records: Records) -> None:
        """Show what is left out now."""
        left_out = (one for one in records.case.muted_rules if one.rule not in _SAFETY)
        lines = tuple((one, _line(records, one)) for one in left_out)
        if lines == self._shown:
            return
        self._shown = lines
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self.buttons = []
        self._lines = [self._row(one, words) for one, words in lines]
        if not lines:
            self._lines = [
                muted(
                    _(
                        "Nothing so far. An idea you answer with “Not for me” stands here and can "
                        "be shown again. Ideas about safety do not: they come back when there is "
                        "something new."
                    )
                )
            ]
        for line in self._lines:
            self._layout.addWidget(line)

    def _row(self, one: MutedRule, words: str) -> QWidget:
        again = link_button(_("Show again"))
        again.setAccessibleName(_("Show again: {what}").format(what=words))
        again.clicked.connect(lambda: self.wanted_again.emit(one))
        self.buttons.append(again)
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Words(words), 1)
        layout.addWidget(again)
        return line


def _line(records: Records, one: MutedRule) -> str:
    known = next((rule.id for rule in RULES if rule.id == one.rule), None)
    what = _("something a newer version of Ladder knows") if known is None else rule_words(known)
    return _("{what} · {ladder}").format(
        what=as_sentence(what), ladder=_place(records, one.ladder_id)
    )


def _place(records: Records, ladder_id: str | None) -> str:
    ladder = records.ladder(ladder_id or "")
    if not ladder_id:
        return _("everywhere")
    if ladder is None or ladder.deleted_at is not None:
        return _("a deleted ladder")
    return _("one of your ladders") if ladder.sensitive else ladder.title
