"""Pages set by typst from a template of ours and values of the person's.

Values reach a template as data only, so that no word of them can be read as a command. Nothing is
written to disk and nothing fetched: templates use no packages.
"""

import json
from collections.abc import Mapping
from typing import Any

import typst

from ladder_app.language import spoken
from ladder_app.paths import resources


class CannotSet(Exception):
    """The page could not be made. What typst says of it is for us, not for a person."""


def as_pdf(template: str, values: Mapping[str, Any]) -> bytes:
    """A tagged PDF, the same bytes for the same values; raises CannotSet.

    It says that it keeps PDF/UA-1, unless a sign stands in it that no font here can draw.
    """
    content: bytes
    try:
        content = _compiled(template, values, pdf_standards=["ua-1"])
    except typst.TypstError:
        # An emoji is no reason to hand nothing out: without the promise it is tagged all the same.
        content = _set(template, values)
    return content


def as_pictures(template: str, values: Mapping[str, Any], dots_per_inch: float) -> list[bytes]:
    """Each page as a PNG; raises CannotSet."""
    made = _set(template, values, format="png", ppi=dots_per_inch)
    return made if isinstance(made, list) else [made]


def _set(template: str, values: Mapping[str, Any], **how: Any) -> Any:
    try:
        return _compiled(template, values, **how)
    except typst.TypstError as error:
        raise CannotSet(str(error)) from None


def _compiled(template: str, values: Mapping[str, Any], **how: Any) -> Any:
    folder = resources() / "reports"
    given = {"language": spoken(), **values}
    return typst.compile(
        (folder / f"{template}.typ").read_bytes(),
        root=str(folder),
        sys_inputs={"values": json.dumps(given)},
        **how,
    )
