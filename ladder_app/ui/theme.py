"""Colours by role, read from resources/themes, and what Qt is told of them.

Nothing follows Qt's own colour scheme: on bare X11 and offscreen it cannot be set, so light, dark
and high contrast are palettes of ours, and "system" means the one the desktop asks for.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ladder_app.ui.contrast import blend, more_readable

THEMES: Final = ("light", "dark", "high-contrast")
# Bare X11 says 9 points, which is small for a page meant to be read calmly.
SMALLEST_BODY_PT: Final = 10.5
ICON_PIXELS: Final = 80
HALF_LIGHT: Final = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Every colour is `"#RRGGBB"`. `stroke` is the width of lines in pixels."""

    name: str
    dark: bool
    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    control_border: str
    distress: tuple[str, ...]
    highest: str
    predicted: str
    ended: str
    suggestion: str
    stroke: int
    shapes_only: bool

    def distress_at(self, suds: int) -> str:
        """The one hue of distress for a rating 0–100, from light to deep.

        Five shades and nothing between them: on some blends no text could be read.
        """
        return self.distress[(min(max(suds, 0), 100) + 12) // 25]

    def on_distress(self, suds: int) -> str:
        """The readable text colour on `distress_at(suds)`."""
        return more_readable(self.distress_at(suds), "#22262B", "#FFFFFF")


def read_theme(name: str, resources: Path) -> Theme:
    """The theme `name` of `THEMES`; raises OSError or ValueError if its file is not sound."""
    found = tomllib.loads((resources / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    found["distress"] = tuple(found["distress"])
    return Theme(name=name, **found)


class Look(QObject):
    """The theme and text size in force; `changed` tells who paints by hand to paint anew."""

    changed = Signal()

    def __init__(self, resources: Path, theme: str = "system", text_size: int = 100) -> None:
        super().__init__()
        self._resources = resources
        self._hints = QApplication.styleHints()  # kept, or its signals are lost
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wanted = theme
        self._font_size = max(QApplication.font().pointSizeF(), SMALLEST_BODY_PT)
        self._icons: dict[tuple[str, str, float], QIcon] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self.text_size = text_size
        self.theme = read_theme(self._named(theme), resources)
        self._apply()

    def choose(self, theme: str, text_size: int) -> None:
        """Show another theme ("system" or one of THEMES) or text size (per cent)."""
        if (theme, text_size) == (self._wanted, self.text_size):
            return
        self._wanted, self.text_size = theme, text_size
        self.theme = read_theme(self._named(theme), self._resources)
        self._apply()
        self.changed.emit()

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        """The system font at a multiple of the body size; a copy that may be changed."""
        key = (size, bold)
        if key not in self._fonts:
            font = QFont(QApplication.font())
            font.setPointSizeF(self._body() * size)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def icon(self, name: str, role: str = "muted", room: float = 0.0) -> QIcon:
        """One of resources/icons, in the colour of `role`.

        `room` is empty space after it, as a share of its width: Qt sets words too close to icons.
        """
        colour: str = getattr(self.theme, role)
        key = (name, colour, room)
        if key not in self._icons:
            self._icons[key] = QIcon(self._pixmap(name, colour, room))
        return self._icons[key]

    def _named(self, wanted: str) -> str:
        if wanted in THEMES:
            return wanted
        return "dark" if _is_desktop_dark() else "light"

    def _follow_system(self) -> None:
        if self._wanted == "system":
            self.theme = read_theme(self._named("system"), self._resources)
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._fonts.clear()
        font = QApplication.font()
        font.setPointSizeF(self._body())
        QApplication.setFont(font)
        QApplication.setPalette(_palette(self.theme))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(style_sheet(self.theme, self._body(), self._resources))

    def _body(self) -> float:
        return self._font_size * self.text_size / 100

    def _pixmap(self, name: str, colour: str, room: float) -> QPixmap:
        drawing = (self._resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(drawing.replace("currentColor", colour).encode())
        size = QSize(round(ICON_PIXELS * (1 + room)), ICON_PIXELS)
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, ICON_PIXELS, ICON_PIXELS))
        painter.end()
        return pixmap


def style_sheet(theme: Theme, body_pt: float, resources: Path) -> str:
    """resources/style.qss with the colours and sizes filled in."""
    template = Template((resources / "style.qss").read_text(encoding="utf-8"))
    return template.substitute(
        window=theme.window,
        surface=theme.surface,
        line=theme.line,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        accent_hover=blend(theme.accent, theme.text, 0.18),
        accent_soft=theme.accent_soft,
        on_accent=theme.on_accent,
        control_border=theme.control_border,
        suggestion=theme.suggestion,
        stroke=theme.stroke,
        # What cannot be pressed yet: its paler colour is none in high contrast.
        waiting="dashed" if theme.shapes_only else "solid",
        tick=round(body_pt * 12 / 7),
        body=f"{body_pt:.2f}",
        small=f"{body_pt * 0.9:.2f}",
        heading=f"{body_pt * 1.1:.2f}",
        title=f"{body_pt * 1.6:.2f}",
        quote=f"{body_pt * 1.25:.2f}",
        large_heading=f"{body_pt * 1.4:.2f}",
    )


def _is_desktop_dark() -> bool:
    """Whether the palette Qt makes of the desktop's wishes is a dark one.

    `QStyleHints.colorScheme` would say so, too, but before it says anything it makes the hundred
    enums of `Qt`, and the first window waits for that.
    """
    QApplication.setPalette(QPalette())  # ours may be in force: back to Qt's own
    return QApplication.palette().window().color().lightness() < HALF_LIGHT


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Link: theme.accent,
        role.Mid: theme.line,
        role.Accent: theme.accent,
    }
    for one, colour in colours.items():
        palette.setColor(one, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, one, QColor(blend(theme.muted, theme.window, 0.35)))
    return palette
