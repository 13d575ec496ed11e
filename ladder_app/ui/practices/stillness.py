"""Whether things on the screen are to stay still."""

from PySide6.QtWidgets import QApplication, QStyle


def is_stillness_wanted() -> bool:
    """Whether the desktop asks for no motion, as far as Qt passes that on.

    This version of Qt knows it from the style alone: there motion takes no time then.
    """
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0
