"""What can be undone and redone."""

from ladder_app.domain.edit import Edit


class History:
    """Two stacks of edits. A new edit forgets what could have been redone."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def push(self, edit: Edit) -> None:
        """Remember an edit that was just made."""
        self._done.append(edit)
        self._undone.clear()

    @property
    def to_undo(self) -> Edit | None:
        """The edit that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Edit | None:
        """The edit that redo would make again."""
        return self._undone[-1] if self._undone else None

    def step_back(self) -> None:
        """The last edit was taken back."""
        self._undone.append(self._done.pop())

    def step_forward(self) -> None:
        """The last undone edit was made again."""
        self._done.append(self._undone.pop())
