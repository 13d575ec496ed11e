"""“I feel … when … I would like …”: three fields, and the sentence they make."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.talking.feeling_card import FeelingCard
from ladder_app.domain.talking.partner_sheet import feeling_sheet
from ladder_app.domain.talking.talking_words import feeling_sentence
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.written_fields_dialog import WrittenFieldsDialog
from ladder_app.ui.people.cards.printing import open_sheet
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.copy_button import CopyButton
from ladder_app.ui.widgets.feelings_field import FeelingsField
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted, small


class FeelingDialog(WrittenFieldsDialog):
    """Writes `card`, or a new one: one edit either way."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, card: FeelingCard | None = None
    ) -> None:
        super().__init__(
            desk,
            _("I feel … when … I would like …"),
            _("Save"),
            parent,
            form="feeling" if card is None else f"feeling {card.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._card = card
        self.feel = FeelingsField(_("I feel …"))
        self.when = LineField(_("when …"), placeholder=_("what happens, as a camera would see it"))
        self.would_like = LineField(
            _("I would like …"), placeholder=_("something the other person could do, or leave")
        )
        self.sentence = Words("", "quote")
        self.copy_button = CopyButton(_("Copy the sentence"), "")
        self.said = Card(_("It says"))
        self.said.body.addWidget(self.sentence)
        self.print_button = quiet_button(_("As a page …"))
        self.print_button.clicked.connect(self._print)
        self.said.body.addLayout(row(self.copy_button))
        about = _("About you and what happens, not about what the other person is.")
        for part in (muted(about), self.feel, self.when, self.would_like, self.said):
            self.body.addWidget(part)
        self.body.addWidget(small(_("An answer is theirs to give, and no is one of them.")))
        self.body.addStretch(1)
        self.put_button(0, self.print_button)
        self.offer_deletion(card, _("Delete this sentence"), _("Delete a sentence"))
        if card is not None:
            self.feel.set_text(card.feel)
            self.when.set_text(card.when or "")
            self.would_like.set_text(card.would_like or "")
        self.begin_with({"feel": self.feel, "when": self.when, "would_like": self.would_like})

    def is_complete(self) -> bool:
        return bool(self.feel.text())

    def commit(self) -> None:
        label = _("Keep a sentence") if self._card is None else _("Change a sentence")
        self.desk.workspace.change(label, [self._written_now()])

    def _written_now(self) -> FeelingCard:
        workspace = self.desk.workspace
        before = self._card or FeelingCard(
            id=new_id(), made_at=workspace.stamp(), feel=self.feel.text()
        )
        return replace(
            before,
            feel=self.feel.text(),
            when=self.when.text() or None,
            would_like=self.would_like.text() or None,
        )

    def _print(self) -> None:
        page = feeling_sheet(self._written_now())
        open_sheet(self.desk, page.title, lambda _named: page, self)

    def follow(self) -> None:
        """Show the sentence as far as it goes."""
        said = self._sentence()
        self.sentence.setText(said)
        self.copy_button.offer(said)
        self.said.setVisible(bool(said))
        self.print_button.setEnabled(self.is_complete())

    def _sentence(self) -> str:
        return feeling_sentence(self.feel.text(), self.when.text(), self.would_like.text())
