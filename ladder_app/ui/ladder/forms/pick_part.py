"""A folded list to pick from: words of the ladder first, then what others have written."""

from collections.abc import Iterable

from ladder_app.language import _, ngettext
from ladder_app.ui.ladder.forms.pick_list import PickList
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import small


class PickPart(Folded):
    """Folded it says how many are chosen; `hint` stands above the list."""

    def __init__(self, title: str, own_question: str, hint: str = "") -> None:
        super().__init__(title)
        self.list = PickList(own_question)
        if hint:
            self.body.addWidget(small(hint))
        self.body.addWidget(self.list)

    def offer(self, mine: Iterable[str], others: Iterable[str]) -> None:
        """Let these be picked."""
        self.list.offer(mine)
        self.list.offer(others, _("Others have written:"))

    def follow(self) -> None:
        """Say how many are chosen now."""
        n = len(self.list.picked())
        self.set_summary(ngettext("{n} chosen", "{n} chosen", n).format(n=n) if n else "")
