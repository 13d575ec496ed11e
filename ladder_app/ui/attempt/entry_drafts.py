"""What is half typed in a form, what is set aside for it, and the banner that offers it again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.language import _
from ladder_app.ui.attempt.draft_keeper import Draft, DraftKeeper
from ladder_app.ui.attempt.parts_form import PartsForm
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.draft_banner import DraftBanner


class EntryDrafts(QObject):
    """Keeps what is typed in `form`; `words_for` says in a few words what an entry is about.

    `swapped` says that the form shows another entry now, `trouble` why nothing could be kept,
    `kept` whether something half typed is on disk now.
    """

    swapped = Signal()
    kept = Signal(bool)
    trouble = Signal(str)

    def __init__(
        self,
        desk: Desk,
        form: PartsForm,
        banner: DraftBanner,
        words_for: Callable[[AttemptEntry], str],
    ) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._banner = banner
        self._words_for = words_for
        self._opened_with: AttemptEntry | None = None
        self._aside: tuple[AttemptEntry, ...] = ()
        self._afresh = False
        self._keeper = DraftKeeper(desk, self)
        self._keeper.due.connect(self.keep)
        self._keeper.trouble.connect(self.trouble)
        self._keeper.kept.connect(self.kept)
        form.changed.connect(self._keeper.touch)
        banner.swap_wanted.connect(self._swap)
        banner.afresh_wanted.connect(self._start_afresh)

    @property
    def is_open(self) -> bool:
        """Whether there is a form to keep anything of."""
        return self._opened_with is not None

    def open(self, name: str) -> None:
        """The form shows what it begins with; what was typed into the one `name` is offered."""
        # As the fields give it back: what they cannot show is not something that was typed.
        self._opened_with = self._form.entry()
        self._aside = self._keeper.open(name).entries()
        self._afresh = False
        self._banner.hide()
        if self._aside:
            self._banner.offer(self._words_for(self._aside[0]))

    def keep(self) -> None:
        """Keep what was typed, and what is set aside, now."""
        if self._opened_with is not None:
            self._keeper.keep(Draft(self._typed(), self._aside))

    def close(self) -> None:
        """Keep it, and let go of the form."""
        self.keep()
        self._opened_with = None

    def finish(self) -> None:
        """Nothing typed here is left to keep, but what is set aside may be."""
        self._keeper.keep(Draft(None, () if self._afresh else self._aside))
        self._opened_with = None

    def forget(self) -> None:
        """Nothing of the form is wanted any more."""
        self._aside = ()
        self.finish()

    def _typed(self) -> AttemptEntry | None:
        entry = self._form.entry()
        return entry if entry != self._opened_with else None

    def _swap(self) -> None:
        """Show what is set aside, and set aside what was typed instead of it."""
        typed = self._typed()
        chosen, *rest = self._aside
        self._aside = (*(() if typed is None else (typed,)), *rest)
        self._afresh = False
        self._form.show_entry(self._desk.workspace.records, chosen)
        if self._aside:
            self._banner.offer_back(
                _("Something else you had begun is set aside."), self._words_for(self._aside[0])
            )
        else:
            self._banner.hide()
        self.keep()
        self.swapped.emit()

    def _start_afresh(self) -> None:
        self._afresh = True
        self._banner.offer_back(
            _("A fresh page. What you had begun is set aside."), self._words_for(self._aside[0])
        )
        self.swapped.emit()
