"""Which of two versions of a record was edited later.

The file that holds a case says when each record was last saved, and a file that is handed over
says it too. A record that came out of such a file was saved when it was taken in, which says
nothing of when it was written: it counts as old as the file. A file that says nothing at all is
asked for the newest moment inside the record itself. A tie stays as it is here.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from ladder_app.domain.case import Case, TakenIn
from ladder_app.domain.moments import instant
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.store.documents import Moments

_BEGINNING: Final = datetime.min.replace(tzinfo=UTC)
_AT_ONCE: Final = timedelta(seconds=5)
"""The moment in the case and that of its save are read one after the other."""
_STAMPS: Final = (
    "entered_at",
    "ended_at",
    "started_at",
    "rated_at",
    "made_at",
    "created_at",
    "raised_at",
    "shown_at",
    "mastered_at",
    "withdrawn_at",
    "at",
    "deleted_at",
)


def edited_at(saved: Moments, case: Case) -> Moments:
    """When each record was last edited by somebody, from when each was last saved here."""
    if not case.taken_in:
        return saved
    edits = sorted({moment for family in saved.values() for moment in family.values()})
    of_case = saved.get(Case.KIND, {}).get(case.id, "")
    taken = {_edit_of(one, [of_case, *edits]): one.written_at for one in case.taken_in}
    return {
        kind: {one: taken.get(moment, moment) for one, moment in family.items()}
        for kind, family in saved.items()
    }


def last_edit(record: Record, edited: Moments) -> datetime:
    """When this version was last edited; the beginning of time if nothing says."""
    said = edited.get(kind_of(record), {}).get(record.id)
    if said is not None:
        return _instant(said)
    stamps = (getattr(record, name, None) for name in _STAMPS)
    return max((_instant(s) for s in stamps if isinstance(s, str)), default=_BEGINNING)


def _edit_of(taken: TakenIn, edits: list[str]) -> str:
    """The moment of the edit that took the file in, "" if nothing of it is left as it came.

    Whatever one edit saves has the same moment. The case is saved with it; else it is the first
    from then on, as a person's own edits can only follow.
    """
    begin = _instant(taken.at)
    found = (edit for edit in edits if begin <= _instant(edit) <= begin + _AT_ONCE)
    return next(found, "")


def _instant(stamp: str) -> datetime:
    return instant(stamp, _BEGINNING) or _BEGINNING
