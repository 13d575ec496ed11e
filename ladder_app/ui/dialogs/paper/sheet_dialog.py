"""A form for what leaves on paper: chosen at the left, seen at the right as it will leave."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.reports.paper import Sheet
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.hand_out_dialog import HandOutDialog
from ladder_app.ui.dialogs.paper.leaving_view import LeavingView
from ladder_app.ui.dialogs.paper.paper import choose_printer, has_printer, usual_sheet
from ladder_app.ui.dialogs.paper.sheet_work import Drawn, Maker, drawn, put_to_print, saved, written
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.long_work import GoOn, WorkBar
from ladder_app.ui.widgets.scrolled import Scrolled
from ladder_app.ui.widgets.words import muted

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHARP_ON_SCREEN: Final = 144
_SETTLES_MS: Final = 200
_WIDE_IN_LETTERS: Final = 150
_SIDE_BY_SIDE_IN_LETTERS: Final = 90


class SheetDialog(HandOutDialog):
    """What is chosen at the left, exactly what leaves at the right, on paper or as plain text.

    Answer `maker`, and call `show_anew` at first and whenever something else is chosen. What can
    be saved is what is shown; while that is being set, it waits. Setting, saving and printing run
    beside the window and can be stopped.
    """

    def __init__(
        self, desk: Desk, name: str, fields: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, name, _("Save …"), parent)
        self._fields = fields
        self._drawn: Drawn | None = None
        self._pressed: QWidget | None = None
        self._waits_at: QWidget | None = None
        self.leaving = LeavingView(desk.look)
        self.preview, self.text = self.leaving.preview, self.leaving.text
        self.remark_line = muted("")
        self.bar = WorkBar()
        self.print_button = button(_("Print …"))
        self.print_button.clicked.connect(self._choose_printer)
        self.print_button.setEnabled(False)
        self.print_line = muted(
            _(
                "What you print goes to the printing service of this computer and to the printer. "
                "Both may keep it."
            )
        )
        self.print_button.setAccessibleDescription(self.print_line.text())
        self.put_button(1, self.print_button)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLES_MS)
        self._settled.timeout.connect(self._draw)
        self.bar.stopped.connect(self._take_stop)
        self._lay_out()

    def maker(self) -> Maker:
        """What makes it as it is chosen now; what it makes may raise CannotSet."""
        raise NotImplementedError

    def sheet(self) -> Sheet:
        """The paper this country uses."""
        return usual_sheet(QLocale())

    def is_text(self) -> bool:
        """Whether it is to be plain text."""
        return False

    def share(self) -> float:
        """How much of the width of each sheet is looked at, 0–1; the rest of it is empty."""
        return 1.0

    def remark(self, pages: Sequence[QImage]) -> str:
        """What there is to say of the pages as they came out, or ""; there is one at least."""
        return ""

    def unclear(self) -> str:
        """One sentence about what has to be changed before it can be made, or ""."""
        return ""

    def stem(self) -> str:
        """The name that is offered for the file, without its ending; it says nothing of a case."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        return self._drawn is not None and not self.bar.is_running

    def kinds(self) -> str:
        return _("Text (*.txt)") if self.is_text() else _("PDF (*.pdf)")

    def suffix(self) -> str:
        return "txt" if self.is_text() else "pdf"

    def file_name(self) -> str:
        return f"{self.stem()}.{self.suffix()}"

    def show_anew(self) -> None:
        """Once nobody types any more it is set anew; until then nothing can be saved."""
        self.forget_done()
        self.bar.stop()
        self._drawn = None
        self.show_completeness()
        self.print_button.setEnabled(False)
        self.print_button.setVisible(not self.is_text())
        self.print_line.setVisible(not self.is_text())
        self.leaving.wait_for(_setting(), is_text=self.is_text())
        self.remark_line.hide()
        if unclear := self.unclear():
            self.problem_line.show_problem(unclear)
            self._settled.stop()
        else:
            self._settled.start()

    def save_as(self, path: Path) -> None:
        """Write exactly what was shown, or say why not."""
        if self._drawn is None:
            return
        self._begin(
            _("It is being saved …"),
            partial(saved, self._drawn.printed, path),
            lambda done: self.tell_done(_("Saved as {path}").format(path=done)),
        )

    def print_on(self, printer: "QPrinter") -> None:
        """Put it on paper, and say so or why not."""
        if self._drawn is None:
            return
        self._begin(
            _("It is being set for the printer …"),
            partial(put_to_print, self._drawn.printed, printer),
            lambda _none: self.tell_done(
                _("Handed to the printer. Others may see what lies there.")
            ),
        )

    def preferred_size(self) -> QSize:
        return QSize(_WIDE_IN_LETTERS * self.fontMetrics().averageCharWidth(), 760)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Side by side only where both have room; then each scrolls by itself."""
        super().resizeEvent(event)
        enough = _SIDE_BY_SIDE_IN_LETTERS * self.fontMetrics().averageCharWidth()
        is_wide = self.width() >= enough
        set_beside(self._sides, is_wide)
        self._fields_area.show_all(not is_wide)
        self.leaving.show_beside(is_wide)

    def done(self, result: int, /) -> None:
        """What still goes on comes to nothing."""
        self.bar.stop()
        self._settled.stop()
        super().done(result)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.leaving, 1)
        right.addWidget(self.remark_line)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(24)
        self._fields_area = Scrolled(self._fields)
        self._sides.addWidget(self._fields_area, 3)
        self._sides.addLayout(right, 4)
        self.body.addLayout(self._sides, 1)
        self.add_promises()
        self.body.addWidget(self.print_line)
        # Its room is kept, so that nothing moves when it comes and goes.
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.put_button(0, self.bar, 4)
        for one in (self.print_button, self.close_button, self.save_button):
            self.buttons.setAlignment(one, Qt.AlignmentFlag.AlignBottom)
        self.foot.setAlignment(self.help_button, Qt.AlignmentFlag.AlignBottom)

    def _draw(self) -> None:
        sharpness = _SHARP_ON_SCREEN * self.devicePixelRatioF() / self.share()
        draw = partial(drawn, self.maker(), sharpness)
        if self.is_text():
            draw = partial(written, self.maker())
        self.bar.begin(_setting(), draw, then=self._show, otherwise=self._say, errors=(Unusable,))

    def _show(self, made: Drawn) -> None:
        self._drawn = made
        self.leaving.show_made(made.text, made.pages, self.share())
        if not self.is_text():
            goes_on = "" if made.is_all else _("The beginning is shown here; the file goes on.")
            remark = goes_on or self.remark(made.pages)
            self.remark_line.setText(remark)
            self.remark_line.setVisible(bool(remark))
        self._busy(False)

    def _say(self, sentence: str) -> None:
        self.problem_line.show_problem(sentence)
        self._busy(False)

    def _begin(self, words: str, work: Callable[[GoOn], Any], then: Callable[[Any], None]) -> None:
        self.forget_done()

        def tell(answer: Any) -> None:
            self._busy(False)
            then(answer)

        pressed = self.focusWidget()
        self.bar.begin(words, work, then=tell, otherwise=self._say, errors=(Unusable,))
        self._busy(True)
        self._pressed, self._waits_at = pressed, self.focusWidget()

    def _busy(self, is_busy: bool) -> None:
        self._fields.setEnabled(not is_busy)
        self.print_button.setEnabled(not is_busy and self._drawn is not None)
        self.show_completeness()
        if not is_busy and self._pressed is not None and self.focusWidget() is self._waits_at:
            # What was pressed was closed meanwhile, and Qt led the keys on to something else.
            self._pressed.setFocus()
        self._pressed = self._waits_at = None

    def _take_stop(self) -> None:
        """Stopped while it was set, there is nothing yet that could be saved."""
        if self._drawn is None:
            self.problem_line.show_problem(_("It was stopped. Choose something to set it anew."))
        self._busy(False)

    def _choose_printer(self) -> None:
        if has_printer():
            choose_printer(self, self.stem(), self.sheet(), self.print_on)
            return
        self.forget_done()
        self.problem_line.show_problem(
            _(
                "No printer is set up on this computer. With “Save …” you get a file that can be "
                "printed elsewhere."
            )
        )


def _setting() -> str:
    return _("The page is being set …")
