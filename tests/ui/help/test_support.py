"""Help with a safety card: whom to turn to, one click to reach them, and what helps."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.support.safety_plan_card import Contact, SafetyPlanCard
from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.help.plain_help import PlainHelp
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import NOW, DeskMaker, OpenDesk

Shown = Callable[..., HelpScreen]


def card(days: int = 2, **values: Any) -> SafetyPlanCard:
    reviewed = (NOW - timedelta(days=days)).isoformat(timespec="seconds")
    return SafetyPlanCard(id="card", last_reviewed=reviewed, **values)


FULL = card(
    people=(
        Contact(name="Ruth", how="0123 456, evenings"),
        Contact(name="My sister", how="next door"),
    ),
    professional=Contact(name="Dr. Amsel", how="ring 0987 654"),
    local_emergency="112",
    local_helpline="0800 111",
    safe_place="the library",
    things_that_help=("walking", "tea"),
    reasons_to_keep_going="the dog",
)


@pytest.fixture
def show(desk_for: DeskMaker, qtbot: QtBot) -> Shown:
    def made(*records: Record) -> HelpScreen:
        at = desk_for(make.ladder(), *records)
        screen = HelpScreen(at.desk)
        qtbot.addWidget(screen)
        screen.resize(900, 700)
        screen.show_records(at.records)
        screen.show()
        qtbot.waitExposed(screen)
        follow(screen, at)
        return screen

    return made


def follow(screen: HelpScreen, at: OpenDesk) -> None:
    """As the window does it after each edit."""
    at.workspace.on_news = lambda _news: screen.show_records(at.records)


def words(screen: HelpScreen | PlainHelp) -> list[str]:
    """What can be read without a click, from above to below."""
    found = [one for one in screen.findChildren(Words) if one.isVisible() and one.text()]
    return [one.text() for one in sorted(found, key=lambda w: w.mapTo(screen, w.pos()).y())]


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_someone_known_stands_first_then_a_professional_then_services(show: Shown) -> None:
    for screen in (show(), show(FULL)):
        tops = [
            screen.places[name].mapTo(screen, screen.places[name].rect().topLeft()).y()
            for name in ("my_people", "my_professional", "helplines")
        ]
        assert tops == sorted(tops)


def test_without_a_card_it_says_what_to_do_and_names_no_number(show: Shown) -> None:
    screen = show()
    text = " ".join(words(screen))
    assert "ring the emergency number of the place you are in" in text
    assert "crisis helpline" in text
    assert "Befrienders Worldwide" in text
    said = " ".join(one.text() for one in screen.reach.findChildren(Words))
    assert not any(letter.isdigit() for letter in said)


def test_whom_the_card_names_stands_there_without_a_click(show: Shown) -> None:
    found = words(show(FULL))
    assert {"Ruth", "0123 456, evenings", "My sister", "Dr. Amsel", "112", "0800 111"} <= set(found)
    assert "the library" in found
    assert "· walking\n· tea" in found
    assert "crisis helpline" not in " ".join(found)


@pytest.mark.parametrize(
    ("values", "rings", "looks_for"),
    [
        ({"local_emergency": "112"}, False, True),
        ({"local_helpline": "0800"}, True, False),
        ({"local_emergency": "112", "local_helpline": "0800"}, False, False),
        ({"safe_place": "the library"}, True, True),
    ],
)
def test_where_one_number_is_missing_it_says_how_to_find_it(
    values: dict[str, Any], rings: bool, looks_for: bool, show: Shown
) -> None:
    text = " ".join(words(show(card(**values))))
    assert ("ring the emergency number of the place you are in" in text) is rings
    assert ("crisis helpline" in text) is looks_for
    assert "tell someone near you" in text


def test_the_entry_about_harm_is_seen_without_scrolling(show: Shown, qtbot: QtBot) -> None:
    screen = show(FULL)
    screen.resize(640, 400)
    entry = screen.reach.harm_button
    bottom = entry.mapTo(screen.scroll_area, entry.rect().bottomLeft()).y()
    assert 0 < bottom < screen.scroll_area.height()
    entry.click()
    qtbot.waitUntil(screen.folds["harming-myself"].header.hasFocus)
    assert screen.harm.isVisible()


def test_one_click_copies_the_number_and_says_so(show: Shown, qtbot: QtBot) -> None:
    screen = show(FULL)
    (ruth,) = screen.reach.people.copies()
    assert ruth.text() == "Copy 0123 456"
    ruth.click()
    assert copied() == "0123 456"
    assert ruth.text() == "Copied for 30 seconds"
    assert [copy.text() for copy in screen.reach.services.copies()] == ["Copy 112", "Copy 0800 111"]


def test_a_key_copies_too_also_after_it_did_before(show: Shown, qtbot: QtBot) -> None:
    screen = show(FULL)
    with qtbot.waitActive(screen):
        screen.activateWindow()
    for _time in range(2):
        QGuiApplication.clipboard().clear()
        qtbot.keyClick(screen, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: copied() == "0987 654")


def test_what_to_say_can_be_copied_and_sent(show: Shown) -> None:
    screen = show()
    screen.reach.people.copy_say.click()
    assert copied() in screen.reach.people.say.text()
    assert "I am not doing well" in copied()


def test_nothing_of_the_page_is_ever_a_window_of_its_own(
    desk_for: DeskMaker, qtbot: QtBot, qapp: QApplication
) -> None:
    """A part that is shown before it has its place would flash, and take the keys away."""
    shown = _Shown()
    qapp.installEventFilter(shown)
    made = HelpScreen(desk_for(FULL).desk)
    qtbot.addWidget(made)
    made.show_records(made.desk.workspace.records)
    qapp.removeEventFilter(shown)
    assert shown.windows == []


class _Shown(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_markup_in_a_name_is_shown_as_it_was_typed(show: Shown) -> None:
    screen = show(card(people=(Contact(name="<b>A</b> & B"),)))
    assert "<b>A</b> & B" in words(screen)


def test_it_is_written_from_here_and_seen_at_once(show: Shown, qtbot: QtBot) -> None:
    screen = show()
    screen.helps.write_button.click()
    (dialog,) = screen.findChildren(SafetyCardDialog)
    qtbot.keyClicks(dialog.people.fields[0].name.edit, "Ruth")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Ruth" in words(screen))
    assert screen.helps.write_button.text() == "Change my safety card"


def test_after_some_months_it_asks_whether_it_is_still_right(show: Shown) -> None:
    fresh, old = show(FULL), show(card(120, safe_place="the library"))
    assert not fresh.helps.right_button.isVisible()
    assert old.helps.again.isVisible()
    old.helps.right_button.click()
    assert not old.helps.right_button.isVisible()
    kept = old.desk.workspace.records.safety_card()
    assert kept is not None
    assert kept.last_reviewed == old.desk.workspace.stamp()
    assert old.helps.looked.text() == "You last looked at this card: today."


def test_what_cannot_be_saved_is_said(
    show: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = show(card(120, safe_place="the library"))
    monkeypatch.setattr(screen.desk.workspace, "change", _fail)
    with qtbot.waitSignal(screen.said):
        screen.helps.right_button.click()
    assert screen.helps.right_button.isVisible()


def _fail(*_parts: object, **_named: object) -> None:
    raise StoreError("The disk is full.")


def test_a_case_that_can_only_be_read_shows_the_card_and_changes_nothing(
    desk_for: DeskMaker, qtbot: QtBot
) -> None:
    at = desk_for(card(120, safe_place="the library"))
    at.store.read_only = "This case is open in another window."
    screen = HelpScreen(at.desk)
    qtbot.addWidget(screen)
    screen.show_records(at.records)
    screen.show()
    assert "the library" in words(screen)
    assert not screen.helps.write_button.isVisible()
    assert not screen.helps.right_button.isVisible()


def test_the_card_about_harm_leads_to_the_persons_own_people(show: Shown, qtbot: QtBot) -> None:
    screen = show(FULL)
    screen.show_place("harming-myself")
    for name in ("my_people", "my_professional", "helplines", "safety_card"):
        screen.harm.buttons[name].click()
        qtbot.waitUntil(screen.places[name].hasFocus)
    assert screen.places["safety_card"] is screen.helps.name


def test_what_it_is_called_is_read_once_until_it_is_opened(show: Shown, qtbot: QtBot) -> None:
    screen = show(FULL)
    fold = screen.folds["harming-myself"]
    assert not fold.isVisible()
    screen.reach.harm_button.click()
    assert fold.isVisible()
    qtbot.waitUntil(fold.header.hasFocus)
    qtbot.keyClick(fold.header, Qt.Key.Key_Space)
    assert not fold.isVisible()
    assert screen.reach.harm_button.hasFocus()


def test_the_entry_about_harm_stands_above_everything_that_can_wait(show: Shown) -> None:
    screen = show(FULL)
    screen.show_place("harming-myself")
    first = min(screen.findChildren(Folded), key=lambda one: one.mapTo(screen, one.pos()).y())
    assert first is screen.folds["harming-myself"]
    assert first.header.mapTo(screen, first.header.pos()).y() < screen.helps.y() + 2000


# Looking for somebody -----------------------------------------------------------------------


def test_a_first_session_is_one_click_from_a_report_and_from_a_file(
    show: Shown, qtbot: QtBot
) -> None:
    screen = show()
    screen.show_place("finding")
    for made, name in ((screen.report, "report"), (screen.hand_over, "hand_over")):
        with qtbot.waitSignal(screen.form_wanted) as wanted:
            made.click()
        assert wanted.args == [name]


def test_help_for_two_asks_first_and_keeps_no_answer(show: Shown) -> None:
    screen = show()
    screen.show_place("two")
    assert not screen.two.alone.isVisible()
    assert not screen.two.together.isVisible()
    screen.two.question.choose("none")
    assert screen.two.together.isVisible()
    screen.folds["two"].set_open(False)
    screen.show_place("two")
    assert screen.two.question.value() is None
    assert screen.desk.workspace.records.stop_signs() == ()
    assert screen.desk.workspace.records.flag_events() == ()


def test_whoever_is_afraid_is_never_led_to_help_for_two(show: Shown, qtbot: QtBot) -> None:
    screen = show()
    screen.show_place("two")
    screen.two.question.choose("some")
    assert screen.two.alone.isVisible()
    assert not screen.two.together.isVisible()
    screen.two.alone_button.click()
    qtbot.waitUntil(screen.folds["stop-signs"].header.hasFocus)
    assert screen.folds["stop-signs"].is_open


def test_who_is_not_afraid_is_led_to_what_two_agree_on(show: Shown, qtbot: QtBot) -> None:
    screen = show()
    screen.show_place("two")
    screen.two.question.choose("none")
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        screen.two.people_button.click()
    assert wanted.args == ["people", ""]


# Before a case is open ----------------------------------------------------------------------


def test_without_a_case_there_is_help_and_nothing_of_a_case(
    desk_for: DeskMaker, look: Look, qtbot: QtBot
) -> None:
    desk_for(FULL)
    made = PlainHelp()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    found = words(made)
    assert "Ruth" not in found
    assert "Someone I know" in found
    made.folds["harming-myself"].set_open(True)
    made.harm.buttons["helplines"].click()
    assert made.reach.places["helplines"].hasFocus()
    made.harm.safe_button.click()
    assert not made.folds["harming-myself"].is_open
    assert isinstance(made, QDialog)


def test_a_place_further_down_stands_at_the_top_also_as_the_page_is_made_for_it(
    desk_for: DeskMaker, qtbot: QtBot
) -> None:
    at = desk_for(FULL)
    screen = HelpScreen(at.desk)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.show()
    screen.show_records(at.records)
    screen.show_place("two")
    top = screen.folds["two"].header
    first = screen.reach.people.rows[0]
    area = screen.scroll_area
    qtbot.waitUntil(lambda: first.isVisible() and top.mapTo(area, QPoint()).y() in range(16))
