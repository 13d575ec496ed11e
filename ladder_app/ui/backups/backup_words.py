"""What is said of a backup, and of what restoring it would change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import QLocale

from ladder_app.domain.going_back import GoingBack
from ladder_app.domain.record import Known
from ladder_app.domain.store.backups import BackupEntry, BackupReason
from ladder_app.language import _, ngettext
from ladder_app.ui.dialogs.handing.handed_words import day_of
from ladder_app.ui.widgets.backup_age import local_words
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.record_words import kind_words


def why_words(why: BackupReason) -> str:
    """Why there is this copy."""
    return {
        "day": _("Before the first change of the day"),
        "rewrite": _("Before the file was tidied up"),
        "import": _("Before something was taken over"),
        "restore": _("Before a backup was restored"),
        "damaged": _("Of a file that was damaged"),
    }[why]


def made_words(entry: BackupEntry, now: datetime) -> str:
    """When it was made, where the person is now."""
    return local_words(entry.made_at, now)


def entry_words(entry: BackupEntry, now: datetime) -> str:
    """A backup in two lines."""
    size = QLocale().formattedDataSize(entry.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return f"{made_words(entry, now)}\n{why_words(entry.why)} · {size}"


def kind_lines(records: Iterable[Known], today: date) -> list[str]:
    """Each kind with how many there are and from which days; not a word of what they say."""
    kinds: dict[str, list[Known]] = {}
    for record in records:
        kinds.setdefault(kind_words(record), []).append(record)
    return [_kind_line(kind, family, today) for kind, family in kinds.items()]


def parts_of(going: GoingBack, today: date) -> Iterator[tuple[str, list[str]]]:
    """Headings, each with what belongs to it; only those that have something."""
    for heading, records in (
        (_("What comes back"), going.back),
        (_("What goes"), going.goes),
        (_("What is again as it was"), going.as_it_was),
    ):
        if records:
            yield heading, kind_lines(records, today)
    beside = []
    if going.settings:
        beside.append(_("The name or the settings of the case."))
    if going.others:
        beside.append(
            ngettext(
                "{n} record of a kind this version does not know.",
                "{n} records of kinds this version does not know.",
                going.others,
            ).format(n=going.others)
        )
    if beside:
        yield _("Beside that"), beside


def _kind_line(kind: str, family: Sequence[Known], today: date) -> str:
    days = sorted({day[:10] for one in family if (day := day_of(one))})
    counted = _("{kind}: {n}").format(kind=kind, n=len(family))
    if not days:
        return counted
    first, last = stamp_words(days[0], today), stamp_words(days[-1], today)
    if first == last:
        return _("{kinds} · {day}").format(kinds=counted, day=first)
    return _("{kinds} · {first} to {last}").format(kinds=counted, first=first, last=last)
