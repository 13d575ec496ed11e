"""What came of it: for each thing that was feared whether it happened, then what it was worth."""

from typing import Any, Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import Occurred, Outcome
from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.wording import (
    confidence_ends,
    coping_ends,
    occurrences,
    severity_ends,
    tests_of_fear,
    willingness,
)
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Rule
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import Words, muted, small


class FearsPart(Part):
    """A block for each fear that the form knows of; blocks that go keep what was said in them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.blocks: dict[str, OutcomeBlock] = {}
        self._shown: tuple[str, ...] = ()
        self._unpredicted: list[str] = []
        self._about: About | None = None
        self._following: QWidget | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self.column.addLayout(self._column)

    def tab_goes_on_to(self, field: QWidget) -> None:
        """Where the Tab key goes after the last fear: fears come and go later than this."""
        self._following = field

    def show_about(self, about: About) -> None:
        """The words of fears from the records."""
        super().show_about(about)
        self._about = about

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show these outcomes; `show_fears` then says which of them are asked for."""
        super().show_entry(entry)
        for block in self.blocks.values():
            block.hide()
            block.deleteLater()
        self.blocks.clear()
        predicted = {one.expectation_id for one in entry.predictions}
        outcomes = (one.expectation_id for one in entry.outcomes)
        self._unpredicted = [identity for identity in outcomes if identity not in predicted]
        for outcome in entry.outcomes:
            self._block(outcome.expectation_id).show_outcome(outcome)
        self.show_fears(entry)

    def show_fears(self, entry: AttemptEntry) -> None:
        """Ask about the predictions of this entry, and about outcomes it came with besides."""
        new = {one.id: one.statement for one in entry.new_expectations}
        named = [one.expectation_id for one in entry.predictions]
        named += self._unpredicted
        likelihoods = {one.expectation_id: one.likelihood_before for one in entry.predictions}
        words = {identity: new.get(identity) or self._known(identity) for identity in named}
        self._shown = tuple(identity for identity, said in words.items() if said)
        for identity in self._shown:
            self._block(identity).show_prediction(words[identity], likelihoods.get(identity))
        for identity, block in self.blocks.items():
            block.setVisible(identity in self._shown)
            block.set_first(self._shown[:1] == (identity,))

    def values(self) -> dict[str, Any]:
        """The outcomes that say something."""
        outcomes = (self.blocks[identity].outcome() for identity in self._shown)
        said = tuple(outcome for outcome in outcomes if outcome is not None)
        return super().values() | {"outcomes": said}

    @property
    def asks(self) -> bool:
        """Whether there is any fear to ask about."""
        return bool(self._shown)

    def _known(self, identity: str) -> str:
        return self._about.fear_words(identity) if self._about is not None else ""

    def _block(self, identity: str) -> "OutcomeBlock":
        if identity not in self.blocks:
            block = OutcomeBlock(self.look, identity)
            block.changed.connect(self.changed)
            self._column.addWidget(block)
            if self._following is not None:
                tab_before(self._following, block)
            self.blocks[identity] = block
        return self.blocks[identity]


class OutcomePart(FearsPart):
    """The fears, and what it was worth, on one page."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._hint = muted(_("What you write under “Before it” is asked about here."))
        self.column.addWidget(self._hint)
        self._rule = Rule()
        self.column.addWidget(self._rule)
        self.tab_goes_on_to(ask_worth(self).buttons()[0])

    def show_fears(self, entry: AttemptEntry) -> None:
        """Without any, say where they are written."""
        super().show_fears(entry)
        self._hint.setVisible(not self.asks)
        self._rule.setVisible(self.asks)


def ask_worth(part: Part) -> Choices:
    """Ask `part` what it was worth; the first of the questions."""
    tested = part.choice("tested_fear", _("Did it test what I feared?"), tests_of_fear())
    part.degree("confidence_after", _("How sure am I now that I can do it?"), confidence_ends())
    part.choice("willing_to_repeat", _("Would I do it again?"), willingness())
    return tested


class OutcomeBlock(QWidget):
    """What became of one fear."""

    changed = Signal()

    def __init__(self, look: Look, identity: str) -> None:
        super().__init__()
        self._identity = identity
        self._given: Outcome | None = None
        self.title = Words("", "quote")
        self.before_line = small()
        self.occurred = Choices(_("Did it happen?"), occurrences())
        self.severity = RatingField(look, _("How bad was it really?"), ends=severity_ends())
        self.coped = RatingField(look, _("How well did I cope?"), ends=coping_ends())
        self.likelihood = RatingField(
            look, _("How likely would it be if I did the same again?"), percent=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._rule = Rule()
        layout.addWidget(self._rule)
        layout.addWidget(self.title)
        layout.addWidget(self.before_line)
        for field in (self.occurred, self.severity, self.coped, self.likelihood):
            field.changed.connect(self._take)
            layout.addWidget(field)
        self._arrange()

    def set_first(self, is_first: bool) -> None:
        """A line parts it from the one above it, if there is one."""
        self._rule.setVisible(not is_first)

    def show_prediction(self, words: str, likelihood: int | None) -> None:
        """What was feared, and how likely it seemed, in per cent."""
        self.title.setText(words)
        said = likelihood is not None
        self.before_line.setVisible(said)
        self.before_line.setText(_("Before: {n} % likely").format(n=likelihood) if said else "")

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what became of it, silently."""
        self._given = outcome
        self.occurred.set_value(outcome.occurred)
        self.severity.set_value(outcome.severity_actual)
        self.coped.set_value(outcome.coped)
        self.likelihood.set_value(outcome.likelihood_after)
        self._arrange()

    def outcome(self) -> Outcome | None:
        """What the block says; None if it says nothing and was not there before."""
        if self._given is not None:
            return self._given
        answer = next((a for a in _OCCURRED if a == self.occurred.value()), None)
        made = Outcome(
            expectation_id=self._identity,
            occurred=answer,
            severity_actual=self.severity.value(),
            coped=self.coped.value(),
            likelihood_after=self.likelihood.value(),
        )
        return None if made == Outcome(expectation_id=self._identity) else made

    def _take(self) -> None:
        self._given = None
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """How bad it was is asked where it happened, how one coped once it is said whether."""
        answer = self.occurred.value()
        for field, is_asked in (
            (self.severity, answer in ("partly", "yes")),
            (self.coped, answer is not None),
        ):
            field.setVisible(is_asked or field.value() is not None)


_OCCURRED: Final[tuple[Occurred, ...]] = get_args(Occurred)
