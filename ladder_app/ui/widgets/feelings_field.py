"""Words for what was felt: one's own with commas between, or some to choose from."""

from ladder_app.domain.text import parted_words
from ladder_app.language import _
from ladder_app.ui.widgets.choices import SeveralChoices
from ladder_app.ui.widgets.text_field import LineField


class FeelingsField(LineField):
    """A line of words; choosing one of those below it writes it there, or takes it away again."""

    def __init__(self, question: str) -> None:
        super().__init__(question, placeholder=_("for example nervous, glad, tired"))
        self.words_offered = SeveralChoices(
            _("Words for feelings"), [(word, word) for word in _feelings()], show_question=False
        )
        self.words_offered.changed.connect(self._take_choice)
        self.edit.textEdited.connect(self._follow)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.words_offered)

    def set_text(self, text: str) -> None:
        """Show these words, silently."""
        super().set_text(text)
        self._follow()

    def _follow(self) -> None:
        self.words_offered.set_values({one.casefold() for one in parted_words(self.text())})

    def _take_choice(self) -> None:
        """Own words stay where they are; a word that was not there comes last."""
        chosen, offered = self.words_offered.values(), set(_feelings())
        words = parted_words(self.text())
        kept = [one for one in words if one.casefold() in chosen or one.casefold() not in offered]
        there = {one.casefold() for one in kept}
        self.set_text(", ".join([*kept, *(one for one in chosen if one not in there)]))
        self.changed.emit()


def _feelings() -> tuple[str, ...]:
    """In small letters, as they stand within a sentence."""
    return (
        _("nervous"),
        _("afraid"),
        _("ashamed"),
        _("sad"),
        _("angry"),
        _("lonely"),
        _("numb"),
        _("tired"),
        _("relieved"),
        _("calm"),
        _("close"),
        _("glad"),
    )
