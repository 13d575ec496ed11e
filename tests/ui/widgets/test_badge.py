"""The plate with a rating."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.suds import Scale
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import DistressBadge


@pytest.mark.parametrize(
    ("suds", "scale", "said"),
    [
        (None, "0-100", "not rated"),
        (0, "0-100", "0, at ease"),
        (40, "0-100", "40, uncomfortable"),
        (40, "0-10", "4, uncomfortable"),
        (40, "words", "uncomfortable"),
    ],
)
def test_says_its_rating_in_words(
    qtbot: QtBot, look: Look, suds: int | None, scale: Scale, said: str
) -> None:
    badge = DistressBadge(look)
    qtbot.addWidget(badge)
    badge.show_rating(suds, scale)
    assert badge.accessibleName() == said


def test_is_painted_in_the_colour_of_its_rating(qtbot: QtBot, look: Look) -> None:
    badge = DistressBadge(look)
    qtbot.addWidget(badge)
    badge.show_rating(100)
    badge.resize(badge.sizeHint())
    beside_the_number = badge.grab().toImage().pixelColor(6, badge.height() // 2)
    assert beside_the_number.name().upper() == look.theme.distress_at(100)


def test_grows_with_its_word(qtbot: QtBot, look: Look) -> None:
    badge = DistressBadge(look)
    qtbot.addWidget(badge)
    badge.show_rating(40)
    narrow = badge.sizeHint().width()
    badge.show_rating(40, "words")
    assert badge.sizeHint().width() > narrow
