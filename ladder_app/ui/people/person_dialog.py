"""A person by a name of one's own, new or changed."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ladder_app.domain.people.people import hint_about, next_colour
from ladder_app.domain.people.people_edits import deleted, written
from ladder_app.domain.people.person_alias import COLOURS, Colour, PersonAlias
from ladder_app.domain.record import Known, Record, new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.person_mark import mark_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted, small


class PersonDialog(WrittenDialog):
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
            self.show_typed(
                {"alias": person.alias, "relation": person.relation, "colour": person.colour}
            )
        self._begun = self._values()
        for field in (self.alias, self.relation, self.colour):
            field.changed.connect(self._take)
        self._follow()
        self.begin()

    def first_field(self) -> QWidget:
        return self.alias

    def is_complete(self) -> bool:
        return bool(self.alias.text())

    def commit(self) -> None:
        alias, relation, colour = self._values()
        before = self._person or PersonAlias(id=new_id(), alias=alias)
        person = replace(before, alias=alias, relation=relation or None, colour=_colour(colour))
        label = _("Write a person down") if self._person is None else _("Change a person")
        workspace = self.desk.workspace
        workspace.change(label, written(workspace.records, person))
        self.drafts.finish()

    def gone(self, record: Known, at: str) -> Iterable[Record]:
        person = record if isinstance(record, PersonAlias) else None
        records = self.desk.workspace.records
        return super().gone(record, at) if person is None else deleted(records, person, at)

    def typed(self) -> Typed | None:
        if self._values() == self._begun:
            return None
        alias, relation, colour = self._values()
        return {"text": alias, "alias": alias, "relation": relation, "colour": colour}

    def show_typed(self, typed: Typed) -> None:
        self.alias.set_text(str(typed.get("alias") or ""))
        self.relation.set_text(str(typed.get("relation") or ""))
        self.colour.set_value(str(typed.get("colour") or "") or None)
        self._follow()

    def _values(self) -> tuple[str, str, str]:
        return self.alias.text(), self.relation.text(), self.colour.value() or ""

    def _take(self) -> None:
        self._follow()
        self.take_change()

    def _follow(self) -> None:
        self.hint.setText(hint_about(self.alias.text()))
        self.hint.setVisible(bool(self.hint.text()))


def _colour(name: str) -> Colour | None:
    return next((one for one in COLOURS if one == name), None)
