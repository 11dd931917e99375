"""Measures in words and typed facts: what is written is read again as the same; what cannot be read is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.scoring.criterion import Criterion, Place, named_source
from thidua.core.scoring.measure import (
    AllOrNothing,
    Band,
    Choice,
    Counted,
    Events,
    Level,
    Measure,
    Observed,
    OverPlan,
    Ratio,
    Steps,
    measure_from,
    measure_words,
    observed_from,
    typed_of,
)
from thidua.core.scoring.merging import Merged, merged
from thidua.core.scoring.sheet import Entry, entered, typed_again

D = Decimal
TEN = D(10)
POINTS = st.decimals(0, 999, places=2).map(lambda each: each.normalize() + D(0))
NAMES = st.sampled_from(["Tốt", "Khá", "Trung bình", "Cảnh cáo", "A", "B2"])


def bands(points: list[Decimal], *, percent: bool) -> Steps:
    """Bands without gap or overlap between rising borders."""
    borders = sorted(set(points))
    lows, highs = [None, *borders], [*borders, None]
    made = [Band(D(at), low=low, high=high) for at, (low, high) in enumerate(zip(lows, highs, strict=True))]
    return Steps(tuple(made), percent=percent)


MEASURES = st.one_of(
    st.builds(
        Ratio, inverse=st.booleans(), capped=st.booleans(),
        over=st.none() | st.builds(OverPlan, POINTS, POINTS, whole=st.booleans()),
    ),
    st.builds(bands, st.lists(POINTS, min_size=1, max_size=5), percent=st.booleans()),
    st.builds(Counted, POINTS, st.none() | POINTS),
    st.builds(AllOrNothing, POINTS, percent=st.booleans()),
    st.builds(Events, POINTS),
    st.lists(
        st.builds(Level, NAMES, POINTS, bars=st.booleans(), example=st.sampled_from(["", "không bị nhắc nhở"])),
        min_size=1, max_size=4, unique_by=lambda level: level.name,
    ).map(lambda levels: Choice(tuple(levels))),
)  # fmt: skip


@given(MEASURES)
def test_every_measure_is_read_again_from_its_words(measure: Measure):
    words = measure_words(measure, maximum=TEN)
    assert words
    assert measure_from(words, maximum=TEN) == Ok(measure)


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("Có/Không", Choice((Level("Có", TEN), Level("Không", D(0))))),
        ("bậc: dưới 88% = 0; từ 88% = 5", Steps((Band(D(0), high=D(88)), Band(D(5), low=D(88))), percent=True)),
        ("Tỷ lệ nghịch", Ratio(inverse=True)),
        ("mỗi trường hợp 0,4 trên 50", Counted(D("0.4"), D(50))),
    ],
)
def test_what_offices_write_is_understood(words: str, measure: Measure):
    assert measure_from(words, maximum=TEN) == Ok(measure)


@pytest.mark.parametrize("words", ["khoảng 5", "mức: Tốt", "bậc: = 5", "tỷ lệ; gấp đôi", "bậc: dưới 8% = 0; từ 8 = 1"])
def test_what_names_no_measure_is_refused(words: str):
    assert isinstance(measure_from(words, maximum=TEN), Refused)


def test_a_level_whose_name_words_cannot_carry_has_no_words():
    assert measure_words(Choice((Level("a; b = 3", D(1)),)), maximum=TEN) == ""


@given(POINTS, POINTS)
def test_facts_are_read_again_as_they_are_typed(one: Decimal, other: Decimal):
    for measure, observed in [
        (Ratio(), Observed(one, other)),
        (Counted(D(1)), Observed(one)),
        (Events(D(0)), Observed(events=(one, -other))),
    ]:
        assert observed_from(measure, typed_of(measure, observed)) == Ok(observed)


def test_a_blank_is_missing_and_points_may_be_said_to_be_points():
    criterion = Criterion("1", "Tỷ lệ", TEN, measure=Ratio())
    assert entered(criterion, " ") == Ok(Entry())
    assert entered(criterion, "8,5 điểm") == Ok(Entry(D("8.5")))
    facts = entered(criterion, "1/3").or_raise()
    assert (facts.score, typed_again(criterion, facts)) == (D("3.3333"), "1/3")
    assert typed_again(criterion, Entry(D("8.5"))) == "8,5 điểm"


@pytest.mark.parametrize(
    ("text", "place"),
    [("báo cáo: GN", Place.REPORT), ("Giao  ước : thu ngân sách", Place.PACT), ("sổ tay: x", None), ("báo cáo", None)],
)
def test_a_source_is_named_by_its_place(text: str, place: Place | None):
    found = named_source(text)
    assert (found.place if found else None) == place


ENTRIES = st.builds(Entry, st.none() | st.integers(0, 2).map(D), vetoed=st.booleans())


@given(ENTRIES, ENTRIES, ENTRIES)
def test_no_newer_value_is_lost_unasked_and_none_of_the_file_either(base: Entry, mine: Entry, theirs: Entry):
    fate = merged(base, mine, theirs)
    if fate is Merged.TAKEN:
        assert theirs == base
    if fate is Merged.KEPT:
        assert mine in (base, theirs) or mine == Entry()
