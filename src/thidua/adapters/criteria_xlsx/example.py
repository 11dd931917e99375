"""The table of the template: one line of each kind, to be written over. It is nobody's rule."""

from collections.abc import Iterator
from decimal import Decimal

from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section


def _sections() -> Iterator[Section]:
    ten, five = Decimal(10), Decimal(5)
    yield Section(
        "I",
        "Thực hiện nhiệm vụ chuyên môn",
        (
            Criterion("I.1", "Hoàn thành các chỉ tiêu được giao", Decimal(60), step=Decimal("0.5"), evidence="Báo cáo"),
            Criterion("I.2", "Chấp hành chủ trương, chính sách", Decimal(30), veto=True, method="Vi phạm: điểm liệt"),
            Criterion("I.3", "Chế độ thông tin, báo cáo", ten, floor=Decimal(0), method="Mỗi lần chậm trừ 1 điểm"),
        ),
        Decimal(100),
    )
    yield Section("II", "Điểm thưởng", (Criterion("II.1", "Mô hình mới, cách làm hay", five, Kind.BONUS),))
    yield Section("III", "Điểm trừ", (Criterion("III.1", "Vắng họp khối không lý do", five, Kind.PENALTY),))


EXAMPLE = CriteriaTable("Bảng tiêu chí mẫu", 2026, tuple(_sections()), bonus_cap=Decimal(5), scale=Decimal(100))
