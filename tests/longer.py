"""A language that does not exist: ours, with every sentence two fifths longer."""

import gettext
import re
from typing import Final

_MORE: Final = "so lang wie es in anderen Sprachen oft der Fall ist und noch etwas mehr"
_FIELD: Final = re.compile(r"\{[^}]*\}")


class LongerWords(gettext.NullTranslations):
    """As long as a translation into German can be."""

    def gettext(self, message: str) -> str:
        """The sentence with words behind it."""
        more = len(_FIELD.sub("", message)) * 2 // 5
        return f"{message} {_MORE[:more].strip()}" if more > 1 else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One of the two, with words behind it."""
        return self.gettext(msgid1 if n == 1 else msgid2)
