"""What somebody keeps away from, with whom, and what they do instead: it becomes a ladder.

All words are the person's own, no step is rated, and nobody's order is guessed: steps come in the
order in which they were written.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_edits import Put
from ladder_app.domain.ladders.step import TEXT_LIMIT, Step
from ladder_app.domain.record import new_id
from ladder_app.domain.suds import Scale
from ladder_app.domain.text import clean_line
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the map: a situation, with somebody or (`""`) as such."""

    situation: str
    person: str = ""

    def words(self) -> str:
        """How the step is called."""
        if not self.person:
            return clean_line(self.situation, TEXT_LIMIT)
        said = _("{situation} – {person}").format(situation=self.situation, person=self.person)
        return clean_line(said, TEXT_LIMIT)


@dataclass(frozen=True, slots=True)
class Avoided:
    """A place that is kept away from, and what is done there `instead`."""

    place: Place
    instead: tuple[str, ...] = ()


def places(situations: Iterable[str], people: Iterable[str]) -> tuple[Place, ...]:
    """Every situation with every person; with nobody named, the situations as such."""
    persons = tuple(people) or ("",)
    return tuple(Place(situation, person) for situation in situations for person in persons)


def mapped(
    title: str,
    avoided: Iterable[Avoided],
    instead: Iterable[str],
    at: str,
    scale: Scale = "0-100",
) -> Put:
    """The ladder first, its steps, and what is done `instead` to feel safer, each once.

    Raises ValueError without a title.
    """
    ladder = Ladder(id=new_id(), title=title, created_at=at, scale_display=scale)
    found = tuple(avoided)
    labels = (clean_line(one) for one in (*instead, *(act for a in found for act in a.instead)))
    acts = {
        label: SafetyBehaviour(id=new_id(), label=label, ladder_id=ladder.id, kind="avoidance")
        for label in dict.fromkeys(labels)
        if label
    }
    steps = (
        Step(
            id=new_id(),
            ladder_id=ladder.id,
            order=order,
            text=one.place.words(),
            needs_other_person=bool(one.place.person),
            safety_behaviour_ids=tuple(acts[clean_line(act)].id for act in one.instead),
        )
        for order, one in enumerate(found, start=1)
    )
    return (ladder, *steps, *acts.values())
