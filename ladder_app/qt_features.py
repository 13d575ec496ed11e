"""Keeps Qt's Python from reading the source of every module that is imported after it.

It looks there whether a module may have asked for other spellings of Qt's names (`snake_case`),
which nobody here does. The looking costs a quarter of the start, and the sources stay in memory.
"""

import sys
from typing import Final

_LOOKS: Final = "_mod_uses_pyside"


def look_for_none() -> None:
    """Call it right after Qt has been imported. Where Qt does not look, nothing happens."""
    features = sys.modules.get("shibokensupport.feature")
    if features is not None and _LOOKS in vars(features):
        vars(features)[_LOOKS] = _asks_for_none


def _asks_for_none(_module: object) -> bool:
    return False
