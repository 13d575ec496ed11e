"""An attempt was saved where no agreement holds: remembered quietly, and never refused."""

from ladder_app.domain.agreements.consent import missing_agreement
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk


def flag_missing_agreement(desk: Desk, attempt: Attempt) -> None:
    """To be called right after an attempt was saved, live or logged."""
    workspace = desk.workspace
    event = missing_agreement(workspace.records, attempt, workspace.now())
    if event is None:
        return
    try:
        workspace.change(_("An agreement is missing"), put=[event], quiet=True)
    except StoreError:
        return  # the attempt itself is safe, and the kind note is shown without this as well
