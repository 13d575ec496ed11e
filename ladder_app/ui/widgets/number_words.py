"""Numbers as the country writes them."""

from math import isfinite

from PySide6.QtCore import QLocale


def number_words(value: float) -> str:
    """At most two places behind the point, and none that say nothing."""
    locale = QLocale()
    text = locale.toString(float(value), "f", 2)
    point = locale.decimalPoint()
    return text.rstrip(locale.zeroDigit()).removesuffix(point) if point in text else text


def read_number(text: str) -> float | None:
    """The number that was typed, in the writing of the country or with a point; None if none."""
    for locale in (QLocale(), QLocale.c()):
        value, is_one = locale.toDouble(text.strip())
        if is_one and isfinite(value):
            return float(value)
    return None
