"""In which forms something was half typed when the program ended: locked, ended, or killed.

It is said once when the case is open again, so that nobody thinks it is gone.
"""

from contextlib import suppress
from typing import Final

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.desk import Desk

_FORM: Final = "left open"


def note_left_open(desk: Desk, name: str, *, is_open: bool) -> None:
    """Something half typed is kept of the form `name`, or it was closed."""
    names = _names(desk)
    if (name in names) is not is_open:
        _keep(desk, [*names, name] if is_open else [one for one in names if one != name])


def take_left_open(desk: Desk) -> tuple[str, ...]:
    """The forms that were open, in their order; the next time they are forgotten."""
    names = _names(desk)
    if names:
        _keep(desk, [])
    return tuple(names)


def _names(desk: Desk) -> list[str]:
    kept = (desk.drafts.find(desk.workspace.case_id, _FORM) or {}).get("names")
    return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []


def _keep(desk: Desk, names: list[str]) -> None:
    # The drafts themselves tell of what cannot be kept; this only points at them.
    with suppress(StoreError):
        if names:
            desk.drafts.keep(desk.workspace.case_id, _FORM, {"names": names})
        else:
            desk.drafts.drop(desk.workspace.case_id, _FORM)
