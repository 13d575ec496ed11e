"""A review as plain text, for the notes a clinician keeps elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from ladder_app.domain.as_of import as_of
from ladder_app.domain.curves.day import Day
from ladder_app.domain.plans.fate_words import came_of_words
from ladder_app.domain.records import Records
from ladder_app.domain.review.happened import agreed, attempt_rows, kept_of
from ladder_app.domain.review.looked_at import listed, looked_at_words
from ladder_app.domain.review.row_words import attempt_line, plans_sentence
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.domain.review.since import since_before
from ladder_app.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesChoice:
    """`sharing` is what was shown; `own_note` whether the clinician's own note goes along."""

    sharing: Sharing
    own_note: bool = False


def notes_text(records: Records, review: SessionReview, choice: NotesChoice, day: Day) -> str:
    """Headings with a line for each thing; what was not shown is not in it."""
    parts = [
        [_head(review, day)],
        *_happened(records, review, choice, day),
        *_words(review),
        _next(records, review, choice, day),
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


def _happened(
    records: Records, review: SessionReview, choice: NotesChoice, day: Day
) -> Iterator[list[str]]:
    since = since_before(records, review)
    # What is entered or comes of a plan later does not change what was told then.
    records = as_of(records.all_records(), since.now)
    fates = agreed(records, since, choice.sharing)
    if fates:
        kept = plans_sentence(kept_of(records, fates, since.now.date()))
        head = " ".join((_("What was planned, and what came of it."), kept))
        yield [
            head.strip(),
            *(
                _line(day(one.plan.due_date), one.step.text, came_of_words(one.came, one.fate))
                for one in fates
            ),
        ]
    rows = attempt_rows(records, since, choice.sharing)
    if rows:
        yield [
            _("What was tried"),
            *(
                _line(
                    day(row.attempt.local_date),
                    row.step.text,
                    attempt_line(row, words=choice.sharing.words),
                )
                for row in rows
            ),
        ]


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
