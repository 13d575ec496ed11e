"""The first page of an agreement: with whom it is, and two questions about them."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement_words import what_it_is
from ladder_app.domain.people.people import hint_about
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.dialogs.agreement.safety_questions import SafetyQuestions
from ladder_app.ui.dialogs.people_list import people_list
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import heading, small


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody who has a name here already, or a `new_name`, or (neither) nobody named."""

    person_id: str | None = None
    new_name: str = ""


class WithWhomPage(QWidget):
    """The questions are there while they are `asked_about` somebody."""

    changed = Signal()

    def __init__(self, records: Records, partner: str | None) -> None:
        super().__init__()
        self.whom = people_list(records, partner, _("With whom?"))
        self.new_name = LineField(
            _("Or a name that is not in the list yet"), placeholder=_("a first name or a letter")
        )
        self.name_hint = small()
        self.name_hint.hide()
        self.asked = SafetyQuestions()
        self.asked.changed.connect(self.changed)
        self._asked_about: Whom | None = None
        self._questions = QWidget()
        below = QVBoxLayout(self._questions)
        below.setContentsMargins(0, 8, 0, 0)
        below.setSpacing(16)
        below.addWidget(heading(_("Two questions about them first")))
        below.addWidget(self.asked)
        self._questions.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (
            small(what_it_is()),
            labelled(self.whom),
            self.new_name,
            self.name_hint,
            self._questions,
        ):
            layout.addWidget(part)

    def chosen(self) -> Whom:
        """With whom it is; a name that is written goes before one that is picked."""
        name = self.new_name.text()
        return Whom(new_name=name) if name else Whom(self.whom.currentData())

    def name(self) -> str:
        """What they are called, "" for nobody named."""
        has_name = self.whom.currentData() is not None
        return self.new_name.text() or (self.whom.currentText() if has_name else "")

    def ask_about(self, whom: Whom | None, *, was_afraid: bool = False) -> None:
        """Ask the two questions about them; about somebody else than before they are open again.

        None asks nothing.
        """
        self.name_hint.setText(hint_about(self.new_name.text()))
        self.name_hint.setVisible(bool(self.name_hint.text()))
        if whom is not None and not self._is_same(whom):
            self.asked.ask_anew(was_afraid=was_afraid)
        self._asked_about = whom
        self._questions.setVisible(whom is not None)

    def is_done(self) -> bool:
        """Whether nothing is left to answer here."""
        return self._asked_about is None or self.asked.is_answered()

    @property
    def asks(self) -> bool:
        """Whether the two questions are there."""
        return self._asked_about is not None

    def _is_same(self, whom: Whom) -> bool:
        """Whether it is about the same person still: a name may be in the midst of being typed."""
        before = self._asked_about
        if before is None:
            return False
        return before == whom or bool(before.new_name and whom.new_name)
