"""One other version of the case, with what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.going_back import GoingBack
from ladder_app.language import _, ngettext
from ladder_app.ui.backups.backup_words import kind_lines
from ladder_app.ui.backups.other_version import OtherVersion
from ladder_app.ui.widgets.backup_age import local_words
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words, heading, muted


class CopyCard(Card):
    """Removing is asked for twice, because nothing brings the file back."""

    take_in_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, version: OtherVersion, now: datetime, read_only: str | None) -> None:
        super().__init__(_name(version, now))
        self._version = version
        self._is_asked = False
        self.compare = Folded(_("Compare"))
        if version.differs is None or version.differs.is_empty:
            self.compare.hide()
        self.take_in = button(_take_in_words(version))
        if version.merge is None or version.merge.is_empty:
            self.take_in.hide()
        self.take_in.setEnabled(read_only is None)
        self.take_in.clicked.connect(lambda: self.take_in_wanted.emit(version))
        self.remove = button(_("Remove this copy"))
        self.remove.setEnabled(read_only is None)
        self.remove.clicked.connect(self._ask_or_remove)
        self.body.addWidget(Words(_state_words(version)))
        self.body.addWidget(self.compare)
        if version.differs is not None:
            self._compare(version.differs, now)
        offers = FlowLayout(spacing=8)
        for one in (self.take_in, self.remove):
            offers.addWidget(one)
        self.body.addLayout(offers)
        self.body.addWidget(muted(version.name))

    @property
    def way_on(self) -> QWidget:
        """What comes first on it."""
        return self.remove if self.compare.isHidden() else self.compare.header

    def _ask_or_remove(self) -> None:
        if self._is_asked:
            self.remove_wanted.emit(self._version)
            return
        self._is_asked = True
        self.remove.setText(_("Remove it for good"))

    def _compare(self, differs: GoingBack, now: datetime) -> None:
        for title, records in (
            (_("Only in that version"), differs.back),
            (_("Only here"), differs.goes),
            (_("Different in the two"), differs.as_it_was),
        ):
            if records:
                self.compare.body.addWidget(heading(title))
                for line in kind_lines(records, now.date()):
                    self.compare.body.addWidget(Words(line))
        if differs.settings:
            self.compare.body.addWidget(Words(_("The name or the settings of the case.")))


def _name(version: OtherVersion, now: datetime) -> str:
    if not version.saved_at:
        return _("Another version")
    when = local_words(version.saved_at, now)
    return _("Last saved {when}").format(when=when)


def _state_words(version: OtherVersion) -> str:
    if version.merge is None:
        return version.trouble
    if version.merge.is_empty:
        return _("Everything in it is here already.")
    return _(
        "What was edited later wins, the other version of it goes into the trash. What is only "
        "here stays."
    )


def _take_in_words(version: OtherVersion) -> str:
    many = 0 if version.merge is None else version.merge.touched
    return ngettext("Take in {n} change", "Take in {n} changes", many).format(n=many)
