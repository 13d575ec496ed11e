"""What every page has: a title line, content that scrolls, and one way to be drawn anew."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.following_area import FollowingArea
from ladder_app.ui.widgets.words import title


@dataclass(frozen=True, slots=True)
class PageKey:
    """A key that works on one page, as the sheet of keys shows it."""

    key: str
    sentence: str


class Screen(QWidget):
    """One page of the window.

    `header` is the title line (put buttons at its end), `body` the content. The window calls
    `show_records` after each edit and whenever the page comes into view; it must not touch what
    is half typed, and keeps selection and scroll position. Nothing else draws a page.
    """

    place_wanted = Signal(str, str)
    """Please show another page ("today", "ladder", …) and there this record (or "")."""
    log_wanted = Signal(str)
    """Please open the form for something done, for this step id (or "")."""
    attempt_wanted = Signal(str)
    """Please open the form with the attempt of this id, to read or correct it."""
    left_unanswered = Signal(str)
    """The attempt of this id is kept and does not say how it went: please offer to say it."""
    practise_wanted = Signal(str, str)
    """Please begin an attempt at this step id, for this plan id (or "")."""
    continue_wanted = Signal()
    """Please go back to the attempt under way."""
    choice_wanted = Signal(object, str)
    """Please do this choice of this suggestion, which belongs to another page."""
    put_away_wanted = Signal()
    """Please draw the curtain over everything."""
    keys_changed = Signal()
    """`page_keys` says something else now."""
    room_wanted = Signal(bool)
    """Please fold the pages at the left to icons, or unfold them."""
    alone_wanted = Signal(bool)
    """Two people look at the screen: please let no other case be read on it; or no longer."""
    said = Signal(str)
    """One sentence for the notice line."""
    draft_kept = Signal(bool)
    """Whether something half typed here is kept apart by now."""
    new_ladder_wanted = Signal()
    """Please ask how a new ladder is to begin."""
    begin_wanted = Signal(str, str)
    """Please begin a ladder for this goal id, from the start of this name (or "")."""
    import_wanted = Signal()
    """Please take over a spreadsheet."""
    data_folder_wanted = Signal()
    """Please show the folder with the person's own files."""
    keys_wanted = Signal()
    """Please show the sheet of keys."""
    passphrase_wanted = Signal(str)
    """Please open the form that sets a passphrase ("set_passphrase") or takes it away."""
    form_wanted = Signal(str)
    """Please open the form that a menu knows under this name."""
    finished = Signal(str)
    """This form is done with, for the record of this id (or ""); show the page before it."""

    def __init__(self, desk: Desk, name: str, *, scrolls: bool = True) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("page")
        self.setAccessibleName(name)
        self.title = title(name)
        self._head = QWidget()
        self.header = QHBoxLayout(self._head)
        self.header.setContentsMargins(0, 0, 0, 0)
        self.header.setSpacing(8)
        self.header.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 16)
        outer.setSpacing(16)
        outer.addWidget(self._head)
        self._scrolls = scrolls
        if scrolls:
            outer.addWidget(self._scroll_area(), 1)
        else:
            self.body.setContentsMargins(0, 0, 0, 0)
            outer.addLayout(self.body, 1)

    def show_records(self, records: Records) -> None:
        """Draw the page anew from the values."""
        raise NotImplementedError

    def show_place(self, record_id: str) -> None:
        """Bring a record into view; pages without records do nothing."""

    def take_choice(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Do what was chosen of a suggestion; pages that can do nothing for it do nothing."""

    def change(self, label: str, put: Iterable[Record], *, quiet: bool = False) -> bool:
        """Make an edit that has no form, and say why if it cannot be saved; whether it was."""
        try:
            self.desk.workspace.change(label, put, quiet=quiet)
        except StoreError as error:
            self.said.emit(str(error))
            return False
        return True

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page alone."""
        return ()

    def may_leave(self) -> bool:
        """Whether the page can be left at once; a form keeps its draft and says yes."""
        return True

    def goes_on(self) -> bool:
        """Whether something is under way here that nobody needs to touch meanwhile."""
        return False

    def scroll_header(self, scrolls: bool) -> None:
        """Whether the title line goes with the content, where its room is needed."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        after = self.body if scrolls else outer
        if after.indexOf(self._head) < 0:
            focused = [one for one in self.findChildren(QWidget) if one.hasFocus()]
            after.insertWidget(0, self._head)
            self._head.show()
            for one in focused:
                # What moves to another place loses the keys on the way.
                one.show()
                one.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """The page keys scroll the page also from its title line and from the page itself."""
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if pages is None or not self._scrolls:
            super().keyPressEvent(event)
            return
        bar = self.scroll_area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _scroll_area(self) -> FollowingArea:
        area = FollowingArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = _Scrolled()
        inside.setObjectName("scrolled")
        inside.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 16)
        area.setWidget(inside)
        self.scroll_area = area
        return area


class _Scrolled(QWidget):
    """As high as its content is at the width it has.

    Left to itself the scroll area also asks for the least height of wrapped words at their
    favourite width, which is more than they need on a wide page: it would scroll into emptiness.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
