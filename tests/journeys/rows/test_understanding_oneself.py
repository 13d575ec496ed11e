"""Rows 1 to 12 of the table in the README: what it is, where it comes from, what it does."""

from PySide6.QtCore import Qt

from tests.journeys.rows.walk import Walk

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_row_01_closeness_has_levels(walk: Walk) -> None:
    walk.new_ladder("Choose a ready-made ladder")
    titles = walk.read_down(8)
    assert len(set(titles)) == 8
    assert any("touch" in words.casefold() for words in titles)


def test_row_02_what_i_keep_away_from_becomes_a_ladder(walk: Walk) -> None:
    walk.new_ladder("Map what I avoid")
    for question, answer in (
        ("What is it about?", "Evenings"),
        ("What do I keep away from?", "Being asked how I am"),
        ("With whom", "Ruth"),
        ("What do I do instead?", "I make a joke"),
    ):
        walk.keys.tab_to(question)
        walk.keys.write(answer)
        walk.keys.press(Qt.Key.Key_Return)
    walk.press("Next page")
    walk.press("Being asked how I am")
    walk.press("Make this ladder")
    ladder = next(one for one in walk.window.records.ladders() if one.title == "Evenings")
    (step,) = walk.window.records.steps(ladder.id)
    assert "Being asked how I am" in step.text
    assert not step.rated
    (act,) = walk.window.records.safety_behaviours(ladder.id)
    assert act.label == "I make a joke"


def test_row_03_why_it_stays_in_ones_own_words(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("Why does it stay?")
    walk.form("Write it in my own words")
    walk.keys.write("somebody is late")
    walk.save()
    assert walk.window.records.ladders()[0].loop is not None
    assert "somebody is late" in walk.heard


def test_row_04_working_against_what_one_wants(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("I did this")
    walk.press("What I did to feel safer")
    offered = " ".join(walk.others_wrote()).casefold()
    for words in ("fight", "flaw", "disappear"):
        assert words in offered


def test_row_05_a_score_over_time(walk: Walk) -> None:
    walk.page("progress")
    walk.form("Write down a score")
    walk.press("GAD-7")
    walk.press("Now")
    walk.keys.tab_to("Total")
    walk.keys.write("9")
    walk.save()
    (kept,) = walk.window.records.questionnaire_responses()
    assert (kept.scale, kept.score) == ("GAD-7", 9)
    assert "GAD-7" in walk.words_once_drawn()


def test_row_06_avoidant_patterns_without_a_test(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("Why does it stay?")
    words = walk.unfold("When keeping away reaches everywhere")
    assert "professional" in words
    assert "no test for it" in words


def test_row_07_rejection_and_criticism_are_predicted_and_looked_at(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("Start this")
    assert "What fear predicts" in walk.words
    walk.keys.press(Qt.Key.Key_End)  # the last of the fears that are known
    assert "How likely does that seem?" in walk.words
    walk.keys.press(Qt.Key.Key_Home)  # something else, in my own words
    assert {"They will turn me down", "They will find fault with me"} <= set(walk.others_wrote())


def test_row_08_feeling_unworthy(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("Start this")
    walk.keys.press(Qt.Key.Key_Home)  # something else, in my own words
    assert "They will see I am not worth it" in walk.others_wrote()


def test_row_09_then_and_now_about_childhood(walk: Walk) -> None:
    walk.then_and_now("Childhood", learned="Be quiet", now="No")
    (entry,) = walk.window.records.journal_entries()
    assert (entry.kind, entry.period, entry.share_scope) == (
        "roots_reflection",
        "childhood",
        "me_only",
    )


def test_row_10_then_and_now_becomes_a_prediction(walk: Walk) -> None:
    walk.then_and_now("A past relationship", learned="They leave", now="I do not know")
    walk.page("journal")
    assert "They leave" in walk.heard
    before = len(walk.window.records.expectations("ladder"))
    walk.keys.alt("P")
    walk.wait_for_form()
    walk.keys.tab_to("If I")
    walk.keys.write("say no")
    walk.keys.tab_to("… then")
    walk.keys.write("they leave")
    walk.save()
    assert len(walk.window.records.expectations("ladder")) == before + 1


def test_row_11_attachment_as_two_lines(walk: Walk) -> None:
    walk.page("ladder")
    walk.press("Why does it stay?")
    words = walk.unfold("Attachment: two lines, no types").casefold()
    assert "closeness" in words
    assert "two lines" in words
    assert "nobody is sorted into a type" in words


def test_row_12_a_look_back_on_the_week(walk: Walk) -> None:
    walk.page("progress")
    walk.form("A look back")
    assert "Nothing moves by itself" in walk.words
    walk.keys.tab_to("What did I learn?")
    walk.keys.write("I can wait")
    walk.save()
    (entry,) = walk.window.records.journal_entries()
    assert entry.kind == "look_back"
    assert "I can wait" in entry.text
