"""Entries, the comparison at the year's end, and the text of a pact."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from thidua.core.kernel.ids import UnitId
from thidua.core.registrations.comparison import Compared, compared
from thidua.core.registrations.entry import Entry, RegistrationKind, faults, same
from thidua.core.registrations.pact import (
    PactTarget,
    PactText,
    Signed,
    digest,
    from_record,
    record,
    waiting_for,
)
from thidua.core.registrations.pact import faults as pact_faults

ENTRY = Entry(RegistrationKind.WORK, "Số hóa hồ sơ", measure="100 % hồ sơ", due=date(2025, 6, 30))
TEXT = PactText(
    "Giao ước thi đua năm 2025", 2025, ("Hoàn thành vượt mức các chỉ tiêu được giao",),
    (PactTarget("Giải ngân đầu tư công", ">=", Decimal("95.50"), "%", Decimal(20)), PactTarget("Không có vi phạm")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        (ENTRY, []),
        (replace(ENTRY, name="  "), ["registration.no_name"]),
        (replace(ENTRY, name="x" * 501), ["registration.name_too_long"]),
        (replace(ENTRY, measure=""), ["registration.no_measure"]),
        (replace(ENTRY, kind=RegistrationKind.TITLE, measure=""), []),
        (replace(ENTRY, due=date(2027, 1, 1)), ["registration.due_in_other_year"]),
        (replace(ENTRY, due=None), []),
    ],
)
def test_an_entry_says_all_that_is_wrong_with_it(entry: Entry, codes: list[str]):
    assert [reason.code for reason in faults(entry, year=2025)] == codes


def test_the_same_thing_of_the_same_person_is_one():
    assert same(ENTRY, replace(ENTRY, name="số  HÓA hồ sơ", content="khác"))
    assert not same(ENTRY, replace(ENTRY, who="Người A"))
    assert not same(ENTRY, replace(ENTRY, kind=RegistrationKind.MODEL))


def test_registered_counts_what_was_approved():
    rows = [
        ("a", "reached"),
        ("a", "approved"),
        ("a", "missed"),
        ("a", "withdrawn"),
        ("a", "drafting"),
        ("b", "reached"),
    ]
    assert compared(rows) == (Compared("a", 3, 1, 1), Compared("b", 1, 1, 0))
    first = compared(rows)[0]
    assert (first.still_open, first.percent) == (1, Decimal("33.33"))
    assert Compared("c", 0, 0, 0).percent is None


def test_a_pact_is_kept_and_read_back_as_it_was():
    assert from_record(record(TEXT)) == replace(
        TEXT, targets=(replace(TEXT.targets[0], value=Decimal("95.5")), TEXT.targets[1])
    )
    assert digest(from_record(record(TEXT))) == digest(TEXT)
    assert [target.words for target in TEXT.targets] == ["≥ 95,50 %", ""]


def test_a_changed_word_is_another_text():
    changed = replace(TEXT, contents=("Hoàn thành các chỉ tiêu được giao",))
    assert digest(changed) != digest(TEXT)
    signatures = [Signed(UnitId(1), digest(TEXT)), Signed(UnitId(2), digest(changed))]
    members = [UnitId(1), UnitId(2), UnitId(3)]
    assert waiting_for(members, signatures, of=digest(TEXT)) == (UnitId(2), UnitId(3))
    assert waiting_for(members, signatures, of=digest(changed)) == (UnitId(1), UnitId(3))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (TEXT, []),
        (replace(TEXT, title=" "), ["pact.no_title"]),
        (replace(TEXT, contents=(), targets=()), ["pact.nothing_agreed"]),
        (replace(TEXT, targets=(TEXT.targets[0], TEXT.targets[0])), ["pact.target_twice"]),
        (replace(TEXT, targets=(replace(TEXT.targets[0], operator="~"),)), ["pact.target_without_value"]),
    ],
)
def test_a_pact_is_looked_through_before_it_is_signed(text: PactText, codes: list[str]):
    assert [reason.code for reason in pact_faults(text)] == codes
