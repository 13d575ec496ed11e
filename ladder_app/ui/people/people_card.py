"""Everybody who was given a name here, a line each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.person_mark import PersonMark
from ladder_app.ui.widgets.tab_order import tab_before, take_away
from ladder_app.ui.widgets.words import muted


class PeopleCard(Card):
    """What is there already is not made again, so that the focus stays where it is."""

    wanted = Signal(str)
    """Please open the person of this id."""

    def __init__(self, look: Look) -> None:
        super().__init__(_("The names I use here"))
        self._look = look
        self._rows: dict[str, _PersonRow] = {}
        self.empty = muted(_("Nobody is here yet. A first name or a letter is enough."))
        self.add_button = button(_("Write somebody down"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addWidget(self.empty)
        self.body.addLayout(self._column)
        self.body.addSpacing(4)
        self.body.addLayout(row(self.add_button))

    def show_records(self, records: Records) -> None:
        """Show who is there."""
        people = records.people()
        for gone in self._rows.keys() - {person.id for person in people}:
            take_away(self._rows.pop(gone))
        for place, person in enumerate(people):
            line = self._rows.get(person.id) or self._made(person.id)
            line.show_person(person)
            self._column.insertWidget(place, line)
            tab_before(self.add_button, line)
        # In their order again, as they stand: a new name may come before others.
        self._rows = {person.id: self._rows[person.id] for person in people}
        self.empty.setVisible(not people)

    def lines(self) -> tuple[LineButton, ...]:
        """A button for each person, from top to bottom."""
        return tuple(one.line for one in self._rows.values())

    def _made(self, person_id: str) -> "_PersonRow":
        made = self._rows[person_id] = _PersonRow(self._look)
        made.line.clicked.connect(partial(self._ask, person_id))
        return made

    def _ask(self, person_id: str, _checked: bool = False) -> None:
        self.wanted.emit(person_id)


class _PersonRow(QWidget):
    """A mark, and the name as a button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.mark = PersonMark(look)
        self.line = LineButton("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.mark)
        layout.addWidget(self.line, 1)

    def show_person(self, person: PersonAlias) -> None:
        """Show this one."""
        self.mark.show_colour(person.colour)
        said = _("{name} · {relation}").format(name=person.alias, relation=person.relation)
        self.line.show_words(said if person.relation else person.alias)
