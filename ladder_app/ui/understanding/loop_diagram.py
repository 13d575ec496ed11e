"""Why something stays, drawn as a loop: five parts in a ring, and an arrow from each to the next.

Where there is little room or the text is large they stand one below the other. Whoever hears the
page walks along five parts in their order.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.domain.ladders.loop import LOOP_PARTS, Loop, LoopPart
from ladder_app.domain.ladders.loop_words import loop_sentences
from ladder_app.language import _
from ladder_app.ui.understanding.loop_box import LoopBox
from ladder_app.ui.understanding.loop_shape import LoopShape, column, ring
from ladder_app.ui.widgets.words import muted

_RING_FROM: Final = 88
"""So many letters wide it is a ring, and a long word has room in each of its parts."""
_TIP: Final = 6


class LoopDiagram(QWidget):
    """Draws one loop, empty parts with an example."""

    wanted = Signal(str)
    """Please let this part be written."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {one: LoopBox(n, one) for n, one in enumerate(LOOP_PARTS, 1)}
        self._again = muted(_("and round again"))
        self._again.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        for part, box in self.boxes.items():
            box.setParent(self)
            box.clicked.connect(partial(self._ask, part))
        self._again.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Why it stays: a loop of five parts"))
        self._shape: LoopShape | None = None

    def show_loop(self, loop: Loop, *, writes: bool) -> None:
        """Show these words; `writes` says whether they can be changed."""
        for part, box in self.boxes.items():
            box.show_words(loop.part(part))
            box.setEnabled(writes)
        self.setAccessibleDescription(" ".join(loop_sentences(loop)))
        self._arrange()
        self.updateGeometry()

    @property
    def is_ring(self) -> bool:
        """Whether there is room for a ring."""
        return self._is_wide(self.width())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._shape_at(width).height

    def sizeHint(self) -> QSize:
        width = 60 * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 0)

    def event(self, event: QEvent, /) -> bool:
        """Words that need another height move everything below them."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if self._shape is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().highlight().color(), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for arrow in self._shape.arrows:
            painter.drawPolyline(QPolygonF(list(arrow)))
            painter.drawPolyline(QPolygonF(_tip(arrow[-2], arrow[-1])))
        painter.end()

    def _is_wide(self, width: int) -> bool:
        return width >= _RING_FROM * self.fontMetrics().averageCharWidth()

    def _shape_at(self, width: int) -> LoopShape:
        boxes = list(self.boxes.values())
        shape = ring if self._is_wide(width) else column
        return shape(width, lambda one, room: boxes[one].heightForWidth(room))

    def _arrange(self) -> None:
        self._shape = shape = self._shape_at(self.width())
        for box, place in zip(self.boxes.values(), shape.boxes, strict=True):
            box.setGeometry(place)
        self._again.setGeometry(shape.middle)
        self._again.setVisible(not shape.middle.isEmpty())
        self.update()

    def _ask(self, part: LoopPart, _checked: bool = False) -> None:
        self.wanted.emit(part)


def _tip(before: QPointF, at: QPointF) -> list[QPointF]:
    x, y = at.x() - before.x(), at.y() - before.y()
    share = _TIP / max((x**2 + y**2) ** 0.5, 1)
    back = QPointF(at.x() - x * share, at.y() - y * share)
    aside = QPointF(-y * share, x * share)
    return [back + aside, at, back - aside]
