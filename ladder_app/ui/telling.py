"""What the window says about the case: a banner above the pages, a line below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ladder_app.language import _
from ladder_app.ui.saved_words import all_saved, clock_words
from ladder_app.ui.widgets.notice import Banner, NoticeLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder_app.ui.desk import Desk
    from ladder_app.ui.standing import Standing
    from ladder_app.ui.widgets.screen import Screen
    from ladder_app.workspace.news import Edited, SaveState

KEYS_SHOWN: Final = 5
_AT_ONCE_S: Final = 1.0
"""What a page says so soon after an edit is about that edit."""


class Telling(QObject):
    """`banner` and `line` are put into the window; `open` tells which case it is about."""

    undo_wanted = Signal()
    restore_wanted = Signal(str)
    """Please take a restoring back with the backup of this name."""
    damage_wanted = Signal()
    """Please show what is missing and what can be done."""
    copies_wanted = Signal()
    """Please show the other versions of the case that lie in its folder."""
    answer_wanted = Signal(str)
    """Please ask how the attempt of this id went."""
    trash_wanted = Signal()
    """Please show what was deleted: the last of it can go for good there."""

    _desk: Desk

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._outside = ""
        self._done: Standing | None = None
        self._former = ""
        self._idle = ""
        self._closed: Standing | None = None
        self._unsaved = ""
        self._edited: Edited | None = None
        self._edited_at = 0.0
        self._edited_on = ""
        self._unanswered = ""
        self.banner = Banner()
        self.banner.pressed.connect(self._take_offer)
        self.banner.closed.connect(self._close_banner)
        self.line = NoticeLine()
        self.line.undo_wanted.connect(self.undo_wanted)
        self.line.offer_taken.connect(self._take_line_offer)
        self.say = self.line.say

    def open(self, desk: Desk) -> None:
        """From now on it is about the case of this desk."""
        self._desk = desk
        self._closed, self._unsaved = None, ""
        self._has_copies = bool(self._copies())

    def show_keys(self, screen: Screen) -> None:
        """The first keys of the page that is shown, if single keys are wanted."""
        keys = [f"{key.key} {key.sentence}" for key in screen.page_keys()[:KEYS_SHOWN]]
        self.line.show_keys(keys if self._desk.settings().single_keys else ())

    def say_all_saved(self) -> None:
        """That everything is saved, and when the newest copy was made."""
        workspace = self._desk.workspace
        if workspace.read_only is None:
            self._say_idle(all_saved(self._newest_backup(), workspace.now()))

    def refresh(self) -> None:
        """Say anew that all is saved, unless something else is being said."""
        if self.line.sentence == self._idle:
            self.say_all_saved()

    def say_draft(self, kept: bool) -> None:
        """That what is half typed is kept, or is none any more, unless something else is said."""
        if not kept:
            self.refresh()
        elif self.line.sentence == self._idle:
            self._say_idle(_("Half typed, kept as a draft"))

    def say_left_open(self, names: Sequence[str]) -> None:
        """That something was half typed in these forms when the program ended.

        Who wants nothing to be read on this page at first is not told which forms.
        """
        if names and self._desk.settings().covered_start:
            self._say_idle(_("Half typed, kept as a draft"))
        elif names:
            kept = _("Half typed, kept as a draft: {forms}")
            self._say_idle(kept.format(forms=" · ".join(names)))

    def say_done(self, sentence: str, former: str) -> None:
        """At the head of the window until the next edit, with a way back if there is one."""
        from ladder_app.ui.standing import Standing

        self._former = former
        self._done = Standing(sentence, "undo" if former else "")
        self.show_state()

    def say_outside(self) -> None:
        """That something else had changed the case."""
        self._outside = _("Something else had changed this case; it is shown now.")
        self.say(self._outside)

    def say_on_page(self, sentence: str) -> None:
        """What a page has to say; where that is about an edit just made, with its Undo."""
        self._unanswered = ""
        self.line.say(sentence, self._undo_word(), self._for_good_word())

    def say_unanswered(self, attempt_id: str) -> None:
        """That an attempt was kept without how it went, with the way to say it."""
        self._unanswered = attempt_id
        said = _("It is kept. It counts once it says how it went.")
        self.line.say(said, self._undo_word(), _("Say how it went"))

    def leave_behind(self, place: str) -> None:
        """On this page only Undo of what is seen there is offered, or was done a moment ago."""
        if not self.line.undo or self._edited is None or self._undo_word():
            return
        from ladder_app.ui.places import is_seen

        records = self._desk.workspace.records
        if not is_seen(self._edited.edit, records, place, self._edited_on):
            self.say_all_saved()

    def say_edit(self, news: Edited, place: str) -> None:
        """What was done on this page, with Undo; nothing of a quiet edit."""
        if news.edit.quiet:
            return
        self._edited, self._edited_on = news, place
        self._edited_at = self._desk.steady()
        if self._done is not None:
            self._done = None
            self.show_state()
        clock = clock_words(self._desk.workspace.now())
        told, undo = _("Saved {time} · {what}"), _("Undo")
        if news.direction == "undone":
            told, undo = _("Taken back: {what}"), ""
        said = told.format(time=clock, what=news.edit.label)
        # What came from outside comes with a save of ours, and must not be lost behind it.
        said = f"{said} · {self._outside}" if self._outside else said
        self._unanswered = ""
        self.say(said, undo, self._for_good_word())
        self._outside = ""

    def show_saving(self, news: SaveState) -> None:
        """How a save goes; why, if it could not be made."""
        if news.saving == "saved":
            self._unsaved = ""
            self.show_state()
        # Of a quiet edit nothing is said, so that what was said before, and its Undo, stay.
        if news.quiet and news.saving != "not saved" and self.line.sentence != _("Not saved"):
            return
        if news.saving == "saving":
            self.say(_("Saving …"))
            self.line.repaint()  # seen only where the disk is slow, and just there it matters
        elif news.saving == "saved":
            self._say_idle(_("All saved"))  # the newest copy needs a look at disk
        else:
            unsaved = _("Not saved")
            why = news.sentence
            self.say(unsaved)
            self._unsaved = why if why.startswith(unsaved) else f"{unsaved}. {why}"
            self.show_state()

    def look_around(self) -> None:
        """Look once more at what lies beside the case, and say what should be known."""
        self._has_copies = bool(self._copies())
        self.show_state()
        self.refresh()

    def show_state(self) -> None:
        """What the person should know of the case all the time, or nothing."""
        now = self._standing()
        if not now.sentence:
            self._closed = None  # what comes after this is news, even if it says the same
        if self._unsaved:
            self.banner.tell(self._unsaved)
        elif now == self._closed:
            self.banner.tell("")
        else:
            self.banner.tell(now.sentence, now.button, stays=now.stays)

    def _close_banner(self) -> None:
        """What was closed comes back only when it says something else."""
        now = self._standing()
        if self._unsaved:
            self._unsaved = ""
        elif self._done is not None:
            self._done = None
        elif self.banner.sentence == now.sentence:
            self._closed = now
        self.show_state()

    def _take_line_offer(self) -> None:
        if self._unanswered:
            self.answer_wanted.emit(self._unanswered)
        else:
            self.trash_wanted.emit()

    def _for_good_word(self) -> str:
        """The word for what goes further than the deletion just made, "" where there was none."""
        from ladder_app.domain.trash import deleted_by

        if not self._undo_word() or self._edited is None:
            return ""
        gone = deleted_by(self._desk.workspace.records, self._edited.edit)
        return "" if gone is None else _("Delete for good …")

    def _undo_word(self) -> str:
        """The word for taking back what was done a moment ago, "" where nothing was."""
        edited = self._edited
        fresh = self._desk.steady() - self._edited_at < _AT_ONCE_S
        return _("Undo") if edited and edited.direction != "undone" and fresh else ""

    def _say_idle(self, sentence: str) -> None:
        self._idle = sentence
        self.say(sentence)

    def _newest_backup(self) -> str | None:
        return self._desk.backups.newest_at(self._desk.workspace.case_id)

    def _standing(self) -> Standing:
        from ladder_app.ui.standing import standing
        from ladder_app.ui.widgets.backup_age import former_words, newest_words, second_words

        workspace, backups = self._desk.workspace, self._desk.backups
        now = workspace.now()
        if self._done is not None:
            return self._done
        trouble = backups.trouble and newest_words(self._newest_backup(), backups.trouble, now)
        if trouble is None and backups.is_second_failing:
            second = backups.second_newest_at(workspace.case_id)
            trouble = second_words(backups.second_trouble, second, now)
        return standing(
            workspace.read_only,
            workspace.damage,
            (*self._desk.notices, *workspace.notices, former_words(len(backups.former))),
            trouble,
            now,
            len(self._copies()) if self._has_copies else 0,
        )

    def _copies(self) -> tuple[str, ...]:
        from ladder_app.domain.store.store_error import StoreError

        try:
            return self._desk.copies.names(self._desk.workspace.case_id)
        except StoreError:
            return ()

    def _take_offer(self) -> None:
        offer = self._standing().offer
        if offer == "damage":
            self.damage_wanted.emit()
        elif offer == "copies":
            self.copies_wanted.emit()
        elif offer == "undo":
            self.restore_wanted.emit(self._former)
