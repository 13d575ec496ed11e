"""A case, or a part of it, as it is handed to somebody else.

Nothing goes by itself: what is not named here stays at home, a kind of record that is new too.
Never handed over are what is in the trash, private notes, what the person wrote for nobody else,
the notes of a clinician, an attempt under way, and whatever hangs on a ladder or step that stays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ladder_app.domain.agreements.consent import AGREEMENT_MISSING
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt, AttemptNotes
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.flag_event import FlagEvent
from ladder_app.domain.goals.goal_edits import is_about_only
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_order import dense
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.suggestions.table import RULES

Part = Literal[
    "words", "notes", "questionnaires", "agreements", "safety", "sensitive_steps", "name"
]
NOT_TOLD: Final = "…"
"""What stands for a sentence that is needed and stays at home."""
USUAL: Final[frozenset[Part]] = frozenset({"words"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOver:
    """What was ticked: ladders by id, parts, and the days from `since` to `until`, both included.

    A blank day is no bound. `words` are the sentences about goals, fears, attempts, dates and
    reviews, `notes` what was marked for the clinician, `safety` the signs to stop at and the
    answers to the questions before a ladder; `sensitive_steps` are single steps marked so;
    `name` is what the case is called here, which may be one person's word for another.
    """

    ladder_ids: frozenset[str]
    since: str = ""
    until: str = ""
    parts: frozenset[Part] = USUAL

    def holds(self, stamp: str | None) -> bool:
        """Whether this moment lies in the period; what has none goes only with everything."""
        if not self.since and not self.until:
            return True
        day = (stamp or "")[:10]
        return bool(day) and self.since <= day and (not self.until or day <= self.until)


def usual_handing_over(records: Records) -> HandingOver:
    """What is ticked to begin with: every ladder that is not sensitive."""
    plain = (ladder.id for ladder in records.ladders() if not ladder.sensitive)
    return HandingOver(ladder_ids=frozenset(plain))


def possible_parts(records: Records) -> tuple[Part, ...]:
    """The parts of which there is anything at all, in the order they are asked about."""
    ladders = records.ladders()
    steps = [step for ladder in ladders for step in records.steps(ladder.id)]
    there: dict[Part, bool] = {
        "words": True,
        "notes": any(one.share_scope == "clinician" for one in records.journal_entries())
        or bool(records.case.anchors)
        or any(ladder.notes or ladder.pause_reason or ladder.loop for ladder in ladders),
        "questionnaires": bool(records.questionnaire_responses()),
        "agreements": any(records.agreements(ladder.id) for ladder in ladders)
        or bool(records.consent_checks()),
        "safety": bool(records.stop_signs()) or any(ladder.gates for ladder in ladders),
        "sensitive_steps": any(step.sensitive for step in steps),
        "name": bool(records.case.alias),
    }
    return tuple(part for part, is_there in there.items() if is_there)


def chosen_records(records: Records, asked: HandingOver) -> tuple[Known, ...]:
    """The records that go, the case first, each still with everything it says."""
    ladders = [ladder for ladder in records.ladders() if ladder.id in asked.ladder_ids]
    steps = [step for ladder in ladders for step in _steps(records, ladder, asked)]
    of_steps = [one for step in steps for one in _of_step(records, step, asked)]
    on_ladders = _expectations_and_acts(records, ladders, steps, of_steps)
    dated = _annotations(records, ladders, steps, asked)
    leaving = frozenset(ladder.id for ladder in ladders)
    goals = (goal for goal in records.goals() if is_about_only(records, goal, leaving))
    going = [*ladders, *steps, *of_steps, *on_ladders, *dated, *goals]
    ids = frozenset(one.id for one in going)
    going += _agreed(records, ladders, ids, asked)
    going += _standing_alone(records, ids, asked)
    return (records.case, *going)


def _steps(records: Records, ladder: Ladder, asked: HandingOver) -> tuple[Step, ...]:
    with_all = "sensitive_steps" in asked.parts
    return dense(step for step in records.steps(ladder.id) if with_all or not step.sensitive)


def _of_step(
    records: Records, step: Step, asked: HandingOver
) -> Iterator[StepRating | Attempt | Plan]:
    yield from (r for r in records.ratings(step.id) if asked.holds(r.rated_at))
    yield from (a for a in records.attempts(step.id) if asked.holds(a.when))
    yield from (p for p in records.plans(step.id) if asked.holds(p.due_date))


def _annotations(
    records: Records, ladders: Iterable[Ladder], steps: Iterable[Step], asked: HandingOver
) -> Iterator[Annotation]:
    if "words" in asked.parts:
        about = [("", ladder.id) for ladder in ladders] + [(step.id, "") for step in steps]
        found = (one for place in about for one in records.annotations(*place))
        yield from (one for one in found if asked.holds(one.at))


def _expectations_and_acts(
    records: Records, ladders: Iterable[Ladder], steps: Iterable[Step], of_steps: Iterable[Known]
) -> Iterator[Known]:
    """What is feared and done on these ladders, but for what only steps that stay speak of.

    A step in the trash stays too, and so does an attempt under way.
    """
    going = frozenset(step.id for step in steps)
    named = _named((*steps, *of_steps))
    hidden = _named(one for one in records.all_records() if _stays_with_its_step(one, going))
    for ladder in ladders:
        feared, done = records.expectations(ladder.id), records.safety_behaviours(ladder.id)
        yield from (one for one in feared if one.id in named or one.id not in hidden)
        yield from (one for one in done if one.id in named or one.id not in hidden)


def _stays_with_its_step(record: Record, going: frozenset[str]) -> bool:
    if isinstance(record, Step):
        return record.id not in going
    return isinstance(record, AttemptNotes | Plan) and record.step_id not in going


def _named(records: Iterable[Record]) -> frozenset[str]:
    """The expectations and safety behaviours these steps, attempts and plans speak of, by id."""
    return frozenset(named for record in records for named in _ids_in(record))


def _ids_in(record: Record) -> Iterator[str]:
    if isinstance(record, Step):
        yield from (*record.expectation_ids, *record.safety_behaviour_ids)
    elif isinstance(record, AttemptNotes):
        yield from (one.expectation_id for one in record.predictions)
        yield from (one.expectation_id for one in record.outcomes)
        used = (*record.safety_used, *record.safety_resisted)
        yield from (one.safety_behaviour_id for one in used)
        yield from (ritual.sb_id for ritual in record.rituals)
        if isinstance(record, RunningAttempt):
            yield from record.to_leave_out
    elif isinstance(record, Plan):
        yield from record.safety_behaviours_to_leave_out


def _agreed(
    records: Records, ladders: Iterable[Ladder], ids: frozenset[str], asked: HandingOver
) -> Iterator[Known]:
    if "agreements" in asked.parts:
        for ladder in ladders:
            yield from records.agreements(ladder.id)
        yield from (check for check in records.consent_checks() if check.attempt_id in ids)


def _standing_alone(records: Records, ids: frozenset[str], asked: HandingOver) -> Iterator[Known]:
    """What belongs to no ladder, as far as it is about nothing that stays."""
    if "notes" in asked.parts:
        yield from (e for e in records.journal_entries() if _is_shared(e, ids, asked))
    if "questionnaires" in asked.parts:
        yield from (r for r in records.questionnaire_responses() if asked.holds(r.at))
    if "safety" in asked.parts:
        signs = (sign for sign in records.stop_signs() if asked.holds(sign.at))
        yield from (sign for sign in signs if not _stays(records, sign.where, ids))
    yield from (r for r in records.reviews() if _is_about_what_goes(records, r, ids, asked))
    yield from (e for e in records.flag_events() if _is_told(e, ids, asked))


def _is_about_what_goes(
    records: Records, review: SessionReview, ids: frozenset[str], asked: HandingOver
) -> bool:
    """Whether its sentences can speak of nothing that stays."""
    plans = (records.plan(one) for one in review.next_plan_ids)
    steps = {plan.step_id for plan in plans if plan is not None}
    return asked.holds(review.at) and ids.issuperset(review.ladders) and ids.issuperset(steps)


def _is_told(event: FlagEvent, ids: frozenset[str], asked: HandingOver) -> bool:
    """Whether what a rule noticed goes; that it noticed it says as much as what it rests on."""
    needs = "agreements" if event.kind == AGREEMENT_MISSING else None
    if any(rule.id == event.kind and rule.family == "safety" for rule in RULES):
        needs = "safety"
    is_ticked = needs is None or needs in asked.parts
    about = bool(event.detail) and ids.issuperset(event.detail)
    return is_ticked and about and asked.holds(event.raised_at)


def _is_shared(entry: JournalEntry, ids: frozenset[str], asked: HandingOver) -> bool:
    about = entry.link is None or entry.link.id in ids
    return entry.share_scope == "clinician" and about and asked.holds(entry.at)


def _stays(records: Records, record_id: str | None, ids: frozenset[str]) -> bool:
    """Whether this is the id of something that does not go; the name of a page is not."""
    kinds = ("attempt", "running_attempt", "step", "ladder")
    return record_id not in ids and any(records.find(kind, record_id or "") for kind in kinds)
