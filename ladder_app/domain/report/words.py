"""In the person's own words: what was learned, newest first, and what they noted."""

from ladder_app.domain.curves.own_words import learned
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.notes import step_about
from ladder_app.domain.report.listed import newest, section
from ladder_app.domain.report.parts import Quote, Section
from ladder_app.domain.report.told import Told
from ladder_app.language import _


def own_words(told: Told) -> Section | None:
    """What was learned in each attempt that says so; what the person has hidden stays hidden."""
    every = learned(told.attempts, told.records.case.hidden_attempt_ids)
    kept, remark = newest(every, told.choice.most("words"))
    attempts = {one.id: one for one in told.attempts}
    quotes = [
        Quote(one.text, source(told, one.day, attempts[one.attempt_id].step_id)) for one in kept
    ]
    return section("words", quotes, remark)


def notes(told: Told) -> Section | None:
    """Journal entries, newest first."""
    every = tuple(reversed(told.records.journal_entries()))
    kept, remark = newest(every, told.choice.most("notes"))
    quotes = [Quote(one.text.strip(), _about(told, one)) for one in kept]
    return section("notes", quotes, remark)


def _about(told: Told, entry: JournalEntry) -> str:
    """When it was written, and the step it is about."""
    step = step_about(told.records, entry.link)
    return told.day(entry.at) if step is None else source(told, entry.at, step.id)


def source(told: Told, day: str, step_id: str) -> str:
    """Where words are from: "12 March · Say hello"."""
    return _("{day} · {step}").format(day=told.day(day), step=told.step_words(step_id))
