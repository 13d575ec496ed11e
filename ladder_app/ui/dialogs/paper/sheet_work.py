"""What costs time on the way to paper. Nothing here touches a widget: it runs beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtGui import QImage

from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.ui.dialogs.paper.paper import put_on_paper
from ladder_app.ui.widgets.long_work import GoOn

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ladder_app.reports.printed import Printed
    from ladder_app.reports.typesetter import Typesetter

_SHARP_ON_PAPER: Final = 200

Maker: TypeAlias = "Callable[[Typesetter], Printed]"
"""Makes what is handed out; it runs beside the window and knows nothing that may change."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was made, every word of it, and its pages as they will look.

    Of much only the first pages are drawn, and `is_all` is off. As text it has no pages.
    """

    printed: Printed
    text: str
    pages: tuple[QImage, ...] = ()
    is_all: bool = True


def written(make: Maker, go_on: GoOn) -> Drawn:
    """What `make` makes, as text; raises Unusable."""
    with _typesetter(go_on) as typesetter:
        printed = _made(make, typesetter, go_on)
    return Drawn(printed, printed.text())


def drawn(make: Maker, dots_per_inch: float, go_on: GoOn) -> Drawn:
    """What `make` makes, as it will look; raises Unusable."""
    with _typesetter(go_on) as typesetter:
        printed = _made(make, typesetter, go_on)
        first = printed.first_pages()
        go_on(_("Step 2 of 2: the pages are being set …"))
        pictures = first.pictures(typesetter, dots_per_inch)
    # Read here, where nobody waits for it, and in the form in which a screen shows it.
    as_shown = QImage.Format.Format_RGB32
    pages = tuple(QImage.fromData(one).convertToFormat(as_shown) for one in pictures)
    is_all = first == printed
    return Drawn(printed, printed.words(), pages, is_all)


def saved(printed: Printed, path: Path, go_on: GoOn) -> Path:
    """Write it where it shall be, as text or as PDF, as its name ends; raises Unusable."""
    from ladder_app.exchange.file_out import write_file

    go_on(_("Step 1 of 2: the pages are being set …"))
    if path.suffix.lower() == ".txt":
        content = printed.text().encode()
    else:
        with _typesetter(go_on) as typesetter:
            content = printed.pdf(typesetter)
    go_on(_("Step 2 of 2: the file is being written …"))
    write_file(path, content)
    return path


def put_to_print(printed: Printed, printer: QPrinter, go_on: GoOn) -> None:
    """Put it on paper, page by page; raises Unusable."""
    with _typesetter(go_on) as typesetter:
        pages = printed.pictures(typesetter, _SHARP_ON_PAPER)
    if not put_on_paper(printer, _told(pages, go_on)):
        raise Unusable(_("The printer did not take the page."))


def _made(make: Maker, typesetter: Typesetter, go_on: GoOn) -> Printed:
    go_on(_("Step 1 of 2: the notes are being read …"))
    made = make(typesetter)
    go_on()
    return made


def _told(pages: Sequence[bytes], go_on: GoOn) -> Iterator[bytes]:
    for number, page in enumerate(pages, 1):
        said = _("Page {n} of {all} goes to the printer …")
        go_on(said.format(n=number, all=len(pages)))
        yield page


@contextmanager
def _typesetter(go_on: GoOn) -> Iterator[Typesetter]:
    from ladder_app.reports.typesetter import CannotSet, Typesetter

    try:
        with Typesetter(go_on) as typesetter:
            yield typesetter
    except CannotSet:
        raise Unusable(_("The page could not be set. Its words can still leave as text.")) from None
