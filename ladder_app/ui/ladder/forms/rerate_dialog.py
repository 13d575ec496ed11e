"""Rating a whole ladder without seeing the old numbers: one step at a time, each may be skipped."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_ratings import new_rating, rate
from ladder_app.domain.suds import shown
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.still_there import is_there, ladder_gone
from ladder_app.ui.dialogs.rating.template_hint import template_hint
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from ladder_app.ui.widgets.words import Words, muted, small


class RerateDialog(DraftedDialog):
    """Goes through `steps`, ends with what changed, and saves all of it as one edit."""

    def __init__(
        self, desk: Desk, ladder: Ladder, steps: Sequence[Step], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            _("Rate the whole ladder"),
            _("Next"),
            parent,
            form=f"ratings of {ladder.id}",
            afresh=_("A fresh start. The ratings you had begun are set aside."),
        )
        self._ladder = ladder
        self._steps = tuple(steps)
        self._values: dict[str, int] = {}
        self._place = 0
        self.place_line = small()
        self.text_line = Words("", "quote")
        self.field = RatingField(
            desk.look,
            _("How hard would it be now?"),
            scale=ladder.scale_display,
            words=own_words(desk.workspace.records.case),
        )
        self.field.changed.connect(self.take_change)
        self.summary_head = muted()
        self._summary = QVBoxLayout()
        self._summary.setSpacing(6)
        self.skip_button = button(_("Skip this one"))
        self.skip_button.clicked.connect(self.skip)
        self.back_button = button(_("Back"))
        self.back_button.clicked.connect(self._go_back)
        give_form_keys({"skip": self.skip_button, "back": self.back_button})
        self.put_button(1, self.back_button)
        self.put_button(2, self.skip_button)
        for widget in (self.place_line, self.text_line, self.field, self.summary_head):
            self.body.addWidget(widget)
        self.body.addLayout(self._summary)
        self.body.addStretch(1)
        self.setMinimumHeight(320)
        self._show()
        self.saved.connect(self.drafts.finish)
        self.begin()

    @property
    def at_end(self) -> bool:
        """Whether all steps were gone through and the summary is shown."""
        return self._place >= len(self._steps)

    def first_field(self) -> QWidget:
        return self.field

    def typed(self) -> Typed | None:
        values = dict(self._values)
        value = self.field.value()
        if not self.at_end and value is not None:
            values[self._steps[self._place].id] = value
        if not values:
            return None
        return {"text": _rated_words(len(values)), "values": values, "place": self._place}

    def show_typed(self, typed: Typed) -> None:
        values, place = typed.get("values"), typed.get("place")
        known = values if isinstance(values, dict) else {}
        ids = {one.id for one in self._steps}
        self._values = {
            key: value
            for key, value in known.items()
            if key in ids and isinstance(value, int) and 0 <= value <= 100
        }
        self._place = min(max(place, 0), len(self._steps)) if isinstance(place, int) else 0
        self._show()

    def is_complete(self) -> bool:
        return bool(self._values) if self.at_end else self.field.value() is not None

    def accept(self) -> None:
        if self.at_end:
            super().accept()
        elif self.is_complete():
            self._keep()
            self._go_on()

    def skip(self) -> None:
        """Leave this step as it is."""
        self._values.pop(self._steps[self._place].id, None)
        self._go_on()

    def reject(self) -> None:
        """Before the end, what was rated so far is shown first: nothing is lost by one key."""
        if not self.at_end:
            self._keep()
            if self._values:
                self._place = len(self._steps)
                self._show()
                return
        super().reject()

    def obstacle(self) -> str:
        return ladder_gone(self.desk.workspace.records, self._ladder.id)

    def commit(self) -> None:
        workspace = self.desk.workspace
        at = workspace.stamp()
        ratings = [
            new_rating(
                step.id,
                self._values[step.id],
                at,
                occasion="review" if step.rated else "creation",
                scale_entered=self._ladder.scale_display,
            )
            for step in self._steps
            if step.id in self._values and is_there(workspace.records, step.id)
        ]
        label = ngettext("Rate {n} step", "Rate {n} steps", len(ratings)).format(n=len(ratings))
        workspace.change(label, rate(workspace.records, self._ladder.id, ratings))

    def _keep(self) -> None:
        value = self.field.value()
        if value is not None:
            self._values[self._steps[self._place].id] = value

    def _go_on(self) -> None:
        self._place += 1
        self._show()

    def _go_back(self) -> None:
        if not self.at_end:
            self._keep()
        self._place = max(self._place - 1, 0)
        self._show()

    def _show(self) -> None:
        end = self.at_end
        for widget in (self.place_line, self.text_line, self.field, self.skip_button):
            widget.setVisible(not end)
        self.summary_head.setVisible(end)
        self.back_button.setVisible(self._place > 0)
        self.close_button.setText(_("Do not save") if end else _("Close"))
        self.save_button.setText(_("Save these ratings") if end else _("Next"))
        self._clear_summary()
        if end:
            self._show_summary()
        else:
            step = self._steps[self._place]
            words = _("Step {place} of {count}. The old number stays hidden.")
            self.place_line.setText(words.format(place=self._place + 1, count=len(self._steps)))
            self.text_line.setText(step.text)
            self.field.set_value(self._values.get(step.id))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_completeness()

    def _show_summary(self) -> None:
        n = len(self._values)
        nothing = _("Nothing was rated, so nothing changes.")
        self.summary_head.setText(_rated_words(n) if n else nothing)
        scale = self._ladder.scale_display
        for step in self._steps:
            if step.id not in self._values:
                continue
            new = shown(self._values[step.id], scale)
            old = step.suds_current
            said = (
                _("{step}: {new}").format(step=step.text, new=new)
                if old is None
                else _("{step}: {old} → {new}").format(
                    step=step.text, old=shown(old, scale), new=new
                )
            )
            self._summary.addWidget(Words(said))
            if hint := template_hint(self.desk, self._ladder, step):
                self._summary.addWidget(small(hint))

    def _clear_summary(self) -> None:
        while (item := self._summary.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


def _rated_words(n: int) -> str:
    return ngettext("{n} step rated.", "{n} steps rated.", n).format(n=n)
