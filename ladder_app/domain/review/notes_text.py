"""A review as plain text, for the notes a clinician keeps elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from ladder_app.domain.as_of import as_of
from ladder_app.domain.curves.day import Day
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import (
    LATEST_ATTEMPTS,
    MOST_PLANS,
    agreed,
    attempt_rows,
    kept_of,
    shown_plans,
)
from ladder_app.domain.review.looked_at import listed, looked_at_words
from ladder_app.domain.review.row_words import attempt_line, plans_sentence
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import Since, since_before
from ladder_app.language import _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesChoice:
    """`sharing` is what was shown; `own_note` whether the clinician's own note goes along."""

    sharing: Sharing
    own_note: bool = False


def notes_text(records: Records, review: SessionReview, choice: NotesChoice, day: Day) -> str:
    """Headings with a line for each thing; what was not shown is not in it.

    What two people agreed on and said comes first, then the latest attempts as they were shown.
    """
    since = since_before(records, review)
    # What is entered or comes of a plan later does not change what was told then.
    then = as_of(records.all_records(), since.now)
    parts = [
        [_head(review, day)],
        _came_of(then, since, choice, day),
        *_words(review),
        _next(records, review, choice, day),
        _tried(then, since, choice, day),
        _own_note(records, review) if choice.own_note else [],
        [_("Self-recorded notes, not a diagnosis.")],
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _head(review: SessionReview, day: Day) -> str:
    head = _("Review of {day}").format(day=day(review.at[:10]))
    period = review.period
    if period is None or period.since is None or period.until is None:
        return head
    days = _("The days from {first} to {last}")
    return f"{head}\n{days.format(first=day(period.since), last=day(period.until))}"


def _came_of(records: Records, since: Since, choice: NotesChoice, day: Day) -> list[str]:
    fates = agreed(records, since, choice.sharing)
    if not fates:
        return []
    shown = shown_plans(fates, MOST_PLANS)
    kept = plans_sentence(kept_of(records, fates, since.now.date()))
    head = " ".join((_("What was planned, and what came of it."), kept))
    lines = (_line(day(one.plan.due_date), one.step.text, one.words) for one in shown)
    return [head.strip(), *lines, *_earlier(len(fates) - len(shown))]


def _tried(records: Records, since: Since, choice: NotesChoice, day: Day) -> list[str]:
    rows = attempt_rows(records, since, choice.sharing)
    if not rows:
        return []
    words = choice.sharing.words
    shown = rows[-LATEST_ATTEMPTS:][::-1]
    lines = (
        _line(day(row.attempt.local_date), row.step.text, attempt_line(row, words=words))
        for row in shown
    )
    return [_("What was tried"), *lines, *_earlier(len(rows) - len(shown))]


def _earlier(left_out: int) -> list[str]:
    """What could be unfolded is counted, so that nobody takes the list for all of it."""
    words = ngettext("and {n} earlier one", "and {n} earlier ones", left_out)
    return [f"- {words.format(n=left_out)}"] if left_out > 0 else []


def _words(review: SessionReview) -> Iterator[list[str]]:
    told = (
        (_("What we talked about"), review.agenda),
        (_("What went well"), review.went_well),
        (_("What was learned"), review.learned),
        (_("Where it is stuck"), review.stuck),
    )
    for heading, words in told:
        if words:
            yield [heading, words]
    if review.measures_discussed:
        yield [_("What we looked at"), listed(map(looked_at_words, review.measures_discussed))]
    if review.safety_topics_discussed:
        yield [_("We spoke about safety.")]


def _next(records: Records, review: SessionReview, choice: NotesChoice, day: Day) -> list[str]:
    lines = []
    for plan_id in review.next_plan_ids:
        plan = records.plan(plan_id)
        step = None if plan is None or plan.deleted_at else records.step(plan.step_id)
        if plan is not None and step is not None and choice.sharing.shows(records, step):
            when = " ".join(filter(None, (day(plan.due_date), plan.time_hint)))
            lines.append(_line(when, step.text, plan.if_then or ""))
    return [_("What we agreed to try next"), *lines] if lines else []


def _own_note(records: Records, review: SessionReview) -> list[str]:
    notes = [note.text for note in records.clinician_notes(review.id)]
    return [_("Note of the clinician"), *notes] if notes else []


def _line(day: str, step: str, words: str) -> str:
    said = ": ".join(part for part in (", ".join(filter(None, (day, step))), words) if part)
    return f"- {said}"
