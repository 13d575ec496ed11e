"""A form for something said to somebody: new or written before, with a draft of what is typed."""

from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog


class TalkForm(FieldsDialog, WrittenDialog):
    """Call `offer_deletion`, then `begin_with`."""
