"""A point of a list."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.bullet import Bullet


def dark_at_the_left(bullet: Bullet, top: int, bottom: int) -> bool:
    """Whether anything is painted there before the words begin."""
    image = bullet.grab().toImage()
    ground = QColor(image.pixel(0, 0))
    columns = range(bullet.contentsMargins().left() - 4)
    return any(image.pixelColor(x, y) != ground for x in columns for y in range(top, bottom))


def test_only_the_dot_stands_before_its_lines(look: Look, qtbot: QtBot) -> None:
    for percent in (100, 200):
        look.choose("light", percent)
        bullet = Bullet("Look around slowly and name five things that you can see")
        qtbot.addWidget(bullet)
        bullet.resize(200 * percent // 100, 400)
        bullet.resize(bullet.width(), bullet.heightForWidth(bullet.width()))
        bullet.show()
        line = bullet.fontMetrics().lineSpacing()
        assert bullet.height() >= 2 * line
        assert dark_at_the_left(bullet, 0, line)
        assert not dark_at_the_left(bullet, line, bullet.height())


def test_the_dot_is_not_among_its_words(qtbot: QtBot) -> None:
    bullet = Bullet("One thing")
    qtbot.addWidget(bullet)
    assert bullet.text() == "One thing"
