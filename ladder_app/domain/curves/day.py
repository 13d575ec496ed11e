"""How a day is said in a sentence."""

from collections.abc import Callable

Day = Callable[[str], str]
"""Says a day `"2026-03-12"` in the person's own language; `""` gives `""`."""
