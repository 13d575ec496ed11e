"""The person's own anchors: "my 50 is the dentist’s chair"."""

from dataclasses import replace
from functools import partial

from ladder_app.domain.case import Anchor, Case
from ladder_app.domain.suds import anchor_text
from ladder_app.language import _
from ladder_app.ui.settings.saved_line import SavedLine
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import muted
from ladder_app.workspace.workspace import Workspace


class OwnWordsFold(Folded):
    """Eleven lines, each beside our own sentence for that point of the scale."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("My own words for the scale"))
        self._workspace = workspace
        self.body.addWidget(
            muted(
                _(
                    "A memory for a number makes rating easier. Empty lines keep the words that "
                    "stand there in grey."
                )
            )
        )
        self.lines = {ten: self._line(ten) for ten in range(0, 101, 10)}

    def show_case(self, case: Case) -> None:
        """Show the anchors there are."""
        for ten, line in self.lines.items():
            line.show_text(case.anchor(ten) or "")
        said = [
            _("my {number} is {anchor}").format(number=anchor.suds, anchor=anchor.text)
            for anchor in case.anchors
        ]
        self.set_summary(" · ".join(said) or _("For example: my 50 is the dentist’s chair"))

    def keep(self) -> None:
        """Save what was typed and not yet left."""
        for line in self.lines.values():
            line.keep()

    def _line(self, ten: int) -> SavedLine:
        question = _("My {number} is").format(number=ten)
        line = SavedLine(
            question, partial(self._save, ten), placeholder=anchor_text(ten), limit=120
        )
        self.body.addWidget(line)
        return line

    def _save(self, ten: int, text: str) -> None:
        case = self._workspace.records.case
        self._workspace.change(
            _("Change my words for the scale"), put=[with_anchor(case, ten, text)]
        )


def with_anchor(case: Case, suds: int, text: str) -> Case:
    """The case with this anchor at `suds`, or without one there for `""`."""
    others = [anchor for anchor in case.anchors if anchor.suds != suds]
    own = [Anchor(suds=suds, text=text)] if text else []
    return replace(case, anchors=tuple(sorted([*others, *own], key=lambda anchor: anchor.suds)))
