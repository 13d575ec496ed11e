"""Where in an attempt one is: before → during → after."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.words import Words


class Trail(QWidget):
    """Three words, of which one stands out; nothing at all outside of the three."""

    def __init__(self) -> None:
        super().__init__()
        words = {"before": _("before"), "during": _("during"), "after": _("after")}
        self._words = words
        self._labels = {name: _plain(word) for name, word in words.items()}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for number, label in enumerate(self._labels.values()):
            if number:
                layout.addWidget(_plain("→"))
            layout.addWidget(label)

    def show_stage(self, name: str) -> None:
        """Let this one stand out."""
        self.setVisible(name in self._labels)
        self.setAccessibleName(self._spoken(name))
        for one, label in self._labels.items():
            label.setProperty("role", "strong" if one == name else "muted")
            restyle(label)

    def _spoken(self, name: str) -> str:
        if name not in self._words:
            return ""
        said = _("Page {n} of {pages}: {name}")
        place = list(self._words).index(name) + 1
        return said.format(n=place, pages=len(self._words), name=self._words[name])


def _plain(word: str) -> Words:
    label = Words(word, "muted")
    label.setWordWrap(False)
    return label
