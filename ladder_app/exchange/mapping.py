"""Columns given a meaning by name, as the command line does: "Angst davor=suds_pre"."""

from collections.abc import Iterable, Sequence

from ladder_app.exchange.fields import FIELDS, Field
from ladder_app.exchange.headers import meanings
from ladder_app.exchange.sections import Column, Section
from ladder_app.exchange.table import letters
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

_NOTHING = ("", "-", "none", "ignore", "ignored", "nothing")


def with_meanings(sections: Sequence[Section], given: Iterable[str]) -> tuple[Section, ...]:
    """The sections with each "COLUMN=FIELD" applied; COLUMN is a header or a letter.

    Raises Unusable for a column no section has, and for a field there is not.
    """
    for one in given:
        column, equals, field = one.rpartition("=")
        if not equals:
            raise Unusable(_("“{given}” should look like COLUMN=FIELD.").format(given=one))
        sections = _with_meaning(sections, column.strip(), _field(field.strip()))
    return tuple(sections)


def _with_meaning(
    sections: Sequence[Section], name: str, field: Field | None
) -> tuple[Section, ...]:
    changed = tuple(
        section.with_field(column.index, field)
        if (column := _column(section, name)) is not None
        else section
        for section in sections
    )
    if all(_column(section, name) is None for section in sections):
        raise Unusable(
            _("There is no column “{name}”. The columns are: {columns}.").format(
                name=name, columns=names(sections)
            )
        )
    return changed


def names(sections: Iterable[Section]) -> str:
    """Every column by name, each once."""
    every = (column.name for section in sections for column in section.columns)
    return ", ".join(dict.fromkeys(every))


def _column(section: Section, name: str) -> Column | None:
    wanted = " ".join(name.split()).casefold()
    by_header = (c for c in section.columns if c.header.casefold() == wanted)
    by_letter = (c for c in section.columns if letters(c.index).casefold() == wanted)
    return next(by_header, None) or next(by_letter, None)


def _field(name: str) -> Field | None:
    if name.casefold() in _NOTHING:
        return None
    for meaning in meanings(name.casefold()):
        if meaning != "ignored":
            return meaning
    fields = ", ".join(FIELDS)
    raise Unusable(
        _("There is no field “{name}”. The fields are: {fields}.").format(name=name, fields=fields)
    )
