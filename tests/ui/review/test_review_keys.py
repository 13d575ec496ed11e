"""The keys of the page Review, beside those of the window."""

from ladder_app.ui.actions import action_rows
from ladder_app.ui.review.review_keys import review_keys


def test_no_key_opens_a_menu_instead() -> None:
    menus = {f"Alt+{row.menu[0]}" for row in action_rows("F9")}
    assert menus & {row.key for row in review_keys()} == set()
