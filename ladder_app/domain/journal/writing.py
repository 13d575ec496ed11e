"""What stands in the form of a note, and the entry that comes of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, get_args

from ladder_app.domain.journal.journal_entry import (
    EntryKind,
    JournalEntry,
    Link,
    LinkedKind,
    Period,
    ShareScope,
)
from ladder_app.domain.text import clean_text, parted_words
from ladder_app.language import _

_ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": get_args(EntryKind),
    "period": get_args(Period),
    "share_scope": get_args(ShareScope),
}
_ANSWERS: Final[Mapping[EntryKind, tuple[str, ...]]] = {
    "situation_thought_feeling": ("situation", "thought"),
    "roots_reflection": ("what_i_learned_then", "is_it_true_now"),
}
"""The fields that are answered in words, in their order; other kinds have one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The fields of an entry as they are typed: "" is nothing yet, `feelings` have commas."""

    kind: EntryKind = "free"
    text: str = ""
    situation: str = ""
    thought: str = ""
    period: Period | None = None
    what_i_learned_then: str = ""
    is_it_true_now: str = ""
    still_painful: int | None = None
    feelings: str = ""
    suds: int | None = None
    link: Link | None = None
    share_scope: ShareScope = "me_only"


def writing_of(entry: JournalEntry) -> Writing:
    """An entry as it is shown in the form; words that answer no prompt stand at the first one."""
    answers = _ANSWERS.get(entry.kind, ())
    shown = {name: getattr(entry, name) or "" for name in answers}
    if not any(shown.values()):
        shown[answers[0] if answers else "text"] = entry.text
    return Writing(
        kind=entry.kind,
        period=entry.period,
        still_painful=entry.still_painful,
        feelings=", ".join(entry.feelings),
        suds=entry.suds,
        link=entry.link,
        share_scope=entry.share_scope,
        **shown,
    )


def whole_text(writing: Writing) -> str:
    """All of it as one reads it; "" while there is nothing to keep."""
    answers = _ANSWERS.get(writing.kind)
    if answers is None:
        return clean_text(writing.text).strip()
    said = ((name, clean_text(getattr(writing, name)).strip()) for name in answers)
    told = [_sentence(name).format(words=words) for name, words in said if words]
    return "\n\n".join(told)


def written(
    writing: Writing, before: JournalEntry | None, *, entry_id: str, at: str, stop_offered_at: str
) -> JournalEntry:
    """The entry that comes of it; of one that was there before the first moment stays.

    ValueError without words.
    """
    entry = before or JournalEntry(id=entry_id, at=at, text="…")
    is_roots = writing.kind == "roots_reflection"
    return replace(
        entry,
        kind=writing.kind,
        text=whole_text(writing),
        situation=_answer(writing, "situation"),
        thought=_answer(writing, "thought"),
        period=writing.period if is_roots else None,
        what_i_learned_then=_answer(writing, "what_i_learned_then"),
        is_it_true_now=_answer(writing, "is_it_true_now"),
        still_painful=writing.still_painful if is_roots else None,
        stop_offered_at=(entry.stop_offered_at or stop_offered_at or None) if is_roots else None,
        feelings=parted_words(writing.feelings),
        suds=writing.suds,
        link=writing.link,
        share_scope=writing.share_scope,
    )


def to_draft(writing: Writing) -> dict[str, Any]:
    """The fields as a draft keeps them."""
    return asdict(writing)


def from_draft(typed: Mapping[str, Any]) -> Writing:
    """The fields of a draft; what cannot be read is as if it had not been typed."""
    known = {field.name: field.default for field in fields(Writing)}
    read = {name: _read(name, typed.get(name), default) for name, default in known.items()}
    return Writing(**read)


def _read(name: str, value: Any, default: Any) -> Any:
    if name == "link":
        return _link(value)
    if name in _ALLOWED:
        return value if value in _ALLOWED[name] else default
    if name in ("still_painful", "suds"):
        is_rating = isinstance(value, int) and 0 <= value <= 100
        return value if is_rating else None
    return value if isinstance(value, str) else default


def _link(value: Any) -> Link | None:
    if not isinstance(value, Mapping) or value.get("kind") not in get_args(LinkedKind):
        return None
    return Link(kind=value["kind"], id=str(value.get("id", "")))


def _answer(writing: Writing, name: str) -> str | None:
    """The answer to a prompt of this kind; the others are not asked."""
    is_asked = name in _ANSWERS.get(writing.kind, ())
    return (clean_text(getattr(writing, name)).strip() or None) if is_asked else None


def _sentence(name: str) -> str:
    """How an answer stands in the whole text."""
    return {
        "situation": _("What happened: {words}"),
        "thought": _("What went through my mind: {words}"),
        "what_i_learned_then": _("What I learned then: {words}"),
        "is_it_true_now": _("Is it true now: {words}"),
    }[name]
