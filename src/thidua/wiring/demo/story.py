"""The demo's story: five real documents read by the machine, and a bloc whose last year is closed with demo scores."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from thidua.core.kernel.ids import BlocId, PlanId, RoundId, UnitId
from thidua.foundation import outbox
from thidua.foundation.act import rehearsing, system_context
from thidua.modules.campaigns import public as campaigns
from thidua.modules.plans import public as plans
from thidua.modules.reporting import public as reporting
from thidua.modules.scoring import public as scoring
from thidua.wiring.demo import bloc_years, cascade, commended, congress, eleven, environment, undertakings, ward
from thidua.wiring.demo.boards import year_2019
from thidua.wiring.demo.cascade import Units
from thidua.wiring.demo.city import year_end_of_2024
from thidua.wiring.demo.councils import conference, council_at_work
from thidua.wiring.demo.decisions import round_of_2025
from thidua.wiring.demo.law import law_at_work
from thidua.wiring.demo.nominations import year_end
from thidua.wiring.demo.people import BLOC, PASSWORD, acting_as, settle
from thidua.wiring.demo.reports import special_drive
from thidua.wiring.demo.scores import CRITERIA, fill_sheets

SOURCES = Path(__file__).parent / "sources"
BLOC_NAME = "Khối thi đua các cơ quan Quản lý kinh tế thành phố"
RULE = {
    "cross_raters": 6, "divisor": 7, "cross_term": "sum", "expression": "(self + sum(cross)) / 7",
    "text": "Điểm của từng đơn vị = [Điểm đơn vị tự chấm (1) + Điểm của 6 đơn vị trong Khối chấm chéo (2)]/7",
}  # fmt: skip


def at(year: int, month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the story, in the office's zone."""
    return datetime(year, month, day, hour, tzinfo=environment.VIETNAM)


def build() -> str:
    """Build the world unless it stands already, year by year; returns one line that says which."""
    if environment.READY.exists():
        return "Dữ liệu minh họa đã có, tiếp tục dùng. Dựng lại từ đầu: thidua demo --fresh"
    units = _beginning()
    _until_2023(units)
    _in_2024_and_2025(units)
    council_at_work(units)
    environment.READY.write_text("1", encoding="ascii")
    return (
        "Đã dựng dữ liệu minh họa: năm tài liệu gốc, ba phong trào có báo cáo, các khối, hội đồng và đợt khen thưởng."
    )


def _beginning() -> Units:
    """The tree and its people; the bloc of document 004, whose year is summed up at its conference of January 2020."""
    with rehearsing(at(2020, 1, 2)):
        units = settle()
        units |= cascade.settle_below(units)
        boards = eleven.settle(units)
        campaign, bloc = eleven.bloc_of_2019(boards)
    with rehearsing(at(2020, 1, 3, 7)):
        scheme, _due = year_2019(boards, campaign)
    conference(boards, bloc)
    with rehearsing(at(2020, 1, 6)):
        reporting.close_scheme(acting_as(eleven.SECRETARY), scheme=scheme).or_raise()
        campaigns.finish_campaign(acting_as(eleven.SECRETARY), campaign=campaign).or_raise()
    return units


def _until_2023(units: Units) -> None:
    """Plan 000 from its launch to its last report; the bloc's year 2023."""
    drive = cascade.drive_of_2023(units, received(units, "000", at(2023, 4, 14, 7)))
    special_drive(units, drive)
    cascade.drive_is_over(drive)
    cascade.show_models(units)
    _last_year(units)


def _in_2024_and_2025(units: Units) -> None:
    """Plans 001 and 003, which run; rounds of commendation; what came this morning and nobody has looked at yet."""
    welcome = congress.drive(units, received(units, "001", at(2024, 9, 3, 7)))
    congress.quarterly_reports(units, welcome)
    congress.undertakings(units, welcome)
    commended.for_the_drive(units)
    round_of_2025(units)
    bloc_years.years(units, BLOC_NAME)
    year_end_of_2024(units)
    autumn = ward.drive(units, received(units, "003", at(2025, 9, 19, 7), "PTHACHKHOI", "phuong"))
    ward.reports(units, autumn)
    year_end(units)
    law_at_work(units)
    undertakings.initiatives_so_far(units)
    for number in ("004", "002"):
        received(units, number, environment.FIRST_MOMENT - timedelta(hours=1))


def received(
    units: Mapping[str, UnitId], number: str, on: datetime, unit: str = "BQLKKT", username: str = "thuongtruc"
) -> PlanId:
    """A source as the office took it in that day, read by the machine."""
    path = next(SOURCES.glob(f"{number}_*.txt"))
    with rehearsing(on):
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
    with rehearsing(at(2024, 1, 10)):
        campaigns.finish_campaign(acting_as("thuongtruc"), campaign=campaigns.bloc_view(bloc).campaign).or_raise()


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
    tructhuoc   Người lập báo cáo của bảy đơn vị trực thuộc Ban (kế hoạch 000, 001)
    doanhnghiep Lãnh đạo Doanh nghiệp thứ 5, chưa phát động phong trào được giao (kế hoạch 001)
    todanpho    Người lập báo cáo của tám đơn vị của phường (kế hoạch 003)
    cacban      Mười Ban Quản lý khu công nghiệp, năm 2019 (bản tin 004)
    quantri     Quản trị hệ thống
    kiemtra     Người kiểm tra nhật ký

  Thử lần lượt, với tài khoản thuongtruc:
    1. Kế hoạch → 002 (của khối, cho năm 2024; sáng nay mới đến): xem máy đọc gì, nhận (Enter), sửa (E), bỏ (X) từng
       dòng, rồi Xác nhận và Phát động.
    2. Phong trào → ghi tên bảy đơn vị trong khối.
    3. Khối thi đua → nhập bảng tiêu chí (tệp mẫu có sẵn), Thống nhất, Lập đợt chấm, Mở đợt chấm.
    4. Chấm bảy phiếu của đơn vị; nút “Điền phiếu minh họa” điền thay sáu đơn vị kia (hoặc đăng nhập donvi2 … donvi7).
    5. Chốt điểm, xem xếp hạng, phép tính, ma trận; tải bảng tổng hợp điểm DOCX, PDF, XLSX.
    6. Hội đồng → Phiên họp tháng 12: đăng nhập lanhdao hoặc donvi2 để bỏ phiếu kín, thuongtruc để kiểm phiếu.

  Hôm nay là thứ Hai, {environment.FIRST_MOMENT:%d/%m/%Y}. Các kế hoạch khác đang ở đâu:
    000 (2023)         đã xong: ba báo cáo đủ cả, số liệu đã khóa.
    001 (2024 - 2025)  thuongtruc nhắc đơn vị chậm, xem báo cáo năm quý, đối chiếu đăng ký với kết quả; đã khen thưởng.
    003 (2025)         mai là hạn cuối. phuong duyệt hai báo cáo đang chờ, nhắc đơn vị chưa gửi, xem tổng hợp;
                       todanpho sửa báo cáo bị trả lại, viết tiếp báo cáo đang dở.
    004 (2019)         cacban xem 34 số liệu của mười một Ban. Hội nghị tổng kết được diễn lại: Hội đồng → Hội nghị
                       tổng kết … 2019, có biên bản, tờ trình.

  Còn có:
    Năm 2023 của khối đã chốt, kèm một lần điều chỉnh; giao ước năm ấy có đủ bảy chữ ký. Năm 2022, 2024 đã chốt: chấm
    thêm, tránh xung đột, thẩm định có lý do, kiến nghị, hội nghị. Năm 2025 đang thẩm định: thuongtruc (Trưởng khối)
    còn bốn phiếu, donvi2 (Phó Trưởng khối) còn một phiếu.
    Sáng kiến: một sáng kiến năm 2025 giống sáng kiến cũ đang chờ kết luận. Đăng ký, điển hình: một đăng ký chờ duyệt.
    Đề nghị khen thưởng: thuongtruc xem hồ sơ năm 2025: một hồ sơ tạm dừng, hai hồ sơ trùng lời, danh sách công khai.
    Quyết định: phuong xem đợt khen năm học 2024 - 2025 của phường, quỹ, giấy chứng nhận và một trường hợp thu hồi.
    Cuối năm 2024 của thành phố: chutich, vanphong xem đề nghị của các cụm, khối, phiên họp, quyết định, giấy, sổ vàng.
    Xét khen thưởng, Căn cứ pháp lý: cùng một người theo luật trước và từ ngày 01/10/2026, mỗi kết luận kèm căn cứ.

  Không cần trình duyệt:  .venv/bin/thidua intake src/thidua/wiring/demo/sources/002_f2aadb486be0734b.txt --json
  Dừng: Ctrl C. Dựng lại từ đầu: .venv/bin/thidua demo --fresh
"""
