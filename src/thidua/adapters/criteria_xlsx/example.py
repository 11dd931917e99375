"""The table of the template: one line of each kind, to be written over. It is nobody's rule."""

from collections.abc import Iterator
from decimal import Decimal

from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.measure import Choice, Level, OverPlan, Ratio, measure_from


def _sections() -> Iterator[Section]:
    ten, five = Decimal(10), Decimal(5)
    levels = (
        Level("Tốt", five, example="không có đơn thư, không có vụ việc phải chấn chỉnh"),
        Level("Khá", Decimal(3), example="có việc bị nhắc nhở bằng văn bản, đã khắc phục"),
        Level("Vi phạm", Decimal(0), bars=True, example="có kết luận vi phạm của cấp có thẩm quyền"),
    )
    over = OverPlan(Decimal(1), ten)
    yield Section(
        "I",
        "Thực hiện nhiệm vụ chuyên môn",
        (
            Criterion("I.1", "Hoàn thành các chỉ tiêu được giao", Decimal(50), step=Decimal("0.5"), evidence="Báo cáo"),
            Criterion("I.2", "Chấp hành chủ trương, chính sách", Decimal(20), veto=True, method="Vi phạm: điểm liệt"),
            Criterion(
                "I.3", "Tỷ lệ giải ngân", ten, measure=Ratio(over=over), evidence="Xác nhận của kho bạc",
                asks_evidence=True, source="báo cáo: Tỷ lệ giải ngân",
            ),
            Criterion("I.4", "Báo cáo đúng hạn", ten, measure=measure_from("có/không", maximum=ten).or_raise()),
            Criterion("I.5", "Giữ gìn an ninh, trật tự", five, measure=Choice(levels)),
            Criterion("I.6", "Chế độ thông tin", five, floor=Decimal(0), method="Mỗi lần chậm trừ 1 điểm"),
        ),
        Decimal(100),
    )  # fmt: skip
    yield Section("II", "Điểm thưởng", (Criterion("II.1", "Mô hình mới, cách làm hay", five, Kind.BONUS),))
    yield Section("III", "Điểm trừ", (Criterion("III.1", "Vắng họp khối không lý do", five, Kind.PENALTY),))


EXAMPLE = CriteriaTable("Bảng tiêu chí mẫu", 2026, tuple(_sections()), bonus_cap=Decimal(5), scale=Decimal(100))
