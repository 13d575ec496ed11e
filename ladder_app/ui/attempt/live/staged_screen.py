"""A page that shows one stage at a time, with its foot and the trail where there is room."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from ladder_app.domain.live.stages import StageName
from ladder_app.language import _
from ladder_app.ui.attempt.live.stage import Stage
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
        return self._stage.page_keys() if self._stage is not None else ()

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
        self._receive(name, stage)

    def _show_stage(self, name: StageName, stage: Stage, title: str) -> None:
        self._put_away(stage)
        self._name, self._stage = name, stage
        self.title.setText(title)
        self._place_around()
        for part in (stage, stage.foot):
            if part is not None:
                part.show()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._give_room()
        self.keys_changed.emit()
        self._focus()
        # Where it stands is known only once it is laid out.
        QTimer.singleShot(0, self, self._focus)

    def _show_nothing(self) -> None:
        self._put_away(None)
        self._name = self._stage = None

    def _focus(self) -> None:
        if self._stage is not None:
            go_to(self._stage.first_field())

    def _give_room(self) -> None:
        self.room_wanted.emit(self._name in _NARROW)

    def _put_away(self, following: Stage | None) -> None:
        if self._stage is None or self._stage is following:
            return
        self._stage.leave()
        for part in (self._stage, self._stage.foot):
            if part is not None:
                part.hide()

    def _place_around(self) -> None:
        """Where there is little room, the foot scrolls with the page and the trail gives way."""
        metrics = self.fontMetrics()
        is_wide = self.width() >= _TRAIL_FROM * metrics.averageCharWidth()
        self.trail.show_stage(_TRAIL.get(self._name or "gates", "") if is_wide else "")
        foot, outer = self._stage.foot if self._stage is not None else None, self.layout()
        if foot is not None and isinstance(outer, QBoxLayout):
            is_high = self.height() >= _FOOT_FROM * metrics.lineSpacing()
            place = outer if is_high else self.body
            if place.indexOf(foot) < 0:
                place.addWidget(foot)
