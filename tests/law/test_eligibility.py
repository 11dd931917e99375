"""Plain data in, verdict out: the doors that the command line and the pages use."""

import json
from datetime import date

import pytest

from thidua.core.kernel.outcome import refuse
from thidua.core.rules.citation import Citation
from thidua.core.rules.comparison import facts_of
from thidua.core.rules.condition import AllOf, Clause, Holds
from thidua.core.rules.mark import Mark
from thidua.core.rules.rule import Rule
from thidua.law.book import lawbook
from thidua.law.eligibility import all_titles, eligibility
from thidua.law.showing import difference, title_on

RECEIVED = date(2026, 1, 15)
CALM = dict.fromkeys(("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu"), False)


def official(last: int = 2025, **more) -> dict[str, object]:
    return {
        "year": last,
        "facts": {
            "doi_tuong": "ca_nhan_co_quan",
            "tu_luc_doan_ket_tich_cuc_thi_dua": {"value": True, "source": "BB 01"},
            **CALM,
        },
        "grades": {str(last): "XS"},
        **more,
    }


def test_the_same_person_before_and_after_the_change_of_law():
    before = eligibility(official(), title="chien_si_thi_dua_co_so", received=date(2026, 9, 30)).or_raise()
    after = eligibility(official(), title="chien_si_thi_dua_co_so", received=date(2026, 10, 1)).or_raise()
    assert (before["answer"], before["met"]) == (
        "satisfied",
        ["luat_06_2022 23.1", "luat_06_2022 24.1.a", "luat_06_2022 24.1.b", "luat_06_2022 23.2"],
    )
    assert (after["answer"], after["texts"], after["rule"]) == ("undetermined", ["luat_06_2026"], None)
    assert before["digest"] == after["digest"] == lawbook().digest


def test_a_verdict_is_plain_data_with_its_sources():
    found = eligibility(official(), title="lao_dong_tien_tien", received=RECEIVED).or_raise()
    told = json.dumps(found, ensure_ascii=False)
    assert '"source": "BB 01"' in told
    assert found["rule"] == {
        "cites": "luat_06_2022 24",
        "since": "2024-01-01",
        "note": "Completes the tasks well or better, in a spirit of self-reliance, and takes part in emulation.",
    }


def test_the_next_year_is_within_reach_for_whom_one_title_is_wanting():
    held = [{"award": "chien_si_thi_dua_co_so", "year": year} for year in (2024, 2025)]
    found = eligibility(official(awards=held), title="chien_si_thi_dua_bo_tinh", received=RECEIVED).or_raise()
    assert (found["answer"], found["unmet"], found["next_year"]) == ("unsatisfied", ["luat_06_2022 22.1.a"], True)
    assert found["ways"][0]["years"] == 1
    assert {"does": "keep", "name": "award:chien_si_thi_dua_co_so", "lacking": 1, "years": 1} in found["ways"][0][
        "steps"
    ]


def test_two_titles_wanting_are_not_within_reach():
    held = [{"award": "chien_si_thi_dua_co_so", "year": 2025}]
    found = eligibility(official(awards=held), title="chien_si_thi_dua_bo_tinh", received=RECEIVED).or_raise()
    assert (found["next_year"], found["ways"][0]["years"]) == (False, 2)


@pytest.mark.parametrize(
    "door",
    [
        lambda plain: eligibility(plain, title="giay_khen", received=RECEIVED),
        lambda plain: all_titles(plain, received=RECEIVED),
    ],
)
def test_faulty_facts_are_refused(door):
    assert door({"year": 2025, "facts": {"x": 1}}) == refuse("award.fact_unknown", fact="x")


def test_a_title_the_law_does_not_know_is_refused():
    found = eligibility(official(), title="huan_chuong_moi", received=RECEIVED)
    assert found == refuse("law.title_unknown", title="huan_chuong_moi", received=RECEIVED)


def test_the_rule_of_an_office_is_weighed_for_its_people():
    own = Rule(
        "giay_khen", Citation("quy_dinh_cua_tinh", "4"), Clause("quy_dinh_cua_tinh 4", Holds("chap_hanh_tot")), Mark.VERIFIED,
        since=date(2025, 12, 15), office="hai_phong",
    )  # fmt: skip
    law = lawbook().with_rule(own).or_raise()
    facts = official()["facts"] | {
        "dat_tieu_chuan_giay_khen_do_bo_tinh_quy_dinh": True,
        "thanh_tich_da_duoc_khen": False,
        "chap_hanh_tot": False,
    }
    told = [
        eligibility(official(facts=facts, office=office), title="giay_khen", received=RECEIVED, book=law).or_raise()
        for office in ("", "hai_phong/so_noi_vu")
    ]
    assert [found["answer"] for found in told] == ["satisfied", "unsatisfied"]
    assert told[1]["unmet"] == ["quy_dinh_cua_tinh 4"]


def test_a_title_is_shown_as_it_stands_on_a_day():
    shown = title_on("chien_si_thi_dua_bo_tinh", RECEIVED)
    assert shown["places"] == ["luat_06_2022 22.1.a", "luat_06_2022 22.1.b"]
    assert shown["values"]["chien_si_thi_dua_bo_tinh.so_lan_lien_tuc"] == "3 (luat_06_2022 22.1.a)"
    assert [(rule["status"], rule["since"]) for rule in shown["rules"]] == [
        ("needs_text", "2004-07-01"),
        ("on", "2024-01-01"),
        ("needs_text", "2026-10-01"),
    ]
    assert title_on("chien_si_thi_dua_bo_tinh", date(2026, 10, 1))["needs_text"] == "luat_06_2026"


def test_what_changed_between_two_days():
    told = difference(date(2025, 6, 30), date(2025, 7, 1))
    assert [each for each in told if each["what"] == "rule"] == [
        {
            "what": "rule",
            "name": "xa_phuong_tieu_bieu",
            "before": "luat_06_2022 29 since 2024-01-01",
            "after": "luat_06_2022 29 since 2025-07-01",
        }
    ]
    assert {
        "what": "value",
        "name": "thoi_han.cong_khai",
        "before": "text needed: nd_98_2023",
        "after": "10 (nd_152_2025 44.2)",
    } in told


def test_of_a_kind_of_subject_only_what_is_asked_of_it():
    rule = lawbook().at(RECEIVED).rule("lao_dong_tien_tien")
    assert rule is not None
    assert "lao_dong_san_xuat_hieu_qua" in facts_of(rule.condition)
    assert facts_of(rule.condition, "ca_nhan_co_quan")[:3] == (
        "doi_tuong", "tu_luc_doan_ket_tich_cuc_thi_dua", "dang_xem_xet_ky_luat",
    )  # fmt: skip
    assert facts_of(AllOf(()), "tap_the") == ()


def test_a_title_is_shown_with_the_rules_of_an_office():
    cites = Citation("luat_06_2022", "24", "4")
    own = Rule(
        "lao_dong_tien_tien", cites, Clause(str(cites), Holds("chap_hanh_tot")), Mark.VERIFIED, date(2026, 1, 1),
        office="tinh",
    )  # fmt: skip
    book = lawbook().with_rule(own).or_raise()
    told = [title_on("lao_dong_tien_tien", RECEIVED, book, office=office)["office_rules"] for office in ("tinh/x", "y")]
    assert [len(rules) for rules in told] == [1, 0]  # type: ignore[arg-type]
