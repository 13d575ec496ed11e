"""The name of the one case above the pages."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.case_name import CaseName, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Anna", "A"), ("river bank", "RB"), ("a b c", "AB"), ("é", "É"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_what_does_not_fit_is_shortened_and_still_heard(qtbot: QtBot) -> None:
    name = CaseName()
    qtbot.addWidget(name)
    name.show_name("Donaudampfschifffahrtsgesellschaft am Nachmittag")
    name.resize(120, 30)
    name.show()
    assert name.text().endswith("…")
    assert name.toolTip() == "Donaudampfschifffahrtsgesellschaft am Nachmittag"
    assert name.accessibleName() == "Case: Donaudampfschifffahrtsgesellschaft am Nachmittag"
