"""A page for somebody else: what stands on it is seen first, and nothing else leaves."""

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.talking.partner_sheet import PartnerSheet
from ladder_app.language import _
from ladder_app.reports.printed import Printed, PrintedSheet
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.paper.paper import usual_sheet
from ladder_app.ui.dialogs.paper.sheet_dialog import SheetDialog
from ladder_app.ui.dialogs.paper.sheet_work import Maker
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import heading, muted

Told = Callable[[bool], PartnerSheet]
"""The page, with the name of the other person on it or without."""


class PartnerSheetDialog(SheetDialog):
    """`name` is what the other person is called here, "" where no name can be put on it."""

    def __init__(
        self, desk: Desk, title: str, told: Told, parent: QWidget | None = None, name: str = ""
    ) -> None:
        self._told = told
        self.with_name = TickLine(_("The name “{name}”").format(name=name))
        if not name:
            self.with_name.hide()
        fields = QWidget()
        layout = QVBoxLayout(fields)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(_("What stands on it")))
        layout.addWidget(
            muted(_("Only what you see here: no rating, no note and no title of a ladder."))
        )
        layout.addWidget(self.with_name)
        layout.addStretch(1)
        super().__init__(desk, title, fields, parent)
        self.with_name.toggled.connect(self.show_anew)
        self.show_anew()
        (self.with_name if name else self.close_button).setFocus()

    def page(self) -> PartnerSheet:
        """The page as it is chosen now."""
        return self._told(self.with_name.isChecked())

    def maker(self) -> Maker:
        printed = PrintedSheet(self.page(), usual_sheet(QLocale()))

        def make(_typesetter: object) -> Printed:
            return printed

        return make

    def stem(self) -> str:
        return _("Page")
