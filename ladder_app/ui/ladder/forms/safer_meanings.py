"""What the things one does to feel safer are: a precaution stays, and is never asked away."""

from collections.abc import Iterator, Sequence

from ladder_app.domain.attempts.behaviour_meaning import (
    MEANINGS,
    meaning_of,
    meaning_words,
    meant,
)
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import small


class SaferMeanings(Folded):
    """A question for each behaviour of a ladder; hidden where there is none."""

    def __init__(self, behaviours: Sequence[SafetyBehaviour]) -> None:
        super().__init__(_("What I do to feel safer"))
        self.body.addWidget(
            small(
                _(
                    "A sensible precaution stays: no idea will ask you to leave it out. A seat "
                    "belt, protection or a prescribed medicine is one."
                )
            )
        )
        options = [(one, meaning_words(one)) for one in MEANINGS]
        self.questions: dict[str, Choices] = {}
        for behaviour in behaviours:
            question = Choices(_("“{words}” is").format(words=behaviour.label), options)
            question.set_value(meaning_of(behaviour))
            self.questions[behaviour.id] = question
            self.body.addWidget(question)
        if not behaviours:
            self.hide()

    def follow(self) -> None:
        """Say in words what is said of them."""
        values = [one.value() for one in self.questions.values()]
        kept, drunk = values.count("precaution"), values.count("substance")
        said = []
        if kept:
            said.append(
                ngettext("{n} sensible precaution", "{n} sensible precautions", kept).format(n=kept)
            )
        if drunk:
            said.append(_("alcohol or a drug"))
        self.set_summary(" · ".join(said))

    def changed_from(self, records: Records) -> Iterator[SafetyBehaviour]:
        """Those of which something else is said than the records do."""
        for identity, question in self.questions.items():
            known = records.safety_behaviour(identity)
            said = next((one for one in MEANINGS if one == question.value()), None)
            if known is not None and said != meaning_of(known):
                changed = meant(known, said)
                if changed != known:
                    yield changed
