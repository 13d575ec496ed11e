"""How a new ladder begins: with a name, a map, a ready-made one, or with a spreadsheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.goals.goal_edits import begun_for
from ladder_app.domain.ladders.ladder_edits import new_ladder
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Rule
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import muted


class NewLadderDialog(FormDialog):
    """Makes an empty ladder itself, and passes the other ways on."""

    made = Signal(str)
    """The ladder of this id is there."""
    template_wanted = Signal(str)
    """Please show the ready-made ones, for the goal of this id (or "")."""
    import_wanted = Signal()
    map_wanted = Signal(str)
    """Please ask what is avoided, for the goal of this id (or "")."""

    goal_id = ""
    """The goal it is for, if it is for one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("A new ladder"), _("Begin an empty ladder"), parent)
        self.title = LineField(
            _("What is it about?"), placeholder=_("what I would like to come nearer to")
        )
        self.title.changed.connect(self.show_completeness)
        self.template_button = button(_("Choose a ready-made ladder …"))
        self.template_button.clicked.connect(self._choose_template)
        self.import_button = button(_("Take over a spreadsheet …"))
        self.import_button.clicked.connect(self._import)
        self.map_button = button(_("Map what I avoid …"))
        self.map_button.clicked.connect(self._map)
        give_form_keys(
            {
                "map": self.map_button,
                "ready_made": self.template_button,
                "spreadsheet": self.import_button,
            }
        )
        self.body.addWidget(self.title)
        self.body.addWidget(Rule())
        self.body.addWidget(
            muted(
                _(
                    "Or map what you avoid, with whom, and what you do instead. Or begin with one "
                    "of seventeen that are there already, on closeness and on other fears. Every "
                    "step can be changed."
                )
            )
        )
        ways = FlowLayout()
        ways.addWidget(self.map_button)
        ways.addWidget(self.template_button)
        ways.addWidget(self.import_button)
        self.body.addLayout(ways)
        self.body.addStretch(1)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_complete(self) -> bool:
        return bool(self.title.text())

    def commit(self) -> None:
        workspace = self.desk.workspace
        ladder = new_ladder(self.title.text(), workspace.stamp(), self.desk.settings().scale)
        workspace.change(_("New ladder"), begun_for(workspace.records, [ladder], self.goal_id))
        self.made.emit(ladder.id)

    def _map(self) -> None:
        self.close()
        self.map_wanted.emit(self.goal_id)

    def _choose_template(self) -> None:
        self.close()
        self.template_wanted.emit(self.goal_id)

    def _import(self) -> None:
        self.close()
        self.import_wanted.emit()
