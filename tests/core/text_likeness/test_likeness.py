"""Likeness of texts: the worked table of docs/algorithms/likeness.md and its guarantees."""

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.text_likeness import (
    bands,
    contained,
    estimated,
    from_text,
    likeness,
    shingles,
    signature,
    to_text,
    words,
)
from thidua.core.vietnamese.fold import fold

SETS = st.frozensets(st.integers(0, 2**64 - 1), max_size=20)


@pytest.mark.parametrize(
    ("one", "other", "alike", "within"),
    [
        ("một hai ba bốn năm sáu", "một hai ba bốn năm bảy", Fraction(1, 3), Fraction(1, 2)),
        ("một hai ba bốn năm", "một hai ba bốn năm sáu bảy", Fraction(1, 3), Fraction(1)),
        ("một hai", "MỘT, hai!", Fraction(1), Fraction(1)),
        ("", "", Fraction(0), Fraction(0)),
    ],
)
def test_the_worked_table(one: str, other: str, alike: Fraction, within: Fraction):
    assert likeness(shingles(one), shingles(other)) == alike
    assert contained(shingles(one), shingles(other)) == within


def test_words_keep_their_places():
    text = "Hải Phòng, năm 2023"
    assert [(word.key, text[word.start : word.end]) for word in words(text)] == [
        ("hai", "Hải"), ("phong", "Phòng"), ("nam", "năm"), ("2023", "2023"),
    ]  # fmt: skip


@given(st.text())
def test_accents_case_and_form_change_nothing(text: str):
    composed = unicodedata.normalize("NFC", text)
    expected = shingles(composed)
    assert shingles(unicodedata.normalize("NFD", text)) == expected
    assert shingles(fold(composed)) == expected


@given(SETS, SETS)
def test_likeness_is_symmetric_and_one_only_for_equals(one: frozenset[int], other: frozenset[int]):
    alike = likeness(one, other)
    assert alike == likeness(other, one)
    assert 0 <= alike <= 1
    assert (alike == 1) == (one == other and bool(one))


@given(SETS, SETS)
def test_the_signature_of_a_union_is_the_least_of_both(one: frozenset[int], other: frozenset[int]):
    if one and other:
        whole = signature(one | other)
        assert all(
            each in pair for each, pair in zip(whole, zip(signature(one), signature(other), strict=True), strict=True)
        )
    assert bands(signature(one)) == bands(signature(frozenset(one)))
    assert from_text(to_text(signature(one))) == signature(one)


def test_the_estimate_is_near_and_the_bands_bring_together_what_is_alike():
    base = frozenset(range(1000, 1400))
    for changed in (0, 40, 130, 400):
        other = frozenset(range(1000 + changed, 1400 + changed))
        assert abs(estimated(signature(base), signature(other)) - likeness(base, other)) < Fraction(12, 100)
    near, far = frozenset(range(1010, 1410)), frozenset(range(5000, 5400))
    filed = set(bands(signature(base)))
    assert filed & set(bands(signature(near)))
    assert not filed & set(bands(signature(far)))


def test_nothing_is_like_an_empty_text():
    assert signature(frozenset()) == ()
    assert bands(()) == ()
    assert estimated((), signature(frozenset({1}))) == 0
