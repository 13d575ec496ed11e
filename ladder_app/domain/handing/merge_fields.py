"""Two versions of one record: what the later one leaves of the other.

What handing over leaves out was not shared, so it stays. Whatever else the later version does not
say was taken away by somebody.
"""

import uuid
from dataclasses import fields, replace
from typing import Any, Final

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.record import Known
from ladder_app.domain.review.session_review import Shown
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse

_COPIES: Final = uuid.UUID("6f1c0d1e-5f0a-4c58-9a53-0c8f6f1e7f0d")
_NOT_WRITTEN: Final = frozenset({"id", "order", "suds_base", "suds_current", "rated", "deleted_at"})
"""Never compared: an id is what both share, the rest follows from other records or is decided."""
_ABSENT: Final[tuple[Any, ...]] = (None, "", (), {})


def filled(later: Known, earlier: Known, handed: Known) -> Known:
    """The later version, with what of the earlier one was not shared.

    `handed` is what handing over leaves of the earlier one.
    """
    was, leaves = _values(earlier), _values(handed)
    stayed = [one for one in was if one not in _NOT_WRITTEN and was[one] != leaves[one]]
    changes = {one: _whole(getattr(later, one), was[one], leaves[one]) for one in stayed}
    return replace(later, **changes)


def with_what_was_said(kept: Known, lost: Known) -> Known:
    """The version that is kept; a yes to question 9 is never lost with the other one."""
    if not isinstance(kept, QuestionnaireResponse) or not isinstance(lost, QuestionnaireResponse):
        return kept
    if kept.says_harm or not lost.says_harm:
        return kept
    return replace(kept, item9_earlier=(*kept.item9_earlier, True))


def loses(version: Known, kept: Known) -> bool:
    """Whether something this version says is not in the one that is kept."""
    return any(
        value != (other := getattr(kept, name)) and not _is_within(value, other)
        for name, value in _values(version).items()
        if name not in _NOT_WRITTEN and value not in _ABSENT
    )


def discarded(version: Known, at: str) -> Known:
    """A copy of this version for the trash; the same version always makes the same copy."""
    copy_id = str(uuid.uuid5(_COPIES, repr(replace(version, deleted_at=None))))
    return replace(version, id=copy_id, deleted_at=at)


def _values(record: Known) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _whole(later: Any, was: Any, left: Any) -> Any:
    """A value that came without what stayed at home, with it again."""
    if later == left:
        return was
    if isinstance(was, tuple):
        return (*later, *(one for one in was if one not in left and one not in later))
    if isinstance(was, Context | Shown) and type(later) is type(was):
        bare = type(was)() if left is None else left
        inner = [one.name for one in fields(was)]
        changed = {
            one: _whole(getattr(later, one), getattr(was, one), getattr(bare, one))
            for one in inner
            if getattr(was, one) != getattr(bare, one)
        }
        return replace(later, **changed)
    return later if later not in _ABSENT else was


def _is_within(value: Any, other: Any) -> bool:
    return isinstance(value, tuple) and isinstance(other, tuple) and set(value) <= set(other)
