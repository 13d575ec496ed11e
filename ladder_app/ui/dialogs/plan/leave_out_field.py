"""What one does to feel safer and would like to leave out this time."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.common_words import NO_EXAMPLES, Examples
from ladder_app.domain.plans.plan_entry import NewAct
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.widgets.add_line import AddLine
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.offered_words import OfferedWords
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words


class LeaveOutField(QWidget):
    """A box to tick for each behaviour, and a line for one more.

    What is simply sensible is not offered. An id that is not offered and was chosen before stays
    chosen, unseen.
    """

    changed = Signal()

    def __init__(
        self, behaviours: Iterable[SafetyBehaviour], examples: Examples = NO_EXAMPLES
    ) -> None:
        """`examples` is what others have written, to pick from."""
        super().__init__()
        self._examples = examples
        self.lines: dict[str, TickLine] = {}
        self._labels: dict[str, str] = {}
        self._new: list[NewAct] = []
        self._unseen: tuple[str, ...] = ()
        known = tuple(behaviours)
        offered = [one for one in known if not one.is_real_precaution]
        another = _("Something else I do to feel safer")
        self.add_line = AddLine(another if offered else _("Something I do to feel safer"))
        self.add_line.added.connect(self._add)
        self.offered = OfferedWords(self.add_line.field.edit.accessibleName())
        labels = {one.label for one in known}
        self.offered.taken.connect(self._take_offered)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.title = Words(_("What I would like to leave out"))
        self.title.hide()
        layout.addWidget(self.title)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_line)
        layout.addLayout(row(self.offered))
        self.offered.offer(one for one in examples.safer if one not in labels)
        for behaviour in offered:
            self._add_row(behaviour.id, behaviour.label)

    def chosen(self) -> tuple[str, ...]:
        """The ids ticked, and those kept unseen."""
        ticked = [identity for identity, line in self.lines.items() if line.isChecked()]
        return (*ticked, *self._unseen)

    def new_acts(self) -> tuple[NewAct, ...]:
        """What was written here and is not among the records yet."""
        return tuple(self._new)

    def labels(self) -> tuple[str, ...]:
        """What is ticked, in words."""
        return tuple(self._labels[one] for one, line in self.lines.items() if line.isChecked())

    def choose(
        self, identities: Iterable[str], new_acts: Iterable[NewAct] = (), *, keep_unseen: bool
    ) -> None:
        """Tick these, silently; `new_acts` were written here before.

        What is not offered is kept only if it stood in a plan before.
        """
        for act in new_acts:
            if act.id not in self.lines:
                self._new.append(act)
                self._add_row(act.id, act.label)
        wanted = tuple(identities)
        for identity, line in self.lines.items():
            before = line.blockSignals(True)
            line.setChecked(identity in wanted)
            line.blockSignals(before)
        self._unseen = tuple(one for one in wanted if keep_unseen and one not in self.lines)

    def take_enter(self, focused: QWidget | None) -> bool:
        """Whether Enter added what stands in the line."""
        return self.add_line.field.edit is focused and self.add_line.add()

    def take_waiting(self) -> None:
        """Take what stands in the line and was not added yet."""
        self.add_line.add()

    def _take_offered(self, label: str) -> None:
        self._add(label)
        self.changed.emit()

    def _add(self, label: str) -> None:
        same = [one for one, known in self._labels.items() if known.casefold() == label.casefold()]
        if same:
            self.lines[same[0]].setChecked(True)
            return
        act = NewAct(id=new_id(), label=label, kind=self._examples.kind_of(label))
        self._new.append(act)
        self._add_row(act.id, label).setChecked(True)

    def _add_row(self, identity: str, label: str) -> TickLine:
        line = TickLine(label)
        line.toggled.connect(self.changed)
        self._rows.addWidget(line)
        tab_before(self.add_line.field.edit, line)
        line.show()
        self.title.show()
        self.lines[identity] = line
        self._labels[identity] = label
        return line
