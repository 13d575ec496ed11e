"""What the drawing of a ladder shows."""

from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.safety_use import SafetyUse
from ladder_app.domain.case import MutedRule
from ladder_app.domain.ladders.ladder_picture import LadderPicture, Mark, ladder_picture
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make


def picture(*records: Record) -> LadderPicture:
    """The picture of the ladder."""
    return ladder_picture(Records([make.case(), make.ladder(), *records]), make.ladder())


def test_rungs_stand_by_rating_and_the_rest_beside_them() -> None:
    shown = picture(
        make.rated_step(1, 60),
        make.rated_step(2, 20),
        make.step(3),
        make.rated_step(4, 30, status="parked"),
        make.step(5, status="archived"),
        make.step(6, deleted_at=make.STAMP),
    )
    assert [rung.step_id for rung in shown.rungs] == ["step-2", "step-1"]
    assert [step.id for step in shown.unrated] == ["step-3"]
    assert [step.id for step in shown.set_aside] == ["step-4", "step-5"]


def test_a_mark_for_each_attempt() -> None:
    (rung,) = picture(
        make.rated_step(1, 40, text_version=2),
        make.attempt(1, suds_peak=90, step_text_version=1),
        make.attempt(2, suds_peak=70, step_text_version=2, context=Context(place="home")),
        make.attempt(3, suds_peak=60, step_text_version=2, context=Context(place="park")),
        make.attempt(
            4, suds_peak=55, step_text_version=2, safety_used=(SafetyUse(safety_behaviour_id="x"),)
        ),
        make.attempt(5, suds_peak=50, step_text_version=2, status="stopped_by_consent"),
        make.attempt(6, step_text_version=2),
        make.attempt(7, step_text_version=1, status="avoided"),
    ).rungs
    assert rung.marks == (
        Mark(90, hollow=True),
        Mark(None, hollow=False, rest="avoided"),
        Mark(70, hollow=False),
        Mark(60, hollow=True),
        Mark(55, hollow=False),
        Mark(None, hollow=False, rest="stopped_by_consent"),
        Mark(None, hollow=False),
    )
    assert rung.attempts == 7


def test_many_attempts_are_counted_and_the_last_ones_marked() -> None:
    many = [make.attempt(n, suds_peak=n) for n in range(1, 13)]
    (rung,) = picture(make.rated_step(1, 40), *many).rungs
    assert [mark.highest for mark in rung.marks] == [5, 6, 7, 8, 9, 10, 11, 12]
    assert rung.attempts == 12


def test_the_first_rating_with_its_day() -> None:
    (rung,) = picture(
        make.step(1, suds_base=50, suds_current=40, rated=True),
        make.rating(suds=50, rated_at="2026-03-02T10:00:00+01:00"),
        make.rating(suds=40, rated_at="2026-03-19T10:00:00+01:00"),
    ).rungs
    assert (rung.first, rung.first_at[:10], rung.suds) == (50, "2026-03-02", 40)


def test_near_is_the_rung_last_tried_and_its_neighbours() -> None:
    shown = picture(*(make.rated_step(n, n * 15) for n in range(1, 6)), make.attempt(1, "step-2"))
    assert [rung.step_id for rung in shown.rungs if rung.is_near] == ["step-1", "step-2", "step-3"]


def test_a_step_called_done_has_its_tick() -> None:
    shown = picture(make.rated_step(1, 20, status="mastered"), make.rated_step(2, 40))
    assert [rung.is_done for rung in shown.rungs] == [True, False]


def test_offers_stop_when_they_are_not_for_this_person() -> None:
    tried = (make.ladder(), make.rated_step(1, 20), make.attempt(1, "step-1"))
    case = make.case(muted_rules=(MutedRule(rule="R4", ladder_id="ladder"),))
    assert ladder_picture(Records([case, *tried]), make.ladder()).widest_gap is None
    assert ladder_picture(Records([make.case(), *tried]), make.ladder()).widest_gap == 20


def test_nothing_is_offered_before_something_was_tried() -> None:
    assert picture(make.rated_step(1, 20), make.rated_step(2, 90)).widest_gap is None
