"""Predictions and what became of them.

L is the likelihood before and M after, in per cent; o is 0 for "no", ½ for "partly", 1 for "yes".
"Cannot tell" is no outcome. The idea that learning is a prediction that fails is that of
inhibitory learning (Craske and others, 2014).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from ladder_app.domain.attempts.attempt import Attempt, AttemptNotes, Occurred, Outcome, Prediction

OUTCOME: Final[dict[Occurred, float]] = {"no": 0.0, "partly": 0.5, "yes": 1.0}
CALIBRATION_NEEDS: Final = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """One prediction with what became of it, None where nothing was noted."""

    prediction: Prediction
    outcome: Outcome | None

    @property
    def occurred(self) -> float | None:
        """o: 0, 0.5 or 1."""
        if self.outcome is None or self.outcome.occurred is None:
            return None
        return OUTCOME.get(self.outcome.occurred)

    @property
    def violation(self) -> float | None:
        """Surprise: L − 100·o, −100–100."""
        likelihood, occurred = self.prediction.likelihood_before, self.occurred
        return None if likelihood is None or occurred is None else likelihood - 100 * occurred

    @property
    def belief_change(self) -> int | None:
        """L − M, −100–100; above 0 when it is believed less now."""
        before, after = self.prediction.likelihood_before, self.residual_belief
        return None if before is None or after is None else before - after

    @property
    def residual_belief(self) -> int | None:
        """What is left of it: M, 0–100."""
        return None if self.outcome is None else self.outcome.likelihood_after

    @property
    def cost_error(self) -> int | None:
        """Severity before − actual, −100–100, only of what happened at least partly."""
        if self.outcome is None or not self.occurred:
            return None
        before, actual = self.prediction.severity_before, self.outcome.severity_actual
        return None if before is None or actual is None else before - actual


def checked(attempt: AttemptNotes) -> tuple[Checked, ...]:
    """Each prediction of the attempt with its outcome, in the order they were written."""
    outcomes = {outcome.expectation_id: outcome for outcome in attempt.outcomes}
    return tuple(Checked(p, outcomes.get(p.expectation_id)) for p in attempt.predictions)


def most_surprising(attempt: Attempt) -> Checked | None:
    """The prediction that stands for the attempt: the largest violation, the first on ties.

    With no violation known it is the first prediction.
    """
    every = checked(attempt)
    known = [(one.violation, one) for one in every if one.violation is not None]
    if known:
        return max(known, key=lambda pair: pair[0])[1]
    return every[0] if every else None


def expectancy_violation(attempt: Attempt) -> float | None:
    """Surprise: the largest of the attempt, −100–100."""
    one = most_surprising(attempt)
    return None if one is None else one.violation


def belief_change(attempt: Attempt) -> int | None:
    """Belief change of the prediction with the largest violation."""
    one = most_surprising(attempt)
    return None if one is None else one.belief_change


@dataclass(frozen=True, slots=True)
class Calibration:
    """Over `n` attempts: how likely was said, how often it happened (both 0–1)."""

    n: int
    said: float
    happened: float
    brier: float

    @property
    def bias(self) -> float:
        """Above 0 when more was feared than happened."""
        return self.said - self.happened


def pairs(attempts: Iterable[Attempt]) -> Iterator[tuple[int, float]]:
    """(L, o) of the prediction that stands for each attempt, where both are known."""
    for attempt in attempts:
        one = most_surprising(attempt)
        likelihood = None if one is None else one.prediction.likelihood_before
        if one is not None and likelihood is not None and one.occurred is not None:
            yield likelihood, one.occurred


def calibration(known_pairs: Iterable[tuple[int, float]]) -> Calibration | None:
    """Calibration of (L, o) pairs; Brier = mean((L/100 − o)²) (Brier, 1950). None below five."""
    known = [(likelihood / 100, occurred) for likelihood, occurred in known_pairs]
    if len(known) < CALIBRATION_NEEDS:
        return None
    return Calibration(
        n=len(known),
        said=fmean(said for said, _ in known),
        happened=fmean(happened for _, happened in known),
        brier=fmean((said - happened) ** 2 for said, happened in known),
    )
