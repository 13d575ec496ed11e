"""One attempt at one step, from the prediction through the ratings to what was learned.

Every chart, suggestion and report reads this record. Everything but `id`
and `step_id` may be None, which means "not asked or not answered" and is never read as 0.
"""

from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import Ritual, SafetyUse
from ladder_app.domain.ladders.step import Mode
from ladder_app.domain.moments import order_of
from ladder_app.domain.suds import EnteredScale, check_suds

Status = Literal[
    "completed",
    "partial",
    "avoided",
    "stopped_by_consent",
    "stopped_for_safety",
    "cancelled_external",
]
LeftBecause = Literal[
    "finished",
    "anxiety_too_high",
    "other_person",
    "consent_withdrawn_by_me",
    "consent_withdrawn_by_other",
    "safety",
    "time",
    "body",
    "other",
]
SampleSource = Literal["prompt", "manual"]
Occurred = Literal["no", "partly", "yes", "cannot_tell"]
Willing = Literal["yes", "adapt", "no"]
EntryMode = Literal["live", "same_day", "later"]
EndRule = Literal["plan_done", "half_of_peak", "prediction_tested"]
Feeling = Literal["fear", "shame", "disgust", "sadness", "anger", "numb", "other"]
TestedFear = Literal["yes", "partly", "no"]
GapKind = Literal["suspend", "clock_change"]

DONE: Final[frozenset[Status]] = frozenset({"completed", "partial"})
NEUTRAL: Final[frozenset[Status]] = frozenset(
    {"stopped_by_consent", "stopped_for_safety", "cancelled_external"}
)
AVOIDED: Final[frozenset[Status]] = frozenset({"avoided"})
NOT_STARTED: Final[frozenset[Status]] = frozenset({"avoided", "cancelled_external"})

LONGEST_S: Final = 24 * 60 * 60
SAMPLE_GRACE_S: Final = 60
MOST_PREDICTIONS: Final = 3
_DAY: Final = len("2026-03-12")
_RATINGS: Final = frozenset({None, *range(101)})
"""Tens of thousands of values are checked when a case opens: a sound one costs no call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """An expectation as it stood before this attempt; likelihood in per cent."""

    expectation_id: str
    likelihood_before: int | None = None
    severity_before: int | None = None

    def __post_init__(self) -> None:
        if not _RATINGS.issuperset((self.likelihood_before, self.severity_before)):
            check_suds("likelihood_before", self.likelihood_before)
            check_suds("severity_before", self.severity_before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of an expectation; `likelihood_after` is for doing the same again."""

    expectation_id: str
    occurred: Occurred | None = None
    severity_actual: int | None = None
    coped: int | None = None
    likelihood_after: int | None = None

    def __post_init__(self) -> None:
        if not _RATINGS.issuperset((self.severity_actual, self.coped, self.likelihood_after)):
            check_suds("severity_actual", self.severity_actual)
            check_suds("coped", self.coped)
            check_suds("likelihood_after", self.likelihood_after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Distress `t_s` seconds after the start."""

    t_s: int
    suds: int
    source: SampleSource | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.suds <= 100:
            check_suds("sample", self.suds)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedNote:
    """A few words written `t_s` seconds after the start."""

    t_s: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A moment at which the clock cannot be trusted, `t_s` seconds after the start."""

    t_s: int
    kind: GapKind


# Without slots what was not given stays with the class, instead of being filled in for each of
# thousands of attempts when a case opens: a third of that time.
@dataclass(frozen=True, kw_only=True)
class AttemptNotes:
    """What is written down about an attempt, under way or over.

    Times are ISO 8601 with offset; `started_at` may be a bare date. Durations are seconds.
    Raises ValueError for a value out of range, samples out of order, or an end and a duration on
    something that was never begun.
    """

    id: str
    step_id: str
    step_text_version: int = 1
    plan_id: str | None = None
    mode: Mode | None = None
    context: Context | None = None
    suds_anticipated: int | None = None
    suds_pre: int | None = None
    urge_to_avoid_before: int | None = None
    confidence_before: int | None = None
    predictions: tuple[Prediction, ...] = ()
    end_rule: EndRule | None = None
    started_at: str | None = None
    ended_at: str | None = None
    duration_s: int | None = None
    suds_start: int | None = None
    samples: tuple[Sample, ...] = ()
    notes: tuple[TimedNote, ...] = ()
    gaps: tuple[Gap, ...] = ()
    suds_peak: int | None = None
    peak_t_s: int | None = None
    suds_end: int | None = None
    suds_post: int | None = None
    post_delay_s: int | None = None
    safety_used: tuple[SafetyUse, ...] = ()
    safety_resisted: tuple[SafetyUse, ...] = ()
    rituals: tuple[Ritual, ...] = ()
    status: Status | None = None
    left_because: LeftBecause | None = None
    what_happened: str | None = None
    outcomes: tuple[Outcome, ...] = ()
    what_i_learned: str | None = None
    tested_fear: TestedFear | None = None
    confidence_after: int | None = None
    urge_during_max: int | None = None
    main_feeling: Feeling | None = None
    feelings: tuple[str, ...] = ()
    willing_to_repeat: Willing | None = None
    private_note: str | None = None
    scale_entered: EnteredScale | None = None
    entered_at: str | None = None
    entry_mode: EntryMode | None = None
    deleted_at: str | None = None

    def __post_init__(self) -> None:
        ratings = (
            self.suds_anticipated,
            self.suds_pre,
            self.suds_start,
            self.suds_peak,
            self.suds_end,
            self.suds_post,
            self.urge_to_avoid_before,
            self.confidence_before,
            self.confidence_after,
            self.urge_during_max,
        )
        if not _RATINGS.issuperset(ratings):
            wrong = next(value for value in ratings if value not in _RATINGS)
            raise ValueError(f"A rating must be between 0 and 100, not {wrong}")
        if self.duration_s is not None and not 0 <= self.duration_s <= LONGEST_S:
            raise ValueError("duration_s must be between 0 and 24 hours")
        if self.samples:
            self._check_samples()
        if self.status in NOT_STARTED and not (self.suds_end is None and self.duration_s is None):
            raise ValueError("What was never begun has neither an end nor a duration")
        if len(self.predictions) > MOST_PREDICTIONS:
            raise ValueError(f"At most {MOST_PREDICTIONS} predictions")

    def _check_samples(self) -> None:
        last = -1
        for sample in self.samples:
            if sample.t_s <= last:
                raise ValueError("samples must be sorted by t_s, each t_s once, none below 0")
            last = sample.t_s
        if self.duration_s is not None and last > self.duration_s + SAMPLE_GRACE_S:
            raise ValueError("a sample lies more than a minute after the end")

    @property
    def when(self) -> str:
        """The moment this attempt is ordered by: its start, or else when it was written down."""
        return self.started_at or self.entered_at or ""

    @property
    def order(self) -> tuple[str, float]:
        """What attempts are put in order by; see `order_of`."""
        return order_of(self.when)

    @property
    def local_date(self) -> str:
        """The person's own date of it, `"2026-03-12"`, or `""` if nothing says."""
        return self.when[:10]

    @property
    def is_done(self) -> bool:
        """Begun and not stopped for a neutral reason: counts in statistics."""
        return self.status in DONE


@dataclass(frozen=True, kw_only=True)
class Attempt(AttemptNotes):
    """An attempt that is over, or was decided against."""

    KIND: ClassVar[str] = "attempt"

    @property
    def was_talking_day(self) -> bool:
        """Whether it was never begun because it was not yes and yes (see `consent.talking_day`)."""
        on_a_day = self.entry_mode == "live" and len(self.started_at or "") == _DAY
        return self.status == "stopped_by_consent" and on_a_day and self.ended_at is None
