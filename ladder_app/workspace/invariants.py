"""What must hold over several records at once."""

from collections.abc import Iterable, Sequence

from ladder_app.domain.edit import Change
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records


class BrokenInvariant(AssertionError):
    """An edit that would break the case: a mistake of the program, never of the person."""


def check_edit(records: Records, changes: Iterable[Change]) -> None:
    """Raise BrokenInvariant if the order of a ladder would get holes or a first rating change.

    A ladder whose order had holes before may be edited all the same: they came from elsewhere,
    and the person must be able to go on. Costs nothing for edits that touch no step.
    """
    steps = [c for c in changes if isinstance(c.before or c.after, Step)]
    for change in steps:
        _check_first_rating(change, changes)
    if steps:
        _check_orders(records, steps)


def _check_first_rating(change: Change, changes: Iterable[Change]) -> None:
    before, after = change.before, change.after
    if not (isinstance(before, Step) and isinstance(after, Step)):
        return
    if before.suds_base is None or before.suds_base == after.suds_base:
        return
    if not any(c.key[0] == "step_rating" for c in changes):
        raise BrokenInvariant("suds_base is written once and follows only the first rating")


def _check_orders(records: Records, steps: Iterable[Change]) -> None:
    touched: dict[str, dict[str, Step | None]] = {}
    for change in steps:
        for step in (change.before, change.after):
            if isinstance(step, Step):
                touched.setdefault(step.ladder_id, {})[step.id] = None
    for change in steps:
        if isinstance(change.after, Step):
            touched[change.after.ladder_id][change.after.id] = change.after
    for ladder_id, changed in touched.items():
        _check_dense(records, ladder_id, changed)


def _check_dense(records: Records, ladder_id: str, changed: dict[str, Step | None]) -> None:
    before = records.steps(ladder_id)
    after = [step for step in before if step.id not in changed]
    after += [step for step in changed.values() if step is not None and step.deleted_at is None]
    if not _is_dense(after) and _is_dense(before):
        orders = sorted(step.order for step in after)
        raise BrokenInvariant(f"the steps of a ladder must count 1..n, not {orders}")


def _is_dense(steps: Sequence[Step]) -> bool:
    return sorted(step.order for step in steps) == list(range(1, len(steps) + 1))
