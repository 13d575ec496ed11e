"""What a file that holds a case would do here: make a new case, or join the open one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from ladder_app.domain.handing.adopting import adopted
from ladder_app.domain.handing.client_file import as_here
from ladder_app.domain.handing.merge import Edited, Merge, merge
from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.domain.records import Records
from ladder_app.domain.store.documents import Moments
from ladder_app.exchange.json_in import Incoming, looks_like_json, read_whole_copy
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _


@dataclass(frozen=True, slots=True)
class TakingIn:
    """A file that was read. It joins the open case if there is a `merge`; else, unless it is of
    a case that `is_elsewhere` in the library, it becomes a case of its own.

    What a client takes home `is_adopted` where it was made in a case that never came from here.
    """

    incoming: Incoming
    merge: Merge | None = None
    is_elsewhere: bool = False
    is_adopted: bool = False


def taking_in(
    content: bytes,
    records: Records,
    saved: Moments,
    case_ids: Collection[str],
    at: datetime,
) -> TakingIn:
    """What becomes of the file while the case of `records` is open; raises Unusable.

    `saved` says when the records of that case were last saved, `case_ids` names every case.
    """
    if not looks_like_json(content):
        raise Unusable(
            _("This file does not hold a case. A list or a log is taken over as a spreadsheet.")
        )
    incoming = read_whole_copy(content)
    if incoming.case_id == records.case.id:
        return TakingIn(incoming, merged(incoming, records, saved, at))
    if incoming.case_id not in case_ids and incoming.is_taken_home:
        return TakingIn(incoming, merged(incoming, records, saved, at), is_adopted=True)
    return TakingIn(incoming, is_elsewhere=incoming.case_id in case_ids)


def merged(incoming: Incoming, records: Records, saved: Moments, at: datetime) -> Merge:
    """What taking in the file changes here, in the same case or in one that adopts it."""
    edited = Edited(edited_at(saved, records.case), incoming.edited)
    theirs = incoming.records()
    if incoming.case_id != records.case.id:
        theirs = adopted(theirs, records)
    if incoming.is_taken_home:
        theirs = as_here(theirs, records)
    return merge(records, theirs, edited, at.isoformat(timespec="seconds"))
