"""The seventeen ready-made ladders in a list, and the one that is looked at beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.ladders.gates import FOR_ADULTS
from ladder_app.language import _
from ladder_app.templates import LadderTemplate
from ladder_app.ui.ladder.beginning.template_list import TemplateList
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words, heading, muted, small


class TemplateView(QWidget):
    """Shows who a ladder is for and its steps in order, and no number: those are one's own.

    The steps of a ladder for adults wait until its page has been answered.
    """

    chosen = Signal()

    def __init__(self, look: Look, templates: Sequence[LadderTemplate]) -> None:
        super().__init__()
        self._templates = templates
        self._is_adult = False
        self.list = TemplateList(look, templates)
        self.list.currentItemChanged.connect(self._show_current)
        self._preview = QVBoxLayout()
        self._preview.setSpacing(8)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._preview)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("What is in it"))
        self.area.setWidget(inside)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.list, 2)
        layout.addWidget(self.area, 3)
        self.setMinimumHeight(340)
        self.list.setCurrentRow(1)  # below the first heading

    @property
    def template(self) -> LadderTemplate | None:
        """The one that is looked at."""
        wanted = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return next((one for one in self._templates if one.id == wanted), None)

    def choose(self, template_id: str) -> None:
        """Look at this one."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == template_id:
                self.list.setCurrentRow(place)

    def show_to_adult(self, is_adult: bool) -> None:
        """Show the steps of the ladder that is looked at, also if they are for adults."""
        if is_adult != self._is_adult:
            self._is_adult = is_adult
            self._show_preview()

    def _show_current(self) -> None:
        self._is_adult = False
        self._show_preview()
        self.chosen.emit()

    def _show_preview(self) -> None:
        while (item := self._preview.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        template = self.template
        if template is None:
            self._preview.addWidget(muted(_("Choose a ladder to see what is in it.")))
        else:
            self._show(template)
        self._preview.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _show(self, template: LadderTemplate) -> None:
        add = self._preview.addWidget
        add(heading(template.title))
        add(muted(_("For: {who}").format(who=template.audience)))
        if template.clinician_guided_suggested:
            add(Words(_("Best together with a professional.")))
        if FOR_ADULTS in template.gates and not self._is_adult:
            add(small(_("Its steps are shown after the first page.")))
            return
        for place, step in enumerate(template.steps, start=1):
            words = _("{place}.  {step}").format(place=place, step=step.text)
            add(Words(words))
            if "clinician_recommended" in step.tags:
                add(small(_("best together with a professional")))
        if template.note:
            add(small(template.note))
        if template.clinician_note:
            clinician = Folded(_("For a professional"))
            clinician.body.addWidget(Words(template.clinician_note))
            add(clinician)
        add(small(_("Every step can be changed, and you rate them yourself.")))
