"""`import FILE --into CASE`: a file of the same case joins it, record by record.

What a client took home from a review joins a case of another id as well.
"""

from datetime import date, datetime

from ladder_app.domain.handing.client_file import taken_home_words
from ladder_app.domain.handing.merge import Merge, with_taken_in
from ladder_app.exchange.json_in import Incoming, read_whole_copy
from ladder_app.exchange.taking_in import merged
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _, ngettext
from ladder_app.storage.library import FolderLibrary
from ladder_app.verbs.library import called_here, opened, refuse_read_only
from ladder_app.verbs.outcome import DONE, give, tell
from ladder_app.workspace.workspace import Workspace


def join(
    content: bytes,
    into: str,
    library: FolderLibrary,
    at: datetime,
    *,
    is_sure: bool,
    is_trial: bool,
) -> int:
    """Take the file in as one edit and say what became of it; raises Unusable or StoreError.

    A large change is made only by somebody who `is_sure`; a trial changes nothing.
    """
    incoming = read_whole_copy(content)
    case_id = library.find(into)
    if incoming.case_id != case_id:
        _refuse_what_is_not_meant(incoming, into, library, is_meant=is_sure or is_trial)
    with opened(library, case_id, at) as store:
        if not is_trial:
            refuse_read_only(library, store)
        workspace = Workspace(store, lambda: at)
        found = merged(incoming, workspace.records, store.edited(), at)
        if found.asks_first and not is_sure and not is_trial:
            raise Unusable(_much(found))
        if not is_trial and not found.is_empty:
            _make(workspace, library, incoming, found)
    _report(found, incoming, is_trial=is_trial)
    return DONE


def _refuse_what_is_not_meant(
    incoming: Incoming, into: str, library: FolderLibrary, *, is_meant: bool
) -> None:
    """Another case is never merged; what a client took home may be, once somebody says so."""
    is_here = any(entry.id == incoming.case_id for entry in library.entries())
    if is_here:
        sentence = _("This file belongs to the case “{whose}”, not to “{name}”.")
        raise Unusable(sentence.format(whose=called_here(library, incoming.case_id), name=into))
    if not incoming.is_taken_home:
        sentence = _(
            "This file belongs to a case that is not here, and not to “{name}”. Leave out --into "
            "to make it a case of its own."
        )
        raise Unusable(sentence.format(name=into))
    if not is_meant:
        sentence = _(
            "This file was made in a case that did not come from “{name}”. If it is from your own "
            "conversation, look at it with --dry-run, then add --yes."
        )
        raise Unusable(sentence.format(name=into))


def _make(workspace: Workspace, library: FolderLibrary, incoming: Incoming, found: Merge) -> None:
    library.backups.keep(workspace.case_id, workspace.now())
    at = workspace.stamp()
    case = with_taken_in(workspace.records.case, at, incoming.written_at or at)
    workspace.change(_("Take in a file"), [*found.put, case])


def _much(found: Merge) -> str:
    return ngettext(
        "{n} record would change or be added, beside {here}. Look with --dry-run, then add --yes.",
        "{n} records would change or be added, beside {here}. Look with --dry-run, then add --yes.",
        found.touched,
    ).format(n=found.touched, here=found.here)


def _report(found: Merge, incoming: Incoming, *, is_trial: bool) -> None:
    counts = {
        "new": len(found.added),
        "changed": len(found.changed),
        "edited later here": len(found.kept),
        "the same": len(found.unchanged),
    }
    give(f"{name}: {count}" for name, count in counts.items())
    if incoming.is_taken_home:
        tell([taken_home_words(incoming.records(), date.isoformat)])
    tell(incoming.remarks)
    if is_trial:
        tell([_("This was a trial: nothing was changed.")])
