"""Decided cases: sealed verdicts, tried on other packs."""

import json
from dataclasses import replace
from datetime import date

import pytest

from thidua.core.kernel.outcome import Ok, Refused
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.law.pack import export_pack, import_pack
from thidua.law.reading.cases import Case
from thidua.law.reading.decided import as_plain, decided, sealed, written
from thidua.law.trying import all_cases, differences

PLAIN = {
    "year": 2025,
    "facts": {
        "doi_tuong": "ca_nhan_co_quan", "tu_luc_doan_ket_tich_cuc_thi_dua": True, "dang_xem_xet_ky_luat": False,
        "dang_thanh_tra_dau_hieu_vi_pham": False, "dang_xac_minh_don_thu": False,
    },
    "grades": [{"year": 2025, "grade": "T"}],
    "awards": [],
}  # fmt: skip


def case(title: str = "lao_dong_tien_tien") -> Case:
    """The verdict of the book of today, sealed."""
    found = eligibility(PLAIN, title=title, received=date(2026, 1, 15)).or_raise()
    return sealed(name="Hoàn thành tốt", title=title, received=date(2026, 1, 15), plain=PLAIN, verdict=found)


def test_a_sealed_verdict_is_answered_alike_by_the_same_law():
    one = case()
    assert (one.answer.value, one.seal == one.content(), differences(one)) == ("satisfied", True, ())
    assert decided(written([one])) == Ok([one])


def test_a_new_pack_that_answers_otherwise_is_seen():
    rules = [each for each in lawbook().rules if each.title == "chien_si_thi_dua_co_so"]
    stricter = tuple(
        replace(each, condition=rules[0].condition) if each.title == "lao_dong_tien_tien" and each.note else each
        for each in lawbook().rules
    )
    (told,) = [line for line in differences(case(), replace(lawbook(), rules=stricter)) if "is wanted" in line]
    assert "satisfied is wanted, not undetermined" in told


def test_a_decided_case_that_was_changed_is_seen():
    told = as_plain(case()) | {"answer": "unsatisfied"}
    (changed,) = decided(json.dumps([told])).or_raise()
    assert differences(changed) == ("lao_dong_tien_tien: Hoàn thành tốt: a decided case was changed",)


@pytest.mark.parametrize("content", ["?", "[1]", '[{"title": "x"}]'])
def test_what_is_no_decided_case_is_refused(content: str):
    found = decided(content)
    assert isinstance(found, Refused)
    assert [reason.code for reason in found] == ["law.decided_unreadable"]


def test_a_case_without_a_seal_is_none():
    found = decided(json.dumps([as_plain(case()) | {"seal": ""}]))
    assert isinstance(found, Refused)
    assert found.reasons[0].value("place") == "Hoàn thành tốt"


def test_a_pack_carries_the_decided_cases_of_an_office():
    pack = import_pack(export_pack(frozen=[case()])).or_raise()
    assert pack.cases()[-1] == case()
    assert len(pack.cases()) == len(list(all_cases())) + 1
    assert pack.digest != import_pack(export_pack()).or_raise().digest


def test_a_pack_with_unreadable_cases_is_refused():
    pack = json.loads(export_pack(frozen=[case()]))
    pack["content"]["files"]["decided.json"] = "?"
    from thidua.law.pack import digest_of

    pack["digest"] = digest_of(pack["content"])
    found = import_pack(json.dumps(pack).encode())
    assert isinstance(found, Refused)
    assert [reason.code for reason in found] == ["law.decided_unreadable"]
