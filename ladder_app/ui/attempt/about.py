"""What the parts of the form need to know besides the entry itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ladder_app.domain.ladders.common_words import Examples
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The step (None: not on a ladder yet), its ladder (`""`: none), and how to ask for ratings.

    `examples` are what others have written, to pick from.
    """

    records: Records
    step: Step | None
    ladder_id: str
    scale: Scale
    words: Callable[[int], str]
    examples: Examples = field(default_factory=Examples)

    def fears(self) -> tuple[tuple[str, str], ...]:
        """What the person is afraid of on this ladder, that of the step first: ids and words."""
        first = self.step.expectation_ids if self.step is not None else ()
        known = self.records.expectations(self.ladder_id)
        ordered = sorted(known, key=lambda fear: fear.id not in first)
        return tuple((fear.id, fear.statement) for fear in ordered)

    def fear_words(self, expectation_id: str) -> str:
        """The words of a fear, in the trash or not."""
        fear = self.records.expectation(expectation_id)
        return fear.statement if fear is not None else ""
