"""Safety behaviours used and resisted. Real precautions are never counted."""

from collections.abc import Collection

from ladder_app.domain.attempts.attempt import Attempt


def used(attempt: Attempt, precautions: Collection[str] = ()) -> frozenset[str]:
    """Ids of the safety behaviours used; `precautions` are the ids of real precautions."""
    return frozenset(use.safety_behaviour_id for use in attempt.safety_used) - set(precautions)


def resisted(attempt: Attempt, precautions: Collection[str] = ()) -> frozenset[str]:
    """Ids of the safety behaviours resisted."""
    return frozenset(use.safety_behaviour_id for use in attempt.safety_resisted) - set(precautions)


def resist_rate(attempt: Attempt, precautions: Collection[str] = ()) -> float | None:
    """Resisted/(used + resisted), 0–1; one in both counts half on either side."""
    in_use, left_out = used(attempt, precautions), resisted(attempt, precautions)
    listed = len(in_use | left_out)
    return (len(left_out) - len(in_use & left_out) / 2) / listed if listed else None


def stayed_with_it(attempt: Attempt, precautions: Collection[str] = ()) -> bool | None:
    """Stayed to the planned end without a safety behaviour, whatever the end rating was.

    None while it is not said how the attempt went.
    """
    if attempt.status is None:
        return None
    return attempt.status == "completed" and not used(attempt, precautions)
