"""What is good to know about a ladder: for whom it is, its note, and what a professional reads."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.gate_pages import gate_page
from ladder_app.domain.ladders.ladder import Gate, Ladder
from ladder_app.language import _
from ladder_app.templates import LadderTemplate, find_template
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.words import Words, heading, muted


class KnowDialog(FormDialog):
    """It only tells. What is for a professional is folded away, but for who works with one."""

    saves = False

    def __init__(self, desk: Desk, ladder: Ladder, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Good to know about this ladder"), "", parent)
        self.save_button.hide()
        self.clinician = Folded(_("For a professional"))
        self.body.addWidget(heading(ladder.title))
        template = find_template(desk.resources, ladder.template_id)
        if template is None:
            self.body.addWidget(
                muted(
                    _("This ladder is your own, so there is nothing here that you did not write.")
                )
            )
        else:
            self._tell_template(template)
        if ladder.notes:
            self.body.addWidget(Words(ladder.notes))
        for gate in ladder.gates:
            self.body.addWidget(muted(_gate_words(gate)))
        if template is not None and template.clinician_note:
            self.clinician.body.addWidget(Words(template.clinician_note))
            self.clinician.set_open(bool(ladder.clinician_guided))
            self.body.addWidget(self.clinician)
        self.body.addStretch(1)
        self.close_button.setFocus()

    def _tell_template(self, template: LadderTemplate) -> None:
        self.body.addWidget(muted(_("For: {who}").format(who=template.audience)))
        if template.clinician_guided_suggested:
            self.body.addWidget(Words(_("Best together with a professional.")))
        if template.note:
            self.body.addWidget(Words(template.note))


def _gate_words(gate: Gate) -> str:
    title = gate_page(gate.gate).title
    if gate.acknowledged_at is None:
        return _("“{page}”: not read yet").format(page=title)
    if gate.answer == "not_sure":
        return _("“{page}”: not sure").format(page=title)
    return _("“{page}”: read").format(page=title)
