"""The name and settings of one ladder."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from ladder_app.domain.goals.goal_edits import goal_of, goals_in_order, toward
from ladder_app.domain.ladders.ladder import Ladder, LadderStatus
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone
from ladder_app.ui.dialogs.people_list import people_list
from ladder_app.ui.ladder.forms.fears_in_reach import FearsInReach
from ladder_app.ui.ladder.forms.going_part import GoingPart
from ladder_app.ui.ladder.forms.safer_meanings import SaferMeanings
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import small

_SCALES: Final[tuple[Scale, ...]] = ("0-100", "0-10", "words")
_STATES: Final[tuple[LadderStatus, ...]] = ("active", "paused", "completed", "archived")


class LadderDialog(FieldsDialog):
    """Everything about the ladder itself but its steps."""

    def __init__(self, desk: Desk, ladder: Ladder, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Name and settings"),
            _("Save"),
            parent,
            form=f"ladder {ladder.id}",
            afresh=_("The ladder as it is. What you had begun is set aside."),
        )
        self._ladder = ladder
        self.title = LineField(_("What is it about?"))
        self.title.set_text(ladder.title)
        self.scale = Choices(
            _("Show ratings as"),
            [("0-100", _("0 to 100")), ("0-10", _("0 to 10")), ("words", _("words"))],
        )
        self.scale.set_value(ladder.scale_display)
        self.status = Choices(
            _("How is it with this ladder?"),
            [
                ("active", _("in use")),
                ("paused", _("paused")),
                ("completed", _("I am where I wanted to be")),
                ("archived", _("no longer in use")),
            ],
        )
        self.status.set_value("active" if ladder.status == "draft" else ladder.status)
        self.pause_reason = LineField(_("What is it waiting for, if you like to say"))
        self.pause_reason.set_text(ladder.pause_reason or "")
        self.sensitive = TickLine(_("Keep it out of overviews, charts and exports"))
        self.sensitive.setChecked(ladder.sensitive)
        self.guided = TickLine(_("I work on it together with a professional"))
        self.guided.setChecked(bool(ladder.clinician_guided))
        self.goal = DropDown(_("What is it for?"))
        self.goal.addItem(_("no goal, or not yet"), "")
        for goal in goals_in_order(desk.workspace.records):
            self.goal.addItem(goal.title, goal.id)
        mine = goal_of(desk.workspace.records, ladder)
        self.goal.setCurrentIndex(max(self.goal.findData(mine.id if mine else ""), 0))
        self.partner = people_list(desk.workspace.records, ladder.partner_alias_id, _("With whom?"))
        self.notes = TextField(_("Notes"), lines=3)
        self.notes.set_text(ladder.notes or "")
        for widget in (self.title, self.scale, self.status, self.pause_reason):
            self.body.addWidget(widget)
        self.goal_part = labelled(self.goal)
        self.body.addWidget(self.goal_part)
        self.goal_part.setVisible(self.goal.count() > 1)
        self.partner_part = labelled(self.partner)
        self.body.addWidget(self.partner_part)
        self.partner_part.setVisible(self.partner.count() > 1)
        self.body.addWidget(self.sensitive)
        self.body.addWidget(small(_("It can still be opened here, on the page of ladders.")))
        self.body.addWidget(self.guided)
        self.body.addWidget(self.notes)
        self.going = GoingPart(ladder)
        self.safer = SaferMeanings(desk.workspace.records.safety_behaviours(ladder.id))
        self.fears = FearsInReach(desk.workspace.records.expectations(ladder.id))
        self.body.addWidget(self.going)
        self.body.addWidget(self.fears)
        self.body.addWidget(self.safer)
        self.body.addStretch(1)
        self.begin_with(
            {
                "title": self.title,
                "scale": self.scale,
                "status": self.status,
                "pause_reason": self.pause_reason,
                "goal": self.goal,
                "partner": self.partner,
                "sensitive": self.sensitive,
                "guided": self.guided,
                "notes": self.notes,
                "order": self.going.order,
                "view": self.going.view,
                **{f"fear {key}": one for key, one in self.fears.questions.items()},
                **{f"safer {key}": one for key, one in self.safer.questions.items()},
            }
        )

    def is_complete(self) -> bool:
        return bool(self.title.text())

    def obstacle(self) -> str:
        return ladder_gone(self.desk.workspace.records, self._ladder.id)

    def commit(self) -> None:
        scales: dict[str | None, Scale] = {one: one for one in _SCALES}
        states: dict[str | None, LadderStatus] = {one: one for one in _STATES}
        status = self.status.value()
        ladder = replace(
            self.desk.workspace.records.ladder(self._ladder.id) or self._ladder,
            title=self.title.text(),
            scale_display=scales.get(self.scale.value(), self._ladder.scale_display),
            status=states.get(status, self._ladder.status),
            pause_reason=(self.pause_reason.text() or None) if status == "paused" else None,
            partner_alias_id=self.partner.currentData(),
            sensitive=self.sensitive.isChecked(),
            clinician_guided=self.guided.isChecked() or self._not_said(),
            notes=self.notes.text() or None,
            order_mode=self.going.order_mode(),
            learning_view=self.going.learning_view(),
        )
        workspace = self.desk.workspace
        put = toward(workspace.records, ladder, self.goal.currentData() or None)
        feared = self.fears.changed_from(workspace.records)
        done = self.safer.changed_from(workspace.records)
        workspace.change(_("Change a ladder"), [*put, *feared, *done])

    def _not_said(self) -> bool | None:
        """An empty box that was empty before says nothing new."""
        return False if self._ladder.clinician_guided else self._ladder.clinician_guided

    def follow(self) -> None:
        self.title.show_problem("" if self.title.text() else _("A ladder needs a name."))
        self.pause_reason.setVisible(self.status.value() == "paused")
        self.going.follow()
        self.fears.follow()
        self.safer.follow()
