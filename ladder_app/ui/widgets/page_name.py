"""The name of the page where there may be little room for it."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel

from ladder_app.ui.widgets.fitted_lines import fitted_lines
from ladder_app.ui.widgets.tips import plain_tip


def name_page(label: QLabel, name: str, width: int) -> None:
    """Show a name in two lines at most, so many pixels wide; all of it is said and in the tip."""
    lines = fitted_lines(name, QFontMetricsF(label.font()), max(width - 4, 80), 2)
    label.setText("\n".join(lines))
    label.setAccessibleName(name)
    label.setToolTip("" if " ".join(lines) == name else plain_tip(name))
