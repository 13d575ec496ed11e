"""A ladder that was just made is the one that is shown, and the one that comes back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.beginning.new_ladder_dialog import NewLadderDialog
from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from ladder_app.ui.ladder.ladder_screen import LadderScreen
from ladder_app.ui.main_window import MainWindow
from tests import make
from tests.desks import DeskMaker, OpenDesk


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 20))


@pytest.fixture
def screen(qtbot: QtBot, desk: OpenDesk) -> LadderScreen:
    screen = LadderScreen(desk.desk)
    qtbot.addWidget(screen)
    screen.show_records(desk.records)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def is_shown(screen: LadderScreen, desk: OpenDesk, title: str) -> bool:
    ladder = screen.ladder
    return (
        ladder is not None
        and ladder.title == title
        and desk.desk.settings().last_ladder == ladder.id
        and screen.title.accessibleName() == title
    )


def test_whoever_closes_the_form_without_a_ladder_can_begin_again_with_enter(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    screen = LadderScreen(desk_for().desk)
    qtbot.addWidget(screen)
    screen.show_records(screen.desk.workspace.records)
    with qtbot.waitActive(screen):
        screen.show()
    screen.setFocus()
    screen.new_ladder()
    (form,) = screen.findChildren(NewLadderDialog)
    form.reject()
    action = screen.empty.action
    assert action is not None
    qtbot.waitUntil(action.hasFocus)
    qtbot.keyClick(action, Qt.Key.Key_Return)
    assert any(one.isVisible() for one in screen.findChildren(NewLadderDialog))


def test_the_keys_are_on_the_first_ladder_once_it_is_there(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = desk_for(first_card_seen=True).desk
    window = MainWindow(desk.look, desk.settings())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.open(desk, ())
    page = window.go("ladder")
    assert isinstance(page, LadderScreen)
    page.new_ladder()
    (form,) = page.findChildren(NewLadderDialog)
    with qtbot.waitActive(form):
        form.title.set_text("Dogs in the park")
    form.accept()
    assert window.focusWidget() is page.content.drawing


def test_a_ladder_of_ones_own(screen: LadderScreen, desk: OpenDesk) -> None:
    screen.new_ladder()
    (form,) = screen.findChildren(NewLadderDialog)
    form.title.set_text("Dogs in the park")
    form.accept()
    assert is_shown(screen, desk, "Dogs in the park")


def test_a_ready_made_ladder(qtbot: QtBot, screen: LadderScreen, desk: OpenDesk) -> None:
    screen.new_ladder()
    (form,) = screen.findChildren(NewLadderDialog)
    with qtbot.waitSignal(form.destroyed):
        form.template_button.click()
    (ready,) = screen.findChildren(TemplateDialog)
    ready.view.choose("dogs")
    ready.accept()
    assert is_shown(screen, desk, "Getting used to dogs")
