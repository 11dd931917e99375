"""Ruined words are given back, and the confidence they are shown with can be trusted: by models that never saw them."""

import math
from collections.abc import Sequence

import pytest

from tests.intake.restoring import NAMES, Word, accuracy, left_out, measured, received, reliability, right_text, words
from tests.intake.ruining import twins, words_of

FLOOR, FLOOR_WITHOUT_PHRASES, AS_RECEIVED = 0.975, 0.955, 0.2
FLOOR_OF_SCANS = 0.88
SURE = 90
BANDS_OF_SCANS = ((90, 94, 50), (95, 97, 100), (98, 99, 4_000))


@pytest.mark.parametrize("name", NAMES)
def test_words_come_back_in_a_document_that_was_left_out(name: str):
    assert received(measured(name)) < AS_RECEIVED
    assert accuracy(measured(name)) >= FLOOR
    assert accuracy(measured(name, with_phrases=False)) >= FLOOR_WITHOUT_PHRASES


def test_of_words_shown_as_ninety_per_cent_sure_nine_in_ten_are_right():
    found = [word for name in NAMES for word in measured(name)]
    sure = [word for word in found if word.confidence >= SURE]
    assert len(sure) >= 3400
    assert accuracy(sure) >= 0.99
    assert overclaimed(found) == []


@pytest.mark.parametrize("twin", twins())
def test_words_come_back_in_a_scan_of_a_text_the_model_never_saw(twin: str):
    found = words_of(twin)
    assert received(found) < AS_RECEIVED
    assert accuracy(found) >= FLOOR_OF_SCANS


def test_in_scans_of_other_texts_each_band_of_confidence_holds_what_it_claims():
    found = [word for twin in twins() for word in words_of(twin)]
    for low, high, least in BANDS_OF_SCANS:
        band = [word for word in found if low <= word.confidence <= high]
        assert len(band) >= least
        assert accuracy(band) >= low / 100, f"of {len(band)} words shown as {low} to {high}"
    assert overclaimed(found) == []


def overclaimed(found: Sequence[Word]) -> list[tuple[float, float, int]]:
    """The bands in which fewer words are right than the lowest confidence claims, beyond what chance explains."""
    bands = [(low / 100, right / count, count) for low, _, count, right in reliability(found) if count]
    return [band for band in bands if band[1] < band[0] - 2 * spread(*band)]


def spread(claimed: float, _share: float, count: int) -> float:
    """How far the share of so few words strays by chance: the standard error of what is claimed."""
    return math.sqrt(claimed * (1 - claimed) / count)


def test_what_an_officer_has_confirmed_is_restored_better_the_next_time():
    before = left_out("003")
    after = before.taught([right_text("003")])
    assert accuracy(words("003", after)) > accuracy(words("003", before)) + 0.005
    assert words("003", before) == measured("003")


def test_what_was_confirmed_elsewhere_does_no_harm():
    after = left_out("003").taught([right_text("002")])
    assert accuracy(words("003", after)) >= accuracy(measured("003")) - 0.002
