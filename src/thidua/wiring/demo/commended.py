"""The awards of plan 001: the board commends two collectives, an enterprise and two people for the drive.

Names, achievements, numbers and amounts are demo data. "Thực hiện khen thưởng theo thẩm quyền" is what part IV.3 of the
plan asks for; the kind is the commendation of movements (Luật, Điều 8).
"""

from collections.abc import Mapping
from datetime import date, datetime

from thidua.core.kernel.ids import BearerId, NominationId, UnitId
from thidua.foundation.act import rehearsing
from thidua.modules.decisions import public as decisions
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry
from thidua.wiring.demo.environment import VIETNAM
from thidua.wiring.demo.people import BOARD, acting_as

OFFICE, HEAD, MERIT = "thuongtruc", "lanhdao", "giay_khen"
NOTE = " (minh họa)"
SINCE, UNTIL = date(2024, 9, 4), date(2025, 9, 30)
WHO = (
    ("P1", registry.BearerDraft(f"Phòng thứ 1{NOTE}", "collective"),
     "Số hóa 4.200 hồ sơ đầu tư, vượt 200 hồ sơ so với đăng ký"),
    ("P2", registry.BearerDraft(f"Phòng thứ 2{NOTE}", "collective"),
     "Bốn thủ tục trả kết quả không hẹn lại, hai phòng làm theo"),
    ("DN1", registry.BearerDraft(f"Doanh nghiệp thứ 1{NOTE}", "enterprise"),
     "Trồng 520 cây xanh trong khu công nghiệp, hỗ trợ 100 công nhân khó khăn"),
    ("P1", registry.BearerDraft(f"Đặng Văn Chín{NOTE}", born=1984, position="Chuyên viên", is_woman=False),
     "Đề xuất và triển khai hồ sơ điện tử dùng chung giữa các phòng"),
    ("P3", registry.BearerDraft(f"Bùi Thị Mười{NOTE}", born=1989, position="Chuyên viên", is_woman=True),
     "Hướng dẫn 60 doanh nghiệp nộp hồ sơ trực tuyến, không có hồ sơ quá hạn"),
)  # fmt: skip
WORDS = decisions.DecisionDraft(
    about="khen thưởng phong trào thi đua lập thành tích chào mừng Đại hội Đảng các cấp (dữ liệu minh họa)",
    authority="Trưởng ban Ban Quản lý Khu kinh tế Hải Phòng", parent="Ủy ban nhân dân thành phố Hải Phòng",
    symbol="QĐ-BQL", place="Hải Phòng", signer_office="Trưởng ban", signer="Trưởng ban (minh họa)",
    bases=(
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
        "Kết quả phong trào thi đua lập thành tích chào mừng Đại hội Đảng các cấp, Đại hội Thi đua yêu nước các cấp",
    ),
    recipients=("Như Điều 4", "Sở Nội vụ (để báo cáo)"),
)  # fmt: skip


def _at(month: int, day: int) -> datetime:
    return datetime(2025, month, day, 9, tzinfo=VIETNAM)


def for_the_drive(units: Mapping[str, UnitId]) -> None:
    """From the proposal of October to the decision of November and its prizes."""
    home = units[BOARD.code]
    with rehearsing(_at(10, 13)):
        bearers = [
            registry.add_bearer(acting_as(OFFICE), unit=units[code], draft=draft).or_raise() for code, draft, _ in WHO
        ]
        _proposed(home, bearers)
    with rehearsing(_at(10, 27)):
        for each in nominations.before_council(acting_as(HEAD), home):
            nominations.accept_dossier(acting_as(HEAD), dossier=each.item).or_raise()
    with rehearsing(_at(11, 3)):
        decisions.open_fund(
            acting_as(OFFICE), unit=home, year=2025, opening=40_000_000, because="QĐ 3/QĐ-BQL (minh họa)"
        ).or_raise()
        decisions.begin_series(acting_as(OFFICE), unit=home, year=2025, after=401).or_raise()
        items = [each.item for each in nominations.reviewed(acting_as(OFFICE), home)]
        key = decisions.draft_decision(acting_as(OFFICE), unit=home, draft=WORDS, items=items).or_raise()
        decisions.check_decision(acting_as(OFFICE), decision=key).or_raise()
        decisions.sign_decision(acting_as(HEAD), decision=key).or_raise()
        decisions.issue_decision(acting_as(OFFICE), decision=key, issue=decisions.Issue(date(2025, 11, 3))).or_raise()


def _proposed(home: UnitId, bearers: list[BearerId]) -> NominationId:
    ctx = acting_as(OFFICE)
    draft = nominations.NominationDraft(
        "Khen thưởng phong trào thi đua chào mừng Đại hội (dữ liệu minh họa)", "phong_trao", 2025, date(2025, 10, 20),
        is_own=True,
    )  # fmt: skip
    key = nominations.open_nomination(ctx, unit=home, draft=draft).or_raise()
    nominations.propose(
        ctx, nomination=key,
        proposals=[
            nominations.Proposal(bearer, MERIT, SINCE, UNTIL, f"{done} (dữ liệu minh họa).")
            for bearer, (_code, _draft, done) in zip(bearers, WHO, strict=True)
        ],
    ).or_raise()  # fmt: skip
    nominations.number_letter(ctx, nomination=key, number="88/TTr-VP (minh họa)", on=date(2025, 10, 13)).or_raise()
    nominations.submit_nomination(ctx, nomination=key, because="Biên bản bình xét gửi trong tuần").or_raise()
    nominations.receive_nomination(ctx, nomination=key).or_raise()
    return key
