"""The demo's story: five real documents read by the machine, and a bloc whose last year is closed with demo scores."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from thidua.core.kernel.ids import BlocId, PlanId, RoundId, UnitId
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.plans import public as plans
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import cascade, eleven, environment, undertakings
from thidua.wiring.demo.boards import year_2019
from thidua.wiring.demo.councils import conference, council_at_work
from thidua.wiring.demo.decisions import round_of_2025
from thidua.wiring.demo.law import law_at_work
from thidua.wiring.demo.nominations import year_end
from thidua.wiring.demo.people import BLOC, PASSWORD, acting_as, settle
from thidua.wiring.demo.reports import special_drive, ward
from thidua.wiring.demo.scores import CRITERIA, fill_sheets

SOURCES = Path(__file__).parent / "sources"
RECEIVED = (("000", "BQLKKT", "thuongtruc"), ("001", "BQLKKT", "thuongtruc"), ("002", "BQLKKT", "thuongtruc"),
            ("003", "PTHACHKHOI", "phuong"), ("004", "BQLKKT", "thuongtruc"))  # fmt: skip
BLOC_NAME = "Khối thi đua các cơ quan Quản lý kinh tế thành phố"
RULE = {
    "cross_raters": 6, "divisor": 7, "cross_term": "sum", "expression": "(self + sum(cross)) / 7",
    "text": "Điểm của từng đơn vị = [Điểm đơn vị tự chấm (1) + Điểm của 6 đơn vị trong Khối chấm chéo (2)]/7",
}  # fmt: skip


def at(year: int, month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the story, in the office's zone."""
    return datetime(year, month, day, hour, tzinfo=environment.VIETNAM)


ON = {"000": at(2023, 4, 14, 7), "001": at(2024, 9, 3, 7), "003": at(2025, 9, 19, 7)}
"""When a source was taken in, where that is not the morning on which the demo begins."""


def build() -> str:
    """Build the world unless it stands already; returns one line that says which."""
    if environment.READY.exists():
        return "Dữ liệu minh họa đã có, tiếp tục dùng. Dựng lại từ đầu: thidua demo --fresh"
    with rehearsing(at(2020, 1, 2)):
        units = settle()
        units |= cascade.settle_below(units)
        boards = eleven.settle(units)
        campaign, bloc = eleven.bloc_of_2019(boards)
    with rehearsing(at(2020, 1, 3, 7)):
        year_2019(boards, campaign)
    conference(boards, bloc)
    _last_year(units)
    council_at_work(units)
    received = {number: _received(units, number, unit, username) for number, unit, username in RECEIVED}
    drive = cascade.drive_of_2023(units, received["000"])
    special_drive(units, drive)
    cascade.drive_is_over(drive)
    cascade.movements_of_2024(units, received["001"])
    ward(units, cascade.ward_of_2025(units, received["003"]))
    cascade.show_models(units)
    law_at_work(units)
    undertakings.initiatives_of_2023(units)
    year_end(units)
    round_of_2025(units)
    environment.READY.write_text("1", encoding="ascii")
    return (
        "Đã dựng dữ liệu minh họa: năm tài liệu gốc, khối bảy đơn vị, một năm đã chốt điểm, ba phong trào có báo cáo."
    )


def _received(units: Mapping[str, UnitId], number: str, unit: str, username: str) -> PlanId:
    """A source as the office took it in, read by the machine on the day that follows its issue."""
    path = next(SOURCES.glob(f"{number}_*.txt"))
    with rehearsing(ON.get(number, at(2024, 4, 10, 7))):
        ctx = acting_as(username)
        plan = plans.receive_file(ctx, unit=units[unit], name=path.name, content=path.read_bytes()).or_raise()
        _do_what_is_due()
    return plan


def _do_what_is_due() -> None:
    """What a worker would do: the plans are read here, and what failed at its commit is tried once more."""
    outbox.carry_out_due(now=system_context().now)


def _last_year(units: Mapping[str, UnitId]) -> None:
    """The bloc's year 2023, wholly demo data: criteria, sheets, a closed result and one correction."""
    with rehearsing(at(2023, 4, 3)):
        bloc = _bloc(units)
    undertakings.pact_of_2023(bloc, {unit.code: units[unit.code] for unit in BLOC})
    with rehearsing(at(2023, 11, 20)):
        round_key = _round(bloc)
    with rehearsing(at(2023, 11, 27)):
        fill_sheets(round_key, year=2023)
    with rehearsing(at(2023, 12, 12)):
        scoring.close_round(acting_as("thuongtruc"), scoring_round=round_key).or_raise()
    with rehearsing(at(2023, 12, 15)):
        _correction(round_key)


def _bloc(units: Mapping[str, UnitId]) -> BlocId:
    ctx = acting_as("thuongtruc")
    roles = {"BQLKKT": "head", "SNNPTNT": "deputy"}
    members = tuple((units[unit.code], roles.get(unit.code, "member")) for unit in BLOC)
    draft = campaigns.CampaignDraft(
        name="Công tác thi đua, khen thưởng của khối năm 2023 (dữ liệu minh họa)", plan_number="",
        plan_issued_on=date(2023, 4, 3), issuing_body=BLOC_NAME,
        phases=(campaigns.PhaseDraft("Năm 2023", date(2023, 1, 1), date(2023, 12, 31)),),
        bloc=campaigns.BlocDraft(BLOC_NAME, "Hội đồng Thi đua - Khen thưởng thành phố", 2023, RULE, 7, members),
    )  # fmt: skip
    campaign = campaigns.start_campaign(ctx, unit=units["BQLKKT"], draft=draft).or_raise()
    return next(bloc.id for bloc in campaigns.visible_blocs(ctx) if bloc.campaign == campaign)


def _round(bloc: BlocId) -> RoundId:
    ctx = acting_as("thuongtruc")
    table = scoring.import_table(ctx, bloc=bloc, table=CRITERIA, name=CRITERIA.name).or_raise()
    scoring.adopt_table(ctx, table=table).or_raise()
    key = scoring.prepare_round(
        ctx, bloc=bloc, table=table, name="Chấm điểm thi đua năm 2023 (dữ liệu minh họa)",
        opens_on=date(2023, 11, 20), closes_on=date(2023, 12, 10),
    ).or_raise()  # fmt: skip
    scoring.open_round(ctx, scoring_round=key).or_raise()
    return key


def _correction(round_key: RoundId) -> None:
    ctx = acting_as("thuongtruc")
    view = scoring.round_page(ctx, round_key).or_raise()
    sheet = next(sheet for sheet in view.sheets if sheet.scorer != sheet.scored)
    page = scoring.sheet_page(ctx, sheet.id).or_raise()
    held = page.cells["7"].score
    corrected = "6,5" if held is not None and held > 7 else "9"  # noqa: PLR2004 - any other score will do
    scoring.correct_round(
        ctx, scoring_round=round_key, sheet=sheet.id, typed=scoring.Typed("7", corrected),
        because="Đối chiếu sổ công văn: báo cáo đến sau hạn của kế hoạch (dữ liệu minh họa)",
    ).or_raise()  # fmt: skip


def fill_for_demo(round_key: RoundId) -> int:
    """Fill the sheets of all units but the head's own, as their own scorers would."""
    view = scoring.round_page(acting_as("thuongtruc"), round_key).or_raise()
    return fill_sheets(round_key, year=view.bloc.year, but=frozenset({BLOC[0].code}))


def what_to_try(port: int) -> str:
    """The log-ins and the way through the demo."""
    people = "\n".join(
        f"    {username:<11} {what} ({unit.short_name})" for unit in BLOC for username, what, _duties in unit.people
    )  # fmt: skip
    return f"""
  http://127.0.0.1:{port}   Mật khẩu của mọi tài khoản: {PASSWORD}

{people}
    vanphong    Cán bộ thường trực thi đua, khen thưởng thành phố
    chutich     Lãnh đạo thành phố
    phuong      Cán bộ thi đua, khen thưởng (UBND P. Thạch Khôi)
    tructhuoc   Người lập báo cáo của ba đơn vị trực thuộc Ban (kế hoạch 000)
    todanpho    Người lập báo cáo của ba đơn vị của phường (kế hoạch 003)
    cacban      Mười Ban Quản lý khu công nghiệp, năm 2019 (bản tin 004)
    quantri     Quản trị hệ thống
    kiemtra     Người kiểm tra nhật ký

  Thử lần lượt, với tài khoản thuongtruc:
    1. Kế hoạch → 002: xem máy đọc gì, nhận (Enter), sửa (E), bỏ (X) từng dòng, rồi Xác nhận và Phát động.
    2. Phong trào → ghi tên bảy đơn vị trong khối.
    3. Khối thi đua → nhập bảng tiêu chí (tệp mẫu có sẵn), Thống nhất, Lập đợt chấm, Mở đợt chấm.
    4. Chấm bảy phiếu của đơn vị; nút “Điền phiếu minh họa” điền thay sáu đơn vị kia (hoặc đăng nhập donvi2 … donvi7).
    5. Chốt điểm, xem xếp hạng, phép tính, ma trận; tải bảng tổng hợp điểm DOCX, PDF, XLSX.
    6. Hội đồng → Phiên họp tháng 4: đăng nhập lanhdao hoặc donvi2 để bỏ phiếu kín, thuongtruc để kiểm phiếu.
    Năm 2023 của khối đã chốt sẵn bằng dữ liệu minh họa, kèm một lần điều chỉnh.
    Giao ước năm 2023 của khối có đủ bảy chữ ký; sáng kiến, điển hình tiên tiến có ở trang Sáng kiến và Đăng ký thi đua.
    Kế hoạch 001 (9/2024) và 003 (9/2025) được phát động đúng ngày của văn bản, sau ngày của bản minh họa.
    Hội nghị tổng kết 2019 của tài liệu 004 được diễn lại: Hội đồng → Hội nghị tổng kết … 2019, có biên bản, tờ trình.

    Chỉ tiêu & báo cáo: tài khoản phuong duyệt báo cáo thứ ba rồi xem tổng hợp mười ba chỉ tiêu; cacban xem 34 số liệu.
    Đề nghị khen thưởng: thuongtruc xem hồ sơ năm 2023: một hồ sơ tạm dừng, hai hồ sơ trùng lời, danh sách công khai.
    Quyết định: tài khoản phuong xem đợt khen cuối năm 2025 của phường, quỹ, giấy chứng nhận và một trường hợp thu hồi.
    Xét khen thưởng, Căn cứ pháp lý: cùng một người theo luật trước và từ ngày 01/10/2026, mỗi kết luận kèm căn cứ.

  Không cần trình duyệt:  .venv/bin/thidua intake src/thidua/wiring/demo/sources/002_f2aadb486be0734b.txt --json
  Dừng: Ctrl C. Dựng lại từ đầu: .venv/bin/thidua demo --fresh
"""
