"""Paints a row of the list of notes: the heading of a day, or the beginning of a note."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ladder_app.domain.journal.timeline import Note
from ladder_app.ui.journal.note_saying import head, told
from ladder_app.ui.journal.notes_model import NOTE_ROLE, NotesModel
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.fitted_lines import fitted_lines
from ladder_app.ui.widgets.shortened import shortened

_SIDE = 14
_ABOVE = 10
_LINES = 3
_LONGEST = 600


class NoteDelegate(QStyledItemDelegate):
    """A note has one small line that says what it is and up to three lines of its own."""

    def __init__(self, look: Look, notes: NotesModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._notes = notes
        self._lines: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        look.changed.connect(self.forget)
        notes.modelReset.connect(self.forget)

    def forget(self) -> None:
        """Words or fonts are others now."""
        self._lines.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        note = index.data(NOTE_ROLE)
        width = option.rect.width()
        if note is None:
            return QSize(width, round(_line(self._look.font(bold=True))) + 28)
        lines = len(self._words(note, width))
        height = lines * _line(self._look.font()) + _line(self._look.font(0.9))
        return QSize(width, round(height) + 2 * _ABOVE + 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        /,
    ) -> None:
        place = QRectF(option.rect)
        state = option.state
        note = index.data(NOTE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if note is None:
            self._paint_day(painter, place, str(index.data()))
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            has_next = index.sibling(index.row() + 1, 0).data(NOTE_ROLE) is not None
            self._paint_ground(painter, place, chosen=chosen, focused=focused, rule=has_next)
            self._paint_note(painter, place, note)
        painter.restore()

    def _paint_day(self, painter: QPainter, place: QRectF, words: str) -> None:
        painter.setFont(self._look.font(bold=True))
        painter.setPen(QColor(self._look.theme.text))
        inner = place.adjusted(_SIDE, 0, -_SIDE, -6)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, flags, words[:1].upper() + words[1:])

    def _paint_ground(
        self, painter: QPainter, place: QRectF, *, chosen: bool, focused: bool, rule: bool
    ) -> None:
        theme = self._look.theme
        inner = place.adjusted(4, 2, -4, -2)
        if chosen:
            painter.setPen(QPen(QColor(theme.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 8, 8)
        elif rule:
            line = place.adjusted(_SIDE, 0, -_SIDE, 0)
            line.setTop(line.bottom() - theme.stroke)
            painter.fillRect(line, QColor(theme.line))

    def _paint_note(self, painter: QPainter, place: QRectF, note: Note) -> None:
        theme, small, body = self._look.theme, self._look.font(0.9), self._look.font()
        left = place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        first = fitted_lines(head(note), QFontMetricsF(small), left.width(), 1)[0]
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(left, flags, first)
        painter.setFont(body)
        painter.setPen(QColor(theme.text))
        top = left.top() + _line(small) + 4
        for line in self._words(note, round(place.width())):
            row = QRectF(left.left(), top, left.width(), _line(body))
            painter.drawText(row, flags, line)
            top += _line(body)

    def _words(self, note: Note, width: int) -> tuple[str, ...]:
        uncovered = self._notes.wanted.uncovered
        key = (note.record.id, width, uncovered)
        if key not in self._lines:
            words = told(note, uncovered=uncovered)
            metrics = QFontMetricsF(self._look.font())
            room = max(width - 2 * _SIDE, 80)
            self._lines[key] = _first_lines(words, metrics, room)
        return self._lines[key]


def _first_lines(words: str, metrics: QFontMetricsF, room: float) -> tuple[str, ...]:
    """A paragraph begins on a line of its own."""
    lines: list[str] = []
    for paragraph in filter(None, map(str.strip, words.splitlines())):
        if len(lines) == _LINES:
            elided = Qt.TextElideMode.ElideRight
            lines[-1] = metrics.elidedText(lines[-1].rstrip("…") + " …", elided, room)
            break
        begun = shortened(paragraph, _LONGEST)
        lines += fitted_lines(begun, metrics, room, _LINES - len(lines))
    return tuple(lines)


def _line(font: QFont) -> float:
    return QFontMetricsF(font).lineSpacing()
