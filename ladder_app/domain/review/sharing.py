"""What a clinician chose to have on the screen when two people look at it.

A sensitive ladder or step is there only if somebody ticked it.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from ladder_app.domain.records import Records
from ladder_app.domain.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """`ladders` are the ids of those that are shown, `turned` of the steps that differ from what
    is usual on them: a plain one that is left out, or a sensitive one that is shown. `words` says
    whether the client's own sentences are shown.
    """

    ladders: frozenset[str] = frozenset()
    turned: frozenset[str] = frozenset()
    words: bool = True

    def shows(self, step: Step) -> bool:
        """Whether the step is among what is shown."""
        return step.ladder_id in self.ladders and self.is_ticked(step)

    def is_ticked(self, step: Step) -> bool:
        """Whether it would be shown if its ladder were."""
        return (step.id in self.turned) == step.sensitive

    def with_ladder(self, ladder_id: str, shown: bool) -> "Sharing":
        """A ladder is shown now, or not."""
        return replace(self, ladders=_with(self.ladders, ladder_id, shown))

    def with_step(self, step: Step, shown: bool) -> "Sharing":
        """A step is shown now, or not."""
        return replace(self, turned=_with(self.turned, step.id, shown == step.sensitive))


def usual_sharing(records: Records) -> Sharing:
    """Every ladder and step that is neither put away nor sensitive."""
    ladders = (one for one in records.ladders() if one.status != "archived" and not one.sensitive)
    return Sharing(ladders=frozenset(one.id for one in ladders))


def _with(ids: Collection[str], one: str, there: bool) -> frozenset[str]:
    return frozenset(ids) | {one} if there else frozenset(ids) - {one}
