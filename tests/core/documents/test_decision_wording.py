"""An office's own articles: fields filled, faults named, what the law orders kept."""

from dataclasses import replace
from datetime import date

import pytest

from thidua.core.documents.award_decision import wording
from thidua.core.documents.award_decision.content import (
    CORRECTING,
    GRANTING,
    RESTORING,
    REVOKING,
    AwardLine,
    DecisionPaper,
)

LINE = AwardLine("Lê Thị Hoa", "Chuyên viên", "Giấy khen", "Hoàn thành sớm đề án", "năm 2025", 710_000)
PAPER = DecisionPaper(
    kind=GRANTING, body="Sở Nội vụ", parent="", symbol="QĐ-SNV", place="", authority="Giám đốc Sở Nội vụ",
    about="tặng Giấy khen", bases=(), lines=(LINE,), signer_office="Giám đốc", signer="", recipients=(),
    made_on=date(2026, 3, 10), target="Quyết định số 01/QĐ-SNV", because="xét sai trình tự",
)  # fmt: skip
OWN = (
    "{nguoi_quyet_dinh} tặng {khen_thuong}", "Chi {tien_thuong} đồng từ {quy}",
    "{nguoi_thi_hanh} thi hành, {co_quan} theo dõi",
)  # fmt: skip


def codes(kind: str, *articles: str) -> list[str]:
    return [reason.code for reason in wording.faults(kind, articles)]


def test_fields_are_filled_with_what_the_decision_says():
    said = wording.articles_of(replace(PAPER, wording=OWN))
    assert said == [
        "Giám đốc Sở Nội vụ tặng Giấy khen cho Lê Thị Hoa, Chuyên viên. Thành tích: Hoàn thành sớm đề án, năm 2025",
        "Chi 710.000 đồng từ quỹ thi đua, khen thưởng",
        "Lê Thị Hoa thi hành, Sở Nội vụ theo dõi",
    ]


def test_an_article_on_money_falls_away_where_none_is_paid():
    assert len(wording.articles_of(replace(PAPER, wording=OWN, is_paid=False))) == 2
    assert len(wording.articles_of(replace(PAPER, is_paid=False))) == 3


def test_braces_in_what_people_wrote_are_no_fields():
    odd = replace(PAPER, kind=RESTORING, because="theo {ly_do} cũ", wording=("{khen_thuong}: {quyet_dinh}, {ly_do}",))
    (said,) = wording.articles_of(odd)
    assert said.endswith("theo {ly_do} cũ")


@pytest.mark.parametrize("kind", wording.KINDS)
def test_the_words_of_the_house_are_sound(kind: str):
    assert wording.faults(kind, wording.HOUSE[kind]) == ()


def test_faults_are_all_named():
    assert codes(GRANTING) == ["template.length"]
    assert codes(GRANTING, *["x"] * 13) == ["template.length"]
    assert codes(GRANTING, "Tặng {khen_thuong} và {qua}", "Chi {tien_thuong}", "Lỗi {quy") == [
        "template.field_unknown", "template.brace_open",
    ]  # fmt: skip
    assert codes(CORRECTING, "Đính chính {dinh_chinh}") == ["template.field_missing"]
    assert codes(GRANTING, "Khen") == ["template.field_missing", "template.field_missing"]


def test_a_revocation_always_says_what_comes_back():
    fall = "Hủy bỏ {khen_thuong} theo {quyet_dinh} vì {ly_do}"
    assert codes(REVOKING, fall) == ["template.law_left_out"]
    assert codes(REVOKING, fall, "Người bị hủy bỏ khen thưởng được giữ hiện vật") == ["template.law_left_out"]
    assert codes(REVOKING, fall, f"{wording.GIVE_BACK}.") == []
