"""Tests of ladder_app.ui.widgets.notice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.notice import Banner, NoticeLine


def test_a_notice_offers_undo_only_when_there_is_something_to_undo(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    line.say("Saved", "Undo", "Say how it went")
    offer, undo = line.findChildren(QPushButton)
    assert (offer.text(), undo.text()) == ("Say how it went", "Undo")
    with qtbot.waitSignal(line.offer_taken):
        offer.click()
    with qtbot.waitSignal(line.undo_wanted):
        undo.click()
    line.say("All saved")
    assert not undo.isVisible()
    assert not offer.isVisible()
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


def test_a_banner_is_closed_by_its_button_and_by_a_key(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("Your data is in another folder now.")
    _action, close = banner.findChildren(QPushButton)
    assert close.accessibleName() == "Close this notice"
    with qtbot.waitSignal(banner.closed):
        close.click()
    with qtbot.waitSignal(banner.closed):
        qtbot.keyClick(close, Qt.Key.Key_Escape)


def test_the_keys_give_way_to_the_sentence_and_it_is_shortened_last(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    line.show_keys(["E edit", "R rate"])
    sentence = "Saved 18:42 · A step with a name of some length"
    line.say(sentence, "Undo")
    shown = []
    for width in range(1200, 200, -10):
        line.resize(width, 40)
        shown.append((line._keys.text(), line._said.text() == sentence))
    stages = list(dict.fromkeys(shown))
    assert stages == [("E edit · R rate", True), ("E edit", True), ("", True), ("", False)]
    assert line.sentence == sentence
    line.resize(1200, 40)
    assert line._said.text() == sentence
