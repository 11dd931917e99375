from tests.documents.papers import BLOC, DISTRIBUTION, LONG_NAME, letter
from thidua.core.documents.signing import Distribution
from thidua.core.documents.submission_letter import LetterKind, compose
from thidua.core.documents.tree import Addressees, Closing, Letterhead, Paragraph, Table, Title


def blocks(document, kind):
    return [block for block in document.sections[0].blocks if isinstance(block, kind)]


def test_a_cong_van_has_its_subject_under_the_number_and_no_title():
    paper = compose(letter(LetterKind.CONG_VAN))
    assert blocks(paper, Letterhead)[0].subject == "V/v gửi kết quả chấm điểm thi đua năm 2024"
    assert blocks(paper, Title) == []
    assert blocks(paper, Addressees) == [Addressees(("Hội đồng Thi đua - Khen thưởng thành phố", "Sở Nội vụ"))]


def test_a_to_trinh_has_both_in_the_middle():
    paper = compose(letter(LetterKind.TO_TRINH))
    assert blocks(paper, Letterhead)[0].subject == ""
    assert blocks(paper, Title) == [Title("TỜ TRÌNH", "Về việc gửi kết quả chấm điểm thi đua năm 2024")]


def test_the_body_cites_tells_and_asks_and_ends_with_the_mark():
    lines = [block.text for block in blocks(compose(letter(LetterKind.CONG_VAN)), Paragraph)]
    assert lines == [
        (
            "Căn cứ Quyết định số 3700/QĐ-UBND ngày 08 tháng 11 năm 2023 của UBND thành phố Hải Phòng "
            "về việc thành lập các khối;"
        ),
        "Căn cứ kết quả bầu Trưởng khối ngày 27 tháng 12 năm 2023.",
        f"{BLOC} đã tổ chức tự chấm điểm và chấm điểm chéo giữa 7 đơn vị thành viên năm 2024. Kết quả như sau:",
        (
            f"{BLOC} gửi kết quả chấm điểm trên để Hội đồng Thi đua - Khen thưởng thành phố, Sở Nội vụ "
            "tổng hợp, xem xét theo quy định."
        ),
        "Kèm theo: Bảng tổng hợp điểm, bản số 1./.",
    ]


def test_without_enclosures_the_request_ends_the_letter():
    usual = compose(letter(LetterKind.TO_TRINH, enclosures=(), addressees=("UBND thành phố",)))
    assert blocks(usual, Paragraph)[-1].text == f"{BLOC} kính trình UBND thành phố xem xét, quyết định./."
    own = compose(letter(LetterKind.TO_TRINH, enclosures=(), request="Kính đề nghị Sở Nội vụ tổng hợp."))
    assert blocks(own, Paragraph)[-1].text == "Kính đề nghị Sở Nội vụ tổng hợp./."


def test_the_ranking_stands_in_order_and_the_unranked_last():
    (table,) = blocks(compose(letter(LetterKind.CONG_VAN)), Table)
    rows = [[cell.text for cell in row] for row in table.body]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "6", "–"]
    assert rows[-1] == ["–", "Đơn vị thứ 7", "–", "Không tự chấm điểm"]
    assert LONG_NAME in [row[1] for row in rows]


def test_the_addressees_get_it_first():
    (closing,) = blocks(compose(letter(LetterKind.CONG_VAN)), Closing)
    assert closing.recipients.lines == ("Như trên;", *(f"{name};" for name in DISTRIBUTION.names), "Lưu: VT, VP.")


def test_as_above_is_not_said_twice():
    given = Distribution(("Như trên", "Sở Nội vụ"), "VT")
    (closing,) = blocks(compose(letter(LetterKind.CONG_VAN, distribution=given)), Closing)
    assert closing.recipients.lines == ("Như trên;", "Sở Nội vụ;", "Lưu: VT.")
