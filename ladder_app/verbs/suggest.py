"""`suggest CASE`: every rule that has something to say about a case, as it stood at a moment."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from ladder_app.domain.as_of import as_of
from ladder_app.domain.case import Case
from ladder_app.domain.suggestions.silence import Fired, fired
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _
from ladder_app.paths import UserPaths
from ladder_app.verbs.library import open_library, opened
from ladder_app.verbs.outcome import DAMAGE, DONE, give, tell
from ladder_app.verbs.secrets import NO_SECRETS, Secrets


@dataclass(frozen=True, slots=True)
class Suggest:
    """What was asked for; `moment` None means now.

    At an earlier moment the case is shown without what was entered since. What bears no stamp is as
    it is now: rules left out, numbers of one's own, what became of plans, a ladder that was paused,
    and wording.
    """

    case: str
    moment: str | None


def suggest(asked: Suggest, paths: UserPaths, at: datetime, secrets: Secrets = NO_SECRETS) -> int:
    """Print what fires, as JSON; raises Unusable or StoreError.

    Nothing is limited to so many a day here, and nothing is remembered as shown.
    """
    moment = at if asked.moment is None else read_moment(asked.moment)
    library = open_library(paths, secrets)
    with opened(library, library.find(asked.case), at) as store:
        # Of a damaged case the record that says whose it is may be what is missing.
        records = as_of((Case(id=store.case_id), *store.load()), moment)
        is_damaged = bool(store.damage)
    give(_written(fired(records, moment)))
    if not is_damaged:
        return DONE
    tell([_("The case is damaged, so some of it was not looked at. Try “check”.")])
    return DAMAGE


def read_moment(text: str) -> datetime:
    """A moment as it was typed: a bare date is the end of that day here. Raises Unusable."""
    try:
        if len(text) == len("2026-03-12"):
            day = date.fromisoformat(text)
            return datetime.combine(day, time(23, 59, 59, 999_999)).astimezone()
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo is not None else moment.astimezone()
    except (ValueError, OverflowError, OSError):
        sentence = _("“{text}” is no date and no moment. Write 2026-03-12 or 2026-03-12T18:30.")
        raise Unusable(sentence.format(text=text)) from None


def _written(every: tuple[Fired, ...]) -> list[str]:
    lines = [json.dumps(_document(one), ensure_ascii=False) for one in every]
    if not lines:
        return ["[]"]
    return ["[", *(f" {line}," for line in lines[:-1]), f" {lines[-1]}", "]"]


def _document(one: Fired) -> dict[str, Any]:
    said = one.suggestion
    return {
        "rule": said.rule,
        "records": list(said.record_ids),
        "values": _plain(said.values),
        "idea": said.idea,
        "silenced_by": one.silenced_by,
    }


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The numbers as they would be written by hand: 8 and not 8.0."""
    return {
        name: [_short(one) for one in value] if isinstance(value, tuple) else _short(value)
        for name, value in values.items()
    }


def _short(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
