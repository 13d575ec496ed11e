"""Every file is sealed anew, or opened, while no case is open: how far it is, and what was left."""

from collections.abc import Callable
from dataclasses import dataclass

from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.store.vault import Tell, Vault
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.work_window import WorkWindow

Work = Callable[[Tell], tuple[str, ...]]
"""Goes through every file of the library; the names of those that stayed as they were."""


@dataclass(frozen=True, slots=True)
class Resealing:
    """What is done with every file, and what is said once it is done with all of them."""

    work: Work
    said: str = ""


_MOST_NAMED = 8


class ResealWindow(WorkWindow):
    """What was cut short is gone on with another time."""

    def __init__(self, vault: Vault, resealing: Resealing) -> None:
        again, remove = primary_button(_("Try again")), button("")
        finish = button(_("Go on to Ladder"))
        super().__init__(
            _("Your files are written anew"),
            _(
                "One after the other, so that the passphrase is right for each of them. Nothing is "
                "lost if this is stopped."
            ),
            _("Go on later"),
            again,
            finish,
            remove,
        )
        self.again, self.finish, self.remove = again, finish, remove
        self._vault = vault
        self._resealing = resealing
        self._left: tuple[str, ...] = ()
        self.outcome = ""
        """What is to be said of it: nothing where something was left or waits."""
        self.again.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        self.finish.clicked.connect(self.end)

    def begin(self) -> None:
        """Go through the files; what was begun before is gone on with."""
        if not self.is_running:
            self.run(self._vault.finish if self._vault.is_unfinished else self._resealing.work)

    def take_result(self, result: tuple[str, ...]) -> None:
        if not result:
            self.outcome = self._resealing.said
            self.end()
            return
        self._left = self._vault.backups_among(result)
        self.said.setText(_left_words(result, self._left))
        self.count.setText(_named(result))
        n = len(self._left)
        words = ngettext("Remove this old backup", "Remove these {n} old backups", n)
        self.remove.setText(words.format(n=n))
        self.offer(self.finish, *([self.remove] if self._left else []))

    def take_refusal(self, sentence: str) -> None:
        self.problem_line.show_problem(sentence)
        self.offer(self.again, self.finish)

    def _remove(self) -> None:
        try:
            self._vault.remove_backups(self._left)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.end()


def _left_words(left: tuple[str, ...], backups: tuple[str, ...]) -> str:
    if len(left) == len(backups):
        return ngettext(
            "Everything else is done. This old backup could not be read, so it stays as it was; "
            "you can remove it.",
            "Everything else is done. These old backups could not be read, so they stay as they "
            "were; you can remove them.",
            len(left),
        )
    return _(
        "Everything else is done. These could not be read, so they stay as they were. They lie in "
        "your data folder, or are a place of former backups that is not there just now; what is "
        "no backup is for you to look at."
    )


def _named(left: tuple[str, ...]) -> str:
    shown = left[:_MOST_NAMED]
    more = len(left) - len(shown)
    if more:
        words = ngettext("and {n} more", "and {n} more", more).format(n=more)
        return "\n".join((*shown, words))
    return "\n".join(shown)
