"""Tests of ladder_app.ui.widgets.notice."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.notice import Banner, NoticeLine


def test_a_notice_offers_undo_only_when_there_is_something_to_undo(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    undo = line.findChild(QPushButton)
    assert undo is not None
    line.say("Saved", "Undo")
    with qtbot.waitSignal(line.undo_wanted):
        undo.click()
    line.say("All saved")
    assert not undo.isVisible()
    assert (line.sentence, line.accessibleName()) == ("All saved", "All saved")


def test_what_a_person_wrote_is_never_markup_in_a_notice(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.say("Saved · <img src=x>")
    assert line.sentence == "Saved · <img src=x>"
    assert line._said.textFormat().name == "PlainText"


def test_a_banner_stays_until_it_is_told_otherwise(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("Not saved.", "Try again")
    assert not banner.isHidden()
    with qtbot.waitSignal(banner.pressed):
        banner.findChild(QPushButton).click()  # type: ignore[union-attr]
    banner.tell("")
    assert banner.isHidden()


def test_the_keys_give_way_to_the_sentence_and_it_is_shortened_last(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    line.show_keys("E edit · R rate")
    line.say("Saved 18:42 · A step with a name of some length", "Undo")
    line.resize(1200, 40)
    assert line._keys.isVisible()
    line.resize(560, 40)
    assert not line._keys.isVisible()
    line.resize(300, 40)
    assert line._said.text().endswith("…")
    assert line.sentence.endswith("length")
    line.resize(1200, 40)
    assert line._said.text() == line.sentence
