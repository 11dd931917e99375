"""The documents with answer keys are read no worse than before. The floors lie slightly under today's figures."""

from collections.abc import Mapping

import pytest

from tests.intake.corpus import DAMAGED, documents, printed, scored
from tests.intake.further import score_further
from tests.intake.scorer import Score

F1: Mapping[str, float] = {
    "000": 0.97, "001": 0.95, "002": 0.97, "003": 0.97, "004": 0.97, "real_002": 0.97, "real_004": 0.97, "real_005": 0.97,
    "new_bloc": 0.97, "new_school": 0.97, "new_union": 0.97,
}  # fmt: skip
PRECISION: Mapping[str, float] = {
    "000": 0.98, "001": 0.97, "002": 0.96, "003": 0.97, "004": 0.97, "real_002": 0.97, "real_004": 0.97, "real_005": 0.97,
    "new_bloc": 0.97, "new_school": 0.97, "new_union": 0.97,
}  # fmt: skip
ACCENTS, SURE, RIGHT_OF_SURE = 0.98, 90, 0.95
NAMES = [document.name for document in documents()]


def test_every_document_has_its_floors():
    assert set(F1) == set(PRECISION) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_document_says_is_found(name: str):
    assert scored(name).f1 >= F1[name]


@pytest.mark.parametrize("name", NAMES)
def test_little_is_found_that_a_document_does_not_say(name: str):
    assert scored(name).precision >= PRECISION[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_the_given_scorer_does_not_judge_is_found_too(name: str):
    found = score_further(next(one for one in documents() if one.name == name).wanted, printed(name))
    assert [(row.name, row.missing) for row in found.rows if row.missing] == []


def test_names_of_damaged_text_carry_their_accents():
    whole = Score()
    for name in DAMAGED:
        whole = whole.together(scored(name))
    assert whole.accents >= ACCENTS


def test_of_facts_shown_as_sure_nine_in_ten_are_right():
    sure = [right for name in NAMES for row in scored(name).rows for at, right in row.sure if at >= SURE]
    assert len(sure) >= 60
    assert sum(sure) >= RIGHT_OF_SURE * len(sure)
