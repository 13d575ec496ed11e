"""The page Understanding, as somebody uses it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.ladders.loop import Loop
from ladder_app.ui.help.help_screen import HelpScreen
from ladder_app.ui.theme import Look
from ladder_app.ui.understanding.loop_dialog import LoopDialog
from ladder_app.ui.understanding.understanding_screen import UnderstandingScreen
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

LOOP = Loop(trigger="A question", fear="She laughs", what_i_do="I joke", cost="Nobody knows me")
OTHER = make.ladder(id="other", title="Other", created_at="2026-03-02T10:00:00+01:00")
HIDDEN = make.ladder(id="hidden", title="CANARY", sensitive=True, loop=Loop(fear="CANARY fear"))
FEAR = Expectation(id="fear", statement="She will leave", ladder_id="ladder")
Opener = Callable[..., UnderstandingScreen]


@pytest.fixture
def page(qtbot: QtBot) -> Opener:
    def show(desk: OpenDesk, width: int = 1000) -> UnderstandingScreen:
        screen = UnderstandingScreen(desk.desk)
        qtbot.addWidget(screen)
        screen.resize(width, 700)
        screen.show_records(desk.records)
        desk.workspace.on_news = lambda _news: screen.show_records(desk.records)
        with qtbot.waitActive(screen):
            screen.show()
        return screen

    return show


def forms() -> list[LoopDialog]:
    """The forms that are open."""
    every = QApplication.topLevelWidgets()
    return [one for one in every if isinstance(one, LoopDialog) and one.isVisible()]


def form() -> LoopDialog:
    """The one that is open."""
    (found,) = forms()
    return found


def said(screen: UnderstandingScreen) -> str:
    """Everything that can be read on the page."""
    return "\n".join(one.text() for one in screen.findChildren(Words) if one.isVisible())


def test_the_five_parts_are_heard_in_their_order(page: Opener, desk_for: DeskMaker) -> None:
    screen = page(desk_for(make.ladder(loop=LOOP)))
    heard = [box.accessibleName() for box in screen.diagram.boxes.values()]
    assert heard[0] == "1 of 5. What sets it off: A question"
    assert heard[3] == "4 of 5. What eases for a while: nothing written yet"
    assert "leads back to the beginning" in screen.diagram.accessibleDescription()


def test_writing_it_is_one_edit_of_the_ladder(
    page: Opener, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    desk = desk_for(make.ladder(notes="kept"), FEAR)
    screen = page(desk)
    qtbot.keyClick(screen, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(forms()))
    dialog = form()
    dialog.fields["trigger"].set_text("A question")
    dialog.picks[0].lines["She will leave"].click()
    assert not dialog.picks[0].lines["She will leave"].isVisible()
    dialog.accept()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert ladder.loop == Loop(trigger="A question", fear="She will leave")
    assert ladder.notes == "kept"
    assert screen.diagram.boxes["fear"].words.text() == "She will leave"
    desk.workspace.undo()
    assert screen.diagram.boxes["fear"].words.text().startswith("for example")


def test_a_part_that_is_pressed_is_the_one_to_write(
    page: Opener, desk_for: DeskMaker, qtbot: QtBot
) -> None:
    screen = page(desk_for(make.ladder(loop=LOOP)))
    box = screen.diagram.boxes["cost"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    dialog = form()
    assert dialog.focusWidget() is dialog.fields["cost"].edit


def test_emptying_every_field_takes_the_loop_away(page: Opener, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(loop=LOOP))
    screen = page(desk)
    screen.write.click()
    dialog = form()
    for field in dialog.fields.values():
        field.set_text("")
    dialog.accept()
    ladder = desk.records.ladder("ladder")
    assert ladder is not None
    assert ladder.loop is None


def test_another_ladder_has_its_own_loop(page: Opener, desk_for: DeskMaker) -> None:
    screen = page(desk_for(make.ladder(loop=LOOP), OTHER))
    assert screen.which.isVisible()
    screen.show_place("other")
    assert screen.which.currentText() == "Other"
    assert screen.diagram.boxes["fear"].words.text().startswith("for example")


def test_a_sensitive_ladder_is_there_only_if_asked_for(page: Opener, desk_for: DeskMaker) -> None:
    screen = page(desk_for(HIDDEN, OTHER))
    assert screen.which.findText("CANARY") < 0
    assert "CANARY" not in said(screen)
    screen.show_place("hidden")
    assert screen.diagram.boxes["fear"].words.text() == "CANARY fear"


def test_without_a_ladder_there_are_examples_and_nothing_to_press(
    page: Opener, desk_for: DeskMaker
) -> None:
    screen = page(desk_for())
    assert not screen.write.isVisible()
    assert not any(box.isEnabled() for box in screen.diagram.boxes.values())
    assert "Once there is a ladder" in said(screen)


def test_a_case_that_can_only_be_read_shows_the_loop(page: Opener, desk_for: DeskMaker) -> None:
    desk = desk_for(make.ladder(loop=LOOP))
    desk.store.read_only = "This case is open in another window."
    screen = page(desk)
    assert not screen.write.isVisible()
    assert screen.diagram.boxes["fear"].words.text() == "She laughs"


@pytest.mark.parametrize(("width", "size"), [(1000, 100), (560, 100), (1000, 200)])
def test_the_parts_never_overlap_and_no_word_is_cut(
    page: Opener, desk_for: DeskMaker, look: Look, width: int, size: int
) -> None:
    look.choose("light", size)
    long = "Unverhältnismäßigkeitsempfindungen " * 4
    screen = page(desk_for(make.ladder(loop=Loop(trigger=long, cost=long))), width)
    diagram = screen.diagram
    assert diagram.is_ring is ((width, size) == (1000, 100))
    boxes = list(diagram.boxes.values())
    for place, box in enumerate(boxes):
        assert box.height() >= box.heightForWidth(box.width())
        assert diagram.rect().contains(box.geometry())
        assert not any(box.geometry().intersects(one.geometry()) for one in boxes[place + 1 :])


@pytest.mark.parametrize(
    ("card", "place"),
    [("trauma", "stop-signs"), ("avoidant", "finding"), ("low-mood", "my_people")],
)
def test_a_card_leads_to_help(
    page: Opener, desk_for: DeskMaker, qtbot: QtBot, card: str, place: str
) -> None:
    desk = desk_for()
    screen = page(desk)
    there = HelpScreen(desk.desk)
    qtbot.addWidget(there)
    assert place in {*there.places, *there.folds}
    screen.show_place(card)
    with qtbot.waitSignal(screen.place_wanted) as wanted:
        screen.folds[card].help.click()
    assert wanted.args == ["help", place]


def test_no_card_sorts_anybody_into_a_type(page: Opener, desk_for: DeskMaker) -> None:
    screen = page(desk_for())
    for fold in screen.folds.values():
        fold.set_open(True)
    words = said(screen).lower()
    assert len(screen.folds) == 5
    assert "diagnosis" in words
    for never in ("you are", "your type", "disorder", "should", "failed", "avoidant personality"):
        assert never not in words
