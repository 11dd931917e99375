"""What a person types about a fact, and how a fact reads on one line."""

from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.plans.acceptance.shapes import SHAPES as CORE_SHAPES
from thidua.core.plans.groups import LIST_GROUPS, SINGLE_GROUPS
from thidua.modules.plans.forms.shapes import SHAPES
from thidua.modules.plans.forms.typed import shown_day, shown_field, typed_value
from thidua.modules.plans.forms.words import in_words

DEADLINE = {"from_whom": ["Các đơn vị"], "to_whom": ["Sở Một"], "what": "Báo cáo", "due": "2024-06-07", "rel": "before"}


def test_every_group_has_a_shape_with_fields_that_the_core_knows():
    assert set(SHAPES) == set(SINGLE_GROUPS) | set(LIST_GROUPS)
    for group, shape in SHAPES.items():
        assert {field.name for field in shape.fields} <= set(CORE_SHAPES[group])


@pytest.mark.parametrize(
    ("typed", "iso"),
    [("09/04/2024", "2024-04-09"), ("9/4/2024", "2024-04-09"), ("9.4.2024", "2024-04-09"), ("2024-04-09", "2024-04-09"),
     ("08/2024", "2024-08"), ("2024", "2024")],
)  # fmt: skip
def test_a_day_is_read_as_offices_write_it(typed: str, iso: str):
    assert typed_value("issued_on", {"v-value": typed}, before={}) == Ok({"value": iso})
    assert shown_day(iso) in (typed, "09/04/2024")


@pytest.mark.parametrize("typed", ["31/02/2024", "hôm nay", "09/04", "13/2024"])
def test_what_is_no_day_is_refused_with_an_example(typed: str):
    assert typed_value("issued_on", {"v-value": typed}, before={}) == refuse(
        "plan.field_not_a_day", field="Ngày ban hành", typed=typed
    )


def test_all_wrong_fields_are_told_at_once():
    outcome = typed_value("scoring", {"v-cross_raters": "sáu", "v-divisor": "7,5", "v-cross_term": "sum"}, before={})
    assert [(reason.code, reason.value("field")) for reason in outcome.reasons] == [
        ("plan.field_not_whole", "Số đơn vị chấm chéo"), ("plan.field_not_whole", "Chia cho"),
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "value"), [("95,5", Decimal("95.5")), ("1.200", Decimal(1200)), ("95", Decimal(95))])
def test_an_amount_is_read_with_decimal_comma(typed: str, value: Decimal):
    posted = {"v-name": "Đúng hạn", "v-operator": ">=", "v-value": typed, "v-unit": "%"}
    assert typed_value("targets", posted, before={}).value["value"] == value


def test_names_come_one_a_line_and_what_the_form_does_not_show_is_kept():
    posted = {"v-what": "Báo  cáo", "v-from_whom": "Sở Một\nSở Hai;", "v-to_whom": "", "v-rel": "by", "v-due": ""}
    before = DEADLINE | {"every": "month"}
    assert typed_value("report_deadlines", posted, before=before) == Ok(
        {
            "what": "Báo cáo",
            "from_whom": ["Sở Một", "Sở Hai"],
            "to_whom": [],
            "rel": "by",
            "due": None,
            "every": "month",
        }
    )


def test_the_formula_follows_from_what_is_typed():
    posted = {"v-cross_raters": "6", "v-cross_term": "sum", "v-divisor": "7", "v-text": ""}
    assert typed_value("scoring", posted, before={}).value["expression"] == "(self + sum(cross)) / 7"


def test_a_field_shows_what_would_be_typed_again():
    fields = {field.name: field for field in SHAPES["report_deadlines"].fields}
    assert [shown_field(fields[name], DEADLINE[name]) for name in ("due", "from_whom")] == ["07/06/2024", "Các đơn vị"]
    amount = SHAPES["targets"].fields[2]
    assert [shown_field(amount, value) for value in (Decimal("95.5"), None)] == ["95,5", ""]


@pytest.mark.parametrize(
    ("group", "value", "words"),
    [
        ("kind", {"value": "Kế hoạch", "code": "KH"}, "Kế hoạch (KH)"),
        ("number", {"value": None, "symbol": "KH-KTĐ"}, "(để trống số) KH-KTĐ"),
        ("issued_on", {"value": "2024-04-09"}, "09/04/2024"),
        ("issued_on", {"value": "2024-08"}, "08/2024"),
        ("phases", {"name": "Quý II", "from": "2024-04-01", "to": "2024-06-30"}, "Quý II: 01/04/2024 – 30/06/2024"),
        ("phases", {"name": "Đợt 1", "from": None, "to": None, "from_text": "từ nay"}, "Đợt 1: từ nay"),
        (
            "report_deadlines", DEADLINE,
            "Các đơn vị: Báo cáo · gửi Sở Một · chậm nhất hết ngày 06/06/2024 (ghi: trước ngày 07/06/2024)",
        ),
        ("report_deadlines", DEADLINE | {"rel": "by"}, "Các đơn vị: Báo cáo · gửi Sở Một · chậm nhất hết ngày 07/06/2024"),
        ("report_deadlines", {"what": "Báo cáo", "due": None, "rel": "by"}, "Báo cáo · không nêu ngày"),
        ("tasks", {"who": ["Sở Một"], "what": "chủ trì", "due": "2024-05-01"}, "Sở Một: chủ trì · hạn 01/05/2024"),
        ("targets", {"name": "Đúng hạn", "operator": ">=", "value": Decimal("95.5"), "unit": "%"}, "Đúng hạn: ≥ 95,5 %"),
        ("targets", {"name": "Cao hơn năm trước", "operator": ">", "value": None}, "Cao hơn năm trước"),
        (
            "scoring", {"cross_raters": 6, "divisor": 7, "cross_term": "sum"},
            "(điểm tự chấm + tổng điểm của 6 đơn vị chấm chéo) : 7",
        ),
        ("scoring", {"cross_raters": 6, "divisor": 2, "cross_term": "mean"}, "(điểm tự chấm + điểm chấm chéo trung bình) : 2"),
        ("scoring", {"cross_raters": None, "expression": "40/100 * self", "cross_term": None}, "40/100 * self"),
        (
            "citations", {"type": "Quyết định", "number": "3700/QĐ-UBND", "date": "2023-11-08", "issuer": "UBND", "subject": "lập khối"},
            "Quyết định 3700/QĐ-UBND ngày 08/11/2023 của UBND về lập khối",
        ),
        ("bloc.roles", {"role": "Trưởng khối", "unit": "Sở Một", "year": 2024}, "Trưởng khối: Sở Một · năm 2024"),
        ("bloc.elections", {"on": "2023-12-27", "year": 2024}, "27/12/2023 · cho năm 2024"),
        ("awards", {"form": "Cờ thi đua", "authority": "UBND", "who": ["tập thể"]}, "Cờ thi đua của UBND cho tập thể"),
        ("results", {"meaning": "Thu hút vốn", "value": 4000000, "unit": "USD"}, "Thu hút vốn: 4.000.000 USD"),
        ("recipients", {"name": "Lưu: VT", "purpose": "archive"}, "Lưu: VT"),
        ("signatory", {"mode": "KT. TRƯỞNG BAN", "position": "Phó Trưởng ban", "name": "A"}, "KT. TRƯỞNG BAN · Phó Trưởng ban · A"),
        ("contents", {"num": "1", "text": "Thi đua", "forms": []}, "1. Thi đua"),
        ("title", {"value": "Tên"}, "Tên"),
    ],
)  # fmt: skip
def test_a_fact_reads_on_one_line(group: str, value: dict[str, object], words: str):
    assert in_words(group, value) == words
