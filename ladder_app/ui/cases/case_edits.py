"""A case changed as a whole: the open one by an edit that can be undone, any other on its shelf."""

from dataclasses import replace

from ladder_app.domain.store.library import CaseEntry
from ladder_app.language import _
from ladder_app.ui.desk import Desk


def change_case(desk: Desk, entry: CaseEntry, alias: str, is_archived: bool) -> None:
    """Give the case this name, and put it out of the way or not; raises StoreError."""
    workspace = desk.workspace
    if entry.id != workspace.case_id:
        desk.cases.change(entry.id, alias, is_archived=is_archived)
        return
    case = workspace.records.case
    since = (case.archived_at or workspace.stamp()) if is_archived else None
    label = _label(is_archived=is_archived, was_archived=case.archived_at is not None)
    workspace.change(label, [replace(case, alias=alias or None, archived_at=since)])


def _label(*, is_archived: bool, was_archived: bool) -> str:
    if is_archived == was_archived:
        return _("Rename the case")
    return _("Archive the case") if is_archived else _("Bring the case back")
