"""The cases that are measured, and the same documents in SQLite."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ladder_app.demo.many import many_records
from ladder_app.documents import to_document
from ladder_app.domain.case import Case
from ladder_app.domain.record import Record, kind_of
from ladder_app.domain.store.documents import Documents
from ladder_app.storage.library import FolderLibrary

NOW = datetime(2026, 3, 20, 9, 30, tzinfo=UTC)


def library_in(folder: Path) -> FolderLibrary:
    """As the program finds it when the user's folders are all `folder`."""
    return FolderLibrary(folder / "library", folder / "ladder")


def make_case(library: FolderLibrary, attempts: int) -> str:
    """A case with that many attempts in the library; its id."""
    records = many_records(attempts)
    case_id = next(record.id for record in records if isinstance(record, Case))
    documents: Documents = defaultdict(dict)
    for record in records:
        documents[kind_of(record)][record.id] = to_document(record)
    library.create_from_documents(dict(documents), case_id, "Begin", NOW).close()
    return case_id


def make_database(file: Path, records: Iterable[Record]) -> sqlite3.Connection:
    """One table, a row for each document, durable after each statement."""
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE record (id TEXT PRIMARY KEY, document TEXT NOT NULL)")
    database.execute("BEGIN")
    for record in records:
        store(database, record.id, to_document(record))
    database.execute("COMMIT")
    return database


def store(database: sqlite3.Connection, record_id: str, document: dict[str, Any]) -> None:
    """Insert one document; outside a transaction this is durable when it returns."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    database.execute("INSERT INTO record VALUES (?, ?)", (record_id, text))


def update(database: sqlite3.Connection, record_id: str, document: dict[str, Any]) -> None:
    """Replace one document; durable when it returns."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    database.execute("UPDATE record SET document = ? WHERE id = ?", (text, record_id))
