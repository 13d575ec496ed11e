"""What every screen works with, handed in once and never looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ladder_app.domain.store.backups import Backups
from ladder_app.domain.store.case_shelf import CaseShelf
from ladder_app.domain.store.conflict_copies import ConflictCopies
from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.domain.store.drafts import Drafts
from ladder_app.domain.store.vault import Vault
from ladder_app.settings import Settings
from ladder_app.ui.theme import Look
from ladder_app.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`steady` counts seconds that no change of the clock disturbs, suspended ones too.

    `settings` reads the settings in force; `choose_settings` replaces them and redraws.

    `edited` says when each record of the case was last saved; `cases` are all of the library, and
    `vault` has its passphrase. `copies` are other versions of the case beside it.

    `place_for_library` says where the library would be in another folder, and raises StoreError
    where it cannot be; None if it stays where it is, because it was asked for by its folder.

    `notices` are sentences that stand at the head of the window all the time.
    """

    workspace: Workspace
    look: Look
    drafts: Drafts
    backups: Backups
    copies: ConflictCopies
    resources: Path
    library_folder: Path
    documents: Callable[[], Documents]
    edited: Callable[[], Moments]
    cases: CaseShelf
    vault: Vault
    steady: Callable[[], float]
    settings: Callable[[], Settings]
    choose_settings: Callable[[Settings], None]
    place_for_library: Callable[[Path], Path] | None = None
    notices: tuple[str, ...] = ()
