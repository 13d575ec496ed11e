"""People by the names one gives them: found under a new name, and someone once they are gone."""

from dataclasses import replace

import pytest

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.attempts.context import Context
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.people.people import hint_about, name_of, next_colour
from ladder_app.domain.people.people_edits import deleted, written
from ladder_app.domain.people.person_alias import COLOURS, PersonAlias
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from tests import make

ROBIN = PersonAlias(id="robin", alias="Robin", relation="partner")


def everywhere(people: str) -> tuple[Record, ...]:
    """Every record that can say who was there."""
    context = Context(people=people, place="Robin’s kitchen")
    return (
        make.ladder(partner_alias_id="robin"),
        make.step(1, context_default=context),
        make.attempt(1, context=context),
        make.attempt(2, context=context, deleted_at=make.STAMP),
        RunningAttempt(id="now", step_id="step-1", context=context),
        Plan(id="plan", step_id="step-1", due_date="2026-03-20", context_planned=context),
        Agreement(id="agreed", ladder_id="ladder", alias_id="robin"),
    )


def told(records: list[Record]) -> set[str | None]:
    names = ("context", "context_planned", "context_default")
    found = (getattr(one, name, None) for one in records for name in names)
    return {one.people for one in found if one is not None}


def test_a_person_needs_a_name() -> None:
    with pytest.raises(ValueError, match="needs a name"):
        PersonAlias(id="p", alias="  ")


def test_deleting_a_person_leaves_someone_wherever_they_were() -> None:
    before = everywhere("Robin, two friends")
    put = deleted(Records([ROBIN, *before]), ROBIN, make.STAMP)
    assert put[0] == replace(ROBIN, deleted_at=make.STAMP)
    assert told(list(put)) == {"someone, two friends"}
    assert len(put) == 6
    after = Records({one.id: one for one in (*before, *put)}.values())
    ladder, agreement = after.ladder("ladder"), after.agreement("agreed")
    assert ladder is not None
    assert agreement is not None
    assert name_of(after, ladder.partner_alias_id) == "someone"
    assert name_of(after, agreement.alias_id) == "someone"


@pytest.mark.parametrize(
    ("name", "people", "said"),
    [
        ("Robin", "Robin", "someone"),
        ("Robin", "with Robin and her sister", "with someone and her sister"),
        ("Robin", "Robinson", "Robinson"),
        ("Robin", "robin", "robin"),
        ("A", "A, a friend", "someone, a friend"),
        ("A", "A friend", "A friend"),
        ("M.", "M. & A", "someone & A"),
        ("Jo (work)", "Jo (work)", "someone"),
    ],
)
def test_only_the_name_itself_is_taken_for_it(name: str, people: str, said: str) -> None:
    person = PersonAlias(id="p", alias=name)
    attempt = make.attempt(1, context=Context(people=people))
    put = deleted(Records([person, make.ladder(), make.step(1), attempt]), person, make.STAMP)
    assert told(list(put)) == ({said} if said != people else set())


def test_a_person_is_found_under_a_new_name() -> None:
    records = Records([ROBIN, *everywhere("Robin")])
    put = written(records, replace(ROBIN, alias="R."))
    assert told(list(put)) == {"R."}
    assert written(records, replace(ROBIN, relation="friend")) == (
        replace(ROBIN, relation="friend"),
    )
    assert written(Records(()), ROBIN) == (ROBIN,)


@pytest.mark.parametrize(
    ("alias", "hints"),
    [
        ("Robin", False),
        ("R.", False),
        ("R. 2", False),
        ("Zoë", False),
        ("Robin Smith", True),
        ("robin@example.org", True),
        ("Robin 0123 456", True),
    ],
)
def test_it_hints_at_what_had_better_not_be_written(alias: str, hints: bool) -> None:
    assert bool(hint_about(alias)) is hints


def test_nobody_named_is_nobody() -> None:
    assert name_of(Records([ROBIN]), None) == ""
    assert name_of(Records([ROBIN]), "robin") == "Robin"


def test_the_marks_are_given_out_evenly() -> None:
    found: list[PersonAlias] = []
    for number in range(5):
        colour = next_colour(Records(found))
        found.append(PersonAlias(id=str(number), alias="A", colour=colour))
    assert [one.colour for one in found] == [*COLOURS, COLOURS[0]]
