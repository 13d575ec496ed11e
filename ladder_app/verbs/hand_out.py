"""`export CASE`: as CSV for other programs, as the owner's whole copy, or its plans as events."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from ladder_app.domain.handing.merge_moments import edited_at
from ladder_app.domain.records import Records
from ladder_app.domain.store.case_store import CaseStore
from ladder_app.exchange.calendar_events import EventWords
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.exchange.file_out import write_file
from ladder_app.exchange.json_out import whole_copy, written
from ladder_app.exchange.parcels import sealed
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.verbs.library import open_library, opened
from ladder_app.verbs.outcome import DAMAGE, DONE, tell
from ladder_app.verbs.secrets import NO_SECRETS, Secrets

Format = Literal["csv", "json", "ics"]


@dataclass(frozen=True, slots=True)
class Export:
    """What was asked for; without `output` the file goes to standard output.

    `force`: a file of that name may be replaced.
    """

    case: str
    format: Format
    output: Path | None
    parts: Parts
    events: EventWords
    force: bool = False


def hand_out(
    asked: Export,
    paths: UserPaths,
    at: datetime,
    secrets: Secrets = NO_SECRETS,
    of_file: Secrets = NO_SECRETS,
) -> int:
    """Write the file; raises Unusable or StoreError. A damaged case gives what is left of it.

    If there is one `of_file`, only this passphrase opens the file.
    """
    is_sealed = not of_file.are_none
    if is_sealed and asked.format != "json":
        raise Unusable(_("A passphrase goes with --format json: other programs could not open it."))
    library = open_library(paths, secrets)
    with opened(library, library.find(asked.case), at) as store:
        content = _content(asked, store, at)
        is_damaged = bool(store.damage)
    if is_sealed:
        content = sealed(content, of_file.take(_passphrase_wanted()))
    if asked.output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(asked.output, content, replace=asked.force)
    tell([_only_with_passphrase() if is_sealed else _not_protected()])
    if not is_damaged:
        return DONE
    tell([_("The case is damaged, so some of it is missing from this file. Try “check”.")])
    return DAMAGE


def _not_protected() -> str:
    return _("This file is not protected: whoever has it can read it.")


def _only_with_passphrase() -> str:
    return _("Only the passphrase opens this file, and nobody can help if it is forgotten.")


def _passphrase_wanted() -> str:
    return _(
        "The file was to have a passphrase, and nothing was typed. Let it be a line of the input, "
        "after the passphrase of the library if that has one."
    )


def _content(asked: Export, store: CaseStore, at: datetime) -> bytes:
    records = Records(store.load(), store.case_id)
    if asked.format == "json":
        edited = edited_at(store.edited(), records.case)
        return written(whole_copy(store.case_id, store.documents(), at, edited=edited))
    if asked.format == "ics":
        # Its library takes longer to read than most cases, so only this format waits for it.
        from ladder_app.exchange.calendar_out import as_calendar

        return as_calendar(records, at, asked.events)
    return as_csv(csv_rows(records, asked.parts))
