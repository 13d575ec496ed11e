"""What a clinician chose to have on the screen when two people look at it.

A sensitive ladder or step is there only if somebody ticked it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """`turned` are the ids of the ladders and steps that differ from what is usual: plain ones
    that are left out, sensitive ones that are shown. So a ladder that comes in later is shown as
    usual. `words` says whether the client's own sentences are shown.
    """

    turned: frozenset[str] = frozenset()
    words: bool = True

    def is_ticked(self, thing: Ladder | Step) -> bool:
        """Whether it is shown; a step only together with its ladder."""
        return (thing.id in self.turned) != _is_usual(thing)

    def shows(self, records: Records, step: Step) -> bool:
        """Whether a step and its ladder are shown."""
        ladder = records.ladder(step.ladder_id)
        return ladder is not None and self.is_ticked(ladder) and self.is_ticked(step)

    def with_tick(self, thing: Ladder | Step, shown: bool) -> "Sharing":
        """A ladder or step is shown now, or not."""
        turned = self.turned - {thing.id}
        return replace(self, turned=turned if shown == _is_usual(thing) else turned | {thing.id})

    def ladders(self, records: Records) -> tuple[Ladder, ...]:
        """The ladders that are shown."""
        return tuple(one for one in records.ladders() if self.is_ticked(one))


def sharing_of(records: Records, ladder_ids: Iterable[str]) -> Sharing:
    """Exactly these ladders, and no sensitive step."""
    shown, sharing = set(ladder_ids), Sharing()
    for ladder in records.ladders():
        sharing = sharing.with_tick(ladder, ladder.id in shown)
    return sharing


def _is_usual(thing: Ladder | Step) -> bool:
    put_away = isinstance(thing, Ladder) and thing.status == "archived"
    return not thing.sensitive and not put_away
