"""Adding up: what the database sums agrees with the core; progress; words side by side; the office's own report."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.modules.pages import words as words_of
from tests.modules.reporting import scenes
from tests.modules.reporting.scenes import Scene
from tests.worlds import acting_as
from thidua.core.documents.tree import Document, Picture, Table
from thidua.core.kernel.ids import DueId
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.reporting.adding import Stated, added_up
from thidua.core.reporting.standing import Standing
from thidua.foundation.act import rehearsing
from thidua.modules.reporting import public
from thidua.modules.reporting.models import Figure
from thidua.modules.reporting.queries import composed, pictures, reports, totals, words
from thidua.modules.reporting.queries.gathering import scaled

OFFICE = "truong"
COPIED = "Đơn vị đã tổ chức mười hai buổi tuyên truyền với hơn ba trăm lượt người tham dự trong tháng một"


def figures(scene: Scene, month: int = 1, *, approved_only: bool = True) -> dict[str, totals.TotalView]:
    """The figures of a month."""
    return totals.totals(scenes.FORM, scene.dues[month - 1], approved_only=approved_only)


def test_figures_add_up_by_their_rules(scene: Scene):
    scenes.approved(scene, "DV2", CO="90", TONG="100", HL="80")
    scenes.approved(scene, "DV3", CO="10", TONG="50", HL="50")
    scenes.hand_in(scene, "DV4", MOI="100", FDI="95")
    found = figures(scene)
    assert {code: view.amount for code, view in found.items()} == {
        "MOI": 24, "FDI": 14, "DDI": 10, "CO": 100, "TONG": 150, "TL": Fraction(200, 3), "HL": 70,
    }  # fmt: skip
    assert figures(scene, approved_only=False)["MOI"].amount == 124
    assert [check.holds for check in totals.checks_of(scenes.FORM, found)] == [True]


def test_what_happens_adds_up_over_months_what_stands_does_not(scene: Scene):
    scenes.approved(scene, "DV2", MOI="12")
    scenes.approved(scene, "DV2", 2, MOI="8", FDI="3", CO="95")
    found = figures(scene, 2)
    assert (found["MOI"].amount, found["MOI"].so_far, found["CO"].so_far) == (8, 20, 95)
    public.revise_report(acting_as(OFFICE), report=scene.report("DV2"), because="sửa").or_raise()
    scenes.approved(scene, "DV2", 1, MOI="10", FDI="5")
    assert figures(scene, 2)["MOI"].so_far == 18


def test_what_a_silent_unit_stated_before_still_counts_from_the_first_on(scene: Scene):
    scenes.approved(scene, "DV2", MOI="12", CO="90", TONG="100")
    scenes.approved(scene, "DV3", MOI="10", FDI="5")
    scenes.approved(scene, "DV3", 2, MOI="20", FDI="15")
    public.merge_reporter(
        acting_as(OFFICE), scheme=scene.scheme, unit=scene.units["DV2"], into=scene.units["DV4"],
        since=date(2026, 2, 10), because="Sáp nhập",
    ).or_raise()  # fmt: skip
    scenes.hand_in(scene, "DV4", 2, MOI="7", FDI="2")
    approved_only, with_waiting = figures(scene, 2), figures(scene, 2, approved_only=False)
    assert (approved_only["MOI"].amount, approved_only["MOI"].so_far, approved_only["MOI"].count) == (20, 42, 1)
    assert (with_waiting["MOI"].amount, with_waiting["MOI"].so_far) == (27, 49)
    assert approved_only["CO"].so_far == 90  # what stands at the end of a period is not carried
    found = totals.parts(scenes.FORM, scene.dues[1], "MOI")
    assert [(part.name, part.amount, part.so_far, part.is_earlier) for part in found] == [
        ("Đơn vị thứ 3", 20, 30, False), ("Đơn vị thứ 2", None, 12, True),
    ]  # fmt: skip
    assert found[1].report == scene.report("DV2")


def test_a_sum_is_shown_with_all_its_decimals(scene: Scene, browse: Callable[[str], Client]):
    scenes.approved(scene, "DV2", MOI="0,615", FDI="0,6", DDI="0,015")
    scenes.approved(scene, "DV3", MOI="56", FDI="50", DDI="6", CO="1", TONG="3")
    office = browse("truong")
    page = words_of(office.get(reverse("reporting:totals", args=[scene.dues[0]])))
    assert "MOI Dự án cấp mới 56,615 56,615 dự án 2" in page
    assert "TL Tỷ lệ hồ sơ đúng hạn 88,35 88,35 % 2" in page  # 91 : 103 has no end
    assert "56,615" in words_of(office.get(reverse("reporting:parts", args=[scene.dues[0], "MOI"])))


def test_each_figure_is_traced_to_each_unit(scene: Scene):
    two, three = scenes.approved(scene, "DV2", CO="90"), scenes.approved(scene, "DV3", CO="10", TONG="50")
    found = totals.parts(scenes.FORM, scene.dues[0], "TL")
    assert [(part.report, part.name, part.amount) for part in found] == [
        (two, "Đơn vị thứ 2", 90), (three, "Đơn vị thứ 3", 20),
    ]  # fmt: skip
    assert totals.not_counted(scene.dues[0], "TL") == 1


AMOUNTS = st.lists(st.tuples(*[st.none() | st.decimals(0, 1000, places=2)] * 3), min_size=1, max_size=3)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(AMOUNTS)
def test_the_database_sums_as_the_core_does(scene: Scene, amounts: list[tuple[Decimal | None, ...]]):
    Figure.objects.all().delete()
    codes = ("DV2", "DV3", "DV4")
    for code, (amount, part, whole) in zip(codes, amounts, strict=False):
        for indicator in scenes.FORM.indicators:
            wanted = {"TL": (part, whole), "HL": (whole,)}.get(indicator.code, ())
            if amount is not None and None not in wanted:
                Figure.objects.create(
                    due_id=scene.dues[0], report_id=scene.report(code), code=indicator.code, amount=scaled(amount),
                    part=scaled(part), whole=scaled(whole), is_approved=True,
                )  # fmt: skip
    stated = [Stated(number, *amount) for number, amount in enumerate(amounts) if amount[0] is not None]
    for code in ("MOI", "TL", "HL"):
        indicator = scenes.FORM.indicator(code)
        assert indicator is not None
        assert figures(scene)[code].amount == added_up(indicator, stated)


def test_targets_are_told_with_their_arithmetic(scene: Scene):
    scenes.approved(scene, "DV2", MOI="30", FDI="25", CO="99")
    scenes.approved(scene, "DV3", MOI="20", FDI="15", CO="99", muc_GD="chưa đạt")
    due = reports.due_row(scene.dues[0])
    views = totals.targets_of(scenes.FORM, due, figures(scene), on=date(2026, 2, 5))
    assert [(view.progress.standing, view.reached) for view in views] == [
        (Standing.ON_COURSE, 50), (Standing.EXCEEDED, 99), (Standing.AT_RISK, "chưa đạt"),
    ]  # fmt: skip
    bullet = pictures.bullet(views[0])
    assert (bullet["wanted"], bullet["reached"], bullet["percent"], bullet["kind"]) == (
        "≥ 120 dự án", "50", "41,7", "on_course",
    )  # fmt: skip


def test_words_stand_side_by_side_and_copied_passages_are_marked(scene: Scene):
    scenes.approved(scene, "DV2", loi_KQ=f"Mở đầu của hai. {COPIED}.")
    scenes.approved(scene, "DV3", loi_KQ=f"Lời khác. {COPIED}!")
    part, second = words.narratives(scenes.FORM, scene.dues[0])
    assert (part.title, second.told) == ("Kết quả nổi bật", ())
    assert [[(piece.text, piece.also_in) for piece in told.pieces if piece.also_in] for told in part.told] == [
        [(COPIED, "Đơn vị thứ 3")], [(COPIED, "Đơn vị thứ 2")],
    ]  # fmt: skip


def test_the_office_s_report_changes_with_the_figures_and_its_versions_stay(scene: Scene):
    ctx, due = acting_as(OFFICE), scene.dues[0]
    outline = ("Có {MOI} dự án từ {SO_BAO_CAO}/{SO_DON_VI} đơn vị, đúng hạn {TL} %.",)
    nothing = public.compose_report(ctx, due=due, outline=outline)
    assert isinstance(nothing, Refused)
    assert nothing.reasons[0].code == "composition.nothing_in"
    scenes.approved(scene, "DV2")
    unknown = public.compose_report(ctx, due=due, outline=("{X}",))
    assert isinstance(unknown, Refused)
    assert unknown.reasons[0].code == "form.unknown_figure"
    assert public.compose_report(ctx, due=due, outline=outline) == Ok(1)
    scenes.approved(scene, "DV3", CO="10", TONG="50")
    again = public.compose_report(ctx, due=due, outline=outline)
    assert isinstance(again, Refused)
    assert again.reasons[0].code == "composition.reason_missing"
    assert public.compose_report(ctx, due=due, outline=outline, because="Thêm một đơn vị") == Ok(2)
    newest, first = composed.compositions(due)
    assert first.content["paragraphs"] == ["Có 12 dự án từ 1/3 đơn vị, đúng hạn 90 %."]
    assert newest.content["paragraphs"] == ["Có 24 dự án từ 2/3 đơn vị, đúng hạn 66,67 %."]


def test_a_sentence_tells_the_period_alone_or_from_the_first_on(scene: Scene):
    scenes.approved(scene, "DV2")
    scenes.approved(scene, "DV2", 2, MOI="8", FDI="3")
    said = composed.preview(scenes.FORM, reports.due_row(scene.dues[1]), ("Tháng này {MOI_KY}, từ đầu năm {MOI}.",))
    assert isinstance(said, Ok)
    assert [(piece.text, piece.code) for piece in said.value[0]] == [
        ("Tháng này ", ""), ("8", "MOI"), (", từ đầu năm ", ""), ("20", "MOI"), (".", ""),
    ]  # fmt: skip
    assert isinstance(composed.preview(scenes.FORM, reports.due_row(scene.dues[1]), ("{CO_KY}",)), Refused)


def paper(scene: Scene) -> Document:
    """The newest version as a document."""
    return composed.paper(reports.due_row(scene.dues[0]), composed.compositions(scene.dues[0])[0])


def test_the_paper_has_words_targets_units_and_pictures(scene: Scene):
    scenes.approved(scene, "DV2")
    public.compose_report(acting_as(OFFICE), due=scene.dues[0], outline=("Có {MOI} dự án.",)).or_raise()
    document = paper(scene)
    assert document.subject == "tháng 1/2026, phong trào “Phong trào quý I”"
    tables = {block.key: block for part in document.sections for block in part.blocks if isinstance(block, Table)}
    assert [cell.text for cell in tables["targets"].body[0]] == [
        "1", "Dự án cấp mới", "≥ 120 dự án", "12", "10,0 %", "Có nguy cơ không đạt",
    ]  # fmt: skip
    assert [cell.text for cell in tables["told"].body[1]] == ["Đơn vị thứ 2", "Kết quả tốt."]
    assert tables["by_unit"].body[0][1].amount == 12
    told = [block.tells for part in document.sections for block in part.blocks if isinstance(block, Picture)]
    assert [text.partition(".")[0].partition(":")[0] for text in told] == [
        "Mức độ hoàn thành chỉ tiêu", "Tiến độ", "Đơn vị gửi chậm theo kỳ", "Dự án cấp mới (dự án) qua các năm",
        "Tỷ lệ hồ sơ đúng hạn (%) qua các năm",
    ]  # fmt: skip
    assert [cell.text for cell in tables["late"].body[0]] == [
        "Đơn vị thứ 2",
        "đúng hạn",
        "chưa đến hạn",
        "chưa đến hạn",
    ]
    scenes.approved(scene, "DV3")
    assert paper(scene).sections[:3] == document.sections[:3]


def test_figures_go_up_to_the_body_above_in_its_own_unit(scene: Scene):
    scenes.approved(scene, "DV2")
    public.compose_report(acting_as(OFFICE), due=scene.dues[0], outline=("Có {MOI} dự án.",)).or_raise()
    with rehearsing(scenes.NOW):
        upper = scenes.upper_scheme(scene)
    report = upper.report("DV1")
    assert public.send_up(acting_as(OFFICE), due=scene.dues[0], version=1, report=report) == Ok(6)
    page = public.report_page(acting_as(OFFICE), report).or_raise()
    assert (page.text("MOI"), page.text("#KQ")) == ("12", "Có 12 dự án.")
    stranger = public.send_up(acting_as("pho"), due=scene.dues[0], version=1, report=report)
    assert isinstance(stranger, Refused)


@pytest.mark.parametrize("code", ["MOI", "TL"])
def test_lateness_and_lines_are_drawn_from_the_same_reports(scene: Scene, code: str):
    scenes.approved(scene, "DV2")
    page = public.scheme_page(acting_as(OFFICE), scene.scheme).or_raise()
    indicator = page.form.indicator(code)
    assert indicator is not None
    columns, lines = pictures.lines_of(page.scheme.unit, indicator.name)
    assert len(columns) == 12
    assert lines[0].values[0] == {"MOI": 12, "TL": 90}[code]
    units = [scene.units[each] for each in ("DV2", "DV3")]
    rows = pictures.late_rows(page.dues, units, today=date(2026, 2, 9))
    assert [[(cell.kind, cell.days) for cell in row.cells[:2]] for row in rows] == [
        [("in_time", 0), ("ahead", 0)], [("open", 4), ("ahead", 0)],
    ]  # fmt: skip
    assert DueId(scene.dues[0]) == page.dues[0].id
