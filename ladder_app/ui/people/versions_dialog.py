"""An agreement to be read: any of its versions, and what changed from the one before."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_edits import deleted
from ladder_app.domain.agreements.agreement_words import (
    Told,
    compared,
    free_choice_questions,
    what_it_is,
)
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.people.told_view import ToldView
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.words import heading, small


class VersionsDialog(FormDialog):
    """Begins with the newest; nothing of a version can be changed, but all can be deleted."""

    saves = False

    def __init__(self, desk: Desk, ladder: Ladder, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("What we agreed on"), "", parent)
        self._ladder = ladder
        self._versions = tuple(reversed(desk.workspace.records.agreements(ladder.id)))
        self.version = DropDown(_("Which version"))
        for agreement in self._versions:
            self.version.addItem(self._name(agreement), agreement.id)
        self.told = ToldView()
        self.changes_title = heading(_("What changed from the version before"))
        self.changes = ToldView()
        self.mine_title = heading(_("For myself alone"))
        self.mine = ToldView()
        self.delete_button = quiet_button(_("Delete this agreement"))
        self.delete_button.setToolTip(_("With all its versions; it can be brought back"))
        self.delete_button.clicked.connect(self._delete)
        give_form_keys({"delete": self.delete_button})
        self.put_button(0, self.delete_button)
        self.delete_button.setVisible(desk.workspace.read_only is None)
        self.save_button.hide()
        for part in (
            self.version,
            self.told,
            self.changes_title,
            self.changes,
            self.mine_title,
            self.mine,
            small(what_it_is()),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.version.currentIndexChanged.connect(self.show_version)
        self.show_version(0)
        self.version.setFocus()

    def show_version(self, place: int) -> None:
        """Show this one, counted from the newest."""
        if not 0 <= place < len(self._versions):
            return
        agreement = self._versions[place]
        self.told.show_agreement(agreement)
        before = self._versions[place + 1] if place + 1 < len(self._versions) else None
        changes = () if before is None else _changes(before, agreement)
        self.changes.show_told(changes)
        self.changes_title.setVisible(bool(changes))
        mine = _answers(agreement)
        self.mine.show_told(mine)
        self.mine_title.setVisible(bool(mine))

    def is_complete(self) -> bool:
        return False

    def _name(self, agreement: Agreement) -> str:
        today = self.desk.workspace.now().date()
        day = stamp_words(agreement.made_at or "", today, time=True)
        name = _("Written {day}").format(day=day) if day else _("Written some day")
        if agreement.withdrawn_at is None:
            return name
        day = stamp_words(agreement.withdrawn_at, today, time=True)
        return _("{written} · withdrawn {day}").format(written=name, day=day)

    def _delete(self) -> None:
        workspace = self.desk.workspace
        put = deleted(workspace.records, self._ladder.id, workspace.stamp())
        if self.change(_("Delete an agreement"), put):
            self.done(0)


def _changes(before: Agreement, after: Agreement) -> tuple[Told, ...]:
    new, gone = _("New: {line}"), _("No longer: {line}")
    return tuple(
        Told(
            one.name,
            (
                *(new.format(line=line) for line in one.new),
                *(gone.format(line=line) for line in one.gone),
            ),
        )
        for one in compared(before, after)
    )


def _answers(agreement: Agreement) -> tuple[Told, ...]:
    check, said = agreement.my_free_choice_check, {True: _("Yes"), False: _("No")}
    found = [
        Told(question, (said[answer],))
        for name, question in free_choice_questions()
        if check is not None and (answer := getattr(check, name)) is not None
    ]
    if agreement.both_present_when_written is not None:
        answer = said[agreement.both_present_when_written]
        found.append(Told(_("Were we both there when this was written?"), (answer,)))
    return tuple(found)
