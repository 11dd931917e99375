"""A decision as a document tree: articles, annex, blanks until it has a number."""

from dataclasses import replace
from datetime import date

import pytest

from thidua.core.documents.award_decision.content import (
    CORRECTING,
    GRANTING,
    RESTORING,
    REVOKING,
    AwardLine,
    DecisionPaper,
)
from thidua.core.documents.award_decision.decision import compose
from thidua.core.documents.tree import Document, Letterhead, Paragraph, Table, Title

AN = AwardLine(
    "Nguyễn Văn An", "Chuyên viên, Phòng Một", "Giấy khen", "Hoàn thành xuất sắc nhiệm vụ", "năm 2025", 710_000
)
HAI = AwardLine("Phòng Hai", "", "Giấy khen", "", "từ 01/01/2025 đến 30/11/2025", 1_410_000)
PAPER = DecisionPaper(
    kind=GRANTING, body="Sở Một", parent="Ủy ban nhân dân thành phố", symbol="QĐ-S1", place="Hải Phòng",
    authority="Giám đốc Sở Một", about="tặng Giấy khen năm 2025",
    bases=("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Theo đề nghị của Chánh Văn phòng"),
    lines=(AN, HAI), signer_office="Giám đốc", signer="Lê Thị Ký", recipients=("Như Điều 4",),
    made_on=date(2025, 12, 20), year=2025, fund="quỹ thi đua, khen thưởng của Sở Một",
)  # fmt: skip


def words(document: Document) -> str:
    return "\n".join(
        block.text for section in document.sections for block in section.blocks if isinstance(block, Paragraph)
    )


def tables(document: Document) -> list[Table]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, Table)]


def head(document: Document) -> Letterhead:
    return next(block for block in document.sections[0].blocks if isinstance(block, Letterhead))


def test_a_draft_leaves_number_and_day_blank_and_an_issued_one_fills_them():
    draft, issued = compose(PAPER), compose(replace(PAPER, number=5, on=date(2025, 12, 2)))
    assert "/QĐ-S1" in head(draft).number
    assert "05" not in head(draft).number
    assert head(issued).number == "Số: 05/QĐ-S1"
    assert head(issued).place_and_day == "Hải Phòng, ngày 02 tháng 12 năm 2025"


def test_a_title_is_called_one():
    line = replace(AN, award="Chiến sĩ thi đua cơ sở", is_title=True)
    said = words(compose(replace(PAPER, lines=(line, HAI))))
    assert "Tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho 01 cá nhân, tập thể; Giấy khen cho 01" in said
    assert "Tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho Nguyễn Văn An" in words(compose(replace(PAPER, lines=(line,))))


def test_several_awards_stand_in_the_annex_with_their_sum():
    document = compose(replace(PAPER, number=5, on=date(2025, 12, 2)))
    (table,) = tables(document)
    assert [row[1].text for row in table.body[:-1]] == ["Nguyễn Văn An", "Phòng Hai"]
    assert table.body[-1][-1].text == "2.120.000"
    annex = document.sections[1]
    assert annex.is_landscape
    title = next(block for block in annex.blocks if isinstance(block, Title))
    assert title.belongs_to == "Kèm theo Quyết định số 05/QĐ-S1 ngày 02 tháng 12 năm 2025 của Giám đốc Sở Một"
    said = words(document)
    assert "Điều 1. Tặng Giấy khen cho 02 cá nhân, tập thể (có danh sách kèm theo)." in said
    assert "Điều 2. Tổng số tiền thưởng là 2.120.000 đồng, chi từ quỹ thi đua, khen thưởng của Sở Một." in said
    assert said.rstrip().splitlines()[-1].endswith("./.")


def test_one_award_stands_in_the_decision_itself_with_its_period():
    document = compose(replace(PAPER, lines=(AN,)))
    assert len(document.sections) == 1
    assert "Nguyễn Văn An, Chuyên viên, Phòng Một. Thành tích: Hoàn thành xuất sắc nhiệm vụ, năm 2025." in words(
        document
    )


def test_bases_begin_with_their_word_and_end_as_the_decree_asks():
    said = words(compose(PAPER)).splitlines()
    assert said[1] == "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
    assert said[2] == "Theo đề nghị của Chánh Văn phòng."


def test_a_decision_without_money_says_nothing_of_it():
    document = compose(replace(PAPER, is_paid=False))
    assert "đồng" not in words(document)
    assert len(tables(document)[0].columns) == 6


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (CORRECTING, "Đính chính Quyết định số 05/QĐ-S1: “Nguyễn Văn An” (Giấy khen) nay sửa là “Nguyễn Văn Ân”"),
        (REVOKING, "Hủy bỏ Giấy khen của Nguyễn Văn An theo Quyết định số 05/QĐ-S1. Lý do: khai sai"),
        (RESTORING, "Phục hồi Giấy khen của Nguyễn Văn An theo Quyết định số 05/QĐ-S1. Lý do: khai sai"),
    ],
)
def test_decisions_about_a_decision(kind: str, says: str):
    line = replace(AN, instead="Nguyễn Văn Ân", prize=None)
    paper = replace(PAPER, kind=kind, lines=(line,), target="Quyết định số 05/QĐ-S1", because="khai sai")
    assert says in words(compose(paper))
