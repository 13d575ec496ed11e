"""What was typed into a form and not saved yet, and what is set aside for it."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.left_open import note_left_open

WAIT_MS: Final = 1500
MOST_ASIDE: Final = 3

Typed = Mapping[str, Any]
"""The fields of the form as they stand."""


class FormDrafts(QObject):
    """The drafts of one form. `aside` is what can be brought back, the newest first.

    What is half typed in a form with a `name` is mentioned by it when the program begins again,
    unless the person has closed it.
    """

    due = Signal()
    """Something was typed a moment ago: please keep it."""

    def __init__(self, desk: Desk, form: str, parent: QObject, name: str = "") -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._name = name
        self._is_noted = False
        found = desk.drafts.find(desk.workspace.case_id, form)
        self.aside: tuple[Typed, ...] = _read(found or {})
        self.is_afresh = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.due)

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self, typed: Typed | None) -> None:
        """Keep it now, with what is set aside; raises StoreError."""
        self._timer.stop()
        case_id = self._desk.workspace.case_id
        if self._desk.workspace.read_only is not None:
            return
        if typed is None and not self.aside:
            self._desk.drafts.drop(case_id, self._form)
            return
        content = {
            "entry": None if typed is None else dict(typed),
            "aside": [dict(one) for one in self.aside[:MOST_ASIDE]],
        }
        self._desk.drafts.keep(case_id, self._form, content)
        if typed is not None and self._name and not self._is_noted:
            self._is_noted = True
            note_left_open(self._desk, self._name, is_open=True)

    def close(self) -> None:
        """The person has closed the form, and knows what is half typed in it."""
        if self._is_noted:
            self._is_noted = False
            note_left_open(self._desk, self._name, is_open=False)

    def finish(self) -> None:
        """The form was saved: what is set aside stays, unless the person began afresh."""
        if self.is_afresh:
            self.aside = ()
        # What was written is safe by now; a draft too many is merely offered once more.
        with suppress(StoreError):
            self.keep(None)

    def swap(self, typed: Typed | None) -> Typed:
        """What was set aside last; `typed` takes its place."""
        chosen, *rest = self.aside
        self.aside = (*(() if typed is None else (typed,)), *rest)
        self.is_afresh = False
        return chosen


def _read(content: Mapping[str, Any]) -> tuple[Typed, ...]:
    aside = content.get("aside")
    found = [content.get("entry"), *(aside if isinstance(aside, list) else [])]
    return tuple(one for one in found if isinstance(one, dict))
