"""While something is rated anew, nothing behind the form shows what it was rated before."""

from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.ladder.forms.rerate_dialog import RerateDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 20), make.rated_step(2, 40))


@pytest.fixture
def screen(qtbot: QtBot, desk: OpenDesk) -> LadderScreen:
    screen = LadderScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.resize(1000, 680)
    screen.show_records(desk.records)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def colours(screen: LadderScreen) -> set[str]:
    """The colours of what can be seen of the ladder, sampled closely."""
    picture = screen.grab().toImage()
    places = product(range(0, picture.width(), 3), range(0, picture.height(), 3))
    return {picture.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize(("action", "kind"), [("rate", RatingDialog), ("rate_all", RerateDialog)])
@pytest.mark.parametrize("view", ["drawn", "list"])
def test_the_ladder_is_covered_while_it_is_rated(
    qtbot: QtBot, screen: LadderScreen, action: str, kind: type[QDialog], view: str
) -> None:
    screen.view.show_view(view)
    assert len(colours(screen)) > 1
    if action == "rate":
        screen.do("rate")
    else:
        screen.ask(action)
    (dialog,) = screen.findChildren(kind)
    assert len(colours(screen)) == 1
    screen.resize(1200, 800)
    QApplication.processEvents()
    assert len(colours(screen)) == 1
    dialog.close()
    qtbot.waitUntil(lambda: len(colours(screen)) > 1)
    assert not [one for one in screen.findChildren(QWidget, "cover") if one.isVisible()]
