"""A whole copy becomes a case again: checked, completed and counted anew."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ladder_app.documents import check_document, field_names, from_document, updated
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_order import dense
from ladder_app.domain.ladders.step_ratings import with_ratings
from ladder_app.domain.record import RECORD_TYPES, Record, SomeRecord
from ladder_app.domain.store.documents import Documents, Moments
from ladder_app.domain.text import TEXT_LIMIT, clean_text
from ladder_app.exchange.json_out import FORMAT, LEFT_OUT, TO_TAKE_HOME, VERSION
from ladder_app.exchange.record_names import named
from ladder_app.exchange.strict_json import read_json
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

_CASE_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}\Z")
_KIND: Final = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")
_LONGEST_ID: Final = 200
_PARENTS: Final = {
    "step": ("ladder_id", "ladder"),
    "step_rating": ("step_id", "step"),
    "attempt": ("step_id", "step"),
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A case to be made. `remarks` are sentences about what was put right.

    `written_at` is when the file was written, `edited` when each record was; both may be missing.
    One that `is_taken_home` is the small file of a review, which joins a case and never makes one.
    """

    case_id: str
    documents: Documents
    remarks: tuple[str, ...] = ()
    written_at: str = ""
    edited: Moments = field(default_factory=dict)
    is_taken_home: bool = False

    def called(self, alias: str) -> "Incoming":
        """The same case under another name."""
        case = {**self.documents["case"][self.case_id], "alias": alias}
        return replace(self, documents={**self.documents, "case": {self.case_id: case}})

    def taken_in_at(self, at: str) -> "Incoming":
        """The same case, which remembers that it came out of a file at the moment `at`."""
        case = self.documents["case"][self.case_id]
        taken = [*case.get("taken_in", []), {"at": at, "written_at": self.written_at or at}]
        return replace(
            self, documents={**self.documents, "case": {self.case_id: {**case, "taken_in": taken}}}
        )

    def records(self) -> tuple[Record, ...]:
        """Its records, the case among them."""
        return tuple(
            from_document(kind, document)
            for kind, family in self.documents.items()
            for document in family.values()
        )

    @property
    def alias(self) -> str | None:
        """The name of the case in the file."""
        alias = self.documents["case"][self.case_id].get("alias")
        return alias if isinstance(alias, str) else None


def looks_like_json(content: bytes) -> bool:
    """Whether the file begins as a whole copy does; a spreadsheet never does."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def read_whole_copy(content: bytes) -> Incoming:
    """The case in a file; raises Unusable. Its `measures` are ignored.

    Steps count 1..n on each ladder again where they did not; their present rating is computed
    from their ratings; a first rating that is not given becomes the oldest one.
    """
    copy = read_json(content)
    _check_head(copy)
    case = copy["case"]
    case_id = case.get("id")
    if not isinstance(case_id, str) or not _CASE_ID.match(case_id):
        raise Unusable(_("The case in this file has no sound id."))
    documents: Documents = {"case": {case_id: _sound("case", case)}}
    for kind, family in copy["records"].items():
        if not _KIND.match(kind) or not isinstance(family, list):
            raise Unusable(_("“{kind}” is no kind of record.").format(kind=kind[:40]))
        if kind not in LEFT_OUT and family:
            documents[kind] = dict(_family(kind, family))
    _check_parents(documents)
    remarks = _count_anew(documents)
    written_at = copy.get("exported_at")
    return Incoming(
        case_id,
        documents,
        tuple(remarks),
        written_at if isinstance(written_at, str) else "",
        _moments(copy.get("edited")),
        copy.get("made_for") == TO_TAKE_HOME,
    )


def _moments(edited: Any) -> Moments:
    """What the file says of when its records were edited, as far as it can be read."""
    families = edited.items() if isinstance(edited, dict) else ()
    return {
        kind: {one: moment for one, moment in family.items() if isinstance(moment, str)}
        for kind, family in families
        if isinstance(family, dict)
    }


def _check_head(copy: Any) -> None:
    if not isinstance(copy, dict) or copy.get("format") != FORMAT:
        raise Unusable(_("This file is not a whole copy made by Ladder."))
    version = copy.get("version")
    if type(version) is int and version > VERSION:
        raise Unusable(_("A newer version of Ladder wrote this file. Update Ladder to read it."))
    if type(version) is not int or version != VERSION:
        raise Unusable(_("This file does not say which version it has."))
    if not isinstance(copy.get("case"), dict) or not isinstance(copy.get("records"), dict):
        raise Unusable(_("This file has no case, or no records, so there is nothing to import."))


def _family(kind: str, family: list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    seen: set[str] = set()
    for place, document in enumerate(family, 1):
        record_id = document.get("id") if isinstance(document, dict) else None
        if not isinstance(record_id, str) or not 0 < len(record_id) <= _LONGEST_ID:
            raise Unusable(_("Record {n} of kind {kind} has no id.").format(n=place, kind=kind))
        if record_id in seen:
            sentence = _("{name} has the same id as another record.")
            raise Unusable(sentence.format(name=named(kind, document)))
        seen.add(record_id)
        last = {"order": len(family)} if kind == "step" and document.get("order") is None else {}
        yield record_id, _sound(kind, {**document, **last})


def _sound(kind: str, document: dict[str, Any]) -> dict[str, Any]:
    """The document with clean texts and without what is null; unknown fields as they are."""
    if kind not in RECORD_TYPES:
        return document
    known = field_names(kind)
    clean = {
        name: _clean(value) if name in known else value
        for name, value in document.items()
        if name not in known or value not in (None, [])
    }
    try:
        check_document(kind, clean)
    except ValueError as error:
        sentence = _("{name} cannot be read: {reason}")
        raise Unusable(sentence.format(name=named(kind, document), reason=error)) from None
    return clean


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        if len(value) > TEXT_LIMIT:
            sentence = _("One text in this file has more than {n} characters.")
            raise Unusable(sentence.format(n=TEXT_LIMIT))
        return clean_text(value)
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    if isinstance(value, dict):
        given = {name: inner for name, inner in value.items() if inner not in (None, [])}
        return {name: _clean(inner) for name, inner in given.items()}
    return value


def _check_parents(documents: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
    for kind, (owner, parents) in _PARENTS.items():
        known = documents.get(parents, {})
        for document in documents.get(kind, {}).values():
            if document[owner] not in known:
                sentence = _("{name} belongs to a {parent} that is missing.")
                raise Unusable(sentence.format(name=named(kind, document), parent=parents))


def _count_anew(documents: Documents) -> Iterator[str]:
    ratings: dict[str, list[StepRating]] = {}
    for rating in _records(documents, StepRating):
        ratings.setdefault(rating.step_id, []).append(rating)
    ladders: dict[str, list[Step]] = {}
    for step in _records(documents, Step):
        rated = _rated(step, ratings.get(step.id, []))
        _replace(documents, step, rated)
        if step.deleted_at is None:
            ladders.setdefault(step.ladder_id, []).append(rated)
    for ladder_id, steps in ladders.items():
        steps.sort(key=lambda step: step.order)
        counted = dense(steps)
        for before, after in zip(steps, counted, strict=True):
            _replace(documents, before, after)
        if counted != tuple(steps):
            name = named("ladder", documents["ladder"][ladder_id])
            yield _("{name}: its steps were counted anew.").format(name=name)


def _rated(step: Step, ratings: list[StepRating]) -> Step:
    if any(rating.deleted_at is None for rating in ratings):
        return with_ratings(step, ratings)
    return replace(step, suds_current=step.suds_base, rated=step.suds_base is not None)


def _records(documents: Documents, wanted: type[SomeRecord]) -> list[SomeRecord]:
    found = documents.get(wanted.KIND, {}).values()
    records = (from_document(wanted.KIND, document) for document in found)
    return [record for record in records if isinstance(record, wanted)]


def _replace(documents: Documents, before: Step, after: Step) -> None:
    if after != before:
        documents["step"][after.id] = updated(documents["step"][after.id], after)
