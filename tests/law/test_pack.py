"""The law as one file: what comes back is the same law, and what was altered does not come back."""

import json
from datetime import date

import pytest

from tests.law.test_office import BOOK, OWN
from thidua.core.kernel.outcome import refuse
from thidua.law.book import fact_sheets, lawbook
from thidua.law.pack import digest_of, export_pack, import_pack
from thidua.law.trying import all_cases, differences

GIVEN = export_pack()


def changed(*path: str, to: object, is_sealed: bool = True) -> bytes:
    sealed = json.loads(GIVEN)
    inner = sealed["content"]
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    if is_sealed:
        sealed["digest"] = digest_of(sealed["content"])
    return json.dumps(sealed).encode()


def test_the_pack_is_the_law_it_was_made_of():
    pack = import_pack(GIVEN).or_raise()
    assert pack.book == lawbook()
    assert (pack.book.digest, pack.sheets, pack.edition) == (lawbook().digest, fact_sheets(), "2026-11-20")
    assert export_pack(pack.book, pack.sheets) == GIVEN


def test_the_cases_of_the_pack_are_green():
    pack = import_pack(GIVEN).or_raise()
    cases = pack.cases()
    assert [case.name for case in cases] == [case.name for case in all_cases()]
    assert [line for case in cases[:40] for line in differences(case, pack.book)] == []


def test_what_an_office_has_set_goes_with_it():
    pack = import_pack(export_pack(BOOK, fact_sheets() | OWN.sheets)).or_raise()
    assert pack.book == BOOK
    assert pack.book.at(date(2026, 2, 1), office="tinh_mau").value("tinh_mau.diem_toi_thieu").value == 80


def test_a_pack_that_was_altered_is_refused():
    digest = json.loads(GIVEN)["digest"][:12]
    assert import_pack(changed("edition", to="2030-01-01", is_sealed=False)) == refuse(
        "law.pack_altered", digest=digest
    )


@pytest.mark.parametrize(
    ("given", "place"),
    [
        (b"", "JSONDecodeError: "),
        (b"[]", "TypeError: "),
        (b"{}", "KeyError: 'content'"),
        (changed("format", to=2), "format 2"),
        (changed("book", "rules", to=[{"title": "x"}]), "KeyError: "),
        (changed("book", "texts", to=[]), "AttributeError: "),
    ],
)
def test_what_is_no_pack_is_refused(given: bytes, place: str):
    refused = import_pack(given)
    assert refused.reasons[0].code == "law.pack_unreadable"
    assert str(refused.reasons[0].value("place")).startswith(place)


def test_a_rule_whose_condition_is_none_is_refused():
    rules = json.loads(GIVEN)["content"]["book"]["rules"]
    rules[0]["condition"] = {"asks": "Hope"}
    assert import_pack(changed("book", "rules", to=rules)).reasons[0].code == "law.pack_unreadable"


def test_a_pack_that_does_not_hold_together_is_refused():
    assert import_pack(changed("book", "events", to=[])).reasons[0].code == "law.pack_unsound"
    facts = json.loads(GIVEN)["content"]["book"]["facts"] | {"moi": "judged"}
    assert import_pack(changed("book", "facts", to=facts)).reasons[0].value("fault").startswith("lawbook ")
