"""The file that hands over a case or a part of it: a fresh copy without any history.

It has the format of the whole copy, and says of each record when it was last edited, so that two
versions of it can be told apart elsewhere.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ladder_app.documents import to_document
from ladder_app.domain.case import Case
from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.domain.record import Known, kind_of
from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.exchange.json_out import TO_TAKE_HOME, whole_copy, written


def as_handed_over(going: Sequence[Known], case: Case, saved: Moments, at: datetime) -> bytes:
    """The file of these records of `case`, the case itself among them.

    `saved` says when each was last saved. Fields this version does not know do not leave.
    """
    return written(_copy(going, case, saved, at))


def as_taken_home(going: Sequence[Known], case: Case, saved: Moments, at: datetime) -> bytes:
    """The small file for a client, as `as_handed_over` but for what it says it is made for.

    So few records make no measures.
    """
    copy = {**_copy(going, case, saved, at), "measures": {}, "measures_need": {}}
    head = {name: copy.pop(name) for name in ("format", "version")}
    return written({**head, "made_for": TO_TAKE_HOME, **copy})


def _copy(going: Sequence[Known], case: Case, saved: Moments, at: datetime) -> dict[str, Any]:
    documents: Documents = {}
    for record in going:
        documents.setdefault(kind_of(record), {})[record.id] = to_document(record)
    edited = _of_these(edited_at(saved, case), documents)
    return whole_copy(case.id, documents, at, edited=edited)


def _of_these(edited: Moments, documents: Documents) -> Moments:
    return {
        kind: {one: edited[kind][one] for one in family if one in edited.get(kind, {})}
        for kind, family in documents.items()
    }
