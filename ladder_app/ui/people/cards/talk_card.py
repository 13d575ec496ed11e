"""The card of what helps talking: what can be planned or printed, and what is kept."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ladder_app.domain.moments import order_by
from ladder_app.domain.people.people import name_of
from ladder_app.domain.records import Records
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.talking_words import card_sentence, conversation_name
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.record_lines import RecordLines
from ladder_app.ui.widgets.words import muted

_SHOWN = 5


class TalkCard(Card):
    """A line for each thing that is kept; it opens the form, and from there its page for paper."""

    wanted = Signal(str)
    """Please open the conversation, or the sentence, of this id."""

    def __init__(self) -> None:
        super().__init__(_("Talking"))
        self.plan_button = button(_("Plan a conversation"))
        self.feel_button = button(_("I feel … when …"))
        self.listening_button = button(_("How to listen, to print"))
        self.kept = RecordLines(_("Talking"), show_title=False, at_first=_SHOWN)
        self.kept.wanted.connect(self.wanted)
        self.kept.all_wanted.connect(self._show)
        flow = FlowLayout()
        for one in self.buttons().values():
            flow.addWidget(one)
        self.empty = muted(
            _("What you want to say can be thought about here first. It stays with you.")
        )
        self.body.addWidget(self.empty)
        self.body.addWidget(self.kept)
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
        self._show()

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it is only read."""
        for one in (self.plan_button, self.feel_button):
            one.setEnabled(allowed)

    def _show(self) -> None:
        records = self._records
        count = len(records.conversations()) + len(records.feeling_cards())
        self.kept.show_lines(_kept(records), count)
        self.empty.setVisible(not count)


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
