"""Figures of forms are sets of awards; the forms on file are whole and marked."""

from thidua.core.decisions.statistics import Counted, FormColumn, FormLine, StatisticsForm, filled
from thidua.law.reading.statistics import statistics_forms

AWARDS = (
    Counted(1, "giay_khen", "person", "cong_trang", "direct"),
    Counted(2, "giay_khen", "enterprise", "phong_trao"),
    Counted(3, "bang_khen_bo_tinh", "person", "cong_trang", ""),
    Counted(4, "bang_khen_bo_tinh", "collective", "dot_xuat"),
)


def test_each_figure_is_the_awards_behind_it():
    form = StatisticsForm(
        "X", "Mẫu thử", "", "VERIFIED",
        lines=(
            FormLine("01", "Tổng số"), FormLine("", "Chia theo đối tượng", is_heading=True),
            FormLine("02", "Tập thể", asks={"who": frozenset({"collective", "enterprise"})}),
            FormLine("03", "Trực tiếp", asks={"who": frozenset({"person"}), "rank": frozenset({"direct"})}),
        ),
        columns=(FormColumn("1", "Tổng số"), FormColumn("2", "Giấy khen", {"award": frozenset({"giay_khen"})})),
    )  # fmt: skip
    told = filled(form, AWARDS)
    assert told.cells == {
        ("01", "1"): (1, 2, 3, 4), ("01", "2"): (1, 2), ("02", "1"): (2, 4), ("02", "2"): (2,), ("03", "1"): (1,),
        ("03", "2"): (1,),
    }  # fmt: skip
    assert told.count("01", "1") == 4


def test_persons_of_unknown_rank_stand_in_a_line_of_their_own():
    told = filled(statistics_forms()["tong_hop"], AWARDS)
    assert told.cells["11", "1"] == (3,)
    people = sum(told.count(code, "1") for code in ("06", "07", "08", "09", "10", "11"))
    assert people == told.count("05", "1") == 2


def test_forms_of_the_ministry_are_off_until_their_text_is_compared():
    forms = statistics_forms()
    assert {key: form.is_on for key, form in forms.items()} == {
        "bieu_0601": False, "bieu_0602": False, "bieu_0603": False, "bieu_0604": False, "bieu_0605": False,
        "tong_hop": True,
    }  # fmt: skip
    assert [forms[key].code for key in sorted(forms)][:3] == [
        "0601.N/BNV-TĐKT", "0602.N/BNV-TĐKT", "0603.N/BNV-TĐKT",
    ]  # fmt: skip
    assert forms["bieu_0601"].needs
