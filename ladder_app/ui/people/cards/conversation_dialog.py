"""Planning a conversation, and afterwards keeping how it went."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.step_name import discreet_name, is_sensitive
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.talking.conversation import Conversation
from ladder_app.domain.talking.partner_sheet import conversation_sheet
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.written_fields_dialog import WrittenFieldsDialog
from ladder_app.ui.dialogs.people_list import people_list
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.people.cards.printing import open_sheet
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.words import muted


class ConversationDialog(WrittenFieldsDialog):
    """Writes `conversation`, or a new one: one edit either way."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, conversation: Conversation | None = None
    ) -> None:
        super().__init__(
            desk,
            _("Plan a conversation") if conversation is None else _("A conversation"),
            _("Save"),
            parent,
            form="conversation" if conversation is None else f"conversation {conversation.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._conversation = conversation
        alias_id = None if conversation is None else conversation.alias_id
        self.whom = people_list(desk.workspace.records, alias_id, _("With whom?"))
        step_id = None if conversation is None else conversation.step_id
        self.step = _step_list(desk.workspace.records, step_id)
        self.opening = TextField(
            _("How I begin"),
            placeholder=_("for example: There is something I would like you to know. Is now good?"),
        )
        self.ask = TextField(
            _("What I ask for"), placeholder=_("for example: listen for ten minutes, no advice")
        )
        self.when_and_where = LineField(
            _("When and where"), placeholder=_("for example on a walk, Saturday morning")
        )
        self.how_we_pause = LineField(_("How we pause"))
        self.if_not_now = LineField(
            _("If it is not the moment"), placeholder=_("for example: I ask when it would be")
        )
        self.i_said = TextField(_("What I said"))
        self.i_heard = TextField(_("What I heard"))
        self.learned = TextField(_("What I learned"))
        self.print_button = quiet_button(_("As a page …"))
        self.print_button.clicked.connect(self._print)
        self.day_button = quiet_button(_("Plan a day for it …"))
        self.day_button.clicked.connect(self._plan_day)
        self._lay_out()
        self.put_button(0, self.print_button)
        self.offer_deletion(conversation, _("Delete this conversation"), _("Delete a conversation"))
        if conversation is not None:
            self._show(conversation)
        self.begin_with(
            {
                "opening": self.opening,
                "ask": self.ask,
                "whom": self.whom,
                "step": self.step,
                "when_and_where": self.when_and_where,
                "how_we_pause": self.how_we_pause,
                "if_not_now": self.if_not_now,
                "i_said": self.i_said,
                "i_heard": self.i_heard,
                "learned": self.learned,
            }
        )

    def is_complete(self) -> bool:
        return bool(self.opening.text() or self.ask.text())

    def commit(self) -> None:
        is_new = self._conversation is None
        label = _("Plan a conversation") if is_new else _("Change a conversation")
        self.desk.workspace.change(label, [self._written_now()])

    def _written_now(self) -> Conversation:
        workspace = self.desk.workspace
        went = (self.i_said.text(), self.i_heard.text(), self.learned.text())
        before = self._conversation or Conversation(
            id=new_id(), made_at=workspace.stamp(), ask=self.ask.text(), opening=self.opening.text()
        )
        talked_at = (before.talked_at or workspace.stamp()) if any(went) else None
        return replace(
            before,
            alias_id=self.whom.currentData(),
            step_id=self.step.currentData(),
            opening=self.opening.text() or None,
            ask=self.ask.text() or None,
            when_and_where=self.when_and_where.text() or None,
            how_we_pause=self.how_we_pause.text() or None,
            if_not_the_moment=self.if_not_now.text() or None,
            talked_at=talked_at,
            i_said=went[0] or None,
            i_heard=went[1] or None,
            what_i_learned=went[2] or None,
        )

    def _print(self) -> None:
        page = conversation_sheet(self._written_now())
        whom = self.whom.currentData()
        open_sheet(self.desk, page.title, lambda _named: page, self, person_id=whom)

    def _plan_day(self) -> None:
        """Save it, and plan when."""
        step = self.desk.workspace.records.step(self.step.currentData())
        over = self.parentWidget()
        self.accept()
        if step is not None and self.result() == self.DialogCode.Accepted:
            PlanDialog(self.desk, step, over).open()

    def show_completeness(self) -> None:
        super().show_completeness()
        self.print_button.setEnabled(self.is_complete())

    def _lay_out(self) -> None:
        self.body.addWidget(
            muted(_("A few words for yourself, so that you need not find them then. All optional."))
        )
        self.body.addWidget(self.opening)
        self.body.addWidget(self.ask)
        self.body.addWidget(labelled(self.whom))
        for part in (self.when_and_where, self.how_we_pause, self.if_not_now):
            self.body.addWidget(part)
        if self.step.count() > 1:
            self.body.addWidget(labelled(self.step))
            self.body.addLayout(row(self.day_button))
        self.went = Folded(_("How it went"))
        self.went.set_summary(_("afterwards, if you like"))
        for field in (self.i_said, self.i_heard, self.learned):
            self.went.body.addWidget(field)
        self.body.addWidget(self.went)
        self.body.addStretch(1)

    def follow(self) -> None:
        """What was written of how it went is in view; a day is for a step."""
        self.day_button.setVisible(self.step.currentData() is not None)
        if any(field.text() for field in (self.i_said, self.i_heard, self.learned)):
            self.went.set_open(True)

    def _show(self, conversation: Conversation) -> None:
        for field, words in (
            (self.opening, conversation.opening),
            (self.ask, conversation.ask),
            (self.when_and_where, conversation.when_and_where),
            (self.how_we_pause, conversation.how_we_pause),
            (self.if_not_now, conversation.if_not_the_moment),
            (self.i_said, conversation.i_said),
            (self.i_heard, conversation.i_heard),
            (self.learned, conversation.what_i_learned),
        ):
            field.set_text(words or "")


def _step_list(records: Records, chosen: str | None) -> DropDown:
    """None, and every step in use; sensitive ones only where one of them was chosen before."""
    made = DropDown(_("Is it one of your steps?"))
    made.addItem(_("no step"), None)
    for ladder in records.ladders():
        if ladder.status in ("active", "draft"):
            for step in records.active_steps(ladder.id):
                if step.id == chosen or not is_sensitive(records, step):
                    made.addItem(discreet_name(records, step), step.id)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made
