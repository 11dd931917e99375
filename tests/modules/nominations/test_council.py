"""A dossier before a real council: put on the agenda, voted on in secret, counted, and the answer on the dossier."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest

from tests.modules.decisions.story import WORDS
from tests.modules.nominations import story
from tests.modules.offices import PASSWORD, SINCE, Offices, codes
from tests.modules.pages import links, words
from thidua.core.kernel.ids import BearerId, CouncilId, DossierId, ItemId, PersonId, SessionId
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.council import public as council
from thidua.modules.council.models import Attendee, Item, StandsAside
from thidua.modules.decisions import public as decisions
from thidua.modules.decisions.models import Line
from thidua.modules.directory import public as directory
from thidua.modules.nominations import public
from thidua.modules.nominations.models import Dossier
from thidua.modules.registry import public as registry

GOVERNMENT_FLAG = "co_thi_dua_chinh_phu"
NINE = tuple(f"tv{number}" for number in range(1, 10))
BASIS = "Quy chế hoạt động của Hội đồng, Điều 5"
DRAFT = replace(story.DRAFT, leaders=10)
AGREE, DISAGREE = 1, 2


@dataclass(frozen=True, slots=True)
class Room:
    """The city's council of nine: `tv1` is of Sở Một, all others of the city; `city` keeps its papers."""

    offices: Offices
    council: CouncilId

    def session(self, *dossiers: DossierId, day: date | None = None, absent: tuple[str, ...] = ()) -> SessionId:
        """A session with these dossiers on its agenda, opened where enough came."""
        office = story.ctx(self.offices, "city")
        held = story.at(day) if day else story.NOW
        key = council.prepare_session(office, council=self.council, name="Phiên họp xét khen thưởng", held_at=held)
        session = key.or_raise()
        self.put(session, *dossiers)
        council.convene_session(office, session=session).or_raise()
        names = {person: name for name, person in self.offices.people.items()}
        came = {
            row.pk: council.Came("absent" if names[row.person_id or 0] in absent else "present")  # type: ignore[index]
            for row in Attendee.objects.filter(session=session)
        }
        council.mark_attendance(office, session=session, came=came).or_raise()
        council.open_session(office, session=session).or_raise()
        return session

    def put(self, session: SessionId, *dossiers: DossierId) -> None:
        """Put dossiers on the agenda as the page does."""
        typed = {"offer": [f"nominations.dossier|{key}" for key in dossiers]}
        answer = self.offices.client("city").post(f"/hoi-dong/phien/{session}/noi-dung/de-nghi/", typed)
        assert answer.status_code == 302
        assert Item.objects.filter(session=session, source="nominations.dossier").count() == len(dossiers)

    def item(self, session: SessionId, dossier: DossierId) -> ItemId:
        return ItemId(Item.objects.get(session=session, source_key=str(dossier)).pk)

    def vote(self, item: ItemId, agree: int, against: int, *, of: tuple[str, ...] = NINE) -> str:
        """So many agree, so many do not, in the order of the members; the rest keep silent. Returns the ending."""
        council.open_ballot(story.ctx(self.offices, "city"), item=item).or_raise()
        for who, choice in zip(of, [AGREE] * agree + [DISAGREE] * against, strict=False):
            council.cast_ballot(story.ctx(self.offices, who), item=item, choice=choice).or_raise()
        return council.close_ballot(story.ctx(self.offices, "city"), item=item).or_raise()


def _member(offices: Offices, name: str, unit: str) -> PersonId:
    new = directory.NewPerson(f"Người {name}", "Ủy viên", name, PASSWORD)
    return directory.add_person(system_context(), unit=offices.units[unit], person=new).or_raise()


@pytest.fixture
def room(office: Offices) -> Room:
    for name in NINE:
        office.people[name] = _member(office, name, "S1" if name == "tv1" else "HP")
    standing = council.Standing(
        name="Hội đồng Thi đua - Khen thưởng thành phố", since=SINCE, quorum_share=Fraction(2, 3), quorum_basis=BASIS,
        decision_number="15/QĐ-UBND", decided_on=SINCE,
    )  # fmt: skip
    seats = [
        council.NewSeat(person=office.people[name], role="member" if at else "chair")
        for at, name in enumerate(NINE[::-1])
    ]
    seats.append(council.NewSeat(person=office.people["city"], role="secretary", has_vote=False))
    made = council.establish_council(
        story.ctx(office, "city"), unit=office.units["HP"], standing=standing, seats=seats
    ).or_raise()
    return Room(office, made)


def flag(room: Room, name: str = "Tập thể Sở Hai", unit: str = "S2") -> DossierId:
    """A Government flag for a department, received by the city."""
    offices, who = room.offices, {"S1": "office1", "S2": "office2"}[unit]
    bearer = story.bearer(offices, name, unit, kind="collective", body=offices.units[unit])
    key = public.open_nomination(story.ctx(offices, who), unit=offices.units[unit], draft=DRAFT).or_raise()
    made = public.propose(story.ctx(offices, who), nomination=key, proposals=[story.proposal(bearer, GOVERNMENT_FLAG)])
    public.submit_nomination(story.ctx(offices, who), nomination=key, because="Biên bản gửi sau").or_raise()
    public.receive_nomination(story.ctx(offices, "city"), nomination=key).or_raise()
    return made.or_raise()[0]


def may_be_decided(room: Room, dossier: DossierId) -> bool:
    return dossier in [each.item for each in public.reviewed(story.ctx(room.offices, "city"), room.offices.units["HP"])]


@pytest.mark.parametrize(("agree", "ending", "state"), [(8, "carried", "carried"), (7, "not_carried", "declined")])
def test_eighty_per_cent_of_nine_is_eight_and_the_answer_stands_on_the_dossier(
    room: Room, agree: int, ending: str, state: str
):
    dossier = flag(room)
    assert not may_be_decided(room, dossier)
    head = public.accept_dossier(story.ctx(room.offices, "chair"), dossier=dossier)
    assert codes(head) == ["nomination.council_votes"]  # the law asks for a ballot: the head's word is not enough

    session = room.session(dossier)
    item = room.item(session, dossier)
    assert room.vote(item, agree, 9 - agree) == ending

    row = Dossier.objects.get(pk=dossier)
    assert (row.state, row.agree, row.total, row.needed) == (state, agree, 9, 8)
    assert row.cites == "Nghị định số 152/2025/NĐ-CP, Điều 33, khoản 5"
    assert (row.session, row.item) == (session, item)
    assert may_be_decided(room, dossier) is (ending == "carried")
    told = words(room.offices.client("city").get(f"/de-nghi/ho-so/{dossier}/"))
    assert f"{agree}/9 phiếu đồng ý, cần 8" in told


def test_no_decision_and_no_way_up_before_the_council_has_answered(room: Room):
    dossier = flag(room)
    office, body = story.ctx(room.offices, "city"), room.offices.units["HP"]
    drafted = decisions.draft_decision(office, unit=body, draft=WORDS, items=[dossier])
    assert codes(drafted) == ["decision.item_not_reviewed"]
    room.vote(room.item(room.session(dossier), dossier), 9, 0)
    made = decisions.draft_decision(office, unit=body, draft=WORDS, items=[dossier]).or_raise()
    assert [line.item for line in Line.objects.filter(decision=made)] == [str(dossier)]


def test_who_is_silent_or_blank_counts_as_not_agreeing_and_a_new_ballot_takes_the_old_ones_place(room: Room):
    dossier = flag(room)
    session = room.session(dossier)
    item = room.item(session, dossier)
    assert room.vote(item, 7, 0) == "not_carried"
    assert story.state_of(dossier) == "declined"
    council.annul_ballot(
        story.ctx(room.offices, "city"), item=item, because="Phát thiếu phiếu cho hai ủy viên"
    ).or_raise()
    assert room.vote(item, 8, 0) == "carried"
    assert (story.state_of(dossier), Dossier.objects.get(pk=dossier).agree) == ("carried", 8)


def test_a_member_of_the_proposed_unit_is_out_of_that_item_alone(room: Room):
    own, other = flag(room, "Tập thể Sở Một", "S1"), flag(room)
    session = room.session(own, other)
    item = room.item(session, own)
    (aside,) = StandsAside.objects.filter(item=item).select_related("attendee")
    assert aside.attendee.person_id == room.offices.people["tv1"]
    eight = NINE[1:]
    council.open_ballot(story.ctx(room.offices, "city"), item=item).or_raise()
    refused = council.cast_ballot(story.ctx(room.offices, "tv1"), item=item, choice=AGREE)
    assert codes(refused) == ["access.stands_aside"]
    for who in eight:
        council.cast_ballot(story.ctx(room.offices, who), item=item, choice=AGREE).or_raise()
    assert council.close_ballot(story.ctx(room.offices, "city"), item=item).or_raise() == "carried"
    row = Dossier.objects.get(pk=own)
    assert (row.agree, row.total, row.needed) == (8, 9, 8)  # eight of all nine members, not of the eight who voted
    assert room.vote(room.item(session, other), 9, 0) == "carried"


def test_without_a_quorum_no_dossier_is_voted_on(room: Room):
    dossier = flag(room)
    session = room.session(dossier, absent=NINE[:4])
    refused = council.open_ballot(story.ctx(room.offices, "city"), item=room.item(session, dossier))
    assert codes(refused) == ["council.no_quorum"]
    assert story.state_of(dossier) == "received"


def test_the_share_is_that_of_the_day_of_receipt_however_late_the_council_sits(room: Room):
    with rehearsing(story.at(date(2026, 9, 30))):
        last = flag(room)
    with rehearsing(story.at(date(2026, 10, 1))):
        first = flag(room, "Tập thể Sở Một", "S1")
    with rehearsing(story.at(date(2026, 10, 6))):
        session = room.session(last, first, day=date(2026, 10, 6))
        assert room.vote(room.item(session, last), 8, 1) == "carried"
        refused = council.open_ballot(story.ctx(room.offices, "city"), item=room.item(session, first))
    assert codes(refused) == ["ballot.text_needed"]
    assert (story.state_of(last), story.state_of(first)) == ("carried", "received")


def test_what_is_on_the_agenda_is_not_offered_twice_and_the_picture_of_the_list_is_one_step_away(room: Room):
    dossier = flag(room)
    client = room.offices.client("city")
    session = council.prepare_session(
        story.ctx(room.offices, "city"), council=room.council, name="Phiên họp xét khen thưởng", held_at=story.NOW
    ).or_raise()
    assert "Tập thể Sở Hai" in words(client.get(f"/hoi-dong/phien/{session}/noi-dung/"))
    room.put(session, dossier)
    assert "Đang chờ hội đồng xét" not in words(client.get(f"/hoi-dong/phien/{session}/noi-dung/"))
    picture = f"/quyet-dinh/can-doi/{room.offices.units['HP']}/?phien={session}"
    assert picture in links(client.get(f"/hoi-dong/phien/{session}/"))
    assert f"/hoi-dong/phien/{session}/" in links(client.get(picture))
    member = room.offices.client("tv2")
    assert picture not in links(member.get(f"/hoi-dong/phien/{session}/"))


def test_a_hold_put_on_after_the_agenda_keeps_the_vote_closed(room: Room):
    dossier = flag(room)
    session = room.session(dossier)
    item = room.item(session, dossier)
    bearer = BearerId(Dossier.objects.get(pk=dossier).bearer_id)
    hold = registry.RecordDraft("hold", "TB 9", name="dang_xem_xet_ky_luat", since=date(2026, 3, 5))
    registry.keep_record(story.ctx(room.offices, "office2"), bearer=bearer, draft=hold).or_raise()
    refused = council.open_ballot(story.ctx(room.offices, "city"), item=item)
    assert codes(refused) == ["nomination.held"]
    told = words(room.offices.client("city").get(f"/hoi-dong/noi-dung/{item}/"))
    assert "Tập thể Sở Hai" in told
    assert "kỷ luật" in told


def test_a_dossier_withdrawn_while_the_vote_runs_is_not_brought_back_by_the_count(room: Room):
    dossier = flag(room)
    item = room.item(room.session(dossier), dossier)
    council.open_ballot(story.ctx(room.offices, "city"), item=item).or_raise()
    for who in NINE:
        council.cast_ballot(story.ctx(room.offices, who), item=item, choice=AGREE).or_raise()
    public.withdraw_dossier(story.ctx(room.offices, "office2"), dossier=dossier, because="Đơn vị xin rút").or_raise()
    assert council.close_ballot(story.ctx(room.offices, "city"), item=item).or_raise() == "carried"
    assert story.state_of(dossier) == "withdrawn"
