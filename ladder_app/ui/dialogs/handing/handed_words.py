"""What leaves, in words: every text that is in the file, with what it belongs to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import singledispatch

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import set_up_lines
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.case import Case
from ladder_app.domain.goals.goal import Goal
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.loop import LOOP_PARTS
from ladder_app.domain.ladders.loop_words import part_name
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.other import Other
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record
from ladder_app.domain.records import Records
from ladder_app.domain.review.clinician_note import ClinicianNote
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.stop_signs.stop_sign_words import every_sign
from ladder_app.language import _
from ladder_app.ui.dialogs.handing.handed_attempt import Said, attempt_facts_said
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.note_words import periods
from ladder_app.ui.widgets.record_words import kind_words, name_words


def count_words(going: Iterable[Record]) -> str:
    """How many there are of each kind: "Ladders: 1 · Steps: 4"; of unknown kinds none."""
    counts: dict[str, int] = {}
    for record in going:
        if not isinstance(record, Case | Other):
            counts[kind_words(record)] = counts.get(kind_words(record), 0) + 1
    return " · ".join(f"{kind}: {count}" for kind, count in counts.items())


def handed_words(going: Sequence[Known], today: date) -> Iterator[str]:
    """Paragraphs: the kind as a heading, then each record of it with all its texts."""
    records = Records(going)
    kinds: dict[str, list[Known]] = {}
    for record in going:
        kinds.setdefault(kind_words(record), []).append(record)
    # What the person wrote comes first; the case itself says the least.
    for kind, family in sorted(kinds.items(), key=lambda one: isinstance(one[1][0], Case)):
        is_case = isinstance(family[0], Case)
        yield f"{kind.upper()}\n" if is_case else f"{kind.upper()}: {len(family)}\n"
        for record in family:
            yield "\n".join(record_lines(records, record, today)) + "\n"


def record_lines(records: Records, record: Known, today: date) -> Iterator[str]:
    """A record by its name and day, then what it says, a line each."""
    name, day = name_words(records, record), day_of(record)
    yield f"{name} · {stamp_words(day, today)}" if day else name
    for label, value in _said(record):
        if value is not None and value != "":
            indented = str(value).replace("\n", "\n      ")
            yield f"   {label}: {indented}"


def day_of(record: Known) -> str:
    """The day or moment it is of, "" if its name says it or it has none."""
    if isinstance(record, Attempt):
        return record.when
    if isinstance(record, Plan):
        return record.due_date
    if isinstance(record, StepRating):
        return record.rated_at
    if isinstance(record, SessionReview):
        # Its name is its day.
        return ""
    at = getattr(record, "at", None) or getattr(record, "made_at", None)
    return at if isinstance(at, str) else ""


@singledispatch
def _said(_record: Known) -> Said:
    return iter(())


@_said.register
def _case(case: Case) -> Said:
    yield _("Name"), case.alias
    for anchor in case.anchors:
        yield _("My {n} is").format(n=anchor.suds), anchor.text


@_said.register
def _ladder(ladder: Ladder) -> Said:
    yield _("Answers to the questions before it"), len(ladder.gates) or None
    yield _("Notes"), ladder.notes
    for part in LOOP_PARTS:
        yield part_name(part), None if ladder.loop is None else ladder.loop.part(part)
    yield _("Why it rests"), ladder.pause_reason


@_said.register
def _goal(goal: Goal) -> Said:
    yield _("Why it matters"), goal.why_it_matters


@_said.register
def _step(step: Step) -> Said:
    yield _("How hard at first"), step.suds_base
    yield _("How hard"), step.suds_current
    yield _("Whether it is safe"), _noted(step.safe_check)
    yield _("When it was called done"), step.mastered_at
    yield from _conditions(step.context_default)
    yield _("Marked with"), ", ".join(step.tags)


@_said.register
def _rating(rating: StepRating) -> Said:
    yield _("How hard"), rating.suds


@_said.register
def _attempt(attempt: Attempt) -> Said:
    yield from attempt_facts_said(attempt)
    yield _("What happened"), attempt.what_happened
    yield _("What I learned"), attempt.what_i_learned
    yield _("Feelings"), ", ".join(attempt.feelings)
    for note in attempt.notes:
        yield _("Note"), note.text
    yield from _conditions(attempt.context)


@_said.register
def _plan(plan: Plan) -> Said:
    yield _("When"), plan.time_hint
    yield _("If something gets in the way"), plan.if_then
    yield _("Left out on purpose"), len(plan.safety_behaviours_to_leave_out) or None
    yield _("What came of it"), _noted(None if plan.status == "open" else plan.status)
    yield _("Why not"), _noted(plan.excuse)
    yield from _conditions(plan.context_planned)


@_said.register
def _expectation(expectation: Expectation) -> Said:
    yield _("How I would see it"), expectation.checkable_by
    yield _("How bad at worst"), expectation.worst_severity_0_100
    yield _("What kind of fear it is"), _noted(expectation.kind)
    yield _("That it may be a warning"), _noted(expectation.safety_probe or None)


@_said.register
def _agreement(agreement: Agreement) -> Said:
    yield _("Welcome"), "; ".join(agreement.welcome)
    yield _("Not now"), "; ".join(agreement.not_now)
    yield _("Never"), "; ".join(agreement.off_limits)
    yield _("The word for stop"), agreement.stop_word
    yield _("The word for slower"), agreement.slow_word
    yield _("How we pause"), agreement.how_we_pause
    yield _("Afterwards"), agreement.aftercare
    yield _("What is seen to beforehand"), "; ".join(set_up_lines(agreement))
    yield _("Both were there when it was written"), _noted(agreement.both_present_when_written)
    yield _("To be talked over on"), agreement.review_on
    yield _("Whether it was a free choice"), _noted(agreement.my_free_choice_check)
    yield _("When it was withdrawn"), agreement.withdrawn_at


@_said.register
def _check(check: ConsentCheck) -> Said:
    yield _("What I said"), _noted(check.i_want_this_today)
    yield _("What the other person said"), _noted(check.other_said_yes_today)


@_said.register
def _entry(entry: JournalEntry) -> Said:
    yield _("Feelings"), ", ".join(entry.feelings)
    yield _("How strong it was"), entry.suds
    yield _("The time it is about"), dict(periods()).get(entry.period) if entry.period else None
    yield _("How painful it is still"), entry.still_painful
    yield _("Whether it became a prediction"), _noted(entry.expectation_id)


@_said.register
def _sign(sign: StopSign) -> Said:
    known = {one.which: one.sign for one in every_sign()}
    yield _("Sign"), known.get(sign.which, sign.which)


@_said.register
def _score(score: QuestionnaireResponse) -> Said:
    yield _("Questionnaire"), score.scale or score.instrument_id
    yield _("Score"), score.score
    yield _("Language"), score.language
    yield _("Single answers"), len(score.answers) or None
    if score.says_harm:
        yield _("Question 9"), _("above “not at all”")
    else:
        yield _("Question 9"), _noted(score.item9_above_zero)
    yield _("What the score means"), _noted(score.band_id or score.flags or None)


@_said.register
def _review(review: SessionReview) -> Said:
    yield _("What we talked about"), review.agenda
    yield _("What went well"), review.went_well
    yield _("What was learned"), review.learned
    yield _("Where it is stuck"), review.stuck
    yield _("Who was there"), len(review.present) or None
    yield _("What was looked at"), len(review.measures_discussed) or None
    yield _("Whether safety was spoken of"), _noted(review.safety_topics_discussed)
    yield _("Steps that were shown"), _noted(review.shown)
    yield _("Plans that were agreed on"), len(review.next_plan_ids) or None


@_said.register
def _note(note: ClinicianNote) -> Said:
    yield _("Note"), note.text


def _noted(value: object) -> str | None:
    return None if value is None else _("noted")


def _conditions(context: Context | None) -> Said:
    if context is not None:
        yield _("Whether somebody was there"), _noted(context.companion)
        yield _("Where"), context.place
        yield _("With whom"), context.people
        yield _("At what time"), context.time_of_day
        yield _("How I was"), ", ".join(context.internal_state)
        yield _("What was different"), context.variation_note
