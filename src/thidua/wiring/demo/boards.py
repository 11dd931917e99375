"""Source 004 as a campaign: its 34 results entered by the eleven boards it names, and adding up to what it prints.

The totals are the source's. How they are split among the boards is not in the source: it is demo data, by weights.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from thidua.core.kernel.ids import CampaignId, DueId, SchemeId, UnitId
from thidua.core.kernel.quantity import written
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.due import DueRule, Every
from thidua.core.reporting.form import Form, Narrative
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.modules.reporting import public as reporting
from thidua.wiring.demo import eleven
from thidua.wiring.demo.people import BOARD, acting_as
from thidua.wiring.demo.reports import report

D = Decimal
WEIGHTS = (14, 12, 11, 10, 10, 9, 8, 8, 7, 6, 5)
_SUM, _MEAN, _LAST = Across.SUM, Across.MEAN, Across.LAST
RESULTS: tuple[tuple[str, str, str, Across], ...] = (
    ("Dự án được cấp mới Giấy chứng nhận đăng ký đầu tư", "532", "dự án", _SUM),
    ("Trong đó: dự án FDI cấp mới", "379", "dự án", _SUM),
    ("Trong đó: dự án DDI cấp mới", "153", "dự án", _SUM),
    ("Lượt dự án được điều chỉnh Giấy chứng nhận đăng ký đầu tư", "761", "lượt dự án", _SUM),
    ("Trong đó: lượt dự án FDI điều chỉnh", "615", "lượt dự án", _SUM),
    ("Trong đó: lượt dự án DDI điều chỉnh", "146", "lượt dự án", _SUM),
    ("Vốn FDI cấp mới và điều chỉnh tăng thêm trong năm", "5.890", "tỷ USD", _SUM),
    ("Vốn DDI cấp mới và điều chỉnh tăng thêm trong năm", "47217", "tỷ đồng", _SUM),
    ("Dự án FDI còn hiệu lực", "2910", "dự án", _SUM),
    ("Vốn đăng ký của dự án FDI còn hiệu lực", "56.615", "tỷ USD", _SUM),
    ("Vốn đăng ký FDI so với cùng kỳ năm 2018", "7.6", "%", _LAST),
    ("Vốn FDI giải ngân trong năm", "3156", "triệu USD", _SUM),
    ("Vốn FDI giải ngân so với vốn đăng ký, như bản tin ghi", "54", "%", _LAST),
    ("Dự án DDI còn hiệu lực", "2118", "dự án", _SUM),
    ("Vốn đăng ký của dự án DDI còn hiệu lực", "432285", "tỷ đồng", _SUM),
    ("Vốn đăng ký DDI so với cùng kỳ năm 2018", "13", "%", _LAST),
    ("Vốn DDI giải ngân trong năm", "70261", "tỷ đồng", _SUM),
    ("Vốn DDI giải ngân so với vốn đăng ký, như bản tin ghi", "49", "%", _LAST),
    ("KCN, KKT đã đi vào hoạt động", "83", "KCN, KKT", _SUM),
    ("Diện tích KCN, KKT đã đi vào hoạt động", "18025", "ha", _SUM),
    ("KCN, KKT có trạm xử lý nước thải tập trung", "70", "KCN, KKT", _SUM),
    ("Thời gian giải quyết thủ tục hành chính được cắt giảm (trên)", "55", "%", _MEAN),
    ("Nội dung cải cách hành chính đã thực hiện", "7", "nội dung", _LAST),
    ("Dịch vụ công trực tuyến mức độ 2", "100", "%", _MEAN),
    ("Thủ tục hành chính giải quyết trước hoặc đúng hạn", "100", "%", _MEAN),
    ("Tổng doanh thu của doanh nghiệp", "101.128", "tỷ USD", _SUM),
    ("Giá trị xuất khẩu", "69.134", "tỷ USD", _SUM),
    ("Giá trị nhập khẩu", "52.564", "tỷ USD", _SUM),
    ("Nộp ngân sách nhà nước", "51712", "tỷ đồng", _SUM),
    ("Lao động được giải quyết việc làm trong năm", "105549", "người lao động", _SUM),
    ("Lao động có việc làm đến ngày 15/12/2019", "1095829", "người lao động", _SUM),
    ("Vụ việc gây ô nhiễm môi trường nghiêm trọng", "0", "vụ", _SUM),
    ("Vụ cháy, nổ lớn, tai nạn lao động nghiêm trọng", "0", "vụ", _SUM),
    ("Ban Quản lý nhất trí với kết quả bình xét", "100", "%", _MEAN),
)
CHECKS = (
    Check("K1", CheckKind.SUM, "C1", ("C2", "C3")),
    Check("K2", CheckKind.SUM, "C4", ("C5", "C6")),
    Check("K3", CheckKind.PART, "C21", ("C19",)),
    Check("K4", CheckKind.SHARE, "C13", ("C12", "C7"), says="trên vốn đăng ký trong năm"),
    Check("K5", CheckKind.SHARE, "C13", ("C12", "C10"), says="trên toàn bộ vốn đăng ký, như câu văn đọc"),
    Check("K6", CheckKind.GROWTH, "C18", ("C17", "C8"), says="so với vốn đăng ký trong năm"),
    Check("K7", CheckKind.PART, "C30", ("C31",)),
)
PRINTED_BY_ONE = {f"C{number}" for number, row in enumerate(RESULTS, 1) if row[3] is _LAST}
"""Shares and growth that the bloc states as a whole: its head enters them, with the reason where they do not fit."""


def form() -> Form:
    """The form of the 34 results, with the checks on them."""
    indicators = tuple(
        Indicator(
            f"C{n}",
            name,
            unit,
            across,
            OverTime.LAST,
            is_required=across is not _LAST,
            also_in={"triệu USD": "tỷ USD", "tỷ USD": "triệu USD"}.get(unit, ""),
        )
        for n, (name, _total, unit, across) in enumerate(RESULTS, 1)
    )
    return Form(
        indicators=indicators, checks=CHECKS, narratives=(Narrative("KQ", "Kết quả nổi bật", is_required=False),)
    )


def split(total: Decimal, weights: Sequence[int] = WEIGHTS) -> list[Decimal]:
    """The total in parts by weight, to its own last place, exactly: what is left over goes to the first."""
    unit = D(1).scaleb(int(total.as_tuple().exponent))
    count, whole = int(total / unit), sum(weights)
    parts = [count * weight // whole for weight in weights]
    left = count - sum(parts)
    return [unit * (part + (number < left)) for number, part in enumerate(parts)]


def shares() -> list[dict[str, str]]:
    """What each of the eleven boards enters: parts of sums, the same mean for all; totals of parts are their sums."""
    boards: list[dict[str, str]] = [{} for _board in WEIGHTS]
    for n, (_name, total, _unit, across) in enumerate(RESULTS, 1):
        parts = split(D(total)) if across is _SUM else [D(total)] * len(boards)
        for board, part in zip(boards, parts, strict=True):
            if across is not _LAST:
                board[f"C{n}"] = written(part)
    for board in boards:
        for whole, one, other in (("C1", "C2", "C3"), ("C4", "C5", "C6")):
            board[whole] = str(int(board[one].replace(".", "")) + int(board[other].replace(".", "")))
    boards[0] |= {f"C{n}": written(D(row[1])) for n, row in enumerate(RESULTS, 1) if f"C{n}" in PRINTED_BY_ONE}
    said = "Số của cả khối, không phải của riêng đơn vị (dữ liệu minh họa)"
    boards[0] |= {f"!{key}": said for key in ("K4", "K5", "K6")}
    return boards


def year_2019(boards: Mapping[str, UnitId], campaign: CampaignId) -> tuple[SchemeId, DueId]:
    """The bloc's year 2019: Hải Dương, its head, asks all eleven, itself among them, and adds up what is printed."""
    head = acting_as(eleven.SECRETARY)
    scheme = reporting.prepare_scheme(head, campaign=campaign, units=list(boards.values())).or_raise()
    reporting.define_form(head, scheme=scheme, form=form(), version=1).or_raise()
    rule = DueRule(Every.ONCE, what="báo cáo tổng kết năm 2019", on=date(2020, 1, 3))
    reporting.ask_for(head, scheme=scheme, rule=rule).or_raise()
    reporting.open_scheme(head, scheme=scheme).or_raise()
    _reported(scheme, boards)
    due = reporting.scheme_page(head, scheme).or_raise().dues[0].id
    reporting.compose_report(
        head, due=due,
        outline=("Có {SO_BAO_CAO}/{SO_DON_VI} Ban Quản lý báo cáo (số liệu từng Ban là dữ liệu minh họa).",
                 "Cấp mới {C1} dự án, trong đó {C2} dự án FDI, {C3} dự án DDI; vốn FDI giải ngân {C12} triệu USD.",
                 "Doanh thu {C26} tỷ USD, nộp ngân sách {C29} tỷ đồng, giải quyết việc làm cho {C30} người lao động."),
    ).or_raise()  # fmt: skip
    return scheme, due


def _reported(scheme: SchemeId, boards: Mapping[str, UnitId]) -> None:
    """Every board enters its part and hands it in; the head approves."""
    for (code, board), texts in zip(boards.items(), shares(), strict=True):
        ctx = acting_as("thuongtruc" if code == BOARD.code else eleven.FILLER)
        own = next(each for each in reporting.my_reports(ctx) if (each.scheme, each.unit) == (scheme, board))
        report(ctx, own.id, texts)
        reporting.approve_report(acting_as(eleven.SECRETARY), report=own.id).or_raise()
