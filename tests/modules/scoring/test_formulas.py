"""A bloc's official formula on the site: chosen from the list, fitted, worked out, kept; what is wrong is said."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from tests import worlds
from thidua.core.scoring.formula import Source, formula_from_json
from thidua.modules.scoring.models import FormulaRow, RoundRow
from thidua.modules.scoring.queries.formulas import initial

Browse = Callable[[str], Client]


def url(bloc: worlds.Bloc) -> str:
    return reverse("scoring:formula", args=[bloc.key])


def typed(scheme: str = "weighted", **given: object) -> dict[str, object]:
    """The form as it is first shown for a scheme, with a regulation, and what somebody changed in it."""
    held = {name: value for name, value in initial(scheme).items() if value not in (False, None)}
    return held | {"basis": "Quy chế số 01/QC-KTĐ"} | given


def test_every_scheme_can_be_tried_and_kept(bloc: worlds.Bloc, browse: Browse):
    client = browse("truong")
    for code, score in {"weighted": "92,43", "median": "91,5", "verified": "92"}.items():
        assert client.get(url(bloc) + f"?mau={code}").status_code == 200
        tried = client.post(url(bloc), typed(code, preview="1"))
        assert f"<strong>{score}" in tried.content.decode()
    assert FormulaRow.objects.count() == 0
    assert client.post(url(bloc), typed("weighted")).status_code == 302
    assert client.post(url(bloc), typed("median")).status_code == 302
    assert [row.version for row in FormulaRow.objects.all()] == [2, 1]
    assert "Quy chế số 01/QC-KTĐ" in client.get(reverse("scoring:bloc", args=[bloc.key])).content.decode()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"expression": "tự chấm + lương"}, "lương"),
        ({"expression": "0,5 * tự chấm + 0,7 * trung bình(chấm chéo)"}, "120"),
        ({"expression": "__import__('os')"}, "__import__"),
        ({"expression": "self.__class__"}, "."),
        ({"basis": " "}, "quy chế"),
        ({"third_share": "200"}, "200"),
        ({"expression": "chuyên môn", "sections_specialist": "III", "level": "criterion"}, "cơ quan"),
    ],
)
def test_what_cannot_be_a_formula_is_refused(bloc: worlds.Bloc, browse: Browse, given: dict, said: str):
    answer = browse("truong").post(url(bloc), typed(**given))
    assert (answer.status_code, FormulaRow.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_the_form_begins_with_what_is_official_and_folds_what_is_usual(bloc: worlds.Bloc, browse: Browse):
    client = browse("truong")
    assert "<details><summary>Thiết lập khác" in client.get(url(bloc)).content.decode()
    given = typed("no_standard_under_half", each="3", third_share="10", objection_days="7", tie_keys="Sáng kiến")
    assert client.post(url(bloc), given).status_code == 302
    page = client.get(url(bloc)).content.decode()
    assert "<details open><summary>Thiết lập khác" in page
    form = client.get(url(bloc)).context["form"]
    said = {name: form[name].value() for name in ("basis", "each", "third_share", "objection_days", "tie_keys")}
    assert said == {
        "basis": "Quy chế số 01/QC-KTĐ", "each": 3, "third_share": Decimal(10), "objection_days": 7,
        "tie_keys": "Sáng kiến",
    }  # fmt: skip
    assert form["bands"].value().splitlines()[:2] == ["Vững mạnh: từ 85; mỗi tiêu chí từ 50%", "Khá: từ 70 đến dưới 85"]
    assert client.post(url(bloc), {k: v for k, v in form.initial.items() if v not in (False, None)}).status_code == 422
    assert FormulaRow.objects.count() == 1  # nothing was changed, so nothing is written


OWN = "Xuất sắc: từ 90 điểm trở lên\nTốt: từ 80 đến dưới 90\nHoàn thành: còn lại"


def test_an_office_has_classes_of_its_own(bloc: worlds.Bloc, browse: Browse):
    client, given = browse("truong"), typed(bands=OWN, unranked_class="Không xếp loại")
    assert "<td>Xuất sắc</td>" in client.post(url(bloc), given | {"preview": "1"}).content.decode()
    assert client.post(url(bloc), given).status_code == 302
    formula = formula_from_json(FormulaRow.objects.get().content).or_raise()
    assert [(band.name, band.at_least, band.below) for band in formula.bands] == [
        ("Xuất sắc", 90, None), ("Tốt", 80, 90), ("Hoàn thành", 0, None),
    ]  # fmt: skip
    assert formula.unranked_class == "Không xếp loại"
    assert "Tốt: từ 80 đến dưới 90" in client.get(url(bloc)).content.decode()


@pytest.mark.parametrize(
    ("bands", "said"),
    [
        ("Xuất sắc: từ 90\nTốt: từ 80 đến dưới 85\nĐạt: còn lại", "có khoảng điểm không thuộc loại nào"),
        ("Xuất sắc: từ 90\nTốt: từ 80 đến dưới 95\nĐạt: còn lại", "trùng khoảng điểm từ 90"),
        ("Xuất sắc: từ 90\nTốt: từ 80", "Điểm dưới 80 chưa thuộc loại nào"),
        ("Tốt: từ 80 đến 90\nĐạt: còn lại", "đến dưới"),
        ("Tốt 80", "Dòng 1 của phần xếp loại"),
    ],
)
def test_classes_that_do_not_meet_are_refused_in_words(bloc: worlds.Bloc, browse: Browse, bands: str, said: str):
    answer = browse("truong").post(url(bloc), typed(bands=bands))
    assert (answer.status_code, FormulaRow.objects.count()) == (422, 0)
    html = answer.content.decode()
    assert said in html
    assert bands.splitlines()[0] in html  # what was typed stays


def test_a_ring_asks_for_as_many_sheets_as_it_counts(bloc: worlds.Bloc, browse: Browse):
    assert (initial("weekly_ring")["raters"], initial("weekly_ring")["each"]) == (1, 1)
    assert browse("truong").post(url(bloc), typed("weekly_ring")).status_code == 302
    assert formula_from_json(FormulaRow.objects.get().content).or_raise().raters == 1


def test_a_round_takes_the_official_formula(bloc: worlds.Bloc, browse: Browse):
    browse("truong").post(url(bloc), typed("verified"))
    worlds.prepared_round(bloc)
    formula = formula_from_json(RoundRow.objects.get().formula).or_raise()
    assert [part.source for part in formula.parts] == [Source.VERIFIED]


def test_only_the_head_chooses(bloc: worlds.Bloc, browse: Browse):
    assert browse("pho").get(url(bloc)).status_code == 403
    assert browse("ngoai").get(url(bloc)).status_code == 404
