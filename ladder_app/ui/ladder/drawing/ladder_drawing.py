"""The ladder drawn to scale: looked at with the eyes, walked along with ↑ and ↓.

A screen reader gets the list, which says the same; this view announces the rung it comes to.
"""

from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QFrame, QToolTip

from ladder_app.domain.ladders.drawing import LadderLayout, Rung, laid_out
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.ladders.mark_words import marks_sentence
from ladder_app.hearing import Heard, announce
from ladder_app.language import _, ngettext
from ladder_app.ui.ladder.drawing.drawing_columns import Columns, columns
from ladder_app.ui.ladder.drawing.drawing_painter import Strokes, paint_ladder
from ladder_app.ui.ladder.step_actions import key_text
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import rating_in_words


class LadderDrawing(QAbstractScrollArea, Heard):
    """Draws a `LadderPicture`. It changes nothing: it says what was chosen or asked for."""

    chosen = Signal(str)
    """The rung of this step was walked to or clicked."""
    opened = Signal(str)
    """The rung of this step was double-clicked."""
    pressed = Signal(str)
    """A key that this view has no use for, as `key_text` says it."""
    between_wanted = Signal(str)
    """Please put a step in after this one."""
    menu_wanted = Signal(QPoint)
    """Please show what can be done to the chosen step, at this place of the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture = LadderPicture("0-100")
        self._selected = ""
        self._first_words = ""
        self._near_me = False
        self._offers = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("The ladder drawn to scale"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        look.changed.connect(self._follow_look)
        self._lay_out()

    def show_picture(self, picture: LadderPicture, selected_id: str, first_words: str) -> None:
        """Draw this; `first_words` says beside the dotted line when the rung was first rated."""
        self._picture, self._first_words = picture, first_words
        changed = selected_id != self._selected
        self._selected = selected_id
        self._lay_out()
        self.setAccessibleDescription(self._sentence())
        if changed:
            self.show_selected()

    def set_near_me(self, near: bool) -> None:
        """Fade what is far from where the person stands."""
        self._near_me = near
        self.viewport().update()

    def allow_writing(self, allowed: bool) -> None:
        """Offer steps in between only where one could be saved."""
        if allowed != self._offers:
            self._offers = allowed
            self._lay_out()

    def show_selected(self) -> None:
        """Scroll so that the selected rung is in view."""
        middle = self._middle(self._selected)
        if middle is None:
            return
        bar, half = self.verticalScrollBar(), self._columns.rung
        if middle - half < bar.value():
            bar.setValue(round(middle - half))
        elif middle + half > bar.value() + self.viewport().height():
            bar.setValue(round(middle + half - self.viewport().height()))

    @property
    def ladder_layout(self) -> LadderLayout:
        """Where everything stands, in the coordinates of the whole drawing."""
        return self._layout

    def rung_rect(self, step_id: str) -> QRect:
        """Where a rung is seen in the viewport; empty if it is not drawn."""
        middle = self._middle(step_id)
        if middle is None:
            return QRect()
        rect = self._columns.plate(middle).toRect()
        return rect.translated(0, -self.verticalScrollBar().value())

    def offer_rect(self, lower_id: str) -> QRect:
        """Where "a step in between?" is seen above this step; empty if it is not offered."""
        for gap in self._layout.gaps:
            if gap.lower_id == lower_id:
                rect = self._columns.offer(gap.middle).toRect()
                return rect.translated(0, -self.verticalScrollBar().value())
        return QRect()

    def heard(self) -> QAccessibleInterface:
        return QAccessibleWidget(self, QAccessible.Role.Chart)

    # Qt -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.theme.surface))
        painter.translate(0, -self.verticalScrollBar().value())
        paint_ladder(painter, self._strokes())
        painter.resetTransform()
        if self.hasFocus() and self._middle(self._selected) is None:
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), 8, 8)
        painter.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        was_seen = self.viewport().rect().intersects(self.rung_rect(self._selected))
        super().resizeEvent(event)
        self._lay_out()
        if was_seen or event.oldSize().isEmpty():
            self.show_selected()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        ids = [rung.step_id for rung in self._picture.rungs]
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and ids:
            if key in steps:
                self._choose(_neighbour(ids, self._selected, steps[key]))
                return
            if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
                self._choose(ids[-1] if key == Qt.Key.Key_Home else ids[0])
                return
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            self.pressed.emit(key_text(event))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = event.position()
        step_id = self._rung_at(place)
        if step_id:
            self._choose(step_id)
        elif event.button() == Qt.MouseButton.LeftButton and self._offer_at(place):
            self.between_wanted.emit(self._offer_at(place))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        step_id = self._rung_at(event.position())
        if step_id:
            self.opened.emit(step_id)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        over = self._rung_at(event.position()) or self._offer_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        else:
            place = self.rung_rect(self._selected).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        if not self._selected and self._picture.rungs:
            self._choose(self._picture.rungs[0].step_id)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_whole_text(event)
            return True
        return super().viewportEvent(event)

    # ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        picture, view = self._picture, self.viewport()
        self._columns: Columns = columns(self._look, picture, view.width())
        rungs = [Rung(rung.step_id, rung.suds) for rung in picture.rungs]
        space = self._columns.space(view.height())
        self._layout: LadderLayout = laid_out(rungs, space, picture.widest_gap)
        if not self._offers:
            self._layout = replace(self._layout, gaps=())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._layout.height - view.height())))
        bar.setPageStep(view.height())
        view.update()

    def _strokes(self) -> Strokes:
        at = self.verticalScrollBar().value()
        return Strokes(
            look=self._look,
            picture=self._picture,
            layout=self._layout,
            columns=self._columns,
            selected_id=self._selected,
            first_words=self._first_words,
            near_me=self._near_me,
            focused=self.hasFocus(),
            seen=(at, at + self.viewport().height()),
        )

    def _choose(self, step_id: str) -> None:
        if step_id == self._selected:
            return
        self.chosen.emit(step_id)
        announce(self, self._selected_words())

    def _sentence(self) -> str:
        rungs = self._picture.rungs
        if not rungs:
            return _("No step is rated yet.")
        count = ngettext("One rated step.", "{n} rated steps.", len(rungs)).format(n=len(rungs))
        as_list = _("The menu “Drawn to scale” shows the same as a list.")
        return " ".join(filter(None, (count, as_list, self._selected_words())))

    def _selected_words(self) -> str:
        rung = next((r for r in self._picture.rungs if r.step_id == self._selected), None)
        if rung is None:
            return ""
        words = _("{step}: {rating}.").format(
            step=rung.text, rating=rating_in_words(rung.suds, self._picture.scale)
        )
        words = _("{step} Done.").format(step=words) if rung.is_done else words
        return " ".join(filter(None, (words, marks_sentence(rung.marks, self._picture.scale))))

    def _middle(self, step_id: str) -> float | None:
        return next((r.middle for r in self._layout.rungs if r.step_id == step_id), None)

    def _rung_at(self, place: QPointF) -> str:
        at = place + QPointF(0, self.verticalScrollBar().value())
        for rung in self._layout.rungs:
            if self._columns.plate(rung.middle).contains(at):
                return rung.step_id
        return ""

    def _offer_at(self, place: QPointF) -> str:
        at = place + QPointF(0, self.verticalScrollBar().value())
        for gap in self._layout.gaps:
            if self._columns.offer(gap.middle).contains(at):
                return gap.lower_id
        return ""

    def _show_whole_text(self, event: QHelpEvent) -> None:
        step_id = self._rung_at(QPointF(event.pos()))
        rung = next((r for r in self._picture.rungs if r.step_id == step_id), None)
        if rung is None:
            QToolTip.hideText()
        else:
            # Markup with everything escaped: it wraps, and a person's "<b>" stays "<b>".
            lines = filter(None, (rung.text, marks_sentence(rung.marks, self._picture.scale)))
            words = "".join(f"<p>{escape(line)}</p>" for line in lines)
            QToolTip.showText(event.globalPos(), f"<qt>{words}</qt>", self.viewport())

    def _follow_look(self) -> None:
        self._lay_out()


def _neighbour(ids: list[str], selected: str, by: int) -> str:
    if selected not in ids:
        return ids[0]
    return ids[min(max(ids.index(selected) + by, 0), len(ids) - 1)]
