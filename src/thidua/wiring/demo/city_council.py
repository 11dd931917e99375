"""The city's council of December 2024: nine members, one absent, one out of the vote on its own unit's flag."""

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction

from thidua.core.kernel.ids import CouncilId, ItemId, SessionId, UnitId
from thidua.foundation.agenda import offers
from thidua.modules.council import public as council
from thidua.modules.directory import public as directory
from thidua.wiring.demo import environment
from thidua.wiring.demo.city_blocs import City
from thidua.wiring.demo.people import acting_as

FLAG, MOTION = "co_thi_dua_bo_tinh", "bieu_quyet"
RULES = "Quy chế Hội đồng thành phố (dữ liệu minh họa)"
BESIDE = 8
"""Members beside the chairman. Of nine, 80 in 100 is exactly eight votes: so many come, and all have to agree."""
HELD_AT = datetime(2024, 12, 20, 9, tzinfo=environment.VIETNAM)


def _members(city: City, first: Sequence[UnitId]) -> list[str]:
    """Who sits beside the chairman: the officer of a unit that is to have a flag, and officers of other units."""
    logins = {city.units[each.code]: each.login for members in city.members.values() for each in members}
    others = [login for unit, login in logins.items() if unit not in first]
    return [logins[first[0]], *others[: BESIDE - 1]]


def _established(city: City, members: Sequence[str]) -> CouncilId:
    ctx = acting_as(city.office)
    people = {name: directory.holder_named(name).person for name in (city.head, *members, city.office)}
    seats = [council.NewSeat(person=people[name], role="member") for name in members]
    chair = council.NewSeat(person=people[city.head], role="chair")
    secretary = council.NewSeat(person=people[city.office], role="secretary", has_vote=False)
    standing = council.Standing(
        name="Hội đồng Thi đua - Khen thưởng thành phố (dữ liệu minh họa)", since=date(2024, 1, 1),
        quorum_share=Fraction(2, 3), quorum_basis=RULES, counts_aside=False, aside_basis=RULES,
    )  # fmt: skip
    key = council.establish_council(ctx, unit=city.city, standing=standing, seats=[chair, *seats, secretary]).or_raise()
    council.adopt_rule(ctx, council=key, key=MOTION, share=Fraction(1, 2), is_strict=True, basis=RULES).or_raise()
    return key


def _agenda(city: City, session: SessionId, first: Sequence[UnitId]) -> list[tuple[ItemId, UnitId | None]]:
    """The open vote on the list of commendations, and a secret one on each flag, each with the unit it is about."""
    ctx = acting_as(city.office)
    motion = council.NewItem("motion", "Thống nhất danh sách đề nghị tặng Bằng khen năm 2024", is_secret=False)
    items: list[tuple[ItemId, UnitId | None]] = [(council.put_item(ctx, session=session, item=motion).or_raise(), None)]
    for source, offer in offers(ctx, city.city):
        if offer.award == FLAG and offer.unit in first:
            item = council.NewItem(
                "proposal", offer.title, award=offer.award, unit=offer.unit, person=offer.person, source=source.name,
                source_key=offer.key,
            )  # fmt: skip
            items.append((council.put_item(ctx, session=session, item=item).or_raise(), offer.unit))
    return items


def _opened(city: City, session: SessionId, absent: str) -> None:
    ctx = acting_as(city.office)
    council.convene_session(ctx, session=session).or_raise()
    attendees = council.session_page(ctx, session).or_raise().attendees
    away = directory.holder_named(absent).person
    came = {
        each.id: council.Came("absent", "Đi công tác (minh họa)") if each.person == away else council.Came("present")
        for each in attendees
    }
    council.mark_attendance(ctx, session=session, came=came).or_raise()
    council.open_session(ctx, session=session).or_raise()


def _vote(city: City, item: ItemId, voters: Sequence[str], *, against: str = "") -> int:
    """Everybody who may vote does; how many votes were cast."""
    ctx = acting_as(city.office)
    council.open_ballot(ctx, item=item).or_raise()
    for name in voters:
        council.cast_ballot(acting_as(name), item=item, choice=2 if name == against else 1).or_raise()
    council.close_ballot(ctx, item=item).or_raise()
    return len(voters)


def sit(city: City, first: Sequence[UnitId]) -> int:
    """The whole session; how many votes were cast. The last bloc's flag gets seven votes of the eight it needs."""
    ctx, members = acting_as(city.office), _members(city, first)
    key = _established(city, members)
    session = council.prepare_session(
        ctx, council=key, name="Phiên họp xét khen thưởng năm 2024 (dữ liệu minh họa)", held_at=HELD_AT
    ).or_raise()
    items = _agenda(city, session, first)
    voters = [city.head, *members[:-1]]
    _opened(city, session, absent=members[-1])
    votes = 0
    for item, unit in items:
        # Whose unit it is about was put aside by the agenda itself and would be refused a slip.
        free = [name for name in voters if not (unit == first[0] and name == members[0])]
        votes += _vote(city, item, free, against=city.head if unit == first[-1] else "")
    council.close_session(ctx, session=session, conclusion="Hội đồng thống nhất danh sách (minh họa).").or_raise()
    return votes
