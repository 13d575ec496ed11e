"""Somebody to turn to: what they are called, and what leads to them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.support.safety_plan_card import Contact
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.tab_order import tab_after
from ladder_app.ui.widgets.text_field import LineField

Written = tuple[str, str]
"""Name and way, as they stand in the fields."""


class ContactField(QWidget):
    """Two lines side by side; leaving both empty names nobody. Heard with what it is `about`."""

    changed = Signal()

    def __init__(self, about: str) -> None:
        super().__init__()
        who, how = _("Who?"), _("How do I reach them?")
        self.name = LineField(who)
        self.how = LineField(how, placeholder=_("for example a number"))
        # There are several of them on one form.
        self.name.edit.setAccessibleName(f"{about}: {who}")
        self.how.edit.setAccessibleName(f"{about}: {how}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.how, 1)
        for field in (self.name, self.how):
            field.changed.connect(self.changed)
        self.setFocusProxy(self.name)

    def written(self) -> Written:
        """What stands there."""
        return self.name.text(), self.how.text()

    def show_written(self, written: Written) -> None:
        """Show this, silently."""
        self.name.set_text(written[0])
        self.how.set_text(written[1])


class ContactList(QWidget):
    """As many people as one likes; there is always room for one more."""

    changed = Signal()

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about
        self.fields: list[ContactField] = []
        self.more = link_button(_("Add another person"))
        self.more.clicked.connect(self._add_and_go)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        self._add()
        layout.addLayout(row(self.more))
        self.setFocusProxy(self.fields[0])

    def written(self) -> tuple[Written, ...]:
        """Whoever stands there."""
        every = (field.written() for field in self.fields)
        return tuple(one for one in every if any(one))

    def show_written(self, people: tuple[Written, ...]) -> None:
        """Show these, silently; fields that are there already are used again."""
        while len(self.fields) < len(people):
            self._add()
        for place, field in enumerate(self.fields):
            field.show_written(people[place] if place < len(people) else ("", ""))

    def _add(self) -> ContactField:
        field = ContactField(self._about)
        field.changed.connect(self.changed)
        self._rows.addWidget(field)
        if self.fields:
            tab_after(self.fields[-1].how.edit, field)
        self.fields.append(field)
        return field

    def _add_and_go(self) -> None:
        self._add().name.setFocus()


def contact(written: Written) -> Contact | None:
    """The person, if the fields name one."""
    name, how = written
    return Contact(name=name or None, how=how or None) if name or how else None


def written_of(one: Contact | None) -> Written:
    """The fields of a person; blank for nobody."""
    return ("", "") if one is None else (one.name or "", one.how or "")
