"""Which keys may become the one for Put away."""

import pytest

from ladder_app.ui.actions import action_rows
from ladder_app.ui.settings.taken_keys import problem_with

ROWS = action_rows("Ctrl+Shift+Space")


@pytest.mark.parametrize(
    "key",
    ["Ctrl+Shift+Space", "F9", "Ctrl+Alt+P", "Alt+F9", "Ctrl+Shift+H", "Ctrl+Esc"],
)
def test_a_free_key_may_be_chosen(key: str) -> None:
    assert problem_with(key, ROWS) == ""


@pytest.mark.parametrize(
    ("key", "part"),
    [
        ("", "Press the keys you want"),
        ("Ctrl+L", "already means “Log something I did”"),
        ("F1", "already means “Help and support”"),
        ("Ctrl++", "already means “Larger text”"),
        ("Ctrl+C", "needed for writing"),
        ("Ctrl+Shift+L", "already means “Lock”"),
        ("Alt+D", "has a meaning on one of the pages"),
        ("Ctrl+Shift+Del", "has a meaning on one of the pages"),
        ("H", "with Ctrl or Alt"),
        ("Shift+H", "with Ctrl or Alt"),
        ("Space", "with Ctrl or Alt"),
        ("Esc", "with Ctrl or Alt"),
        ("Return", "with Ctrl or Alt"),
        ("Ctrl+Tab", "with Ctrl or Alt"),
        ("Up", "with Ctrl or Alt"),
    ],
)
def test_a_key_that_is_needed_is_refused_in_words(key: str, part: str) -> None:
    assert part in problem_with(key, ROWS)


def test_the_key_in_force_is_not_taken_by_itself() -> None:
    assert problem_with("Ctrl+Alt+K", action_rows("Ctrl+Alt+K")) == ""
