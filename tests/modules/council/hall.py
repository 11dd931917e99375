"""A council of nine and a bloc of five, with the log-ins of who sits in them; built by the real actions.

`thuky` is its secretary without a vote; `uv1` (chair) … `uv9` have one each; `ngoai` is somebody at another body.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

from tests.remembered import remembered
from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CouncilId, ItemId, PersonId, SessionId, UnitId
from thidua.foundation.act import Context, new_context, rehearsing, system_context
from thidua.foundation.sockets import plug, plugged
from thidua.modules.council import public as council
from thidua.modules.council.models import Attendee
from thidua.modules.directory import public as directory
from thidua.ports.chance import Chance

VIETNAM = timezone(timedelta(hours=7))
SINCE = date(2020, 1, 1)
NOW = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)
PASSWORD = "thu-nghiem-2026"
MEMBERS = tuple(f"uv{number}" for number in range(1, 10))
FLAG = "co_thi_dua_bo_tinh"
BASIS = "Quy chế hoạt động của Hội đồng, Điều 5"
EIGHTY = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Hall:
    """Units by code, people by log-in, the council."""

    units: Mapping[str, UnitId]
    people: Mapping[str, PersonId]
    council: CouncilId


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session whose roll is called, with the place of each log-in."""

    hall: Hall
    key: SessionId
    places: Mapping[str, int]


def acting_as(username: str) -> Context:
    """The context of this moment for that log-in."""
    return new_context(directory.holder_named(username))


def _person(unit: UnitId, username: str, *duties: Duty) -> PersonId:
    person = directory.NewPerson(f"Người {username}", "Ủy viên", username, PASSWORD)
    key = directory.add_person(system_context(), unit=unit, person=person).or_raise()
    for duty in duties:
        directory.give_duty(system_context(), unit=unit, person=key, duty=duty, since=SINCE).or_raise()
    return key


def _settle() -> tuple[dict[str, UnitId], dict[str, PersonId]]:
    boss = directory.NewPerson("Quản trị", "", "quantri", PASSWORD)
    root = directory.set_up(
        system_context(), code="TP", name="Thành phố", place="Hải Phòng", administrator=boss, since=SINCE
    ).or_raise()
    units = {"TP": root}
    for code in ("SO", "KHAC", *(f"DV{number}" for number in range(1, 10))):
        name = {"SO": "Sở Nội vụ", "KHAC": "Cơ quan khác"}.get(code, f"Đơn vị {code}")
        units[code] = directory.add_unit(
            system_context(), parent=root, code=code, name=name, short_name=code, since=SINCE
        ).or_raise()
    people = {"thuky": _person(units["SO"], "thuky", Duty.STANDING_OFFICE)}
    people["lanhdao"] = _person(units["SO"], "lanhdao", Duty.UNIT_HEAD)
    people["ngoai"] = _person(units["KHAC"], "ngoai", Duty.STANDING_OFFICE, Duty.UNIT_HEAD, Duty.SCORER)
    for number, member in enumerate(MEMBERS, 1):
        people[member] = _person(units[f"DV{number}"], member, Duty.SCORER)
    return units, people


def standing(**changes: object) -> council.Standing:
    """The rules of the council: two thirds in the room."""
    return council.Standing(**{
        "name": "Hội đồng Thi đua - Khen thưởng", "since": SINCE, "quorum_share": Fraction(2, 3),
        "quorum_basis": BASIS, "decision_number": "15/QĐ-UBND", "decided_on": SINCE, **changes,
    })  # fmt: skip


def seats(people: Mapping[str, PersonId], members: tuple[str, ...] = MEMBERS) -> list[council.NewSeat]:
    """A chair, members, and the secretary without a vote."""
    voting = [
        council.NewSeat(person=people[member], role="member" if number else "chair")
        for number, member in enumerate(members)
    ]
    return [*voting, council.NewSeat(person=people["thuky"], role="secretary", has_vote=False)]


def hall(**changes: object) -> Hall:
    """The council of nine with its own rules: 80 % for flags, more than half in elections, two thirds for motions."""
    return remembered(played, changes)


def played(changes: Mapping[str, object]) -> Hall:
    """The same, not put back but played: where it matters in which order and transaction rows were written."""
    with rehearsing(NOW):
        units, people = _settle()
        office = acting_as("thuky")
        key = council.establish_council(
            office, unit=units["SO"], standing=standing(**changes), seats=seats(people)
        ).or_raise()
        for name, share, strict in (
            (FLAG, EIGHTY, False),
            ("bau", Fraction(1, 2), True),
            ("bieu_quyet", Fraction(2, 3), False),
        ):
            council.adopt_rule(office, council=key, key=name, share=share, is_strict=strict, basis=BASIS).or_raise()
    return Hall(units, people, key)


def proposal(hall_: Hall, unit: str = "KHAC", **changes: object) -> council.NewItem:
    """A flag for a unit."""
    return council.NewItem(**{
        "kind": "proposal", "title": f"Đề nghị tặng Cờ thi đua cho {unit}", "award": FLAG,
        "unit": hall_.units[unit], **changes,
    })  # fmt: skip


def election(hall_: Hall, *units: str, **changes: object) -> council.NewItem:
    """Electing one of these units."""
    return council.NewItem(**{
        "kind": "election", "title": "Bầu Trưởng khối", "candidates": tuple(hall_.units[unit] for unit in units),
        "post": "head", **changes,
    })  # fmt: skip


def convened(hall_: Hall, *items: council.NewItem) -> tuple[Meeting, list[ItemId]]:
    """A session with these items (one proposal where none are given), invited."""
    office = acting_as("thuky")
    key = council.prepare_session(office, council=hall_.council, name="Phiên họp tháng 11", held_at=NOW).or_raise()
    keys = [council.put_item(office, session=key, item=item).or_raise() for item in items or (proposal(hall_),)]
    council.convene_session(office, session=key).or_raise()
    names = {person: name for name, person in hall_.people.items()}
    places = {names[row.person_id]: row.pk for row in Attendee.objects.filter(session=key)}
    return Meeting(hall_, key, places), keys


def call_roll(meeting: Meeting, **absent: str) -> None:
    """Everybody is there but those named, with how they are marked."""
    came = {place: council.Came(absent.get(name, "present")) for name, place in meeting.places.items()}
    council.mark_attendance(acting_as("thuky"), session=meeting.key, came=came).or_raise()


def sitting(hall_: Hall, *items: council.NewItem, **absent: str) -> tuple[Meeting, list[ItemId]]:
    """The same, opened."""
    meeting, keys = convened(hall_, *items)
    call_roll(meeting, **absent)
    council.open_session(acting_as("thuky"), session=meeting.key).or_raise()
    return meeting, keys


def voting(hall_: Hall, *items: council.NewItem, **absent: str) -> tuple[Meeting, ItemId]:
    """The same, with the vote on the first item open."""
    meeting, keys = sitting(hall_, *items, **absent)
    council.open_ballot(acting_as("thuky"), item=keys[0]).or_raise()
    return meeting, keys[0]


def vote(item: ItemId, **choices: int) -> dict[str, str]:
    """Each log-in votes as given; the numbers of their slips."""
    return {
        who: council.cast_ballot(acting_as(who), item=item, choice=choice).or_raise() for who, choice in choices.items()
    }


def all_vote(item: ItemId, *choices: int) -> dict[str, str]:
    """The members vote in the order of their seats."""
    return vote(item, **dict(zip(MEMBERS, choices, strict=False)))


class DrawnInTurn:
    """Chance that a test can foresee: the numbers given, then one after the other."""

    def __init__(self, *numbers: int) -> None:
        self.numbers, self.next = list(numbers), 1_000_000

    def below(self, most: int) -> int:
        """The next number, brought below `most`."""
        self.next += 7_919
        return (self.numbers.pop(0) if self.numbers else self.next) % most


def with_chance(chance: Chance) -> Chance:
    """Plug a source of chance; returns the one before."""
    before = plugged(Chance)
    plug(Chance, chance)
    return before
