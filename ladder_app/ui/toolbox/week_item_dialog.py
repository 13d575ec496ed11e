"""Something for oneself in a week: what, and perhaps on which day."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.toolbox.week_edits import days_of, with_item, without_item
from ladder_app.domain.toolbox.week_words import KINDS, kind_words
from ladder_app.domain.toolbox.weekly_plan import CareKind, WeekItem
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import small


class WeekItemDialog(FieldsDialog):
    """Adds one thing to `week`, or changes `item` in it: one edit either way."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, week: str, item: WeekItem | None = None
    ) -> None:
        super().__init__(
            desk,
            _("Something for me"),
            _("Save"),
            parent,
            form=f"week {week if item is None else item.id}",
            afresh=_("A fresh page. What you had begun is set aside."),
        )
        self._week, self._item = week, item
        self.kind = Choices(_("What kind is it?"), [(kind, kind_words(kind)) for kind in KINDS])
        self.text = LineField(
            _("What is it?"), placeholder=_("for example a walk, a call, an early night")
        )
        self.day = Choices(
            _("On which day?"), [(day.isoformat(), _day(day)) for day in days_of(week)]
        )
        for part in (
            self.kind,
            self.text,
            self.day,
            small(_("Without a day it is for any time in that week.")),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.delete_button = quiet_button(_("Take it out of the week"))
        self.delete_button.clicked.connect(self._delete)
        give_form_keys({"delete": self.delete_button})
        self.put_button(0, self.delete_button)
        self.delete_button.setVisible(item is not None)
        if item is not None:
            self.kind.set_value(item.kind)
            self.text.set_text(item.text or "")
            self.day.set_value(item.day)
        self.begin_with({"kind": self.kind, "text": self.text, "day": self.day})

    def is_complete(self) -> bool:
        return bool(self.text.text()) or self.kind.value() not in (None, "other")

    def commit(self) -> None:
        workspace = self.desk.workspace
        chosen: CareKind = next((kind for kind in KINDS if kind == self.kind.value()), "other")
        made = WeekItem(
            id=new_id() if self._item is None else self._item.id,
            kind=chosen,
            text=self.text.text() or None,
            day=self.day.value(),
            done=self._item is not None and self._item.done,
        )
        label = _("Plan something for the week") if self._item is None else _("Change the week")
        put = with_item(workspace.records, self._week, made, workspace.stamp())
        workspace.change(label, put)

    def _delete(self) -> None:
        workspace = self.desk.workspace
        if self._item is None:
            return
        put = without_item(workspace.records, self._week, self._item.id, workspace.stamp())
        if self.change(_("Take something out of the week"), put):
            self.drafts.finish()
            self.done(0)


def _day(day: date) -> str:
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
