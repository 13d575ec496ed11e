"""The strokes of the ladder drawn to scale, from the back to the front."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ladder_app.domain.ladders.drawing import Gap, LadderLayout, PlacedRung, shared_ticks
from ladder_app.domain.ladders.ladder_picture import LadderPicture, Mark, PictureRung
from ladder_app.domain.suds import short_word, shown
from ladder_app.language import _
from ladder_app.ui.ladder.drawing.drawing_columns import (
    MARK_RADIUS,
    RAIL,
    SCALE_MARKS,
    Columns,
    offer_words,
)
from ladder_app.ui.theme import Look, Theme
from ladder_app.ui.widgets.badge import paint_badge, paint_mark
from ladder_app.ui.widgets.fitted_lines import fitted_lines

FADED: Final = 0.5
_CORNER: Final = 7.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Strokes:
    """Everything a stroke goes by.

    `first_words` says when the selected rung was first rated; `seen` is the part of the height
    that is in view.
    """

    look: Look
    picture: LadderPicture
    layout: LadderLayout
    columns: Columns
    selected_id: str
    first_words: str
    near_me: bool
    focused: bool
    seen: tuple[float, float]


def paint_ladder(painter: QPainter, strokes: Strokes) -> None:
    """Paint the whole drawing; the painter's origin is its upper left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rungs = {rung.step_id: rung for rung in strokes.picture.rungs}
    _paint_scale(painter, strokes)
    _paint_rails(painter, strokes)
    _paint_true_heights(painter, strokes)
    _paint_first_rating(painter, strokes, rungs)
    if not rungs:
        _paint_empty(painter, strokes)
    for gap in strokes.layout.gaps:
        _fade(painter, strokes, _is_near_gap(gap, rungs))
        _paint_offer(painter, strokes, gap)
    top, bottom = strokes.seen
    for placed in strokes.layout.rungs:
        if not top - strokes.columns.rung < placed.middle < bottom + strokes.columns.rung:
            continue
        rung = rungs[placed.step_id]
        _fade(painter, strokes, rung.is_near or rung.step_id == strokes.selected_id)
        _paint_rung(painter, strokes, placed, rung)
    painter.setOpacity(1)


def _paint_scale(painter: QPainter, strokes: Strokes) -> None:
    theme, columns, scale = strokes.look.theme, strokes.columns, strokes.picture.scale
    for suds in SCALE_MARKS:
        y = strokes.layout.y(suds)
        if scale != "words":
            painter.setFont(strokes.look.font(0.9, bold=True))
            painter.setPen(QColor(theme.text))
            painter.drawText(columns.scale_row(y, columns.scale_right), _RIGHT, shown(suds, scale))
        if columns.has_words:
            painter.setFont(strokes.look.font(0.9))
            painter.setPen(QColor(theme.muted))
            painter.drawText(columns.scale_row(y, columns.words_right), _RIGHT, short_word(suds))
        painter.setPen(QPen(QColor(theme.line), theme.stroke))
        painter.drawLine(QPointF(columns.scale_right + 6, y), QPointF(columns.scale_right + 11, y))


def _paint_rails(painter: QPainter, strokes: Strokes) -> None:
    layout, columns = strokes.layout, strokes.columns
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(strokes.look.theme.line))
    for x in (columns.left + 2, columns.right - 2 - RAIL):
        rail = QRectF(x, layout.top - 14, RAIL, layout.bottom - layout.top + 28)
        painter.drawRoundedRect(rail, 2.5, 2.5)


def _paint_empty(painter: QPainter, strokes: Strokes) -> None:
    """What will be here, between the rails."""
    layout, columns = strokes.layout, strokes.columns
    words = (
        _("Once they are rated, the steps stand here by how hard they are.")
        if strokes.picture.unrated
        else _("No steps yet. A small one is a good first one.")
    )
    room = QRectF(columns.left + 24, layout.top, 0, layout.bottom - layout.top)
    room.setRight(columns.right - 24)
    painter.setFont(strokes.look.font())
    painter.setPen(QColor(strokes.look.theme.muted))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


def _paint_true_heights(painter: QPainter, strokes: Strokes) -> None:
    """Ticks where nudged rungs belong, and a short leader from each rung to its tick."""
    x = strokes.columns.left
    painter.setPen(QPen(QColor(strokes.look.theme.control_border), 1.2))
    for y in shared_ticks(strokes.layout.rungs):
        painter.drawLine(QPointF(x - 14, y), QPointF(x - 9, y))
    for rung in strokes.layout.rungs:
        if rung.is_nudged:
            painter.drawLine(QPointF(x - 9, rung.true), QPointF(x - 1, rung.middle))


def _paint_first_rating(
    painter: QPainter, strokes: Strokes, rungs: Mapping[str, PictureRung]
) -> None:
    rung = rungs.get(strokes.selected_id)
    if rung is None or rung.first is None or rung.first == rung.suds:
        return
    theme, columns = strokes.look.theme, strokes.columns
    y = strokes.layout.y(rung.first)
    pen = QPen(QColor(theme.muted), max(theme.stroke, 1.2))
    pen.setDashPattern([1, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(columns.left + 2, y), QPointF(columns.right + 12, y))
    painter.setFont(strokes.look.font(0.85))
    words = QFontMetricsF(painter.font()).boundingRect(strokes.first_words).size()
    place = _free_place(strokes, y, words.width() + 4, words.height())
    if place is not None:
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, _RIGHT, strokes.first_words)


def _free_place(strokes: Strokes, y: float, width: float, height: float) -> QRectF | None:
    """Beside the dotted line where no rung is in the way; the side page says the same anyway."""
    columns = strokes.columns
    taken = [columns.plate(rung.middle) for rung in strokes.layout.rungs]
    taken += [columns.offer(gap.middle) for gap in strokes.layout.gaps]
    for top in (y - height - 2, y + 3):
        place = QRectF(columns.right - RAIL - 8 - width, top, width, height)
        if not any(place.intersects(one) for one in taken):
            return place
    return None


def _paint_offer(painter: QPainter, strokes: Strokes, gap: Gap) -> None:
    theme, scale = strokes.look.theme, strokes.picture.scale
    box = strokes.columns.offer(gap.middle)
    pen = QPen(QColor(theme.muted), theme.stroke)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    painter.setFont(strokes.look.font(0.9))
    painter.setPen(QColor(theme.muted))
    words = _("+ A step in between? ({lower} → {upper})").format(
        lower=shown(gap.lower, scale), upper=shown(gap.upper, scale)
    )
    if QFontMetricsF(painter.font()).horizontalAdvance(words) > box.width() - 12:
        words = offer_words()
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _paint_rung(painter: QPainter, strokes: Strokes, placed: PlacedRung, rung: PictureRung) -> None:
    theme, columns = strokes.look.theme, strokes.columns
    plate = columns.plate(placed.middle)
    is_selected = rung.step_id == strokes.selected_id
    painter.setPen(
        QPen(QColor(theme.accent), 2) if is_selected else QPen(QColor(theme.line), theme.stroke)
    )
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(plate, _CORNER, _CORNER)
    painter.setFont(strokes.look.font(bold=True))
    inset = 1.5 if is_selected else 0.0
    badge = columns.badge_plate(placed.middle).adjusted(inset, inset, 0, -inset)
    paint_badge(painter, badge, rung.suds, strokes.picture.scale, theme)
    if is_selected and strokes.focused:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate.adjusted(-3.5, -3.5, 3.5, 3.5), _CORNER + 3, _CORNER + 3)
    room_right = _paint_marks(painter, strokes, placed.middle, rung)
    room = QRectF(badge.right() + 12, plate.top(), 0, plate.height())
    room.setRight(room_right - 10)
    painter.setFont(strokes.look.font(1.0 if columns.lines == 1 else 0.9))
    painter.setPen(QColor(theme.text))
    lines = fitted_lines(rung.text, QFontMetricsF(painter.font()), room.width(), columns.lines)
    painter.drawText(room, _LEFT, "\n".join(lines))
    if rung.is_done:
        _paint_tick(painter, columns.done(placed.middle), theme)


def _paint_tick(painter: QPainter, place: QPointF, theme: Theme) -> None:
    pen = QPen(QColor(theme.accent), 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        [place + one for one in (QPointF(0, 0.5), QPointF(4.5, 5), QPointF(14, -5))]
    )


def _paint_marks(painter: QPainter, strokes: Strokes, middle: float, rung: PictureRung) -> float:
    """One mark an attempt, the last at the right; the earliest are only counted where too many.

    Returns where the marks begin.
    """
    theme, columns = strokes.look.theme, strokes.columns
    shown_marks = rung.marks[-columns.marks :]
    if not shown_marks:
        return columns.right - 8
    count = len(shown_marks)
    for place, mark in enumerate(shown_marks):
        _paint_attempt(painter, columns.mark(middle, place, count), mark, theme)
    begin = columns.mark(middle, 0, count).x() - MARK_RADIUS
    hidden = rung.attempts - count
    if not hidden:
        return begin
    painter.setFont(strokes.look.font(0.85))
    painter.setPen(QColor(theme.muted))
    words = _("+{count}").format(count=hidden)
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 6
    painter.drawText(QRectF(begin - width - 4, middle - 14, width, 28), _RIGHT, words)
    return begin - width - 4


def _paint_attempt(painter: QPainter, centre: QPointF, mark: Mark, theme: Theme) -> None:
    """A dash where it was stopped or not begun, an open square where nothing was rated."""
    painter.setPen(QPen(QColor(theme.highest), max(theme.stroke, 1.6)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.rest is not None:
        painter.drawLine(centre - QPointF(3.5, 0), centre + QPointF(3.5, 0))
    elif mark.highest is None:
        painter.drawRect(QRectF(centre - QPointF(3.5, 3.5), centre + QPointF(3.5, 3.5)))
    else:
        paint_mark(painter, centre, MARK_RADIUS, None if mark.hollow else mark.highest, theme)


def _fade(painter: QPainter, strokes: Strokes, near: bool) -> None:
    painter.setOpacity(FADED if strokes.near_me and not near else 1)


def _is_near_gap(gap: Gap, rungs: Mapping[str, PictureRung]) -> bool:
    return rungs[gap.lower_id].is_near and rungs[gap.upper_id].is_near
