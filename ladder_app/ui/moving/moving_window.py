"""Everything is copied to another folder while no case is open: how far it is."""

from collections.abc import Callable
from pathlib import Path

from ladder_app.domain.store.vault import Tell
from ladder_app.language import _
from ladder_app.ui.widgets.work_window import WorkWindow


class MovingWindow(WorkWindow):
    """`place` is the new folder once it counts; else `sentence` says why all is as it was."""

    def __init__(self, move: Callable[[Tell], Path]) -> None:
        super().__init__(
            _("Copying your data"),
            _(
                "Every file is read back in the new folder. Until all of them are there, "
                "everything stays in the old one, and it can be stopped."
            ),
            _("Stop, and leave it where it is"),
        )
        self._move = move
        self.place: Path | None = None
        self.sentence = ""

    def begin(self) -> None:
        """Copy everything, once it is shown."""
        self.run(self._move)

    def take_result(self, result: Path) -> None:
        self.place = result
        self.end()

    def take_refusal(self, sentence: str) -> None:
        self.sentence = sentence
        self.end()
