import pytest

from tests.core.plans.readings import source
from thidua.core.documents.received import received_text
from thidua.core.plans.text.block import blocks
from thidua.core.plans.text.document import document_of
from thidua.core.plans.text.marks import Depth, mark_of
from thidua.core.plans.text.passage import Place, passage
from thidua.core.plans.text.row import rows_of
from thidua.core.vietnamese.fold import fold


def outlined(*lines: str) -> list[tuple[str, str]]:
    document = document_of(received_text("\n".join(("KẾ HOẠCH", "thi đua", "", *lines))), None)
    return [(node.path, node.block.text) for node in document.nodes]


def test_ruined_section_numerals_are_put_right_by_their_order():
    assert outlined("|. MUC PICH", "Il. KE HOACH", "ITI. NOI DUNG", "IV. TO CHUC", "V. KHEN THUONG") == [
        ("I", "MUC PICH"), ("II", "KE HOACH"), ("III", "NOI DUNG"), ("IV", "TO CHUC"), ("V", "KHEN THUONG"),
    ]  # fmt: skip


def test_a_numeral_of_ones_is_a_section_only_before_capitals():
    assert outlined("I. MUC DICH", "11. NOI DUNG", "1. Muc tieu") == [
        ("I", "MUC DICH"), ("II", "NOI DUNG"), ("II.1", "Muc tieu"),
    ]  # fmt: skip


def test_letters_run_a_b_c_d_dd_e_g():
    lines = (
        "a) mot viec;",
        "b) hai viec;",
        "¢) ba viec;",
        "d) bon viec;",
        "d) nam viec;",
        "e) sau viec;",
        "g) bay viec.",
    )
    assert [path for path, _ in outlined(*lines)] == ["a", "b", "c", "d", "đ", "e", "g"]


def test_a_sentence_cut_by_a_page_is_one_paragraph():
    lines = ("- thuc hien nhiem vu phat trien kinh te, dam", "", "e", "==", "", "bao quoc phong.")
    assert outlined(*lines) == [("", "thuc hien nhiem vu phat trien kinh te, dam bao quoc phong.")]


def test_a_new_basis_begins_a_new_paragraph():
    assert [text for _, text in outlined("Căn cứ Luật A;", "Căn cứ Luật B;")] == ["Căn cứ Luật A;", "Căn cứ Luật B;"]


def test_depths_of_a_plan():
    document = document_of(received_text(source("003")), None)
    sections = [
        (node.numeral, node.block.where.rows[0].number) for node in document.nodes if node.depth is Depth.SECTION
    ]
    assert sections == [("I", 24), ("II", 57), ("III", 182), ("IV", 187), ("V", 201)]
    letters = [node.path for node in document.nodes if node.path.startswith("II.4.")]
    assert list(dict.fromkeys(letters)) == ["II.4.a", "II.4.b", "II.4.c", "II.4.d", "II.4.đ", "II.4.e", "II.4.g"]


def test_a_place_leads_back_to_the_raw_lines():
    rows = rows_of(received_text("  **Số lượng\n\tkhen thưởng**").lines, None, is_damaged=False)
    where = passage(rows)
    assert where.text == "Số lượng khen thưởng"
    assert where.place(0, len(where.text)) == Place(1, 2, "Số lượng")
    assert where.place(9, 20) == Place(2, 2, "khen thưởng")


def test_blocks_of_nothing():
    assert list(blocks(())) == []


@pytest.mark.parametrize(
    ("row", "depth"),
    [
        ("1, Ngân hàng Nhà nước;", Depth.NUMBER), ("5, Tổ chức thực hiện", Depth.NUMBER), ("HI. NỘI DUNG", Depth.SECTION),
        ("IH. NỘI DUNG", Depth.SECTION), ("II MỤC TIÊU ĐẾN NĂM 2030", Depth.SECTION),
    ],
)  # fmt: skip
def test_marks_that_a_scan_misread(row: str, depth: Depth):
    found = mark_of(row, fold(row))
    assert found is not None
    assert found.depth is depth


@pytest.mark.parametrize(
    "row",
    [
        "15, 16 tháng 8",
        "2, khoản 3 Điều này",
        "H. THỦY NGUYÊN",
        "2,5 tỷ USD",
        "12, KCN",
        "II NHIỆM KỲ 2020 - 2025",
        "XIV CỦA ĐẢNG",
    ],
)
def test_what_only_looks_like_a_mark(row: str):
    assert mark_of(row, fold(row)) is None


@pytest.mark.parametrize(
    ("row", "depth"),
    [
        ("I- MỤC TIÊU THI ĐUA", Depth.SECTION),
        ("1- Thi đua huấn luyện giỏi", Depth.NUMBER),
        ("G. TỔ CHỨC THỰC HIỆN", Depth.PART),
        ("PHẦN II. SÁU THÁNG CÒN LẠI", Depth.SECTION),
    ],
)
def test_marks_with_dashes_and_letters(row: str, depth: Depth):
    mark = mark_of(row, fold(row))
    assert mark is not None
    assert mark.depth is depth


def test_the_full_stop_of_a_section_read_as_a_letter():
    found = mark_of("VIIIL TỔ CHỨC THỰC HIỆN", fold("VIIIL TỔ CHỨC THỰC HIỆN"))
    assert found is not None
    assert found.depth is Depth.SECTION


@pytest.mark.parametrize("row", ["V- PHÂN CÔNG", "II- NỘI DUNG THI ĐUA"])
def test_a_dash_behind_the_numeral_of_a_section(row: str):
    found = mark_of(row, fold(row))
    assert found is not None
    assert found.depth is Depth.SECTION


def test_a_dash_behind_a_number():
    found = mark_of("2- Phòng Tham mưu. Hiệp đồng", fold("2- Phòng Tham mưu. Hiệp đồng"))
    assert found is not None
    assert found.depth is Depth.NUMBER
