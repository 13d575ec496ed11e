"""How a week for oneself is said."""

from ladder_app.domain.toolbox.weekly_plan import CareKind, Energy, WeekItem
from ladder_app.language import _

KINDS: tuple[CareKind, ...] = ("rest", "movement", "people", "pleasant", "other")
ENERGIES: tuple[Energy, ...] = ("low", "some", "enough")


def kind_words(kind: CareKind) -> str:
    """What a kind is called."""
    return {
        "rest": _("Rest"),
        "movement": _("Movement"),
        "people": _("People"),
        "pleasant": _("Something pleasant"),
        "other": _("Something else"),
    }[kind]


def energy_words(energy: Energy) -> str:
    """How much energy there is."""
    return {"low": _("Little"), "some": _("Some"), "enough": _("Enough")}[energy]


def item_words(item: WeekItem, day: str = "") -> str:
    """What is planned; `day` is its day in words, "" for any of the week."""
    text = (item.text or "").strip()
    if not text:
        said = kind_words(item.kind)
    elif item.kind == "other":
        said = text
    else:
        said = _("{kind}: {text}").format(kind=kind_words(item.kind), text=text)
    return _("{what} · {day}").format(what=said, day=day) if day else said
