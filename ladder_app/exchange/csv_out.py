"""CSV for other programs: a row for each attempt, and one for each step without attempts.

UTF-8 with a byte order mark, commas and CRLF: what Excel and LibreOffice both open as it is.
Ratings run from 0 to 100 whatever scale they were entered in, durations are seconds, dates ISO.
What is in the trash is left out; private notes and what is marked sensitive unless asked for.
What is noted about a step stands in each row of the step.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.exchange.csv_file import Value, csv_file
from ladder_app.exchange.own_csv import COLUMNS

_PLAIN: Final = (
    "suds_anticipated",
    "suds_pre",
    "suds_start",
    "suds_peak",
    "suds_end",
    "suds_post",
    "duration_s",
    "confidence_before",
    "confidence_after",
    "status",
    "what_happened",
    "what_i_learned",
)


_Notes = Mapping[tuple[str, str], str]
"""What was noted, by the kind and id of the record it is about."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What leaves beyond the ordinary: both only if the person ticks it."""

    private: bool = False
    sensitive: bool = False


def csv_rows(records: Records, parts: Parts) -> tuple[dict[str, Value], ...]:
    """Exactly what leaves, a value for each of COLUMNS; None where nothing was given."""
    noted = _notes(records) if parts.private else {}
    return tuple(
        dict.fromkeys(COLUMNS) | row
        for ladder in records.ladders()
        if parts.sensitive or not ladder.sensitive
        for step in records.steps(ladder.id)
        if parts.sensitive or not step.sensitive
        for row in _step_rows(records, ladder, step, parts, noted)
    )


def as_csv(rows: Iterable[dict[str, Value]]) -> bytes:
    """The rows as a file. No cell of it can be taken for a formula."""
    return csv_file([COLUMNS, *([row[column] for column in COLUMNS] for row in rows)])


def _notes(records: Records) -> _Notes:
    """What was noted about each step and attempt, by day."""
    noted: dict[tuple[str, str], list[str]] = {}
    for entry in records.journal_entries():
        if entry.link is not None:
            about = noted.setdefault((entry.link.kind, entry.link.id), [])
            about.append(f"{entry.at[:10]}: {entry.text}")
    return {about: "\n".join(notes) for about, notes in noted.items()}


def _step_rows(
    records: Records, ladder: Ladder, step: Step, parts: Parts, noted: _Notes
) -> Iterator[dict[str, Value]]:
    of_step: dict[str, Value] = {
        "ladder": ladder.title,
        "step": step.text,
        "step_status": step.status,
        "suds_base": step.suds_base,
        "suds_current": step.suds_current,
        "step_notes": noted.get(("step", step.id)),
    }
    attempts = records.attempts(step.id)
    if not attempts:
        yield of_step
    for attempt in attempts:
        about = {"attempt_notes": noted.get(("attempt", attempt.id))}
        yield {**of_step, **_attempt_row(records, attempt, parts), **about}


def _attempt_row(records: Records, attempt: Attempt, parts: Parts) -> dict[str, Value]:
    context = attempt.context or Context()
    started_at = attempt.started_at or ""
    return {
        **{name: getattr(attempt, name) for name in _PLAIN},
        "date": started_at[:10] or None,
        "time": started_at[11:16] or None,
        "place": context.place,
        "people": context.people,
        **_predictions(records, attempt),
        "safety_used": _labels(records, attempt.safety_used),
        "safety_resisted": _labels(records, attempt.safety_resisted),
        "private_note": attempt.private_note if parts.private else None,
    }


def _predictions(records: Records, attempt: Attempt) -> dict[str, Value]:
    outcomes = {outcome.expectation_id: outcome for outcome in attempt.outcomes}
    row: dict[str, Value] = {}
    for place, prediction in enumerate(attempt.predictions, 1):
        expectation = records.expectation(prediction.expectation_id)
        outcome = outcomes.get(prediction.expectation_id)
        row[f"prediction_{place}"] = expectation.statement if expectation is not None else None
        row[f"likelihood_before_{place}"] = prediction.likelihood_before
        row[f"occurred_{place}"] = outcome.occurred if outcome is not None else None
        row[f"likelihood_after_{place}"] = outcome.likelihood_after if outcome is not None else None
    return row


def _labels(records: Records, uses: Iterable[SafetyUse]) -> str | None:
    """The things done to feel safer, by name; those deleted for good have none."""
    found = (records.safety_behaviour(use.safety_behaviour_id) for use in uses)
    return "; ".join(behaviour.label for behaviour in found if behaviour is not None) or None
