"""Who may do what: the secretary and the keeping unit's office run a session; others do not even learn of it."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from django.db import transaction

from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, Meeting, acting_as, council
from tests.modules.offices import codes
from thidua.core.access.relation import Relation, Subject, personal
from thidua.core.kernel.ids import PersonId
from thidua.foundation.act import Context

Call = Callable[[Context, Hall, Meeting, int], Any]
DEEDS: dict[str, Call] = {
    "establish_council": lambda ctx, hall, _meeting, _item: council.establish_council(
        ctx, unit=hall.units["SO"], standing=halls.standing(), seats=halls.seats(hall.people)
    ),
    "adopt_rule": lambda ctx, hall, _meeting, _item: council.adopt_rule(
        ctx, council=hall.council, key="bau", share=Fraction(1, 2), basis="Điều 1"
    ),
    "add_seat": lambda ctx, hall, _meeting, _item: council.add_seat(
        ctx, council=hall.council, seat=council.NewSeat(person=hall.people["lanhdao"]), since=halls.SINCE, because="x"
    ),
    "end_seat": lambda ctx, hall, _meeting, _item: council.end_seat(
        ctx, council=hall.council, seat=0, until=halls.SINCE, because="x"
    ),
    "end_council": lambda ctx, hall, _meeting, _item: council.end_council(ctx, council=hall.council, because="x"),
    "prepare_session": lambda ctx, hall, _meeting, _item: council.prepare_session(
        ctx, council=hall.council, name="Phiên họp", held_at=halls.NOW
    ),
    "convene_session": lambda ctx, _hall, meeting, _item: council.convene_session(ctx, session=meeting.key),
    "mark_attendance": lambda ctx, _hall, meeting, _item: council.mark_attendance(ctx, session=meeting.key, came={}),
    "open_session": lambda ctx, _hall, meeting, _item: council.open_session(ctx, session=meeting.key),
    "close_session": lambda ctx, _hall, meeting, _item: council.close_session(ctx, session=meeting.key),
    "cancel_session": lambda ctx, _hall, meeting, _item: council.cancel_session(ctx, session=meeting.key, because="x"),
    "put_item": lambda ctx, hall, meeting, _item: council.put_item(
        ctx, session=meeting.key, item=halls.proposal(hall, "DV1")
    ),
    "withdraw_item": lambda ctx, _hall, _meeting, item: council.withdraw_item(ctx, item=item, because="x"),
    "note_remark": lambda ctx, _hall, _meeting, item: council.note_remark(ctx, item=item, speaker="A", text="x"),
    "take_part": lambda ctx, _hall, _meeting, item: council.take_part(ctx, item=item, attendee=0, because="x"),
    "conclude_item": lambda ctx, _hall, _meeting, item: council.conclude_item(ctx, item=item, conclusion="x"),
    "open_ballot": lambda ctx, _hall, _meeting, item: council.open_ballot(ctx, item=item),
    "enter_opinion": lambda ctx, _hall, _meeting, item: council.enter_opinion(ctx, item=item, attendee=0, choice=1),
    "close_ballot": lambda ctx, _hall, _meeting, item: council.close_ballot(ctx, item=item),
    "annul_ballot": lambda ctx, _hall, _meeting, item: council.annul_ballot(ctx, item=item, because="x"),
    "hold_run_off": lambda ctx, _hall, _meeting, item: council.hold_run_off(ctx, item=item),
    "settle_election": lambda ctx, _hall, _meeting, item: council.settle_election(
        ctx, item=item, option=1, because="x"
    ),
}
MEMBER_S_OWN: dict[str, Call] = {
    "stand_aside": lambda ctx, _hall, meeting, item: council.stand_aside(
        ctx, item=item, attendee=meeting.places["uv1"], because="x"
    ),
    "cast_ballot": lambda ctx, _hall, _meeting, item: council.cast_ballot(ctx, item=item, choice=1),
}
RIGHTS = {"access.no_duty", "access.not_yours", "absent.not_found"}


@pytest.fixture
def scene(hall: Hall) -> tuple[Meeting, int]:
    meeting, [item] = halls.convened(hall)
    return meeting, item


def undone(deed: Call, who: str, hall: Hall, scene: tuple[Meeting, int]) -> list[str]:
    """The codes of what somebody is answered; whatever was done is undone again."""
    with transaction.atomic():
        answer = codes(deed(acting_as(who), hall, *scene))
        transaction.set_rollback(True)
    return answer


def test_somebody_of_another_body_does_not_even_learn_of_it(hall: Hall, scene: tuple[Meeting, int]):
    answers = {name: undone(deed, "ngoai", hall, scene) for name, deed in (DEEDS | MEMBER_S_OWN).items()}
    assert answers == {key: ["absent.not_found"] for key in answers}


def test_a_member_runs_nothing(hall: Hall, scene: tuple[Meeting, int]):
    answers = {name: undone(deed, "uv1", hall, scene) for name, deed in DEEDS.items()}
    assert answers == {key: ["access.not_yours"] for key in answers} | {"establish_council": ["absent.not_found"]}


def test_the_office_lacks_no_right(hall: Hall, scene: tuple[Meeting, int]):
    """Whatever else may be refused here, it is not for want of the right; two of the deeds name nobody."""
    answers = {name: undone(deed, "thuky", hall, scene) for name, deed in DEEDS.items()}
    assert {name for name, codes_ in answers.items() if RIGHTS & {*codes_}} == {"end_seat", "take_part"}
    assert answers["convene_session"] == ["session.convened_already"]
    assert answers["annul_ballot"] == ["session.not_sitting"]


def test_gathering_a_bloc_is_its_head_s(db: None):
    from tests import worlds

    bloc = worlds.bloc_of_seven()
    answers = [
        codes(council.gather_bloc(worlds.acting_as(who), bloc=bloc.key, standing=halls.standing(name="Khối")))
        for who in ("pho", "ngoai", "truong")
    ]
    assert answers == [["absent.not_found"], ["absent.not_found"], []]


@pytest.mark.parametrize(("who", "sees"), [("ngoai", 0), ("thuky", 1), ("lanhdao", 1), ("uv7", 1), ("quantri", 0)])
def test_a_session_is_seen_by_its_own_people_only(hall: Hall, scene: tuple[Meeting, int], who: str, sees: int):
    ctx, (meeting, item) = acting_as(who), scene
    assert [len(council.visible_sessions(ctx)), len(council.visible_councils(ctx))] == [sees, sees]
    pages = [
        council.session_page(ctx, meeting.key), council.council_page(ctx, hall.council), council.item_page(ctx, item),
        council.ballot_page(ctx, item),
    ]  # fmt: skip
    assert [codes(page) for page in pages] == [[] if sees else ["absent.not_found"]] * 4


def test_a_seat_is_the_person_s_whatever_their_duties():
    subject = Subject("item", 1, "Nội dung", seats=frozenset({PersonId(1)}), secretaries=frozenset({PersonId(2)}))
    assert [personal(person, subject) for person in (PersonId(1), PersonId(2), PersonId(3), None)] == [
        {Relation.SEAT}, {Relation.SECRETARY}, frozenset(), frozenset(),
    ]  # fmt: skip
