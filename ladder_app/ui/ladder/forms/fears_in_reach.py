"""Whether one attempt can show what is feared of a ladder, or it lies further off."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import small

_ANSWERS: Final[dict[bool | None, str]] = {True: "near", False: "far"}


class FearsInReach(Folded):
    """A question for each prediction of a ladder; hidden where there is none."""

    def __init__(self, fears: Sequence[Expectation]) -> None:
        super().__init__(_("What I am afraid will happen"))
        self.body.addWidget(
            small(
                _(
                    "Some of it can be seen in one attempt, some only in years. Where it lies far "
                    "off, an idea for a nearer version may come."
                )
            )
        )
        options = [("near", _("one attempt can show it")), ("far", _("it lies further off"))]
        self.questions: dict[str, Choices] = {}
        for fear in fears:
            question = Choices(_("“{words}”").format(words=fear.statement), options)
            question.set_value(_ANSWERS.get(fear.testable_in_attempt))
            self.questions[fear.id] = question
            self.body.addWidget(question)
        if not fears:
            self.hide()

    def follow(self) -> None:
        """Say in words what is said of them."""
        far = [one.value() for one in self.questions.values()].count("far")
        words = ngettext("{n} lies further off", "{n} lie further off", far)
        self.set_summary(words.format(n=far) if far else "")

    def changed_from(self, records: Records) -> Iterator[Expectation]:
        """Those of which something else is said than the records do."""
        for identity, question in self.questions.items():
            known, chosen = records.expectation(identity), question.value()
            said = None if chosen is None else chosen == "near"
            if known is not None and said is not known.testable_in_attempt:
                yield replace(known, testable_in_attempt=said)
