"""Ideas and their numbers: what the rules go by, and what was left out with *Not for me*."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from ladder_app.domain.case import Case, MutedRule
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.answers import shown_again
from ladder_app.domain.suggestions.threshold_words import threshold_families
from ladder_app.domain.suggestions.thresholds import (
    Threshold,
    own_thresholds,
    with_our_thresholds,
    with_threshold,
)
from ladder_app.language import _, ngettext
from ladder_app.ui.settings.left_out_list import LeftOutList
from ladder_app.ui.settings.number_line import NumberLine
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import heading, muted
from ladder_app.workspace.workspace import Workspace

SaveNumber = Callable[[Threshold, float | None], None]


class IdeasCard(Card):
    """Every change holds for this case alone, takes effect at once, and can be undone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setAccessibleName(_("Ideas and their numbers"))
        self._workspace = workspace
        self.ours_line = muted(_("So far all numbers are ours."))
        self.families = [
            _NumbersFold(title, names, self._save) for title, names in threshold_families()
        ]
        self.all_ours = button(_("All numbers back to ours"))
        self.all_ours.clicked.connect(self._take_ours)
        self.left_out = LeftOutList()
        self.left_out.wanted_again.connect(self._show_again)
        self.problem_line = ProblemLine()
        self._lay_out()

    def show_records(self, records: Records) -> None:
        """Show the numbers in force and what is left out."""
        for fold in self.families:
            fold.show_case(records.case)
        has_own = bool(own_thresholds(records.case))
        self.ours_line.setVisible(not has_own)
        self.all_ours.setVisible(has_own)
        self.left_out.show_records(records)
        self.problem_line.show_problem("")

    def keep(self) -> None:
        """Save what was typed and not yet left."""
        for fold in self.families:
            for line in fold.lines.values():
                line.keep()

    def _lay_out(self) -> None:
        # The folds go from edge to edge: their arrows stand where those of folds do which are
        # cards themselves.
        self.body.setContentsMargins(0, 16, 0, 20)
        above, below = _inset(), _inset()
        above.addWidget(heading(self.accessibleName()))
        above.addWidget(
            muted(
                _(
                    "An idea is shown when what you wrote fits a rule, and each rule goes by a few "
                    "numbers. They are choices of ours, not laws; yours hold for this case."
                )
            )
        )
        above.addWidget(self.ours_line)
        below.addLayout(row(self.all_ours))
        below.addSpacing(8)
        below.addWidget(heading(_("Left out")))
        below.addWidget(self.left_out)
        below.addWidget(self.problem_line)
        self.body.addLayout(above)
        folds = QVBoxLayout()
        folds.setSpacing(0)
        for fold in self.families:
            folds.addWidget(fold)
        self.body.addLayout(folds)
        self.body.addLayout(below)

    def _save(self, name: Threshold, number: float | None) -> None:
        case = self._workspace.records.case
        label = _("Change a number of the ideas")
        self._workspace.change(label, put=[with_threshold(case, name, number)])

    def _take_ours(self) -> None:
        case = with_our_thresholds(self._workspace.records.case)
        self._change(_("All numbers of the ideas back to ours"), case)

    def _show_again(self, rule: MutedRule) -> None:
        case = shown_again(self._workspace.records.case, rule)
        self._change(_("Show an idea again"), case)

    def _change(self, label: str, case: Case) -> None:
        try:
            self._workspace.change(label, put=[case])
        except StoreError as error:
            self.problem_line.show_problem(str(error))


def _inset() -> QVBoxLayout:
    """As far from the edge as the words of every card."""
    layout = QVBoxLayout()
    layout.setContentsMargins(20, 0, 20, 0)
    layout.setSpacing(8)
    return layout


class _NumbersFold(Folded):
    """The numbers of one family; their lines are made when it is first opened."""

    def __init__(self, title: str, names: tuple[Threshold, ...], save: SaveNumber) -> None:
        super().__init__(title)
        self.setObjectName("fold")  # it stands in a card already
        self.lines: dict[Threshold, NumberLine] = {}
        self._names = names
        self._save = save
        self._case: Case | None = None
        self.body.setSpacing(8)
        self.toggled.connect(self._make_lines)

    def show_case(self, case: Case) -> None:
        """Show the numbers in force; folded it says how many are the person's own."""
        self._case = case
        own = len(set(own_thresholds(case)) & set(self._names))
        changed = ngettext("{n} number is yours", "{n} numbers are yours", own)
        self.set_summary(changed.format(n=own) if own else "")
        for line in self.lines.values():
            line.show_case(case)

    def _make_lines(self) -> None:
        if self.lines or self._case is None:
            return
        self.lines = {name: NumberLine(name, self._save) for name in self._names}
        for line in self.lines.values():
            line.show_case(self._case)
            self.body.addWidget(line)
