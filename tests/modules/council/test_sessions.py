"""Bodies, sessions, agenda: set up, convened, held, closed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from django.test import Client
from django.urls import reverse

from tests import worlds
from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, acting_as, council
from tests.modules.offices import codes
from tests.modules.pages import words
from thidua.core.kernel.reason import Reason
from thidua.foundation import agenda
from thidua.foundation.act import rehearsing
from thidua.foundation.agenda import Decided, Offer, Source
from thidua.foundation.models import AuditEntry
from thidua.modules.council.models import Council, Item, OwnRule, Remark, Seat, Session


def last_event() -> str:
    return AuditEntry.objects.latest("pk").event


def test_a_council_is_entered_with_its_members_and_rules(hall: Hall):
    view = council.council_page(acting_as("uv4"), hall.council).or_raise()
    assert (view.name, view.votes, len(view.seats), view.quorum_share, view.state) == (
        "Hội đồng Thi đua - Khen thưởng", 9, 10, "2/3", "active",
    )  # fmt: skip
    assert {rule.key: rule.share for rule in view.rules} == {halls.FLAG: "4/5", "bau": "1/2", "bieu_quyet": "2/3"}
    assert AuditEntry.objects.filter(event="council.established").count() == 1
    assert OwnRule.objects.filter(key="bau", is_strict=True).exists()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "council.name_missing"),
        ({"quorum_basis": ""}, "council.basis_missing"),
        ({"quorum_share": Fraction(3, 2)}, "council.share_impossible"),
        ({"counts_aside": False}, "council.basis_missing"),
        ({"may_write": True}, "council.basis_missing"),
        ({"until": date(2019, 1, 1)}, "council.ends_before_start"),
    ],
)
def test_what_departs_from_the_strict_way_needs_its_article(hall: Hall, changes: dict[str, object], code: str):
    made = council.establish_council(
        acting_as("thuky"), unit=hall.units["SO"], standing=halls.standing(**changes), seats=halls.seats(hall.people)
    )
    assert (codes(made), Council.objects.count()) == ([code], 1)


def test_members_stand_once_with_one_chair_and_a_vote(hall: Hall):
    seats = halls.seats(hall.people)
    wrong = [[*seats, seats[0]], seats[1:], [replace(seat, has_vote=False) for seat in seats]]
    made = [
        council.establish_council(acting_as("thuky"), unit=hall.units["SO"], standing=halls.standing(), seats=listed)
        for listed in wrong
    ]
    assert [codes(each) for each in made] == [["council.seat_twice"], ["council.one_chair"], ["council.no_members"]]


def test_own_rules_need_a_value_and_an_article(hall: Hall):
    office = acting_as("thuky")
    assert codes(council.adopt_rule(office, council=hall.council, key="bau", basis=" ", most=2)) == [
        "council.basis_missing"
    ]
    assert codes(council.adopt_rule(office, council=hall.council, key="bau", basis="Điều 1")) == [
        "council.rule_says_nothing"
    ]
    refused = council.adopt_rule(office, council=hall.council, key="bau", basis="Điều 1", share=Fraction(0))
    assert codes(refused) == ["council.share_impossible"]


def test_a_seat_ends_and_another_begins_while_past_sessions_keep_theirs(hall: Hall):
    office, meeting = acting_as("thuky"), halls.sitting(hall)[0]
    seat = Seat.objects.get(council=hall.council, person=hall.people["uv9"])
    on = date(2026, 11, 25)
    council.end_seat(office, council=hall.council, seat=seat.pk, until=on, because="QĐ 20/QĐ-UBND").or_raise()
    assert last_event() == "council.seat_ended"
    new = council.NewSeat(person=hall.people["lanhdao"])
    council.add_seat(office, council=hall.council, seat=new, since=on, because="QĐ 20/QĐ-UBND").or_raise()
    assert last_event() == "council.seat_added"
    names = [each.name for each in council.council_page(office, hall.council).or_raise().seats]
    assert ("Người uv9" in names, "Người lanhdao" in names) == (False, True)
    attendees = council.session_page(office, meeting.key).or_raise().attendees
    assert "Người uv9" in {each.shown for each in attendees}
    refused = [
        council.add_seat(office, council=hall.council, seat=new, since=on, because="x"),
        council.add_seat(office, council=hall.council, seat=replace(new, role="chair"), since=on, because="x"),
        council.add_seat(office, council=hall.council, seat=new, since=on, because=""),
        council.end_seat(office, council=hall.council, seat=seat.pk, until=on, because="x"),
    ]
    assert [codes(each) for each in refused] == [
        ["council.seat_twice"], ["council.seat_twice"], ["reason.missing"], ["absent.not_found"],
    ]  # fmt: skip


def test_a_council_whose_term_is_over_holds_no_new_session(hall: Hall):
    office = acting_as("thuky")
    meeting, _items = halls.convened(hall)
    assert codes(council.end_council(office, council=hall.council, because="Hết nhiệm kỳ")) == [
        "council.session_is_open"
    ]
    council.cancel_session(office, session=meeting.key, because="Hoãn").or_raise()
    assert (last_event(), Session.objects.get().state) == ("session.cancelled", "cancelled")
    council.end_council(office, council=hall.council, because="Hết nhiệm kỳ").or_raise()
    assert last_event() == "council.ended"
    made = council.prepare_session(office, council=hall.council, name="Phiên họp", held_at=halls.NOW)
    assert codes(made) == ["council.has_ended"]


def test_a_session_runs_from_preparation_to_closing(hall: Hall):
    office = acting_as("thuky")
    hears = council.NewItem(kind="report", title="Nghe báo cáo tổng kết")
    meeting, [report, proposed] = halls.convened(hall, hears, halls.proposal(hall))
    assert (last_event(), len(meeting.places)) == ("session.convened", 10)
    assert codes(council.open_session(office, session=meeting.key)) == ["session.roll_not_called"]
    halls.call_roll(meeting, uv9="absent")
    assert AuditEntry.objects.latest("pk").facts == {"present": 8, "members": 9}
    council.open_session(office, session=meeting.key).or_raise()
    assert codes(council.close_session(office, session=meeting.key)) == ["session.items_left"]
    assert codes(council.open_ballot(office, item=report)) == ["item.hears_only"]
    assert codes(council.conclude_item(office, item=proposed, conclusion="Nhất trí")) == ["item.needs_a_vote"]
    assert codes(council.conclude_item(office, item=report, conclusion="")) == ["item.conclusion_missing"]
    council.conclude_item(office, item=report, conclusion="Nhất trí với báo cáo").or_raise()
    council.withdraw_item(office, item=proposed, because="Cần bổ sung hồ sơ").or_raise()
    council.close_session(office, session=meeting.key, conclusion="Giao thường trực hoàn thiện").or_raise()
    view = council.session_page(acting_as("uv1"), meeting.key).or_raise()
    assert (view.state, view.room.present, [item.state for item in view.items]) == (
        "closed", 8, ["decided", "withdrawn"],
    )  # fmt: skip
    assert codes(council.put_item(office, session=meeting.key, item=hears)) == ["session.is_over"]
    assert codes(council.cancel_session(office, session=meeting.key, because="x")) == ["workflow.wrong_state"]


def test_what_cannot_be_on_an_agenda_is_refused(hall: Hall):
    office = acting_as("thuky")
    key = council.prepare_session(office, council=hall.council, name="Phiên họp", held_at=halls.NOW).or_raise()
    wrong = {
        "item.title_missing": council.NewItem(kind="report", title=" "),
        "item.subject_missing": council.NewItem(kind="proposal", title="Đề nghị", award=halls.FLAG),
        "election.no_candidate": halls.election(hall),
        "item.candidate_twice": council.NewItem(kind="election", title="Bầu", names=("A", "A ")),
    }
    assert [codes(council.put_item(office, session=key, item=item)) for item in wrong.values()] == [
        [code] for code in wrong
    ]
    assert codes(council.convene_session(office, session=key)) == ["session.no_agenda"]
    assert codes(council.prepare_session(office, council=hall.council, name=" ", held_at=halls.NOW)) == [
        "session.name_missing"
    ]


def test_remarks_are_for_those_in_the_room_and_only_while_it_sits(hall: Hall):
    office = acting_as("thuky")
    meeting, [item] = halls.convened(hall)
    assert codes(council.note_remark(office, item=item, speaker="Chủ tịch", text="Ý kiến")) == ["session.not_sitting"]
    halls.call_roll(meeting)
    council.open_session(office, session=meeting.key).or_raise()
    assert codes(council.note_remark(office, item=item, speaker="Chủ tịch", text=" ")) == ["item.remark_missing"]
    council.note_remark(office, item=item, speaker="Chủ tịch", text="Nhất trí").or_raise()
    [remark] = Remark.objects.all()
    assert (remark.speaker, remark.text, AuditEntry.objects.latest("pk").facts) == ("Chủ tịch", "Nhất trí", {})


def test_a_member_stands_aside_by_their_own_word_and_may_be_let_back(hall: Hall):
    meeting, [item] = halls.sitting(hall)
    place, other = meeting.places["uv2"], meeting.places["uv3"]
    assert codes(council.stand_aside(acting_as("uv2"), item=item, attendee=other, because="x")) == ["absent.not_found"]
    council.stand_aside(acting_as("uv2"), item=item, attendee=place, because="Người nhà được đề nghị").or_raise()
    assert last_event() == "item.stood_aside"
    view = council.item_page(acting_as("thuky"), item).or_raise()[1]
    assert [(each.shown, each.is_own_word) for each in view.aside] == [("Người uv2", True)]
    assert codes(council.take_part(acting_as("thuky"), item=item, attendee=other, because="x")) == ["absent.not_found"]
    assert codes(council.take_part(acting_as("thuky"), item=item, attendee=place, because="")) == ["reason.missing"]
    council.take_part(acting_as("thuky"), item=item, attendee=place, because="Ghi nhầm").or_raise()
    assert last_event() == "item.takes_part"
    assert council.open_ballot(acting_as("thuky"), item=item).or_raise() == 9
    assert codes(council.stand_aside(acting_as("uv2"), item=item, attendee=place, because="x")) == ["item.not_waiting"]


def test_the_units_of_a_bloc_meet_with_one_vote_each(db: None):
    bloc = worlds.bloc_of_seven()
    standing = halls.standing(name="Hội nghị Khối thi đua số 1", decision_number="", decided_on=None)
    with rehearsing(halls.NOW):
        office = worlds.acting_as("truong")
        key = council.gather_bloc(office, bloc=bloc.key, standing=standing).or_raise()
        assert codes(council.gather_bloc(office, bloc=bloc.key, standing=standing)) == ["council.bloc_meets_already"]
        session = council.prepare_session(office, council=key, name="Hội nghị tổng kết", held_at=halls.NOW).or_raise()
        own = council.NewItem(kind="proposal", title="Cờ", award=halls.FLAG, unit=bloc.units["DV2"])
        item = council.put_item(office, session=session, item=own).or_raise()
        council.convene_session(office, session=session).or_raise()
        view = council.session_page(worlds.acting_as("cham5"), session).or_raise()
        aside = council.item_page(office, item).or_raise()[1].aside
    assert [each.role_name for each in council.council_page(office, key).or_raise().seats][:2] == [
        "Trưởng khối", "Thành viên",
    ]  # fmt: skip
    assert [each.shown for each in view.attendees][:2] == ["Đơn vị thứ 1 (Người lanhdao)", "Đơn vị thứ 2 (Người pho)"]
    assert [each.shown for each in aside] == ["Đơn vị thứ 2 (Người pho)"]


@pytest.fixture
def source() -> Source:
    """A room below that offers one proposal and remembers what it is told."""
    told: list[Decided] = []
    made = Source(
        "tests", "Hồ sơ chờ xét", lambda _ctx, unit: [Offer("7", "Cờ cho đơn vị", halls.FLAG, unit=unit)],
        lambda _turn, decided: told.append(decided),
        notes=lambda _ctx, keys: {key: Reason.of("registered.none") for key in keys},
    )  # fmt: skip
    agenda.register(made)
    yield told
    del agenda.SOURCES["tests"]


def test_what_other_rooms_tell_of_an_item_stands_before_whoever_votes(
    hall: Hall, source: list[Decided], browse: Callable[[str], Client]
):
    meeting, _items = halls.convened(hall)
    offered = Offer("7", "Cờ cho đơn vị", halls.FLAG, unit=hall.units["KHAC"])
    page, said = browse("thuky"), "Không thấy đăng ký thi đua cho danh hiệu này."
    assert said not in words(page.get(reverse("council:session", args=[meeting.key])))
    new = council.NewItem(
        kind="proposal", title=offered.title, award=offered.award, source="tests", source_key="7", unit=offered.unit
    )
    item = council.put_item(acting_as("thuky"), session=meeting.key, item=new).or_raise()
    told = words(page.get(reverse("council:session", args=[meeting.key])))
    assert (said in told, "1 nội dung có ghi chú" in told) == (True, True)
    assert said in words(page.get(reverse("council:item", args=[item])))


def test_what_other_rooms_offer_comes_to_a_vote_and_they_are_told(hall: Hall, source: list[Decided]):
    [(offering, offer)] = agenda.offers(acting_as("thuky"), hall.units["KHAC"])
    new = council.NewItem(
        kind="proposal", title=offer.title, award=offer.award, unit=offer.unit, source=offering.name,
        source_key=offer.key,
    )  # fmt: skip
    meeting, item = halls.voting(hall, new)
    assert codes(council.put_item(acting_as("thuky"), session=meeting.key, item=new)) == ["item.on_the_agenda"]
    halls.all_vote(item, *[1] * 9)
    council.close_ballot(acting_as("thuky"), item=item).or_raise()
    [told] = source
    assert (told.key, told.ending, told.agree, told.total, told.needed) == ("7", "carried", 9, 9, 8)
    assert Item.objects.get(pk=item).state == "decided"
