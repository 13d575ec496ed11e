"""An edit: what the history keeps, what one line of the case file says, what undo turns round."""

from dataclasses import dataclass

from ladder_app.domain.record import Record, kind_of


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None before means made, None after means dropped."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("A change needs a record before or after")

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id of the record."""
        return kind_of(self.record), self.record.id

    @property
    def record(self) -> Record:
        """The record as it is after the change, or as it was if it is dropped."""
        record = self.after if self.after is not None else self.before
        if record is None:  # refused at construction
            raise ValueError
        return record


@dataclass(frozen=True, slots=True)
class Edit:
    """`label` says in the user's words what was done. A quiet edit is saved but not undone."""

    label: str
    changes: tuple[Change, ...]
    quiet: bool = False

    def reversed(self) -> "Edit":
        """The edit that takes this one back."""
        turned = tuple(Change(change.after, change.before) for change in reversed(self.changes))
        return Edit(self.label, turned, self.quiet)

    def meets(self, other: "Edit") -> bool:
        """Whether both touch the same record, or both touch steps, whose orders hang together."""
        mine = {change.key for change in self.changes}
        theirs = {change.key for change in other.changes}
        if not mine.isdisjoint(theirs):
            return True
        return "step" in {kind for kind, _ in mine} & {kind for kind, _ in theirs}
