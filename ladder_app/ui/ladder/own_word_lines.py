"""What the person is afraid of at a step, and what they learned there, as lines to show."""

from collections.abc import Callable, Iterator
from typing import Literal

from ladder_app.domain.curves.belief_words import belief_sentence
from ladder_app.domain.curves.own_words import Belief, beliefs, learned
from ladder_app.domain.journal.then_and_now import origins
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _

Line = tuple[Literal["heading", "body", "small"], str]


def fear_lines(records: Records, step: Step, day: Callable[[str], str]) -> Iterator[Line]:
    """Each prediction, with the note it came from and what became of it; `day` says a day."""
    found = {one.expectation_id: one for one in beliefs(records, records.attempts(step.id))}
    for expectation_id in step.expectation_ids:
        expectation = records.expectation(expectation_id)
        if expectation is not None and expectation.deleted_at is None:
            found.setdefault(
                expectation_id, Belief(expectation_id, expectation.statement, None, None)
            )
    if not found:
        return
    yield "heading", _("What I am afraid will happen")
    written = origins(records)
    for one in found.values():
        yield "body", one.statement
        if entry := written.get(one.expectation_id):
            said = _("From what you wrote about then and now, {day}")
            yield "small", said.format(day=day(entry.at))
        if said := belief_sentence(one):
            yield "small", said


def learned_lines(records: Records, step: Step, day: Callable[[str], str]) -> Iterator[Line]:
    """The last sentences about what was learned."""
    found = learned(records.attempts(step.id), records.case.hidden_attempt_ids)
    if found:
        yield "heading", _("What I learned")
    for one in found[:3]:
        yield "body", _("“{sentence}”").format(sentence=one.text)
        yield "small", day(one.day)
