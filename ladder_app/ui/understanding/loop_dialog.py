"""The loop in the person's own words: five short fields, each of which may stay empty."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.loop import LOOP_PARTS, Loop, LoopPart
from ladder_app.domain.ladders.loop_picks import loop_picks
from ladder_app.domain.ladders.loop_words import part_hint, part_name, part_question
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import ladder_gone
from ladder_app.ui.understanding.picks import Picks
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import Words, heading, small

_WITH_PICKS: Final[tuple[LoopPart, ...]] = ("fear", "what_i_do")


class LoopDialog(FieldsDialog):
    """Writes the loop of one ladder; `part` is where one begins."""

    def __init__(
        self,
        desk: Desk,
        ladder: Ladder,
        parent: QWidget | None = None,
        *,
        part: LoopPart = "trigger",
    ) -> None:
        super().__init__(
            desk,
            _("Why does it stay?"),
            _("Save"),
            parent,
            form=f"loop {ladder.id}",
            afresh=_("The words as they are. What you had begun is set aside."),
        )
        self._ladder, self._part = ladder, part
        self.fields: dict[LoopPart, TextField] = {}
        self.picks: list[Picks] = []
        self.body.addWidget(Words(ladder.title, "quote"))
        self.body.addWidget(
            small(_("A few words are enough, and nothing has to be filled in. Write about you."))
        )
        for one in LOOP_PARTS:
            self._add(one)
        self.body.addStretch(1)
        self.begin_with({str(one): field for one, field in self.fields.items()})

    def first_field(self) -> QWidget:
        return self.fields[self._part]

    def obstacle(self) -> str:
        return ladder_gone(self.desk.workspace.records, self._ladder.id)

    def commit(self) -> None:
        workspace = self.desk.workspace
        ladder = workspace.records.ladder(self._ladder.id) or self._ladder
        loop = Loop(**{one: field.text() or None for one, field in self.fields.items()})
        put = replace(ladder, loop=None if loop.is_empty else loop)
        workspace.change(_("Write why it stays"), [put])

    def follow(self) -> None:
        for picks in self.picks:
            picks.follow()

    def _add(self, part: LoopPart) -> None:
        field = TextField(part_question(part), placeholder=part_hint(part))
        field.set_text("" if self._ladder.loop is None else self._ladder.loop.part(part))
        self.fields[part] = field
        group = QVBoxLayout()
        group.setSpacing(6)
        self.body.addLayout(group)
        group.addWidget(heading(part_name(part)))
        group.addWidget(field)
        words = loop_picks(self.desk.workspace.records, self._ladder, part)
        if part in _WITH_PICKS and words:
            picks = Picks(field, words)
            self.picks.append(picks)
            group.addWidget(picks)
