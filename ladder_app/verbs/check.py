"""`check [CASE…]`: read every byte of the cases and say what is damaged."""

from datetime import datetime

from ladder_app.paths import UserPaths
from ladder_app.verbs.outcome import DONE


def check(cases: tuple[str, ...], paths: UserPaths, at: datetime) -> int:
    """TODO"""
    return DONE
