"""A look back at the last days: what is noted of them to read, and four short fields to write."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.look_back.days_behind import DaysBehind, days_behind
from ladder_app.domain.look_back.look_back_writing import (
    LookBackWriting,
    looked_back,
    writing_of,
)
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import record_changed
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import day_words, stamp_words
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.words import Words, muted, small


class LookBackDialog(FieldsDialog):
    """A new look back, or `entry` changed: it keeps its first moment."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, entry: JournalEntry | None = None
    ) -> None:
        super().__init__(
            desk,
            _("A look back"),
            _("Save the look back"),
            parent,
            form="look back" if entry is None else f"look back {entry.id}",
            afresh=_("A fresh page. What you had begun is set aside.")
            if entry is None
            else _("The look back as it is. What you had begun is set aside."),
        )
        self._entry = entry
        self.did = TextField(_("What did I do? Small things belong here, too."))
        self.learned = TextField(_("What did I learn?"))
        self.feelings = LineField(
            _("What did I feel? Words with commas between"),
            placeholder=_("for example nervous, glad, tired"),
        )
        self.ahead = TextField(
            _("What may next week hold?"), placeholder=_("one small thing, or rest")
        )
        self._show(LookBackWriting() if entry is None else writing_of(entry))
        self._lay_out()
        self.begin_with(
            {
                "did": self.did,
                "learned": self.learned,
                "feelings": self.feelings,
                "ahead": self.ahead,
            }
        )

    def is_complete(self) -> bool:
        return not self.writing().is_empty

    def obstacle(self) -> str:
        if self._entry is None:
            return ""
        return record_changed(self.desk.workspace.records, self._entry)

    def writing(self) -> LookBackWriting:
        """What stands in the form."""
        return LookBackWriting(
            did=self.did.text(),
            learned=self.learned.text(),
            feelings=self.feelings.text(),
            ahead=self.ahead.text(),
        )

    def commit(self) -> None:
        workspace = self.desk.workspace
        entry = looked_back(self.writing(), self._entry, entry_id=new_id(), at=workspace.stamp())
        label = _("Look back") if self._entry is None else _("Change a look back")
        workspace.change(label, [entry])

    def _show(self, writing: LookBackWriting) -> None:
        self.did.set_text(writing.did)
        self.learned.set_text(writing.learned)
        self.feelings.set_text(writing.feelings)
        self.ahead.set_text(writing.ahead)

    def _lay_out(self) -> None:
        today = self.desk.workspace.now().date()
        if self._entry is None:
            behind = days_behind(self.desk.workspace.records, today)
            self.body.addWidget(DaysCard(behind))
        else:
            self.body.addWidget(muted(stamp_words(self._entry.at, today)))
        for field in (self.did, self.learned, self.feelings, self.ahead):
            self.body.addWidget(field)
        self.body.addWidget(
            small(
                _(
                    "Nothing moves by itself, and nothing has to. Only you see this, unless you "
                    "choose otherwise."
                )
            )
        )
        self.body.addStretch(1)


class DaysCard(Card):
    """What is noted of the last seven days, in plain lines."""

    def __init__(self, behind: DaysBehind) -> None:
        super().__init__(_("What is noted of the last seven days"))
        self.lines: list[str] = []
        if behind.is_empty:
            self.body.addWidget(muted(_("No notes.")))
        today = behind.last
        steps = [f"{_capital(day_words(one.day, today))} · {one.words}" for one in behind.steps]
        beside = [f"{_capital(day_words(one.day, today))} · {one.words}" for one in behind.beside]
        felt = [", ".join(behind.felt)] if behind.felt else []
        learned = [_("“{words}”").format(words=words) for words in behind.learned]
        self._add(_("On my ladders"), steps)
        self._add(_("For myself"), beside)
        self._add(_("What I learned"), learned)
        self._add(_("Words for what I felt"), felt)

    def _add(self, name: str, lines: list[str]) -> None:
        if not lines:
            return
        self.body.addSpacing(4)
        self.body.addWidget(small(name))
        for line in lines:
            self.body.addWidget(Words(line))
        self.lines += lines


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
