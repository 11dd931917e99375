"""Stages, shares, next year's days, overlap and the list before the launch."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.campaigns.next_year import moved_day, moved_name
from thidua.core.campaigns.overlap import Running, likeness, overlaps
from thidua.core.campaigns.participation import Participation, participation
from thidua.core.campaigns.readiness import Prepared, forbidding, readiness
from thidua.core.campaigns.stage import Stage, days_late, stage
from thidua.core.kernel.period import Period

DUE, DAY_AFTER = date(2025, 9, 24), date(2025, 9, 25)


@pytest.mark.parametrize(
    ("state", "on", "closed_on", "found"),
    [
        ("sent", DUE, None, Stage.SENT),
        ("sent", DAY_AFTER, None, Stage.LATE),
        ("received", DUE, None, Stage.RECEIVED),
        ("received", DAY_AFTER, None, Stage.LATE),
        ("received", DUE, DAY_AFTER, Stage.RECEIVED),
        ("received", DAY_AFTER, DAY_AFTER, Stage.GONE),
        ("launched", DAY_AFTER, DUE, Stage.LAUNCHED),
        ("released", DAY_AFTER, None, Stage.RELEASED),
    ],
)
def test_a_unit_stands_in_one_stage(state: str, on: date, closed_on: date | None, found: Stage):
    assert stage(state=state, due=DUE, closed_on=closed_on, on=on) is found


def test_without_a_last_day_nobody_is_late():
    assert stage(state="sent", due=None, closed_on=None, on=DAY_AFTER) is Stage.SENT
    assert (days_late(due=DUE, on=DAY_AFTER), days_late(due=DUE, on=DUE), days_late(due=None, on=DUE)) == (1, 0, 0)


def test_the_share_counts_whoever_can_still_launch():
    stages = [Stage.LAUNCHED] * 2 + [Stage.SENT, Stage.RELEASED, Stage.GONE]
    found = participation(stages, target=Decimal(100))
    assert found == Participation(2, 3, 2, Decimal(100))
    assert (found.exact, found.percent, found.is_met, found.wanting) == (Fraction(200, 3), Decimal("66.67"), False, 1)


def test_a_share_short_of_the_whole_never_reads_as_the_whole():
    nearly = Participation(29999, 30000, 0, Decimal(100))
    assert (nearly.percent, nearly.is_met, nearly.wanting) == (Decimal("99.99"), False, 1)
    assert Participation(3, 3, 0, Decimal(100)).is_met is True
    assert Participation(3, 3, 0, Decimal(100)).percent == Decimal(100)


def test_nobody_called_is_no_share():
    nobody = participation([], target=Decimal(100))
    assert (nobody.percent, nobody.is_met, nobody.wanting) == (None, None, 0)
    assert Participation(9, 10, 0, Decimal(90)).is_met is True
    assert Participation(9, 10, 0).is_met is None


def test_last_year_moves_by_its_days_and_the_years_in_its_names():
    assert moved_day(date(2024, 2, 29), years=1) == date(2025, 2, 28)
    assert moved_day(None, years=1) is None
    assert moved_name("Thi đua năm 2023, giai đoạn 2021-2025", years=1) == "Thi đua năm 2024, giai đoạn 2022-2026"
    assert moved_name("Quyết định 12023", years=1) == "Quyết định 12023"


def test_names_are_alike_by_their_telling_words():
    one = "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021-2025"
    assert likeness(one, "Chung sức xây dựng nông thôn mới năm 2025") == 100
    assert likeness(one, "Vì người nghèo - không để ai bị bỏ lại phía sau") < 60
    assert likeness("Phong trào thi đua năm 2025", one) == 0


def test_an_overlap_is_of_the_same_time():
    name, year = "Chung sức xây dựng nông thôn mới", Period(date(2025, 1, 1), date(2025, 12, 31))
    others = [
        Running(1, "Cả nước chung sức xây dựng nông thôn mới", Period(date(2021, 1, 1), date(2025, 12, 31))),
        Running(2, "Cả nước chung sức xây dựng nông thôn mới", Period(date(2016, 1, 1), date(2020, 12, 31))),
    ]
    assert [(found.key, found.percent) for found in overlaps(name, year, others)] == [(1, 100)]


def prepared(**given: object) -> Prepared:
    """A campaign that lacks nothing."""
    whole: dict[str, object] = {
        "name": "Đợt thi đua", "first": date(2025, 9, 19), "last": date(2025, 12, 31),
        "phases": (("Một", date(2025, 9, 19), date(2025, 10, 31)),), "units": 3, "due": DUE,
        "plan_number": "50/KH-UBND", "deadlines": 2,
    }  # fmt: skip
    return Prepared(**(whole | given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "wrong", "forbidden"),
    [
        ({}, [], []),
        ({"name": " "}, ["ready.name"], ["ready.name"]),
        ({"last": date(2025, 1, 1), "phases": (("Một", None, None),)}, ["ready.period"], ["ready.period"]),
        ({"first": None}, ["ready.period"], ["ready.period"]),
        ({"units": 0}, ["ready.units"], []),
        ({"phases": ()}, ["ready.phases"], []),
        ({"phases": (("Một", date(2025, 1, 1), None),)}, ["ready.phases"], []),
        ({"due": date(2025, 9, 1)}, ["ready.due"], []),
        ({"plan_number": "", "deadlines": 0}, ["ready.number", "ready.deadlines"], []),
        ({"without_office": ("Tổ dân phố thứ 1",)}, ["ready.office"], []),
        ({"contents": 0, "measures": 0, "signatory": ""}, ["ready.contents", "ready.measures", "ready.signatory"], []),
        ({"contents": 3, "measures": 1, "signatory": "Nguyễn Văn A"}, [], []),
        ({"last": None, "may_be_open": True}, ["ready.period"], []),
        ({"kin": (("50/KH-UBND", 97),)}, ["ready.kin"], []),
    ],
)
def test_the_list_before_the_launch(given: dict[str, object], wrong: list[str], forbidden: list[str]):
    checks = readiness(prepared(**given), on=date(2025, 9, 19))
    assert [check.what.code for check in checks if not check.is_well] == wrong
    assert [reason.code for reason in forbidding(checks)] == forbidden
    assert [check.todo.code for check in checks if check.todo] == [code.replace(".", ".do_") for code in wrong]


def test_many_units_without_an_office_are_counted_not_listed():
    checks = readiness(prepared(without_office=tuple(f"Tổ {n}" for n in range(8))), on=DUE)
    told = next(check.what for check in checks if check.what.code == "ready.office")
    assert told.value("units") == ("Tổ 0", "Tổ 1", "Tổ 2", "Tổ 3", "Tổ 4", "… (+3)")
