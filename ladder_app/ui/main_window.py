"""The frame: it navigates, undoes, says what happened, and draws the visible page after each edit.

The window is there at once: it is painted before the case is opened, and a page is made when it
is first wanted. So nothing that knows of records is imported here before it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from ladder_app.language import _
from ladder_app.ui import pages
from ladder_app.ui.commands import Commands
from ladder_app.ui.forms import Forms
from ladder_app.ui.frame import frame
from ladder_app.ui.half_typed import keep_half_typed
from ladder_app.ui.helping import Helping
from ladder_app.ui.page_list import PageList
from ladder_app.ui.page_stack import PageStack
from ladder_app.ui.page_wishes import PageWishes
from ladder_app.ui.telling import Telling
from ladder_app.ui.undoing import Undoing
from ladder_app.ui.ways import Ways
from ladder_app.ui.widgets.help_button import HELP_KEY
from ladder_app.ui.window_place import stand, standing_of

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from ladder_app.domain.records import Records
    from ladder_app.domain.store.library import CaseEntry
    from ladder_app.settings import Settings
    from ladder_app.ui.desk import Desk
    from ladder_app.ui.locking.locking import Locking
    from ladder_app.ui.theme import Look
    from ladder_app.ui.widgets.screen import Screen
    from ladder_app.workspace.news import News

SMALLEST: Final = QSize(900, 600)


class MainWindow(QMainWindow):
    """One window for one open case, which `open` hands it once it has been shown."""

    case_wanted = Signal(str)
    """Please open another case."""
    case_made = Signal(str)
    """Please open this case, which came out of a file just now."""
    errand_wanted = Signal(object)
    """Please do this, an `Errand`: the case has to be closed for it."""
    accept_wanted = Signal(str)
    """Please go on with the file of this case, although it is not what was saved last."""
    resealing_wanted = Signal(object)
    """Please close the case and have this done with every file; see `ResealWindow`."""
    lock_wanted = Signal()
    """Please let go of everything; the passphrase is asked for again."""

    _desk: Desk
    _forms: Forms
    _locking: Locking

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle(_("Ladder"))
        self.setMinimumSize(SMALLEST)
        stand(self, settings)
        self._telling = Telling(self)
        self._telling.restore_wanted.connect(self._ask_to_restore)
        self._pages = PageStack()
        self._undoing = Undoing(self.go, lambda: self.place, self._telling.say)
        self._telling.undo_wanted.connect(self._undoing.undo)
        self._ways = Ways(self.go, self._refused)
        self._telling.answer_wanted.connect(self._ways.open_attempt)
        self.log, self.open_attempt = self._ways.log, self._ways.open_attempt
        self.practise, self.go_on = self._ways.practise, self._ways.go_on
        self._list = PageList(look, settings, self)
        self._sidebar = self._list.sidebar
        self.show_cases = self._list.show_cases
        self._sidebar.place_wanted.connect(self._go_from_sidebar)
        self._sidebar.case_wanted.connect(self.case_wanted)
        self._commands = Commands(self, lambda: self._pages.visible, self._refused)
        self._telling.damage_wanted.connect(partial(self._commands.open_form, "damage"))
        self._telling.trash_wanted.connect(partial(self._commands.open_form, "trash"))
        self._telling.copies_wanted.connect(partial(self._commands.open_form, "copies"))
        self._page_wishes = PageWishes(
            self._pages, self._sidebar, self._telling, self._ways, self._commands
        )
        self.take_choice = self._page_wishes.take_choice
        others: dict[str, Callable[[], object]] = {
            "log": self.log,
            "new_ladder": self._ways.new_ladder,
            "find": self._ways.find,
            "undo": self._undoing.undo,
            "redo": self._undoing.redo,
            "other_part": self._turn_to_other_part,
        }
        telling = self._telling
        self.setCentralWidget(frame(self._sidebar, telling.banner, self._pages, telling.line))
        self._actions = self._commands.fill_menus(settings.put_away_key, others, self.go)
        # Shown before its case is read: until then there is nothing that could answer.
        self.setEnabled(False)

    # Pages ----------------------------------------------------------------------------------

    def open(self, desk: Desk, cases: Sequence[CaseEntry] = ()) -> None:
        """Take the case of this desk, one of `cases`, and show its first page."""
        from ladder_app.ui.dialogs.drafts.left_open import take_left_open
        from ladder_app.ui.locking.locking import Locking

        self._desk = desk
        self.setEnabled(True)
        self._telling.open(desk)
        self._pages.open(desk)
        self._undoing.open(desk.workspace)
        self._forms = Forms(desk, self)
        self._forms.case_wanted.connect(self.case_wanted)
        self._forms.case_made.connect(self.case_made)
        self._forms.errand_wanted.connect(self.errand_wanted)
        self._forms.accept_wanted.connect(self._ask_to_accept)
        self._forms.closed.connect(self._telling.refresh)
        self._forms.copies_seen.connect(self._telling.show_state)
        self._forms.cases_changed.connect(self._list.show_cases_anew)
        self._forms.ladder_made.connect(self._show_ladder)
        self._forms.resealing_wanted.connect(self.resealing_wanted)
        self._locking = Locking(desk, lambda: self.place, self._pages.goes_on, self)
        self._locking.covered.connect(self._cover_menu)
        self._locking.lock_wanted.connect(self.lock_wanted)
        self._commands.open(desk, self._forms, self._locking)
        self._page_wishes.open(desk, self._locking)
        self._helping = Helping(desk, self, self.go)
        self._locking.presses.give("help", HELP_KEY, self._press_help)
        self._sidebar.put_away_wanted.connect(self._locking.cover)
        self._offer_lock()
        self._list.open(desk, cases)
        desk.workspace.on_news = self.hear
        self._telling.show_state()
        self._name_undo()
        if self.go(self._pages.first()).focusProxy() is None:
            self.setFocus()
        self._telling.say_all_saved()
        self._telling.say_left_open(take_left_open(desk))

    @property
    def records(self) -> Records:
        """What the pages show."""
        return self._desk.workspace.records

    @property
    def place(self) -> str:
        """The name of the page that is shown."""
        return self._pages.place

    def go(self, place: str, record_id: str = "") -> Screen:
        """Show a page, drawn anew, and there a record; makes the page if it is not there yet."""
        screen = self._pages.turn_to(place)
        if place != pages.LIVE:
            self._page_wishes.give_room(False)
        self._list.show_place(place, self._pages.listed, screen.accessibleName())
        screen.show_records(self._desk.workspace.records)
        if record_id:
            screen.show_place(record_id)
        screen.setFocus()
        self._telling.show_keys(screen)
        self._telling.leave_behind(place)
        self._telling.refresh()
        return screen

    def show_help(self, over: QWidget, place: str = "") -> None:
        """Show Help and support, over `over` where that is a form."""
        self._helping.show(over, place)

    def _press_help(self) -> None:
        if not self._locking.is_covered:
            self._helping.press()

    def come_back_to(self, place: str, sentence: str) -> None:
        """Show the page where something was asked for, and say what came of it, if anything."""
        self.go(place, "passphrase" if place == "settings" else "")
        if sentence:
            self._telling.say(sentence)

    def _go_from_sidebar(self, place: str) -> None:
        """Whoever walks through the pages from the sidebar stays there."""
        walking = self.focusWidget() if self._sidebar.has_focus() else None
        self.go(place)
        if walking is not None:
            walking.setFocus()

    def _turn_to_other_part(self) -> None:
        self._list.turn_from(self._pages.currentWidget())

    def page(self, place: str) -> Screen | None:
        """The page of this name if it has been made."""
        return self._pages.page(place)

    # News -----------------------------------------------------------------------------------

    def hear(self, news: News) -> None:
        """The one listener: draw the visible page anew and say what happened."""
        from ladder_app.workspace.news import Copied, Edited, Outside, SaveState

        if isinstance(news, Copied | Outside):
            self._telling.look_around()
        if isinstance(news, SaveState):
            self._telling.show_saving(news)
            self._name_undo()
            return
        if isinstance(news, Edited):
            self._telling.say_edit(news, self.place)
            self._list.follow(news)
        if isinstance(news, Outside):
            self._telling.say_outside()
        visible = self._pages.visible
        if visible is not None:
            visible.show_records(self._desk.workspace.records)
        self._helping.show_records(self._desk.workspace.records)
        self._name_undo()

    def show_settings(self, settings: Settings) -> None:
        """The settings have changed: follow them."""
        self._list.offer_pages(settings)
        self._sidebar.fit(self.width())
        self._locking.follow(settings)
        self._actions["put_away"].setShortcut(QKeySequence(settings.put_away_key))
        visible = self._pages.visible
        if visible is not None:
            visible.show_records(self._desk.workspace.records)
            self._telling.show_keys(visible)

    def say_done(self, sentence: str, former: str = "") -> None:
        """Say at the head of the window what was done; the backup `former` takes it back."""
        self._telling.say_done(sentence, former)

    def _ask_to_restore(self, name: str) -> None:
        from ladder_app.ui.errands import Restore

        self.errand_wanted.emit(Restore(self._desk.workspace.case_id, name, undoes=True))

    def _ask_to_accept(self) -> None:
        self.accept_wanted.emit(self._desk.workspace.case_id)

    def _name_undo(self) -> None:
        self._undoing.name(self._actions["undo"], self._actions["redo"])

    def _show_ladder(self, ladder_id: str) -> None:
        self.go("ladder", ladder_id)

    def _refused(self) -> bool:
        sentence = self._desk.workspace.read_only
        if sentence is not None:
            self._telling.say(sentence)
        return sentence is not None

    # The window itself ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sidebar keeps its words as long as they leave the page its room."""
        super().resizeEvent(event)
        self._sidebar.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where the page has no use for it, closes the notice at the head."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self._telling.banner.close_notice()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A half-typed form keeps its draft."""
        event.accept()
        self.leave()

    def leave(self, *, locks: bool = False) -> None:
        """Keep what is half typed, in the pages and in the forms over them, and where it stands.

        Where the program `locks`, the page as well.
        """
        if not self.place:
            return  # no case was opened
        keep_half_typed(self, self._pages)
        page = self._pages.listed if locks else ""
        self._desk.choose_settings(replace(standing_of(self, self._desk.settings()), page=page))

    def _offer_lock(self) -> None:
        self._actions["lock"].setVisible(self._locking.can_lock)
        if self._locking.can_lock:
            self._sidebar.offer_lock()
            self._sidebar.lock_wanted.connect(self._locking.lock)

    def _cover_menu(self, covered: bool) -> None:
        self.menuBar().setVisible(not covered)
