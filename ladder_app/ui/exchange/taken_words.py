"""What a file would change, in words: what is new, what changes and how, what stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ladder_app.domain.case import Case
from ladder_app.domain.handing.client_file import taken_home_words
from ladder_app.domain.handing.merge import Merge
from ladder_app.domain.other import Other
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known, Record, kind_of
from ladder_app.domain.records import Records
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.exchange.taking_in import TakingIn
from ladder_app.language import _, ngettext
from ladder_app.ui.dialogs.handing.handed_words import count_words, record_lines
from ladder_app.ui.widgets.day_words import day_words
from ladder_app.ui.widgets.record_words import kind_words


def about_words(found: TakingIn, read_only: str | None) -> str:
    """What the file is to this case, and what was put right in it."""
    if found.is_elsewhere:
        sentence = _("This file belongs to another case of yours. Open that case first.")
    elif found.merge is None:
        sentence = _("This case is not here yet. It becomes a case of its own.")
    elif read_only is not None:
        sentence = read_only
    elif found.merge.is_empty:
        sentence = _("Everything in this file is here already.")
    else:
        sentence = _joining(found)
    return "\n".join((sentence, *found.incoming.remarks))


def _joining(found: TakingIn) -> str:
    if found.is_adopted:
        return _(
            "This file was made in a case that did not come from yours, as it is when nothing was "
            "handed over before. Steps that read the same are taken to be the same, and the rest "
            "is added."
        )
    if found.incoming.is_taken_home:
        return _("This comes from your conversation. What is not in the file stays as it is.")
    return _(
        "This file belongs to the open case. What was edited later wins, the other version goes "
        "into the trash. What is not in the file stays as it is."
    )


def taking_words(found: TakingIn, here: Records, today: date) -> tuple[str, Iterator[str]]:
    """How much a file holds or changes, and paragraphs about all of it."""
    if found.merge is not None and found.incoming.is_taken_home:
        incoming = found.incoming.records()
        brought = taken_home_words(incoming, lambda day: day_words(day, today))
        return brought, merge_words(_as_it_was_agreed(found.merge), here, today)
    if found.merge is not None:
        return merge_summary(found.merge), merge_words(found.merge, here, today)
    kept = [one for one in found.incoming.records() if one.deleted_at is None]
    return count_words(kept), all_words(kept, today)


def _as_it_was_agreed(merge: Merge) -> Merge:
    """What was agreed before the steps it is about."""
    first: tuple[type[Record], ...] = (SessionReview, Plan)
    in_order = sorted(
        merge.added, key=lambda one: (not isinstance(one, first), kind_of(one) == "plan")
    )
    return replace(merge, added=tuple(in_order))


def merge_summary(merge: Merge) -> str:
    """How much of each: "3 new · 1 changed · 40 as they are here"."""
    as_here = len(merge.unchanged)
    parts = (
        (len(merge.added), ngettext("{n} new", "{n} new", len(merge.added))),
        (len(merge.changed), ngettext("{n} changed", "{n} changed", len(merge.changed))),
        (len(merge.kept), ngettext("{n} edited later here", "{n} edited later here", 1)),
        (as_here, ngettext("{n} the same", "{n} the same", as_here)),
    )
    return " · ".join(words.format(n=count) for count, words in parts if count)


def merge_words(merge: Merge, here: Records, today: date) -> Iterator[str]:
    """Paragraphs about everything that is added, changed or kept."""
    after = Records((*here.all_records(), *merge.added))
    if merge.changed:
        yield _heading(_("Changed; the version here goes into the trash"))
        for record in merge.changed:
            before = here.find(kind_of(record), record.id)
            yield "\n".join(_changed(after, before, record, today)) + "\n"
    yield from _group(_("New"), merge.added, after, today)
    yield from _group(_("Edited later here, so it stays"), merge.kept, after, today)
    for ladder in merge.reordered:
        yield _("The steps of “{title}” stand in another order.").format(title=ladder.title) + "\n"


def all_words(records: Iterable[Record], today: date) -> Iterator[str]:
    """Paragraphs about everything a new case would hold."""
    found = [record for record in records if not isinstance(record, Case)]
    yield from _group("", found, Records(found), today)


def _group(name: str, records: Iterable[Record], among: Records, today: date) -> Iterator[str]:
    kinds: dict[str, list[Known]] = {}
    unknown = 0
    for record in records:
        if isinstance(record, Other):
            unknown += 1
        else:
            kinds.setdefault(kind_words(record), []).append(record)
    for kind, family in kinds.items():
        title = f"{name} · {kind}" if name else kind
        yield _heading(f"{title}: {len(family)}")
        for record in family:
            yield "\n".join(record_lines(among, record, today)) + "\n"
    if unknown:
        words = ngettext(
            "{n} record of a kind this version does not know.",
            "{n} records of kinds this version does not know.",
            unknown,
        )
        yield words.format(n=unknown) + "\n"


def _changed(among: Records, before: Record | None, after: Known, today: date) -> Iterator[str]:
    new = list(record_lines(among, after, today))
    old = [] if before is None or isinstance(before, Other) else _lines(among, before, today)
    yield new[0]
    yield from (f"   − {line.strip()}" for line in old if line not in new)
    yield from (f"   + {line.strip()}" for line in new if line not in old)
    if set(new) == set(old):
        yield "   " + _("Something beside its words changes.")


def _lines(among: Records, record: Known, today: date) -> list[str]:
    return list(record_lines(among, record, today))


def _heading(words: str) -> str:
    return f"{words.upper()}\n"
