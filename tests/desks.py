"""A desk over a store in memory, with what a test may want to reach into."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from ladder_app.domain.case import Case
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.paths import resources
from ladder_app.settings import Settings
from ladder_app.ui.desk import Desk
from ladder_app.ui.theme import Look
from ladder_app.workspace.workspace import Workspace
from tests.fakes import (
    CASE_ID,
    MemoryBackups,
    MemoryCases,
    MemoryCopies,
    MemoryDrafts,
    MemoryLibrary,
    MemoryStore,
    MemoryVault,
)

NOW = datetime(2026, 3, 19, 18, 42, tzinfo=timezone(timedelta(hours=1)))


@dataclass
class OpenDesk:
    """`clock[0]` is the moment, `seconds[0]` the steady count, `chosen[-1]` the settings."""

    desk: Desk
    store: MemoryStore
    drafts: MemoryDrafts
    clock: list[datetime]
    chosen: list[Settings]
    seconds: list[float]
    library: MemoryLibrary
    vault: MemoryVault

    @property
    def workspace(self) -> Workspace:
        """The workspace of the desk."""
        return self.desk.workspace

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.desk.workspace.records


DeskMaker = Callable[..., OpenDesk]


def open_desk(look: Look, *records: Record, **settings: object) -> OpenDesk:
    """A desk at `NOW` with a case, these records and these settings."""
    has_case = any(isinstance(record, Case) for record in records)
    store = MemoryStore(records if has_case else (Case(id=CASE_ID, alias="A"), *records))
    clock = [NOW]
    chosen = [replace(Settings(), **settings)]  # type: ignore[arg-type]
    seconds = [1000.0]
    drafts = MemoryDrafts()
    library = MemoryLibrary(store)
    vault = MemoryVault()
    desk = Desk(
        workspace=Workspace(store, lambda: clock[0]),
        look=look,
        drafts=drafts,
        backups=MemoryBackups(),
        copies=MemoryCopies(),
        resources=resources(),
        library_folder=Path("library"),
        documents=store.documents,
        edited=store.edited,
        cases=MemoryCases(library),
        vault=vault,
        steady=lambda: seconds[0],
        settings=lambda: chosen[-1],
        choose_settings=chosen.append,
    )
    return OpenDesk(desk, store, drafts, clock, chosen, seconds, library, vault)
