"""What closed rounds bring before a bloc's meeting: the ranking to be confirmed, and each shared place."""

from collections import defaultdict
from collections.abc import Sequence

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.quantity import written
from thidua.foundation.act import Context
from thidua.foundation.agenda import Offer
from thidua.modules.council.queries import thresholds
from thidua.modules.scoring.public import snapshots_of, version_of, visible_rounds

DIGITS = 12
"""How much of a digest a title names."""


def ranking_offers(ctx: Context, unit: UnitId) -> Sequence[Offer]:
    """The newest result of each closed round of the blocs that the unit leads, and the ties in it."""
    found: list[Offer] = []
    for round_ in visible_rounds(ctx):
        opened = version_of(snapshots_of(ctx, round_.id), None) if round_.state == "closed" else None
        if round_.bloc.head != unit or not isinstance(opened, Ok):
            continue
        result = opened.value
        version, code = result.snapshot.version, result.snapshot.digest[:DIGITS]
        key = f"{round_.id}:{version}"
        title = f"Xác nhận kết quả xếp hạng “{round_.name}”, bản {version} (mã kiểm tra {code})"
        found.append(Offer(key, title, award=""))
        sharing: dict[int, list[tuple[UnitId, str]]] = defaultdict(list)
        for line in result.lines:
            if line.rank is not None and line.score is not None:
                sharing[line.rank].append((result.units[line.unit], written(line.score, 2)))
        found += [_tie(ctx, key, rank, units) for rank, units in sharing.items() if len(units) > 1]
    return found


def _tie(ctx: Context, key: str, rank: int, units: list[tuple[UnitId, str]]) -> Offer:
    """A place that several units share, to be voted on; what the national rule prefers is said in the title."""
    women = thresholds.women_share(ctx.today)
    first = ""
    if women is not None:
        first = f"; ưu tiên đơn vị có từ {women.numerator * 100 // women.denominator}% nữ trở lên nếu có số liệu"
    title = f"Chọn đơn vị xếp trên trong {len(units)} đơn vị cùng hạng {rank} ({units[0][1]} điểm){first}"
    return Offer(f"{key}:{rank}", title, award="", candidates=tuple(unit for unit, _score in units))
