"""Rating one step: nothing is filled in, and the old value is hidden until one asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import RatingOccasion, Step
from ladder_app.domain.ladders.step_ratings import new_rating, rate
from ladder_app.domain.suds import shown
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.still_there import step_gone
from ladder_app.ui.dialogs.rating.anchors_dialog import AnchorsDialog
from ladder_app.ui.dialogs.rating.template_hint import template_hint
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from ladder_app.ui.widgets.words import Words, small


class RatingDialog(FormDialog):
    """One new rating of `step`, dated now; `occasion` is what it is made for.

    The first rating of a step is always its "creation".
    """

    def __init__(
        self,
        desk: Desk,
        ladder: Ladder,
        step: Step,
        parent: QWidget | None = None,
        *,
        occasion: RatingOccasion = "manual",
    ) -> None:
        super().__init__(desk, _("How hard would this be?"), _("Save the rating"), parent)
        self._ladder = ladder
        self._step = step
        self._occasion: RatingOccasion = occasion if step.rated else "creation"
        self._seen_at: int | None = None
        self._has_seen = False
        self.field = RatingField(
            desk.look,
            _("How hard would it be now?"),
            scale=ladder.scale_display,
            words=own_words(desk.workspace.records.case),
        )
        self.field.changed.connect(self._take_change)
        self.old_button = link_button(_("Show the last rating"))
        self.old_button.clicked.connect(self._show_old)
        if step.suds_current is None:
            self.old_button.hide()
        self.anchors_button = link_button(_("My own words for the scale"))
        self.anchors_button.clicked.connect(self._edit_anchors)
        give_form_keys({"last_rating": self.old_button, "own_words": self.anchors_button})
        self.old_line = small()
        self.template_line = small()
        self.template_line.hide()
        self.old_line.hide()
        self.body.addWidget(Words(step.text, "quote"))
        if step.rate_only_when_parked:
            self.body.addWidget(small(_("Only before setting off or once parked.")))
        self.body.addWidget(self.field)
        self.body.addWidget(self.old_line)
        self.body.addWidget(self.template_line)
        further = FlowLayout()
        for one in (self.old_button, self.anchors_button):
            further.addWidget(one)
        self.body.addLayout(further)
        self.body.addStretch(1)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_blind(self) -> bool:
        """Whether the value was chosen before the old one was seen."""
        return not self._has_seen or (
            self._seen_at is not None and self._seen_at == self.field.value()
        )

    def is_complete(self) -> bool:
        return self.field.value() is not None

    def obstacle(self) -> str:
        return step_gone(self.desk.workspace.records, self._step)

    def commit(self) -> None:
        suds = self.field.value()
        if suds is None:
            return
        workspace = self.desk.workspace
        rating = new_rating(
            self._step.id,
            suds,
            workspace.stamp(),
            occasion=self._occasion,
            blind=self.is_blind,
            scale_entered=self._ladder.scale_display,
        )
        label = self._label(suds)
        workspace.change(label, rate(workspace.records, self._step.ladder_id, [rating]))

    def _label(self, suds: int) -> str:
        scale, old = self._ladder.scale_display, self._step.suds_current
        if old is None:
            return _("Step rated {new}").format(new=shown(suds, scale))
        return _("Step re-rated from {old} to {new}").format(
            old=shown(old, scale), new=shown(suds, scale)
        )

    def _take_change(self) -> None:
        self.show_completeness()
        if self.field.value() is not None:
            self._show_template()

    def _show_old(self) -> None:
        ratings = self.desk.workspace.records.ratings(self._step.id)
        old = self._step.suds_current
        if old is None:
            return
        self._has_seen, self._seen_at = True, self.field.value()
        number = shown(old, self._ladder.scale_display)
        today = self.desk.workspace.now().date()
        day = stamp_words(ratings[-1].rated_at, today) if ratings else ""
        words = _("Last time: {number}, {day}") if day else _("Last time: {number}")
        self.old_line.setText(words.format(number=number, day=day))
        self.old_line.show()
        self.old_button.hide()
        self.field.setFocus()

    def _show_template(self) -> None:
        """Only afterwards: a number seen before rating pulls the rating towards it."""
        hint = template_hint(self.desk, self._ladder, self._step)
        if hint:
            self.template_line.setText(hint)
            self.template_line.show()

    def _edit_anchors(self) -> None:
        dialog = AnchorsDialog(self.desk, self)
        dialog.saved.connect(self._follow_anchors)
        dialog.open()

    def _follow_anchors(self) -> None:
        self.field.set_words(own_words(self.desk.workspace.records.case))
