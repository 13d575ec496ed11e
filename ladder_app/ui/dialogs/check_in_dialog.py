"""The weekly check-in: eight lines of which each may be left out. A diary, not a test."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from ladder_app.domain.record import new_id
from ladder_app.domain.scores.check_in import CHECK_IN_LINES, CheckIn, corrected, label
from ladder_app.domain.suds import from_ten, to_ten
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.words import muted, small


class CheckInDialog(WrittenDialog):
    """No line has an answer until it is given one; there is no total.

    It changes `check_in` where that is given. With `only` it asks no more than these lines.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        check_in: CheckIn | None = None,
        only: Collection[str] = (),
    ) -> None:
        form = " ".join(("check-in", *only))
        super().__init__(
            desk,
            _("This week") if check_in is None else _name(desk, check_in),
            _("Save the check-in"),
            parent,
            form=form if check_in is None else f"{form} {check_in.id}",
            afresh=_("A fresh page. What you had begun is set aside."),
        )
        self.body.addWidget(
            muted(
                _("{label} 0 is not at all, 10 is fully. Leave out what you like.").format(
                    label=label()
                )
            )
        )
        self._check_in = check_in
        self.fields: dict[str, RatingField] = {}
        for line in CHECK_IN_LINES:
            if only and line.key not in only:
                continue
            field = RatingField(desk.look, line.words(), scale="0-10", words=lambda _value: "")
            field.changed.connect(self.take_change)
            self.fields[line.key] = field
            self.body.addWidget(field)
            if hint := line.hint():
                self.body.addWidget(small(hint))
        self.body.addStretch(1)
        self.offer_deletion(check_in, _("Delete this check-in"), _("Delete a weekly check-in"))
        self._begun = {} if check_in is None else self._show_answers(check_in.answers)
        self.begin()

    def first_field(self) -> QWidget:
        return next(iter(self.fields.values()))

    def is_complete(self) -> bool:
        return bool(self._answers()) and not any(one.problem() for one in self.fields.values())

    def commit(self) -> None:
        workspace = self.desk.workspace
        if self._check_in is None:
            made = CheckIn(id=new_id(), at=workspace.stamp(), answers=self._answers())
            workspace.change(_("Write the weekly check-in"), [made])
        else:
            workspace.change(
                _("Change a weekly check-in"), [corrected(self._check_in, self._answers())]
            )
        self.drafts.finish()

    def typed(self) -> Typed | None:
        answers = self._answers()
        return dict(answers) if answers != self._begun else None

    def show_typed(self, typed: Typed) -> None:
        self._show_answers(typed)

    def _show_answers(self, answers: Typed) -> dict[str, int]:
        for key, field in self.fields.items():
            answer = answers.get(key)
            field.set_value(from_ten(answer) if isinstance(answer, int) else None)
        return self._answers()

    def _answers(self) -> dict[str, int]:
        given = ((key, field.value()) for key, field in self.fields.items())
        return {key: to_ten(value) for key, value in given if value is not None}


def _name(desk: Desk, check_in: CheckIn) -> str:
    day = stamp_words(check_in.at, today=desk.workspace.now().date())
    return _("Weekly check-in · {day}").format(day=day)
