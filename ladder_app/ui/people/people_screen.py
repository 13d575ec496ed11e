"""The page People: who somebody is called here, and what was agreed on with them.

Its name is neutral on purpose, and it assumes nobody: it is as good without a partner.
"""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ladder_app.domain.agreements.agreement_edits import withdrawn
from ladder_app.domain.agreements.standing import newest_version
from ladder_app.domain.agreements.to_agree import ladders_to_agree
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement
from ladder_app.ui.people.agreements_part import AgreementsPart
from ladder_app.ui.people.cards.cards_part import CardsPart
from ladder_app.ui.people.cards.printing import open_agreement_sheet
from ladder_app.ui.people.people_card import PeopleCard
from ladder_app.ui.people.people_keys import people_keys
from ladder_app.ui.people.person_dialog import PersonDialog
from ladder_app.ui.people.versions_dialog import VersionsDialog
from ladder_app.ui.people.which_ladder_dialog import WhichLadderDialog
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.key_row import give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey, Screen


class PeopleScreen(Screen):
    """People first, then what was agreed on, then what helps talking."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("People"))
        self.people = PeopleCard(desk.look)
        self.agreements = AgreementsPart(desk)
        self.body.addWidget(self.people)
        self.body.addWidget(self.agreements)
        self.cards = CardsPart(desk)
        self.body.addWidget(self.cards)
        self.body.addStretch(1)
        self.people.wanted.connect(self._open_person)
        self.people.add_button.clicked.connect(self._add_person)
        self.agreements.write_button.clicked.connect(self._write)
        self.agreements.change_wanted.connect(self._change)
        self.agreements.withdraw_wanted.connect(self._withdraw)
        self.agreements.read_wanted.connect(self._read)
        self.agreements.print_wanted.connect(self._print)
        self.agreements.go_on_wanted.connect(self.continue_wanted)
        give_keys(people_keys(), {**self._own_buttons(), **self.cards.buttons()})
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._take_focus)

    def show_records(self, records: Records) -> None:
        """Draw the page anew from the values."""
        self.people.show_records(records)
        self.agreements.show_records(records)
        self.cards.show_records(records)
        allowed = self.desk.workspace.read_only is None
        self.people.add_button.setEnabled(allowed)
        self.agreements.allow_writing(allowed)
        self.cards.allow_writing(allowed)
        self.keys_changed.emit()

    def _own_buttons(self) -> dict[str, QPushButton]:
        return {"add": self.people.add_button, "write": self.agreements.write_button}

    def _take_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.agreements.take_focus(now)

    def show_place(self, record_id: str) -> None:
        """Bring the agreement of a ladder into view, or what is kept under this id."""
        card = self.agreements.cards.get(record_id)
        line = self.cards.talk.kept.by_id().get(record_id)
        if card is not None:
            go_to(card.read)
        elif line is not None:
            go_to(line)

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of what there is on the page now."""
        every = {**self._own_buttons(), **self.agreements.buttons(), **self.cards.buttons()}
        there = {name for name, one in every.items() if one.isVisibleTo(self)}
        return page_keys(row for row in people_keys() if row.name in there)

    # People ---------------------------------------------------------------------------------

    def _add_person(self) -> None:
        PersonDialog(self.desk, self).open()

    def _open_person(self, person_id: str) -> None:
        PersonDialog(self.desk, self, self.desk.workspace.records.person(person_id)).open()

    # Agreements -----------------------------------------------------------------------------

    def _write(self) -> None:
        """For the one ladder that has none, or for the one that is chosen of several."""
        ladders = ladders_to_agree(self.desk.workspace.records)
        if len(ladders) == 1:
            self._change(ladders[0].id)
            return
        which = WhichLadderDialog(self.desk, ladders, self)
        which.chosen.connect(self._change)
        which.open()

    def _change(self, ladder_id: str) -> None:
        ladder = self._ladder(ladder_id)
        if ladder is not None:
            write_agreement(self.desk, ladder, self)

    def _read(self, ladder_id: str) -> None:
        ladder = self._ladder(ladder_id)
        if ladder is not None:
            VersionsDialog(self.desk, ladder, self).open()

    def _print(self, ladder_id: str) -> None:
        newest = newest_version(self.desk.workspace.records, ladder_id)
        if newest is not None:
            open_agreement_sheet(self.desk, newest, self)

    def _withdraw(self, ladder_id: str) -> None:
        """One press, in effect at once; Undo takes it back."""
        workspace = self.desk.workspace
        newest = newest_version(workspace.records, ladder_id)
        if newest is None or newest.withdrawn_at is not None:
            return
        put = withdrawn(workspace.records, newest, workspace.stamp())
        self.change(_("Withdraw an agreement"), put)

    def _ladder(self, ladder_id: str) -> Ladder | None:
        return self.desk.workspace.records.ladder(ladder_id)
