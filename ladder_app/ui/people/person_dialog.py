"""A person by a name of one's own, new or changed."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ladder_app.domain.people.people import hint_about, next_colour
from ladder_app.domain.people.people_edits import deleted, written
from ladder_app.domain.people.person_alias import COLOURS, PersonAlias
from ladder_app.domain.record import Known, Record, new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.written_fields_dialog import WrittenFieldsDialog
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.person_mark import mark_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted, small


class PersonDialog(WrittenFieldsDialog):
    """Writes `person`, or somebody new: one edit either way, wherever the name stands."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, person: PersonAlias | None = None
    ) -> None:
        super().__init__(
            desk,
            _("Somebody new") if person is None else _("A person"),
            _("Save"),
            parent,
            form="person" if person is None else f"person {person.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._person = person
        self.alias = LineField(_("What do I call them here?"), limit=60)
        self.hint = small()
        self.relation = LineField(
            _("Who are they to me, if I like to say"),
            placeholder=_("for example a friend"),
            limit=60,
        )
        self.colour = Choices(_("A mark"), [(one, mark_words(one)) for one in COLOURS])
        self.colour.set_value(next_colour(desk.workspace.records))
        what_stays = small(
            _(
                "Deleting them leaves “someone” wherever the name stood. Sentences you wrote "
                "yourself stay as they are."
            )
        )
        if person is None:
            what_stays.hide()
        about = _("A first name or a letter is enough: no surname, no number, no address.")
        for part in (muted(about), self.alias, self.hint, self.relation, self.colour, what_stays):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.offer_deletion(person, _("Delete this person"), _("Delete a person"))
        if person is not None:
            self.alias.set_text(person.alias)
            self.relation.set_text(person.relation or "")
            self.colour.set_value(person.colour)
        self.begin_with({"alias": self.alias, "relation": self.relation, "colour": self.colour})

    def is_complete(self) -> bool:
        return bool(self.alias.text())

    def commit(self) -> None:
        alias = self.alias.text()
        before = self._person or PersonAlias(id=new_id(), alias=alias)
        colour = next((one for one in COLOURS if one == self.colour.value()), None)
        person = replace(before, alias=alias, relation=self.relation.text() or None, colour=colour)
        label = _("Write a person down") if self._person is None else _("Change a person")
        workspace = self.desk.workspace
        workspace.change(label, written(workspace.records, person))

    def gone(self, record: Known, at: str) -> Iterable[Record]:
        person = record if isinstance(record, PersonAlias) else None
        records = self.desk.workspace.records
        return super().gone(record, at) if person is None else deleted(records, person, at)

    def follow(self) -> None:
        self.hint.setText(hint_about(self.alias.text()))
        self.hint.setVisible(bool(self.hint.text()))
