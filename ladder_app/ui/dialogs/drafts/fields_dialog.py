"""A form of which a draft keeps what each of its fields holds, so that none has drafts of its own
making."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.lines_field import LinesField
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.tick_line import TickLine

Field = (
    LineField | TextField | LinesField | Choices | RatingField | TickLine | PlanDayField | DropDown
)


class FieldsDialog(DraftedDialog):
    """Call `begin_with` once the fields are filled; answer `follow` if one depends on another.

    Saving it drops the draft.
    """

    _fields: Mapping[str, Field]
    _begun: dict[str, Any]

    def begin_with(self, fields: Mapping[str, Field]) -> None:
        """Keep what these hold, under these names; the first is where one begins to write."""
        self._fields = fields
        self._begun = self._held()
        for field in fields.values():
            _changed(field).connect(self._take)
        self.saved.connect(self.drafts.finish)
        self.follow()
        self.show_completeness()
        self.begin()

    def follow(self) -> None:
        """Show what depends on the fields, as they stand now."""

    def first_field(self) -> QWidget:
        return next(iter(self._fields.values()))

    def typed(self) -> Typed | None:
        held = self._held()
        if held == self._begun:
            return None
        changed = (field for name, field in self._fields.items() if held[name] != self._begun[name])
        return {"text": next(filter(None, map(_words, changed)), ""), "fields": held}

    def show_typed(self, typed: Typed) -> None:
        kept = typed.get("fields")
        for name, value in kept.items() if isinstance(kept, dict) else ():
            if name in self._fields:
                _hold(self._fields[name], value)
        self.follow()

    def _held(self) -> dict[str, Any]:
        return {name: _value(field) for name, field in self._fields.items()}

    def _take(self) -> None:
        self.follow()
        self.take_change()


def _words(field: Field) -> str:
    """What is written in it, by which a draft is known again."""
    if isinstance(field, LinesField):
        return ", ".join(field.values())
    return field.text() if isinstance(field, LineField | TextField) else ""


def _changed(field: Field) -> SignalInstance:
    if isinstance(field, TickLine):
        return field.toggled
    return field.currentIndexChanged if isinstance(field, DropDown) else field.changed


def _value(field: Field) -> object:
    if isinstance(field, LineField | TextField):
        return field.text()
    if isinstance(field, TickLine):
        return field.isChecked()
    if isinstance(field, PlanDayField):
        return [field.text(), field.window_days()]
    if isinstance(field, DropDown):
        return field.currentData()
    return list(field.values()) if isinstance(field, LinesField) else field.value()


def _hold(field: Field, value: object) -> None:
    """Show what was held; what no such field gave is left out."""
    if isinstance(field, LineField | TextField) and isinstance(value, str):
        field.set_text(value)
    elif isinstance(field, LinesField) and isinstance(value, list):
        field.set_values(one for one in value if isinstance(one, str))
    elif isinstance(field, TickLine) and isinstance(value, bool):
        field.setChecked(value)
    elif isinstance(field, Choices) and isinstance(value, str | None):
        field.set_value(value)
    elif isinstance(field, DropDown):
        field.setCurrentIndex(max(field.findData(value), 0))
    elif isinstance(field, RatingField) and _is_rating(value):
        field.set_value(cast("int | None", value))
    elif isinstance(field, PlanDayField) and isinstance(value, list):
        _hold_day(field, value)


def _hold_day(field: PlanDayField, value: list[object]) -> None:
    if len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], int):
        field.set_value(None, value[1])
        field.set_text(value[0])


def _is_rating(value: object) -> bool:
    return value is None or (isinstance(value, int) and 0 <= value <= 100)
