"""A plan's text and a reading of it, made by hand so that the reader may learn without breaking these tests."""

from tests.modules.offices import Offices
from thidua.core.documents.received import ReceivedText, received_text
from thidua.core.kernel.ids import PlanId
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.core.plans.fact import Fact, PlanReading, TextQuality
from thidua.foundation.act import system_context
from thidua.modules.plans import actions
from thidua.modules.plans.public import Decision, accept_plan, decide_fact, receive_file
from thidua.modules.plans.queries import review_of

TEXT = """ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
KHỐI THI ĐUA CÁC SỞ
Số: 12/KH-KTĐ
Hải Phòng, ngày 09 tháng 4 năm 2024

KẾ HOẠCH
Triển khai công tác thi đua, khen thưởng năm 2024

Điểm của từng đơn vị = [Điểm đơn vị tự chấm (1) + Điểm của 3 đơn vị trong Khối chấm chéo (2)]/4.
1. Quý II/2024:
- Các đơn vị trong Khối gửi báo cáo sơ kết về Sở Một trước ngày 07/6/2024.
II. TỔ CHỨC THỰC HIỆN
1. Sở Một, Trưởng khối
- Chủ trì ký kết giao ước thi đua giữa các đơn vị trong Khối.
2. Sở Hai, Phó Trưởng khối
"""
RULE = {
    "cross_raters": 3, "divisor": 4, "cross_term": "sum", "expression": "(self + sum(cross)) / 4",
    "text": "[tự chấm + điểm của 3 đơn vị]/4",
}  # fmt: skip
TITLE = "Triển khai công tác thi đua, khen thưởng năm 2024"
KIND = Fact("kind", "kind", {"value": "Kế hoạch", "code": "KH"}, 6, 6, "KẾ HOẠCH", 95)
FACTS = (
    KIND,
    Fact("number", "number", {"value": "12/KH-KTĐ", "symbol": "KH-KTĐ"}, 3, 3, "Số: 12/KH-KTĐ", 50),
    Fact("issued_on", "issued_on", {"value": "2024-04-09"}, 4, 4, "ngày 09 tháng 4 năm 2024", 95),
    Fact("title", "title", {"value": TITLE}, 7, 7, TITLE, 95),
    Fact("scoring", "scoring", RULE, 9, 9, "[Điểm đơn vị tự chấm (1) + Điểm của 3 đơn vị", 92),
    Fact("bloc", "bloc", {"name": "Khối thi đua các sở"}, 2, 2, "KHỐI THI ĐUA CÁC SỞ", 80),
    Fact(
        "phases.1", "phases",
        {"name": "Quý II/2024", "from": "2024-04-01", "to": "2024-06-30", "from_text": None, "to_text": None},
        10, 10, "Quý II/2024", 90,
    ),
    Fact(
        "tasks.1", "tasks", {"who": ["Sở Một"], "what": "Chủ trì ký kết giao ước thi đua", "due": None},
        14, 14, "Chủ trì ký kết giao ước thi đua", 80,
    ),
    Fact(
        "report_deadlines.1", "report_deadlines",
        {
            "from_whom": ["Các đơn vị trong Khối"], "to_whom": ["Sở Một"], "what": "gửi báo cáo sơ kết",
            "due": "2024-06-07", "rel": "before",
        },
        11, 11, "trước ngày 07/6/2024", 90,
    ),
    Fact("bloc.roles.1", "bloc.roles", {"role": "Trưởng khối", "unit": "Sở Một"}, 13, 13, "Sở Một, Trưởng khối", 88),
    Fact("bloc.roles.2", "bloc.roles", {"role": "Phó Trưởng khối", "unit": "Sở Hai"}, 15, 15, "Sở Hai", 88),
)  # fmt: skip


def reading(*, without: tuple[str, ...] = ()) -> PlanReading:
    """The reading, without the facts of these keys."""
    facts = tuple(fact for fact in FACTS if fact.key not in without)
    return PlanReading(facts, (), TextQuality(60, 60, "clean"))


def text() -> ReceivedText:
    """The numbered lines."""
    return received_text(TEXT, notes=(Reason.of("file.converted", encoding="TCVN3 (ABC)"),))


def received(offices: Offices, *, by: str = "office1", content: bytes = TEXT.encode()) -> PlanId:
    """A plan whose file is stored and not read yet."""
    unit = offices.units[{"office1": "S1", "office2": "S2", "office3": "S3"}[by]]
    return receive_file(offices.ctx(by), unit=unit, name="ke-hoach.txt", content=content).or_raise()


def read(
    offices: Offices, *, by: str = "office1", without: tuple[str, ...] = (), content: bytes = TEXT.encode()
) -> PlanId:
    """A plan that waits to be confirmed."""
    plan = received(offices, by=by, content=content)
    with offices.on_the_day():
        outcome = actions.record_reading(
            system_context(), plan=plan, text=text(), reading=reading(without=without), reader="test 1"
        )
    assert outcome == Ok(plan)
    return plan


def decided(offices: Offices, *, by: str = "office1") -> PlanId:
    """A plan of which every fact is accepted."""
    plan = read(offices, by=by)
    keys = [entry.key for entry in review_of(plan).or_raise().facts]
    decide_fact(offices.ctx(by), plan=plan, decisions=[Decision(key, "accepted") for key in keys]).or_raise()
    return plan


def accepted(offices: Offices, *, by: str = "office1") -> PlanId:
    """A plan that is data."""
    plan = decided(offices, by=by)
    accept_plan(offices.ctx(by), plan=plan).or_raise()
    return plan
