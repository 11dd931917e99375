"""Every worked case gives the verdict that a jurist wrote down; each title is granted, refused and left undetermined."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from thidua.core.rules.comparison import places_of
from thidua.core.rules.mark import Status
from thidua.core.rules.rule import Rule
from thidua.core.rules.verdict import Answer
from thidua.law.book import lawbook
from thidua.law.reading.cases import Case, cases
from thidua.law.reading.tables import TomlError
from thidua.law.trying import all_cases, differences

CASES = list(all_cases())
RANKS = ("nhat", "nhi", "ba")
# The detail of these has not been read (the Government's, the National Assembly's, that of the Ministries of Defence and
# of Public Security), so nobody can be told that they are met.
WAITING = {
    *(
        f"{name}_{degree}"
        for name in ("nha_giao", "thay_thuoc", "nghe_si", "nghe_nhan")
        for degree in ("uu_tu", "nhan_dan")
    ),
    *(f"huan_chuong_{name}_hang_{rank}" for name in ("quan_cong", "bao_ve_to_quoc") for rank in RANKS),
    *(f"huy_chuong_chien_si_ve_vang_hang_{rank}" for rank in RANKS),
    *("giai_thuong_ho_chi_minh", "giai_thuong_nha_nuoc", "ba_me_viet_nam_anh_hung", "anh_hung_luc_luong_vu_trang"),
    *("huy_chuong_quan_ky_quyet_thang", "huy_chuong_vi_an_ninh_to_quoc"),
    *("chien_si_tien_tien", "don_vi_tien_tien", "don_vi_quyet_thang"),
}
TOLD = 'title = "giay_khen"\n[base]\nreceived = 2026-01-15\nyear = 2025\n'


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.title}: {case.name}")
def test_the_book_agrees_with_the_case(case: Case):
    assert differences(case) == ()


def test_every_title_has_cases_for_each_answer():
    answers = defaultdict(set)
    for case in CASES:
        answers[case.title].add(case.answer)
    assert {title for title, given in answers.items() if given != set(Answer)} == WAITING
    assert set(answers) == set(lawbook().titles)


def test_every_refusal_names_a_place_that_the_rules_cite():
    for case in CASES:
        if case.answer is Answer.UNSATISFIED and case.because["unmet"]:
            cited = {
                place for rule in lawbook().rules_of(case.title) if rule.status is Status.ON for place in _cited(rule)
            }
            assert set(case.because["unmet"]) <= cited, case.name


def _cited(rule: Rule) -> set[str]:
    return set(places_of(rule))


def test_a_decided_case_is_frozen():
    case = CASES[0]
    sealed = replace(case, seal=case.content())
    assert differences(sealed) == ()
    changed = replace(sealed, plain={**case.plain, "year": 2024})
    assert differences(changed) == (f"{case.title}: {case.name}: a decided case was changed",)


def test_differences_say_what_is_wanted():
    case = Case(
        "giay_khen",
        "sai",
        date(2026, 1, 15),
        {"year": 2025},
        Answer.SATISFIED,
        {"unmet": ("x",)} | dict.fromkeys(("missing", "texts", "holds"), ()),
    )
    told = differences(case)
    assert told[0].startswith("giay_khen: sai: satisfied is wanted, not undetermined (missing: doi_tuong, ")
    assert told[1].startswith("giay_khen: sai: x is not among the unmet (missing: doi_tuong, ")


def test_differences_tell_refused_facts():
    case = replace(CASES[0], plain={"year": "?"}, name="sai")
    assert differences(case) == (f"{CASES[0].title}: sai: award.year_missing",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (TOLD + '[[cases]]\nname = "a"\nanswer = "maybe"', "'maybe' is no answer"),
        (TOLD + '[[cases]]\nname = "a"', "answer is missing"),
        (TOLD + '[[cases]]\nname = "a"\nanswer = "satisfied"\nwhy = 1', "unknown why"),
        (
            TOLD + 'other = 1\n[[cases]]\nname = "a"\nanswer = "satisfied"\nreceived = 2026-01-15\n[extra]\nx = 1',
            "unknown extra",
        ),
        (TOLD.replace("2026-01-15", "1") + '[[cases]]\nname = "a"\nanswer = "satisfied"', "received is missing"),
    ],
)
def test_a_faulty_case_does_not_load(content: str, message: str):
    with pytest.raises(TomlError, match=message):
        list(cases("giay_khen", content, {}))
