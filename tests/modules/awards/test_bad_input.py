"""What can be wrong with facts, titles, units and values: each has its own answer, in words that say what to do."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Refused
from thidua.core.rules.citation import Citation
from thidua.core.statutes.provision import Provision, entered
from thidua.foundation.sentences import sentence
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.modules.awards.queries.telling import in_words, verdict_view

DAY = date(2026, 1, 15)
CSTDCS, LDTT = "chien_si_thi_dua_co_so", "lao_dong_tien_tien"
CALM = dict.fromkeys(("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu"), False)
PERSON = {"doi_tuong": "ca_nhan_co_quan", "tu_luc_doan_ket_tich_cuc_thi_dua": True, **CALM}


def life(**more: object) -> dict[str, object]:
    return {"year": 2025, "facts": PERSON, "grades": [{"year": 2025, "grade": "XS"}], "awards": [], **more}


@pytest.mark.parametrize(
    ("wrong", "code", "said"),
    [
        (
            {"awards": [{"award": CSTDCS, "year": 2027}]}, "award.in_the_future",
            "Chiến sĩ thi đua cơ sở ghi thành tích năm 2027, sau năm đề nghị 2025. Sửa lại năm hoặc bỏ mục này.",
        ),
        (
            {
                "posts": [
                    {"post": "vu_truong", "from": "2010-01-01", "until": "2015-12-31"},
                    {"post": "pho_vu_truong", "from": "2015-06-01", "until": "2018-12-31"},
                ]
            },
            "award.terms_overlap", "Vụ trưởng, Giám đốc sở và tương đương và Phó Vụ trưởng",
        ),
        (
            {"grades": [{"year": 2025, "grade": "T"}, {"year": 2025, "grade": "XS"}]}, "award.two_grades",
            "Năm 2025 có hai mức khác nhau: T và XS. Giữ lại mức theo quyết định còn hiệu lực.",
        ),
        ({"awards": [{"award": "huan_chuong_la", "year": 2024}]}, "award.unknown", "Xem danh mục rồi ghi lại."),
        ({"year": "hai nghìn"}, "award.year_missing", "Ghi năm của thành tích đề nghị, ví dụ 2025."),
        ({"facts": {"doi_tuong": "vua"}}, "award.fact_of_wrong_kind", "Dữ kiện Đối tượng không nhận giá trị “vua”."),
    ],
)  # fmt: skip
def test_facts_that_cannot_be_are_refused_and_say_what_to_do(wrong: Mapping[str, object], code: str, said: str):
    found = eligibility(life(**wrong), title=LDTT, received=DAY)
    assert isinstance(found, Refused)
    assert [reason.code for reason in found] == [code]
    assert said in " ".join(sentence(reason) for reason in in_words(found))


def test_a_title_that_the_law_of_the_day_does_not_know_is_named():
    found = eligibility(life(), title="huan_chuong_moi", received=DAY)
    assert isinstance(found, Refused)
    assert "15/01/2026 không có danh hiệu hay hình thức" in sentence(found.reasons[0])


def test_a_title_whose_law_of_the_day_nobody_read_asks_for_the_text():
    told = eligibility(life(), title=CSTDCS, received=date(2026, 10, 1)).or_raise()
    view = verdict_view(told, lawbook().texts)
    assert (view.word, view.texts) == ("Chưa kết luận được", ("Luật số 06/2026/QH16",))


def test_a_person_under_discipline_waits_and_is_not_refused():
    held = PERSON | {"dang_xem_xet_ky_luat": True}
    view = verdict_view(eligibility(life(facts=held), title=LDTT, received=DAY).or_raise(), lawbook().texts)
    assert (view.answer, view.holds) == ("undetermined", ("Đang xem xét xử lý kỷ luật",))


def test_a_unit_that_no_longer_exists_is_refused_with_the_text():
    facts = CALM | {
        "doi_tuong": "tap_the", "thi_dua_thuong_xuyen_thiet_thuc_hieu_qua": True, "noi_bo_doan_ket": True,
        "chap_hanh_tot": True, "so_ca_nhan": 10, "so_lao_dong_tien_tien": 9, "so_bi_ky_luat_tu_canh_cao": 0,
    }  # fmt: skip
    answers = {}
    for gone in (False, True):
        plain = life(facts=facts | {"don_vi_da_giai_the": gone})
        told = eligibility(plain, title="tap_the_lao_dong_tien_tien", received=DAY).or_raise()
        answers[gone] = (told["answer"], told.get("unmet"))
    assert answers == {False: ("satisfied", None), True: ("unsatisfied", ["tt_15_2025"])}


def test_years_without_data_are_asked_for_and_not_taken_for_empty():
    plain = life(**{"from": 2021, "silent": [2024], "awards": [{"award": CSTDCS, "year": y} for y in (2023, 2025)]})
    facts = PERSON | {
        "thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon": True, "sang_kien_hieu_qua_trong_bo_tinh": True,
    }  # fmt: skip
    told = eligibility(plain | {"facts": facts}, title="chien_si_thi_dua_bo_tinh", received=DAY).or_raise()
    view = verdict_view(told, lawbook().texts)
    assert (view.answer, view.missing) == ("undetermined", ("Chiến sĩ thi đua cơ sở",))


def test_a_province_cannot_set_what_the_law_fixes():
    share = Provision(
        "tap_the_lao_dong_tien_tien.ty_le_lao_dong_tien_tien", date(2026, 4, 1), Citation("luat_06_2022", "28"), DAY,
        office="1", value=Decimal("0.5"),
    )  # fmt: skip
    found = entered(lawbook(), {}, (), share)
    assert isinstance(found, Refused)
    told = sentence(found.reasons[0])
    assert "do điểm c khoản 1 Điều 28 Luật số 06/2022/QH15 ấn định" in told
    assert "Giá trị của luật vẫn áp dụng." in told
