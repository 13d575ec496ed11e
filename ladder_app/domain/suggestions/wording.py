"""What a step says: whether it is said exactly (R6), and is safe to do (R6b)."""

from collections.abc import Iterator

from ladder_app.domain.suggestions.scene import Scene
from ladder_app.domain.suggestions.suggestion import Suggestion
from ladder_app.language import _


def short_words(scene: Scene) -> Iterator[Suggestion]:
    """R6: a step that is said in very few letters. Its length alone is looked at."""
    shortest = scene.number("shortest_text")
    for ladder, step in scene.open_steps():
        length = len(step.text.strip())
        if length < shortest:
            yield Suggestion(
                rule="R6",
                ladder_id=ladder.id,
                record_ids=(step.id,),
                noticed=_("“{step}” is short.").format(step=step.text),
                idea=_("You could make it something you do: who, where, how long?"),
                why=_(
                    "When a step is said exactly, it is clear afterwards whether it was done. "
                    "This idea comes below {n:.0f} letters."
                ).format(n=shortest),
                values={"length": length, "shortest_text": shortest},
                choices=("change_step",),
                step_id=step.id,
            )


def not_surely_safe(scene: Scene) -> Iterator[Suggestion]:
    """R6b: the person was not sure that careful people would think the step is safe."""
    for ladder, step in scene.open_steps():
        if step.safe_check in ("not_sure", "no"):
            unsure = _("You were not sure that most careful people would think “{step}” is safe.")
            unlikely = _("Most careful people might not think “{step}” is safe.")
            words = unsure if step.safe_check == "not_sure" else unlikely
            yield Suggestion(
                rule="R6b",
                ladder_id=ladder.id,
                record_ids=(step.id,),
                noticed=words.format(step=step.text),
                idea=_(
                    "A ladder is for things that are safe but scary. Would you like to change this "
                    "one, or talk it over with someone first?"
                ),
                why=_(
                    "Being careful with a real danger, or with a person one has reason to fear, "
                    "is sensible and should stay."
                ),
                values={"safe_check": step.safe_check},
                choices=("change_step", "open_help"),
                step_id=step.id,
            )
