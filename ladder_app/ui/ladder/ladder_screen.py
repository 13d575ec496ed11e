"""The page "Ladder".

One looks at the ladder drawn to scale, walks along it with ↑ and ↓, and reads on the side page
what there is about a step. A letter or the menu does something to it; what was done can be undone
and is brought into view again. The same as a list is one click away.
"""

from dataclasses import replace
from html import escape
from typing import get_args

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

from ladder_app.domain.curves import KnownCurves
from ladder_app.domain.hint_rules import Hint
from ladder_app.domain.hints import Answer, hint, hints
from ladder_app.domain.ladder import Ladder
from ladder_app.domain.ladder_picture import LadderPicture, ladder_picture
from ladder_app.domain.records import Records
from ladder_app.domain.step import Step
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.ladder.fitted_lines import fitted_lines
from ladder_app.ui.ladder.ladder_content import LadderContent, Shown
from ladder_app.ui.ladder.ladder_header import LadderHeader
from ladder_app.ui.ladder.ladder_keys import ladder_keys, ladder_page_keys
from ladder_app.ui.ladder.ladder_work import LadderWork
from ladder_app.ui.ladder.step_actions import ActionName, action_for_key
from ladder_app.ui.ladder.step_work import StepWork
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.key_row import is_letter
from ladder_app.ui.widgets.screen import PageKey, Screen


class LadderScreen(Screen):
    """Shows one ladder of several; which one is remembered in the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Ladder"), scrolls=False)
        self._ladder_id = desk.settings().last_ladder
        self._step_id = ""
        self._asked_for_hints = False
        self._near_me = False
        self.head = LadderHeader(desk.look)
        self.header.addWidget(self.head)
        self.content = LadderContent(desk.look)
        self._curves = KnownCurves()
        self.empty = EmptyState(
            _("No ladder yet"),
            _(
                "A ladder holds small steps towards something that is avoided, from easy to hard. "
                "Begin with one of your own, with a ready-made one, or with a spreadsheet."
            ),
            _("Begin a ladder"),
        )
        self.steps = StepWork(desk, self)
        self.ladders = LadderWork(desk, self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.content)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._connect()

    # What the window asks for ----------------------------------------------------------------

    def show_records(self, records: Records) -> None:
        """Draw the page anew; selection and scroll position stay."""
        ladder = self._chosen_ladder(records)
        self.pages.setCurrentWidget(self.empty if ladder is None else self.content)
        single_keys = self.desk.settings().single_keys
        self.head.show_ladders(records.ladders(), ladder, letters=single_keys)
        self._allow_writing(self.desk.workspace.read_only is None)
        self.head.add_button.setVisible(ladder is not None)
        self.head.view.setVisible(ladder is not None)
        if ladder is not None:
            self._ladder_id = ladder.id
            self._show_ladder(records, ladder)
        self._fit()

    def show_place(self, record_id: str) -> None:
        """Bring a ladder or a step into view; a step in the trash only its ladder."""
        records = self.desk.workspace.records
        step = records.step(record_id)
        ladder = records.ladder(record_id if step is None else step.ladder_id)
        if ladder is not None and ladder.deleted_at is None:
            self._remember_ladder(ladder.id)
        if step is not None and step.deleted_at is None:
            self._step_id = step.id
        self.show_records(records)
        self.content.drawing.show_selected()

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys of the ladder and of the chosen step."""
        return ladder_page_keys()

    def new_ladder(self) -> None:
        """Ask how a new ladder should begin."""
        from ladder_app.ui.ladder.new_ladder_dialog import NewLadderDialog

        dialog = NewLadderDialog(self.desk, self)
        dialog.import_wanted.connect(self.import_wanted)
        dialog.template_wanted.connect(self._choose_template)
        dialog.made.connect(self.show_place)
        dialog.open()

    def _choose_template(self) -> None:
        from ladder_app.ui.ladder.template_dialog import TemplateDialog

        dialog = TemplateDialog(self.desk, self)
        dialog.made.connect(self.show_place)
        dialog.open()

    # What is shown -------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The chosen step, if it is still there."""
        found = self.desk.workspace.records.step(self._step_id)
        return found if found is not None and found.deleted_at is None else None

    @property
    def ladder(self) -> Ladder | None:
        """The ladder that is shown."""
        return self._chosen_ladder(self.desk.workspace.records)

    def choose_step(self, step_id: str) -> None:
        """Show this step on the side page."""
        if step_id != self._step_id:
            self._step_id = step_id
            self.show_records(self.desk.workspace.records)

    def choose_ladder(self, ladder_id: str) -> None:
        """Show another ladder."""
        self._step_id = ""
        self._asked_for_hints = False
        self._remember_ladder(ladder_id)
        self.show_records(self.desk.workspace.records)

    def _chosen_ladder(self, records: Records) -> Ladder | None:
        ladders = records.ladders()
        mine = next((one for one in ladders if one.id == self._ladder_id), None)
        if mine is not None:
            return mine
        # What is marked sensitive is not shown unasked while there is something else.
        in_use = [one for one in ladders if one.status in ("active", "draft")]
        open_ones = [one for one in in_use if not one.sensitive]
        return next(iter((*open_ones, *in_use, *ladders)), None)

    def _show_ladder(self, records: Records, ladder: Ladder) -> None:
        picture = ladder_picture(records, ladder, self._curves.curve_of_step)
        step = self._keep_selection(records, ladder, picture)
        view = self.desk.settings().ladder_view
        self.head.show_view(view, self._near_me)
        self.content.show_ladder(
            records,
            Shown(
                ladder=ladder,
                picture=picture,
                step=step,
                hint=self._hint(records, ladder),
                view=view,
                near_me=self._near_me,
                today=self.desk.workspace.now().date(),
            ),
        )

    def _keep_selection(
        self, records: Records, ladder: Ladder, picture: LadderPicture
    ) -> Step | None:
        step = self.step
        if step is not None and step.ladder_id == ladder.id:
            return step
        near = [rung.step_id for rung in picture.rungs if rung.is_near]
        first = [one.id for one in picture.unrated]
        self._step_id = next(iter((*near[len(near) // 2 :], *first)), "")
        return records.step(self._step_id)

    def _hint(self, records: Records, ladder: Ladder) -> Hint | None:
        now = self.desk.workspace.now()
        if self._asked_for_hints:
            return next(iter(hints(records, ladder, now)), None)
        return hint(records, ladder, now)

    def _allow_writing(self, allowed: bool) -> None:
        """A case that can only be read offers nothing that would have to be saved."""
        self.head.allow_writing(allowed)
        self.content.allow_writing(allowed)
        if self.empty.action is not None:
            self.empty.action.setVisible(allowed)

    # What was asked for --------------------------------------------------------------------

    def do(self, name: ActionName) -> None:
        """Do this to the chosen step."""
        ladder, step = self.ladder, self.step
        if ladder is not None and step is not None:
            self.steps.do(name, ladder, step)

    def add_step(self) -> None:
        """Ask for a new step."""
        if self.ladder is not None and not self._refused():
            self.steps.add(self.ladder)

    def show_view(self, view: str) -> None:
        """Show the ladder drawn to scale, or as a list."""
        settings = self.desk.settings()
        if view in ("drawn", "list") and view != settings.ladder_view:
            shown = replace(settings, ladder_view="drawn" if view == "drawn" else "list")
            self.desk.choose_settings(shown)
        self.show_records(self.desk.workspace.records)
        self.content.views.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_near_me(self, near: bool) -> None:
        """Fade what is far from where the person stands."""
        self._near_me = near
        self.show_records(self.desk.workspace.records)

    def ask(self, name: str) -> None:
        """Do what the menu of the ladder says."""
        ladder = self.ladder
        if name == "hints":
            self._show_ideas()
        elif self._refused():
            return
        elif name == "new":
            self.new_ladder()
        elif ladder is not None:
            {
                "settings": self.ladders.open_settings,
                "rate_all": self.ladders.rate_all,
                "by_rating": self.ladders.order_by_rating,
                "delete": self.ladders.delete,
            }[name](ladder)

    def press(self, key: str) -> None:
        """A key on the ladder, in its list, or on a step beside it."""
        ladder, step = self.ladder, self.step
        single = self.desk.settings().single_keys
        name = None if step is None else action_for_key(key, step, single_keys=single)
        page = {row.key: row.name for row in ladder_keys()}
        if ladder is not None and step is not None and name is not None:
            self.steps.do(name, ladder, step)
        elif key in page and (single or not is_letter(key)):
            self._do_on_page(page[key])

    def _do_on_page(self, name: str) -> None:
        run = {
            "add": self.add_step,
            "view": self._switch_view,
            "near": self._switch_near,
            "history": self._show_history,
            "rate_unrated": self._rate_unrated,
            "ladders": self.head.open_ladders,
        }
        if name in run:
            run[name]()
        elif name in ("settings", "rate_all", "by_rating", "hints", "delete"):
            self.ask(name)

    def _switch_view(self) -> None:
        self.show_view("list" if self.desk.settings().ladder_view == "drawn" else "drawn")

    def _switch_near(self) -> None:
        self.set_near_me(not self._near_me)

    def _rate_unrated(self) -> None:
        if self.ladder is not None and not self._refused():
            self.ladders.rate_all(self.ladder, unrated_only=True)

    def _insert_after(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("insert")

    def _open(self, step_id: str) -> None:
        self.choose_step(step_id)
        self.do("edit")

    def _show_history(self) -> None:
        if self.ladder is not None and self.step is not None:
            self.steps.show_history(self.step, self.ladder)

    def _show_menu(self, place: QPoint) -> None:
        if self.ladder is not None and self.step is not None:
            self.steps.menu(self.ladder, self.step).popup(place)

    def _show_ideas(self) -> None:
        self._asked_for_hints = True
        self.show_records(self.desk.workspace.records)
        if self.content.note.hint is None:
            self.said.emit(_("There is nothing to note about this ladder."))

    def _answer(self, answer: str) -> None:
        found = self.content.note.hint
        if found is None or answer not in get_args(Answer) or self._refused():
            return
        kind: Answer = "not_now"
        for one in get_args(Answer):
            kind = one if one == answer else kind
        self.ladders.answer(found, kind)
        if kind == "taken_up":
            self._take_up(found)
        self.show_records(self.desk.workspace.records)

    def _take_up(self, found: Hint) -> None:
        """Go to where the note can be followed."""
        if found.rule in ("R3", "R5", "R6", "R6b", "R3b", "R4"):
            self.choose_step(found.record_ids[0])
        if found.rule == "R4":
            self.do("insert")
        elif found.rule in ("R6", "R6b"):
            self.do("edit")
        elif found.rule in ("R1", "R3b"):
            self.add_step()

    def _refused(self) -> bool:
        sentence = self.desk.workspace.read_only
        if sentence is not None:
            self.said.emit(sentence)
        return sentence is not None

    def _remember_ladder(self, ladder_id: str) -> None:
        self._ladder_id = ladder_id
        settings = self.desk.settings()
        if settings.last_ladder != ladder_id:
            self.desk.choose_settings(replace(settings, last_ladder=ladder_id))

    # Layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The menus beside the title, or below it where they would take its room."""
        width, natural = self.width() - 64, self.head.natural_width()
        below = natural > 0.62 * width
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self.header.setDirection(direction)
        self.head.setFixedWidth(width if below else natural)
        self._name_page(width if below else width - natural - 8)
        self.content.fit()

    def _name_page(self, width: int) -> None:
        """The ladder's name, in two lines at most."""
        ladder = self.ladder
        name = _("Ladder") if ladder is None else ladder.title
        lines = fitted_lines(name, QFontMetricsF(self.title.font()), max(width - 4, 80), 2)
        self.title.setText("\n".join(lines))
        self.title.setAccessibleName(name)
        self.title.setToolTip("" if " ".join(lines) == name else f"<qt>{escape(name)}</qt>")

    def _connect(self) -> None:
        keys = {row.name: row.key for row in ladder_keys()}
        choose = QShortcut(QKeySequence(keys["ladders"]), self)
        choose.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        choose.activated.connect(self.head.open_ladders)
        self.head.ladder_chosen.connect(self.choose_ladder)
        self.head.view_chosen.connect(self.show_view)
        self.head.near_me_toggled.connect(self.set_near_me)
        self.head.asked.connect(self.ask)
        self.head.add_button.clicked.connect(self.add_step)
        content = self.content
        content.chosen.connect(self.choose_step)
        content.pressed.connect(self.press)
        content.opened.connect(self._open)
        content.menu_wanted.connect(self._show_menu)
        content.drawing.between_wanted.connect(self._insert_after)
        page = content.side.page
        page.log_wanted.connect(self._log)
        page.rate_wanted.connect(self._rate)
        page.attempt_wanted.connect(self.attempt_wanted)
        page.history_wanted.connect(self._show_history)
        content.side.rate_button.clicked.connect(self._rate_unrated)
        content.note.answered.connect(self._answer)
        self.steps.log_wanted.connect(self.log_wanted)
        self.steps.said.connect(self.said)
        self.steps.made.connect(self.show_place)
        self.ladders.said.connect(self.said)
        if self.empty.action is not None:
            self.empty.action.clicked.connect(self.new_ladder)

    def _log(self) -> None:
        self.do("log")

    def _rate(self) -> None:
        self.do("rate")
