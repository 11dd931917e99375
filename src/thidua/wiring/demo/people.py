"""Units and people of the demo: units that the documents do not name go by their number, people by their part."""

from dataclasses import dataclass
from datetime import date

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.foundation.act import Context, new_context, system_context
from thidua.modules.directory import public as directory

PASSWORD = "minhhoa-2024"  # noqa: S105 - the demo's password is printed on purpose
BEGINNING = date(2020, 1, 1)
CITY = "Thành phố Hải Phòng"


@dataclass(frozen=True, slots=True)
class DemoUnit:
    """A unit of the demo with the log-ins at it: name of the log-in, what the person is, duties."""

    code: str
    name: str
    short_name: str
    place: str
    people: tuple[tuple[str, str, tuple[Duty, ...]], ...]


def _scorer(number: int) -> tuple[tuple[str, str, tuple[Duty, ...]], ...]:
    return ((f"donvi{number}", f"Người chấm điểm, đơn vị thứ {number}", (Duty.SCORER, Duty.UNIT_HEAD)),)


BOARD = DemoUnit(
    "BQLKKT", "Ban Quản lý Khu kinh tế Hải Phòng", "BQL KKT", "Hải Phòng",
    (
        ("thuongtruc", "Cán bộ thường trực thi đua, khen thưởng", (Duty.STANDING_OFFICE, Duty.SCORER)),
        ("lanhdao", "Lãnh đạo Ban", (Duty.UNIT_HEAD,)),
    ),
)  # fmt: skip
DEPUTY = DemoUnit(
    "SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "Hải Phòng",
    (("donvi2", "Người chấm điểm, Sở Nông nghiệp và Phát triển nông thôn", (Duty.SCORER, Duty.UNIT_HEAD)),),
)  # fmt: skip
OTHERS = tuple(
    DemoUnit(f"DV{n}", f"Đơn vị thứ {n}", f"ĐV thứ {n}", "Hải Phòng", _scorer(n)) for n in range(3, 8)
)  # fmt: skip
WARD = DemoUnit(
    "PTHACHKHOI", "Ủy ban nhân dân phường Thạch Khôi", "UBND P. Thạch Khôi", "Thạch Khôi",
    (("phuong", "Cán bộ thi đua, khen thưởng của phường", (Duty.STANDING_OFFICE,)),),
)  # fmt: skip
BLOC: tuple[DemoUnit, ...] = (BOARD, DEPUTY, *OTHERS)


def settle() -> dict[str, UnitId]:
    """Make the tree, the people and their duties; the units by code."""
    ctx = system_context()
    administrator = directory.NewPerson("Quản trị hệ thống", "", "quantri", PASSWORD, is_demo=True)
    root = directory.set_up(
        ctx, code="HP", name=CITY, place="Hải Phòng", administrator=administrator, since=BEGINNING
    ).or_raise()  # fmt: skip
    units = {unit.code: _add(ctx, root, unit) for unit in (*BLOC, WARD)}
    auditor = directory.NewPerson("Người kiểm tra nhật ký", "", "kiemtra", PASSWORD, is_demo=True)
    person = directory.add_person(ctx, unit=root, person=auditor).or_raise()
    directory.give_duty(ctx, unit=root, person=person, duty=Duty.AUDITOR, since=BEGINNING).or_raise()
    _city_people(root)
    return units | {"HP": root}


def _city_people(city: UnitId) -> None:
    """An office and a head of the city: they receive what its bodies propose."""
    for username, what, duty in (
        ("vanphong", "Cán bộ thường trực thi đua, khen thưởng thành phố", Duty.STANDING_OFFICE),
        ("chutich", "Lãnh đạo thành phố", Duty.UNIT_HEAD),
    ):
        new = directory.NewPerson(what, what, username, PASSWORD, is_demo=True)
        person = directory.add_person(system_context(), unit=city, person=new).or_raise()
        directory.give_duty(system_context(), unit=city, person=person, duty=duty, since=BEGINNING).or_raise()


def _add(ctx: Context, root: UnitId, unit: DemoUnit) -> UnitId:
    key = directory.add_unit(
        ctx, parent=root, code=unit.code, name=unit.name, short_name=unit.short_name, place=unit.place, since=BEGINNING
    ).or_raise()  # fmt: skip
    for username, what, duties in unit.people:
        new = directory.NewPerson(what, what, username, PASSWORD, is_demo=True)
        person = directory.add_person(ctx, unit=key, person=new).or_raise()
        for duty in duties:
            directory.give_duty(ctx, unit=key, person=person, duty=duty, since=BEGINNING).or_raise()
    return key


def acting_as(username: str) -> Context:
    """The context of this moment for the person with that log-in."""
    return new_context(directory.holder_named(username))
