"""A form of fields for something new, or for what was written before, which can be deleted too."""

from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog


class WrittenFieldsDialog(FieldsDialog, WrittenDialog):
    """Call `offer_deletion`, then `begin_with`."""
