"""A part of the form: fields bound to the fields of the entry by name.

The screen gives every part the whole entry and asks each for its own share of it again; a part
knows nothing of the others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.wording import Options
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.text_field import LineField, TextField


@dataclass(frozen=True, slots=True)
class Binding:
    """How one field of the entry is read, shown and complained about."""

    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], None]
    complain: Callable[[str], None] | None = None


class Part(QWidget):
    """`values()` is this part's share of the entry; `changed` says the person touched it."""

    changed = Signal()

    concerns: ClassVar[frozenset[str]] = frozenset()
    """The fields whose problems are answered here, as `attempt_problems` calls them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.bindings: dict[str, Binding] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._distress: list[RatingField] = []

    def show_about(self, about: About) -> None:
        """The step, the ladder or the scale is another one; what was typed stays."""
        for field in self._distress:
            field.set_scale(about.scale)
            field.set_words(about.words)

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show this entry, silently."""
        for name, binding in self.bindings.items():
            binding.show(getattr(entry, name))

    def values(self) -> dict[str, Any]:
        """The fields of the entry this part asks for, as they stand now."""
        return {name: binding.read() for name, binding in self.bindings.items()}

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is wrong beside each field."""
        for name, binding in self.bindings.items():
            if binding.complain is not None:
                binding.complain(problems.get(name, ""))

    def field_of(self, problem: str) -> QWidget:
        """The field a problem is about."""
        binding = self.bindings.get(problem)
        return binding.widget if binding is not None else self

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter had a meaning of its own in this field of the part."""
        return False

    # Kinds of fields ------------------------------------------------------------------------

    def rating(self, name: str, question: str) -> RatingField:
        """Distress, on the scale of the ladder."""
        field = RatingField(self.look, question)
        self._distress.append(field)
        return self._bind_rating(name, field)

    def degree(self, name: str, question: str, ends: tuple[str, str]) -> RatingField:
        """What is neither distress nor a likelihood, 0 to 100; `ends` say what the two mean."""
        return self._bind_rating(name, RatingField(self.look, question, ends=ends))

    def line(self, name: str, question: str, placeholder: str = "") -> LineField:
        """One line of text."""
        field = LineField(question, placeholder=placeholder)
        self._bind_text(name, field)
        return field

    def text(self, name: str, question: str, *, lines: int = 2) -> TextField:
        """Several lines of text."""
        field = TextField(question, lines=lines)
        self._bind_text(name, field)
        return field

    def length(self, name: str, question: str) -> LineField:
        """A length of time, in minutes unless it says otherwise."""
        field = self.line(name, question, _("for example 20, or 1 h 30"))
        field.edit.setMaximumWidth(field.fontMetrics().averageCharWidth() * 32 + 24)
        return field

    def choice(self, name: str, question: str, options: Options) -> Choices:
        """One of a few answers, or none."""
        field = Choices(question, options)
        self.bind(name, Binding(field, field.value, field.set_value))
        field.changed.connect(self.changed)
        self.column.addWidget(field)
        return field

    def yes_or_no(self, name: str, question: str, options: Options) -> Choices:
        """As `choice`, with "yes" for true and "no" for false."""
        field = Choices(question, options)

        def read() -> bool | None:
            value = field.value()
            return None if value is None else value == "yes"

        def show(value: bool | None) -> None:
            field.set_value(None if value is None else "yes" if value else "no")

        self.bind(name, Binding(field, read, show))
        field.changed.connect(self.changed)
        self.column.addWidget(field)
        return field

    def free_choice(self, name: str, question: str, options: Options) -> Choices:
        """A few words to choose from, for a text that may hold any others as well."""
        field = Choices(question, options)

        def read() -> str:
            return field.value() or ""

        def show(value: str) -> None:
            if value:
                field.offer(value, value)
            field.set_value(value or None)

        self.bind(name, Binding(field, read, show))
        field.changed.connect(self.changed)
        self.column.addWidget(field)
        return field

    def bind(self, name: str, binding: Binding) -> None:
        """Answer for a field of the entry."""
        self.bindings[name] = binding

    def _bind_rating(self, name: str, field: RatingField) -> RatingField:
        self.bind(name, Binding(field, field.value, field.set_value))
        field.changed.connect(self.changed)
        self.column.addWidget(field)
        return field

    def _bind_text(self, name: str, field: LineField | TextField) -> None:
        self.bind(name, Binding(field, field.text, field.set_text, field.show_problem))
        field.changed.connect(self.changed)
        self.column.addWidget(field)


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout; they go once Qt has finished with them."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
