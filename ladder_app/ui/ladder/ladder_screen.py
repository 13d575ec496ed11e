"""The page "Ladder".

One looks at the ladder drawn to scale, walks along it with ↑ and ↓, and reads on the side page
what there is about a step. A letter or the menu does something to it; what was done can be undone
and is brought into view again. The same as a list is one click away.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ladder_app.domain.curves.step_curve import KnownCurves
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_picture import ladder_picture
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.behaviour import is_urgent
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.chosen import Chosen
from ladder_app.ui.ladder.ladder_content import LadderContent, Shown
from ladder_app.ui.ladder.ladder_header import LadderHeader
from ladder_app.ui.ladder.ladder_keys import ladder_keys, ladder_page_keys
from ladder_app.ui.ladder.page_work import PageWork
from ladder_app.ui.ladder.view_choice import ViewChoice
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.page_name import name_page
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.tab_order import pass_keys_to


class LadderScreen(Screen):
    """Shows one ladder of several; which one is remembered in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Ladder"), scrolls=False)
        self._chosen = Chosen(desk)
        self._asks_for_ideas = False
        self.view = ViewChoice(desk, self)
        self.head = LadderHeader()
        self.header.addWidget(self.head)
        self.content = LadderContent(desk)
        self._curves = KnownCurves()
        self.empty = EmptyState(
            _("No ladder yet"),
            _(
                "A ladder holds small steps towards something that is avoided, from easy to hard. "
                "Begin with one of your own, with a ready-made one, or with a spreadsheet."
            ),
            _("Begin a ladder"),
        )
        self.work = PageWork(desk, self._chosen, self.view, self)
        self.do, self.ask = self.work.do, self.work.ask
        self.pages = QStackedWidget()
        self.pages.addWidget(self.content)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._connect()

    # What the window asks for ----------------------------------------------------------------

    def show_records(self, records: Records) -> None:
        """Draw the page anew; selection and scroll position stay."""
        self._draw(records)
        self._suggest(records)

    def show_place(self, record_id: str) -> None:
        """Bring a ladder or a step into view; a step in the trash only its ladder."""
        records = self.desk.workspace.records
        self._chosen.choose_place(records, record_id)
        self.show_records(records)
        self.content.drawing.show_selected()

    def take_choice(self, suggestion: Suggestion, choice: ChoiceKey) -> None:
        """Do what was chosen of a suggestion about a ladder."""
        records = self.desk.workspace.records
        if suggestion.ladder_id:
            self._chosen.choose_place(records, suggestion.ladder_id)
            self.show_records(records)
        self.work.follow(suggestion, choice)

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of the ladder and of the chosen step."""
        return ladder_page_keys()

    def new_ladder(self) -> None:
        """Ask how a new ladder should begin."""
        self.work.ladders.begin()

    def begin_for_goal(self, goal_id: str, start: str) -> None:
        """Ask how a ladder for this goal should begin."""
        self.work.goals.begin(goal_id, start)

    # What is shown -------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The chosen step, if it is still there."""
        return self.work.step

    @property
    def ladder(self) -> Ladder | None:
        """The ladder that is shown."""
        return self.work.ladder

    def choose_step(self, step_id: str) -> None:
        """Show this step on the side page."""
        if step_id != self._chosen.step_id:
            self._chosen.step_id = step_id
            self._draw(self.desk.workspace.records)

    def choose_ladder(self, ladder_id: str) -> None:
        """Show another ladder."""
        self._chosen.step_id = ""
        self._asks_for_ideas = False
        self._chosen.choose_ladder(ladder_id)
        self.show_records(self.desk.workspace.records)

    def _redraw(self) -> None:
        self._draw(self.desk.workspace.records)

    def _draw(self, records: Records) -> None:
        ladder = self._chosen.ladder(records)
        before: QWidget | None = self.window().focusWidget()
        leaves_empty = before is not None and ladder is not None and self.empty.isAncestorOf(before)
        self.pages.setCurrentWidget(self.empty if ladder is None else self.content)
        single_keys = self.desk.settings().single_keys
        self.head.show_ladders(records.ladders(), ladder, letters=single_keys)
        self._allow_writing(self.desk.workspace.read_only is None)
        self.head.add_button.setVisible(ladder is not None)
        self.head.view.setVisible(ladder is not None)
        if ladder is not None:
            self._chosen.ladder_id = ladder.id
            self._show_ladder(records, ladder)
        pass_keys_to(self, self.empty.action if ladder is None else None)
        if leaves_empty:
            self.content.views.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _show_ladder(self, records: Records, ladder: Ladder) -> None:
        picture = ladder_picture(records, ladder, self._curves.curve_of_step)
        step = self._chosen.step_on(records, ladder, picture)
        curve = None if step is None else self._curves.curve_of_step(records, step)
        self.head.show_view(self.view.view, self.view.near_me)
        self.content.show_ladder(
            records,
            Shown(
                ladder=ladder,
                picture=picture,
                chosen=None if step is None or curve is None else (step, curve),
                view=self.view.view,
                near_me=self.view.near_me,
                now=self.desk.workspace.now(),
            ),
        )

    def _suggest(self, records: Records) -> None:
        """What a ladder suggests does not depend on the step one looks at."""
        ladder = self._chosen.ladder(records)
        if ladder is not None:
            note = self.content.note
            note.show_for(records, ladder.id, asked=self._asks_for_ideas)
            # What is about safety comes before the next attempt.
            urgent = note.suggestion is not None and is_urgent(note.suggestion)
            self.content.side.page.buttons.step_back(urgent)
            self.content.fit()

    def _allow_writing(self, allowed: bool) -> None:
        """A case that can only be read offers nothing that would have to be saved."""
        self.head.allow_writing(allowed)
        self.content.allow_writing(allowed)
        if self.empty.action is not None:
            self.empty.action.setVisible(allowed)

    # What was asked for --------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Whoever comes to the page has its keys at once; by Tab the heads of it come first."""
        super().focusInEvent(event)
        shown = self.content.views.currentWidget()
        if event.reason() == Qt.FocusReason.OtherFocusReason and shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_other_view(self) -> None:
        self._draw(self.desk.workspace.records)
        self.content.views.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert_after(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("insert")

    def _open(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("edit")

    def _show_ideas(self) -> None:
        self._asks_for_ideas = True
        self.show_records(self.desk.workspace.records)
        if self.content.note.suggestion is None:
            self.said.emit(_("There is nothing to note about this ladder."))

    # Layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The menus beside the title, or below it where they would take its room."""
        width, natural = self.width() - 64, self.head.natural_width()
        below = natural > 0.62 * width
        set_beside(self.header, not below)
        self.head.setFixedWidth(width if below else natural)
        name = _("Ladder") if self.ladder is None else self.ladder.title
        name_page(self.title, name, width if below else width - natural - 8)
        self.content.fit()

    def _connect(self) -> None:
        keys = {row.name: row.key for row in ladder_keys()}
        choose = QShortcut(QKeySequence(keys["ladders"]), self)
        choose.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        choose.activated.connect(self.head.open_ladders)
        self.head.ladder_chosen.connect(self.choose_ladder)
        self.head.view_chosen.connect(self.view.show_view)
        self.head.near_me_toggled.connect(self.view.set_near_me)
        self.view.changed.connect(self._show_other_view)
        self.head.asked.connect(self.ask)
        self.head.add_button.clicked.connect(self.work.add_step)
        self._connect_work()
        self._connect_content()
        if self.empty.action is not None:
            self.empty.action.clicked.connect(self.new_ladder)

    def _connect_work(self) -> None:
        work = self.work
        work.said.connect(self.said)
        work.place_wanted.connect(self.place_wanted)
        work.shown_wanted.connect(self.show_place)
        work.ladders_wanted.connect(self.head.open_ladders)
        work.ideas_wanted.connect(self._show_ideas)
        work.steps.forms.practise_wanted.connect(self.practise_wanted)
        work.steps.forms.log_wanted.connect(self.log_wanted)
        work.ladders.import_wanted.connect(self.import_wanted)
        work.ladders.passphrase_wanted.connect(self.passphrase_wanted)

    def _connect_content(self) -> None:
        content, work = self.content, self.work
        content.chosen.connect(self.choose_step)
        content.pressed.connect(work.press)
        content.opened.connect(self._open)
        content.menu_wanted.connect(work.show_menu)
        content.drawing.between_wanted.connect(self._insert_after)
        page = content.side.page
        page.wanted.connect(work.do)
        page.plan_wanted.connect(work.steps.forms.open_plan)
        page.note_wanted.connect(work.steps.forms.open_note)
        page.agreement.wanted.connect(work.agree)
        page.attempt_wanted.connect(self.attempt_wanted)
        page.history_wanted.connect(work.show_history)
        page.all_wanted.connect(self._redraw)
        content.side.rate_button.clicked.connect(partial(work.ask, "rate_unrated"))
        content.note.choice_wanted.connect(self.choice_wanted)
        content.note.said.connect(self.said)
        content.towards.asked.connect(work.ask)
        content.waiting.read_button.clicked.connect(partial(work.ask, "gates"))
        content.resting.take_up_button.clicked.connect(partial(work.ask, "take_up"))
