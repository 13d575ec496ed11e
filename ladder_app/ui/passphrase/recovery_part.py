"""The recovery code: shown once, to be written down, or declined with what that means."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.sealing.recovery import new_code
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class RecoveryPart(QWidget):
    """`code` is what was shown, or None where the person wants none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._made = new_code()
        self.way = Choices(
            _("Recovery code"),
            (("with", _("With a recovery code")), ("without", _("Without one"))),
        )
        self.way.set_value("with")
        self.shown = Words(_in_two_lines(self._made), "heading")
        self.shown.setAccessibleName(_("The recovery code: {code}").format(code=self._made))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.shown.setStyleSheet(f"font-family: '{QFont(font).family()}';")
        self.about = muted()
        self.written_down = TickLine(_("I have written it down"))
        self.way.changed.connect(self._take_way)
        self.written_down.toggled.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.way, self.shown, self.about, self.written_down):
            layout.addWidget(part)
        self._take_way()

    @property
    def code(self) -> str | None:
        """The code that is to open the library too."""
        return self._made if self.way.value() == "with" else None

    def is_complete(self) -> bool:
        """Whether it was written down or declined."""
        return self.code is None or self.written_down.isChecked()

    def _take_way(self) -> None:
        if self.way.value() is None:
            self.way.set_value("with")
        is_wanted = self.code is not None
        self.shown.setVisible(is_wanted)
        self.written_down.setVisible(is_wanted)
        self.about.setText(_about_code() if is_wanted else _without_code())
        self.changed.emit()


def _in_two_lines(code: str) -> str:
    """Group by group, as it is copied by hand; typed back, spaces and hyphens are the same."""
    groups = code.split("-")
    return "\n".join(" ".join(row) for row in (groups[:4], groups[4:]))


def _about_code() -> str:
    return _(
        "It opens everything if the passphrase is forgotten. It is shown only now: write it on "
        "paper and keep that where nobody looks for it. Whoever finds it can read everything."
    )


def _without_code() -> str:
    return _(
        "Then the passphrase is the only key. If it is forgotten, nobody can open what you wrote, "
        "and we cannot help with that."
    )
