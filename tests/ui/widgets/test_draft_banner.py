"""Nothing is chosen on a banner that is gone."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.draft_banner import DraftBanner


@pytest.fixture
def banner(qtbot: QtBot) -> DraftBanner:
    made = DraftBanner()
    qtbot.addWidget(made)
    made.offer("A walk")
    return made


@pytest.fixture
def wanted(banner: DraftBanner) -> list[str]:
    heard: list[str] = []
    banner.swap_wanted.connect(lambda: heard.append("swap"))
    banner.afresh_wanted.connect(lambda: heard.append("afresh"))
    return heard


def press(button: QAbstractButton, qtbot: QtBot) -> None:
    """As its key does: the click comes a moment later."""
    with qtbot.waitSignal(button.clicked):
        button.animateClick()


def test_each_button_says_what_is_wanted(
    banner: DraftBanner, wanted: list[str], qtbot: QtBot
) -> None:
    press(banner.swap_button, qtbot)
    press(banner.afresh_button, qtbot)
    assert wanted == ["swap", "afresh"]


def test_the_second_of_two_quick_keys_does_nothing_once_the_first_has_chosen(
    banner: DraftBanner, wanted: list[str], qtbot: QtBot
) -> None:
    banner.swap_wanted.connect(banner.hide)
    with qtbot.waitSignal(banner.afresh_button.clicked):
        banner.swap_button.click()
        banner.afresh_button.animateClick()
    assert wanted == ["swap"]


def test_what_is_brought_back_cannot_be_begun_afresh(
    banner: DraftBanner, wanted: list[str], qtbot: QtBot
) -> None:
    banner.afresh_wanted.connect(lambda: banner.offer_back("It is set aside.", "A walk"))
    with qtbot.waitSignal(banner.afresh_button.clicked):
        banner.afresh_button.click()
    press(banner.afresh_button, qtbot)
    assert wanted == ["afresh"]
