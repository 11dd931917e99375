"""Forms: drafted from a plan's targets, checked, kept as JSON; sentences with figures; attachments."""

import json
from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.reporting.attachment import as_named
from thidua.core.reporting.check import Check, CheckKind
from thidua.core.reporting.form import Form, Narrative, TableForm
from thidua.core.reporting.form_json import from_record, to_record
from thidua.core.reporting.from_plan import PlanAim, drafted
from thidua.core.reporting.indicator import Across, Indicator, OverTime
from thidua.core.reporting.soundness import checked
from thidua.core.reporting.target import Graded, Measured, Operator, Qualitative, Target
from thidua.core.reporting.wording import Piece, figures_named, filled

D = Decimal
AIMS = (
    PlanAim("tốc độ tăng trưởng kinh tế cả năm", ">=", D(12), "%", line=85),
    PlanAim("Các trường duy trì danh hiệu chuẩn Quốc gia", "=", D(1), "mức độ"),
    PlanAim("SIPAS", ">", None, None, baseline="năm 2022"),
    PlanAim("xây dựng", "=", D(5), "mô hình"),
    PlanAim("người lao động tham gia bảo hiểm xã hội", "=", D("55.02"), "%"),
    PlanAim("Giữ vững trật tự an toàn xã hội", "=", None, None),
)


def test_a_plan_s_targets_become_a_form():
    form = checked(drafted(AIMS)).or_raise()
    assert [type(target.aim) for target in form.targets] == [
        Measured, Graded, Measured, Measured, Measured, Qualitative,
    ]  # fmt: skip
    growth, relative, models, share = form.indicators
    assert (growth.highest, growth.across, share.highest) == (None, Across.MEAN, D(100))
    assert (models.across, models.over_time) == (Across.SUM, OverTime.ADDED)
    assert form.targets[1].aim == Graded(("mức độ 2", "mức độ 1", "chưa đạt"), "mức độ 1")
    assert form.targets[2].baseline_text == "năm 2022"
    assert relative.code == form.targets[2].indicator
    assert form.targets[0].line == 85


def test_a_form_comes_back_from_json_as_it_was():
    form = Form(
        indicators=(*drafted(AIMS).indicators, Indicator("R", "Tỷ lệ", "%", Across.RATIO, part="C1", whole="C4")),
        targets=(*drafted(AIMS).targets, Target("B", "x", Measured(Operator.BELOW, D("0.5"), "%", baseline=D(2)))),
        checks=(Check("K1", CheckKind.SUM, "C1", ("C3", "C4"), says="như sau"),),
        narratives=(Narrative("KQ", "Kết quả"),), tables=(TableForm("B1", "Mô hình", ("Tên", "Nơi")),),
        outline=("Tăng {C1} %.",),
    )  # fmt: skip
    assert from_record(json.loads(json.dumps(to_record(form)))) == form
    assert [each.code for each in form.typed] == ["C1", "C3", "C4", "C5"]
    assert form.without("C1").indicator("C1") is None
    assert form.target("T2") == drafted(AIMS).targets[1]


def test_everything_wrong_with_a_form_is_told_at_once():
    form = Form(
        indicators=(
            Indicator("A", "a", "%", Across.RATIO, part="B", whole="A"), Indicator("A", "a2", "%"),
            Indicator("B", "b", "", Across.WEIGHTED, whole=""),
        ),
        targets=(Target("T", "t", Qualitative(), indicator="X", weight=0),),
        checks=(Check("K", CheckKind.SHARE, "Z", ("B",)),), outline=("{Y}",),
    )  # fmt: skip
    answer = checked(form)
    assert isinstance(answer, Refused)
    assert [reason.code for reason in answer] == [
        "form.twice", "form.unknown_figure", "form.unknown_figure", "form.unknown_figure", "form.weight",
        "form.unknown_figure", "form.check_sides", "form.unknown_figure",
    ]  # fmt: skip


def test_a_share_over_the_whole_is_refused_and_growth_is_not():
    share, growth = drafted(AIMS).indicators[3], drafted(AIMS).indicators[0]
    assert isinstance(share.admits(D(101)), Refused)
    below = share.admits(D(-1))
    assert isinstance(below, Refused)
    assert below.reasons[0].code == "figure.below_nothing"
    assert growth.admits(D(-3)) == Ok(D(-3))
    assert share.admits(D(100)) == Ok(D(100))
    assert growth.admits(D(149)) == Ok(D(149))


def test_sentences_change_with_the_figures():
    assert filled("Có {C1} dự án, tăng {C2} %.", {"C1": "532", "C2": "7,6"}) == Ok(
        (Piece("Có "), Piece("532", "C1"), Piece(" dự án, tăng "), Piece("7,6", "C2"), Piece(" %."))
    )
    assert isinstance(filled("Có {C9}", {"C1": "532"}), Refused)
    assert figures_named("a {C1} b { C2 }") == ("C1", "C2")
    assert filled("không có số", {}) == Ok((Piece("không có số"),))


@pytest.mark.parametrize(
    ("name", "head", "code"),
    [
        ("anh.pdf", b"%PDF-1.7", ""), ("bao-cao.docx", b"PK\x03\x04 word/document.xml", ""), ("a.JPG", b"\xff\xd8\xff\xe0", ""),
        ("anh.pdf", b"MZ\x90\x00", "file.not_what_it_says"), ("a.docx", b"%PDF-1.7", "file.not_what_it_says"),
        ("a.txt", b"\x00\x01", "file.not_what_it_says"), ("a.exe", b"MZ", "file.ending_not_taken"),
        ("khong-duoi", b"text", "file.ending_not_taken"), ("a.zip", b"PK\x03\x04 anh.png", ""),
        ("a.docx", b"PK\x03\x04 xl/workbook.xml", "file.not_what_it_says"),
        ("a.xlsx", b"PK\x03\x04 anh.png", "file.not_what_it_says"),
    ],
)  # fmt: skip
def test_a_file_is_what_its_name_says(name: str, head: bytes, code: str):
    answer = as_named(name, head)
    assert (answer.reasons[0].code if isinstance(answer, Refused) else "") == code


def test_the_refusal_says_what_a_package_is_instead():
    answer = as_named("a.docx", b"PK\x03\x04 xl/workbook.xml")
    assert isinstance(answer, Refused)
    assert (answer.reasons[0].value("ending"), answer.reasons[0].value("kind")) == ("docx", "XLSX")
