"""The list of ready-made ladders, by mouse and by keys."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ladder_app.paths import resources
from ladder_app.templates import read_templates
from ladder_app.ui.ladder.beginning.template_list import theme_words
from ladder_app.ui.ladder.beginning.template_view import TemplateView
from ladder_app.ui.theme import Look

TEMPLATES = read_templates(resources())


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> TemplateView:
    """All of them, 700 × 500."""
    made = TemplateView(look, TEMPLATES)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def _lines(view: TemplateView) -> list[str]:
    return [view.list.item(place).text() for place in range(view.list.count())]


def test_each_group_has_its_title_once(view: TemplateView) -> None:
    lines = _lines(view)
    titles = [theme_words(theme) for theme in dict.fromkeys(one.theme for one in TEMPLATES)]
    assert [lines.count(title) for title in titles] == [1] * len(titles)
    place = lines.index("Among people")
    assert lines[place + 1 : place + 3] == ["Everyday conversations", "Speaking in front of people"]
    assert len(lines) == len(TEMPLATES) + len(titles)


def test_home_and_end_reach_the_first_and_the_last(qtbot: QtBot, view: TemplateView) -> None:
    lines = _lines(view)
    qtbot.keyClick(view.list, Qt.Key.Key_End)
    assert view.template is not None
    assert view.template.title == lines[-1]
    qtbot.keyClick(view.list, Qt.Key.Key_Home)
    assert view.template is not None
    assert view.template.title == lines[1]
    qtbot.keyClick(view.list, Qt.Key.Key_PageDown)
    for _again in range(4):
        qtbot.keyClick(view.list, Qt.Key.Key_PageUp)
        assert view.template is not None


def test_every_name_has_room_for_all_its_lines(view: TemplateView) -> None:
    for width in range(560, 700, 3):
        view.resize(width, 500)
        QCoreApplication.processEvents()
        for place in range(view.list.count()):
            item = view.list.item(place)
            room = view.list.visualItemRect(item).adjusted(11, 7, -11, -7)
            room.setRight(min(room.right(), view.list.viewport().width() - 12))
            metrics = QFontMetrics(item.font()) if item.font().bold() else view.list.fontMetrics()
            needed = metrics.boundingRect(
                0, 0, room.width(), 500, Qt.TextFlag.TextWordWrap, item.text()
            )
            assert needed.height() <= room.height(), (width, item.text())


def test_a_click_chooses(qtbot: QtBot, view: TemplateView) -> None:
    place = view.list.visualItemRect(view.list.item(3)).center()
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.template is not None
    assert view.template.title == view.list.item(3).text()
