"""Where everything is kept, and the backups of it: to look at, nothing to change."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale

from ladder_app.domain.store import BackupEntry
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.what_it_is import who_can_read
from ladder_app.ui.widgets.words import Words, muted


class DataCard(Card):
    """The folder in full, so that it can be found without the program."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_("Where my data is"))
        self.body.addWidget(muted(_("Everything I write stays on this computer, in this folder:")))
        self.path = Words(str(folder))
        self.body.addWidget(self.path)
        self.body.addWidget(muted(who_can_read()))
        self.show_folder = button(_("Show my data folder"))
        self.body.addLayout(row(self.show_folder))


class BackupsFold(Folded):
    """The backups of the open case, the newest first."""

    def __init__(self) -> None:
        super().__init__(_("Backups"))
        self._list = Words()
        self.body.addWidget(
            muted(
                _(
                    "The first change of a day makes one by itself. Older ones are thinned out; "
                    "the newest five are always kept."
                )
            )
        )
        self.body.addWidget(self._list)

    def listed(self) -> list[str]:
        """What stands in the list, line by line."""
        return self._list.text().split("\n")

    def show_entries(self, entries: tuple[BackupEntry, ...], today: date) -> None:
        """Show them; the fold says how many there are and when the newest was made."""
        if not entries:
            self.set_summary(_("None yet. The first change of a day makes one."))
            self._list.setText(_("There is no backup yet."))
            return
        newest = stamp_words(entries[0].made_at, today, time=True)
        count = ngettext("{count} backup", "{count} backups", len(entries))
        self.set_summary(
            _("{count}, the newest from {when}").format(
                count=count.format(count=len(entries)), when=newest
            )
        )
        self._list.setText("\n".join(_line(entry, today) for entry in entries))


def _line(entry: BackupEntry, today: date) -> str:
    return _("{when} · {size}").format(
        when=stamp_words(entry.made_at, today, time=True),
        size=QLocale().formattedDataSize(entry.bytes, 1),
    )
