"""How a practice was: after it, or when it is looked at again. Every field may stay empty."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ladder_app.domain.toolbox.log_entry import LogEntry, entry_of, written
from ladder_app.domain.toolbox.practice_log import PracticeLog
from ladder_app.domain.toolbox.practices import SELF_CARE, practice_name, practice_of
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.practices.facts_part import FactsPart
from ladder_app.ui.practices.tension_words import tension_field
from ladder_app.ui.practices.unpleasant_card import UnpleasantCard
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import muted

_YES_NO = {"yes": True, "no": False}


class PracticeLogDialog(WrittenDialog):
    """Keeps `log`, which `is_new` or is there already: one edit either way."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, log: PracticeLog, *, is_new: bool = False
    ) -> None:
        super().__init__(
            desk,
            practice_name(log.practice_id) if practice_of(log.practice_id) else _("A practice"),
            _("Save"),
            parent,
            form="practice" if is_new else f"practice {log.id}",
            afresh=_("A fresh page. What you had begun is set aside."),
        )
        self._log, self._is_new = log, is_new
        self.card = UnpleasantCard()
        by_hand = is_new and log.practice_id == SELF_CARE
        just_now = is_new and not by_hand
        asked = _("How tense am I now?") if just_now else _("How tense was I afterwards?")
        self.tension = tension_field(desk.look, asked)
        self.noticed = TextField(
            _("What I noticed"), placeholder=_("for example my shoulders, a thought, nothing much")
        )
        self.unpleasant = Choices(
            _("Was it unpleasant?"), [("no", _("No")), ("yes", _("Yes, somewhat"))]
        )
        self.facts = FactsPart(desk, is_new=is_new)
        asking = (self.card, self.tension, self.noticed, self.unpleasant)
        for part in (self.facts, *asking) if by_hand else (*asking, self.facts):
            self.body.addWidget(part)
        self.body.addWidget(muted(_("It is kept apart from what you do on a ladder.")))
        self.body.addStretch(1)
        self.offer_deletion(
            None if is_new else log, _("Delete this practice"), _("Delete a practice")
        )
        self._show(entry_of(log))
        self._begun = self._held()
        for field in (self.tension, self.noticed, self.unpleasant, self.facts):
            field.changed.connect(self._take)
        self.begin()

    def first_field(self) -> QWidget:
        """What was done elsewhere begins with what it was."""
        return self.facts.which if self.facts.is_open and self._is_new else self.tension

    def is_complete(self) -> bool:
        return not (self.facts.problem() or self.tension.problem())

    def commit(self) -> None:
        made = written(self._entry(), self._log)
        label = _("Write down a practice") if self._is_new else _("Change a practice")
        self.desk.workspace.change(label, [made])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        held = self._held()
        return None if held == self._begun else {"text": self.noticed.text(), **held}

    def show_typed(self, typed: Typed) -> None:
        facts = {name: typed.get(name) for name in ("practice_id", "at", "minutes", "context")}
        self.facts.show_held(facts)
        for field, name in ((self.tension, "after"), (self.facts.before, "before")):
            value = typed.get(name)
            field.set_value(value if isinstance(value, int) and 0 <= value <= 100 else None)
        self.noticed.set_text(str(typed.get("noticed") or ""))
        self.unpleasant.set_value(str(typed.get("unpleasant") or "") or None)
        self._show_card()

    def _show(self, entry: LogEntry) -> None:
        self.facts.show_entry(entry)
        self.tension.set_value(entry.tension_after)
        self.noticed.set_text(entry.noticed)
        said = {True: "yes", False: "no", None: None}[entry.unpleasant]
        self.unpleasant.set_value(said)
        self._show_card()

    def _entry(self) -> LogEntry:
        return self.facts.entry(
            tension_after=self.tension.value(),
            noticed=self.noticed.text(),
            unpleasant=_YES_NO.get(self.unpleasant.value() or ""),
        )

    def _held(self) -> dict[str, Any]:
        return {
            **self.facts.held(),
            "before": self.facts.before.value(),
            "after": self.tension.value(),
            "noticed": self.noticed.text(),
            "unpleasant": self.unpleasant.value(),
        }

    def _take(self) -> None:
        self._show_card()
        self.take_change()

    def _show_card(self) -> None:
        self.card.setVisible(self.unpleasant.value() == "yes")
