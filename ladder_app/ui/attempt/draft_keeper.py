"""Keeps what is half typed, so that a crash costs three seconds of typing at most."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.desk import Desk

WAIT_MS: Final = 1000
MOST_ASIDE: Final = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """The entry in the form, and those set aside for it, the newest first."""

    entry: AttemptEntry | None = None
    aside: tuple[AttemptEntry, ...] = ()

    def entries(self) -> tuple[AttemptEntry, ...]:
        """Everything in it, the newest first."""
        return self.aside if self.entry is None else (self.entry, *self.aside)


class DraftKeeper(QObject):
    """One draft of one form. `trouble` carries the sentence if it could not be kept.

    `kept` says whether something half typed is on disk now.
    """

    due = Signal()
    kept = Signal(bool)
    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = ""
        self._kept: dict[str, Any] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.due)

    def open(self, form: str) -> Draft:
        """Keep drafts of this form from now on; what was kept of it before."""
        self._timer.stop()
        self._form = form
        self._kept = self._desk.drafts.find(self._desk.workspace.case_id, form)
        return _read(self._kept or {})

    def touch(self) -> None:
        """Something was typed: `due` comes within a second of the first key."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self, draft: Draft) -> None:
        """Keep it now; a draft without anything in it is dropped."""
        self._timer.stop()
        if not draft.entries():
            self._drop()
            return
        content = {
            "entry": to_draft(draft.entry) if draft.entry is not None else None,
            "aside": [to_draft(entry) for entry in draft.aside[:MOST_ASIDE]],
        }
        if content != self._kept:
            try:
                self._desk.drafts.keep(self._desk.workspace.case_id, self._form, content)
            except StoreError as error:
                self.trouble.emit(str(error))
                return
            self._kept = content
        self.kept.emit(draft.entry is not None)

    def _drop(self) -> None:
        if self._kept is None:
            return
        try:
            self._desk.drafts.drop(self._desk.workspace.case_id, self._form)
        except StoreError as error:
            self.trouble.emit(str(error))
            return
        self._kept = None
        self.kept.emit(False)


def _read(content: dict[str, Any]) -> Draft:
    aside = content.get("aside")
    documents = aside if isinstance(aside, list) else []
    entries = (from_draft(document, AttemptEntry) for document in documents)
    return Draft(
        from_draft(content.get("entry"), AttemptEntry),
        tuple(entry for entry in entries if entry is not None),
    )
