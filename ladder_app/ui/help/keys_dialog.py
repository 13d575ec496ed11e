"""The sheet of all keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ladder_app.language import _
from ladder_app.ui.actions import action_rows
from ladder_app.ui.desk import Desk
from ladder_app.ui.help.key_sheet import KeyGroup, key_sheet
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import muted, title


class KeysDialog(PlacedDialog):
    """A table that can be read line by line; any of Esc, Enter and ? closes it."""

    def __init__(
        self, desk: Desk, page_keys: Sequence[PageKey], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("All keys"))
        settings = desk.settings()
        rows = action_rows(settings.put_away_key)
        if not desk.vault.is_sealed:
            rows = tuple(row for row in rows if row.name != "lock")
        groups = key_sheet(page_keys, rows)
        self.table = _table(groups, desk)
        self.close_button = button(_("Close"))
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(HelpButton())
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title(_("All keys")))
        if page_keys and not settings.single_keys:
            layout.addWidget(muted(_("Keys of a single letter are switched off in Settings.")))
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(_wide(self, 92), 560)


def _table(groups: Sequence[KeyGroup], desk: Desk) -> QTableWidget:
    table = QTableWidget(0, 2)
    table.setObjectName("keys")
    table.setAccessibleName(_("All keys"))
    table.setHorizontalHeaderLabels([_("Key"), _("What it does")])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    for group in groups:
        name = QTableWidgetItem(group.title)
        name.setFont(desk.look.font(bold=True))
        # The second cell is covered, and still heard by those who go through the cells.
        covered = QTableWidgetItem()
        covered.setData(Qt.ItemDataRole.AccessibleTextRole, group.title)
        _add(table, name, covered)
        table.setSpan(table.rowCount() - 1, 0, 1, 2)
        for key, sentence in group.keys:
            _add(table, QTableWidgetItem(key), QTableWidgetItem(sentence))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    # To its contents it would be as wide as the names of the groups, which go across both.
    letters = table.fontMetrics()
    keys = (key for group in groups for key, _sentence in group.keys)
    widest = max((letters.horizontalAdvance(key) for key in keys), default=0)
    table.setColumnWidth(0, widest + 2 * letters.averageCharWidth() + 24)
    lines = table.verticalHeader()
    lines.setMinimumSectionSize(max(32, letters.height() + 12))
    lines.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setCurrentCell(0, 0)
    return table


def _add(table: QTableWidget, *items: QTableWidgetItem) -> None:
    place = table.rowCount()
    table.insertRow(place)
    for column, item in enumerate(items):
        table.setItem(place, column, item)


def _wide(widget: QWidget, characters: int) -> int:
    return characters * widget.fontMetrics().averageCharWidth()
