"""Which sentence of the person's own is offered to them again.

A sentence comes back by itself only if it was learned in an attempt that was neither stopped early
nor one in which the fear came true. Whatever the person pinned comes back whatever it says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case


def kept_sentence(attempts: Sequence[Attempt], case: Case) -> Attempt | None:
    """The attempt whose `what_i_learned` is shown: the pinned one, or else the newest to offer.

    `attempts` stand oldest first.
    """
    if case.pinned_attempt_id is not None:
        for attempt in attempts:
            if attempt.id == case.pinned_attempt_id and _is_learned(attempt):
                return attempt
    return next((one for one in _learned(attempts) if _is_offered(one, case)), None)


def sentences(attempts: Sequence[Attempt]) -> tuple[Attempt, ...]:
    """What the person can choose from: those with something learned, newest first.

    `attempts` stand oldest first.
    """
    return tuple(_learned(attempts))


def are_several(attempts: Sequence[Attempt]) -> bool:
    """Whether there is more than one sentence to choose from."""
    return len(tuple(islice(_learned(attempts), 2))) > 1


def with_pinned(case: Case, attempt_id: str) -> Case:
    """The case in which this attempt's sentence is kept in view."""
    hidden = tuple(one for one in case.hidden_attempt_ids if one != attempt_id)
    return replace(case, pinned_attempt_id=attempt_id, hidden_attempt_ids=hidden)


def with_hidden(case: Case, attempt_id: str) -> Case:
    """The case in which this attempt's sentence is neither kept in view nor offered again."""
    pinned = None if case.pinned_attempt_id == attempt_id else case.pinned_attempt_id
    others = tuple(one for one in case.hidden_attempt_ids if one != attempt_id)
    return replace(case, pinned_attempt_id=pinned, hidden_attempt_ids=(*others, attempt_id))


def _learned(attempts: Sequence[Attempt]) -> Iterator[Attempt]:
    """Newest first, and no further than somebody asks: most often the first will do."""
    return (one for one in reversed(attempts) if _is_learned(one))


def _is_learned(attempt: Attempt) -> bool:
    return bool((attempt.what_i_learned or "").strip())


def _is_offered(attempt: Attempt, case: Case) -> bool:
    return (
        attempt.id not in case.hidden_attempt_ids
        and attempt.status in ("completed", None)
        and attempt.left_because in ("finished", None)
        and all(outcome.occurred not in ("yes", "partly") for outcome in attempt.outcomes)
    )
