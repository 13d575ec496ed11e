"""What is half typed into a line that belongs to no form: kept, and there again afterwards."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ladder_app.domain.store.store_error import StoreError
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.text_field import LineField

WAIT_MS: Final = 1000


class KeptLine(QObject):
    """`open` says what the line is about; until then nothing of it is kept."""

    def __init__(self, desk: Desk, field: LineField) -> None:
        super().__init__(field)
        self._desk = desk
        self._field = field
        self._form = ""
        self._is_kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.keep)
        field.changed.connect(self._touch)

    def open(self, form: str) -> None:
        """Show what was half typed under this name; nothing of what stood there before."""
        self._timer.stop()
        self._form = form
        kept = (self._desk.drafts.find(self._desk.workspace.case_id, form) or {}).get("text")
        text = kept if isinstance(kept, str) else ""
        self._is_kept = bool(text)
        self._field.set_text(text)

    def keep(self) -> None:
        """Keep what stands in the line now, or forget what was kept if nothing does."""
        self._timer.stop()
        text, case_id = self._field.text(), self._desk.workspace.case_id
        if not self._form or not (text or self._is_kept):
            return
        # It stands in the line still, and nobody who writes here can do anything about the disk.
        with suppress(StoreError):
            if text:
                self._desk.drafts.keep(case_id, self._form, {"text": text})
            else:
                self._desk.drafts.drop(case_id, self._form)
            self._is_kept = bool(text)

    def _touch(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
