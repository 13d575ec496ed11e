"""Writing what two people agreed on. Each time it is a version of its own; earlier ones stay.

With whom comes first, then two questions about them, then the words. Whoever is afraid of a
person is led to Help instead of to the words.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ladder_app.domain.agreements.standing import is_with_somebody_else, newest_version
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.domain.people.people import next_colour
from ladder_app.domain.people.person_alias import PersonAlias
from ladder_app.domain.people.safety_screen import is_to_ask, screen_outcome
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_fields import AgreementFields
from ladder_app.ui.dialogs.agreement.safety_screen_dialog import note_answers
from ladder_app.ui.dialogs.agreement.with_whom_page import Whom, WithWhomPage
from ladder_app.ui.dialogs.drafts.fields_dialog import Field, FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import muted


class AgreementDialog(FieldsDialog):
    """The agreement of `ladder`: its first version, or one that follows what is there.

    Where it is known with whom, and nothing has to be asked, it begins with the words.
    """

    def __init__(self, desk: Desk, ladder: Ladder, parent: QWidget | None = None) -> None:
        self._ladder = ladder
        records = desk.workspace.records
        self._before = newest_version(records, ladder.id)
        super().__init__(
            desk,
            _("What we agree on"),
            _("Save the agreement"),
            parent,
            form=f"agreement {ladder.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._new_ids: dict[str, str] = {}
        self.page = WithWhomPage(records, self._partner())
        self.whom, self.new_name = self.page.whom, self.page.new_name
        self.page.changed.connect(self._show_state)
        self.fields = AgreementFields(desk.workspace.now)
        self.about = muted()
        self.back_button = button(_("Back"))
        self.back_button.clicked.connect(self._go_back)
        give_form_keys({"back": self.back_button})
        self.put_button(1, self.back_button)
        self._words = QWidget()
        self._lay_out()
        if self._goes_on and self._before is not None:
            self.fields.show_agreement(self._before)
        self._is_at_words = self._partner() is not None or self._before is not None
        self.begin_with(dict(self._named()))

    def _named(self) -> Iterator[tuple[str, Field]]:
        yield "whom", self.whom
        yield "new_name", self.new_name
        yield from self.fields.named()

    def preferred_size(self) -> QSize:
        """Both pages have room in it, so that no button moves from one to the other."""
        return QSize(super().preferred_size().width(), 660)

    def first_field(self) -> QWidget:
        return self.fields.welcome if self._is_at_words else self.whom

    def is_complete(self) -> bool:
        if not self._is_at_words:
            return self.page.is_done()
        return self.fields.says_anything() and not self.fields.review.unreadable()

    def obstacle(self) -> str:
        records = self.desk.workspace.records
        if gone := ladder_gone(records, self._ladder.id):
            return gone
        if newest_version(records, self._ladder.id) == self._before:
            return ""
        return _("It was changed in the meantime. Close this and look at it again.")

    def accept(self) -> None:
        if self._is_at_words:
            super().accept()
        elif self.is_complete():
            self._go_on()

    def commit(self) -> None:
        workspace = self.desk.workspace
        person = self._new_person(workspace.records)
        alias_id = self._person_id()
        made = self.fields.read(new_id(), workspace.stamp())
        agreement = replace(made, alias_id=alias_id, ladder_id=self._ladder.id)
        label = _("Write an agreement") if self._before is None else _("Change an agreement")
        workspace.change(label, [agreement, *self._with_whom(person, alias_id)])

    def follow(self) -> None:
        self.fields.follow()
        whom = self.page.chosen()
        person_id = self._person_id()
        last = None if self._before is None else self._before.alias_id
        records = self.desk.workspace.records
        is_asked = is_to_ask(records, person_id, last, is_new=bool(whom.new_name))
        was_afraid = screen_outcome(records, person_id) == "afraid"
        self.page.ask_about(whom if is_asked else None, was_afraid=was_afraid)
        # No words are written before the questions about whom they are for.
        self._is_at_words = self._is_at_words and not is_asked
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.fields.take_enter(QApplication.focusWidget())):
            super().keyPressEvent(event)

    # From page to page ----------------------------------------------------------------------

    def _go_on(self) -> None:
        is_afraid = self.page.asks and self.page.asked.is_afraid()
        try:
            if self.page.asks:
                note_answers(self.desk, self.page.asked, self._ladder.id, self._person_id())
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            self.save_button.setText(_("Try again"))
            return
        self.problem_line.show_problem("")
        if is_afraid:
            self._lead_to_help()
            return
        self._is_at_words = True
        self.follow()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead_to_help(self) -> None:
        """Nothing half written about them is left behind."""
        asked = self.parentWidget()
        self.drafts.finish()
        self.done(self.DialogCode.Rejected)
        ask_for_help(asked or self, "stop-signs")

    def _go_back(self) -> None:
        self._is_at_words = False
        self.follow()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        words = self._is_at_words
        self.page.setVisible(not words)
        self._words.setVisible(words)
        self.back_button.setVisible(words)
        way_on = self.page.asked.way_on() if self.page.asks else _("Go on")
        self.save_button.setText(_("Save the agreement") if words else way_on)
        name, ladder = self.page.name(), discreet_ladder_name(self._ladder)
        said = _("With {name}, for the ladder “{ladder}”.") if name else _("For “{ladder}”.")
        self.about.setText(said.format(name=name, ladder=ladder))
        self.show_completeness()

    def _lay_out(self) -> None:
        earlier = muted(_("It begins with what you agreed on last. That version stays as it is."))
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(16)
        words.addWidget(earlier)
        words.addWidget(self.fields)
        for part in (self.about, self.page, self._words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        earlier.setVisible(self._goes_on)

    # With whom ------------------------------------------------------------------------------

    @property
    def _goes_on(self) -> bool:
        """Whether it was agreed on before, and not with somebody else, whose words stay theirs."""
        before = self._before
        return before is not None and not is_with_somebody_else(self.desk.workspace.records, before)

    def _partner(self) -> str | None:
        """Whom the ladder is about; where it does not say, whom it was agreed on with."""
        last = None if self._before is None else self._before.alias_id
        return self._ladder.partner_alias_id or last

    def _person_id(self) -> str | None:
        """Who it is with; a new name has an id of its own from the first question on."""
        whom: Whom = self.page.chosen()
        if not whom.new_name:
            return whom.person_id
        return self._new_ids.setdefault(whom.new_name, new_id())

    def _new_person(self, records: Records) -> PersonAlias | None:
        name = self.new_name.text()
        person_id = self._person_id()
        if not name or person_id is None:
            return None
        return PersonAlias(id=person_id, alias=name, colour=next_colour(records))

    def _with_whom(self, person: PersonAlias | None, alias_id: str | None) -> list[Record]:
        """The person if they are new, and the ladder if it is not about them yet."""
        put: list[Record] = [] if person is None else [person]
        ladder = self.desk.workspace.records.ladder(self._ladder.id) or self._ladder
        if alias_id and ladder.partner_alias_id != alias_id:
            put.append(replace(ladder, partner_alias_id=alias_id))
        return put
