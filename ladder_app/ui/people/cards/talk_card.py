"""The card of what helps talking: what can be planned or printed, and what is kept."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from ladder_app.domain.moments import order_by
from ladder_app.domain.people.people import name_of
from ladder_app.domain.records import Records
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.talking_words import card_sentence, conversation_name
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, link_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.tab_order import hand_on_focus, tab_before
from ladder_app.ui.widgets.words import muted

_SHOWN = 5


class TalkCard(Card):
    """Beside each line that is kept stands its page for paper."""

    wanted = Signal(str)
    """Please open the conversation, or the sentence, of this id."""

    def __init__(self) -> None:
        super().__init__(_("Talking"))
        self.plan_button = button(_("Plan a conversation"))
        self.feel_button = button(_("I feel … when …"))
        self.listening_button = button(_("How to listen, to print"))
        self.more_button = link_button("")
        self.more_button.clicked.connect(self._turn)
        self._is_whole = False
        self._lines: dict[str, LineButton] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        flow = FlowLayout()
        for one in self.buttons().values():
            flow.addWidget(one)
        self.empty = muted(
            _("What you want to say can be thought about here first. It stays with you.")
        )
        self.body.addWidget(self.empty)
        self.body.addLayout(self._column)
        self.body.addLayout(row(self.more_button))
        self.body.addSpacing(4)
        self.body.addLayout(flow)

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {
            "talk": self.plan_button,
            "feel": self.feel_button,
            "listening": self.listening_button,
        }

    def show_records(self, records: Records) -> None:
        """Show what is kept, the newest first."""
        self._records = records
        kept = list(_kept(records))
        shown = kept if self._is_whole else kept[:_SHOWN]
        for gone in self._lines.keys() - {one for one, _words in shown}:
            line = self._lines.pop(gone)
            hand_on_focus(line)
            line.hide()
            line.deleteLater()
        for place, (one, words) in enumerate(shown):
            line = self._lines.get(one) or self._made(one)
            line.show_words(words)
            self._column.insertWidget(place, line)
            tab_before(self.more_button, line)
        self.empty.setVisible(not kept)
        self.more_button.setVisible(len(kept) > _SHOWN)
        self.more_button.setText(_("Show fewer") if self._is_whole else _("Show all"))

    def lines(self) -> dict[str, LineButton]:
        """A button for each thing that is shown, by its id."""
        return dict(self._lines)

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it is only read."""
        for one in (self.plan_button, self.feel_button):
            one.setEnabled(allowed)

    def _made(self, record_id: str) -> LineButton:
        made = self._lines[record_id] = LineButton("")
        made.clicked.connect(partial(self._ask, record_id))
        return made

    def _ask(self, record_id: str, _checked: bool = False) -> None:
        self.wanted.emit(record_id)

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self.show_records(self._records)


def _kept(records: Records) -> Iterator[tuple[str, str]]:
    """Each by its id, and what is said of it in one line."""
    both: list[Conversation | FeelingCard] = [*records.conversations(), *records.feeling_cards()]
    for one in sorted(both, key=order_by("made_at"), reverse=True):
        if isinstance(one, Conversation):
            yield one.id, _conversation_line(records, one)
        else:
            yield one.id, card_sentence(one)


def _conversation_line(records: Records, conversation: Conversation) -> str:
    said = _("“{words}”").format(words=conversation_name(conversation))
    name = name_of(records, conversation.alias_id)
    if name:
        said = _("{what} · with {name}").format(what=said, name=name)
    if conversation.talked_at:
        said = _("{what} · talked about").format(what=said)
    return said
