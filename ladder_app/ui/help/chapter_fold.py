"""A chapter folded behind its title."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from ladder_app.ui.help.passages import Chapter, Passage
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Role, Words

_ROLES: Final[dict[str, Role]] = {"said": "body", "named": "strong", "quiet": "muted"}


def chapter_fold(chapter: Chapter) -> Folded:
    """Its texts; whatever else belongs to it goes into the body below them."""
    fold = Folded(chapter.title)
    fold.set_summary(chapter.summary)
    fill(fold.body, chapter)
    return fold


def fill(body: QVBoxLayout, chapter: Chapter) -> None:
    """Put the passages there."""
    column = ColumnLayout()
    body.addLayout(column)
    for number, passage in enumerate(chapter.passages):
        if number:
            column.addSpacing(_space_above(passage, chapter.passages[number - 1]))
        column.addWidget(Words(passage.text, _ROLES[passage.look]))


def _space_above(passage: Passage, before: Passage) -> int:
    """A name stands close to what it names."""
    return 0 if before.look == "named" else 12 if passage.look == "named" else 4
