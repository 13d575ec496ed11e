"""Our sentences in the user's language, by gettext and without Qt.

`_` looks the sentence up when it is called, so a sentence must be asked for when it is needed and
never stored at import time.
"""

import gettext
from pathlib import Path

_spoken: list[gettext.NullTranslations] = [gettext.NullTranslations()]


def use_language(code: str, folder: Path) -> None:
    """Speak `code` ("de", "en") from now on; a language without a catalogue speaks English."""
    # As `gettext.translation` does it, which would first import everything about locales.
    for language in (code, code.partition("_")[0]):
        catalogue = folder / language / "LC_MESSAGES" / "ladder.mo"
        if catalogue.is_file():
            with catalogue.open("rb") as file:
                _spoken[0] = gettext.GNUTranslations(file)
            return
    _spoken[0] = gettext.NullTranslations()


def _(sentence: str) -> str:
    """The sentence in the user's language."""
    return _spoken[0].gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for `count` things; the caller fills the number in."""
    return _spoken[0].ngettext(one, many, count)


def spoken() -> str:
    """The language the sentences are in, as a code: "de"."""
    return _spoken[0].info().get("language", "").partition("_")[0] or "en"
