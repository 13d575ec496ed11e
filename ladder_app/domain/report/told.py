"""What a report may tell: the records that were chosen, and nothing else."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.goals.goal_edits import is_about_only
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import ReportChoice
from ladder_app.domain.suds import Scale
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.language import _


def plain_number(value: float) -> str:
    """A number as every program writes it, with two decimals at most."""
    return f"{round(value, 2):g}"


@dataclass(frozen=True, slots=True)
class Writing:
    """`today` is the day of the report; the others say a day and a number as the country does."""

    today: date
    written: Callable[[date], str]
    number: Callable[[float], str] = plain_number


@dataclass(frozen=True, slots=True)
class Told:
    """`records` holds only what was chosen, so that no section can say more."""

    records: Records
    choice: ReportChoice
    writing: Writing

    @property
    def today(self) -> date:
        """The day of the report."""
        return self.writing.today

    def written(self, day: date) -> str:
        """A day in words."""
        return self.writing.written(day)

    def number(self, value: float) -> str:
        """A number in the writing of the country."""
        # The bounds of a scale are whole numbers, which Qt would write in another way.
        return self.writing.number(float(value))

    @property
    def is_of_some_time(self) -> bool:
        """Whether it tells of some days only, so that it knows nothing of those before or after."""
        return self.choice.first is not None or self.choice.last is not None

    @property
    def ladders(self) -> tuple[Ladder, ...]:
        """In their usual order."""
        return self.records.ladders()

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Of every step, oldest first."""
        return self.records.all_attempts()

    @property
    def scale(self) -> Scale:
        """That of the ladders if they have one in common, else 0–100."""
        scales = {ladder.scale_display for ladder in self.ladders}
        return scales.pop() if len(scales) == 1 else "0-100"

    def step_words(self, step_id: str) -> str:
        """The words of a step."""
        step = self.records.step(step_id)
        return step.text if step is not None else ""

    def day(self, day: str) -> str:
        """A day ("2026-03-12") in words."""
        try:
            return self.written(date.fromisoformat(day[:10]))
        except ValueError:
            return _("no date")


def told(records: Records, choice: ReportChoice, writing: Writing) -> Told:
    """The records that a report with these choices may tell of; nothing of the trash."""
    return Told(Records(_told(records, choice, writing.today)), choice, writing)


def ladders_to_tell(records: Records, *, sensitive: bool) -> tuple[Ladder, ...]:
    """The ladders one may choose from."""
    return tuple(one for one in records.ladders() if sensitive or not one.sensitive)


def _told(records: Records, choice: ReportChoice, today: date) -> Iterator[Record]:
    yield records.case
    ladders = {
        ladder.id: ladder
        for ladder in ladders_to_tell(records, sensitive=choice.private.sensitive)
        if choice.ladder_ids is None or ladder.id in choice.ladder_ids
    }
    steps = {step.id: step for one in ladders for step in _steps(records, one, choice)}
    attempts = {one.id: one for step in steps for one in _attempts(records, step, choice)}
    yield from ladders.values()
    yield from (one for one in records.goals() if is_about_only(records, one, ladders))
    yield from steps.values()
    yield from attempts.values()
    yield from _expectations(records, attempts.values(), ladders)
    for ladder_id in ladders:
        yield from records.safety_behaviours(ladder_id)
    for step_id in steps:
        yield from _ratings(records, step_id, choice)
        yield from _plans(records, step_id, choice, today)
    yield from (one for one in records.questionnaire_responses() if choice.covers(one.at[:10]))
    yield from _practices(records, choice, attempts)
    chosen: dict[str, Container[str | None]] = {
        "ladder": ladders,
        "step": steps,
        "attempt": attempts,
        "goal": _goals(records, ladders),
    }
    yield from _entries(records, choice, chosen)


def _steps(records: Records, ladder_id: str, choice: ReportChoice) -> Iterator[Step]:
    for step in records.steps(ladder_id):
        if choice.private.sensitive or not step.sensitive:
            yield step


def _attempts(records: Records, step_id: str, choice: ReportChoice) -> Iterator[Attempt]:
    for attempt in records.attempts(step_id):
        if choice.covers(attempt.local_date):
            has_note = attempt.private_note and not choice.private.private_notes
            yield replace(attempt, private_note=None) if has_note else attempt


def _ratings(records: Records, step_id: str, choice: ReportChoice) -> Iterator[StepRating]:
    """Also those before the period: a ladder is compared with how it began."""
    last = choice.last.isoformat() if choice.last is not None else ""
    return (one for one in records.ratings(step_id) if not last or one.rated_at[:10] <= last)


def _expectations(
    records: Records, attempts: Iterable[Attempt], ladders: Collection[str]
) -> Iterator[Expectation]:
    """Those of the attempts that are told, unless they belong to a ladder that is not."""
    named = {one.expectation_id for attempt in attempts for one in attempt.predictions}
    for expectation_id in sorted(named):
        found = records.expectation(expectation_id)
        if found is None or found.deleted_at is not None:
            continue
        if found.ladder_id is None or found.ladder_id in ladders:
            yield found


def _plans(records: Records, step_id: str, choice: ReportChoice, today: date) -> Iterator[Plan]:
    """Also those ahead, unless it tells of a time that is over."""
    latest = choice.last if choice.last is not None and choice.last < today else date.max
    for plan in records.plans(step_id):
        if plan.first_day <= latest and (choice.first is None or plan.last_day >= choice.first):
            yield plan


def _practices(
    records: Records, choice: ReportChoice, attempts: Container[str]
) -> Iterator[PracticeLog]:
    """Which, when and how long. The person's words stay at home, and what attempts are not told."""
    for log in records.practice_logs():
        if choice.covers(log.at[:10]):
            plain = replace(log, noticed=None, own_words=None)
            is_told = log.attempt_id is None or log.attempt_id in attempts
            yield plain if is_told else replace(plain, context="routine", attempt_id=None)


def _goals(records: Records, ladders: Mapping[str, Ladder]) -> frozenset[str | None]:
    """What these ladders are for."""
    pointed = {ladder.goal_id for ladder in ladders.values()}
    pointing = {one.id for one in records.goals() if not ladders.keys().isdisjoint(one.ladder_ids)}
    return frozenset(pointed | pointing)


def _entries(
    records: Records, choice: ReportChoice, chosen: Mapping[str, Container[str | None]]
) -> Iterator[JournalEntry]:
    """What the clinician may read, or more if that was ticked; what is about nothing as well."""
    for entry in records.journal_entries():
        is_meant = entry.share_scope == "clinician" or choice.private.own_entries
        is_about = entry.link is None or entry.link.id in chosen[entry.link.kind]
        if is_meant and is_about and choice.covers(entry.at[:10]):
            yield entry
