"""Where the charts of the page will be."""

from typing import TYPE_CHECKING

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from ladder_app.ui.widgets.charts_place import ChartsPlace

if TYPE_CHECKING:
    from ladder_app.ui.progress.board import Board
    from ladder_app.ui.progress.shown import Shown


class BoardPlace(ChartsPlace):
    """Remembers what the page is about until there is a board."""

    def __init__(self, look: Look) -> None:
        super().__init__("ladder_app.ui.progress.board", "Board", self._board)
        self._look = look
        self._shown: Shown | None = None
        self._is_wide = True
        self.board: Board | None = None
        look.changed.connect(self._follow_look)

    def show_page(self, shown: "Shown") -> None:
        """Draw this, as soon as there is something to draw with."""
        self._shown = shown
        if self.board is None:
            self.want()
        else:
            self.board.show_page(shown)

    def draw_all(self) -> None:
        """Draw every chart now, also those nobody looks at yet."""
        if self._shown is not None:
            self.make_now()
        if self.board is not None:
            self.board.draw_all()

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        self._is_wide = wide
        if self.board is not None:
            self.board.show_wide(wide)

    def _board(self, kind: "type[Board]") -> "Board":
        self.board = kind(chart_look(self._look))
        self.show_wide(self._is_wide)
        if self._shown is not None:
            self.board.show_page(self._shown)
        return self.board

    def _follow_look(self) -> None:
        if self.board is not None:
            self.board.show_look(chart_look(self._look))
