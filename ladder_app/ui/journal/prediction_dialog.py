"""What was learned then, as a prediction that can be tested on a ladder now."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.then_and_now import prediction, statement_of
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone, record_changed, step_gone
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted, small


class PredictionDialog(FieldsDialog):
    """Makes the entry, the prediction and the step point at each other in one edit."""

    def __init__(self, desk: Desk, entry: JournalEntry, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Is it true now?"),
            _("Save the prediction"),
            parent,
            form=f"prediction {entry.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._entry = entry
        self._places: dict[str, tuple[Ladder, Step | None]] = {}
        self.doing = LineField(_("If I …"), placeholder=_("say that I need help"))
        self.following = LineField(_("… then"), placeholder=_("they turn away"))
        self.where = DropDown(_("Where could it be tested?"))
        self.sentence = Words("", "quote")
        self._offer_places()
        for part in (
            Words(entry.what_i_learned_then or entry.text, "quote"),
            muted(_("Say it so that one attempt can show whether it comes true.")),
            self.doing,
            self.following,
            self.sentence,
            labelled(self.where),
            small(
                _(
                    "The prediction belongs to the ladder and goes where the ladder goes. "
                    "What you wrote about then stays as private as it is."
                )
            ),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.begin_with({"doing": self.doing, "following": self.following, "where": self.where})

    def is_complete(self) -> bool:
        return bool(self._statement()) and bool(self._places)

    def obstacle(self) -> str:
        records = self.desk.workspace.records
        ladder, step = self._place()
        gone = ladder_gone(records, ladder.id) if step is None else step_gone(records, step)
        return gone or record_changed(records, self._entry)

    def follow(self) -> None:
        self.sentence.setText(self._statement())
        self.sentence.setVisible(bool(self._statement()))

    def commit(self) -> None:
        workspace = self.desk.workspace
        ladder, step = self._place()
        put = prediction(
            self._entry,
            ladder,
            None if step is None else workspace.records.step(step.id),
            self._statement(),
            expectation_id=new_id(),
        )
        workspace.change(_("Make a prediction of it"), put)

    def _statement(self) -> str:
        return statement_of(self.doing.text(), self.following.text())

    def _place(self) -> tuple[Ladder, Step | None]:
        return self._places[self.where.currentData()]

    def _offer_places(self) -> None:
        records = self.desk.workspace.records
        for ladder in records.ladders():
            title = discreet_ladder_name(ladder)
            self._offer(ladder.id, _("Ladder: {name}").format(name=title), (ladder, None))
            for step in records.active_steps(ladder.id):
                self._offer(step.id, discreet_name(records, step), (ladder, step))

    def _offer(self, key: str, words: str, place: tuple[Ladder, Step | None]) -> None:
        self._places[key] = place
        self.where.addItem(words, key)
