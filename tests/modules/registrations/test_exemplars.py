"""Exemplary models: four steps, and who copied what."""

import pytest

from tests.modules.campaigns import cascade as scene
from tests.modules.offices import TODAY, Offices, codes, last_entry
from tests.modules.pages import words
from thidua.core.kernel.ids import ExemplarId
from thidua.core.kernel.outcome import Ok
from thidua.modules.registrations.actions import (
    copy_exemplar,
    drop_exemplar,
    find_exemplar,
    foster_exemplar,
    spread_exemplar,
    sum_up_exemplar,
)
from thidua.modules.registrations.models import Exemplar, ExemplarCopy, ExemplarStep
from thidua.modules.registrations.queries.exemplars import exemplar_page, visible_exemplars


def found(offices: Offices) -> ExemplarId:
    return find_exemplar(
        offices.ctx("office1"), unit=offices.units["S1"], name="Một cửa thân thiện", content="trả sớm hạn", year=2024
    ).or_raise()


def spread(offices: Offices, over: str = "HP") -> ExemplarId:
    key, office = found(offices), offices.ctx("office1")
    foster_exemplar(office, exemplar=key, said="tập huấn").or_raise()
    sum_up_exemplar(office, exemplar=key, said="giảm 30 % thời gian").or_raise()
    return spread_exemplar(office, exemplar=key, over=offices.units[over], said="gửi tài liệu").or_raise()


def test_find_exemplar_foster_exemplar_sum_up_exemplar_spread_exemplar_go_in_this_order(offices: Offices):
    key, office = found(offices), offices.ctx("office1")
    assert last_entry() == ("Người office1", "exemplar.found", "Một cửa thân thiện")
    assert codes(sum_up_exemplar(office, exemplar=key, said="x")) == ["workflow.wrong_state"]
    assert codes(foster_exemplar(office, exemplar=key, said=" ")) == ["exemplar.nothing_said"]
    assert codes(foster_exemplar(offices.ctx("office2"), exemplar=key, said="x")) == ["absent.not_found"]
    foster_exemplar(office, exemplar=key, said="tập huấn").or_raise()
    sum_up_exemplar(office, exemplar=key, said="kết quả").or_raise()
    other = spread_exemplar(office, exemplar=key, over=offices.units["S2"], said="x")
    assert codes(other) == ["exemplar.other_branch"]
    assert spread_exemplar(office, exemplar=key, over=offices.units["HP"], said="gửi") == Ok(key)
    assert list(ExemplarStep.objects.values_list("step", flat=True)) == ["found", "fostered", "summed_up", "spread"]


def test_an_incomplete_model_is_refused(offices: Offices):
    outcome = find_exemplar(offices.ctx("office1"), unit=offices.units["S1"], name=" ", content="x", year=2024)
    assert (codes(outcome), Exemplar.objects.count()) == (["exemplar.incomplete"], 0)


def test_only_a_spread_model_is_seen_and_copied_by_others(offices: Offices):
    key, office2 = found(offices), offices.ctx("office2")
    given = {"exemplar": key, "unit": offices.units["S2"], "since": TODAY, "said": "làm theo"}
    assert (visible_exemplars(office2), codes(copy_exemplar(office2, **given))) == ((), ["absent.not_found"])
    wide = spread(offices)
    given["exemplar"] = wide
    assert [each.id for each in visible_exemplars(office2)] == [wide]
    assert copy_exemplar(office2, **given) == Ok(wide)
    assert last_entry() == ("Người office2", "exemplar.copied", "Một cửa thân thiện")
    assert codes(copy_exemplar(office2, **given)) == ["exemplar.copied_already"]
    assert codes(copy_exemplar(office2, **(given | {"unit": offices.units["S3"]}))) == ["absent.not_found"]
    assert codes(copy_exemplar(offices.ctx("office1"), **(given | {"unit": offices.units["S1"]}))) == [
        "exemplar.copied_already"
    ]
    assert list(ExemplarCopy.objects.values_list("unit__code", flat=True)) == ["S2"]


def test_a_model_spread_in_its_own_unit_stays_there(offices: Offices):
    key = spread(offices, over="S1")
    assert visible_exemplars(offices.ctx("office2")) == ()
    assert codes(exemplar_page(offices.ctx("office2"), key)) == ["absent.not_found"]


def test_drop_exemplar_needs_a_reason(offices: Offices):
    key, office = found(offices), offices.ctx("office1")
    assert codes(drop_exemplar(office, exemplar=key, said="")) == ["reason.missing"]
    assert drop_exemplar(office, exemplar=key, said="không duy trì được") == Ok(key)
    assert last_entry()[1] == "exemplar.dropped"


def test_the_pages_lead_through_the_steps(offices: Offices):
    scene.city_office(offices)
    office, other = offices.client("office1"), offices.client("office2")
    form = {"unit": str(offices.units["S1"]), "name": "Tổ công nghệ số", "content": "đến từng nhà"}
    with offices.on_the_day():
        assert "Bước tiếp theo: bồi dưỡng." in words(office.post("/dang-ky/dien-hinh/moi/", form, follow=True))
        where = f"/dang-ky/dien-hinh/{Exemplar.objects.get().pk}/"
        assert other.get(where).status_code == 404
        refused = office.post(f"{where}boi-duong/", {"said": ""})
        assert (refused.status_code, "Chưa ghi đã làm gì." in words(refused)) == (422, True)
        office.post(f"{where}boi-duong/", {"said": "tập huấn"})
        office.post(f"{where}tong-ket/", {"said": "90 % hộ"})
        done = office.post(f"{where}nhan-rong/", {"said": "gửi", "over": str(offices.units["HP"])}, follow=True)
        assert "Đã nhân rộng" in words(done)
        copied = {"unit": str(offices.units["S2"]), "since": "10/04/2024", "said": "ba tổ"}
        assert "Sở Hai 10/04/2024 ba tổ" in words(other.post(f"{where}lam-theo/", copied, follow=True))
        assert "Tổ công nghệ số" in words(other.get("/dang-ky/dien-hinh/"))


@pytest.mark.parametrize("path", ["boi-duong/", "tong-ket/", "dung/"])
def test_others_move_nothing_by_address(offices: Offices, path: str):
    key = found(offices)
    answer = offices.client("office2").post(f"/dang-ky/dien-hinh/{key}/{path}", {"said": "x", "reason": "x"})
    assert (answer.status_code, Exemplar.objects.get().state) == (404, "found")
