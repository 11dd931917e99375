"""The year-end round of one body: dossiers reviewed at home, one on hold, one sent up to the city, a list in public.

Every name, grade and achievement here is demo data; the demo's names say so.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from thidua.core.kernel.ids import BearerId, DossierId, NominationId, UnitId
from thidua.foundation.act import rehearsing
from thidua.modules.nominations import public as nominations
from thidua.modules.registry import public as registry
from thidua.wiring.demo import environment
from thidua.wiring.demo.people import acting_as

OFFICE, HEAD, CITY_OFFICE = "thuongtruc", "lanhdao", "vanphong"
LDTT, FIGHTER, COLLECTIVE, COMMENDED = (
    "lao_dong_tien_tien", "chien_si_thi_dua_co_so", "tap_the_lao_dong_tien_tien", "bang_khen_bo_tinh",
)  # fmt: skip
NAMES = (
    ("Nguyễn Văn Mẫu Một", 1979, "Trưởng phòng", "XS"), ("Trần Thị Mẫu Hai", 1985, "Chuyên viên", "XS"),
    ("Lê Văn Mẫu Ba", 1990, "Chuyên viên", "T"), ("Phạm Thị Mẫu Bốn", 1988, "Kế toán", "T"),
    ("Hoàng Văn Mẫu Năm", 1982, "Phó Trưởng phòng", "XS"), ("Vũ Thị Mẫu Sáu", 1993, "Văn thư", "T"),
)  # fmt: skip
ROOM = "Văn phòng Ban (minh họa)"
SCANNED = (
    "Chủ trì số hóa 4.200 hồ sơ đầu tư, giảm thời gian tra cứu từ hai ngày còn mười phút; hướng dẫn 35 doanh nghiệp "
    "nộp hồ sơ qua mạng, không có hồ sơ quá hạn trong năm 2025 (dữ liệu minh họa)."
)
LICENSED = (
    "Tham mưu rút ngắn quy trình cấp phép xây dựng trong khu công nghiệp từ 20 ngày còn 12 ngày, 86 hồ sơ được giải "
    "quyết trước hạn, không có khiếu nại trong năm 2025 (dữ liệu minh họa)."
)
TRAINED = (
    "Tổ chức ba lớp tập huấn an toàn lao động cho 410 người của các doanh nghiệp, số vụ tai nạn giảm từ bảy xuống hai "
    "trong năm 2025 (dữ liệu minh họa)."
)
PAID = (
    "Hoàn thành quyết toán trước hạn 15 ngày, tiết kiệm 6 % chi thường xuyên, kiểm toán không có ý kiến loại trừ "
    "trong năm 2025 (dữ liệu minh họa)."
)
CLEANED = (
    "Phối hợp bốn cơ quan kiểm tra môi trường tại 18 doanh nghiệp, xử lý dứt điểm năm điểm ô nhiễm kéo dài trong năm "
    "2025 (dữ liệu minh họa)."
)
DONE = (SCANNED, LICENSED, TRAINED, PAID, CLEANED, SCANNED)
"""The last is copied from the first on purpose: the review finds it."""


def at(month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the end of 2025."""
    return datetime(2025, month, day, hour, tzinfo=environment.VIETNAM)


def year_end(units: Mapping[str, UnitId]) -> None:
    """Play the round of the Economic Zone's board for 2025 up to the morning on which the demo begins."""
    home, city = units["BQLKKT"], units["HP"]
    with rehearsing(at(11, 10)):
        people, room = _register(home)
    with rehearsing(at(11, 17)):
        first = _home_round(home, people, room)
    with rehearsing(at(11, 24)):
        _reviewed(first, people)
    with rehearsing(at(12, 1)):
        sent = _sent_up(home, people)
    with rehearsing(at(12, 4)):
        nominations.receive_nomination(acting_as(CITY_OFFICE), nomination=sent).or_raise()
        _opinion(units, city)


def _register(home: UnitId) -> tuple[list[BearerId], BearerId]:
    """Six people and a collective in the register, each with a grade for 2025."""
    ctx, found = acting_as(OFFICE), []
    for name, born, position, grade in NAMES:
        draft = registry.BearerDraft(name, born=born, position=position, is_woman=" Thị " in name)
        key = registry.add_bearer(ctx, unit=home, draft=draft).or_raise()
        record = registry.RecordDraft("grade", "QĐ xếp loại 2025 (minh họa)", 2025, grade)
        registry.keep_record(ctx, bearer=key, draft=record).or_raise()
        found.append(key)
    room = registry.add_bearer(ctx, unit=home, draft=registry.BearerDraft(ROOM, "collective")).or_raise()
    return found, room


def _proposal(who: BearerId, award: str, text: str, **given: int) -> nominations.Proposal:
    return nominations.Proposal(who, award, date(2025, 1, 1), date(2025, 11, 15), text, **given)


def _home_round(home: UnitId, people: Sequence[BearerId], room: BearerId) -> NominationId:
    """What the board reviews itself: titles of six people and of the office."""
    ctx = acting_as(OFFICE)
    draft = nominations.NominationDraft(
        "Xét danh hiệu thi đua năm 2025 (dữ liệu minh họa)", "cong_trang", 2025, date(2025, 11, 28), is_own=True
    )
    key = nominations.open_nomination(ctx, unit=home, draft=draft).or_raise()
    titles = [_proposal(who, LDTT, text) for who, text in zip(people, DONE, strict=True)]
    titles += [_proposal(people[0], FIGHTER, DONE[0]), _proposal(people[4], FIGHTER, DONE[4])]
    titles.append(_proposal(room, COLLECTIVE, DONE[2], members=8, having=6))
    nominations.propose(ctx, nomination=key, proposals=titles).or_raise()
    nominations.number_letter(ctx, nomination=key, number="12/TTr-VP (minh họa)", on=date(2025, 11, 17)).or_raise()
    nominations.submit_nomination(ctx, nomination=key, because="Biên bản bình xét gửi trong tuần").or_raise()
    nominations.receive_nomination(ctx, nomination=key).or_raise()
    nominations.weigh_nomination(ctx, nomination=key).or_raise()
    for dossier in _of(key, LDTT):
        told = {"tu_luc_doan_ket_tich_cuc_thi_dua": True}
        nominations.weigh_dossier(ctx, dossier=dossier, judged=told).or_raise()
    return key


def _of(key: NominationId, award: str) -> list[DossierId]:
    """The dossiers for one award, in their order."""
    page = nominations.nomination_page(acting_as(OFFICE), key).or_raise()
    return [each.id for each in page.dossiers if each.award == award]


def _reviewed(key: NominationId, people: Sequence[BearerId]) -> None:
    """The head accepts what needs no ballot; one dossier waits, for a matter is being looked into."""
    hold = registry.RecordDraft(
        "hold", "Thông báo 9 (minh họa)", name="dang_xac_minh_don_thu", since=date(2025, 11, 20)
    )
    registry.keep_record(acting_as(OFFICE), bearer=people[3], draft=hold).or_raise()
    titles = _of(key, LDTT)
    for place, dossier in enumerate(titles):
        if place not in (3, 5):
            nominations.accept_dossier(acting_as(HEAD), dossier=dossier).or_raise()


def _sent_up(home: UnitId, people: Sequence[BearerId]) -> NominationId:
    """One commendation for the city to decide on."""
    ctx = acting_as(OFFICE)
    draft = nominations.NominationDraft(
        "Đề nghị Bằng khen năm 2025 (dữ liệu minh họa)", "cong_trang", 2025, date(2025, 12, 5)
    )
    key = nominations.open_nomination(ctx, unit=home, draft=draft).or_raise()
    picked = [_proposal(people[0], COMMENDED, DONE[0]), _proposal(people[1], COMMENDED, DONE[1])]
    nominations.propose(ctx, nomination=key, proposals=picked).or_raise()
    nominations.number_letter(ctx, nomination=key, number="15/TTr-BQL (minh họa)", on=date(2025, 12, 1)).or_raise()
    nominations.submit_nomination(ctx, nomination=key, because="Biên bản xét khen thưởng gửi sau").or_raise()
    return key


def _opinion(units: Mapping[str, UnitId], city: UnitId) -> None:
    """The city asks a department what it thinks, and makes its list public."""
    ctx = acting_as(CITY_OFFICE)
    waiting = tuple(each.id for each, _award in nominations.under_review(ctx, city))
    question = nominations.Question(
        waiting, "Đề nghị cho ý kiến về thành tích nêu trong hồ sơ (dữ liệu minh họa).", units["SNNPTNT"],
        due_on=date(2025, 12, 18),
    )  # fmt: skip
    nominations.ask_opinion(ctx, unit=city, question=question).or_raise()
    shown = nominations.PublicityDraft(
        "Danh sách đề nghị Bằng khen lấy ý kiến (dữ liệu minh họa)", "Trang công khai của hệ thống", date(2025, 12, 4),
        date(2025, 12, 18), waiting, basis="Quy chế của thành phố (dữ liệu minh họa)",
    )  # fmt: skip
    nominations.open_publicity(ctx, unit=city, draft=shown).or_raise()
