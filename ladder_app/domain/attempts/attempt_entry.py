"""What the form for an attempt holds, half typed or whole, and how an Attempt looks in it.

Times and lengths are texts here, because they may not be readable yet; so is what is not on a
ladder yet. `attempt_problems` says what is wrong with it and `attempt_writing` makes records of
it. Fields that bear the name of a field of Attempt mean the same.
"""

from dataclasses import dataclass
from typing import Final, Literal

from ladder_app.domain.agreements.consent_check import ConsentAnswer, ConsentCheck
from ladder_app.domain.attempts.attempt import (
    Attempt,
    EndRule,
    Feeling,
    LeftBecause,
    Outcome,
    Prediction,
    SampleSource,
    Status,
    TestedFear,
    Willing,
)
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_behaviour import SafetyKind
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.duration_text import duration_text
from ladder_app.domain.ladders.step import Mode

Answer = Literal["did", "partly", "not_today", "stopped", "in_the_way"]
StopWay = Literal["not_safe"]
"""A stop is one that was respected, unless the person says this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExpectation:
    """A fear written in this form; it becomes a record when the form is saved.

    `safety_probe` marks one that may be a realistic warning.
    """

    id: str
    statement: str
    checkable_by: str = ""
    safety_probe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSafetyBehaviour:
    """Something done to feel safer, written in this form; `kind` is there if we know it."""

    id: str
    label: str
    is_ritual: bool = False
    kind: SafetyKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleEntry:
    """A line of the small table of ratings; `at` is the time since the start."""

    at: str = ""
    suds: int | None = None
    source: SampleSource = "manual"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry:
    """A line of the notes with their time."""

    at: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RitualEntry:
    """What was done about one ritual; `delayed` is a length of time."""

    sb_id: str
    delayed: str = ""
    shortened: bool | None = None
    prevented: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptEntry:
    """Texts are `""` and ratings None where nothing was said.

    `to_leave_out` are the ids of what the person means to do without, while it is still ahead.
    """

    step_id: str = ""
    ladder_id: str = ""
    other_words: str = ""
    answer: Answer | None = None
    stop_way: StopWay | None = None
    started: str = ""
    suds_peak: int | None = None
    what_happened: str = ""
    what_i_learned: str = ""

    i_wanted_it: ConsentAnswer | None = None
    other_said_yes: ConsentAnswer | None = None

    suds_anticipated: int | None = None
    suds_pre: int | None = None
    urge_to_avoid_before: int | None = None
    confidence_before: int | None = None
    predictions: tuple[Prediction, ...] = ()
    new_expectations: tuple[NewExpectation, ...] = ()

    mode: Mode | None = None
    place: str = ""
    people: str = ""
    companion: bool | None = None
    time_of_day: str = ""
    internal_state: str = ""
    variation_note: str = ""
    duration: str = ""
    suds_start: int | None = None
    peak_at: str = ""
    suds_end: int | None = None
    suds_post: int | None = None
    post_delay: str = ""
    samples: tuple[SampleEntry, ...] = ()
    notes: tuple[NoteEntry, ...] = ()
    urge_during_max: int | None = None
    end_rule: EndRule | None = None

    to_leave_out: tuple[str, ...] = ()
    safety_used: tuple[SafetyUse, ...] = ()
    safety_resisted: tuple[SafetyUse, ...] = ()
    rituals: tuple[RitualEntry, ...] = ()
    new_safety_behaviours: tuple[NewSafetyBehaviour, ...] = ()

    outcomes: tuple[Outcome, ...] = ()
    tested_fear: TestedFear | None = None
    confidence_after: int | None = None
    willing_to_repeat: Willing | None = None

    feelings: str = ""
    main_feeling: Feeling | None = None
    left_because: LeftBecause | None = None
    private_note: str = ""

    @property
    def was_begun(self) -> bool:
        """Whether there is anything to ask about being there."""
        return was_begun(self.answer)

    @property
    def status(self) -> Status | None:
        """How the record calls the answer."""
        if self.answer is None:
            return None
        if self.answer == "stopped" and self.stop_way == "not_safe":
            return "stopped_for_safety"
        return _STATUS[self.answer]


def was_begun(answer: str | None) -> bool:
    """Whether this answer is about something that was begun; no answer yet may be."""
    return answer not in ("not_today", "in_the_way")


_STATUS: Final[dict[Answer, Status]] = {
    "did": "completed",
    "partly": "partial",
    "not_today": "avoided",
    "stopped": "stopped_by_consent",
    "in_the_way": "cancelled_external",
}
_ANSWERS: Final[dict[Status, Answer]] = {
    **{status: answer for answer, status in _STATUS.items()},
    "stopped_for_safety": "stopped",
}


def entry_of(
    attempt: Attempt, ladder_id: str = "", check: ConsentCheck | None = None
) -> AttemptEntry:
    """How an attempt looks in the form; `ladder_id` is that of its step, `check` goes with it."""
    context = attempt.context or Context()
    return AttemptEntry(
        step_id=attempt.step_id,
        ladder_id=ladder_id,
        answer=_ANSWERS[attempt.status] if attempt.status is not None else None,
        stop_way="not_safe" if attempt.status == "stopped_for_safety" else None,
        started=attempt.started_at or "",
        suds_peak=attempt.suds_peak,
        what_happened=attempt.what_happened or "",
        what_i_learned=attempt.what_i_learned or "",
        i_wanted_it=check.i_want_this_today if check is not None else None,
        other_said_yes=check.other_said_yes_today if check is not None else None,
        suds_anticipated=attempt.suds_anticipated,
        suds_pre=attempt.suds_pre,
        urge_to_avoid_before=attempt.urge_to_avoid_before,
        confidence_before=attempt.confidence_before,
        predictions=attempt.predictions,
        mode=attempt.mode,
        place=context.place or "",
        people=context.people or "",
        companion=context.companion,
        time_of_day=context.time_of_day or "",
        internal_state=", ".join(context.internal_state),
        variation_note=context.variation_note or "",
        duration=duration_text(attempt.duration_s),
        suds_start=attempt.suds_start,
        peak_at=duration_text(attempt.peak_t_s),
        suds_end=attempt.suds_end,
        suds_post=attempt.suds_post,
        post_delay=duration_text(attempt.post_delay_s),
        samples=tuple(
            SampleEntry(at=duration_text(one.t_s), suds=one.suds, source=one.source or "manual")
            for one in attempt.samples
        ),
        notes=tuple(NoteEntry(at=duration_text(n.t_s), text=n.text) for n in attempt.notes),
        urge_during_max=attempt.urge_during_max,
        end_rule=attempt.end_rule,
        safety_used=attempt.safety_used,
        safety_resisted=attempt.safety_resisted,
        rituals=tuple(
            RitualEntry(
                sb_id=ritual.sb_id,
                delayed=duration_text(ritual.delayed_s),
                shortened=ritual.shortened,
                prevented=ritual.prevented,
            )
            for ritual in attempt.rituals
        ),
        outcomes=attempt.outcomes,
        tested_fear=attempt.tested_fear,
        confidence_after=attempt.confidence_after,
        willing_to_repeat=attempt.willing_to_repeat,
        feelings=", ".join(attempt.feelings),
        main_feeling=attempt.main_feeling,
        left_because=attempt.left_because,
        private_note=attempt.private_note or "",
    )
