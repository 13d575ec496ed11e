"""Writing down the stop signs a person ticks, wherever they are ticked."""

from collections.abc import Collection, Iterable

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.record import trashed
from ladder_app.domain.stop_signs.stop_sign import StopSign
from ladder_app.domain.stop_signs.stop_sign_edits import RESTED, heard, rested, ticked, ticked_today
from ladder_app.language import _
from ladder_app.ui.desk import Desk


class SignNotes:
    """The signs of one place, an attempt or a page. Whatever saves raises StoreError.

    Ticked `quiet`ly, a sign is left neither in the notice line nor to undo: its box takes it back.
    """

    def __init__(self, desk: Desk, *, quiet: bool = False) -> None:
        self._workspace = desk.workspace
        self._quiet = quiet
        self.where = ""
        self.also: Collection[str] = ()
        """Other places whose signs are shown here too."""

    def today(self) -> dict[str, StopSign]:
        """What was ticked here today, by name."""
        places = (self.where, *self.also)
        return ticked_today(self._workspace.records, places, self._workspace.now().date())

    def tick(self, which: str) -> None:
        """Note this sign, once a day; a case that can only be read is left as it is."""
        if self._workspace.read_only is None and which not in self.today():
            sign = ticked(which, self.where, self._workspace.stamp())
            self._workspace.change(_("Note a sign to stop at"), put=[sign], quiet=self._quiet)

    def untick(self, which: str) -> None:
        """Take the note back."""
        sign = self.today().get(which)
        if sign is not None:
            gone = trashed(sign, self._workspace.stamp())
            label = _("Take back a sign to stop at")
            self._workspace.change(label, put=[gone], quiet=self._quiet)

    def rest(self, ladder: Ladder) -> None:
        """Let a ladder rest; undo wakes it up."""
        self._workspace.change(_("Let a ladder rest"), put=[rested(ladder)])
        self.read(self.today(), RESTED)

    def read(self, which: Iterable[str], answer: str) -> None:
        """Remember quietly that the card about these signs was read, so that it is said once."""
        if self._workspace.read_only is not None:
            return
        today, stamp = self.today(), self._workspace.stamp()
        events = [e for one in which if one in today for e in heard(today[one], answer, stamp)]
        self._workspace.change(_("A card was read"), put=events, quiet=True)
