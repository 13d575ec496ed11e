"""The one suggestion of a page: what was noticed, one idea, the choices, and why.

Whoever sees it presses one of the things it offers, or says *Not now* or *Not for me*, and it goes;
nothing takes its place on that page that day. *Why?* unfolds the reason and leaves it standing.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.answers import NOT_NOW
from ladder_app.domain.suggestions.behaviour import Page, asked_for, is_urgent, to_show
from ladder_app.domain.suggestions.choices import LOOKING, offered
from ladder_app.domain.suggestions.following import own_note
from ladder_app.domain.suggestions.reason import reason
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.suggestions.choice_places import place_of_choice
from ladder_app.ui.suggestions.choice_row import ChoiceRow
from ladder_app.ui.suggestions.reason_part import ReasonPart
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.suggestions.suggestion_line import SuggestionLine
from ladder_app.ui.suggestions.suggestion_work import OPENS_A_FORM, SuggestionWork
from ladder_app.ui.widgets.key_row import page_keys
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, small

Room = Literal["full", "brief", "line"]
_WHOLE: Final = (20, 16, 20, 20)
_CLOSE: Final = (16, 8, 16, 8)


class SuggestionCard(QFrame):
    """Shows itself where there is something to suggest, and remembers every answer."""

    choice_wanted = Signal(object, str)
    """A choice that is followed on another page."""
    said = Signal(str)
    answering = Signal(object)
    """What is being answered, with the day; None if that could not be saved."""
    settled = Signal()

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setAccessibleName(_("An idea"))
        self._desk = desk
        self._page = page
        self._one: Suggestion | None = None
        self._answered: tuple[Suggestion, date] | None = None
        self._room: Room = "full"
        self._may_answer = True
        self.about = small()
        self.noticed = Words("", "strong")
        self.idea = Words()
        self.note = Words("", "quote")
        self.line = SuggestionLine()
        self.line.see_button.clicked.connect(self._see_whole)
        self.row = ChoiceRow()
        self.reason = ReasonPart()
        self.problem_line = ProblemLine()
        self._work = SuggestionWork(desk, self)
        self._work.form_saved.connect(self._take_form)
        self._work.said.connect(self.said)
        self.row.chosen.connect(self._choose)
        self.row.not_now.connect(self._say_not_now)
        self.row.not_for_me.connect(self._say_not_for_me)
        self.row.why.connect(self._turn_reason)
        layout = self._layout = QVBoxLayout(self)
        every = (self.line, self.about, self.noticed, self.idea, self.note, self.problem_line)
        for part in every:
            layout.addWidget(part)
        layout.addWidget(self.row)
        layout.addWidget(self.reason)
        self.hide()

    @property
    def suggestion(self) -> Suggestion | None:
        """What is shown."""
        return self._one

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of what is shown, for the sheet of keys."""
        if self._one is None:
            return ()
        is_line = self._room_for(self._one) == "line"
        return page_keys(suggestion_keys()[-1:] if is_line else self.row.keys())

    def show_for(
        self, records: Records, ladder_id: str = "", step_id: str = "", *, asked: bool = False
    ) -> None:
        """Show the suggestion for this ladder and step, or hide.

        A person who `asked` for ideas gets them at any time, one after the other.
        """
        now, ladder = self._desk.workspace.now(), records.ladder(ladder_id)
        one = to_show(records, now, self._page, ladder_id=ladder_id, step_id=step_id)
        if asked and ladder is not None and not (one is not None and is_urgent(one)):
            one = asked_for(records, now, ladder)
        elif one is not None and self._rests(one, now.date()):
            one = None
        self.show_suggestion(records, one)

    def show_suggestion(self, records: Records, one: Suggestion | None) -> None:
        """Show this one, or hide; what is read of it stays unfolded while it is the same."""
        may_answer = self._desk.workspace.read_only is None
        is_new = one != self._one or may_answer != self._may_answer
        self._one, self._may_answer = one, may_answer
        self.setVisible(one is not None)
        if one is None:
            return
        if is_new:
            self._open_reason(False)
            self.note.hide()
            self.problem_line.show_problem("")
        self._show_words(one)
        if is_new:
            self._show_choices(records, one)
        self._remember_soon()

    def set_room(self, room: Room) -> None:
        """With little room *Why?* opens a window; with hardly any the idea is one line."""
        if room == self._room:
            return
        self._room = room
        if self._one is not None:
            self._open_reason(False)
            self._show_words(self._one)

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._remember_soon()

    # What is shown --------------------------------------------------------------------------

    def _show_words(self, one: Suggestion) -> None:
        self.setAccessibleDescription(f"{one.noticed} {one.idea}")
        room = self._room_for(one)
        self.row.set_brief(room != "full")
        # As wide as in every card; what has little room keeps close to its line.
        self._layout.setContentsMargins(*(_WHOLE if room == "full" else _CLOSE))
        self._layout.setSpacing(8 if room == "full" else 4)
        about = self._step_words(one)
        self.about.setText(about)
        self.noticed.setText(one.noticed)
        self.idea.setText(one.idea)
        self.line.show_idea(one.idea)
        self.line.setVisible(room == "line")
        self.about.setVisible(bool(about) and room != "line")
        for part in (self.noticed, self.idea, self.row):
            part.setVisible(room != "line")
        self.noticed.setProperty("role", "strong" if room == "full" else "small")
        restyle(self.noticed)

    def _step_words(self, one: Suggestion) -> str:
        """The step it is about, where it is not plain from the page or the words."""
        records = self._desk.workspace.records
        step = records.step(one.step_id)
        name = "" if step is None else discreet_name(records, step)
        is_named = step is None or step.text in one.noticed or name in one.noticed
        return "" if is_named or self._page in ("before", "attempt") else name

    def _show_choices(self, records: Records, one: Suggestion) -> None:
        choices = offered(records, one)
        if not self._may_answer:
            choices = tuple(choice for choice in choices if choice in LOOKING)
        self.row.show_choices(
            choices,
            only_these=one.rule == "P7",
            may_answer=self._may_answer,
            this_once=is_urgent(one),
        )

    def _turn_reason(self) -> None:
        one = self._one
        if one is None:
            return
        told = reason(self._desk.workspace.records.case, one)
        if self._room_for(one) != "full":
            self._see_whole(with_reason=True)
            return
        self.reason.show_reason(told)
        self._open_reason(self.reason.isHidden())

    def _see_whole(self, *, with_reason: bool = False) -> None:
        """The same card with all the room it needs, in a window of its own."""
        from ladder_app.ui.suggestions.suggestion_dialog import SuggestionDialog

        whole = SuggestionCard(self._desk, self._page)
        dialog = SuggestionDialog(whole, self, with_reason=with_reason)
        whole.show_suggestion(self._desk.workspace.records, self._one)
        if with_reason:
            whole.row.why_button.click()
        whole.answering.connect(self._take_answering)
        whole.settled.connect(dialog.accept)
        whole.choice_wanted.connect(dialog.accept)
        whole.choice_wanted.connect(self.choice_wanted)
        whole.said.connect(self.said)
        dialog.open()

    def _take_answering(self, answered: tuple[Suggestion, date] | None) -> None:
        self._answered = answered

    def _open_reason(self, opened: bool) -> None:
        self.reason.setVisible(opened)
        self.row.show_why(opened)

    def _room_for(self, one: Suggestion) -> Room:
        return "full" if is_urgent(one) else self._room

    def _rests(self, one: Suggestion, today: date) -> bool:
        """After an answer the page keeps quiet that day, unless the answer is undone."""
        if self._answered is None or is_urgent(one):
            return False
        said, day = self._answered
        return day == today and one.key != said.key

    # What is remembered ---------------------------------------------------------------------

    def _remember_soon(self) -> None:
        # Pages are drawn while an edit is announced; another one waits until that is over.
        QTimer.singleShot(0, self, self._remember)

    def _remember(self) -> None:
        """That it was seen: only what can be seen."""
        if self._one is None or not self.isVisible():
            return
        try:
            self._work.remember(self._one)
        except StoreError:
            return  # the window says that nothing can be saved; seen once more does no harm

    # What is answered -----------------------------------------------------------------------

    def _choose(self, choice: ChoiceKey) -> None:
        one = self._one
        if one is None:
            return
        if choice == "read_own_note":
            self._read_note(one)
        elif choice in LOOKING:
            self.choice_wanted.emit(one, choice)
        elif place_of_choice(choice):
            if self._settle(one, partial(self._work.answer, one, choice)):
                self.choice_wanted.emit(one, choice)
        elif choice in OPENS_A_FORM:
            self._work.open_form(one, choice)
        else:
            self._settle(one, partial(self._work.do, one, choice))

    def _take_form(self, one: Suggestion, choice: str) -> None:
        self._settle(one, partial(self._work.answer, one, choice))

    def _say_not_now(self) -> None:
        if self._one is not None:
            self._settle(self._one, partial(self._work.answer, self._one, NOT_NOW))

    def _say_not_for_me(self) -> None:
        if self._one is not None:
            self._settle(self._one, partial(self._work.mute, self._one))

    def _settle(self, one: Suggestion, save: Callable[[], None]) -> bool:
        """Save what was said to it and let the card go; whether it could be saved."""
        before = self._answered
        # Said first: the page is drawn anew while the edit is announced.
        self._answered = (one, self._desk.workspace.now().date())
        self.answering.emit(self._answered)
        try:
            save()
        except StoreError as error:
            self._answered = before
            self.answering.emit(before)
            self.problem_line.show_problem(str(error))
            return False
        if self._one == one:
            self.show_suggestion(self._desk.workspace.records, None)
        self.settled.emit()
        return True

    def _read_note(self, one: Suggestion) -> None:
        note = own_note(self._desk.workspace.records, one.step_id)
        self.note.setText(_("“{note}”").format(note=note))
        self.note.show()
