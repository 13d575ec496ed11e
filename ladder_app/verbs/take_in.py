"""`import FILE`: a spreadsheet joins a case, a whole copy becomes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ladder_app.domain.case import Case
from ladder_app.domain.edit import Change, Edit
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records
from ladder_app.domain.text import clean_line
from ladder_app.exchange.file_in import read_file
from ladder_app.exchange.json_in import looks_like_json, read_whole_copy
from ladder_app.exchange.lines import Line, Refused
from ladder_app.exchange.mapping import names, with_meanings
from ladder_app.exchange.parcels import is_sealed, unsealed
from ladder_app.exchange.questions import Choices, Open
from ladder_app.exchange.reading import read_sections
from ladder_app.exchange.sections import find_sections, remarks
from ladder_app.exchange.source import read_tables
from ladder_app.exchange.takeover import RowResult, Takeover, only_ladder, take_over, title_of
from ladder_app.exchange.unusable import Unusable
from ladder_app.exchange.workbook import ReaderMissing
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.join import join
from ladder_app.verbs.library import called_here, find, open_library, opened, refuse_read_only
from ladder_app.verbs.outcome import DONE, MISSING, give, tell
from ladder_app.verbs.secrets import NO_SECRETS, Secrets
from ladder_app.workspace.workspace import Workspace

Rows = Sequence[Line | Refused]


@dataclass(frozen=True, slots=True)
class Import:
    """What was asked for. `meanings` are "COLUMN=FIELD"; a dry run changes nothing.

    A whole copy goes `into` the case of this name, instead of becoming one; `is_sure` lets it
    change much there.
    """

    file: Path
    case: str | None
    meanings: tuple[str, ...]
    choices: Choices
    dry_run: bool
    into: str | None = None
    is_sure: bool = False


def take_in(asked: Import, paths: UserPaths, at: datetime, secrets: Secrets = NO_SECRETS) -> int:
    """Read the file and say what became of it; raises Unusable or StoreError."""
    library = open_library(paths, secrets)
    content = read_file(asked.file)
    if is_sealed(content):
        content = unsealed(content, secrets.take(_file_wanted()))
    if asked.into is not None:
        return _join(asked, asked.into, content, library, at)
    if looks_like_json(content):
        return _take_in_copy(asked, content, library, at)
    if asked.case is None or not clean_line(asked.case):
        raise Unusable(_("Say which case the rows belong to: --case NAME."))
    try:
        rows = _rows(asked, content, at)
    except ReaderMissing as missing:
        tell([str(missing)])
        return MISSING
    case_id = find(library, asked.case)
    takeover = (
        _into_new(asked, rows, library, at)
        if case_id is None
        else _into_existing(asked, rows, library, case_id, at)
    )
    _report(takeover, asked)
    return DONE


def _file_wanted() -> str:
    return _(
        "This file has a passphrase of its own. Add --passphrase-stdin and let it be a line of "
        "the input, after the passphrase of the library if that has one."
    )


def _rows(asked: Import, content: bytes, at: datetime) -> Rows:
    """Every row of the spreadsheet; Unusable if it leaves a question open or has no steps."""
    sections = with_meanings(find_sections(read_tables(content)), asked.meanings)
    if all(section.column("step") is None for section in sections):
        sentence = _(
            "No column says what the step is. Add --map COLUMN=step. There are: {columns}."
        )
        raise Unusable(sentence.format(columns=names(sections)))
    reading = read_sections(sections, asked.choices, at)
    if reading.open:
        questions = dict.fromkeys(one.question for one in reading.open)
        first = [next(o for o in reading.open if o.question == one) for one in questions]
        raise Unusable(" ".join(_question(one) for one in first))
    tell(remarks(sections))
    return reading.rows


def _question(open_one: Open) -> str:
    sentence = (
        _(
            "“{cell}” in the column {column} may mean two different days. "
            "Add --dates day-first or --dates month-first."
        )
        if open_one.question == "dates"
        else _(
            "“{cell}” in the column {column} may stand on a scale up to 10 or up to 100. "
            "Add --scale 0-10 or --scale 0-100."
        )
    )
    return sentence.format(cell=open_one.example, column=open_one.column)


def _into_existing(
    asked: Import, rows: Rows, library: FolderLibrary, case_id: str, at: datetime
) -> Takeover:
    with opened(library, case_id, at) as store:
        if not asked.dry_run:
            refuse_read_only(library, store)
        workspace = Workspace(store, lambda: at)
        title, into = title_of(asked.file.name), only_ladder(workspace.records)
        takeover = take_over(rows, workspace.records, at, title, into)
        _refuse_nothing(takeover)
        if takeover.put and not asked.dry_run:
            library.backups.keep(case_id, at)
            workspace.change(_("Take over a spreadsheet"), put=takeover.put)
    return takeover


def _into_new(asked: Import, rows: Rows, library: FolderLibrary, at: datetime) -> Takeover:
    takeover = take_over(rows, Records(), at, title_of(asked.file.name))
    _refuse_nothing(takeover)
    if not asked.dry_run:
        stamp = at.isoformat(timespec="seconds")
        case = Case(id=new_id(), alias=clean_line(asked.case or ""), made_at=stamp)
        changes = tuple(Change(None, record) for record in (case, *takeover.put))
        library.create(Edit(_("Take over a spreadsheet"), changes), case.id, at).close()
    return takeover


def _refuse_nothing(takeover: Takeover) -> None:
    if takeover.rows and takeover.marked("unusable") != takeover.rows:
        return
    tell(_sentence(row) for row in takeover.rows)
    raise Unusable(_("No row of this file can be used, so nothing was changed."))


def _report(takeover: Takeover, asked: Import) -> None:
    if asked.dry_run:
        give(_listed(row) for row in takeover.rows)
    counts = {
        "ladders": takeover.made["ladder"],
        "steps": takeover.made["step"],
        "ratings": takeover.made["step_rating"],
        "attempts": takeover.made["attempt"],
        "already here": len(takeover.marked("present")),
        "not used": len(takeover.marked("unusable")),
    }
    give(f"{name}: {count}" for name, count in counts.items())
    tell(_sentence(row) for row in takeover.rows if row.why)
    if takeover.remark:
        tell([takeover.remark])
    if asked.dry_run:
        tell([_("This was a trial: nothing was changed.")])


def _sentence(row: RowResult) -> str:
    if row.place.sheet:
        sentence = _("Row {row} of {sheet}: {why}")
        return sentence.format(row=row.place.number, sheet=row.place.sheet, why=row.why)
    return _("Row {row}: {why}").format(row=row.place.number, why=row.why)


def _listed(row: RowResult) -> str:
    """One row as a line of a table with tabs."""
    return "\t".join((row.mark, row.place.sheet, str(row.place.number), row.when, row.step))


def _join(asked: Import, into: str, content: bytes, library: FolderLibrary, at: datetime) -> int:
    if not looks_like_json(content):
        raise Unusable(_("--into is for whole copies; a spreadsheet goes into --case NAME."))
    if asked.case is not None or asked.meanings:
        raise Unusable(_("Neither --case nor --map goes with --into."))
    return join(content, into, library, at, is_sure=asked.is_sure, is_trial=asked.dry_run)


def _take_in_copy(asked: Import, content: bytes, library: FolderLibrary, at: datetime) -> int:
    if asked.meanings:
        raise Unusable(_("--map is for spreadsheets; this file is a whole copy of a case."))
    incoming = read_whole_copy(content)
    if incoming.is_taken_home:
        raise Unusable(
            _("This is what was taken home from a review. Add --into CASE to take it in.")
        )
    name = clean_line(asked.case or "")
    if any(entry.id == incoming.case_id for entry in library.entries()):
        sentence = _(
            'This case is here already and is called “{name}”. Add --into "{name}" to merge them.'
        )
        raise Unusable(sentence.format(name=called_here(library, incoming.case_id)))
    if name and name not in (incoming.case_id, incoming.alias):
        incoming = incoming.called(name)
    if name and find(library, name) is not None:
        sentence = _("There is a case called “{name}” already; a copy makes a case of its own.")
        raise Unusable(sentence.format(name=name))
    if not asked.dry_run:
        label = _("Import a whole copy")
        incoming = incoming.taken_in_at(at.isoformat(timespec="seconds"))
        library.create_from_documents(incoming.documents, incoming.case_id, label, at).close()
    give(f"{kind}: {len(family)}" for kind, family in incoming.documents.items() if kind != "case")
    tell(incoming.remarks)
    if asked.dry_run:
        tell([_("This was a trial: nothing was changed.")])
    return DONE
