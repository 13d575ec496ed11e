"""What I did to feel safer: used, left out or a bit of both, and how much of it.

Rituals are asked about only where the step keeps track of them, or where some were noted before.
"""

from typing import Any, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry, NewSafetyBehaviour
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.behaviour_row import BehaviourRow
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.attempt.ritual_row import RitualRow
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.add_line import AddLine
from ladder_app.ui.widgets.card import row as in_a_row
from ladder_app.ui.widgets.offered_words import OfferedWords
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import heading, muted

_Row = TypeVar("_Row", BehaviourRow, RitualRow)


class SaferPart(Part):
    """A row for each behaviour of the ladder, of the attempt, and for those written here.

    What was to be left out stands first.
    """

    concerns = frozenset({"rituals"})

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: dict[str, BehaviourRow] = {}
        self.rituals: dict[str, RitualRow] = {}
        self._meant: tuple[str, ...] = ()
        self._new: dict[str, NewSafetyBehaviour] = {}
        self._about: About | None = None
        self.column.addWidget(muted(_("It is worth knowing either way.")))
        self._rows = _column(self.column)
        self.add_act = AddLine(_("Something else I do to feel safer"))
        self.add_act.added.connect(self._add_act)
        self.column.addWidget(self.add_act)
        self.offered = OfferedWords(_("Something else I do to feel safer"))
        self.offered.taken.connect(self._add_act)
        self.column.addLayout(in_a_row(self.offered))
        self._ritual_title = heading(_("Rituals"))
        self.column.addWidget(self._ritual_title)
        self._ritual_rows = _column(self.column)
        self.add_ritual = AddLine(_("A ritual I worked on"))
        self.add_ritual.added.connect(self._add_ritual)
        self.column.addWidget(self.add_ritual)

    def show_about(self, about: About) -> None:
        """Offer the behaviours of this ladder; what was said about others stays."""
        super().show_about(about)
        self._about = about
        known = about.records.safety_behaviours(about.ladder_id)
        behaviours = sorted(known, key=lambda one: one.id not in self._meant)
        offered = {behaviour.id: behaviour for behaviour in behaviours}
        for identity, row in self.rows.items():
            row.setVisible(identity in offered or identity in self._new or row.says_something())
        for behaviour in behaviours:
            self._row(behaviour).setVisible(True)
            if behaviour.is_ritual:
                self._ritual(behaviour)
        labels = {one.label for one in behaviours} | {one.label for one in self._new.values()}
        self.offered.offer(one for one in about.examples.safer if one not in labels)
        self._offer_rituals()

    def show_entry(self, entry: AttemptEntry) -> None:
        """Show what was used and left out, silently."""
        for shown in (*self.rows.values(), *self.rituals.values()):
            shown.hide()
            shown.deleteLater()
        self.rows.clear()
        self.rituals.clear()
        self._meant = entry.to_leave_out
        self._new = {one.id: one for one in entry.new_safety_behaviours}
        if self._about is not None:
            self.show_about(self._about)
        for new in self._new.values():
            self._made_row(new)
        for use in entry.safety_used:
            self._row_of(use.safety_behaviour_id).show_used(use)
        for use in entry.safety_resisted:
            self._row_of(use.safety_behaviour_id).show_resisted(use)
        for ritual in entry.rituals:
            known = self._known(ritual.sb_id)
            self._ritual(known).show_ritual(ritual)
        self._offer_rituals()

    def values(self) -> dict[str, Any]:
        """What was used, left out and done about rituals."""
        return {
            "safety_used": tuple(u for row in self.rows.values() for u in row.used()),
            "safety_resisted": tuple(u for row in self.rows.values() for u in row.resisted()),
            "rituals": tuple(r for row in self.rituals.values() for r in row.rituals()),
            "new_safety_behaviours": tuple(self._new.values()),
        }

    def show_problems(self, problems: dict[str, str]) -> None:
        """Beside the lengths of time of rituals."""
        for identity, row in self.rituals.items():
            row.delayed.show_problem(problems.get(f"rituals.{identity}", ""))

    def field_of(self, problem: str) -> QWidget:
        """The ritual a problem is about."""
        rows = {f"rituals.{identity}": row.delayed for identity, row in self.rituals.items()}
        return rows[problem] if problem in rows else super().field_of(problem)

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter added what stands in one of the lines for adding."""
        lines = (self.add_act, self.add_ritual)
        return any(line.field.edit is focused and line.add() for line in lines)

    def _add_act(self, label: str) -> None:
        row = self._called(label, self.rows) or self._made_row(self._noted(label))
        row.show()
        row.did.setChecked(True)
        row.did.setFocus()
        self.changed.emit()

    def _add_ritual(self, label: str) -> None:
        row = self._called(label, self.rituals)
        if row is None:
            new = NewSafetyBehaviour(id=new_id(), label=label, is_ritual=True)
            self._new[new.id] = new
            self._made_row(new)
            row = self.rituals[new.id]
        row.show()
        row.delayed.setFocus()
        self.changed.emit()

    def _called(self, label: str, among: dict[str, _Row]) -> _Row | None:
        """The row for what has this name already."""
        wanted = label.casefold()
        called = (row for one, row in among.items() if self._known(one).label.casefold() == wanted)
        return next(called, None)

    def _noted(self, label: str) -> NewSafetyBehaviour:
        kind = None if self._about is None else self._about.examples.kind_of(label)
        new = NewSafetyBehaviour(id=new_id(), label=label, kind=kind)
        self._new[new.id] = new
        return new

    def _made_row(self, new: NewSafetyBehaviour) -> BehaviourRow:
        behaviour = SafetyBehaviour(id=new.id, label=new.label, is_ritual=new.is_ritual)
        if new.is_ritual:
            self._ritual(behaviour)
        return self._row(behaviour)

    def _row_of(self, identity: str) -> BehaviourRow:
        return self.rows.get(identity) or self._row(self._known(identity))

    def _known(self, identity: str) -> SafetyBehaviour:
        """A behaviour of the records, or a nameless one where it was deleted for good."""
        found = None
        if self._about is not None:
            found = self._about.records.safety_behaviour(identity)
        if identity in self._new:
            new = self._new[identity]
            return SafetyBehaviour(id=identity, label=new.label, is_ritual=new.is_ritual)
        return found or SafetyBehaviour(id=identity, label=_("Something deleted since"))

    def _row(self, behaviour: SafetyBehaviour) -> BehaviourRow:
        if behaviour.id not in self.rows:
            row = BehaviourRow(self.look, behaviour, meant=behaviour.id in self._meant)
            row.changed.connect(self.changed)
            self._rows.addWidget(row)
            tab_before(self.add_act.field.edit, row)
            row.show()
            self.rows[behaviour.id] = row
        return self.rows[behaviour.id]

    def _ritual(self, behaviour: SafetyBehaviour) -> RitualRow:
        if behaviour.id not in self.rituals:
            row = RitualRow(behaviour)
            row.changed.connect(self.changed)
            self._ritual_rows.addWidget(row)
            tab_before(self.add_ritual.field.edit, row)
            row.show()
            self.rituals[behaviour.id] = row
        return self.rituals[behaviour.id]

    def _offer_rituals(self) -> None:
        step = self._about.step if self._about is not None else None
        tracked = step is not None and step.track_rituals
        said = any(row.rituals() for row in self.rituals.values())
        for part in (self._ritual_title, self.add_ritual, *self.rituals.values()):
            part.setVisible(tracked or said)


def _column(outer: QVBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    outer.addLayout(column)
    return column
