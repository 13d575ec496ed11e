"""Somebody who goes through the window by keyboard, and reads what is there."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ladder_app.paths import resources
from ladder_app.templates import LadderTemplate, read_templates
from ladder_app.ui.progress.progress_screen import ProgressScreen
from ladder_app.ui.widgets.offered_words import OfferedWords
from tests.journeys.facing import Facing
from tests.journeys.keyboard import Keyboard, focus_name, until, words_on

PAGES: Final = ("today", "ladder", "progress", "journal", "toolbox", "people", "review")
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_MOST_BUTTONS: Final = 10


class Walk:
    """Nothing is pointed at."""

    def __init__(self, facing: Facing) -> None:
        self.facing = facing
        self.window = facing.window
        self.keys = facing.keys

    @property
    def front(self) -> QWidget:
        """The form that is open, or the window."""
        found = QApplication.activeWindow()
        return self.window if found is None else found

    @property
    def words(self) -> str:
        """Everything that can be read in front, buttons too."""
        buttons = self.front.findChildren(QAbstractButton)
        said = [one.text() or one.accessibleName() for one in buttons if one.isVisible()]
        return "\n".join([words_on(self.front), *said])

    @property
    def heard(self) -> str:
        """Everything that is read aloud of what is in front, entries of lists too."""
        return "\n".join(_heard(QAccessible.queryAccessibleInterface(self.front)))

    def words_once_drawn(self) -> str:
        """What can be read on Progress once every chart is there."""
        page = self.window.page("progress")
        assert isinstance(page, ProgressScreen)
        page.draw_all()
        return self.words

    def page(self, name: str) -> None:
        """To a page by its key."""
        self.keys.press(Qt.Key[f"Key_{PAGES.index(name) + 1}"], CONTROL)
        assert self.window.place == name

    def help(self, chapter: str = "") -> None:
        """To Help and support, and to one chapter of it."""
        self.keys.press(Qt.Key.Key_F1)
        if chapter:
            self.press(chapter)

    def press(self, name: str) -> None:
        """Tab to what is called so, and press it."""
        self.keys.tab_to(name)
        self.keys.press(Qt.Key.Key_Space)

    def form(self, name: str) -> None:
        """Press what opens a form, and wait for it."""
        before = self.front
        self.press(name)
        self.wait_for_form(before)

    def wait_for_form(self, before: QWidget | None = None) -> None:
        """Until something else than the window, or than `before`, is in front."""
        last = before or self.window
        until(lambda: QApplication.activeWindow() not in (None, last))

    def save(self) -> None:
        """Save the form by its button, and be in the window again."""
        self.keys.tab_to("Save")
        self.keys.press(Qt.Key.Key_Space)
        self.keys = Keyboard(self.window)

    def unfold(self, name: str) -> str:
        """Open what is folded under this name; everything that can be read then."""
        self.press(name)
        return self.words

    def close(self) -> None:
        """Close the form that is open."""
        self.keys.press(Qt.Key.Key_Escape)
        self.keys = Keyboard(self.window)

    def new_ladder(self, way: str) -> None:
        """How a new ladder begins, and one way of it."""
        self.keys.press(Qt.Key.Key_N, CONTROL)
        self.wait_for_form()
        self.form(way)

    def read_down(self, times: int) -> list[str]:
        """What a list says while one goes down in it, from where one is."""
        said = []
        for _line in range(times):
            said.append(self.words)
            self.keys.press(Qt.Key.Key_Down)
        return said

    def copy(self, name: str) -> None:
        """Go to the first page that asks before this ready-made ladder is copied."""
        self.new_ladder("Choose a ready-made ladder")
        titles = [one.id for one in _templates()]
        self.keys.press(Qt.Key.Key_Down, times=titles.index(name))
        self.keys.press(Qt.Key.Key_Return)

    def offered(self, name: str) -> LadderTemplate:
        """The ready-made ladder of this name, which is in the list to choose from."""
        found = next(one for one in _templates() if one.id == name)
        self.new_ladder("Choose a ready-made ladder")
        assert any(found.title in words for words in self.read_down(len(_templates())))
        self.close()
        return found

    def then_and_now(self, time: str, learned: str, now: str) -> None:
        """Write one reflection down."""
        self.page("journal")
        self.form("Write")
        self.keys.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        self._choose("Then and now")
        self.keys.tab_to("Childhood")
        self._choose(time)
        for question, answer in (("What did I learn then", learned), ("Is it true now", now)):
            self.keys.tab_to(question)
            self.keys.press(Qt.Key.Key_Tab)
            self.keys.write(answer)
        self.save()

    def _choose(self, name: str) -> None:
        """One of several buttons that stand together, by the arrow keys."""
        for _button in range(_MOST_BUTTONS):
            if focus_name() == name:
                break
            self.keys.press(Qt.Key.Key_Right)
        assert focus_name() == name
        self.keys.press(Qt.Key.Key_Space)

    def others_wrote(self) -> tuple[str, ...]:
        """Everything that is offered to pick from in what is in front."""
        offered = self.front.findChildren(OfferedWords)
        return tuple(words for one in offered if one.isVisible() for words in one.words())

    def search(self, words: str) -> None:
        """Look for words in the Journal."""
        self.keys.tab_to("Search")
        self.keys.press(Qt.Key.Key_A, CONTROL)
        self.keys.write(words)


def _templates() -> tuple[LadderTemplate, ...]:
    return read_templates(resources())


def _heard(one: QAccessibleInterface) -> list[str]:
    said = [one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Value)]
    children = (one.child(number) for number in range(one.childCount()))
    for child in children:
        if not child.state().invisible:
            said += _heard(child)
    return said
