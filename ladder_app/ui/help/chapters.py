"""The texts of the page Help, chapter by chapter: plain values, our own words."""

from pathlib import Path

from ladder_app.language import _
from ladder_app.ui.help.finding_help import finding_somebody, help_for_two, help_from_afar
from ladder_app.ui.help.hard_times import harming_myself, way_back
from ladder_app.ui.help.passages import Chapter, Passage
from ladder_app.ui.help.stop_signs import stop_signs
from ladder_app.ui.widgets.what_it_is import what_it_is, who_can_read


def chapters(library_folder: Path, *, is_sealed: bool = False) -> tuple[Chapter, ...]:
    """Everything below the first card, in the order of the page.

    My safety card stands between the first of them and the others.
    """
    return (
        harming_myself(),
        stop_signs(),
        way_back(),
        finding_somebody(),
        help_from_afar(),
        help_for_two(),
        about_itself(),
        _what_a_ladder_is(),
        _how_to_rate(),
        _what_numbers_do_not_say(),
        _who_can_read(is_sealed),
        _where_it_is(library_folder),
    )


def about_itself() -> Chapter:
    """What the program says about itself."""
    return Chapter(
        "about",
        _("What Ladder is, and is not"),
        _("A notebook, not a treatment"),
        (Passage(what_it_is()),),
    )


def _what_a_ladder_is() -> Chapter:
    return Chapter(
        "ladder",
        _("What a ladder is"),
        _("Small steps, the easier ones first"),
        (
            Passage(
                _(
                    "A ladder is a list of things you could do, from a little scary to very scary, "
                    "that lead towards something you want back. Each step is something you do "
                    "yourself: who, where, how long, with or without what."
                )
            ),
            Passage(
                _(
                    "You plan here and practise out there. Before, you can write what you are "
                    "afraid will happen. After, what did happen and what you learned. Most people "
                    "repeat a step on different days before they go on, and vary where and with "
                    "whom."
                )
            ),
            Passage(
                _(
                    "Any order is allowed. You can add a step in between, make one smaller, park "
                    "it, or go back down. None of that is a step backwards."
                )
            ),
            Passage(
                _(
                    "Where another person is part of a step, their yes is theirs to give, for "
                    "that day only. When anybody stops, stopping was right."
                )
            ),
        ),
    )


def _how_to_rate() -> Chapter:
    return Chapter(
        "rating",
        _("How to rate"),
        _("0 is completely at ease, 100 is the strongest you can picture"),
        (
            Passage(
                _(
                    "A rating says how anxious or distressed you are, from 0 to 100, or from 0 to "
                    "10 if you like that better. Rough is good enough; nobody can see a "
                    "difference between 43 and 47."
                )
            ),
            Passage(
                _(
                    "Rate the moment you are in. The one exception is the highest point, which you "
                    "can only know afterwards."
                )
            ),
            Passage(
                _(
                    "It helps to tie a few numbers to memories: “my 50 is the dentist’s chair”. "
                    "You can write yours in Settings, and they stand beside the scale from then on."
                )
            ),
            Passage(
                _(
                    "Leaving a rating empty is fine. Empty means “not rated” and is never counted "
                    "as 0."
                )
            ),
            Passage(
                _(
                    "When you rate a step again, the old number stays hidden until you have "
                    "chosen, so that it does not pull at the new one."
                )
            ),
        ),
    )


def _what_numbers_do_not_say() -> Chapter:
    return Chapter(
        "numbers",
        _("What the numbers do not say"),
        _("High is not bad, low is not the goal"),
        (
            Passage(
                _(
                    "Anxiety that stays high does not mean practice was for nothing. You did it, "
                    "and that is what counts; how it felt is a different question."
                )
            ),
            Passage(
                _(
                    "A lower number can have many reasons: an easier day, a distraction, feeling "
                    "numb, something done to feel safer."
                )
            ),
            Passage(_("A higher number after a harder or a different version is no flare-up.")),
            Passage(
                _(
                    "Ratings cannot be compared between people, and over months only loosely "
                    "within one person."
                )
            ),
            Passage(
                _(
                    "If what you feared did happen, nothing is ruined. Look at how you coped, and "
                    "whether the step was a fair one to take."
                )
            ),
            Passage(
                _(
                    "How far up a ladder you are is not how well you are. No number here is a "
                    "diagnosis or proof of anything."
                )
            ),
            Passage(_("Weeks without notes say only that there are no notes.")),
            Passage(_("What somebody else does cannot be read from your numbers.")),
        ),
    )


def _who_can_read(is_sealed: bool) -> Chapter:
    return Chapter(
        "privacy",
        _("Who can read what you write"),
        _("What is protected on this computer, and what is not"),
        (
            Passage(who_can_read(is_sealed=is_sealed)),
            Passage(
                _(
                    "Where there is a passphrase, Ladder locks when nothing was pressed for a "
                    "while, unless you choose otherwise in Settings, and at once with “Lock” in "
                    "the menu File. A recovery code opens everything if the passphrase is "
                    "forgotten. If both are lost, nobody can open what you wrote, and we cannot "
                    "help with that."
                )
            ),
            Passage(
                _(
                    "“Put away” clears the screen with one key, in every window of the program. In "
                    "Settings you can let the page Today start covered. The name in titles and "
                    "menus stays “Ladder”."
                )
            ),
            Passage(
                _(
                    "What no program like this can protect from: somebody who runs watching "
                    "software on this computer or administers it, somebody who makes you open it, "
                    "and what the system itself keeps, such as the memory it writes to disk when "
                    "the computer sleeps."
                )
            ),
            Passage(
                _(
                    "A copy you save elsewhere or print is outside this program. Whoever gets it "
                    "can keep it. What you print goes to the printing service of this computer "
                    "and to the printer, and both may keep it too."
                )
            ),
            Passage(
                _(
                    "Other people’s private matters are theirs. Initials and your own side of the "
                    "story are enough."
                )
            ),
        ),
    )


def _where_it_is(library_folder: Path) -> Chapter:
    return Chapter(
        "data",
        _("Where it is kept, and how to delete it"),
        _("One folder on this computer"),
        (
            Passage(_("Everything you write is in this folder:")),
            Passage(str(library_folder), "quiet"),
            Passage(
                _(
                    "The backups of it are there too, unless you chose another folder for them. "
                    "“Backups …” in Settings shows where they are, and whether there is a second "
                    "place."
                )
            ),
            Passage(
                _(
                    "What you delete stays under “Deleted things” in the menu Edit for 30 days, in "
                    "case you want it back. After that it is taken out of the file. Backups made "
                    "before still hold it, some for a year or longer. “Delete for good …” there "
                    "takes it out of the backups too, at once."
                )
            ),
            Passage(
                _(
                    "Only what is half typed is kept apart from it, until you save the form or "
                    "empty it. The settings are apart too; they say nothing about you."
                )
            ),
            Passage(
                _(
                    "A whole case is deleted for good under “Cases …” in the menu File. To delete "
                    "everything, press “Delete everything …” in Settings: every case, every backup "
                    "that can be reached, and everything half typed. Copies you saved elsewhere "
                    "you have to delete yourself."
                )
            ),
            Passage(
                _(
                    "Honestly said: traces can survive on modern disks, in the system’s own "
                    "backups and in folders that are kept in step with other computers. Paper has "
                    "to be looked for separately."
                )
            ),
        ),
    )
