"""Choosing one of the people who have a name here, or nobody."""

from ladder_app.domain.people.people import someone
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.drop_down import DropDown


def people_list(records: Records, chosen: str | None, name: str) -> DropDown:
    """Everybody by name, after nobody; whoever is chosen and was deleted is someone."""
    made = DropDown(name)
    made.addItem(_("nobody I name here"), None)
    for person in records.people():
        made.addItem(person.alias, person.id)
    if chosen and made.findData(chosen) < 0:
        made.addItem(someone(), chosen)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made
