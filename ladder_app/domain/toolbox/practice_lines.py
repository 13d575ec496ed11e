"""What is said in each practice, a line at a time. Eyes may stay open in all of them."""

from ladder_app.language import _


def noticing() -> tuple[str, ...]:
    """About three minutes."""
    return (
        _("Sit or stand as you are. Your eyes may stay open."),
        _("Notice your feet: where they touch the floor, or your shoes."),
        _("What is here right now? A thought, a feeling, something in the body."),
        _("It can be there as it is. Nothing needs to change."),
        _("Notice one breath coming, and going. Then the next."),
        _("When your mind wanders, that is what minds do. Come back to your feet."),
        _("Let the room come in again: light, sounds, the air."),
        _("Notice your feet once more. Then go on with your day."),
    )


def body_short() -> tuple[str, ...]:
    """The body in a few steps."""
    return (
        _("Sit or lie as is comfortable. Your eyes may stay open."),
        _("Notice your feet: warm or cool, heavy or light."),
        _("Your legs, and what carries them."),
        _("Your belly and your back, as they are right now."),
        _("Your hands and arms, down to the fingertips."),
        _("Your shoulders and your neck."),
        _("Your face: jaw, eyes, forehead."),
        _("All of you, sitting or lying here. And your feet again."),
    )


def body_long() -> tuple[str, ...]:
    """The same way with more places; any of them may be left out."""
    return (
        _("Sit or lie as is comfortable. Your eyes may stay open."),
        _("You may leave out any place that you do not want to notice."),
        _("Notice your feet: the soles, the heels, each toe if you like."),
        _("Your ankles, and then your calves."),
        _("Your knees, and then your thighs."),
        _("Where you touch the chair or the floor."),
        _("Your belly, which moves a little with each breath."),
        _("Your lower back, and then the upper back."),
        _("Your chest, and whatever it does right now."),
        _("Your hands: the palms, the backs, each finger."),
        _("Your arms, up to the shoulders."),
        _("Your neck and your throat."),
        _("Your jaw, your cheeks, your eyes."),
        _("Your forehead, and the top of your head."),
        _("All of you at once, as you are here."),
        _("And your feet again, on what carries them."),
    )


def sounds() -> tuple[str, ...]:
    """Listening without having to like what one hears."""
    return (
        _("Sit as you are. Your eyes may stay open, resting somewhere."),
        _("What is the loudest sound right now?"),
        _("What is the quietest one that you can hear?"),
        _("Something far away, outside the room."),
        _("Something near, perhaps your own breath or your clothes."),
        _("Let sounds come and go. You need not name them, or like them."),
        _("When your mind wanders, take the next sound."),
        _("Notice your feet, and let the room be the room again."),
    )


def touch() -> tuple[str, ...]:
    """Temperature, pressure, texture."""
    return (
        _("Take something into your hand: a cup, a stone, a piece of cloth. Look at it."),
        _("Is it warm or cool? Is it the same everywhere?"),
        _("How heavy is it? Where does it press on your hand?"),
        _("Hold it a little more firmly, then loosely. What changes?"),
        _("Run a finger over it: smooth, rough, soft, sharp at an edge?"),
        _("Close your hand around it, and notice your whole hand."),
        _("When your mind wanders, come back to how it feels."),
        _("Put it down. Notice your feet on the floor."),
    )


def kind_words() -> tuple[str, ...]:
    """The person's own sentence stands above these lines."""
    return (
        _("Sit as you are. Your eyes may stay open. Notice your feet."),
        _("Think of something that is hard right now. A small thing is enough."),
        _("Many people know moments like this one."),
        _("What would you say to a friend who had such a day?"),
        _("Say it to yourself, silently, as slowly as you like."),
        _("If it sounds strange, that is fine. Words are enough; no feeling has to come."),
        _("Say it once more, or just rest."),
        _("Notice your feet, and go on as you are."),
    )


def breathing() -> tuple[str, ...]:
    """Read before it begins; then the pace leads."""
    return (
        _("Sit as is comfortable, your eyes open or closed. Notice your feet."),
        _("Breathe gently, not deeply. Nothing is held."),
        _("If the pace does not fit, leave it, or choose a quicker one."),
        _("Stop if you feel dizzy, and breathe as you always do."),
    )
