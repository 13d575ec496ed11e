"""A chapter folded behind its title."""

from typing import Final

from ladder_app.ui.help.passages import Chapter, Passage
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Role, Words

_ROLES: Final[dict[str, Role]] = {"said": "body", "named": "strong", "quiet": "muted"}


def chapter_fold(chapter: Chapter) -> Folded:
    """Its texts, made when it is first opened; whatever else belongs to it goes below them."""
    fold = Folded(chapter.title)
    fold.set_summary(chapter.summary)
    column = ColumnLayout()
    fold.body.addLayout(column)

    def fill_once(opened: bool) -> None:
        if opened and not column.count():
            _fill(column, chapter)

    fold.toggled.connect(fill_once)
    return fold


def _fill(column: ColumnLayout, chapter: Chapter) -> None:
    for number, passage in enumerate(chapter.passages):
        if number:
            column.addSpacing(_space_above(passage, chapter.passages[number - 1]))
        words = Words(passage.text, _ROLES[passage.look])
        column.addWidget(words)
        words.show()  # Qt would show it only with the next events, and not measure it before


def _space_above(passage: Passage, before: Passage) -> int:
    """A name stands close to what it names."""
    return 0 if before.look == "named" else 12 if passage.look == "named" else 4
