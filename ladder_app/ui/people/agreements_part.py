"""The agreements on the page People, a card each, and the way to a first one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import what_it_is
from ladder_app.domain.agreements.standing import lacks_agreement, newest_version, standing
from ladder_app.domain.agreements.to_agree import ladders_to_agree
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.moments import day_of
from ladder_app.domain.people.people import name_of
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.people.agreement_card import AgreementCard
from ladder_app.ui.people.people_keys import people_keys
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.day_words import plain_day
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.tab_order import tab_after, take_away
from ladder_app.ui.widgets.words import muted, small


class AgreementsPart(QWidget):
    """Cards are made once for each ladder, so that the focus stays where it is."""

    change_wanted = Signal(str)
    withdraw_wanted = Signal(str)
    read_wanted = Signal(str)
    print_wanted = Signal(str)
    go_on_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: dict[str, AgreementCard] = {}
        self._order: tuple[AgreementCard, ...] = ()
        self._focused: AgreementCard | None = None
        self.write_card = Card(_("Agreements"))
        self.sentence = muted()
        self.write_button = button(_("Write an agreement"))
        for part in (self.sentence, small(what_it_is())):
            self.write_card.body.addWidget(part)
        self.write_card.body.addSpacing(4)
        self.write_card.body.addLayout(row(self.write_button))
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.write_card)
        layout.addLayout(self._column)

    def show_records(self, records: Records) -> None:
        """Show every agreement by its newest version, those of the ladders made last first."""
        found = [
            (ladder, newest)
            for ladder in reversed(records.ladders())
            if (newest := newest_version(records, ladder.id)) is not None
        ]
        for gone in self.cards.keys() - {ladder.id for ladder, _newest in found}:
            take_away(self.cards.pop(gone))
        before: QWidget = self.write_button
        for place, (ladder, newest) in enumerate(found):
            card = self.cards.get(ladder.id) or self._made(ladder.id)
            self._column.insertWidget(place, card)
            card.show()  # a layout would show it only later, and its keys would not be told
            tab_after(before, card)
            before = card.last_stop()
            self._show(card, records, ladder, newest)
        without = ladders_to_agree(records)
        self._show_way(can_write=bool(without), any_ladder=bool(without or found))
        self._order = tuple(self.cards[ladder.id] for ladder, _newest in found)
        self._give_keys()

    def take_focus(self, now: QWidget | None) -> None:
        """The focus is at `now`: the keys are for the agreement it is in, else for the first.

        While another window has it, they stay where they are.
        """
        if now is None or now.window() is not self.window():
            return
        before, self._focused = self._focused, self._card_of(now)
        if before is not self._focused:
            self._give_keys()

    def _card_of(self, part: QWidget) -> AgreementCard | None:
        return next((one for one in self._order if one.isAncestorOf(part)), None)

    def buttons(self) -> dict[str, QPushButton]:
        """What has a key now, by its name among the keys of the page."""
        keyed = self._keyed()
        return {"write": self.write_button} | ({} if keyed is None else keyed.buttons())

    def _keyed(self) -> AgreementCard | None:
        return self._focused if self._focused in self._order else next(iter(self._order), None)

    def _give_keys(self) -> None:
        """To one card only; a key that two buttons have presses neither."""
        keyed = self._keyed()
        for card in self._order:
            if card is not keyed:
                for one in card.buttons().values():
                    one.setShortcut(QKeySequence())
        if keyed is not None:
            # A button forgets its key with its words.
            give_keys(people_keys(), keyed.buttons())

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read nothing is written."""
        self.write_button.setEnabled(allowed)
        for card in self.cards.values():
            card.allow_writing(allowed)

    def _show(
        self, card: AgreementCard, records: Records, ladder: Ladder, newest: Agreement
    ) -> None:
        state = standing(records, ladder.id, self._desk.workspace.now())
        name = name_of(records, newest.alias_id)
        card.show_agreement(newest, ladder, state, name, self._since(ladder, newest))
        running = records.running_attempt()
        step = None if running is None else records.step(running.step_id)
        is_its_own = step is not None and step.ladder_id == ladder.id
        waits = step is not None and lacks_agreement(records, step, self._desk.workspace.now())
        card.show_under_way(is_its_own and waits)

    def _since(self, ladder: Ladder, agreement: Agreement) -> str:
        today = self._desk.workspace.now().date()
        made, review = day_of(agreement.made_at or ""), day_of(agreement.review_on or "")
        said = [_("for the ladder “{ladder}”").format(ladder=ladder.title)]
        if ladder.sensitive:
            said = [_("for one of your ladders")]
        if made is not None:
            said.append(_("written on {day}").format(day=plain_day(made, today)))
        if review is not None and agreement.withdrawn_at is None:
            said.append(_("to be talked over on {day}").format(day=plain_day(review, today)))
        words = " · ".join(said)
        return words[:1].upper() + words[1:]

    def _show_way(self, *, can_write: bool, any_ladder: bool) -> None:
        """The way to another one, where a ladder has none yet."""
        self.write_button.setVisible(can_write)
        words = _("What two people want, do not want yet, and never: by ladder, and in your words.")
        if not any_ladder:
            words = _(
                "An agreement belongs to a ladder. Begin one first; then it can be written here."
            )
        self.sentence.setText(words)

    def _made(self, ladder_id: str) -> AgreementCard:
        made = self.cards[ladder_id] = AgreementCard()
        made.change_wanted.connect(self.change_wanted)
        made.withdraw_wanted.connect(self.withdraw_wanted)
        made.read_wanted.connect(self.read_wanted)
        made.print_wanted.connect(self.print_wanted)
        made.go_on_wanted.connect(self.go_on_wanted)
        return made
