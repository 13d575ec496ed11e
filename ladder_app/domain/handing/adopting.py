"""Records of another case join this one: what reads the same here is taken to be the same.

So the plans of a conversation find their steps, also where two people have each written their own
case and never handed one over.
"""

from collections.abc import Iterable
from dataclasses import replace

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.case import Case
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview


def adopted(theirs: Iterable[Record], records: Records) -> tuple[Record, ...]:
    """`theirs` as records of this case, without those that are here under another id.

    The case itself is left out. Only the kinds of a file for a client are pointed anew.
    """
    found = tuple(one for one in theirs if not isinstance(one, Case))
    names: dict[str, str] = {}
    for ladder in found:
        if isinstance(ladder, Ladder):
            _name(names, ladder, records, records.ladders())
    for one in found:
        if isinstance(one, Step | SafetyBehaviour):
            _name(names, one, records, _on_its_ladder(one, records, names))
    return tuple(_pointed(one, names) for one in found if one.id not in names)


def _name(
    names: dict[str, str], theirs: Known, records: Records, possible: Iterable[Known]
) -> None:
    """Note what is called the same here, unless the very record is here already."""
    if records.find(kind_of(theirs), theirs.id) is None:
        same = next((one for one in possible if _words(one) == _words(theirs)), None)
        if same is not None:
            names[theirs.id] = same.id


def _on_its_ladder(
    theirs: Step | SafetyBehaviour, records: Records, names: dict[str, str]
) -> tuple[Known, ...]:
    ladder_id = names.get(theirs.ladder_id or "", theirs.ladder_id or "")
    if isinstance(theirs, Step):
        return records.steps(ladder_id)
    return records.safety_behaviours(ladder_id)


def _words(record: Known) -> str:
    if isinstance(record, Ladder):
        said = record.title
    elif isinstance(record, Step):
        said = record.text
    else:
        said = record.label if isinstance(record, SafetyBehaviour) else record.id
    return " ".join(said.split()).casefold()


def _pointed(record: Record, names: dict[str, str]) -> Record:
    """The record, speaking of what is here by its id here."""

    def here(one: str) -> str:
        return names.get(one, one)

    if isinstance(record, Step):
        return replace(
            record,
            ladder_id=here(record.ladder_id),
            safety_behaviour_ids=tuple(map(here, record.safety_behaviour_ids)),
        )
    if isinstance(record, SafetyBehaviour):
        return replace(record, ladder_id=here(record.ladder_id) if record.ladder_id else None)
    if isinstance(record, Plan):
        left_out = tuple(map(here, record.safety_behaviours_to_leave_out))
        step_id = here(record.step_id)
        return replace(record, step_id=step_id, safety_behaviours_to_leave_out=left_out)
    if isinstance(record, SessionReview):
        shown = record.shown
        if shown is not None:
            shown = replace(shown, step_ids=tuple(map(here, shown.step_ids)))
        return replace(record, ladders=tuple(map(here, record.ladders)), shown=shown)
    return record
