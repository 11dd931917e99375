"""The law's own ceilings and floors, as guards that count along while people pick.

`book` is the law pack of the office that picks, where it has set values of its own.
"""

from decimal import Decimal

from thidua.core.awards.quota import Guard, at_least, at_most
from thidua.core.kernel.period import Day
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.parameter import NeedsText, NotInForce, Value
from thidua.core.rules.subject import Grade
from thidua.law.book import lawbook

FLAGS = "co_thi_dua_chinh_phu.ty_le_toi_da"


def government_flags(
    on: Day, *, leaders: int, picked: int, book: LawBook | None = None
) -> Guard | NeedsText | NotInForce:
    """How many of those who lead the blocs of a ministry or province, and meet the standard of its flag, may be put up
    for the flag of the Government by clause 1 (Nghị định 152/2025/NĐ-CP, Điều 7.1). The other clauses have no ceiling.
    """
    share = (book or lawbook()).at(on).value(FLAGS)
    return at_most(Decimal(share.value), of=leaders, picked=picked) if isinstance(share, Value) else share


def members_wanted(
    title: str, on: Day, *, members: int, having: int, book: LawBook | None = None
) -> int | NeedsText | NotInForce:
    """How many more “Lao động tiên tiến” a collective wants for its title (Luật, Điều 27.1.c, 28.1.c); 0 is enough."""
    share = (book or lawbook()).at(on).value(f"{title}.ty_le_lao_dong_tien_tien")
    return at_least(Decimal(share.value), of=members, having=having) if isinstance(share, Value) else share


def flags_of_the_bloc(
    on: Day, *, picked: int, office: str = "", book: LawBook | None = None
) -> Guard | NeedsText | NotInForce:
    """How many flags a bloc may have: one, unless the province says otherwise (Luật, Điều 26.3)."""
    most = (book or lawbook()).at(on, office=office).value("co_thi_dua_bo_tinh.so_co_moi_khoi")
    return Guard(int(most.value), picked) if isinstance(most, Value) else most


def by_class_of_the_collective(
    title: str, on: Day, *, grade: Grade, members: int, picked: int, office: str = "", book: LawBook | None = None
) -> Guard | NeedsText | NotInForce:
    """How many members of a collective of this grade may be put up for a title: all, unless its body sets a ceiling."""
    share = (book or lawbook()).at(on, office=office).value(f"tran.{title}_{grade.name.lower()}")
    return at_most(Decimal(share.value), of=members, picked=picked) if isinstance(share, Value) else share
