"""Minutes, vote record and submission letter, composed from what happened."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.modules.council import hall as halls
from tests.modules.council.hall import Hall, Meeting, acting_as, council
from tests.modules.pages import words
from thidua.core.documents.tree import Document, Heading, Paragraph, Table
from thidua.modules.council.queries import papers

Browse = Callable[[str], Client]


def text_of(document: Document) -> str:
    """Every word of the paper, block by block."""
    lines = []
    for block in document.sections[0].blocks:
        if isinstance(block, Table):
            lines += [" | ".join(cell.text for cell in row) for row in (*block.header, *block.body)]
        elif isinstance(block, Heading | Paragraph):
            lines.append(block.text)
    return "\n".join(lines)


@pytest.fixture
def closed(hall: Hall) -> Meeting:
    """Two proposals (one carried, one about DV3 and not carried) and a report; the session is over."""
    office = acting_as("thuky")
    council.adopt_rule(office, council=hall.council, key=f"han_muc.{halls.FLAG}", most=1, basis=halls.BASIS).or_raise()
    report = council.NewItem(kind="report", title="Nghe báo cáo")
    meeting, [heard, first, second] = halls.sitting(
        hall, report, halls.proposal(hall), halls.proposal(hall, "DV3"), uv9="absent"
    )
    council.conclude_item(office, item=heard, conclusion="Nhất trí").or_raise()
    council.note_remark(office, item=second, speaker="Người uv1", text="Cần cân nhắc thêm").or_raise()
    for item, choices in ((first, [1] * 8), (second, [1, 1, 2, 2, 2, 2, 2])):
        council.open_ballot(office, item=item).or_raise()
        voters = [member for member in halls.MEMBERS[:8] if item == first or member != "uv3"]
        halls.vote(item, **dict(zip(voters, choices, strict=True)))
        council.close_ballot(office, item=item).or_raise()
    council.close_session(office, session=meeting.key, conclusion="Giao thường trực hoàn thiện hồ sơ").or_raise()
    return meeting


def test_the_minutes_say_who_came_what_was_said_and_how_it_was_voted(closed: Meeting):
    session = council.session_page(acting_as("thuky"), closed.key).or_raise()
    text = text_of(papers.minutes_of(session))
    for line in (
        "Thời gian bắt đầu: 09 giờ 00 phút, ngày 25/11/2026.",
        "Có mặt 8/9 thành viên có quyền biểu quyết, đủ điều kiện họp theo Quy chế hoạt động của Hội đồng, Điều 5.",
        "1. Nghe báo cáo\nKết luận: Nhất trí",
        "Bỏ phiếu kín lần 1: Đồng ý: 8 phiếu (88,89% tổng số thành viên); Không đồng ý: 0 phiếu",
        "phiếu trắng: 0. Kết quả: thông qua.",
        "Không tham gia nội dung này do có liên quan: Người uv3.\nNgười uv1: Cần cân nhắc thêm",
        "Kết quả: không thông qua.",
        "Kết luận của chủ tọa: Giao thường trực hoàn thiện hồ sơ",
        "Chủ tọa: Người uv1.",
    ):
        assert line in text


def test_the_minutes_of_who_stood_aside_keep_the_discussion_out(closed: Meeting):
    session = council.session_page(acting_as("uv3"), closed.key).or_raise()
    assert "Cần cân nhắc thêm" not in text_of(papers.minutes_of(session))


def test_the_vote_record_has_the_list_and_its_digest(closed: Meeting):
    session = council.session_page(acting_as("uv1"), closed.key).or_raise()
    text = text_of(papers.vote_record_of(session))
    result = session.items[1].result
    assert f"Mã kiểm tra SHA-256: {result.digest}" in text
    assert all(f"{slip.code} | Đồng ý" in text for slip in result.slips)
    assert "Cần ít nhất 8/9 phiếu (Quy chế hoạt động của Hội đồng, Điều 5). Kết quả: thông qua." in text


def test_the_letter_lists_what_was_carried_within_the_quota(closed: Meeting):
    session = council.session_page(acting_as("thuky"), closed.key).or_raise()
    text = text_of(papers.proposal_of(session))
    assert "1 | Cơ quan khác | Cờ thi đua của Bộ, ban, ngành, tỉnh | 8/9 | 88,89" in text
    assert "Đơn vị DV3" not in text


def test_papers_are_files_once_the_session_is_closed(closed: Meeting, browse: Browse):
    def get(who: str, paper: str, kind: str = "docx") -> int:
        return browse(who).get(reverse("council:paper", args=[closed.key, paper, kind])).status_code

    assert [get("uv1", paper) for paper in ("bien-ban-hop", "bien-ban-kiem-phieu", "to-trinh")] == [200] * 3
    assert [get("uv1", "bien-ban-hop", "pdf"), get("uv1", "bien-ban-hop", "exe"), get("ngoai", "to-trinh")] == [
        200,
        404,
        404,
    ]
    assert "Tải biên bản họp" in words(browse("uv1").get(reverse("council:session", args=[closed.key])))


def test_there_are_no_papers_before_the_closing(hall: Hall, browse: Browse):
    meeting, _item = halls.voting(hall)
    answer = browse("thuky").get(reverse("council:paper", args=[meeting.key, "bien-ban-hop", "docx"]))
    assert (answer.status_code, "chưa kết thúc" in words(answer)) == (422, True)
