"""A page that shows one stage at a time, with its foot and the trail where there is room."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout

from ladder_app.domain.live.stages import StageName
from ladder_app.language import _
from ladder_app.ui.attempt.live.stage import Stage
from ladder_app.ui.attempt.live.step_title import StepTitle
from ladder_app.ui.attempt.live.trail import Trail
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.screen import PageKey, Screen

_NARROW: Final[frozenset[StageName]] = frozenset({"during", "not_right", "after"})
"""Stages on which the list of all pages is folded to its icons."""
_TRAIL: Final[dict[StageName, str]] = {
    "before": "before",
    "during": "during",
    "not_right": "during",
    "after": "after",
}
_TRAIL_FROM: Final = 64
"""Letters in a line of the page from which the trail stands beside the title."""
_FOOT_FROM: Final = 22
"""Lines of text on the page from which its foot stays in view below what scrolls."""


class StagedScreen(Screen):
    """Answer `_receive`, which connects a stage that is shown for the first time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Attempt"))
        self.step_title = StepTitle(self.title)
        self.header.addWidget(self.step_title.button)
        self.trail = Trail()
        self.header.addWidget(self.trail, 0, Qt.AlignmentFlag.AlignVCenter)
        self._name: StageName | None = None
        self._stage: Stage | None = None
        self._known: set[Stage] = set()

    @property
    def stage(self) -> Stage | None:
        """What is shown."""
        return self._stage

    @property
    def stage_name(self) -> StageName | None:
        """What it is called."""
        return self._name

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of the stage that is shown."""
        if self._stage is None:
            return ()
        return (*self._stage.page_keys(), *self.step_title.page_keys())

    def may_leave(self) -> bool:
        """What is half typed is kept first; an attempt under way goes on."""
        if self._stage is not None:
            self._stage.leave()
        return True

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.may_leave()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_around()

    def _receive(self, name: StageName, stage: Stage) -> None:
        """Hear what the stage says."""
        raise NotImplementedError

    def _take_in(self, name: StageName, stage: Stage) -> None:
        """Give it its place before it is filled: it may want to set the order of the Tab key."""
        if stage in self._known:
            return
        self._known.add(stage)
        for part in (stage, stage.foot):
            if part is not None:
                part.hide()
                self.body.addWidget(part, int(part is stage))
        stage.turned.connect(self._start_at_top)
        self._receive(name, stage)

    def _show_stage(self, name: StageName, stage: Stage) -> None:
        self._put_away(stage)
        self._name, self._stage = name, stage
        self._place_around()
        for part in (stage, stage.foot):
            if part is not None:
                part.show()
        self._scroll_to_top()
        self._give_room()
        self.keys_changed.emit()
        self._focus()
        # Where it stands is known only once it is laid out.
        QTimer.singleShot(0, self, self._focus)

    def _show_nothing(self) -> None:
        self._put_away(None)
        self._name = self._stage = None

    def _focus(self) -> None:
        stage = self._stage
        if stage is not None and stage.starts_at_top:
            stage.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to_top()
        elif stage is not None:
            go_to(stage.first_field())

    def _start_at_top(self) -> None:
        self._scroll_to_top()
        QTimer.singleShot(0, self, self._scroll_to_top)

    def _scroll_to_top(self) -> None:
        self.scroll_area.verticalScrollBar().setValue(0)

    def _give_room(self) -> None:
        self.room_wanted.emit(self._name in _NARROW)

    def _put_away(self, following: Stage | None) -> None:
        if self._stage is None or self._stage is following:
            return
        self._stage.leave()
        for part in (self._stage, self._stage.foot):
            if part is not None:
                part.hide()

    def _fit_title(self) -> None:
        outer = self.contentsMargins()
        layout = self.layout()
        if layout is not None:
            outer += layout.contentsMargins()
        beside = 0 if self.trail.isHidden() else self.trail.sizeHint().width() + 16
        self.step_title.fit(self.width() - outer.left() - outer.right() - beside)

    def _place_around(self) -> None:
        """Where there is little room, the foot scrolls with the page and the trail gives way."""
        metrics = self.fontMetrics()
        is_wide = self.width() >= _TRAIL_FROM * metrics.averageCharWidth()
        self.trail.show_stage(_TRAIL.get(self._name or "gates", "") if is_wide else "")
        self._fit_title()
        is_high = self.height() >= _FOOT_FROM * metrics.lineSpacing()
        if self._stage is not None:
            self._stage.be_brief(not is_high)
        foot, outer = self._stage.foot if self._stage is not None else None, self.layout()
        if foot is not None and isinstance(outer, QBoxLayout):
            place = outer if is_high else self.body
            if place.indexOf(foot) < 0:
                focused = QApplication.focusWidget()
                place.addWidget(foot)
                if focused is not None and foot.isAncestorOf(focused):
                    # What moves to another place loses the keys on the way.
                    foot.show()
                    focused.setFocus()
