"""Whether two scores differ by more than the scale's own error (Jacobson and Truax, 1991).

SE = SD·√(1 − r), Sdiff = √(2·SE²), RC = (x₂ − x₁)/Sdiff. From |RC| ≥ 1.96 on, a change is unlikely
(p < .05) to be error of measurement alone. It is meant for scores of questionnaires and never for
ratings of distress, single items or the weekly check-in.
"""

from dataclasses import dataclass
from math import isfinite, sqrt
from typing import Final, Literal

from ladder_app.domain.scores.scales import Direction

CRITERION: Final = 1.96

Verdict = Literal["recovered", "improved", "unchanged", "deteriorated"]


@dataclass(frozen=True, slots=True)
class ScaleError:
    """How exact a scale is: SD of a reference group, and its reliability r.

    Raises ValueError unless SD > 0 and r lies in [0, 1).
    """

    sd: float
    reliability: float

    def __post_init__(self) -> None:
        if not (isfinite(self.sd) and self.sd > 0):
            raise ValueError("A standard deviation lies above 0")
        if not 0 <= self.reliability < 1:
            raise ValueError("A reliability lies between 0 and below 1")

    @property
    def se(self) -> float:
        """The standard error of one score, in points."""
        return self.sd * sqrt(1 - self.reliability)

    @property
    def s_diff(self) -> float:
        """The standard error of the difference of two scores, in points."""
        return sqrt(2) * self.se

    @property
    def threshold(self) -> float:
        """The smallest reliable change, in points."""
        return CRITERION * self.s_diff

    def index(self, before: float, after: float) -> float:
        """RC: above 0 when the score rose, whichever direction is the better one."""
        return (after - before) / self.s_diff


@dataclass(frozen=True, slots=True)
class Norms:
    """Mean and SD of people seeking help (1) and of others (0).

    Raises ValueError unless both SD > 0.
    """

    clinical_mean: float
    clinical_sd: float
    other_mean: float
    other_sd: float

    def __post_init__(self) -> None:
        if not (self.clinical_sd > 0 and self.other_sd > 0):
            raise ValueError("A standard deviation lies above 0")


@dataclass(frozen=True, slots=True)
class CutOffs:
    """Scores at which somebody leaves the one group (a), enters the other (b), or is between (c).

    a = M1 ± 2·SD1, b = M0 ∓ 2·SD0, c = (SD0·M1 + SD1·M0)/(SD0 + SD1); the upper signs where higher
    is better.
    """

    a: float
    b: float
    c: float


def cut_offs(norms: Norms, direction: Direction) -> CutOffs:
    """The three cut-offs between two groups."""
    sign = 1 if direction == "higher_is_better" else -1
    weighed = norms.other_sd * norms.clinical_mean + norms.clinical_sd * norms.other_mean
    return CutOffs(
        a=norms.clinical_mean + sign * 2 * norms.clinical_sd,
        b=norms.other_mean - sign * 2 * norms.other_sd,
        c=weighed / (norms.other_sd + norms.clinical_sd),
    )


def verdict(
    before: float,
    after: float,
    threshold: float,
    direction: Direction,
    cut_off: float | None = None,
) -> Verdict:
    """What a change amounts to; `threshold` is the smallest one that counts, in points.

    "recovered" needs both: a reliable change for the better, and a cut-off that was crossed from
    its worse side, to which the cut-off itself belongs. Crossing it proves nothing by itself.
    """
    better = after - before if direction == "higher_is_better" else before - after
    if abs(better) < threshold:
        return "unchanged"
    if better < 0:
        return "deteriorated"
    if cut_off is None:
        return "improved"
    was, still = (is_at_or_past(score, cut_off, direction) for score in (before, after))
    return "recovered" if was and not still else "improved"


def is_at_or_past(score: float, cut_off: float, direction: Direction) -> bool:
    """Whether a score lies at the cut-off or on its worse side."""
    return score <= cut_off if direction == "higher_is_better" else score >= cut_off
