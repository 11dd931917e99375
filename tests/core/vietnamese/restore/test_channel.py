import math

import pytest

from thidua.core.vietnamese.restore.channel import Channel
from thidua.core.vietnamese.restore.confusions import PAIRS, Confusions, units
from thidua.core.vietnamese.restore.halves import Halves

LEXICON = dict.fromkeys(
    ["của", "cửa", "thực", "thức", "hiện", "hiển", "số", "sở", "từng", "thưởng", "thường", "là"], 5.0
)


def likeliest(raw, counts=None):
    return [reading.word for reading in Channel(Confusions(counts or {}), LEXICON).readings(raw)]


def test_units_of_a_word():
    assert units("thưởng") == [("t", "h", "ư", "ở", "n", "g"), ("t", "h", "ưở", "n", "g")]
    assert units("số") == [("s", "ố")]


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("ciia", "của"),
        ("hién", "hiện"),
        ("s6", "số"),
        ("timg", "từng"),
        ("thu’o’ng", "thưởng"),
        ("1a", "là"),
        ("thwe", "thực"),
    ],
)
def test_what_page_readers_write_is_read_back(raw, word):
    assert word in likeliest(raw)


def test_counts_decide_between_readings_that_look_alike():
    assert likeliest("s&", {("ở", "&"): 40.0, ("ố", "6"): 40.0})[:2] == ["sở", "số"]
    assert likeliest("s&", {("ố", "&"): 40.0, ("ở", "6"): 40.0})[:2] == ["số", "sở"]


def test_costs_rise_and_a_right_word_costs_least():
    readings = Channel(Confusions({("ủ", "ủ"): 9.0}), LEXICON).readings("của")
    assert readings[0].word == "của"
    assert [reading.cost for reading in readings] == sorted(reading.cost for reading in readings)


def test_a_run_too_long_for_a_syllable_has_no_reading():
    assert likeliest("a" * 15) == []


def test_forgetting_changes_no_answer():
    forgetful = Channel(Confusions({}), LEXICON, remembered=1)
    asked = [forgetful.readings(raw) for raw in ("ciia", "s6", "ciia")]
    assert asked[0] == asked[2]
    assert [reading.word for reading in asked[1]] == likeliest("s6")


def test_the_chances_of_a_letter_stay_chances():
    confusions = Confusions({("ố", "6"): 10.0, ("ố", "é"): 5.0, ("ồ", "6"): 3.0})
    seen = [confusions.chance("ố", raw) for raw in ("6", "é", "o", "", "b")]
    assert all(0 < chance < 1 for chance in seen)
    assert seen[0] > seen[1] > seen[2] > seen[4]
    assert sum(seen) < 1
    assert math.isclose(confusions.chance("ố", "6"), 0.64, abs_tol=0.01)


def test_the_costs_of_raw_letters_are_those_of_their_chances():
    confusions = Confusions({("ố", "6"): 10.0, ("đ", "dp"): 0.2, ("ưở", "uw"): 3.0, ("h", "xyz"): 0.1})
    for raw in ("6", "dp", "uw", "xyz", "", "ê", "iii"):
        costs = {unit: -math.log(confusions.chance(unit, raw)) for unit in (*"bđhơớiy", "ố", *PAIRS)}
        found = confusions.costs(raw, 12.0)
        assert {unit: cost for unit, cost in costs.items() if cost < 12.0} == pytest.approx(
            {unit: cost for unit, cost in found.items() if unit in costs}
        )


def test_halves_are_read_from_the_end_cheapest_first():
    halves = Halves(["ương", "ường", "iên", "i"], lambda raw: Confusions({}).costs(raw, 12.0), remembered=100)
    assert [half for _, half in halves.readings("uong")][:2] == ["ương", "ường"]
    assert halves.readings("ién")[0][1] == "iên"
    assert halves.readings("i")[0][1] == "i"
    assert [cost for cost, _ in halves.readings("wong")] == sorted(cost for cost, _ in halves.readings("wong"))
