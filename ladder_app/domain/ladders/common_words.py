"""What many people fear, do to feel safer and vary: to pick from on a ladder of any origin.

Nothing here is ever chosen beforehand, and a person's own words stand first.
"""

from dataclasses import dataclass
from typing import Final

from ladder_app.domain.attempts.safety_behaviour import SafetyKind
from ladder_app.domain.ladders.ladder import Theme
from ladder_app.domain.text import clean_line
from ladder_app.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """What others have written.

    `safety_probes` are fears that may be a realistic warning (P11), `substances` what is done to
    feel safer with alcohol or a drug (P10).
    """

    fears: tuple[str, ...] = ()
    safer: tuple[str, ...] = ()
    variations: tuple[str, ...] = ()
    safety_probes: frozenset[str] = frozenset()
    substances: frozenset[str] = frozenset()

    def is_probe(self, fear: str) -> bool:
        """Whether a fear in these words may be a warning, however it was typed."""
        return _key(fear) in {_key(one) for one in self.safety_probes}

    def kind_of(self, act: str) -> SafetyKind | None:
        """What kind of behaviour one in these words is, however they were typed, where we know."""
        return "substance" if _key(act) in {_key(one) for one in self.substances} else None

    def and_then(self, others: "Examples") -> "Examples":
        """These, then the others that are not among them."""
        return Examples(
            fears=tuple(dict.fromkeys((*self.fears, *others.fears))),
            safer=tuple(dict.fromkeys((*self.safer, *others.safer))),
            variations=self.variations or others.variations,
            safety_probes=self.safety_probes | others.safety_probes,
            substances=self.substances | others.substances,
        )


NO_EXAMPLES: Final = Examples()


def _key(words: str) -> str:
    return clean_line(words).casefold().rstrip(" .")


def common_examples(theme: Theme | None) -> Examples:
    """Those for a ladder about this; a ladder that does not say is taken to be about people."""
    if theme in ("intimacy", None):
        return Examples(
            fears=(*_being_judged(), *_being_left(), _used_against_me()),
            safer=_keeping_away(),
            variations=_variations(),
            safety_probes=frozenset({_used_against_me()}),
        )
    if theme == "social":
        return Examples(fears=_being_judged(), variations=_variations())
    return Examples(variations=_variations())


def _being_judged() -> tuple[str, ...]:
    """Rejection and criticism."""
    return (
        _("They will turn me down"),
        _("They will find fault with me"),
        _("They will see I am not worth it"),
    )


def _being_left() -> tuple[str, ...]:
    return (_("They will leave once they know me"), _("I will be too much for them"))


def _used_against_me() -> str:
    return _("They will use it against me later")


def _keeping_away() -> tuple[str, ...]:
    """What ends closeness before somebody else can."""
    return (
        _("Picking a fight"),
        _("Looking for a flaw"),
        _("Disappearing without saying so"),
    )


def _variations() -> tuple[str, ...]:
    return (
        _("different person"),
        _("different place"),
        _("different time of day"),
        _("longer / shorter"),
        _("planned / spur of the moment"),
    )
