"""Letterheads of every sort of body read back equal, however their columns were read and whatever is stamped upon them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.plans.letterheads import LAYOUTS, MOTTO, NATION, PAPERS, STACKED, Layout, Paper, broken, paper_text
from tests.core.plans.readings import read_text

HEAD = ("parent_body", "issuing_body", "number", "place", "issued_on", "kind", "title")
STAMPS = (
    "HỎA TỐC", "MẬT", "DỰ THẢO", "DỰ THẢO LẦN 2", "BẢN SAO", "SAO Y BẢN CHÍNH", "Trang 1", "Mẫu số 01", "Mẫu 1b",
    "Người ký: Ủy ban nhân dân tỉnh", "Email: vanthu@hanam.gov.vn", "Thời gian ký: 19.11.2025 15:03:11 +07:00",
    "Ký bởi: Cổng Thông tin điện tử Chính phủ", "CÔNG VĂN ĐẾN", "Số: 345", "Ngày: 12/3/2024", "5", "Signature Not Verified",
)  # fmt: skip


def said(text: str) -> dict[str, object]:
    """The facts of the head in lower case: which letters of a name are large is asked elsewhere."""
    found = {fact.group: fact.value["value"] for fact in read_text(text).facts if fact.group in HEAD}
    return {group: value.lower() if isinstance(value, str) else value for group, value in found.items()}


def wanted(paper: Paper) -> dict[str, object]:
    return {group: value for group, value in paper.expected().items() if group in HEAD and value is not None}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: " ".join(paper.body))
def test_each_letterhead_in_each_layout(paper: Paper, layout: Layout):
    assert said(paper_text(paper, layout)) == wanted(paper)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PAPERS), st.sampled_from(LAYOUTS), st.lists(st.sampled_from(STAMPS), min_size=1, max_size=4))
def test_what_is_stamped_above_is_no_part_of_it(paper: Paper, layout: Layout, stamps: list[str]):
    assert said("\n".join((*stamps, "", paper_text(paper, layout)))) == wanted(paper)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PAPERS), st.sampled_from(STACKED), st.integers(16, 40))
def test_a_letterhead_broken_by_narrow_columns_reads_the_same(paper: Paper, layout: Layout, width: int):
    """A dash that stands alone where a row was broken may be lost."""
    head = "\n".join((*broken(layout(paper), width), "", *broken([paper.kind], width)))
    found = said(f"{head}\n{paper.title[0]}\n\n{paper.basis}\n\n1. Nội dung thi đua, khen thưởng.")
    assert {group: str(value).replace("- ", "") for group, value in found.items()} == {
        group: str(value).replace("- ", "") for group, value in wanted(paper).items()
    }


@pytest.mark.parametrize(
    "rows",
    [
        (f"| UBND TỈNH HÀ NAM SỞ NỘI VỤ Số: 5/KH-SNV | {NATION} {MOTTO} Hà Nam, ngày 09 tháng 3 năm 2024 |",),
        (f"UBND TỈNH HÀ NAM SỞ NỘI VỤ {NATION} {MOTTO}", "Số: 5/KH-SNV Hà Nam, ngày 09 tháng 3 năm 2024"),
    ],
)
@pytest.mark.parametrize("kind", ["KẾ HOẠCH", "Kế hoạch", "K Ế   H O Ạ C H", "KẾ\nHOẠCH", "## KẾ HOẠCH"])
def test_a_letterhead_collapsed_to_a_row(rows: tuple[str, ...], kind: str):
    text = "\n".join((*rows, "", kind, "Thi đua năm 2024", "(Kèm theo Quyết định số 9/QĐ-SNV)", "", "1. Thi đua."))
    assert said(text) == {
        "parent_body": "ubnd tỉnh hà nam", "issuing_body": "sở nội vụ", "number": "5/kh-snv", "place": "hà nam",
        "issued_on": "2024-03-09", "kind": "kế hoạch", "title": "thi đua năm 2024",
    }  # fmt: skip


@pytest.mark.parametrize(
    "body", ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG HÀ NAM", "ĐẢNG BỘ SỞ NỘI VỤ", "UBND THÀNH PHỐ HẢI PHÒNG"]
)
def test_one_body_on_a_row_is_not_cut(body: str):
    assert said(f"{body}\n{NATION}\nSố: 5/KH-A\n\nKẾ HOẠCH\nThi đua\n")["issuing_body"] == body.lower()


@pytest.mark.parametrize("kind", ["Nghị định", "Thông tư", "Phương án", "Giao ước thi đua", "Chương trình hành động"])
def test_more_kinds(kind: str):
    text = f"BỘ NỘI VỤ\n{NATION}\nSố: 15/2025/TT-BNV\nHà Nội, ngày 04 tháng 8 năm 2025\n\n{kind.upper()}\nThi đua, khen thưởng\n"
    found = said(text)
    assert (found["kind"], found["title"], found["place"]) == (kind.lower(), "thi đua, khen thưởng", "hà nội")


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("UBND TỈNH HÀ NAM", "LIÊN MINH HỢP TÁC XÃ TỈNH"), ("TẬP ĐOÀN BƯU CHÍNH / VIỄN THÔNG VIỆT NAM", "VIỄN THÔNG HÀ NAM"),
        ("TỔNG CÔNG TY / ĐIỆN LỰC MIỀN BẮC", "ĐIỆN LỰC KIM BẢNG"), ("SỞ NỘI VỤ", "HIỆP HỘI DOANH NGHIỆP"),
    ],
)  # fmt: skip
def test_bodies_of_other_names(above: str, body: str):
    rows = "\n".join(part.strip() for part in above.split("/"))
    found = said(f"{rows}\n{body}\n{NATION}\nSố: 5/KH-A\n\nKẾ HOẠCH\nThi đua, khen thưởng\n")
    assert (found["parent_body"], found["issuing_body"]) == (above.replace("/ ", "").lower(), body.lower())
