import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.store.library import CaseEntry
from ladder_app.ui.widgets.case_box import CaseBox

LONG = "Donaudampfschifffahrtsgesellschaft am Nachmittag, jede zweite Woche"
CASES = (CaseEntry("b", "Berta", None), CaseEntry("a", "Anna", None), CaseEntry("l", LONG, None))


@pytest.fixture
def box(qtbot: QtBot) -> CaseBox:
    made = CaseBox()
    qtbot.addWidget(made)
    made.show_cases(CASES, "b")
    made.show()
    return made


def test_cases_stand_by_name_and_the_open_one_is_shown(box: CaseBox) -> None:
    assert [box.itemText(row) for row in range(3)] == ["Anna", "Berta", LONG]
    assert (box.currentText(), box.toolTip()) == ("Berta", "Berta")


def test_a_long_name_does_not_widen_the_column(box: CaseBox) -> None:
    box.show_cases(CASES, "l")
    box.resize(100, box.height())
    assert box.width() == 100


def test_another_case_is_asked_for_once_and_this_one_goes_on_being_shown(
    box: CaseBox, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(box.wanted) as wanted:
        box.activated.emit(0)
    assert wanted.args == ["a"]
    assert box.currentText() == "Berta"


def test_the_open_case_is_not_opened_again(box: CaseBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.wanted):
        box.activated.emit(1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_open_the_list_and_nothing_else(
    box: CaseBox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    opened: list[bool] = []
    monkeypatch.setattr(box, "showPopup", lambda: opened.append(True))
    with qtbot.assertNotEmitted(box.wanted):
        qtbot.keyClick(box, key)
    assert opened == [True]


def test_a_new_name_is_shown(box: CaseBox) -> None:
    box.show_name("b", "B.")
    assert (box.currentText(), box.toolTip()) == ("B.", "B.")
    box.show_name("b", None)
    assert box.currentText() == "Without a name"


def test_where_only_icons_have_room_its_initials_are_seen(box: CaseBox) -> None:
    box.resize(54, 36)
    box.fold(True)
    berta = box.grab().toImage()
    box.show_name("b", "Anna")
    assert box.grab().toImage() != berta
    assert box.accessibleName() == "Case"
