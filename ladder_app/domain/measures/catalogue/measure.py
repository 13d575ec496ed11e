"""One measure: its key, how it is computed, its name, and what it needs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Value = bool | float | Sequence[Any] | Mapping[str, Any] | None
Basis = TypeVar("Basis")


@dataclass(frozen=True, slots=True)
class Measure(Generic[Basis]):
    """`of` gives None where something is lacking that `needs` names, and never a guess.

    `needs` None means that there is always a value. `instead` says why there is none although
    nothing is lacking. All sentences are asked for when they are shown.
    """

    key: str
    of: Callable[[Basis], Value]
    name: Callable[[], str]
    needs: Callable[[], str] | None = None
    instead: Callable[[Basis], str | None] | None = None

    def reason(self, basis: Basis) -> str | None:
        """Why there is no value, as a sentence for beside the "–"; None where there is one."""
        if self.of(basis) is not None or self.needs is None:
            return None
        told = None if self.instead is None else self.instead(basis)
        return told or self.needs()


def values(measures: Sequence[Measure[Basis]], basis: Basis) -> dict[str, Value]:
    """Every value of a table by its key, unrounded."""
    return {measure.key: measure.of(basis) for measure in measures}
