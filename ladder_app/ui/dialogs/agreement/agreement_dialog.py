"""Writing what two people agreed on. Each time it is a version of its own; earlier ones stay."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ladder_app.domain.agreements.agreement_words import what_it_is
from ladder_app.domain.agreements.standing import is_with_somebody_else, newest_version
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.people.people import hint_about, next_colour
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_fields import AgreementFields
from ladder_app.ui.dialogs.drafts.fields_dialog import Field, FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone
from ladder_app.ui.dialogs.people_list import people_list
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted, small


class AgreementDialog(FieldsDialog):
    """The agreement of `ladder`: its first version, or one that follows what is there."""

    def __init__(self, desk: Desk, ladder: Ladder, parent: QWidget | None = None) -> None:
        self._ladder = ladder
        records = desk.workspace.records
        self._before = newest_version(records, ladder.id)
        super().__init__(
            desk,
            _("What we agree on"),
            _("Save the agreement"),
            parent,
            form=f"agreement {ladder.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self.whom = people_list(records, self._partner(), _("With whom?"))
        self.new_name = LineField(
            _("Or a name that is not in the list yet"),
            placeholder=_("a first name or a letter"),
        )
        self.name_hint = small()
        self.fields = AgreementFields(desk.workspace.now)
        about = muted(_("For the ladder “{ladder}”.").format(ladder=ladder.title))
        earlier = muted(_("It begins with what you agreed on last. That version stays as it is."))
        goes_on = self._before is not None and not self._is_for_another()
        earlier.setVisible(goes_on)
        for part in (
            small(what_it_is()),
            about,
            earlier,
            labelled(self.whom),
            self.new_name,
            self.name_hint,
            self.fields,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        if self._before is not None and goes_on:
            self.fields.show_agreement(self._before)
        self.begin_with(dict(self._named()))

    def _named(self) -> Iterator[tuple[str, Field]]:
        yield "whom", self.whom
        yield "new_name", self.new_name
        yield from self.fields.named()

    def is_complete(self) -> bool:
        return self.fields.says_anything() and not self.fields.review.unreadable()

    def obstacle(self) -> str:
        records = self.desk.workspace.records
        if gone := ladder_gone(records, self._ladder.id):
            return gone
        if newest_version(records, self._ladder.id) == self._before:
            return ""
        return _("It was changed in the meantime. Close this and look at it again.")

    def commit(self) -> None:
        workspace = self.desk.workspace
        person = self._new_person(workspace.records)
        alias_id = self.whom.currentData() if person is None else person.id
        made = self.fields.read(new_id(), workspace.stamp())
        agreement = replace(made, alias_id=alias_id, ladder_id=self._ladder.id)
        label = _("Write an agreement") if self._before is None else _("Change an agreement")
        workspace.change(label, [agreement, *self._with_whom(person, alias_id)])

    def follow(self) -> None:
        self.fields.follow()
        self.name_hint.setText(hint_about(self.new_name.text()))
        self.name_hint.setVisible(bool(self.name_hint.text()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.fields.take_enter(QApplication.focusWidget())):
            super().keyPressEvent(event)

    def _is_for_another(self) -> bool:
        """Whether what was agreed on last was so with somebody else, whose words stay theirs."""
        before = self._before
        return before is not None and is_with_somebody_else(self.desk.workspace.records, before)

    def _partner(self) -> str | None:
        """Whom the ladder is about; where it does not say, whom it was agreed on with."""
        last = None if self._before is None else self._before.alias_id
        return self._ladder.partner_alias_id or last

    def _new_person(self, records: Records) -> PersonAlias | None:
        name = self.new_name.text()
        if not name:
            return None
        return PersonAlias(id=new_id(), alias=name, colour=next_colour(records))

    def _with_whom(self, person: PersonAlias | None, alias_id: str | None) -> list[Record]:
        """The person if they are new, and the ladder if it is not about them yet."""
        put: list[Record] = [] if person is None else [person]
        ladder = self.desk.workspace.records.ladder(self._ladder.id) or self._ladder
        if alias_id and ladder.partner_alias_id != alias_id:
            put.append(replace(ladder, partner_alias_id=alias_id))
        return put
