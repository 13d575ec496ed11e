"""What the line of notices says while an attempt is under way."""

from PySide6.QtCore import QObject, Signal

from ladder_app.domain.live.stages import StageName
from ladder_app.language import _


class LiveNotice(QObject):
    """That every rating is saved, and of a gap in the time; what it said does not stay behind."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gap_words = ""
        self._tells = False

    def remember_gap(self, sentence: str) -> None:
        """Say this, too, for as long as the attempt is looked at."""
        self._gap_words = sentence

    def say_on(self, name: StageName | None, *, is_visible: bool) -> None:
        """What belongs on the stage of this name, where it can be seen."""
        if name not in ("during", "not_right"):
            self.say_nothing()
        elif name == "during" and is_visible:
            saved = _("Every rating is saved as you give it")
            both = _("{gap} {saved}").format(gap=self._gap_words, saved=saved)
            self.said.emit(both if self._gap_words else saved)
            self._tells = True

    def say_nothing(self) -> None:
        """Take back what was said."""
        self._gap_words = ""
        if self._tells:
            self._tells = False
            self.said.emit("")
