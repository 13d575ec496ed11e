"""The person's own words for the points of the scale: "my 50 is the dentist's chair"."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from ladder_app.domain.case import Anchor
from ladder_app.domain.suds import anchor_text
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted

TENS: Final = tuple(range(0, 101, 10))


class AnchorsDialog(FieldsDialog):
    """A field for each ten; an empty one leaves our own sentence in force."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("My own words for the scale"),
            _("Save"),
            parent,
            form="own words for the scale",
            afresh=_("Your words as they are. What you had begun is set aside."),
        )
        self.fields: dict[int, LineField] = {}
        self.body.addWidget(
            muted(
                _(
                    "A memory of your own makes a number easier to find again. "
                    "Fill in as many or as few as you like."
                )
            )
        )
        case = desk.workspace.records.case
        for ten in TENS:
            question = _("{number} · {words}").format(number=ten, words=anchor_text(ten))
            field = LineField(question, placeholder=_("my {number} is …").format(number=ten))
            field.set_text(case.anchor(ten) or "")
            self.fields[ten] = field
            self.body.addWidget(field)
        self.begin_with({str(ten): field for ten, field in self.fields.items()})

    def commit(self) -> None:
        workspace = self.desk.workspace
        case = workspace.records.case
        between = tuple(anchor for anchor in case.anchors if anchor.suds not in TENS)
        own = tuple(
            Anchor(suds=ten, text=field.text())
            for ten, field in self.fields.items()
            if field.text()
        )
        anchors = tuple(sorted((*own, *between), key=lambda anchor: anchor.suds))
        workspace.change(_("My own words for the scale"), [replace(case, anchors=anchors)])
