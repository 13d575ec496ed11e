"""Another version of the open case: how it differs, and what taking it in would change."""

from collections.abc import Callable
from dataclasses import dataclass

from ladder_app.documents import from_document
from ladder_app.domain.going_back import GoingBack, going_back
from ladder_app.domain.handing.merge import Edited, Merge, merge
from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.domain.records import Records
from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.domain.store.store_error import StoreError

Read = Callable[[str, str], tuple[Documents, Moments]]
"""By the id of the case and a name; raises StoreError."""


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """The file `name`; `saved_at` is when it was saved last, "" if it does not say.

    `trouble` is a sentence where it cannot be read, and then there is nothing else.
    """

    name: str
    saved_at: str = ""
    differs: GoingBack | None = None
    merge: Merge | None = None
    trouble: str = ""


def other_version(name: str, read: Read, records: Records, saved: Moments, at: str) -> OtherVersion:
    """Read it and lay it beside the case as it is at the moment `at`."""
    try:
        documents, moments = read(records.case.id, name)
    except StoreError as error:
        return OtherVersion(name, trouble=str(error))
    theirs = [
        from_document(kind, document)
        for kind, family in documents.items()
        for document in family.values()
    ]
    newest = max((moment for family in moments.values() for moment in family.values()), default="")
    edited = Edited(edited_at(saved, records.case), moments)
    return OtherVersion(
        name,
        newest,
        going_back(records.all_records(), theirs),
        merge(records, theirs, edited, at),
    )
