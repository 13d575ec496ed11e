"""What repeats itself over the attempts at a step: observations, each with the attempts behind it.

They are for two people to look at, not findings about anybody. A lower or a higher number may have
many reasons, and what another person did is never set against the numbers.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise
from statistics import fmean
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import Attempt, LeftBecause
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.across import comparable
from ladder_app.domain.measures.safety import used
from ladder_app.domain.measures.within import anticipation_error, peak_effective, wsh
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale, shown
from ladder_app.domain.suggestions.thresholds import Threshold, threshold
from ladder_app.language import _

PatternKind = Literal[
    "prediction_stays",
    "belief_stays",
    "left_early",
    "far_below",
    "within_not_between",
    "company_always",
    "behaviour_always",
]


_NOT_EARLY: Final[frozenset[LeftBecause]] = frozenset(
    {
        "finished",
        "time",
        "safety",
        "other_person",
        "consent_withdrawn_by_me",
        "consent_withdrawn_by_other",
    }
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """`noticed` says what is seen without naming the step; `attempt_ids` are behind it in order."""

    kind: PatternKind
    step_id: str
    noticed: str
    attempt_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Repeats:
    """What the attempts at one step are looked at with; `attempts` were done at its present words,
    oldest first."""

    records: Records
    step: Step
    attempts: tuple[Attempt, ...]
    scale: Scale

    def number(self, name: Threshold) -> int:
        """The threshold in force."""
        return round(threshold(self.records.case, name))

    def last(self, says: Callable[[Attempt], object]) -> tuple[Attempt, ...]:
        """The last of those that say it, as many as a pattern takes; () while there are fewer."""
        many = self.number("pattern_attempts")
        found = tuple(islice(filter(says, reversed(self.attempts)), many))[::-1]
        return found if len(found) == many else ()

    def pattern(self, kind: PatternKind, noticed: str, behind: Iterable[Attempt]) -> Pattern:
        """An observation about this step."""
        return Pattern(kind, self.step.id, noticed, tuple(attempt.id for attempt in behind))


def patterns(records: Records, step: Step) -> tuple[Pattern, ...]:
    """Everything that repeats itself at a step."""
    ladder = records.ladder(step.ladder_id)
    repeats = Repeats(
        records,
        step,
        comparable(records.attempts(step.id), step.text_version),
        "0-100" if ladder is None else ladder.scale_display,
    )
    return tuple(one for find in FINDERS for one in find(repeats))


def prediction_stays(repeats: Repeats) -> Iterator[Pattern]:
    """The predicted peak has not come down over these."""
    last = repeats.last(lambda attempt: attempt.suds_anticipated is not None)
    said = [attempt.suds_anticipated or 0 for attempt in last]
    course = _course(said, repeats.number("pattern_change"))
    if course is not None:
        noticed = {
            "rises": _("What is predicted has risen: {values}."),
            "even": _("What is predicted is about the same each time: {values}."),
            "varies": _("What is predicted goes up and down: {values}."),
        }[course]
        yield repeats.pattern("prediction_stays", _with_values(repeats, noticed, said), last)


def belief_stays(repeats: Repeats) -> Iterator[Pattern]:
    """How likely a feared outcome seems beforehand has not come down."""
    for identity in _predicted(repeats.attempts):
        last = repeats.last(partial(_says_how_likely, identity))
        said = [_likelihood(identity, attempt) or 0 for attempt in last]
        expectation = repeats.records.expectation(identity)
        if not last or expectation is None or expectation.deleted_at is not None:
            continue
        course = _course(said, repeats.number("pattern_change"))
        if course is not None:
            noticed = {
                "rises": _("“{fear}” has come to seem more likely: {values}."),
                "even": _("“{fear}” seems about as likely each time: {values}."),
                "varies": _("How likely “{fear}” seems goes up and down: {values}."),
            }[course]
            values = ", ".join(_("{n} %").format(n=one) for one in said)
            noticed = noticed.format(fear=expectation.statement, values=values)
            yield repeats.pattern("belief_stays", noticed, last)


def left_early(repeats: Repeats) -> Iterator[Pattern]:
    """It was left before the planned end again and again. Neutral stops are never among these."""
    latest = repeats.attempts[-repeats.number("pattern_early_of") :]
    early = [attempt for attempt in latest if _was_left_early(attempt)]
    if len(early) >= repeats.number("pattern_early"):
        noticed = _("Left before the planned end {k} times of the last {n}.")
        yield repeats.pattern("left_early", noticed.format(k=len(early), n=len(latest)), early)


def far_below(repeats: Repeats) -> Iterator[Pattern]:
    """The highest stays far below what was predicted."""
    least = repeats.number("pattern_below")
    last = repeats.last(lambda attempt: anticipation_error(attempt) is not None)
    if last and all((anticipation_error(attempt) or 0) >= least for attempt in last):
        noticed = _("The highest stayed far below what was predicted each of the last {n} times.")
        yield repeats.pattern("far_below", noticed.format(n=len(last)), last)


def within_not_between(repeats: Repeats) -> Iterator[Pattern]:
    """It comes down while it lasts, and not from one time to the next."""
    last = repeats.last(lambda attempt: wsh(attempt) is not None)
    least = repeats.number("pattern_fall")
    if not last or any((wsh(attempt) or 0) < least for attempt in last):
        return
    peaks = [peak_effective(attempt) or 0 for attempt in last]
    course = _course(peaks, repeats.number("pattern_change"))
    if course is not None:
        noticed = {
            "rises": _("It comes down each time; the highest has risen: {values}."),
            "even": _("It comes down each time; the highest is about the same: {values}."),
            "varies": _("It comes down each time; the highest goes up and down: {values}."),
        }[course]
        yield repeats.pattern("within_not_between", _with_values(repeats, noticed, peaks), last)


def company_always(repeats: Repeats) -> Iterator[Pattern]:
    """Somebody was there every time it was noted."""
    last = repeats.last(lambda attempt: _company(attempt) is not None)
    if last and all(_company(attempt) for attempt in last):
        noticed = _("In company each of the last {n} times it was noted.")
        yield repeats.pattern("company_always", noticed.format(n=len(last)), last)


def behaviour_always(repeats: Repeats) -> Iterator[Pattern]:
    """The same safety behaviour was used every time something was noted about them.

    What is simply sensible is no safety behaviour.
    """
    last = repeats.last(lambda attempt: attempt.safety_used or attempt.safety_resisted)
    always = frozenset.intersection(*(used(attempt) for attempt in last)) if last else frozenset()
    for identity in sorted(always):
        behaviour = repeats.records.safety_behaviour(identity)
        if behaviour is None or behaviour.is_real_precaution or behaviour.deleted_at is not None:
            continue
        noticed = _("“{behaviour}” was there each of the last {n} times it was noted.")
        yield repeats.pattern(
            "behaviour_always", noticed.format(behaviour=behaviour.label, n=len(last)), last
        )


FINDERS: Final = (
    prediction_stays,
    belief_stays,
    left_early,
    far_below,
    within_not_between,
    company_always,
    behaviour_always,
)


def _course(values: Sequence[int], change: int) -> Literal["rises", "even", "varies"] | None:
    """How values run that have not come down by `change`; None if they have, or never could.

    Neither the last is so far below the first, nor the later half below the earlier one.
    """
    half = len(values) // 2
    if not half or max(values) < change:
        return None
    rise = fmean(values[-half:]) - fmean(values[:half])
    if values[0] - values[-1] >= change or -rise >= change:
        return None
    if max(values) - min(values) < change:
        return "even"
    is_steady = all(after >= before for before, after in pairwise(values))
    return "rises" if is_steady and rise > 0 else "varies"


def _with_values(repeats: Repeats, words: str, values: Sequence[int]) -> str:
    return words.format(values=", ".join(shown(one, repeats.scale) for one in values))


def _predicted(attempts: Iterable[Attempt]) -> tuple[str, ...]:
    told = (one.expectation_id for attempt in attempts for one in attempt.predictions)
    return tuple(dict.fromkeys(told))


def _says_how_likely(expectation_id: str, attempt: Attempt) -> bool:
    return _likelihood(expectation_id, attempt) is not None


def _likelihood(expectation_id: str, attempt: Attempt) -> int | None:
    for prediction in attempt.predictions:
        if prediction.expectation_id == expectation_id:
            return prediction.likelihood_before
    return None


def _was_left_early(attempt: Attempt) -> bool:
    if attempt.left_because == "anxiety_too_high":
        return True
    return attempt.status == "partial" and attempt.left_because not in _NOT_EARLY


def _company(attempt: Attempt) -> bool | None:
    return None if attempt.context is None else attempt.context.companion
