"""A list to choose from speaks only for the person."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choice_box import ChoiceBox

CHOICES = (Choice("a", "One"), Choice("b", "A very long name of a step " * 9), Choice("c", "Three"))


def test_showing_choices_says_nothing(qtbot: QtBot) -> None:
    box = ChoiceBox("Step")
    qtbot.addWidget(box)
    with qtbot.assertNotEmitted(box.chosen):
        box.show_choices(CHOICES, "b")
        box.show_choices(CHOICES[:1], "a")
    assert (box.currentIndex(), box.count(), box.accessibleName()) == (0, 1, "Step")
    box.show_choices(CHOICES, "gone")
    assert box.currentIndex() == -1


def test_keys_choose(qtbot: QtBot) -> None:
    box = ChoiceBox("Step")
    qtbot.addWidget(box)
    box.show_choices(CHOICES, "a")
    with qtbot.waitSignal(box.chosen) as heard:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert heard.args == ["b"]


def test_stepping_ends_at_both_ends(qtbot: QtBot) -> None:
    box = ChoiceBox("Step")
    qtbot.addWidget(box)
    heard: list[str] = []
    box.chosen.connect(heard.append)
    box.show_choices(CHOICES, "a")
    for by in (-1, 1, 1, 1, -1):
        box.step(by)
    assert heard == ["b", "c", "b"]


def test_a_long_name_does_not_widen_the_page(qtbot: QtBot) -> None:
    box = ChoiceBox("Step")
    qtbot.addWidget(box)
    box.show_choices(CHOICES[:1], "a")
    narrow = box.sizeHint().width()
    box.show_choices(CHOICES, "b")
    assert box.sizeHint().width() == narrow
    box.show()
    assert not box.grab().isNull()
