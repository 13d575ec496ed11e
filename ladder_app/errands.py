"""What is done while no case is open: restoring a backup, deleting for good."""

from dataclasses import dataclass, replace

from ladder_app.cases import Cases
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.settings import OF_A_LIBRARY, KeptSettings, Settings
from ladder_app.storage.library import FolderLibrary
from ladder_app.ui.errands import EraseCase, EraseEverything, Errand, Restore


@dataclass(frozen=True, slots=True)
class Outcome:
    """`case_id` is the case to open next, "" for any.

    `sentence` stands at the head of the window then; `former` is the backup that takes it back,
    "" for none. `erased` is what deleting for good could not do; with `is_over` nothing is opened.
    """

    case_id: str = ""
    sentence: str = ""
    former: str = ""
    erased: Erased | None = None
    is_over: bool = False


class Errands:
    """Does what the window asked for; what goes wrong is a sentence of the outcome."""

    def __init__(self, library: FolderLibrary, cases: Cases, settings: KeptSettings) -> None:
        self._library = library
        self._cases = cases
        self._settings = settings

    def run(self, errand: Errand) -> Outcome:
        """Do it; the case it is about must not be open."""
        if isinstance(errand, Restore):
            return self._restore(errand)
        if isinstance(errand, EraseCase):
            return self._erase_case(errand)
        return self._erase_everything(errand)

    def _restore(self, errand: Restore) -> Outcome:
        if not errand.name:
            self._cases.go_back(errand.case_id)
            return Outcome(errand.case_id)
        before = {one.name for one in self._library.backups.entries(errand.case_id)}
        try:
            self._cases.restore(errand.case_id, errand.name)
        except StoreError as error:
            return Outcome(errand.case_id, str(error))
        after = self._library.backups.entries(errand.case_id)
        made = next((one.name for one in after if one.name not in before), "")
        if errand.undoes:
            return Outcome(errand.case_id, _("Restoring was undone."))
        return Outcome(errand.case_id, _("A backup is in the place of this case now."), made)

    def _erase_case(self, errand: EraseCase) -> Outcome:
        try:
            erased = self._cases.erase(errand.case_id)
        except StoreError as error:
            return Outcome(errand.case_id, str(error))
        if self._settings.now.last_case == errand.case_id:
            self._settings.keep(replace(self._settings.now, last_case="", last_ladder=""))
        return Outcome(erased=erased)

    def _erase_everything(self, _errand: EraseEverything) -> Outcome:
        try:
            erased = self._library.erasing.erase_everything()
        except StoreError as error:
            return Outcome(sentence=str(error))
        self._forget()
        return Outcome(erased=erased, is_over=True)

    def _forget(self) -> None:
        """What the settings said of the library; how the program looks is not about anybody."""
        blank = Settings()
        own = {name: getattr(blank, name) for name in OF_A_LIBRARY}
        self._settings.keep(replace(self._settings.now, **own))
