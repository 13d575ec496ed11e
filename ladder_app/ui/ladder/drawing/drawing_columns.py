"""How the drawing of a ladder divides its width, and how high a rung is in the present font."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ladder_app.domain.ladders.drawing import SMALLEST_PITCH, Space
from ladder_app.domain.ladders.ladder_picture import LadderPicture
from ladder_app.domain.suds import short_word, shown
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import badge_size, badge_text

SCALE_MARKS: Final = (0, 20, 40, 60, 80, 100)
RAIL: Final = 5.0
MARK_RADIUS: Final = 4.5
_EDGE: Final = 12.0
_DONE: Final = 36.0
_LEADERS: Final = 26.0
_WORDS_FROM: Final = 34.0
"""Words stand beside the scale once the drawing is this many letters wide."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Lengths in pixels. From left to right: scale, leaders, rail, rungs, rail, tick of "done"."""

    scale_right: float
    words_right: float
    has_words: bool
    left: float
    right: float
    badge: float
    rung: float
    lines: int
    marks: int
    mark_pitch: float
    offer_width: float

    def plate(self, middle: float) -> QRectF:
        """The rung at this height."""
        return QRectF(self.left, middle - self.rung / 2, self.right - self.left, self.rung)

    def badge_plate(self, middle: float) -> QRectF:
        """The rating at the rung's left end."""
        return QRectF(self.left, middle - self.rung / 2, self.badge, self.rung)

    def offer(self, middle: float) -> QRectF:
        """The dashed box of a step in between."""
        width = min(
            max((self.right - self.left) * 0.62, self.offer_width), self.right - self.left - 10
        )
        left = (self.left + self.right - width) / 2
        return QRectF(left, middle - self.rung / 2, width, self.rung)

    def done(self, middle: float) -> QPointF:
        """Where the tick of a step called done begins."""
        return QPointF(self.right + 10, middle)

    def scale_row(self, y: float, right: float) -> QRectF:
        """The line of words at this height, up to `right`."""
        return QRectF(0, y - self.rung / 2, right, self.rung)

    def mark(self, middle: float, place: int, count: int) -> QPointF:
        """The middle of mark `place` of `count`, the last one at the right end."""
        last = self.right - 16 - MARK_RADIUS
        return QPointF(last - (count - 1 - place) * self.mark_pitch, middle)

    def space(self, height: float) -> Space:
        """The room for the layout in a view this high."""
        return Space(
            height=height,
            rung=self.rung,
            pitch=max(self.rung + 5, SMALLEST_PITCH),
            margin=self.rung / 2 + 14,
        )


def offer_words() -> str:
    """What stands in the dashed box of a wide gap, at least."""
    return _("+ A step in between?")


def columns(look: Look, picture: LadderPicture, width: float) -> Columns:
    """The columns of a drawing `width` pixels wide.

    Where the longest step has no room in one line, every rung has two smaller ones.
    """
    scale = picture.scale
    body = QFontMetricsF(look.font())
    bold = QFontMetricsF(look.font(0.9, bold=True))
    small = QFontMetricsF(look.font(0.9))
    numbers = 0.0 if scale == "words" else max(bold.horizontalAdvance(shown(100, scale)), 18)
    words = max(small.horizontalAdvance(short_word(mark)) for mark in SCALE_MARKS)
    has_words = scale == "words" or width >= _WORDS_FROM * body.averageCharWidth() + words + 160
    scale_right = _EDGE + numbers + ((words + 6) if has_words else 0)
    badge = max(badge_size(look.font(bold=True), badge_text(suds, scale))[0] for suds in range(101))
    left = scale_right + _LEADERS
    right = width - _DONE
    longest = max((body.horizontalAdvance(rung.text) for rung in picture.rungs), default=0.0)
    most = max((min(len(rung.marks), 8) for rung in picture.rungs), default=0)
    two = longest + 15 * most + 40 > right - left - badge
    narrow = right - left < 420
    return Columns(
        scale_right=scale_right,
        words_right=scale_right - (numbers + 6 if numbers else 0),
        has_words=has_words,
        left=left,
        right=max(right, left + badge + 60),
        badge=badge,
        rung=2 * small.height() + 6 if two else max(body.height() + 12, 30),
        lines=2 if two else 1,
        marks=4 if narrow else 8,
        mark_pitch=12 if narrow else 15,
        offer_width=small.horizontalAdvance(offer_words()) + 28,
    )
