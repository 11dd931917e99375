"""Two versions of a table side by side, and last year's sheets under this year's rules; nothing is kept."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from django.test import Client

from tests import worlds
from tests.modules.pages import words
from tests.modules.scoring import traces
from tests.worlds import Bloc, Round, acting_as, campaigns, scoring
from thidua.core.kernel.ids import BlocId, TableId

Browse = Callable[[str], Client]
D = Decimal
NEXT = worlds.CriteriaTable(
    "Bảng năm 2027", 2027,
    (worlds.Section("I", "Chung", (worlds.Criterion("1", "Kết quả", D(60)), worlds.Criterion("2", "Mới", D(40)))),),
)  # fmt: skip


def next_year(bloc: Bloc) -> tuple[BlocId, TableId]:
    """The bloc of next year with a draft table."""
    ctx = acting_as("truong")
    made = campaigns.carry_over(ctx, bloc=bloc.key).or_raise()
    key = next(each.id for each in campaigns.visible_blocs(ctx) if each.year == 2027)
    assert made
    return key, scoring.import_table(ctx, bloc=key, table=NEXT, name="b.xlsx").or_raise()


def test_the_versions_of_two_years_are_compared_line_by_line(closed: Round, browse: Browse):
    with worlds.rehearsing(worlds.AFTER):
        _bloc, table = next_year(closed.bloc)
        said = words(browse("truong").get(f"/khoi-thi-dua/tieu-chi/{table}/khac-nhau/"))
    assert "2026, bản 1: Bảng một tiêu chí" in said
    assert "1 Kết quả đổi Điểm tối đa: 100 → 60" in said
    assert "2 Mới thêm Điểm tối đa: – → 40" in said


def test_real_sheets_are_tried_under_a_draft_and_nothing_is_kept(closed: Round, browse: Browse):
    with worlds.rehearsing(worlds.AFTER):
        bloc, table = next_year(closed.bloc)
        before = traces.everything()
        page = browse("truong").get(f"/khoi-thi-dua/khoi/{bloc}/thu-cach-cham/?bang={table}&dot={closed.key}")
    said = words(page)
    assert page.status_code == 200
    assert "Chưa có số liệu nên không tính: 2." in said
    assert "Đổi điểm tối đa, điểm được quy đổi theo tỷ lệ: 1." in said
    assert "Đơn vị thứ 2 1 1 – 100,00 60,00" in said
    assert "Không đơn vị nào đổi hạng." in said
    assert traces.everything() == before


def test_another_formula_changes_places(bloc: Bloc, browse: Browse):
    round_ = worlds.closed_round(bloc, {("DV1", "DV1"): "100", ("DV2", "DV3"): "92"})
    with worlds.rehearsing(worlds.AFTER):
        rule = replace(worlds.RING["formula"], name="Chấm chéo")
        named = {**worlds.RING, "formula": rule, "procedure": worlds.Procedure()}
        scoring.name_formula(acting_as("truong"), bloc=bloc.key, **named).or_raise()
        client = browse("cham3")
        listed = client.get(f"/khoi-thi-dua/khoi/{bloc.key}/thu-cach-cham/?dot={round_.key}")
        key = next(each.key for each in listed.context["formulas"] if each.key != "dot")
        said = words(client.get(f"/khoi-thi-dua/khoi/{bloc.key}/thu-cach-cham/?dot={round_.key}&cong-thuc={key}"))
    assert "Đơn vị thứ 1 1 2 xuống 1" in said
    assert "Đơn vị thứ 3 2 1 lên 1" in said


def test_a_draft_is_compared_and_tried_by_the_head_alone(closed: Round, browse: Browse):
    with worlds.rehearsing(worlds.AFTER):
        bloc, table = next_year(closed.bloc)
        assert browse("cham3").get(f"/khoi-thi-dua/tieu-chi/{table}/khac-nhau/").status_code == 404
        page = browse("cham3").get(f"/khoi-thi-dua/khoi/{bloc}/thu-cach-cham/?bang={table}")
        assert "Bảng năm 2027" not in words(page)
        assert browse("ngoai").get(f"/khoi-thi-dua/khoi/{bloc}/thu-cach-cham/").status_code == 404


def test_before_any_result_the_page_says_so(round_: Round, browse: Browse):
    said = words(browse("cham3").get(f"/khoi-thi-dua/khoi/{round_.bloc.key}/thu-cach-cham/"))
    assert "Chưa có đợt nào chốt điểm" in said
