"""A city like the one of the sources for benches: 15 clusters of 114 communes, 20 blocs of 160 bodies, 274 members.

Sizes are those that the papers give (6 to 9 and 5 to 11); names, scores and chance are made up and say so.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from random import Random

import openpyxl

from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.measure import Choice, Level, Ratio

CLUSTERS = (9, 9, 9, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 6, 6)
BLOCS = (11, 11, 10, 10, 9, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7, 6, 6, 5, 5)
VIETNAM = timezone(timedelta(hours=7))
YEAR = 2026
BEGINNING = date(2020, 1, 1)
SET_UP = datetime(2026, 1, 12, 9, tzinfo=VIETNAM)
OPENS, CLOSES = date(2026, 11, 20), date(2026, 12, 10)
HALF_TIME, HALF_END = datetime(2026, 7, 1, 9, tzinfo=VIETNAM), date(2026, 7, 10)
PREPARED = datetime(2026, 11, 16, 9, tzinfo=VIETNAM)
SCORING = datetime(2026, 12, 1, 19, tzinfo=VIETNAM)
MET = datetime(2026, 12, 14, 9, tzinfo=VIETNAM)
LEVELS = (Level("Tốt", Decimal(10), example="không có đơn thư"), Level("Khá", Decimal(7)), Level("Yếu", Decimal(3)))
TABLE = CriteriaTable(
    "Bảng tiêu chí (số liệu mô phỏng)", YEAR,
    (
        Section("I", "Nhiệm vụ", (
            *(Criterion(f"I.{row}", f"Chỉ tiêu {row}", Decimal(10)) for row in range(1, 6)),
            Criterion("I.6", "Tỷ lệ giải ngân", Decimal(20), measure=Ratio()),
        )),
        Section("II", "Xây dựng tổ chức", (
            Criterion("II.1", "Chấp hành pháp luật", Decimal(20), veto=True),
            Criterion("II.2", "An ninh, trật tự", Decimal(10), measure=Choice(LEVELS)),
        )),
        Section("III", "Thưởng, trừ", (
            Criterion("T", "Mô hình mới", Decimal(5), Kind.BONUS),
            Criterion("P", "Báo cáo chậm", Decimal(5), Kind.PENALTY),
        )),
    ),
    bonus_cap=Decimal(5), scale=Decimal(100),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a bloc: its code, its log-in, and how good it is in hundredths."""

    code: str
    login: str
    merit: int


def members(chance: Random) -> Iterator[tuple[str, str, tuple[Member, ...]]]:
    """Code, name and members of every cluster and bloc; the first leads, the second is its deputy."""
    number = 0
    for kind, word, sizes in (("C", "Cụm", CLUSTERS), ("K", "Khối", BLOCS)):
        for place, size in enumerate(sizes, start=1):
            units = tuple(
                Member(f"DV{number + at:03}", f"dv{number + at:03}", chance.randint(74, 96)) for at in range(size)
            )
            number += size
            yield f"{kind}{place:02}", f"{word} thi đua số {place}", units


def workbook(blocs: list[tuple[str, str, tuple[Member, ...]]]) -> bytes:
    """The catalogue of the city as an office would send it."""
    book = openpyxl.Workbook()
    book.active.append(("Mã cụm, khối", "Tên cụm, khối", "Đơn vị thành viên", "Vai trò"))
    for code, name, units in blocs:
        word = "Cụm" if code.startswith("C") else "Khối"
        for place, unit in enumerate(units):
            role = {0: f"{word} trưởng", 1: f"{word} phó"}.get(place, "")
            book.active.append((code, name, unit.code, role))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def typed(chance: Random, merit: int) -> Mapping[str, str]:
    """One sheet as it is typed, round the merit of the unit scored: points, facts and a level."""

    def near(most: int) -> str:
        quarters = round(Fraction(merit + chance.randint(-4, 4), 100) * most * 4)
        return str(Decimal(min(quarters, most * 4)) / 4).replace(".", ",")

    points = {each.code: near(int(each.maximum)) for each in TABLE.criteria() if each.measure is None}
    level = LEVELS[0 if merit > 84 else 1].name
    return points | {"I.6": f"{merit}/100", "II.2": level, "T": str(chance.randint(0, 2)), "P": "0"}
