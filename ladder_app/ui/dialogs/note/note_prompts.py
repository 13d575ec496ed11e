"""What is asked in a note of each kind. Every prompt can be closed, and none must be answered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.journal.journal_entry import EntryKind
from ladder_app.domain.journal.writing import Writing
from ladder_app.language import _
from ladder_app.ui.dialogs.note.prompt import Prompt, asked_text
from ladder_app.ui.dialogs.note.stop_offer import StopOffer
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.note_words import periods
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.tab_order import tab_after
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import muted

_PROMPTED: Final = ("situation_thought_feeling", "roots_reflection")


class NotePrompts(QWidget):
    """One text, or the prompts of a kind. What was typed stays when another kind is chosen."""

    changed = Signal()
    stopped = Signal()
    """The person does not want to be asked any more."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.kind: EntryKind = "free"
        self.text = TextField(_question("free"), lines=5, placeholder=_initials())
        self.text.changed.connect(self.changed)
        self.hint = muted()
        self.prompts: dict[str, Prompt] = {}
        self._of_kind: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.hint)
        self._column.addWidget(self.text)
        self.ask("free")

    @property
    def asks_for_roots(self) -> bool:
        """Whether then and now is asked about, and that one can stop was said."""
        return self.kind == "roots_reflection"

    def ask(self, kind: EntryKind) -> None:
        """Ask what belongs to this kind."""
        self.kind = kind
        if kind in _PROMPTED:
            self._prepare(kind)
        for name, part in self._of_kind.items():
            part.setVisible(name == kind)
        self.text.setVisible(kind not in _PROMPTED)
        self.text.set_question(_question(kind))
        self.hint.setText(_hint(kind))
        self.hint.setVisible(bool(_hint(kind)))

    def first_field(self) -> QWidget:
        """Where one begins to write."""
        of_kind = self._of_kind.get(self.kind) if self.kind in _PROMPTED else None
        if of_kind is None:
            return self.text
        return next(one.field for one in self.prompts.values() if of_kind.isAncestorOf(one))

    def answers(self, writing: Writing) -> Writing:
        """`writing` with what is answered here."""
        values: dict[str, Any] = {name: _value(one) for name, one in self.prompts.items()}
        return replace(writing, kind=self.kind, text=self.text.text(), **values)

    def show_answers(self, writing: Writing) -> None:
        """Show these answers, silently."""
        if writing.situation or writing.thought:
            self._prepare("situation_thought_feeling")
        if writing.what_i_learned_then or writing.is_it_true_now:
            self._prepare("roots_reflection")
        self.ask(writing.kind)
        self.text.set_text(writing.text)
        for name, prompt in self.prompts.items():
            _show(prompt, getattr(writing, name))

    def problem(self) -> str:
        """What is wrong with a number, or ""."""
        fields = (one.field for one in self.prompts.values())
        return next(
            (p for one in fields if isinstance(one, RatingField) and (p := one.problem())), ""
        )

    def _prepare(self, kind: EntryKind) -> None:
        """Have the prompts of a kind, of which most are never asked for."""
        if kind not in self._of_kind:
            self._of_kind[kind] = self._made(kind)
            self._column.addWidget(self._of_kind[kind])
            tab_after(self.text.edit, self._of_kind[kind])

    def _made(self, kind: EntryKind) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if kind == "roots_reflection":
            offer = StopOffer()
            offer.stop_wanted.connect(self._stop)
            column.addWidget(offer)
        made = _roots(self._look) if kind == "roots_reflection" else _situation()
        for prompt in made.values():
            prompt.changed.connect(self.changed)
            column.addWidget(prompt)
        self.prompts.update(made)
        return part

    def _stop(self) -> None:
        for prompt in self.prompts.values():
            prompt.set_open(False)
        self.stopped.emit()


def _situation() -> Mapping[str, Prompt]:
    return {
        "situation": asked_text(_("What happened?"), _initials()),
        "thought": asked_text(_("What went through my mind?")),
    }


def _roots(look: Look) -> Mapping[str, Prompt]:
    period, painful = _("Which time is it about?"), _("How painful is it still?")
    return {
        "period": Prompt(period, Choices(period, periods(), show_question=False)),
        "what_i_learned_then": asked_text(
            _("What did I learn then?"), _("about people or about me; for example: not to ask")
        ),
        "is_it_true_now": asked_text(_("Is it true now, with the one I think of?")),
        "still_painful": Prompt(
            painful,
            RatingField(look, painful, ends=(_("not at all"), _("very much")), show_question=False),
        ),
    }


def _value(prompt: Prompt) -> object:
    field = prompt.field
    return field.text() if isinstance(field, TextField) else field.value()


def _show(prompt: Prompt, value: Any) -> None:
    if isinstance(prompt.field, TextField):
        prompt.field.set_text(value)
    else:
        prompt.field.set_value(value)
    prompt.sum_up()


def _question(kind: EntryKind) -> str:
    if kind == "letter_not_sent":
        return _("What would I say?")
    if kind == "gratitude":
        return _("What was good, however small?")
    if kind == "after_attempt":
        return _("What stays with me from it?")
    return _("What do you want to remember?")


def _hint(kind: EntryKind) -> str:
    if kind == "letter_not_sent":
        return _("Nobody gets it. It need be neither fair nor finished.")
    if kind == "situation_thought_feeling":
        return _("One moment, in three short parts. Leave out what you like.")
    return ""


def _initials() -> str:
    return _("For other people initials are enough. Write about your side.")
