"""The safety card: whom I could turn to, and what helps me. Every line of it may stay empty."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.support.card_edits import written
from ladder_app.domain.support.safety_plan_card import SafetyPlanCard
from ladder_app.domain.text import clean_line
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.dialogs.support.contact_fields import (
    ContactField,
    ContactList,
    Written,
    contact,
    written_of,
)
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.words import heading, muted


class SafetyCardDialog(WrittenDialog):
    """Writes the card of the case, or changes it: one edit either way."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        card = desk.workspace.records.safety_card()
        super().__init__(
            desk,
            _("My safety card"),
            _("Save the card"),
            parent,
            form="safety card",
            afresh=_("An empty card. What you had begun is set aside.")
            if card is None
            else _("The card as it was saved. What you had begun is set aside."),
        )
        self._card = card
        self.people = ContactList(_("Someone I know"))
        self.professional = ContactField(_("My professional"))
        self.emergency = LineField(_("The emergency number where I live"))
        self.helpline = LineField(_("A helpline"))
        self.helps = TextField(
            _("What helps me, one thing a line"),
            placeholder=_("for example a shower, walking round the block, a song"),
        )
        self.safe_place = LineField(_("Where I feel safer"))
        self.reasons = TextField(_("What keeps me going"))
        self._lay_out()
        self.offer_deletion(card, _("Delete this card"), _("Delete the safety card"))
        if card is not None:
            self.show_typed(_values_of(card))
        self._begun = self._values()
        for field in self._fields():
            field.changed.connect(self.take_change)
        self.begin()

    def first_field(self) -> QWidget:
        return self.people

    def is_complete(self) -> bool:
        return any(self._values().values())

    def commit(self) -> None:
        workspace, values = self.desk.workspace, self._values()
        people = (contact((name, how)) for name, how in values["people"])
        name, how = values["professional"] or ("", "")
        made = replace(
            self._card or SafetyPlanCard(id=new_id()),
            people=tuple(one for one in people if one is not None),
            professional=contact((name, how)),
            local_emergency=values["emergency"] or None,
            local_helpline=values["helpline"] or None,
            safe_place=values["safe_place"] or None,
            things_that_help=tuple(values["helps"].splitlines()),
            reasons_to_keep_going=values["reasons"] or None,
        )
        put = written(workspace.records, made, workspace.stamp())
        workspace.change(
            _("Write the safety card") if self._card is None else _("Change the safety card"), put
        )
        self.drafts.finish()

    def typed(self) -> Typed | None:
        values = self._values()
        return None if values == self._begun else values

    def show_typed(self, typed: Typed) -> None:
        people = typed.get("people")
        listed = people if isinstance(people, list) else []
        self.people.show_written(tuple(_pair(one) for one in listed))
        self.professional.show_written(_pair(typed.get("professional")))
        self.emergency.set_text(str(typed.get("emergency", "")))
        self.helpline.set_text(str(typed.get("helpline", "")))
        self.helps.set_text(str(typed.get("helps", "")))
        self.safe_place.set_text(str(typed.get("safe_place", "")))
        self.reasons.set_text(str(typed.get("reasons", "")))

    # ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(
            muted(
                _(
                    "Write down what you like and leave out the rest. It stays in this case: it is "
                    "never handed over, and Ladder calls nobody."
                )
            )
        )
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (_("Someone I know"), (self.people,)),
            (_("My professional"), (self.professional,)),
            (_("Emergency and helplines"), (self.emergency, self.helpline)),
            (_("What helps"), (self.helps, self.safe_place, self.reasons)),
        )
        for name, fields in groups:
            self.body.addSpacing(4)
            self.body.addWidget(heading(name))
            for field in fields:
                self.body.addWidget(field)
        self.body.addStretch(1)

    def _fields(self) -> tuple[Any, ...]:
        lines = (self.emergency, self.helpline, self.helps, self.safe_place, self.reasons)
        return (self.people, self.professional, *lines)

    def _values(self) -> dict[str, Any]:
        """What stands in the form, as a draft keeps it."""
        helps = (clean_line(line) for line in self.helps.text().splitlines())
        professional = self.professional.written()
        return {
            "people": [list(one) for one in self.people.written()],
            "professional": list(professional) if any(professional) else [],
            "emergency": self.emergency.text(),
            "helpline": self.helpline.text(),
            "helps": "\n".join(line for line in helps if line),
            "safe_place": self.safe_place.text(),
            "reasons": self.reasons.text(),
        }


def _pair(value: object) -> Written:
    """A name and a way out of a draft, which may be damaged."""
    if isinstance(value, list) and len(value) == 2:
        return str(value[0]), str(value[1])
    return "", ""


def _values_of(card: SafetyPlanCard) -> dict[str, Any]:
    return {
        "people": [list(written_of(one)) for one in card.people],
        "professional": list(written_of(card.professional)),
        "emergency": card.local_emergency or "",
        "helpline": card.local_helpline or "",
        "helps": "\n".join(card.things_that_help),
        "safe_place": card.safe_place or "",
        "reasons": card.reasons_to_keep_going or "",
    }
