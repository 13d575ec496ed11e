"""What the window asks of the program: another case, or what needs the case closed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ladder_app.ending import Ending
from ladder_app.language import _
from ladder_app.library_move import LibraryMove
from ladder_app.settings import KeptSettings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ladder_app.cases import Cases
    from ladder_app.domain.store.case_store import CaseStore
    from ladder_app.storage.library import FolderLibrary
    from ladder_app.ui.errands import Errand, MoveLibrary
    from ladder_app.ui.main_window import MainWindow


class Around(Protocol):
    """The program around the window."""

    @property
    def window(self) -> "MainWindow | None":
        """The one that is shown."""
        ...

    def show_window(self) -> "MainWindow":
        """A window without a case."""
        ...

    def open_case(self, window: "MainWindow", case_id: str = "") -> None:
        """Open this case in it, or another; raises StoreError."""
        ...

    def show_case(self, window: "MainWindow", store: "CaseStore") -> None:
        """Show this one in it."""
        ...

    def let_go(self) -> None:
        """Close the window and the case."""
        ...


class Wishes:
    """Carries them out. `cases` and `library` bring storage along, so they wait until asked."""

    def __init__(
        self,
        around: Around,
        app: "QApplication",
        settings: KeptSettings,
        library: "Callable[[], FolderLibrary]",
        cases: "Callable[[], Cases]",
        move: LibraryMove,
        ending: Ending,
    ) -> None:
        self._around = around
        self._app = app
        self._settings = settings
        self._library = library
        self._cases = cases
        self._move = move
        self._ending = ending

    def connect(self, window: "MainWindow") -> None:
        """Hear what this window asks for."""
        window.case_wanted.connect(self.change_case)
        window.case_made.connect(self.show_made)
        window.errand_wanted.connect(self.run_errand)
        window.accept_wanted.connect(self.accept)

    def change_case(self, case_id: str) -> None:
        """Show another case in a window of its own; one that cannot be read changes nothing."""
        store = self._cases().open(case_id)
        if store is None:
            if self._around.window is not None:
                self._around.window.show_cases(self._library().entries())
            return
        self._around.let_go()
        self._around.show_case(self._around.show_window(), store)

    def show_made(self, case_id: str) -> None:
        """A case out of a file is somebody else's to practise: what comes next is its review."""
        self.change_case(case_id)
        if self._around.window is not None:
            self._around.window.go("review")

    def accept(self, case_id: str) -> None:
        """Go on with a file that is not what was saved last."""
        self._around.let_go()
        self._cases().accept(case_id)
        self._open_again(case_id)

    def run_errand(self, errand: "Errand | MoveLibrary") -> None:
        """Do what needs the case closed; then open it, or another, and say what came of it."""
        from ladder_app.errands import Errands
        from ladder_app.ui.errands import MoveLibrary

        if isinstance(errand, MoveLibrary):
            self._move_library(errand)
            return
        self._around.let_go()
        outcome = Errands(self._library(), self._cases(), self._settings).run(errand)
        if outcome.erased is not None:
            from ladder_app.ui.dialogs.erasing.erased_words import remains_words
            from ladder_app.ui.question_box import ask

            ask(remains_words(outcome.erased), False)
        if outcome.is_over:
            self._app.quit()
            return
        self._open_again(outcome.case_id, outcome.sentence, outcome.former)

    def _move_library(self, errand: "MoveLibrary") -> None:
        if self._around.window is not None:
            over = self._around.window.frameGeometry()
            self._move.begin(errand.folder, over, self._around.let_go, self._take_moved)

    def _take_moved(self, sentence: str | None) -> None:
        """Begin anew in the new place; or say why everything is where it was."""
        if sentence is None:
            words = _("Your data was moved. The program ends now; please open it again.")
            self._ending.begin_anew(words)
        else:
            self._open_again(sentence=sentence)
            self._move.end()

    def _open_again(self, case_id: str = "", sentence: str = "", former: str = "") -> None:
        """A window with a case once more, which says what was done meanwhile."""
        window = self._around.show_window()
        self._around.open_case(window, case_id)
        if sentence:
            window.say_done(sentence, former)
