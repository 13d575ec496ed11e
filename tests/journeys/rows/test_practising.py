"""Rows 13 to 22 of the table in the README: what is practised, said and agreed."""

from PySide6.QtCore import Qt

from ladder_app.domain.agreements.standing import newest_version
from tests.journeys.keyboard import until
from tests.journeys.rows.walk import Walk


def test_row_13_a_practice_is_done_and_kept(walk: Walk) -> None:
    walk.page("toolbox")
    assert "Slow breathing" in walk.words
    walk.form("Begin: Noticing")
    walk.keys.tab_to("How tense am I right now?")
    walk.keys.write("60")
    walk.press("Begin")
    walk.press("I am done")
    walk.save()
    (log,) = walk.window.records.practice_logs()
    assert (log.practice_id, log.tension_before, log.tension_after) == ("noticing", 60, None)


def test_row_14_a_step_is_tried_with_a_prediction(walk: Walk) -> None:
    walk.facing.begin()
    walk.keys.press(Qt.Key.Key_5)
    running = walk.window.records.running_attempt()
    assert running is not None
    assert (running.suds_anticipated, running.suds_start) == (75, 50)


def test_row_15_writing_and_finding(walk: Walk) -> None:
    walk.page("journal")
    walk.form("Write")
    walk.keys.tab_to("What do you want to remember?")
    walk.keys.write("The evening was quiet")
    walk.save()
    (entry,) = walk.window.records.journal_entries()
    assert (entry.text, entry.share_scope) == ("The evening was quiet", "me_only")
    assert "The evening was quiet" in walk.heard
    walk.search("QUIET")
    until(lambda: "The evening was quiet" in walk.heard)
    walk.search("nothing of this")
    until(lambda: "The evening was quiet" not in walk.heard)


def test_row_16_finding_a_professional(walk: Walk) -> None:
    walk.help("Finding a professional")
    assert "ask" in walk.words
    walk.form("A report for a first session")
    assert "What will leave" in walk.words


def test_row_17_a_conversation_is_planned(walk: Walk) -> None:
    walk.page("people")
    walk.form("Plan a conversation")
    walk.keys.tab_to("How I begin")
    walk.keys.write("There is something I would like to say.")
    walk.save()
    (kept,) = walk.window.records.conversations()
    assert kept.opening == "There is something I would like to say."
    assert kept.opening in walk.words


def test_row_18_saying_what_one_feels_and_listening(walk: Walk) -> None:
    walk.page("people")
    walk.form("I feel … when …")
    walk.keys.write("tense")
    walk.keys.tab_to("when …")
    walk.keys.write("we are late")
    assert "I feel tense when we are late." in walk.words
    walk.close()
    walk.page("people")
    walk.form("How to listen, to print")
    assert "What will leave" in walk.words


def test_row_19_telling_somebody_that_closeness_is_hard(walk: Walk) -> None:
    for name in ("emotional_disclosure", "physical_closeness", "sexual_intimacy"):
        steps = walk.offered(name).steps
        assert any(
            "closeness" in one.text or "nearness" in one.text or "touch" in one.text
            for one in steps
        ), name


def test_row_20_a_week_with_rest_in_it(walk: Walk) -> None:
    walk.page("toolbox")
    walk.press("Little")
    walk.form("Add something")
    walk.press("Rest")
    walk.keys.tab_to("What is it?")
    walk.keys.write("a nap")
    walk.save()
    (week,) = walk.window.records.weekly_plans()
    assert [item.text for item in week.items] == ["a nap"]
    assert [one.energy for one in week.energy] == ["low"]
    assert walk.window.records.plans()[0].id == "plan"
    assert len(walk.window.records.plans()) == 1


def test_row_21_an_agreement_is_withdrawn_by_one_press(walk: Walk) -> None:
    walk.page("people")
    assert "a hug" in walk.words
    walk.press("Withdraw it")
    newest = newest_version(walk.window.records, "ladder")
    assert newest is not None
    assert newest.withdrawn_at is not None
    assert "It was withdrawn" in walk.words


def test_row_22_fear_of_sexuality_stands_behind_questions(walk: Walk) -> None:
    template = walk.offered("sexual_intimacy")
    assert {"adults_only", "consent_agreement", "trauma_screen"} <= set(template.gates)
    assert template.defaults.no_timer
    assert template.defaults.no_reminder
    walk.copy("sexual_intimacy")
    assert "18" in walk.words
