"""One thing that was done to feel safer, or left out, and how much of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.language import _
from ladder_app.ui.attempt.wording import share_ends
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import Words


class BehaviourRow(QWidget):
    """One behaviour: done, left out, or both, each with how much.

    `meant` says that it was to be left out.
    """

    changed = Signal()

    def __init__(self, look: Look, behaviour: SafetyBehaviour, *, meant: bool = False) -> None:
        super().__init__()
        self._look = look
        self._id = behaviour.id
        self._label = behaviour.label
        self.did = TickBox(_("I did it"))
        self.left = TickBox(_("I left it out"))
        self.did_much = RatingField(look, _("How much of it?"), ends=share_ends())
        self.left_much = RatingField(look, _("How much of it did I leave out?"), ends=share_ends())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        words = behaviour.label
        if behaviour.is_real_precaution:
            words = _("{label} (a sensible precaution)").format(label=words)
        if meant:
            words = _("{label} (I meant to leave it out)").format(label=words)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(Words(words), 1)
        for box in (self.did, self.left):
            box.setAccessibleDescription(behaviour.label)
            box.toggled.connect(self._take)
            line.addWidget(box)
        layout.addLayout(line)
        for field in (self.did_much, self.left_much):
            field.changed.connect(self.changed)
            layout.addWidget(field)
        self._arrange()

    def says_something(self) -> bool:
        """Whether anything is ticked."""
        return self.did.isChecked() or self.left.isChecked()

    def show_used(self, use: SafetyUse) -> None:
        """It was done, silently."""
        _tick(self.did, self.did_much, use)
        self._arrange()

    def show_resisted(self, use: SafetyUse) -> None:
        """It was left out, silently."""
        _tick(self.left, self.left_much, use)
        self._arrange()

    def used(self) -> tuple[SafetyUse, ...]:
        """That it was done, and how much, or nothing."""
        return _use(self._id, self.did, self.did_much)

    def resisted(self) -> tuple[SafetyUse, ...]:
        """That it was left out, and how much, or nothing."""
        return _use(self._id, self.left, self.left_much)

    def _take(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        self.did_much.setVisible(self.did.isChecked())
        self.left_much.setVisible(self.left.isChecked())


def _tick(box: TickBox, rating: RatingField, use: SafetyUse) -> None:
    before = box.blockSignals(True)
    box.setChecked(True)
    box.blockSignals(before)
    rating.set_value(use.strength)


def _use(identity: str, box: TickBox, rating: RatingField) -> tuple[SafetyUse, ...]:
    if not box.isChecked():
        return ()
    return (SafetyUse(safety_behaviour_id=identity, strength=rating.value()),)
