"""What goes into a report: how much, of which time, under which name, and which private parts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.report.choice import (
    SECTIONS,
    USUAL,
    PrivateParts,
    ReportChoice,
    section_heading,
)
from ladder_app.language import _
from ladder_app.ui.dialogs.paper.time_field import TimeField
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, heading, muted

_NAME_LIMIT: Final = 60


class ReportFields(QWidget):
    """Offers only what there is. Nothing private is ticked beforehand.

    When question 9 was answered above "not at all" is told unless the person unticks it: whoever
    reads the scores would look for it first. Without the scores it is not told.
    """

    changed = Signal()

    def __init__(self, records: Records, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.form = Choices(_("As what?"), (("pdf", _("Paper (PDF)")), ("txt", _("Plain text"))))
        self.form.set_value("pdf")
        self.length = Choices(
            _("How much?"), (("page", _("The newest, on a page")), ("whole", _("Everything")))
        )
        self.length.set_value("page")
        reviews = records.reviews()
        self.time = TimeField(now, reviews[-1].day if reviews else None)
        self.alias = LineField(_("Name on it"), placeholder=_("none"), limit=_NAME_LIMIT)
        self.alias.set_text(records.case.alias or "")
        self.sections = {name: TickLine(section_heading(name)) for name in SECTIONS}
        self.question_9 = TickLine(
            _("And on which days question 9 of the PHQ-9 was above “not at all”")
        )
        self._has_question_9 = any(one.says_harm for one in records.questionnaire_responses())
        self.question_9.setChecked(self._has_question_9)
        self.private = _PrivateFields(records)
        self.ladders = {ladder.id: TickLine(ladder.title) for ladder in records.ladders()}
        self._sensitive = {ladder.id for ladder in records.ladders() if ladder.sensitive}
        self._ladders_heading = heading(_("Which ladders"))
        self._lay_out()
        for name, line in self.sections.items():
            line.setChecked(name in USUAL)
        self.sections["goals"].setVisible(bool(records.goals()))
        self.sections["scores"].setVisible(bool(records.questionnaire_responses()))
        self.sections["notes"].setVisible(bool(records.journal_entries()))
        self.sections["practices"].setVisible(bool(records.practice_logs()))
        for line in self.ladders.values():
            line.setChecked(True)
        for line in (*self.sections.values(), *self.ladders.values()):
            line.toggled.connect(self.changed)
        for field in (self.form, self.length, self.time, self.alias, self.private):
            field.changed.connect(self.changed)
        self.question_9.toggled.connect(self.changed)
        self.sections["scores"].toggled.connect(self._offer_question_9)
        self.private.changed.connect(self._offer_ladders)
        self._offer_ladders()
        self._offer_question_9()
        self.setFocusProxy(self.form)

    def choice(self) -> ReportChoice:
        """What is chosen now."""
        return ReportChoice(
            sections=frozenset(name for name, line in self.sections.items() if line.isChecked()),
            ladder_ids=frozenset(one for one, line in self.ladders.items() if line.isChecked()),
            first=self.time.first(),
            last=self.time.last(),
            alias=self.alias.text(),
            length="whole" if self.length.value() == "whole" else "page",
            private=replace(
                self.private.parts(),
                question_9=self._has_question_9
                and self.sections["scores"].isChecked()
                and self.question_9.isChecked(),
            ),
        )

    def is_text(self) -> bool:
        """Whether it is to be plain text."""
        return self.form.value() == "txt"

    def problem(self) -> str:
        """One sentence about what has to be changed first, or ""."""
        return self.time.problem()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.form, self.length, self.time, self.alias):
            layout.addWidget(part)
        lines = list(self.sections.values())
        lines.insert(lines.index(self.sections["scores"]) + 1, self.question_9)
        _add_lines(layout, heading(_("What stands in it")), lines)
        _add_lines(layout, self._ladders_heading, list(self.ladders.values()))
        layout.addWidget(self.private)
        layout.addStretch(1)

    def _offer_question_9(self) -> None:
        """Beside the scores, with which it would leave."""
        is_there = self._has_question_9 and self.sections["scores"].isChecked()
        self.question_9.setVisible(is_there)

    def _offer_ladders(self) -> None:
        """A sensitive one is not even named until that is ticked."""
        shown = [
            one
            for one in self.ladders
            if one not in self._sensitive or self.private.parts().sensitive
        ]
        for one, line in self.ladders.items():
            line.setVisible(one in shown and len(shown) > 1)
        self._ladders_heading.setVisible(len(shown) > 1)


class _PrivateFields(Folded):
    """Each box is there only where there is something of its kind."""

    changed = Signal()

    def __init__(self, records: Records) -> None:
        super().__init__(_("Private parts"))
        self.private_notes = TickLine(_("Private notes about attempts"))
        self.own_entries = TickLine(_("Notes I wrote for myself"))
        self.sensitive = TickLine(_("What is marked as sensitive"))
        self.body.setSpacing(4)
        for line, is_there in (
            (self.private_notes, _has_private_notes(records)),
            (self.own_entries, _has_own_entries(records)),
            (self.sensitive, _has_sensitive(records)),
        ):
            # Shown before it has a place it would be a window of its own, and take the keys.
            self.body.addWidget(line)
            line.setVisible(is_there)
            line.toggled.connect(self._take)
        self.body.addWidget(muted(_("What a clinician noted is never in it.")))
        self._take()

    def parts(self) -> PrivateParts:
        """What is ticked."""
        return PrivateParts(
            private_notes=self.private_notes.isChecked(),
            own_entries=self.own_entries.isChecked(),
            sensitive=self.sensitive.isChecked(),
        )

    def _take(self) -> None:
        lines = (self.private_notes, self.own_entries, self.sensitive)
        ticked = [line.box.accessibleName() for line in lines if line.isChecked()]
        self.set_summary(", ".join(ticked) or _("None of them is in it."))
        self.changed.emit()


def _has_private_notes(records: Records) -> bool:
    return any(attempt.private_note for attempt in records.all_attempts())


def _has_own_entries(records: Records) -> bool:
    return any(entry.share_scope != "clinician" for entry in records.journal_entries())


def _has_sensitive(records: Records) -> bool:
    ladders = records.ladders()
    steps = (step for ladder in ladders for step in records.steps(ladder.id))
    return any(one.sensitive for one in ladders) or any(one.sensitive for one in steps)


def _add_lines(layout: QVBoxLayout, name: Words, lines: list[TickLine]) -> None:
    group = QVBoxLayout()
    group.setSpacing(0)
    group.addWidget(name)
    for line in lines:
        group.addWidget(line)
    layout.addLayout(group)
