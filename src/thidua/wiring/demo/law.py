"""The rooms of law and eligibility in the demo: people in the register, verdicts before and after the law changed.

People, grades and decisions are demo data and say so; articles and answers are those of the law book.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from thidua.core.kernel.ids import BearerId, RunId, UnitId
from thidua.core.rules.condition import Holds
from thidua.foundation.act import Context, rehearsing
from thidua.modules.awards import public as awards
from thidua.modules.registry import public as registry
from thidua.modules.statutes import public as statutes
from thidua.wiring.demo import environment
from thidua.wiring.demo.people import BOARD, acting_as

NOTE = "(dữ liệu minh họa)"
PAPER = "Quyết định minh họa"
CSTDCS, LDTT, PROVINCE = "chien_si_thi_dua_co_so", "lao_dong_tien_tien", "chien_si_thi_dua_bo_tinh"
TODAY = environment.FIRST_MOMENT
BEFORE, AFTER = TODAY.date(), date(2026, 10, 1)
"""The demo's day, and the first day of the amended law, whose text nobody here has read."""
YEAR = 2025
TALENT, AVERAGE, HELD_UP, LEADER = "Người thứ nhất", "Người thứ hai", "Người thứ ba", "Người thứ tư"


def law_at_work(units: Mapping[str, UnitId]) -> None:
    """The register, an office's own text and rule waiting for its second signature, verdicts, a decided case."""
    with rehearsing(TODAY - timedelta(days=5)):
        board = units[BOARD.code]
        people = _register(acting_as("thuongtruc"), board)
        _own_rule(acting_as("thuongtruc"), board)
    with rehearsing(TODAY - timedelta(days=4)):
        _verdicts(acting_as("thuongtruc"), board, people)


def _register(ctx: Context, board: UnitId) -> dict[str, BearerId]:
    """Four people: excellent for three years, completed, under examination, a leader with terms of posts."""
    people = {name: _person(ctx, board, name, is_woman=name == LEADER) for name in (TALENT, AVERAGE, HELD_UP, LEADER)}
    for year in (2023, 2024, YEAR):
        _keep(ctx, people[TALENT], "grade", year=year, value="XS")
        _keep(ctx, people[LEADER], "grade", year=year, value="T")
    _keep(ctx, people[AVERAGE], "grade", year=YEAR, value="HT")
    _keep(ctx, people[HELD_UP], "grade", year=YEAR, value="XS")
    _keep(ctx, people[HELD_UP], "hold", name="dang_xac_minh_don_thu", since=date(2025, 11, 20))
    _keep(ctx, people[TALENT], "initiative", year=YEAR, value="co_so", name=f"Sáng kiến thứ nhất {NOTE}")
    _keep(ctx, people[LEADER], "post", value="vu_truong", name="Trưởng ban", since=date(2016, 1, 1))
    _keep(ctx, people[LEADER], "leave", name="Nghỉ thai sản", since=date(2024, 3, 1), until=date(2024, 8, 31))
    won = [_won(year) for year in (2023, 2024)]
    registry.make_entry(ctx, unit=board, drafts=[(people[TALENT], draft) for draft in won]).or_raise()
    return people


def _person(ctx: Context, board: UnitId, name: str, *, is_woman: bool) -> BearerId:
    draft = registry.BearerDraft(f"{name} {NOTE}", is_woman=is_woman)
    return registry.add_bearer(ctx, unit=board, draft=draft).or_raise()


def _keep(ctx: Context, bearer: BearerId, what: str, **told: object) -> None:
    draft = registry.RecordDraft(what, PAPER, **told)  # type: ignore[arg-type] # the fields of a draft
    registry.keep_record(ctx, bearer=bearer, draft=draft).or_raise()


def _won(year: int) -> registry.EntryDraft:
    decided = date(year + 1, 1, 15)
    return registry.EntryDraft(CSTDCS, year, f"{year % 100}/QĐ-MH", decided, issuer="Trưởng ban (minh họa)")


def _own_rule(ctx: Context, board: UnitId) -> None:
    """A text of the office, and what it asks beyond the law: entered by one person, waiting for the other."""
    text = statutes.TextDraft(
        f"Quy chế thi đua, khen thưởng của cơ quan {NOTE}",
        "01/QC-MH",
        BOARD.name,
        date(2025, 11, 14),
        date(2025, 12, 1),
    )
    key = statutes.add_text(ctx, unit=board, text=text).or_raise()
    rule = statutes.ProvisionDraft(
        LDTT, date(2026, 1, 1), f"cq_{key} 3", condition=Holds("sang_kien_duoc_co_so_cong_nhan"),
        note="Lao động tiên tiến của cơ quan phải có sáng kiến được cơ sở công nhận (ví dụ minh họa).",
    )  # fmt: skip
    statutes.enter_rule(ctx, unit=board, draft=rule).or_raise()


def _verdicts(ctx: Context, board: UnitId, people: Mapping[str, BearerId]) -> None:
    """One person by the law before and after its change, one refused, one on hold; a list frozen, a case sealed."""
    good = {"tu_luc_doan_ket_tich_cuc_thi_dua": True}
    first = _weigh(ctx, people[TALENT], awards.Asked(CSTDCS, YEAR, BEFORE, good, AFTER))
    _weigh(ctx, people[AVERAGE], awards.Asked(CSTDCS, YEAR, BEFORE, good))
    _weigh(ctx, people[HELD_UP], awards.Asked(LDTT, YEAR, BEFORE, good))
    _weigh(ctx, people[LEADER], awards.Asked(PROVINCE, YEAR, BEFORE))
    awards.seal_run(ctx, run=first, name="Xuất sắc ba năm, có sáng kiến (minh họa)").or_raise()
    awards.freeze_suggestions(ctx, unit=board, asked=awards.Asked(CSTDCS, YEAR, BEFORE)).or_raise()


def _weigh(ctx: Context, bearer: BearerId, asked: awards.Asked) -> RunId:
    return awards.weigh_bearer(ctx, bearer=bearer, asked=asked).or_raise()
