"""One question of several: it can be closed on its own, and what was typed stays."""

from PySide6.QtCore import Signal

from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.shortened import shortened
from ladder_app.ui.widgets.text_field import TextField


class Prompt(Folded):
    """Open to begin with. `field` answers it; closed it shows what was answered."""

    changed = Signal()

    def __init__(self, question: str, field: TextField | Choices | RatingField) -> None:
        super().__init__(question)
        self.field = field
        self.body.addWidget(field)
        self.set_open(True)
        field.changed.connect(self.sum_up)
        field.changed.connect(self.changed)

    def sum_up(self) -> None:
        """Say what is answered, for when it is closed."""
        if isinstance(self.field, TextField):
            words = shortened(self.field.text(), 80)
        elif isinstance(self.field, Choices):
            words = self.field.words()
        else:
            words = "" if self.field.value() is None else self.field.spoken()
        self.set_summary(words)


def asked_text(question: str, placeholder: str = "") -> Prompt:
    """A question that is answered in a few lines."""
    field = TextField(question, placeholder=placeholder, lines=3, show_question=False)
    return Prompt(question, field)
