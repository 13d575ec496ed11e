"""How one goes up a ladder: in which order, and by what ideas for a next step come."""

from typing import Final

from ladder_app.domain.ladders.ladder import Ladder, LearningView, OrderMode
from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import small

_ORDERS: Final[tuple[OrderMode, ...]] = ("graded", "mixed")
_VIEWS: Final[tuple[LearningView, ...]] = ("both", "fear_down", "prediction")


class GoingPart(Folded):
    """Neither of the two ways to look at it is the right one, so both count to begin with."""

    def __init__(self, ladder: Ladder) -> None:
        super().__init__(_("How I go about it"))
        self._ladder = ladder
        self.order = Choices(
            _("In which order?"), [("graded", _("from easier to harder")), ("mixed", _("mixed"))]
        )
        self.order.set_value(ladder.order_mode)
        self.view = Choices(
            _("What tells me that a step is behind me?"),
            [
                ("fear_down", _("it was less hard")),
                ("prediction", _("what I was afraid of did not happen")),
                ("both", _("either of the two")),
            ],
        )
        self.view.set_value(ladder.learning_view)
        about = _("Ideas for a next step go by this. You can go on whenever you want, either way.")
        for part in (self.order, self.view, small(about)):
            self.body.addWidget(part)

    def follow(self) -> None:
        """Say in words what is chosen; that either counts goes without saying."""
        view = "" if self.view.value() == "both" else self.view.words()
        self.set_summary(" · ".join(filter(None, (self.order.words(), view))))

    def order_mode(self) -> OrderMode:
        """The order that is chosen; with none chosen it stays as it was."""
        chosen = self.order.value()
        return next((one for one in _ORDERS if one == chosen), self._ladder.order_mode)

    def learning_view(self) -> LearningView:
        """The view that is chosen; with none chosen it stays as it was."""
        chosen = self.view.value()
        return next((one for one in _VIEWS if one == chosen), self._ladder.learning_view)
