"""`check [CASE…]`: read every byte of the cases and say what is damaged, repairing nothing."""

from collections.abc import Iterator
from datetime import datetime

from ladder_app.domain.store.case_store import Damage
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.storage.check import CaseCheck
from ladder_app.verbs.library import open_library, passphrase_wanted
from ladder_app.verbs.outcome import DAMAGE, DONE, LOCKED, give, tell
from ladder_app.verbs.secrets import NO_SECRETS, Secrets


def check(names: tuple[str, ...], paths: UserPaths, secrets: Secrets = NO_SECRETS) -> int:
    """Check the cases called so, or all of them; raises NotFound and Ambiguous.

    A line with tabs for each case goes to standard output: id, alias, sound,
    damaged or sealed, edits, bytes, the moment of its last edit.
    """
    library = open_library(paths, secrets, may_be_locked=True)
    aliases = {entry.id: entry.alias or "" for entry in library.entries()}
    ids = [library.find(name) for name in names] or list(aliases)
    found = [library.check(case_id) for case_id in dict.fromkeys(ids)]
    give(_line(one, aliases.get(one.case_id, "")) for one in found)
    for one in found:
        tell(_sentences(one, aliases.get(one.case_id) or one.case_id))
    if any(not (one.is_sound or one.is_locked) for one in found):
        tell([_("To go back, open the program: it offers the newest sound copy, if there is one.")])
    if not found:
        tell([_("There is no case in {folder} yet.").format(folder=library.folder)])
    if any(one.is_locked for one in found):
        tell([passphrase_wanted() if secrets.are_none else _other_passphrase()])
    return _code(found)


def _other_passphrase() -> str:
    return _("What was typed opens the library, but not the cases that are called sealed here.")


def _code(found: list[CaseCheck]) -> int:
    """What was found, as an exit code; of what is sealed only its passphrase could say more."""
    if any(not (one.is_sound or one.is_locked) for one in found):
        return DAMAGE
    return LOCKED if any(one.is_locked for one in found) else DONE


def _line(one: CaseCheck, alias: str) -> str:
    fate = "sealed" if one.is_locked else "sound" if one.is_sound else "damaged"
    parts = (one.case_id, alias, fate, str(one.edits), str(one.bytes), one.newest_at or "")
    return "\t".join(parts)


def _sentences(one: CaseCheck, name: str) -> Iterator[str]:
    if one.problem is not None:
        yield f"{name}: {one.problem}"
    for damage in one.damage:
        yield f"{name}: {_damage(damage)}"
    if one.torn and one.is_sound:
        yield _torn(one).format(name=name)
    if one.unreadable:
        sentence = _(
            "{name}: {n} records cannot be read by this version; they are kept as they are."
        )
        yield sentence.format(name=name, n=one.unreadable)


def _torn(one: CaseCheck) -> str:
    if one.is_whole:
        return _("{name}: The last save was cut short; nothing that was saved is missing.")
    return _(
        "{name}: The end of the file is incomplete. If the file was copied or moved, something "
        "saved may be missing; the backups may have it."
    )


def _damage(damage: Damage) -> str:
    reason = {
        "checksum": _("line {line} was changed"),
        "order": _("line {line} stands in the wrong place"),
        "format": _("line {line} cannot be understood"),
        "cut short": _("the file ends too early, after line {line}"),
        "unreadable": _("the disk cannot read line {line}"),
        "other way": _("the file was changed elsewhere and lacks what was saved here"),
    }[damage.reason].format(line=damage.line)
    after = _here(damage.after) if damage.after else _("the beginning")
    before = _here(damage.before) if damage.before else _("the end")
    sentence = _("Something saved between {after} and {before} is missing: {reason}.")
    return sentence.format(after=after, before=before, reason=reason)


def _here(stamp: str) -> str:
    """Day and time as clocks show it here; what is no moment as it stands."""
    try:
        return f"{datetime.fromisoformat(stamp).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError):
        return stamp
