"""What a note is about: a goal, a ladder, a step, or one of the last attempts."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.journal.about import about
from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.folded import Folded

_LAST_ATTEMPTS = 12


class NoteAbout(Folded):
    """Closed it says what was chosen. What is sensitive is not named."""

    changed = Signal()

    def __init__(self, records: Records, today: date, link: Link | None) -> None:
        super().__init__(_("What it is about"))
        self.choice = DropDown(_("What it is about"))
        self.body.addWidget(self.choice)
        self._links: list[Link | None] = []
        self._records, self._today = records, today
        self._fill(link)
        self.choice.currentIndexChanged.connect(self._take)
        self.set_link(link)

    def link(self) -> Link | None:
        """What is chosen."""
        return self._links[self.choice.currentIndex()]

    def set_link(self, link: Link | None) -> None:
        """Show this, silently; what is not there any more is offered all the same."""
        if link not in self._links:
            self._add(link, _("something that was deleted"))
        before = self.choice.blockSignals(True)
        self.choice.setCurrentIndex(self._links.index(link))
        self.choice.blockSignals(before)
        self._sum_up()

    def _fill(self, link: Link | None) -> None:
        self._add(None, _("nothing in particular"))
        if link is not None and (words := self._words(link)):
            self._add(link, words)
        for one in _links(self._records):
            if one not in self._links:
                self._add(one, self._words(one))

    def _add(self, link: Link | None, words: str) -> None:
        self._links.append(link)
        self.choice.addItem(words)

    def _words(self, link: Link) -> str:
        found = about(self._records, link)
        name = found.discreet_name()
        if link.kind == "attempt":
            attempt = self._records.attempt(link.id)
            day = "" if attempt is None else stamp_words(attempt.when, self._today)
            return _("Attempt, {day}: {step}").format(day=day, step=name) if name else ""
        if link.kind == "ladder":
            return _("Ladder: {name}").format(name=name) if name else ""
        if link.kind == "goal":
            return _("What I want back: {name}").format(name=name) if name else ""
        return name

    def _take(self) -> None:
        self._sum_up()
        self.changed.emit()

    def _sum_up(self) -> None:
        self.set_summary(self.choice.currentText())


def _links(records: Records) -> Iterator[Link]:
    yield from (Link(kind="goal", id=one.id) for one in records.goals())
    for ladder in records.ladders():
        yield Link(kind="ladder", id=ladder.id)
        yield from (Link(kind="step", id=one.id) for one in records.active_steps(ladder.id))
    last = records.all_attempts()[-_LAST_ATTEMPTS:]
    yield from (Link(kind="attempt", id=one.id) for one in reversed(last))
