"""What a record of a file is called in a sentence: by its words or its day, for ids say nothing."""

from collections.abc import Mapping
from typing import Any, Final

from ladder_app.domain.text import clean_line
from ladder_app.language import _

_WORDS: Final = ("title", "text", "alias", "statement", "label", "name", "what_happened")
_DAYS: Final = ("at", "started_at", "rated_at", "due_date", "made_at", "created_at")
_LONGEST: Final = 60
_DAY: Final = 10


def named(kind: str, document: Mapping[str, Any]) -> str:
    """The beginning of a sentence about it; `document` may hold anything."""
    what = kind.replace("_", " ")
    if words := _first(document, _WORDS):
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        return _("The {what} “{words}”").format(what=what, words=short)
    if day := _first(document, _DAYS):
        return _("The {what} of {day}").format(what=what, day=day[:_DAY])
    return _("A record of the kind {what}").format(what=what)


def _first(document: Mapping[str, Any], names: tuple[str, ...]) -> str:
    found = (document.get(name) for name in names)
    texts = (clean_line(one) for one in found if isinstance(one, str))
    return next(filter(None, texts), "")
