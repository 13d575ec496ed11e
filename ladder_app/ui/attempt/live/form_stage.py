"""A page of an attempt that is a form, with what saves it in view below."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.attempt.parts_form import PartsForm
from ladder_app.ui.attempt.save_bar import SaveBar
from ladder_app.ui.attempt.save_keys import SaveKeys
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.screen import PageKey


class FormStage(Stage):
    """Answer `save` and `leave`; fill `lines`, which holds the form."""

    def __init__(self, desk: Desk, form: PartsForm, save: str) -> None:
        super().__init__(desk)
        self.form = form
        self.bar = SaveBar(save)
        self.foot = self.bar
        self.lines = ColumnLayout(112)
        self.lines.setSpacing(12)
        self.lines.addWidget(form)
        self.column.addLayout(self.lines)
        self.column.addStretch(1)
        for one in (self, self.bar):
            one.setProperty("tall", True)  # for the style sheet: in an attempt a hand may shake
        self._keys = SaveKeys(form, self.bar, self, self.bar)
        form.changed.connect(self.bar.show_calm)
        self.bar.save_wanted.connect(self._save_if_sound)
        self.bar.close_wanted.connect(self._close)

    def save(self) -> None:
        """Save what stands in the form, in which nothing is wrong."""
        raise NotImplementedError

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now."""
        self.form.show_records(records)

    def page_keys(self) -> tuple[PageKey, ...]:
        """How to go on and how to leave."""
        return (
            PageKey("Enter", _("go on")),
            PageKey("Ctrl+Enter", _("go on while writing")),
            PageKey("Esc", _("close; what was typed is kept")),
        )

    def show_permission(self) -> None:
        """In a case that can only be read nothing can be said here."""
        refusal = self.desk.workspace.read_only
        self.bar.show_calm()
        self.bar.save_button.setEnabled(refusal is None)
        self.form.setEnabled(refusal is None)
        if refusal is not None:
            self.bar.show_missing(refusal)

    def focusNextPrevChild(self, next_one: bool, /) -> bool:
        """The Tab key follows the eye, and comes to what saves.

        From the end of what was made early Qt would go back to the groups that were made late.
        """
        stops, here = self._tab_stops(), self.focusWidget()
        place = stops.index(here) + (1 if next_one else -1) if here in stops else -1
        if place < 0:
            return super().focusNextPrevChild(next_one)
        forward, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        following = stops[place] if place < len(stops) else self.bar.save_button
        go_to(following, forward if next_one else back)
        return True

    def _tab_stops(self) -> list[QWidget]:
        """Where the Tab key stops, line by line."""
        found = (one for one in self.findChildren(QWidget) if one.isVisible() and _is_stop(one))
        places = {one: one.mapTo(self, QPoint(0, 0)) for one in found}
        return sorted(places, key=lambda one: (places[one].y(), places[one].x()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self._keys.take(event, self.focusWidget()):
            super().keyPressEvent(event)

    def _save_if_sound(self) -> None:
        if self.desk.workspace.read_only is not None:
            return
        found = self.form.problems()
        if found:
            self.bar.show_missing(next(iter(found.values())))
            self._go_to(self.form.insist(found))
        else:
            self.save()

    def _go_to(self, field: QWidget) -> None:
        go_to(field)

    def _close(self) -> None:
        self.leave()
        self.closed.emit()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None
