"""The ratings of one step over time, and where the step came from."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_ratings import corrected, without
from ladder_app.domain.records import Records
from ladder_app.domain.suds import shown
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.rating_words import own_words
from ladder_app.ui.widgets.words import Words, small


class HistoryDialog(FormDialog):
    """A line for each rating; the chosen one can be corrected or deleted, both undoable."""

    def __init__(
        self, desk: Desk, ladder: Ladder, step: Step, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, _("Ratings over time"), _("Correct it"), parent)
        self._ladder = ladder
        self._step_id = step.id
        self._chosen: StepRating | None = None
        self.lines: list[LineButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.field = RatingField(
            desk.look,
            _("What it should have been"),
            scale=ladder.scale_display,
            words=own_words(desk.workspace.records.case),
        )
        self.field.changed.connect(self.show_completeness)
        self.delete_button = button(_("Delete this rating"))
        self.delete_button.clicked.connect(self._delete)
        give_form_keys({"delete_rating": self.delete_button})
        self.body.addWidget(Words(step.text, "quote"))
        self.body.addLayout(self._list)
        self.body.addWidget(self.field)
        self.body.addLayout(row(self.delete_button))
        for line in _origins(desk.workspace.records, step):
            self.body.addWidget(small(line))
        self.body.addStretch(1)
        self._show()

    def is_complete(self) -> bool:
        return self._chosen is not None and self.field.value() is not None

    def commit(self) -> None:
        suds = self.field.value()
        if self._chosen is None or suds is None:
            return
        workspace = self.desk.workspace
        workspace.change(_("Correct a rating"), corrected(workspace.records, self._chosen, suds))

    def choose(self, rating: StepRating, _checked: bool = False) -> None:
        """This is the one to correct or delete."""
        self._chosen = rating
        self.field.set_value(None)
        self._show()
        self.field.setFocus()

    def _show(self) -> None:
        records, today = self.desk.workspace.records, self.desk.workspace.now().date()
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = []
        for rating in reversed(records.ratings(self._step_id)):
            number = shown(rating.suds, self._ladder.scale_display)
            day = stamp_words(rating.rated_at, today, time=True)
            how = _("old value hidden") if rating.blind else _("old value seen")
            line = LineButton(_("{day}: {number} ({how})").format(day=day, number=number, how=how))
            line.setCheckable(True)
            line.setChecked(self._chosen is not None and rating.id == self._chosen.id)
            line.clicked.connect(partial(self.choose, rating))
            self._list.addWidget(line)
            self.lines.append(line)
        for widget in (self.field, self.delete_button):
            widget.setVisible(self._chosen is not None)
        self.show_completeness()

    def _delete(self) -> None:
        if self._chosen is None:
            return
        workspace = self.desk.workspace
        put = without(workspace.records, self._chosen, workspace.stamp())
        if self.change(_("Delete a rating"), put):
            self._chosen = None
            self._show()


def _origins(records: Records, step: Step) -> list[str]:
    found = []
    for origin in step.came_from:
        other = records.step(origin.step_id)
        name = other.text if other is not None else _("another step")
        words = _("Made out of “{step}”.") if origin.how == "split" else _("Joined with “{step}”.")
        found.append(words.format(step=name))
    times = step.text_version - 1
    if times:
        found.append(
            ngettext(
                "It became another step {n} time.", "It became another step {n} times.", times
            ).format(n=times)
        )
    return found
